#pragma once

#include "core/jobs/postsource.h"
#include "widgets/charts/chartcolors.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace touchstone {

/// What a model answered for a post: its first labels with their probabilities as bars, best first.
class PostAnswers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostAnswers)

public:
    static constexpr int mostAnswers = 5;

    explicit PostAnswers(QWidget* parent = nullptr);

    /// `side`: its colour; Neutral where nobody is to know which side it is.
    void setAnswers(
        const QString& title, SideRole side, std::vector<PostAnswer> answers, const QString& gold);
    /// One line below; empty: none.
    void setRemark(const QString& text);
    const QString& title() const { return m_title; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString labelText(const PostAnswer& answer) const;
    void describe();

    QString m_title;
    SideRole m_side = SideRole::Neutral;
    std::vector<PostAnswer> m_answers;
    QString m_gold; ///< null: unlabelled
    QString m_remark;
};

} // namespace touchstone
