#pragma once

#include "widgets/posts/postwords.h"

#include <QTextEdit>

#include <vector>

namespace touchstone {

/// How strong a pull is drawn: 0 (not at all) to 4, by the change of the log-odds.
int pullStrength(double logOddsChange);

/// A post's text as it is, to be read and copied, never as mark-up. What pulls towards the baseline's label is drawn below
/// the words, towards the candidate's above them; the thicker, the stronger; dotted where a word pulls away.
class WordsText final : public QTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WordsText)

public:
    explicit WordsText(QWidget* parent = nullptr);

    void setPost(const QString& text);
    void setPulls(Both<std::vector<PlacedPull>> pulls);
    const Both<std::vector<PlacedPull>>& pulls() const { return m_pulls; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawPulls(QPainter& painter, const std::vector<PlacedPull>& pulls, bool above, const QColor& color);
    /// Where a part of the text stands, in the viewport, one rectangle a line.
    std::vector<QRectF> areasOf(qsizetype begin, qsizetype length) const;

    Both<std::vector<PlacedPull>> m_pulls;
};

/// What the lines mean, drawn as they are.
class PullLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PullLegend)

public:
    explicit PullLegend(QWidget* parent = nullptr);

    void setTowards(const Both<QString>& labels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Both<QString> m_towards;
};

} // namespace touchstone
