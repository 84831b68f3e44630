#include "widgets/common/chipbar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace touchstone {

namespace {

/// A pill with a cross.
class ChipButton final : public QToolButton
{
public:
    explicit ChipButton(const QString& text, QWidget* parent)
        : QToolButton(parent)
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const int height = fontMetrics().height();
        return {fontMetrics().horizontalAdvance(shown()) + height, height + 6};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor tint = palette().color(QPalette::WindowText);
        tint.setAlphaF(underMouse() || isDown() ? 0.18F : 0.09F);
        const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        }
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, shown());
    }

private:
    QString shown() const { return text() + QStringLiteral("  \u00d7"); }
};

} // namespace

ChipBar::ChipBar(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addStretch(1);
    hide();
}

void ChipBar::setChips(const QList<FilterChip>& chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    while (m_row->count() > 1) { // all but the stretch
        QLayoutItem* item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
    const auto add = [this](QToolButton* button) { m_row->insertWidget(m_row->count() - 1, button); };
    for (const FilterChip& chip : chips) {
        auto* button = new ChipButton(chip.text, this);
        button->setAccessibleName(tr("Remove the filter %1").arg(chip.text));
        button->setToolTip(tr("Remove this filter"));
        connect(button, &QToolButton::clicked, this, [this, id = chip.id] { emit removed(id); });
        add(button);
    }
    if (chips.size() > 1) {
        auto* all = new QToolButton(this);
        all->setText(tr("Clear all"));
        all->setAutoRaise(true);
        all->setAccessibleName(tr("Remove all filters"));
        all->setFocusPolicy(Qt::StrongFocus);
        connect(all, &QToolButton::clicked, this, &ChipBar::allRemoved);
        add(all);
    }
    setVisible(!chips.isEmpty());
}

} // namespace touchstone
