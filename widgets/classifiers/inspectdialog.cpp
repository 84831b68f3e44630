#include "widgets/classifiers/inspectdialog.h"

#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/inspectionrows.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/sortproxy.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString inspectSlot = QStringLiteral("inspect");

} // namespace

InspectDialog::InspectDialog(JobRunner& jobs, FileDialogs dialogs, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_dialogs(std::move(dialogs))
    , m_banner(new Banner(this))
    , m_left(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_right(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_overlap(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_busy(new QProgressBar(this))
    , m_tabs(new QTabWidget(this))
    , m_compare(new QPushButton(tr("&Compare with..."), this))
    , m_hash(new QPushButton(tr("sha-&256"), this))
{
    setWindowTitle(tr("Inspect model files"));
    resize(860, 640);
    for (auto [label, name] : {std::pair(m_left, "inspectLeft"), std::pair(m_right, "inspectRight")}) {
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_overlap->setObjectName(QStringLiteral("inspectOverlap"));
    m_overlap->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setAccessibleName(tr("Reading"));
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsItsPlace);
    m_tabs->setObjectName(QStringLiteral("inspectTabs"));
    m_tabs->setAccessibleName(tr("What the model files say of themselves"));
    m_settings = addPage("inspectSettings", tr("Settings"), tr("Filter settings"));
    m_labels = addPage("inspectLabels", tr("Labels"), tr("Filter labels"));
    m_words = addPage("inspectWords", tr("Words"), tr("Filter words"));
    m_compare->setObjectName(QStringLiteral("inspectCompare"));
    m_compare->setToolTip(tr("Show another model file beside the first"));
    connect(m_compare, &QPushButton::clicked, this, &InspectDialog::chooseSecond);
    m_hash->setObjectName(QStringLiteral("inspectHash"));
    m_hash->setToolTip(tr("Reads the files whole"));
    connect(m_hash, &QPushButton::clicked, this, [this] { start(true); });
    auto* note = new PlainLabel(
        tr("A model file holds neither learning rate nor seed, threads, label prefix or text recipe."),
        PlainLabel::Role::Secondary, this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_compare, QDialogButtonBox::ActionRole);
    buttons->addButton(m_hash, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(m_left);
    rows->addWidget(m_right);
    rows->addWidget(m_busy);
    rows->addWidget(m_overlap);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(note);
    rows->addWidget(buttons);
    m_banner->hide();
    m_right->hide();
    m_overlap->hide();
    m_tabs->setTabVisible(2, false);
}

InspectDialog::Page InspectDialog::addPage(const char* name, const QString& title, const QString& filter)
{
    auto* widget = new QWidget(m_tabs);
    Page page {.table = new TableView(widget), .proxy = new SortProxy(KeyedRowsModel::SortRole, this)};
    auto* text = new QLineEdit(widget);
    text->setObjectName(QLatin1String(name) + QStringLiteral("Filter"));
    text->setPlaceholderText(filter);
    text->setAccessibleName(filter);
    text->setClearButtonEnabled(true);
    connect(text, &QLineEdit::textChanged, page.proxy, &SortProxy::setFilterText);
    page.table->setObjectName(QLatin1String(name));
    page.table->setAccessibleName(title);
    page.table->setModel(page.proxy);
    page.table->setSortingEnabled(true);
    page.table->enableSaving(QLatin1String(name) + QStringLiteral(".csv"), KeyedRowsModel::SortRole);
    auto* rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(text);
    rows->addWidget(page.table, 1);
    m_tabs->addTab(widget, title);
    return page;
}

/// The columns depend on how many files there are, so each answer has a model of its own. Unsorted until a column is
/// chosen: differences first.
void InspectDialog::fill(Page& page, std::vector<KeyedColumn> columns, std::vector<KeyedRow> rows)
{
    std::vector<bool> numeric;
    for (const KeyedColumn& column : columns)
        numeric.push_back(column.numeric);
    auto* model = new KeyedRowsModel(std::move(columns), this);
    model->setRows(std::move(rows));
    page.proxy->setSourceModel(model);
    delete std::exchange(page.model, model);
    QHeaderView* header = page.table->horizontalHeader();
    page.proxy->sort(-1);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setStretchLastSection(false);
    const int digit = page.table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (int column = 0; column < model->columnCount(); ++column) {
        const bool isNumber = numeric[static_cast<std::size_t>(column)];
        header->setSectionResizeMode(column, isNumber ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (isNumber)
            header->resizeSection(column, 16 * digit);
    }
}

void InspectDialog::inspect(std::vector<InspectedFile> files)
{
    m_files = std::move(files);
    clear();
    start(false);
}

/// What was shown is not what the new headings name, and stays away if that cannot be read.
void InspectDialog::clear()
{
    const bool two = m_files.size() > 1;
    fill(m_settings, inspectionrows::settingColumns(two), {});
    fill(m_labels, inspectionrows::labelColumns(two), {});
    fill(m_words, inspectionrows::wordColumns(), {});
    m_tabs->setTabVisible(2, false);
    m_overlap->hide();
}

void InspectDialog::chooseSecond()
{
    const auto file = m_dialogs.openFile(
        this, tr("Model file to compare with"), tr("fastText models (*.bin *.ftz);;All files (*)"));
    if (!file || m_files.empty())
        return;
    inspect({m_files.front(), {.file = *file, .name = {}}});
}

void InspectDialog::start(bool hash)
{
    const auto nameOf = [](const InspectedFile& file) {
        return file.name.isEmpty() ? displayformat::fromPath(file.file) : file.name;
    };
    const bool two = m_files.size() > 1;
    m_left->setText(two ? tr("Left: %1").arg(nameOf(m_files[0])) : nameOf(m_files[0]));
    m_right->setVisible(two);
    if (two)
        m_right->setText(tr("Right: %1").arg(nameOf(m_files[1])));
    m_running = true;
    m_banner->hide();
    m_busy->show();
    m_hash->setEnabled(false);
    m_jobs.runLatest<Answer>(
        this, inspectSlot,
        [files = m_files, hash](Progress&, const std::stop_token& stop) -> Result<Answer> {
            if (files.size() == 1) {
                auto one = inspectModel(files[0].file, hash, stop);
                if (!one)
                    return failure(one);
                return Answer {.one = std::move(*one), .two = {}};
            }
            auto pair = inspectModels(files[0].file, files[1].file, hash, stop);
            if (!pair)
                return failure(pair);
            return Answer {.one = {}, .two = std::move(*pair)};
        },
        [this](const Result<Answer>& answer) {
            m_running = false;
            m_busy->hide();
            m_hash->setEnabled(true);
            if (answer)
                showAnswer(*answer);
            else
                m_banner->showError(tr("It cannot be inspected"), answer.error());
        });
}

void InspectDialog::showAnswer(const Answer& answer)
{
    const bool two = answer.two.has_value();
    fill(m_settings, inspectionrows::settingColumns(two),
        two ? inspectionrows::settings(*answer.two) : inspectionrows::settings(*answer.one));
    fill(m_labels, inspectionrows::labelColumns(two),
        two ? inspectionrows::labels(*answer.two) : inspectionrows::labels(*answer.one));
    fill(m_words, inspectionrows::wordColumns(),
        two ? inspectionrows::words(answer.two->vocabulary) : std::vector<KeyedRow>());
    m_tabs->setTabVisible(2, two);
    m_overlap->setVisible(two);
    if (two)
        m_overlap->setText(inspectionrows::overlapText(*answer.two));
}

} // namespace touchstone
