#pragma once

#include "core/base/error.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QPushButton;
class QToolButton;

namespace touchstone {

class PlainLabel;

/// What makes the two sides less comparable, and what can be done about it. Hidden without warnings; shows the first
/// one and, on demand, all of them.
class WarningsBanner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WarningsBanner)

public:
    explicit WarningsBanner(QWidget* parent = nullptr);

    /// `remedy` names the offered cure; empty: none.
    void setWarnings(const std::vector<Warning>& warnings, const QString& remedy);

signals:
    void remedyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showTexts();

    QStringList m_texts;
    PlainLabel* m_label;
    QToolButton* m_more;
    QPushButton* m_remedy;
    bool m_expanded = false;
};

} // namespace touchstone
