#pragma once

#include <QComboBox>
#include <QStringList>

#include <optional>
#include <string>

namespace touchstone {

/// Chooses a column of a file: by itself, none, or one by name. What it finds by itself is shown.
class ColumnBox final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnBox)

public:
    explicit ColumnBox(const QString& objectName, QWidget* parent = nullptr);

    /// Shows which columns there are and which is used. Keeps what was chosen, where there is still such a column.
    void setFound(const std::string& used, const QStringList& available);
    /// Back to what it finds by itself, without a signal.
    void reset();
    /// An empty name is no column; nothing: by itself.
    std::optional<std::string> choice() const;
};

} // namespace touchstone
