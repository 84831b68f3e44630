#include "widgets/posts/wordstext.h"

#include "widgets/charts/chart.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr double lineHeight = 165; // percent: room for the lines above and below the words
constexpr std::array<double, 4> steps {0.1, 0.25, 0.5, 1}; // of the log-odds

void drawLine(
    QPainter& painter, const QRectF& area, int strength, bool towards, bool above, const QColor& color)
{
    const double y = above ? area.top() - strength / 2.0 : area.bottom() + strength / 2.0;
    QPen pen(color, strength, towards ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

} // namespace

int pullStrength(double logOddsChange)
{
    const double size = std::abs(logOddsChange);
    return static_cast<int>(std::ranges::count_if(steps, [size](double step) { return size >= step; }));
}

WordsText::WordsText(QWidget* parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("postText"));
    setAccessibleName(tr("Text of the post"));
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
}

void WordsText::setPost(const QString& text)
{
    m_pulls = {};
    // One sign for each, so that places in the text stay what they are: a document makes one line break of both.
    QString shown = text;
    shown.replace(QLatin1String("\r\n"), QLatin1String(" \n"));
    shown.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    shown.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    setPlainText(shown);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    // Each paragraph in the direction of its own letters.
    format.setLayoutDirection(Qt::LayoutDirectionAuto);
    all.mergeBlockFormat(format);
    moveCursor(QTextCursor::Start);
}

void WordsText::setPulls(Both<std::vector<PlacedPull>> pulls)
{
    m_pulls = std::move(pulls);
    viewport()->update();
}

std::vector<QRectF> WordsText::areasOf(qsizetype begin, qsizetype length) const
{
    std::vector<QRectF> areas;
    const QTextBlock block = document()->findBlock(static_cast<int>(begin));
    const QTextLayout* layout = block.isValid() ? block.layout() : nullptr;
    if (layout == nullptr)
        return areas;
    const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft()
        - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int first = static_cast<int>(begin) - block.position();
    const int last = first + static_cast<int>(length);
    for (int number = 0; number < layout->lineCount(); ++number) {
        const QTextLine line = layout->lineAt(number);
        const int from = std::max(first, line.textStart());
        const int to = std::min(last, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double one = line.cursorToX(from);
        const double other = line.cursorToX(to);
        const double top = line.y() + line.ascent() - fontMetrics().ascent();
        areas.emplace_back(QPointF(std::min(one, other), top) + origin,
            QPointF(std::max(one, other), line.y() + line.ascent() + fontMetrics().descent()) + origin);
    }
    return areas;
}

void WordsText::drawPulls(
    QPainter& painter, const std::vector<PlacedPull>& pulls, bool above, const QColor& color)
{
    const QRectF visible = viewport()->rect();
    for (const PlacedPull& pull : pulls) {
        const int strength = pullStrength(pull.logOddsChange);
        if (strength == 0)
            continue;
        for (const QRectF& area : areasOf(pull.begin, pull.length)) {
            if (area.top() > visible.bottom() + 4)
                return; // they come in the order of the text
            if (area.intersects(visible.adjusted(0, -4, 0, 4)))
                drawLine(painter, area, strength, pull.logOddsChange > 0, above, color);
        }
    }
}

void WordsText::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const ChartColors colors = ChartColors::of(palette());
    drawPulls(painter, m_pulls.baseline, false, colors.baseline);
    drawPulls(painter, m_pulls.candidate, true, colors.candidate);
}

PullLegend::PullLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pullLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PullLegend::setTowards(const Both<QString>& labels)
{
    m_towards = labels;
    QStringList texts;
    if (!labels.baseline.isEmpty())
        texts += tr("Line below: pulls the baseline towards %1.").arg(labels.baseline);
    if (!labels.candidate.isEmpty())
        texts += tr("Line above: pulls the candidate towards %1.").arg(labels.candidate);
    texts += tr("The thicker, the stronger; dotted: pulls away.");
    setAccessibleName(texts.join(QLatin1Char(' ')));
    // A label may hold mark-up: a tool tip is rich text unless it is made plain.
    setToolTip(QStringLiteral("<p>%1</p>").arg(texts.join(QLatin1Char('\n')).toHtmlEscaped()));
    updateGeometry();
    update();
}

QSize PullLegend::sizeHint() const
{
    return {200, fontMetrics().height() + 6};
}

QSize PullLegend::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

void PullLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const int sample = fontMetrics().horizontalAdvance(QStringLiteral("word"));
    const bool both = !m_towards.baseline.isEmpty() && !m_towards.candidate.isEmpty();
    const int part = both ? width() / 2 : width();
    int left = 0;
    for (const bool candidate : {false, true}) {
        const QString& label = candidate ? m_towards.candidate : m_towards.baseline;
        if (label.isEmpty())
            continue;
        const QRectF line(left, 0, sample, height());
        drawLine(painter, line.adjusted(0, 6, 0, -6), 3, true, candidate,
            candidate ? colors.candidate : colors.baseline);
        painter.setPen(colors.secondary);
        drawElided(painter, QRectF(left + sample + 8, 0, part - sample - 16, height()),
            Qt::AlignVCenter | Qt::AlignLeft,
            candidate ? tr("above: towards %1").arg(label) : tr("below: towards %1").arg(label));
        left += part;
    }
}

} // namespace touchstone
