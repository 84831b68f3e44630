#pragma once

#include <QAbstractItemModel>
#include <QMetaType>
#include <QString>

#include <vector>

namespace touchstone {

/// Something in the workspace that a text names.
struct ItemLink {
    enum class Kind { None, Execution, Dataset, Model, Comparison, Release, Lineage };

    Kind kind = Kind::None;
    /// Number of an execution or of a model's execution; "reddit@1" of a dataset; "6:8" of a comparison; of a release the number
    /// of its record, or the name of a version or an alias; of a lineage what findLineageItem() takes.
    QString target;

    bool isValid() const { return kind != Kind::None; }
    friend bool operator==(const ItemLink&, const ItemLink&) = default;
};

struct Property {
    QString name;
    QString value;
    ItemLink link {};

    friend bool operator==(const Property&, const Property&) = default;
};

struct PropertySection {
    QString title;
    std::vector<Property> rows;

    friend bool operator==(const PropertySection&, const PropertySection&) = default;
};

/// Names and values in titled sections, as a tree of two levels with two columns.
class PropertiesModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PropertiesModel)

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum Role {
        LinkRole = Qt::UserRole, ///< ItemLink; of a value that names something
        SectionRole,             ///< true in the line of a section's title
    };

    explicit PropertiesModel(QObject* parent = nullptr);

    /// Sections without rows are left out. The same content again changes nothing.
    void setSections(std::vector<PropertySection> sections);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<PropertySection> m_sections;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::ItemLink)
