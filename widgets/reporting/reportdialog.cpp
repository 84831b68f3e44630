#include "widgets/reporting/reportdialog.h"

#include "core/base/files.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/reportjob.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/reporting/reportpdf.h"
#include "widgets/reporting/sectiontext.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

namespace fs = std::filesystem;

const QString writeSlot = QStringLiteral("report");

constexpr std::array endings {".html", ".pdf", ".md", ".junit.xml", "-tables", ".json"};

QString defaultFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : documents;
}

} // namespace

ReportDialog::FileOpener ReportDialog::openerOfDesktop()
{
    return [](const fs::path& file) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(displayformat::fromPath(file)));
    };
}

ReportDialog::ReportDialog(
    JobRunner& jobs, ReportSubject subject, FileDialogs ask, QWidget* parent, FileOpener opener)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_subject(std::move(subject))
    , m_ask(std::move(ask))
    , m_opener(std::move(opener))
    , m_sections(new QListWidget(this))
    , m_posts(new QCheckBox(tr("&Examples of posts, with their texts"), this))
    , m_title(new QLineEdit(this))
    , m_labels(new QLineEdit(this))
    , m_listed(new QSpinBox(this))
    , m_folder(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_status(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_save(new QPushButton(tr("&Save parameters..."), this))
    , m_write(new QPushButton(tr("&Write"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    setWindowTitle(tr("Report of #%1 and #%2")
                       .arg(m_subject.report->baseline->execution.value())
                       .arg(m_subject.report->candidate->execution.value()));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing the report"));
    m_status->setObjectName(QStringLiteral("reportStatus"));
    m_status->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("reportOpen"));
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setToolTip(tr("Keeps all of this with the workspace: 'touchstone report NAME --latest' makes the "
                          "report again on the newest data"));
    m_write->setObjectName(QStringLiteral("reportWrite"));
    m_write->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("reportCancel"));
    for (QPushButton* button : {m_open, m_save, m_cancel})
        button->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] { m_opener(m_result); });
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::saveParameters);
    connect(m_write, &QPushButton::clicked, this, &ReportDialog::write);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_jobs.cancelLatest(this, writeSlot);
        setBusy(false);
        m_status->setText(tr("The report was cancelled."));
    });

    auto* columns = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    left->addWidget(makeFormats());
    left->addWidget(makePlace());
    left->addStretch(1);
    columns->addLayout(left, 1);
    columns->addWidget(makeContent(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_write, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* state = new QHBoxLayout;
    state->addWidget(m_status, 1);
    state->addWidget(m_open);
    state->addWidget(m_cancel);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(m_progress);
    rows->addLayout(state);
    rows->addWidget(buttons);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_open->hide();
    setBusy(false);
    updateState();
}

ReportDialog::~ReportDialog()
{
    m_jobs.cancelLatest(this, writeSlot);
}

QWidget* ReportDialog::makeFormats()
{
    auto* box = new QGroupBox(tr("Files"), this);
    const std::array<QString, formats> names {tr("&HTML page: one file that needs nothing else"),
        tr("&PDF: the same, to print"), tr("&Markdown: a summary for a pull request"),
        tr("&JUnit XML: the gates, for CI"), tr("&CSV tables: a folder, for spreadsheets"),
        tr("&JSON: every number")};
    const std::array objectNames {
        "reportHtml", "reportPdf", "reportMarkdown", "reportJunit", "reportCsv", "reportJson"};
    auto* rows = new QVBoxLayout(box);
    for (std::size_t i = 0; i < formats; ++i) {
        m_formats[i] = new QCheckBox(names[i], box);
        m_formats[i]->setObjectName(QString::fromLatin1(objectNames[i]));
        m_formats[i]->setChecked(i == Html);
        connect(m_formats[i], &QCheckBox::toggled, this, &ReportDialog::updateState);
        rows->addWidget(m_formats[i]);
    }
    return box;
}

QWidget* ReportDialog::makePlace()
{
    auto* box = new QGroupBox(tr("Where"), this);
    m_folder->setObjectName(QStringLiteral("reportFolder"));
    m_folder->setText(defaultFolder());
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_name->setObjectName(QStringLiteral("reportName"));
    m_name->setText(QStringLiteral("comparison-%1-%2")
                        .arg(m_subject.report->baseline->execution.value())
                        .arg(m_subject.report->candidate->execution.value()));
    m_name->setToolTip(tr("Every file has this name and the ending of its format"));
    auto* choose = new QPushButton(tr("C&hoose..."), box);
    choose->setObjectName(QStringLiteral("reportChoose"));
    choose->setAccessibleName(tr("Choose the folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ReportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ReportDialog::updateState);
    connect(m_name, &QLineEdit::textChanged, this, &ReportDialog::updateState);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Folder"), folder);
    form->addRow(tr("N&ame"), m_name);
    return box;
}

QWidget* ReportDialog::makeContent()
{
    auto* box = new QGroupBox(tr("Content"), this);
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setPlaceholderText(tr("Names both sides"));
    m_labels->setObjectName(QStringLiteral("reportLabels"));
    m_labels->setPlaceholderText(tr("All"));
    m_labels->setToolTip(tr("The lists of labels show only labels with this text in their name"));
    m_listed->setObjectName(QStringLiteral("reportListed"));
    m_listed->setRange(0, 1000);
    m_listed->setValue(static_cast<int>(m_subject.settings.listed));
    m_listed->setToolTip(tr("Labels in each of the lists: most degraded, most improved, new, removed"));
    m_sections->setObjectName(QStringLiteral("reportSections"));
    m_sections->setAccessibleName(tr("Sections of the report"));
    for (const auto& [name, section] : reportSections()) {
        if (section == ReportSection::Posts)
            continue; // the box below
        auto* item = new QListWidgetItem(sectiontext::title(section), m_sections);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
        item->setData(Qt::UserRole, static_cast<int>(section));
    }
    m_posts->setObjectName(QStringLiteral("reportPosts"));
    m_posts->setChecked(true);
    m_posts->setToolTip(tr("Switch it off where whoever reads the report must not see what people wrote"));
    m_posts->setVisible(m_subject.report->flips.has_value());
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Only &labels with"), m_labels);
    form->addRow(tr("Labels &in a list"), m_listed);
    auto* rows = new QVBoxLayout(box);
    rows->addLayout(form);
    rows->addWidget(m_sections, 1);
    rows->addWidget(m_posts);
    return box;
}

fs::path ReportDialog::target(Format format) const
{
    return displayformat::toPath(m_folder->text())
        / (m_name->text().trimmed().toStdString() + endings[format]);
}

ReportSettings ReportDialog::settings() const
{
    ReportSettings chosen = m_subject.settings;
    chosen.title = m_title->text().trimmed().toStdString();
    chosen.choice.labels.contains = m_labels->text().trimmed().toStdString();
    chosen.listed = static_cast<std::size_t>(m_listed->value());
    chosen.choice.hidden.clear();
    for (int i = 0; i < m_sections->count(); ++i) {
        if (m_sections->item(i)->checkState() != Qt::Checked)
            chosen.choice.hidden.insert(
                static_cast<ReportSection>(m_sections->item(i)->data(Qt::UserRole).toInt()));
    }
    if (!m_posts->isChecked()) {
        chosen.choice.hidden.insert(ReportSection::Posts);
        chosen.posts = 0;
    }
    const auto file = [this](Format format) {
        return m_formats[format]->isChecked() ? target(format).string() : std::string();
    };
    chosen.outputs = {.html = file(Html),
        .pdf = file(Pdf),
        .markdown = file(Markdown),
        .junit = file(Junit),
        .csv = file(Csv),
        .json = file(Json)};
    return chosen;
}

void ReportDialog::updateState()
{
    const bool any = std::ranges::any_of(m_formats, [](const QCheckBox* box) { return box->isChecked(); });
    const bool named = !m_name->text().trimmed().isEmpty() && !m_name->text().contains(QLatin1Char('/'))
        && !m_folder->text().trimmed().isEmpty();
    m_write->setEnabled(any && named && !m_busy);
    m_save->setEnabled(any && named && !m_busy);
    if (!any)
        m_status->setText(tr("Choose a format."));
    else if (!named)
        m_status->setText(tr("Give a folder and a name without '/'."));
    else if (!m_busy && m_result.empty())
        m_status->setText({});
}

void ReportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    updateState();
}

void ReportDialog::chooseFolder()
{
    if (const auto folder = m_ask.openFolder(this, tr("Folder for the report")))
        m_folder->setText(displayformat::fromPath(*folder));
}

void ReportDialog::write()
{
    const ReportSettings wanted = settings();
    m_result.clear();
    m_open->hide();
    setBusy(true);
    m_status->setText(tr("Writing..."));
    for (const Format format :
        {Json, Junit, Markdown, Csv, Pdf, Html}) { // the one to read comes last and stays
        if (m_formats[format]->isChecked())
            m_result = target(format);
    }
    m_jobs.runLatest<Written>(
        this, writeSlot,
        [subject = m_subject, wanted](Progress& progress, std::stop_token stop) -> Result<Written> {
            const JobContext context {.workspace = subject.workspace,
                .command = "touchstone (window): report",
                .progress = progress,
                .stop = std::move(stop)};
            ReportSettings settings = wanted;
            auto outputs = checkOutputs(wanted.outputs, true);
            if (!outputs)
                return failure(outputs);
            settings.outputs = std::move(*outputs);
            const auto rules = gatesNamed(subject.workspace, settings.gates);
            if (!rules)
                return failure(rules);
            auto gates = askGates(context, *rules, *subject.report);
            if (!gates)
                return failure(gates);
            Written written;
            const auto material
                = collectReport(context, subject.report, std::move(*gates), settings.posts, written.warnings);
            if (!material)
                return failure(material);
            if (auto done = writeReport(context, *material, settings, writeReportPdf); !done)
                return failure(done);
            return written;
        },
        [this](const Result<Written>& result) { finish(result); },
        {.title = tr("Write the report of #%1 and #%2")
                      .arg(m_subject.report->baseline->execution.value())
                      .arg(m_subject.report->candidate->execution.value())});
}

void ReportDialog::finish(const Result<Written>& result)
{
    setBusy(false);
    if (!result) {
        m_result.clear();
        m_status->setText(result.error().kind == ErrorKind::Cancelled
                ? tr("The report was cancelled.")
                : tr("The report was not written: %1").arg(errortext::text(result.error())));
        emit failed(result.error());
        return;
    }
    QString text = tr("Written: %1").arg(displayformat::fromPath(m_result));
    for (const Warning& warning : result->warnings)
        text += QStringLiteral("\n") + QString::fromStdString(warning.text);
    m_status->setText(text);
    m_open->show();
    emit written();
}

void ReportDialog::saveParameters()
{
    const fs::path suggestion
        = m_subject.workspace / "reports" / (m_name->text().trimmed().toStdString() + ".json");
    const auto file = m_ask.saveFile(this, tr("Keep the parameters of the report"), suggestion);
    if (!file)
        return;
    const auto outcome = outputFile(*file).and_then([this](const fs::path& path) {
        return createFolder(path.parent_path()).and_then([&] {
            return writeFileAtomically(path, reportSettingsText(settings()));
        });
    });
    if (!outcome)
        m_status->setText(tr("The parameters were not kept: %1").arg(errortext::text(outcome.error())));
    else
        m_status->setText(tr("Kept: touchstone report %1 --latest")
                              .arg(file->parent_path() == suggestion.parent_path()
                                      ? QString::fromStdString(file->stem().string())
                                      : displayformat::fromPath(*file)));
}

} // namespace touchstone
