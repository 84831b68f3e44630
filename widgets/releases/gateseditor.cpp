#include "widgets/releases/gateseditor.h"

#include "core/base/files.h"
#include "core/jobs/gatesjob.h"
#include "core/release/gates.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/models/recordsmodel.h"
#include "widgets/releases/ruleform.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

const QString loadSlot = QStringLiteral("gates-load");
const QString namesSlot = QStringLiteral("gates-names");

bool namesFile(const QString& name)
{
    return name.contains(QLatin1Char('/')) || name.endsWith(QStringLiteral(".json"));
}

} // namespace

GatesEditor::GatesEditor(const ReleasesParts& parts, FileDialogs ask, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_ask(std::move(ask))
    , m_banner(new Banner(this))
    , m_names(new QComboBox(this))
    , m_model(new RecordsModel(GateRules::columns(), this))
    , m_table(new TableView(this))
    , m_form(new RuleForm(this))
    , m_problem(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_name(new QLineEdit(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_saveFile(new QPushButton(tr("Save &to a file..."), this))
{
    setWindowTitle(tr("Gates"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1080, 640);
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setAccessibleName(tr("Rules"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] : {std::pair(0, 18), std::pair(1, 20), std::pair(2, 14),
             std::pair(3, 30), std::pair(4, 16), std::pair(5, 20)})
        m_table->horizontalHeader()->resizeSection(column, characters * digit + 14);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GatesEditor::showChosen);
    connect(m_form, &RuleForm::changed, this, [this] {
        m_dirty = true;
        refresh();
    });
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    auto* area = new QScrollArea(splitter);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(300);
    area->setWidget(m_form);
    splitter->addWidget(area);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_problem->setObjectName(QStringLiteral("gatesProblem"));
    m_problem->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(makeTop());
    rows->addWidget(splitter, 1);
    rows->addWidget(m_problem);
    rows->addWidget(makeButtons());
    connect(&m_parts.jobs, &JobRunner::finished, this, &GatesEditor::finish);
    connect(&m_parts.store, &WorkspaceStore::changed, this, &GatesEditor::updateState);
    load(name.isEmpty() ? QStringLiteral("default") : name);
}

QWidget* GatesEditor::makeTop()
{
    auto* top = new QWidget(this);
    m_names->setObjectName(QStringLiteral("gatesNames"));
    m_names->setAccessibleName(tr("Gates to edit"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_names, &QComboBox::textActivated, this, &GatesEditor::load);
    const auto button = [&](const QString& title, const char* name, const QString& tip) {
        auto* made = new QPushButton(title, top);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        return made;
    };
    auto* open = button(tr("&Open a file..."), "openGates", tr("Load the rules of a JSON file"));
    connect(open, &QPushButton::clicked, this, &GatesEditor::chooseFile);
    auto* builtIn = button(tr("Load the &built-in ones"), "builtInGates",
        tr("The rules that are asked where there are no others"));
    connect(builtIn, &QPushButton::clicked, this, &GatesEditor::loadBuiltIn);
    auto* add = button(tr("&Add a rule"), "addRule", tr("Of a kind that is chosen from a list"));
    auto* kinds = new QMenu(add);
    for (const QString& kind : GateRules::kinds()) {
        QAction* action = kinds->addAction(GateRules::kindTitle(kind), this, [this, kind] { addRule(kind); });
        action->setObjectName(QStringLiteral("add-") + kind);
    }
    add->setMenu(kinds);
    m_remove->setObjectName(QStringLiteral("removeRule"));
    m_remove->setToolTip(tr("Take the chosen rule out"));
    connect(m_remove, &QPushButton::clicked, this, &GatesEditor::removeRule);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    auto* title = new PlainLabel(tr("&Gates"), PlainLabel::Role::Body, top);
    title->setBuddy(m_names);
    row->addWidget(title);
    row->addWidget(m_names);
    row->addWidget(open);
    row->addWidget(builtIn);
    row->addStretch(1);
    row->addWidget(add);
    row->addWidget(m_remove);
    return top;
}

QWidget* GatesEditor::makeButtons()
{
    auto* bottom = new QWidget(this);
    m_name->setObjectName(QStringLiteral("saveName"));
    m_name->setAccessibleName(tr("Name in the workspace"));
    m_name->setToolTip(tr("Gates called default are asked wherever no others are named"));
    m_name->setMaximumWidth(180);
    m_save->setObjectName(QStringLiteral("saveGates"));
    connect(m_save, &QPushButton::clicked, this, &GatesEditor::save);
    m_saveFile->setObjectName(QStringLiteral("saveGatesFile"));
    connect(m_saveFile, &QPushButton::clicked, this, &GatesEditor::saveToFile);
    connect(m_name, &QLineEdit::textChanged, this, &GatesEditor::updateState);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    auto* title = new PlainLabel(tr("&In the workspace as"), PlainLabel::Role::Body, bottom);
    title->setBuddy(m_name);
    row->addWidget(title);
    row->addWidget(m_name);
    row->addWidget(m_save);
    row->addWidget(m_saveFile);
    row->addStretch(1);
    row->addWidget(buttons);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Enter in a field of a rule saves nothing
    return bottom;
}

void GatesEditor::load(const QString& name)
{
    m_loading = true;
    m_banner->hide();
    updateState();
    m_parts.jobs.runLatest<std::vector<std::string>>(
        this, namesSlot,
        [workspace = m_parts.store.path()](Progress&,
            const std::stop_token&) -> Result<std::vector<std::string>> { return gateSetNames(workspace); },
        [this, name](const Result<std::vector<std::string>>& names) {
            if (!names)
                return;
            m_names->clear();
            for (const std::string& one : *names)
                m_names->addItem(QString::fromStdString(one));
            if (m_names->findText(name) < 0)
                m_names->addItem(name);
            m_names->setCurrentText(name);
        });
    m_parts.jobs.runLatest<Loaded>(
        this, loadSlot,
        [name = name.toStdString(), isFile = namesFile(name), workspace = m_parts.store.path()](
            Progress&, const std::stop_token&) -> Result<Loaded> {
            const fs::path file = isFile ? fs::path(name) : workspace / "gates" / (name + ".json");
            std::error_code error;
            if (!isFile && !fs::exists(file, error)) {
                auto gates = gatesNamed(workspace, name);
                if (!gates)
                    return failure(gates);
                return Loaded {.text = std::move(gates->text), .source = std::move(gates->source)};
            }
            // Not parsed here: what cannot be asked can be mended.
            auto content = readFile(file, maximumGatesBytes);
            if (!content)
                return failure(content);
            return Loaded {.text = std::move(*content), .source = file.string()};
        },
        [this, name](const Result<Loaded>& loaded) {
            m_loading = false;
            if (loaded) {
                if (!namesFile(name))
                    m_name->setText(name);
                take(*loaded);
            } else {
                m_banner->showError(tr("The gates could not be loaded"), loaded.error());
            }
            updateState();
        });
}

void GatesEditor::take(const Loaded& loaded)
{
    auto rules = GateRules::parse(loaded.text, loaded.source);
    if (!rules) { // what was there stays
        m_banner->showError(tr("The gates could not be loaded"), rules.error());
        return;
    }
    if (const auto read = parseGates(loaded.text, loaded.source); !read)
        m_banner->showError(tr("These gates cannot be asked as they are in the file"), read.error());
    m_rules = std::move(*rules);
    m_dirty = false;
    m_form->showRule(&m_rules, -1);
    refresh();
    chooseRule(0);
}

void GatesEditor::chooseFile()
{
    const auto file = m_ask.openFile(this, tr("Gates"), tr("Gates (*.json)"));
    if (file)
        load(displayformat::fromPath(fs::absolute(*file)));
}

void GatesEditor::loadBuiltIn()
{
    m_banner->hide();
    take({.text = defaultGates().text, .source = "default"});
    m_dirty = true; // they are not what the workspace has
    updateState();
}

void GatesEditor::addRule(const QString& kind)
{
    const int rule = m_rules.add(kind);
    m_dirty = true;
    refresh();
    chooseRule(rule);
    m_form->focusName();
}

void GatesEditor::removeRule()
{
    const int rule = chosen();
    if (rule < 0)
        return;
    m_form->showRule(&m_rules, -1);
    m_rules.remove(rule);
    m_dirty = true;
    refresh();
    chooseRule(std::min(rule, m_rules.count() - 1));
}

void GatesEditor::chooseRule(int rule)
{
    if (rule >= 0 && rule < m_model->rowCount())
        m_table->chooseRow(rule);
    showChosen();
}

int GatesEditor::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void GatesEditor::showChosen()
{
    const int rule = chosen();
    m_form->showRule(&m_rules, rule < m_rules.count() ? rule : -1);
    updateState();
}

/// The table after a change; the form is where the change was made.
void GatesEditor::refresh()
{
    m_closingTold = false;
    m_model->setRows(m_rules.rows());
    updateState();
}

void GatesEditor::updateState()
{
    const int rule = chosen();
    m_form->showProblem(rule >= 0 && rule < m_rules.count() ? m_rules.problemOf(rule) : QString());
    const auto problem = m_rules.problem();
    QString text = problem ? QStringLiteral("\u26A0 ") + errortext::text(*problem)
                           : tr("%n rule(s), which can be asked.", nullptr, m_rules.count());
    if (m_dirty && !problem)
        text += QLatin1Char(' ') + tr("Not saved yet.");
    m_problem->setText(m_loading ? tr("Loading ...") : text);
    const bool sound = !problem && !m_loading && !m_job.isValid();
    const QString readOnly = m_parts.store.isReadOnly()
        ? tr("The workspace cannot be changed: %1")
              .arg(QString::fromStdString(m_parts.store.snapshot()->readOnlyReason))
        : QString();
    m_save->setEnabled(sound && readOnly.isEmpty() && !m_name->text().trimmed().isEmpty());
    m_save->setToolTip(!readOnly.isEmpty() ? readOnly
            : problem                      ? tr("What cannot be asked is not saved")
                                           : tr("Keep the gates with the workspace under this name"));
    m_saveFile->setEnabled(sound);
    m_remove->setEnabled(rule >= 0);
}

void GatesEditor::save()
{
    m_banner->hide();
    m_toWorkspace = true;
    const QString name = m_name->text().trimmed();
    m_job = m_parts.jobs.start({.title = tr("Save the gates %1").arg(name),
        .work = [name = name.toStdString(), text = m_rules.text(), workspace = m_parts.store.path()](
                    Progress& progress, std::stop_token stop) -> Result<JobOutcome> {
            if (auto stored = storeGates(windowContext(workspace, progress, std::move(stop)), name, text);
                !stored)
                return failure(stored);
            return JobOutcome {};
        }});
    updateState();
}

void GatesEditor::saveToFile()
{
    const auto file = m_ask.saveFile(this, tr("Save the gates"), "gates.json");
    if (!file)
        return;
    m_banner->hide();
    m_toWorkspace = false;
    m_job = m_parts.jobs.start({.title = tr("Save the gates"),
        .work
        = [file = *file, text = m_rules.text()](Progress&, const std::stop_token&) -> Result<JobOutcome> {
            const auto target = outputFile(file);
            if (!target)
                return failure(target);
            if (auto written = writeFileAtomically(*target, text); !written)
                return failure(written);
            return JobOutcome {};
        }});
    updateState();
}

void GatesEditor::finish(const JobInfo& job)
{
    if (!m_job.isValid() || job.id != m_job)
        return;
    m_job = {};
    if (job.state == JobState::Done) {
        m_dirty = false;
        const QString name = m_name->text().trimmed();
        if (m_toWorkspace && m_names->findText(name) < 0)
            m_names->addItem(name);
        if (m_toWorkspace)
            emit saved();
        m_banner->showMessage(tr("The gates were saved."));
    } else if (job.error) {
        m_banner->showError(tr("The gates were not saved"), *job.error);
    }
    updateState();
}

void GatesEditor::reject()
{
    if (m_dirty && !m_closingTold) {
        m_banner->showMessage(tr("There are changes that are not saved. Close once more to drop them."));
        m_closingTold = true;
        return;
    }
    QDialog::reject();
}

} // namespace touchstone
