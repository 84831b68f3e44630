#pragma once

#include "core/jobs/importpreview.h"

#include <QWidget>

class QProgressBar;
class QTreeWidget;

namespace touchstone {

class ImportPreviewModel;
class PlainLabel;
class TableView;
struct JobProgress;

/// What an import would make: the first rows, how many there are, which are bad and why, and what is worth knowing.
class PreviewPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewPane)

public:
    explicit PreviewPane(QWidget* parent = nullptr);

    /// The first rows of the files.
    void showFirstRows(const ImportPreview& preview);
    /// Good and bad rows; of the files' beginnings where they are not complete.
    void showCounts(const ImportPreview& preview);
    /// The files are being read to their end.
    void showCounting(const JobProgress& progress);
    /// Empties it, and says why.
    void clear(const QString& why);

private:
    void showProblems(const ImportPreview& preview);

    ImportPreviewModel* m_model;
    TableView* m_table;
    PlainLabel* m_counts;
    QProgressBar* m_bar;
    QTreeWidget* m_problems;
};

} // namespace touchstone
