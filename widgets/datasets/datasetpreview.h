#pragma once

#include "core/data/datasetinfo.h"

#include <QTabWidget>

#include <filesystem>
#include <optional>

namespace touchstone {

class Banner;
class JobRunner;
class LabelCountsModel;
class PropertyTree;
class RowsModel;
class SortProxy;
class TableView;
struct ItemLink;
struct WorkspaceSnapshot;

/// What there is to see of one dataset: facts and users, labels with their counts, and rows, of which only those in
/// view are read.
class DatasetPreview final : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatasetPreview)

public:
    /// `jobs` must outlive it.
    explicit DatasetPreview(JobRunner& jobs, QWidget* parent = nullptr);

    /// `file` holds the rows. For the same dataset only facts and users are looked at again; nothing empties it.
    void showDataset(const std::optional<DatasetInfo>& dataset, const std::filesystem::path& file,
        const WorkspaceSnapshot& snapshot);

signals:
    void linkActivated(const touchstone::ItemLink& link);

private:
    QWidget* makeLabelsPage();
    QWidget* makeRowsPage();
    void loadLabels();
    void loadPages(const QList<qint64>& pages);

    JobRunner& m_jobs;
    std::filesystem::path m_file;
    std::optional<DatasetInfo> m_dataset;
    LabelCountsModel* m_labels;
    SortProxy* m_sortedLabels;
    RowsModel* m_rows;
    PropertyTree* m_properties;
    Banner* m_banner = nullptr;
    TableView* m_labelsTable = nullptr;
    TableView* m_rowsTable = nullptr;
};

} // namespace touchstone
