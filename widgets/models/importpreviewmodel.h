#pragma once

#include "core/data/example.h"

#include <QAbstractTableModel>

#include <vector>

namespace touchstone {

/// The first rows of the files of an import, as they would come into the dataset.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPreviewModel)

public:
    struct Row {
        QString file; ///< name without its folder
        SourceRow row;
    };

    explicit ImportPreviewModel(QObject* parent = nullptr);

    /// `columns`: those of the dataset; each row has as many texts. The files are shown when there is more than one.
    void setRows(const Columns& columns, std::vector<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Kind { File, Line, Label, Time, Text, Id, Others };
    struct Shown {
        Kind kind;
        std::size_t text = 0; ///< of Kind::Text: which field
    };

    QString text(const Row& row, const Shown& column, qsizetype most) const;

    Columns m_columns;
    std::vector<Shown> m_shown;
    std::vector<Row> m_rows;
};

} // namespace touchstone
