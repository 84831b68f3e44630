#include "widgets/charts/chart.h"

#include "core/base/files.h"
#include "widgets/charts/chartaccessible.h"
#include "widgets/charts/charttabledialog.h"
#include "widgets/models/displayformat.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

#include <utility>

namespace touchstone {

namespace {

constexpr double margin = 14;
constexpr double cornerRadius = 4;

std::optional<std::filesystem::path> askForChartFile(QWidget* parent, const QString& suggestion)
{
    const QString name = QFileDialog::getSaveFileName(
        parent, Chart::tr("Save chart"), suggestion, Chart::tr("Picture (*.png);;Vector graphics (*.svg)"));
    return name.isEmpty() ? std::nullopt : std::optional(displayformat::toPath(name));
}

} // namespace

void drawElided(QPainter& painter, const QRectF& area, int alignment, const QString& text)
{
    // A pixel of slack: widths are rounded, and what just fits must not lose its last letter.
    painter.drawText(area, alignment | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(area.width()) + 1));
}

Chart::Chart(QWidget* parent)
    : QWidget(parent)
    , m_chooseFile(askForChartFile)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(chartAccessible);
        return true;
    }();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addCommand(tr("Copy chart as picture"), QKeySequence::Copy, &Chart::copyPicture);
    addCommand(tr("Copy chart as SVG"), QKeySequence(tr("Ctrl+Shift+C")), &Chart::copySvg);
    addCommand(tr("Copy numbers"), QKeySequence(tr("Ctrl+Alt+C")), &Chart::copyTable);
    addCommand(tr("Save chart as PNG or SVG..."), QKeySequence(tr("Ctrl+Shift+E")), &Chart::save);
    addCommand(tr("Show numbers as a table"), QKeySequence(tr("Ctrl+T")), &Chart::showTable);
}

void Chart::addCommand(const QString& text, const QKeySequence& shortcut, void (Chart::*command)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, command);
    addAction(action);
}

void Chart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
}

QString Chart::tableAsText() const
{
    const ChartTable numbers = table();
    QString text = numbers.headers.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const QStringList& row : numbers.rows)
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return text;
}

QRectF Chart::drawingArea() const
{
    return QRectF(rect()).adjusted(margin, margin - 4, -margin, -margin + 4);
}

void Chart::drawOn(QPainter& painter) const
{
    const ChartColors colors = ChartColors::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    draw(painter, drawingArea(), colors);
}

QImage Chart::picture(double scale) const
{
    QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Base));
    QPainter painter(&image);
    drawOn(painter);
    return image;
}

QByteArray Chart::svg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(rect());
    generator.setResolution(logicalDpiX());
    generator.setTitle(m_title.toHtmlEscaped()); // Qt writes both as they are
    generator.setDescription(accessibleDescription().toHtmlEscaped());
    QPainter painter(&generator);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    drawOn(painter);
    painter.end();
    return bytes;
}

void Chart::copyPicture()
{
    QGuiApplication::clipboard()->setImage(picture());
}

void Chart::copySvg()
{
    const QByteArray bytes = svg();
    auto content = std::make_unique<QMimeData>();
    content->setData(QStringLiteral("image/svg+xml"), bytes);
    content->setText(QString::fromUtf8(bytes));
    QGuiApplication::clipboard()->setMimeData(content.release()); // the clipboard owns it now
}

void Chart::copyTable()
{
    QGuiApplication::clipboard()->setText(tableAsText());
}

QString Chart::suggestedFileName() const
{
    QString name;
    for (const QChar letter : m_title)
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    return (name.isEmpty() ? tr("chart") : name) + QStringLiteral(".png");
}

void Chart::save()
{
    auto path = m_chooseFile(this, suggestedFileName());
    if (!path)
        return;
    QByteArray bytes;
    if (displayformat::fromPath(path->extension()).compare(QLatin1String(".svg"), Qt::CaseInsensitive) == 0) {
        bytes = svg();
    } else {
        if (!path->has_extension())
            path->replace_extension(".png");
        QBuffer buffer(&bytes);
        picture().save(&buffer, "PNG");
    }
    const auto target = outputFile(*path);
    if (!target) {
        emit saveFailed(target.error());
        return;
    }
    const auto written = writeFileAtomically(
        *target, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written)
        emit saveFailed(written.error());
}

void Chart::showTable()
{
    auto* dialog = new ChartTableDialog(m_title, table(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Chart::itemsChanged()
{
    if (m_current >= itemCount())
        m_current = -1;
    m_hovered = -1;
    update();
}

void Chart::setCurrentItem(int item)
{
    if (item < -1 || item >= itemCount() || item == m_current)
        return;
    m_current = item;
    update();
    if (item >= 0) {
        // Screen readers read out the value of what has the focus.
        QAccessibleValueChangeEvent changed(this, itemText(item));
        QAccessible::updateAccessibility(&changed);
    }
}

bool Chart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAt(help->pos());
        if (item < 0) {
            QToolTip::hideText();
        } else {
            // A label may hold mark-up: a tool tip is rich text unless it is made plain.
            QToolTip::showText(
                help->globalPos(), QStringLiteral("<p>%1</p>").arg(itemText(item).toHtmlEscaped()), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void Chart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartColors colors = ChartColors::of(palette());
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(colors.grid, 1));
    painter.setBrush(colors.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    drawOn(painter);
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int last = itemCount() - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentItem(std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrentItem(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrentItem(0);
        break;
    case Qt::Key_End:
        setCurrentItem(last);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit itemActivated(m_current, event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    case Qt::Key_Escape:
        emit selectionCleared();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    const int item = itemAt(event->position());
    if (item == m_hovered)
        return;
    m_hovered = item;
    setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const int item = itemAt(event->position());
    if (item < 0) {
        emit selectionCleared();
        return;
    }
    setCurrentItem(item);
    emit itemActivated(item, event->modifiers().testFlag(Qt::ShiftModifier));
}

void Chart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentItem(0);
}

} // namespace touchstone
