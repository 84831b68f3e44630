#include "widgets/charts/answerbars.h"

#include "widgets/models/cellsmodel.h"
#include "widgets/models/displayformat.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr double labelShare = 0.42; // of the width, at most
constexpr double rowLines = 1.55;   // height of a row in lines of text
constexpr int usualAnswers = 5;     // that there is room for
constexpr qsizetype longestLabel = 200;

} // namespace

AnswerBars::AnswerBars(SideRole role, QWidget* parent)
    : Chart(parent)
    , m_role(role)
{
}

void AnswerBars::setAnswers(std::vector<Answer> answers, const QString& whyEmpty)
{
    m_answers = std::move(answers);
    for (Answer& answer : m_answers)
        answer.label = oneLine(answer.label, longestLabel);
    m_whyEmpty = whyEmpty;
    QStringList texts;
    for (int item = 0; item < itemCount(); ++item)
        texts.append(itemText(item));
    setAccessibleDescription(texts.isEmpty() ? whyEmpty : texts.join(QStringLiteral("; ")));
    itemsChanged();
}

QString AnswerBars::itemText(int item) const
{
    const Answer& answer = m_answers[static_cast<std::size_t>(item)];
    const QString text = QStringLiteral("%1 %2").arg(answer.label, displayformat::rate(answer.probability));
    return answer.expected ? tr("%1, expected").arg(text) : text;
}

ChartTable AnswerBars::table() const
{
    ChartTable result;
    result.headers = {tr("Label"), tr("Probability")};
    for (const Answer& answer : m_answers)
        result.rows.push_back({answer.label, displayformat::rate(answer.probability)});
    return result;
}

QRectF AnswerBars::rowOf(const QRectF& area, int item) const
{
    const double height = QFontMetricsF(font()).height() * rowLines;
    return {area.left(), area.top() + item * height, area.width(), height};
}

int AnswerBars::itemAt(const QPointF& position) const
{
    const QRectF area = drawingArea();
    for (int item = 0; item < itemCount(); ++item) {
        if (rowOf(area, item).contains(position))
            return item;
    }
    return -1;
}

void AnswerBars::keyPressEvent(QKeyEvent* event)
{
    if (itemCount() == 0 || (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)) {
        Chart::keyPressEvent(event);
        return;
    }
    const int step = event->key() == Qt::Key_Down ? 1 : -1;
    setCurrentItem(std::clamp(currentItem() + step, 0, itemCount() - 1));
}

void AnswerBars::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    if (m_answers.empty()) {
        painter.setPen(colors.secondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_whyEmpty);
        return;
    }
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double value = metrics.horizontalAdvance(displayformat::rate(0.888)) + 8;
    double widest = 0;
    for (const Answer& answer : m_answers)
        widest = std::max(widest, metrics.horizontalAdvance(answer.label));
    const double tick = metrics.horizontalAdvance(QChar(0x2713)) + 4;
    const double labels = std::min(widest + tick + 4, area.width() * labelShare);
    const double room = std::max(1.0, area.width() - labels - value - 8);
    for (int item = 0; item < itemCount(); ++item) {
        const Answer& answer = m_answers[static_cast<std::size_t>(item)];
        const QRectF row = rowOf(area, item);
        if (item == hoveredItem() || (hasFocus() && item == currentItem())) {
            painter.setPen(QPen(colors.secondary, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(row.adjusted(-4, 0.5, 4, -0.5), 3, 3);
        }
        QFont font = painter.font();
        font.setWeight(item == 0 ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(item == 0 ? colors.sideText(m_role) : colors.text);
        if (answer.expected)
            painter.drawText(
                QRectF(row.left(), row.top(), tick, row.height()), Qt::AlignVCenter, QString(QChar(0x2713)));
        drawElided(painter, QRectF(row.left() + tick, row.top(), labels - tick, row.height()),
            Qt::AlignLeft | Qt::AlignVCenter, answer.label);
        const double height = metrics.height() * 0.72;
        const QRectF track(row.left() + labels + 6, row.center().y() - height / 2, room, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.grid);
        painter.drawRoundedRect(track, 2, 2);
        QRectF bar = track;
        bar.setWidth(track.width() * std::clamp(answer.probability, 0.0, 1.0));
        const QColor& side = colors.side(m_role);
        painter.setBrush(item == 0 ? side : mixedColor(side, colors.background, 0.35));
        painter.drawRoundedRect(bar, 2, 2);
        painter.setPen(colors.text);
        painter.drawText(QRectF(track.right(), row.top(), value, row.height()),
            Qt::AlignRight | Qt::AlignVCenter, displayformat::rate(answer.probability));
    }
    painter.restore();
}

QSize AnswerBars::sizeHint() const
{
    return {340, minimumSizeHint().height()};
}

QSize AnswerBars::minimumSizeHint() const
{
    return {200, static_cast<int>(fontMetrics().height() * rowLines * usualAnswers) + 26};
}

} // namespace touchstone
