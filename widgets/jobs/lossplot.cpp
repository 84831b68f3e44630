#include "widgets/jobs/lossplot.h"

#include "widgets/models/displayformat.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone {

namespace {

constexpr int margin = 6;

/// The least of 1, 2, 2.5, 5 times a power of ten that is not below `value`.
double niceAbove(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    constexpr std::array steps {1.0, 2.0, 2.5, 5.0, 10.0};
    const auto step
        = std::ranges::find_if(steps, [&](double candidate) { return candidate * power >= value; });
    return (step == steps.end() ? 10.0 : *step) * power;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5;
}

} // namespace

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lossPlot"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus); // its menu can be reached by key
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* values = new QAction(tr("Copy values"), this);
    values->setShortcut(QKeySequence::Copy);
    values->setShortcutContext(Qt::WidgetShortcut);
    connect(values, &QAction::triggered, this, &LossPlot::copyData);
    auto* image = new QAction(tr("Copy image"), this);
    connect(image, &QAction::triggered, this, &LossPlot::copyImage);
    addActions({values, image});
    setPoints({});
}

void LossPlot::setPoints(std::vector<LossPoint> points)
{
    m_points = std::move(points);
    setAccessibleName(m_points.empty()
            ? tr("Training loss: nothing measured yet")
            : tr("Training loss: from %1 at first to %2 after %3 % of the training")
                  .arg(displayformat::rate(m_points.front().loss), displayformat::rate(m_points.back().loss))
                  .arg(static_cast<int>(m_points.back().share * 100)));
    setToolTip(accessibleName());
    update();
}

QString LossPlot::dataAsText() const
{
    QString text = QStringLiteral("share\tloss\n");
    for (const LossPoint& point : m_points)
        text += QStringLiteral("%1\t%2\n")
                    .arg(QString::number(point.share, 'g', 9), QString::number(point.loss, 'g', 9));
    return text;
}

QSize LossPlot::sizeHint() const
{
    return {360, 200};
}

QSize LossPlot::minimumSizeHint() const
{
    return {200, 110};
}

void LossPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    QColor faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.16F);
    QColor words = palette().color(QPalette::Text);
    words.setAlphaF(0.75F);

    double highest = 0;
    for (const LossPoint& point : m_points)
        highest = std::max(highest, point.loss);
    const double top = niceAbove(highest);
    const QFontMetrics metrics = fontMetrics();
    const QLocale locale;
    const auto tick = [&](double value) { return locale.toString(value, 'g', 3); };
    int left = 0;
    constexpr int ticks = 4;
    for (int i = 0; i <= ticks; ++i)
        left = std::max(left, metrics.horizontalAdvance(tick(top * i / ticks)));
    const QRectF area = QRectF(rect()).adjusted(left + 3 * margin, metrics.height() + 3 * margin,
        -metrics.horizontalAdvance(QStringLiteral("100 %")) / 2.0 - margin, -metrics.height() - 2 * margin);
    if (area.width() < 20 || area.height() < 20)
        return;

    painter.setPen(words);
    painter.drawText(QPointF(margin, margin + metrics.ascent()), tr("Mean loss"));
    for (int i = 0; i <= ticks; ++i) {
        const double y = area.bottom() - area.height() * i / ticks;
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(words);
        painter.drawText(QRectF(0, y - metrics.height(), area.left() - margin, 2 * metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, tick(top * i / ticks));
    }
    for (const int percent : {0, 50, 100}) {
        const double x = area.left() + area.width() * percent / 100;
        painter.drawText(QRectF(x - 40, area.bottom() + margin, 80, metrics.height()), Qt::AlignCenter,
            tr("%1 %").arg(percent));
    }
    if (m_points.empty())
        return;

    // Okabe and Ito's blue; the sky blue of the same set keeps the contrast on dark ground.
    const QColor ink = isDark(palette()) ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    const auto place = [&](const LossPoint& point) {
        return QPointF(area.left() + area.width() * std::clamp(point.share, 0.0, 1.0),
            area.bottom() - area.height() * std::clamp(point.loss / top, 0.0, 1.0));
    };
    QPainterPath line(place(m_points.front()));
    for (const LossPoint& point : m_points)
        line.lineTo(place(point));
    painter.setPen(QPen(ink, 2));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(place(m_points.back()), 3.5, 3.5);
}

void LossPlot::copyData() const
{
    QGuiApplication::clipboard()->setText(dataAsText());
}

void LossPlot::copyImage()
{
    QGuiApplication::clipboard()->setPixmap(grab());
}

} // namespace touchstone
