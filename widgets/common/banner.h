#pragma once

#include "core/base/error.h"

#include <QFrame>

class QToolButton;

namespace touchstone {

class PlainLabel;

/// A strip above a page that says what went wrong, or what is worth knowing, without stopping the work.
/// Hidden until something is shown.
class Banner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    explicit Banner(QWidget* parent = nullptr);

    /// `summary` says what failed for the user; the error adds where, why and what to do.
    void showError(const QString& summary, const Error& error);
    void showMessage(const QString& text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { Message, Error };

    void show(Kind kind, const QString& title, const QString& details);
    QColor accent() const;
    void updateIcon();

    Kind m_kind = Kind::Message;
    PlainLabel* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_details;
    QToolButton* m_close;
};

} // namespace touchstone
