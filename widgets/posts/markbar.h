#pragma once

#include "core/review/marks.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace touchstone {

class PlainLabel;

/// How a post is marked: a button for each verdict with its keys, a note, undo, and how many posts have which mark.
class MarkBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkBar)

public:
    explicit MarkBar(QWidget* parent = nullptr);

    /// The verdict of a key: 1 to 4, C, B, W, U.
    static std::optional<ReviewVerdict> verdictOfKey(QChar key);

    /// Why nothing can be marked; empty: it can.
    void setObstacle(const QString& text);
    /// What the reviewer said of the post that is shown; its note is in the field then.
    void setOwnMark(const std::optional<Mark>& mark);
    void setState(const MarkCounts& counts, int waiting, const QString& reviewer, bool canUndo);
    QString note() const;
    QString countText() const;

signals:
    void markChosen(touchstone::ReviewVerdict verdict);
    void takenBack();
    void undoRequested();
    void reviewerRequested();

private:
    QToolButton* m_buttons[4];
    QToolButton* m_takeBack;
    QToolButton* m_undo;
    QToolButton* m_reviewer;
    QLineEdit* m_note;
    PlainLabel* m_counts;
    PlainLabel* m_obstacle;
    std::optional<ReviewVerdict> m_own;
};

/// "3 posts marked: 2 candidate is better, 1 label is wrong", with what else there is to say.
QString markCountsText(const MarkCounts& counts);

} // namespace touchstone
