#pragma once

#include "widgets/models/postsmodel.h"
#include "widgets/posts/openposts.h"

#include <QWidget>

#include <array>
#include <memory>

class QStackedLayout;

namespace touchstone {

class Banner;
class ChipBar;
class EmptyState;
class JobRunner;
class PlainLabel;
class PostsTable;
class Settings;

/// The posts behind a number: filters, a list of those that match, and the one that is read.
class PostsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsView)

public:
    /// Both must outlive the view.
    PostsView(JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    /// Nothing is read before the view is shown or show(filter) is called. Another look at the same pair changes nothing
    /// but whether it is paired.
    void setComparison(const PostsPair& pair);
    using QWidget::show;
    /// Lists the posts that pass.
    void show(const PostsFilter& filter);
    const PostsFilter& filter() const { return m_filter; }
    PostsModel& model() const { return *m_model; }
    PostsTable* table() const { return m_table; }
    /// Something is being selected.
    bool isBusy() const { return m_busy; }

signals:
    /// Back to where the posts were asked for.
    void leaveRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<OpenPosts> posts;
        std::vector<std::uint32_t> numbers;
    };
    void refresh();
    void take(Answer answer);
    void readPages(const QList<qint64>& pages);

    JobRunner& m_jobs;
    PostsPair m_pair;
    PostsFilter m_filter;
    RowSort m_sort;
    PostsScope m_scope = PostsScope::Both;
    std::array<std::shared_ptr<OpenPosts>, 3> m_open; ///< by scope
    PostsModel* m_model;
    PostsTable* m_table;
    Banner* m_banner;
    ChipBar* m_chips;
    PlainLabel* m_count;
    EmptyState* m_noMatch;
    QStackedLayout* m_states;
    bool m_busy = false;
    bool m_fresh = false; ///< what is listed is what the filter says
};

} // namespace touchstone
