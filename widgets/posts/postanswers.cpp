#include "widgets/posts/postanswers.h"

#include "widgets/charts/chart.h"
#include "widgets/models/displayformat.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr int gap = 2;
constexpr double barShare = 0.4; ///< of the width, for the longest bar

} // namespace

PostAnswers::PostAnswers(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void PostAnswers::setAnswers(
    const QString& title, SideRole side, std::vector<PostAnswer> answers, const QString& gold)
{
    m_title = title;
    m_side = side;
    m_answers = std::move(answers);
    if (m_answers.size() > mostAnswers)
        m_answers.resize(mostAnswers);
    m_gold = gold;
    describe();
    update();
}

void PostAnswers::setRemark(const QString& text)
{
    m_remark = text;
    describe();
    update();
}

QString PostAnswers::labelText(const PostAnswer& answer) const
{
    const QString label = QString::fromStdString(answer.label);
    return !m_gold.isNull() && label == m_gold ? QString(QChar(0x2713)) + QLatin1Char(' ') + label : label;
}

void PostAnswers::describe()
{
    QStringList lines;
    for (const PostAnswer& answer : m_answers)
        lines += QStringLiteral("%1 %2").arg(
            labelText(answer), displayformat::rate(static_cast<double>(answer.probability)));
    if (lines.isEmpty())
        lines += tr("no answer");
    if (!m_remark.isEmpty())
        lines += m_remark;
    setAccessibleName(m_title);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

QSize PostAnswers::sizeHint() const
{
    return {220, (mostAnswers + 2) * (fontMetrics().height() + gap) + gap};
}

QSize PostAnswers::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void PostAnswers::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const int step = fontMetrics().height() + gap;
    const bool neutral = m_side == SideRole::Neutral;
    int top = 0;
    const auto line = [&](int left, int right) { return QRectF(left, top, std::max(0, right - left), step); };
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(neutral ? colors.text : colors.sideText(m_side));
    drawElided(painter, line(0, width()), Qt::AlignVCenter | Qt::AlignLeft, m_title);
    painter.setFont(font());
    top += step;
    if (m_answers.empty()) {
        painter.setPen(colors.secondary);
        drawElided(painter, line(0, width()), Qt::AlignVCenter | Qt::AlignLeft, tr("no answer"));
    }
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("0.000"));
    const int bar = static_cast<int>((width() - number - 12) * barShare);
    for (const PostAnswer& answer : m_answers) {
        const int right = width() - number - bar - 12;
        const bool isGold = !m_gold.isNull() && QString::fromStdString(answer.label) == m_gold;
        painter.setFont(isGold ? bold : font());
        painter.setPen(colors.text);
        drawElided(painter, line(0, right), Qt::AlignVCenter | Qt::AlignLeft, labelText(answer));
        painter.setFont(font());
        const double share = std::clamp(static_cast<double>(answer.probability), 0.0, 1.0);
        const QRectF room(right + 6, top + step / 2.0 - 4, bar, 8);
        QColor ground = colors.secondary;
        ground.setAlphaF(0.18F);
        painter.fillRect(room, ground);
        painter.fillRect(QRectF(room.topLeft(), QSizeF(std::max(share > 0 ? 1.0 : 0.0, share * bar), 8)),
            colors.side(m_side));
        painter.drawText(line(width() - number - 4, width()), Qt::AlignVCenter | Qt::AlignRight,
            displayformat::rate(share));
        top += step;
    }
    top = (mostAnswers + 1) * step;
    painter.setPen(colors.secondary);
    drawElided(painter, line(0, width()), Qt::AlignVCenter | Qt::AlignLeft, m_remark);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace touchstone
