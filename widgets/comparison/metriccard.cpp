#include "widgets/comparison/metriccard.h"

#include "widgets/charts/chart.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>

namespace touchstone {

namespace {

constexpr int marginX = 12;
constexpr int marginY = 8;

QFont valueFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MetricCard::MetricCard(const QString& title, QWidget* parent)
    : Card(parent)
    , m_title(title)
    , m_why(new QToolButton(this))
    , m_whyBaseline(new QAction(this))
    , m_whyCandidate(new QAction(this))
{
    m_why->setObjectName(QStringLiteral("whyThisNumber"));
    m_why->setText(QStringLiteral("?"));
    m_why->setAutoRaise(true);
    m_why->setFocusPolicy(Qt::StrongFocus);
    m_why->setPopupMode(QToolButton::InstantPopup);
    m_why->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_why->setToolTip(tr("Why is this number here?"));
    m_why->setAccessibleName(tr("Why is this number here? %1").arg(title));
    m_why->addActions({m_whyBaseline, m_whyCandidate});
    addActions({m_whyBaseline, m_whyCandidate});
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_whyBaseline, &QAction::triggered, this, [this] { emit originRequested(m_baseline); });
    connect(m_whyCandidate, &QAction::triggered, this, [this] { emit originRequested(m_candidate); });
    m_why->hide();
    setMetric({});
}

void MetricCard::setSides(ExecutionNumber baseline, ExecutionNumber candidate)
{
    m_baseline = baseline;
    m_candidate = candidate;
    m_whyBaseline->setText(tr("Why is this number of #%1 here? (baseline)").arg(baseline.value()));
    m_whyCandidate->setText(tr("Why is this number of #%1 here? (candidate)").arg(candidate.value()));
    m_whyBaseline->setObjectName(QStringLiteral("whyBaseline"));
    m_whyCandidate->setObjectName(QStringLiteral("whyCandidate"));
    m_why->show();
}

void MetricCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    const int side = fontMetrics().height() + 4;
    m_why->setGeometry(layoutDirection() == Qt::RightToLeft ? 3 : width() - side - 3, 3, side, side);
}

QString MetricCard::changeLine() const
{
    QString line = comparisonformat::changeWithArrow(m_metric.change);
    if (m_metric.interval)
        line += QStringLiteral("  ") + comparisonformat::interval(m_metric.interval);
    return line;
}

void MetricCard::setMetric(const MetricChange& metric, const QString& remark)
{
    m_metric = metric;
    m_remark = remark;
    if (m_remark.isEmpty() && metric.p)
        m_remark = *metric.p < 0.001 ? tr("p %1").arg(comparisonformat::probability(metric.p))
                                     : tr("p = %1").arg(comparisonformat::probability(metric.p));
    QString text
        = tr("%1: %2 to %3")
              .arg(m_title, displayformat::rate(metric.baseline), displayformat::rate(metric.candidate));
    if (metric.change)
        text += tr(", change %1").arg(comparisonformat::change(metric.change));
    if (metric.interval)
        text += tr(", 95 % interval %1").arg(comparisonformat::interval(metric.interval));
    if (!m_remark.isEmpty())
        text += QStringLiteral(", ") + m_remark;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize MetricCard::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(valueFont(font()));
    const int width = std::max(large.horizontalAdvance(QStringLiteral("0.888 > 0.888 ")),
        small.horizontalAdvance(QStringLiteral("V -0.888  [-0.888, -0.888] ")));
    return {width + 2 * marginX, 3 * small.height() + large.height() + 2 * marginY + 4};
}

QSize MetricCard::minimumSizeHint() const
{
    return {QFontMetrics(valueFont(font())).horizontalAdvance(QStringLiteral("0.888 > 0.888 ")) + 2 * marginX,
        sizeHint().height()};
}

void MetricCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const int line = painter.fontMetrics().height();
    QRectF row(marginX, marginY, width() - 2 * marginX, line);
    painter.setPen(colors.secondary);
    drawElided(painter, row.adjusted(0, 0, m_why->isHidden() ? 0 : -line, 0),
        Qt::AlignLeft | Qt::AlignVCenter, m_title);

    painter.save();
    painter.setFont(valueFont(font()));
    row.translate(0, line + 2);
    row.setHeight(painter.fontMetrics().height());
    painter.setPen(colors.text);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter,
        displayformat::rate(m_metric.baseline) + QStringLiteral(" ") + QChar(0x2192) + QStringLiteral(" ")
            + displayformat::rate(m_metric.candidate));
    row.translate(0, row.height());
    painter.restore();

    row.setHeight(line);
    // Coloured only where the data show a change: 0 lies outside of the interval.
    QColor ink = colors.text;
    if (m_metric.interval && m_metric.interval->upper < 0)
        ink = colors.worseText;
    else if (m_metric.interval && m_metric.interval->lower > 0)
        ink = colors.betterText;
    painter.setPen(ink);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter, changeLine());
    row.translate(0, line);
    painter.setPen(colors.secondary);
    drawElided(painter, row, Qt::AlignLeft | Qt::AlignVCenter, m_remark);
}

} // namespace touchstone
