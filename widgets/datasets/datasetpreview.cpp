#include "widgets/datasets/datasetpreview.h"

#include "widgets/common/banner.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/datasets/datasetrows.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/properties.h"
#include "widgets/models/sortproxy.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString labelsSlot = QStringLiteral("labels");
const QString rowsSlot = QStringLiteral("rows");

} // namespace

DatasetPreview::DatasetPreview(JobRunner& jobs, QWidget* parent)
    : QTabWidget(parent)
    , m_jobs(jobs)
    , m_labels(new LabelCountsModel(this))
    , m_sortedLabels(new SortProxy(LabelCountsModel::SortRole, this))
    , m_rows(new RowsModel(this))
    , m_properties(new PropertyTree(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Facts about the dataset"));
    m_properties->setAccessibleName(tr("Facts about the dataset"));
    addTab(m_properties, tr("Overview"));
    addTab(makeLabelsPage(), tr("Labels"));
    addTab(makeRowsPage(), tr("Rows"));
    connect(m_properties, &PropertyTree::linkActivated, this, &DatasetPreview::linkActivated);
    connect(m_rows, &RowsModel::pagesWanted, this, &DatasetPreview::loadPages);
}

QWidget* DatasetPreview::makeLabelsPage()
{
    auto* page = new QWidget(this);
    auto* filter = new QLineEdit(page);
    filter->setPlaceholderText(tr("Filter labels"));
    filter->setAccessibleName(tr("Filter labels"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_sortedLabels, &SortProxy::setFilterText);
    m_sortedLabels->setSourceModel(m_labels);
    m_labelsTable = new TableView(page);
    m_labelsTable->setModel(m_sortedLabels);
    m_labelsTable->setAccessibleName(tr("Labels of the dataset"));
    m_labelsTable->setSortingEnabled(true);
    m_labelsTable->horizontalHeader()->setSortIndicator(LabelCountsModel::RowsColumn, Qt::DescendingOrder);
    m_labelsTable->horizontalHeader()->setSectionResizeMode(
        LabelCountsModel::LabelColumn, QHeaderView::Stretch);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(filter);
    rows->addWidget(m_labelsTable, 1);
    return page;
}

QWidget* DatasetPreview::makeRowsPage()
{
    auto* page = new QWidget(this);
    m_banner = new Banner(page);
    m_rowsTable = new TableView(page);
    m_rowsTable->setModel(m_rows);
    m_rowsTable->setAccessibleName(tr("Rows of the dataset"));
    m_rowsTable->setTextElideMode(Qt::ElideRight);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_banner);
    rows->addWidget(m_rowsTable, 1);
    return page;
}

void DatasetPreview::showDataset(const std::optional<DatasetInfo>& dataset, const std::filesystem::path& file,
    const WorkspaceSnapshot& snapshot)
{
    setEnabled(dataset.has_value());
    m_properties->setSections(
        dataset ? properties::of(*dataset, snapshot.executions) : std::vector<PropertySection>());
    const bool same = dataset && m_dataset && m_file == file && m_dataset->reference() == dataset->reference()
        && m_dataset->sha256 == dataset->sha256;
    if (same)
        return;
    m_jobs.cancelLatest(this, labelsSlot);
    m_jobs.cancelLatest(this, rowsSlot);
    m_dataset = dataset;
    m_file = file;
    m_banner->hide();
    m_labels->setLabels({});
    QStringList texts;
    if (dataset) {
        for (const std::string& name : dataset->columns.texts)
            texts.append(QString::fromStdString(name));
    }
    m_rows->setDataset(dataset ? dataset->rows : 0,
        dataset ? QString::fromStdString(dataset->columns.label) : QString(), texts);
    if (!dataset)
        return;
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView* header = m_rowsTable->horizontalHeader();
    header->resizeSection(RowsModel::RowColumn, letter * 11);
    header->resizeSection(RowsModel::LabelColumn, letter * 20);
    header->resizeSection(RowsModel::TimeColumn, letter * 26);
    header->resizeSection(RowsModel::IdColumn, letter * 12);
    for (int column = RowsModel::FirstTextColumn; column < m_rows->columnCount(); ++column)
        header->resizeSection(column, letter * 60);
    m_rowsTable->scrollToTop();
    loadLabels();
}

void DatasetPreview::loadLabels()
{
    m_jobs.runLatest<std::vector<LabelRows>>(
        this, labelsSlot,
        [file = m_file](Progress&, const std::stop_token&) { return datasetrows::readLabels(file); },
        [this](const Result<std::vector<LabelRows>>& labels) {
            if (labels)
                m_labels->setLabels(*labels, QString::fromStdString(m_dataset->columns.label));
            else
                m_banner->showError(tr("The dataset cannot be read"), labels.error());
        });
}

void DatasetPreview::loadPages(const QList<qint64>& pages)
{
    using Pages = std::vector<datasetrows::Page>;
    m_jobs.runLatest<Pages>(
        this, rowsSlot,
        [file = m_file, wanted = std::vector<qint64>(pages.begin(), pages.end())](
            Progress&, const std::stop_token& stop) { return datasetrows::readPages(file, wanted, stop); },
        [this](Result<Pages> read) {
            if (!read) {
                m_banner->showError(tr("The rows cannot be read"), read.error());
                return;
            }
            for (datasetrows::Page& page : *read)
                m_rows->setPage(page.number, std::move(page.rows));
            m_rows->forgetWishes();
        });
}

} // namespace touchstone
