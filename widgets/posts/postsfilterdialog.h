#pragma once

#include "widgets/models/posttext.h"

#include <QDialog>

#include <string>
#include <vector>

class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QStringListModel;

namespace touchstone {

class PlainLabel;

/// Everything that posts can be chosen by and that is not in the bar: labels, ranges of p@1, and time.
class PostsFilterDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsFilterDialog)

public:
    /// `labels`: to complete what is typed.
    PostsFilterDialog(
        const PostsFilter& filter, const std::vector<std::string>& labels, QWidget* parent = nullptr);

    /// The filter that was given with what is filled in.
    const PostsFilter& filter() const { return m_filter; }

    void accept() override;

private:
    struct Range {
        QDoubleSpinBox* lower;
        QDoubleSpinBox* upper;
    };
    QLineEdit* addLabel(const char* name, const QString& title, const std::optional<std::string>& label);
    Range addRange(const char* name, const QString& title, const std::optional<P1Range>& range);
    QLineEdit* addTime(const char* name, const QString& title, const std::optional<std::int64_t>& time);

    PostsFilter m_filter;
    QStringListModel* m_labels;
    QFormLayout* m_form;
    QLineEdit* m_gold;
    Both<QLineEdit*> m_first;
    Both<Range> m_p1;
    QLineEdit* m_from;
    QLineEdit* m_to;
    PlainLabel* m_problem;
};

} // namespace touchstone
