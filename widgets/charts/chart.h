#pragma once

#include "core/base/error.h"
#include "widgets/charts/chartcolors.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace touchstone {

/// The numbers of a chart as text, in the user's locale.
struct ChartTable {
    QStringList headers;
    std::vector<QStringList> rows; ///< each as long as `headers`
};

/// Where a chart is saved, nothing when the question was cancelled. A seam: tests answer without a dialog.
using ChartFileChooser
    = std::function<std::optional<std::filesystem::path>(QWidget* parent, const QString& suggestion)>;

/// What all charts share. Items (bars, points, parts) are reached by the arrow keys, Home and End, chosen by Space,
/// Return or a click (Shift: up to there), and tell their values to the mouse and to screen readers. The context menu,
/// also by Menu or Shift+F10, copies and saves the chart as picture or SVG and shows its numbers as a table.
/// Colours follow the palette at once.
class Chart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chart)

public:
    explicit Chart(QWidget* parent = nullptr);

    /// For screen readers and file names.
    void setTitle(const QString& title);
    const QString& title() const { return m_title; }
    virtual ChartTable table() const = 0;
    /// Tab-separated, with a header.
    QString tableAsText() const;

    /// In the size and the colours of the screen, `scale` times as many pixels.
    QImage picture(double scale = 2) const;
    QByteArray svg() const;
    void setFileChooser(ChartFileChooser choose) { m_chooseFile = std::move(choose); }

    void copyPicture();
    void copySvg();
    void copyTable();
    /// As SVG where the name ends so, else as PNG.
    void save();
    void showTable();

    /// The item that the keyboard is at; -1: none.
    int currentItem() const { return m_current; }
    void setCurrentItem(int item);
    virtual int itemCount() const = 0;
    /// What an item shows, in one sentence.
    virtual QString itemText(int item) const = 0;
    /// -1: none is there.
    virtual int itemAt(const QPointF& position) const = 0;

signals:
    /// By click or key; `extend`: up to here from the item that was chosen before.
    void itemActivated(int item, bool extend);
    /// Escape, or a click beside all items.
    void selectionCleared();
    void saveFailed(const Error& error);

protected:
    virtual void draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const = 0;
    /// Call when the data changed.
    void itemsChanged();
    int hoveredItem() const { return m_hovered; }
    /// Room of the data within the widget.
    QRectF drawingArea() const;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void addCommand(const QString& text, const QKeySequence& shortcut, void (Chart::*command)());
    void drawOn(QPainter& painter) const;
    QString suggestedFileName() const;

    QString m_title;
    ChartFileChooser m_chooseFile;
    int m_current = -1;
    int m_hovered = -1;
    bool m_exporting = false;
};

/// Draws text within `area`, with an ellipsis where it does not fit.
void drawElided(QPainter& painter, const QRectF& area, int alignment, const QString& text);

} // namespace touchstone
