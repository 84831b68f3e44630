#pragma once

#include "widgets/models/propertiesmodel.h"

#include <QTreeView>

#include <vector>

namespace touchstone {

/// Names and values in sections; values that name something are links. Ctrl+C copies the chosen lines.
class PropertyTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PropertyTree)

public:
    explicit PropertyTree(QWidget* parent = nullptr);

    /// Keeps what the user has folded together and how far it was scrolled.
    void setSections(std::vector<PropertySection> sections);
    /// "name<tab>value" of the chosen lines.
    QString selectionAsText() const;

signals:
    void linkActivated(const touchstone::ItemLink& link);

private:
    void follow(const QModelIndex& index);
    void copySelection();

    PropertiesModel* m_model;
};

} // namespace touchstone
