#include "widgets/importing/importdialog.h"

#include "core/storage/reference.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/importing/columnsform.h"
#include "widgets/importing/formatform.h"
#include "widgets/importing/importwords.h"
#include "widgets/importing/previewpane.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/workspacejobs.h"
#include "widgets/models/displayformat.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t rowsShown = 100;
constexpr std::int64_t rowsLookedAt = 1000; ///< of each file, so that the first answer comes at once
constexpr int typingPause = 250;            ///< ms
constexpr int formMargin = 8;
constexpr int leastFormWidth = 420;

QGroupBox* group(const QString& title, QWidget* content)
{
    auto* box = new QGroupBox(title);
    auto* rows = new QVBoxLayout(box);
    rows->addWidget(content);
    return box;
}

std::vector<std::filesystem::path> localFiles(const QMimeData* data)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.push_back(displayformat::toPath(url.toLocalFile()));
    }
    return paths;
}

QString slotOfFirstRows()
{
    return QStringLiteral("first rows");
}

QString slotOfCounts()
{
    return QStringLiteral("counts");
}

} // namespace

ImportDialog::ImportDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_store(store)
    , m_ask(std::move(ask))
    , m_files(new QListWidget(this))
    , m_columns(new ColumnsForm(this))
    , m_format(new FormatForm(this))
    , m_banner(new Banner(this))
    , m_pane(new PreviewPane(this))
    , m_name(new QLineEdit(this))
    , m_nameHint(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_saveRejected(new QCheckBox(tr("Sa&ve bad rows to:"), this))
    , m_rejectedFile(new QLineEdit(this))
    , m_chooseRejected(new QPushButton(tr("Ch&oose..."), this))
    , m_problem(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_import(new QPushButton(tr("&Import"), this))
{
    setWindowTitle(tr("Import posts"));
    setAcceptDrops(true);
    resize(1000, 690);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_columns, &ColumnsForm::changed, this, &ImportDialog::readSoon);
    connect(m_format, &FormatForm::changed, this, [this] {
        m_columns->reset();
        readSoon();
    });
    connect(&m_store, &WorkspaceStore::changed, this, &ImportDialog::updateState);

    auto* right = new QVBoxLayout;
    right->addWidget(m_banner);
    right->addWidget(m_pane, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(makeForms());
    middle->addLayout(right, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addWidget(makeFiles());
    rows->addLayout(middle, 1);
    rows->addWidget(makeEnd());
    showFiles();
    updateState();
}

QWidget* ImportDialog::makeFiles()
{
    auto* block = new QWidget(this);
    m_files->setObjectName(QStringLiteral("files"));
    m_files->setAccessibleName(tr("Files to import"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setMaximumHeight(m_files->fontMetrics().height() * 4);
    auto* add = new QPushButton(tr("&Add files..."), block);
    auto* addFolder = new QPushButton(tr("Add fo&lder..."), block);
    m_remove = new QPushButton(tr("&Remove"), block);
    add->setObjectName(QStringLiteral("addFiles"));
    addFolder->setObjectName(QStringLiteral("addFolder"));
    m_remove->setObjectName(QStringLiteral("removeFiles"));
    connect(
        add, &QPushButton::clicked, this, [this] { addFiles(m_ask.openFiles(this, tr("Files of posts"))); });
    connect(addFolder, &QPushButton::clicked, this, [this] {
        if (const auto folder = m_ask.openFolder(this, tr("Folder of files of posts")))
            addFiles({*folder});
    });
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeSelectedFiles);
    connect(m_files, &QListWidget::itemSelectionChanged, this, &ImportDialog::updateState);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, addFolder, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* rows = new QGridLayout(block);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_files, 0, 0);
    rows->addLayout(buttons, 1, 0);
    return block;
}

QWidget* ImportDialog::makeForms()
{
    auto* forms = new QWidget;
    auto* rows = new QVBoxLayout(forms);
    rows->setContentsMargins(0, 0, formMargin, 0);
    rows->setSpacing(10);
    rows->addWidget(group(tr("Columns"), m_columns));
    rows->addWidget(group(tr("Format"), m_format));
    rows->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields take it
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(forms);
    // Wide enough that the scroll bar hides nothing, whatever the language.
    area->setFixedWidth(std::max(forms->minimumSizeHint().width(), leastFormWidth)
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    return area;
}

QWidget* ImportDialog::makeEnd()
{
    auto* block = new QWidget(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(100);
    m_name->setToolTip(tr("Letters, digits, '.', '_' and '-'; the same name again makes the next version"));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameIsGuessed = m_name->text().isEmpty();
        updateState();
    });
    m_nameHint->setObjectName(QStringLiteral("nameHint"));
    m_saveRejected->setObjectName(QStringLiteral("saveRejected"));
    m_saveRejected->setToolTip(tr("The rows that cannot be used, with the reasons, one JSON object a line"));
    m_rejectedFile->setObjectName(QStringLiteral("rejectedFile"));
    m_rejectedFile->setAccessibleName(tr("File for bad rows"));
    m_chooseRejected->setAutoDefault(false);
    connect(m_saveRejected, &QCheckBox::toggled, this, &ImportDialog::updateState);
    connect(m_rejectedFile, &QLineEdit::textChanged, this, &ImportDialog::updateState);
    connect(m_chooseRejected, &QPushButton::clicked, this, &ImportDialog::chooseRejectedFile);
    m_problem->setObjectName(QStringLiteral("problem"));

    auto* nameTitle = new PlainLabel(tr("Dataset &name:"), PlainLabel::Role::Body, block);
    nameTitle->setBuddy(m_name);
    m_import->setObjectName(QStringLiteral("import"));
    auto* buttons = new QDialogButtonBox(block);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::startImport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* rejectedFile = new QHBoxLayout;
    rejectedFile->addWidget(m_rejectedFile, 1);
    rejectedFile->addWidget(m_chooseRejected);
    auto* rows = new QGridLayout(block);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(10);
    rows->addWidget(nameTitle, 0, 0);
    rows->addWidget(m_name, 0, 1);
    rows->addWidget(m_nameHint, 0, 2);
    rows->addWidget(m_saveRejected, 1, 0);
    rows->addLayout(rejectedFile, 1, 1);
    rows->addWidget(m_problem, 2, 0, 1, 2);
    rows->addWidget(buttons, 2, 2);
    rows->setColumnStretch(1, 3);
    rows->setColumnStretch(2, 2);
    return block;
}

void ImportDialog::addFiles(const std::vector<std::filesystem::path>& paths)
{
    for (const auto& path : paths) {
        if (std::ranges::find(m_paths, path) == m_paths.end())
            m_paths.push_back(path);
    }
    showFiles();
}

void ImportDialog::removeSelectedFiles()
{
    for (int row = m_files->count() - 1; row >= 0; --row) {
        if (m_files->item(row)->isSelected())
            m_paths.erase(m_paths.begin() + row);
    }
    showFiles();
}

void ImportDialog::showFiles()
{
    m_files->clear();
    for (const auto& path : m_paths)
        m_files->addItem(displayformat::fromPath(path));
    updateName();
    m_columns->reset();
    read();
}

void ImportDialog::updateName()
{
    if (m_nameIsGuessed)
        m_name->setText(m_paths.empty() ? QString() : importwords::nameFor(m_paths.front()));
}

ReaderOptions ImportDialog::readerOptions() const
{
    ReaderOptions options;
    m_columns->apply(options);
    m_format->apply(options);
    return options;
}

void ImportDialog::readSoon()
{
    m_preview.reset();
    m_delay.start();
    updateState();
}

void ImportDialog::read()
{
    m_delay.stop();
    m_preview.reset();
    m_runner.cancelLatest(this, slotOfCounts());
    if (m_paths.empty()) {
        m_runner.cancelLatest(this, slotOfFirstRows());
        m_banner->hide();
        m_pane->clear(tr("Choose files to see what they hold."));
        updateState();
        return;
    }
    ImportPreviewParameters parameters {.files = m_paths,
        .reader = readerOptions(),
        .labels = m_columns->labelSource(),
        .firstRows = rowsShown,
        .firstRowsTogether = rowsShown,
        .mostRows = rowsLookedAt};
    m_runner.runLatest<ImportPreview>(
        this, slotOfFirstRows(),
        [parameters = std::move(parameters)](Progress& progress, const std::stop_token& stop) {
            return previewFiles(parameters, progress, stop);
        },
        [this](const Result<ImportPreview>& preview) { takeFirstRows(preview); });
    updateState();
}

void ImportDialog::takeFirstRows(const Result<ImportPreview>& preview)
{
    if (!preview) {
        m_pane->clear({});
        m_banner->showError(tr("The files cannot be read in this way"), preview.error());
        updateState();
        return;
    }
    m_preview = *preview;
    QStringList available;
    const PreviewedFile* first = nullptr;
    for (const PreviewedFile& file : preview->files) {
        if (!file.preview)
            continue;
        if (first == nullptr)
            first = &file;
        for (const std::string& column : file.preview->available) {
            const QString name = QString::fromStdString(column);
            if (!available.contains(name))
                available += name;
        }
    }
    if (first != nullptr) {
        m_banner->hide();
        m_columns->setFound(preview->columns, available);
        m_format->setFound(first->preview->layout);
        m_pane->showFirstRows(*preview);
    } else if (!preview->files.empty()) {
        m_pane->clear({});
        m_banner->showError(tr("The files cannot be read in this way"), *preview->files.front().error);
    }
    updateState();
    if (first != nullptr && !preview->complete())
        count();
}

/// Reads the files to their end, for the number of bad rows; nobody has to wait for that.
void ImportDialog::count()
{
    ImportPreviewParameters parameters {.files = m_paths,
        .reader = readerOptions(),
        .labels = m_columns->labelSource(),
        .firstRows = 0,
        .mostRows = {}};
    m_runner.runLatest<ImportPreview>(
        this, slotOfCounts(),
        [parameters = std::move(parameters)](Progress& progress, const std::stop_token& stop) {
            return previewFiles(parameters, progress, stop);
        },
        [this](const Result<ImportPreview>& preview) {
            if (!preview) {
                m_banner->showError(tr("The files could not be read to their end"), preview.error());
                return;
            }
            m_pane->showCounts(*preview);
        },
        {.title = {}, .progress = [this](const JobProgress& progress) { m_pane->showCounting(progress); }});
}

/// Why the import cannot start; empty when it can.
QString ImportDialog::problem() const
{
    if (m_paths.empty())
        return tr("Add files, or drop them here.");
    if (m_store.isReadOnly())
        return tr("The workspace cannot be changed: %1")
            .arg(QString::fromStdString(m_store.snapshot()->readOnlyReason));
    if (!m_preview)
        return m_banner->isVisibleTo(this) ? QString() : tr("Reading the files...");
    if (m_preview->complete() && m_preview->rows() == 0)
        return tr("No row can be imported.");
    if (m_name->text().isEmpty())
        return tr("Give the dataset a name.");
    if (!isDatasetName(m_name->text().toStdString()))
        return tr("A name has letters, digits, '.', '_' and '-', and begins with a letter or digit.");
    if (m_saveRejected->isChecked() && m_rejectedFile->text().trimmed().isEmpty())
        return tr("Choose a file for the bad rows.");
    return {};
}

void ImportDialog::updateState()
{
    m_remove->setEnabled(!m_files->selectedItems().isEmpty());
    m_rejectedFile->setEnabled(m_saveRejected->isChecked());
    m_chooseRejected->setEnabled(m_saveRejected->isChecked());
    int newest = 0;
    for (const DatasetInfo& dataset : m_store.snapshot()->datasets) {
        if (dataset.name == m_name->text().toStdString())
            newest = std::max(newest, dataset.version);
    }
    m_nameHint->setText(m_name->text().isEmpty() ? QString()
            : newest == 0                        ? tr("A new dataset")
                                                 : tr("Becomes version %1 of it").arg(newest + 1));
    const QString why = problem();
    m_problem->setText(why);
    const bool unreadable = !m_paths.empty() && !m_preview;
    m_import->setEnabled(why.isEmpty() && !unreadable);
}

void ImportDialog::chooseRejectedFile()
{
    const std::filesystem::path folder
        = m_paths.empty() ? std::filesystem::path() : m_paths.front().parent_path();
    const auto suggestion
        = folder / displayformat::toPath(m_name->text() + QStringLiteral("-rejected.ndjson"));
    if (const auto file = m_ask.saveFile(this, tr("File for bad rows"), suggestion))
        m_rejectedFile->setText(displayformat::fromPath(*file));
}

void ImportDialog::startImport()
{
    if (!m_import->isEnabled())
        return;
    ImportParameters parameters {.files = m_paths,
        .name = m_name->text().toStdString(),
        .reader = readerOptions(),
        .labels = m_columns->labelSource()};
    if (m_saveRejected->isChecked())
        parameters.saveRejected = displayformat::toPath(m_rejectedFile->text().trimmed());
    m_runner.cancelLatest(this, slotOfCounts());
    const JobId id = m_runner.start(importJob(m_store.path(), std::move(parameters)));
    accept();
    emit started(id);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).empty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace touchstone
