#pragma once

#include <QListWidget>

namespace touchstone {

/// The pages of the window, one below the other, with how much there is on each.
class Navigator final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigator)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< QString, for the program
        CountRole,               ///< int; invalid: nothing to count
    };

    explicit Navigator(QWidget* parent = nullptr);

    void addPage(const QString& name, const QString& title);
    void setCount(const QString& name, int count);
    /// Without pageChosen().
    void setCurrentPage(const QString& name);
    QString currentPage() const;

    QSize sizeHint() const override;

signals:
    void pageChosen(const QString& name);

private:
    QListWidgetItem* page(const QString& name) const;
    void tell();
};

} // namespace touchstone
