#pragma once

#include "widgets/models/postsmodel.h"
#include "widgets/posts/openposts.h"
#include "widgets/posts/postwords.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>

class QSplitter;
class QStackedLayout;

namespace touchstone {

class Banner;
class ChipBar;
class EmptyState;
class IndexBar;
class JobRunner;
class MarkBar;
class MarkKeeper;
class PlainLabel;
class PostsExport;
class PostsFilterBar;
class PostsTable;
class ReadingPane;
class ReviewDialog;
class Settings;

/// The posts behind a number: filters, a list of those that match, and the one that is read, to be marked.
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
    ReadingPane* reading() const { return m_reading; }
    MarkKeeper& marks() const { return *m_keeper; }
    PostsExport& exporter() const { return *m_export; }
    /// Whether there is a place to go back to.
    void setBackVisible(bool visible);
    void focusSearch();
    /// The dialog in which a sample is judged. Null where nothing can be judged.
    ReviewDialog* startReview();
    /// Something is being selected.
    bool isBusy() const { return m_busy; }
    /// Remembers how the tab is divided.
    void saveState();

signals:
    /// Back to where the posts were asked for.
    void leaveRequested();
    /// What filter() says is listed.
    void listed();
    /// The marks of the comparison may be others.
    void marksChanged();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<OpenPosts> posts;
        std::vector<std::uint32_t> numbers;
        std::optional<Error> error; ///< what was opened is kept all the same
    };
    enum class Keep { Nothing, Place };

    /// What is listed is narrowed or widened by hand.
    void change(const PostsFilter& filter);
    void setUpLayout();
    void connectParts();
    void refresh(Keep keep = Keep::Nothing);
    void showFilter();
    void take(Answer answer, Keep keep);
    void takeError(const Error& error);
    void readPages(const QList<qint64>& pages);
    void readPost(int row);
    void readWords();
    void showMoreFilters();
    void chooseScope(PostsScope scope);
    void mark(std::optional<ReviewVerdict> verdict, bool goesOn);
    void undoMark();
    void showMarks();
    void showMarksOfPost();
    void askReviewer();
    bool takeLetter(QChar letter);
    /// While somebody judges blind, the list and its marks would tell which side is which.
    void hideSides(bool hidden);
    const std::shared_ptr<OpenPosts>& open() const
    {
        return m_open[static_cast<std::size_t>(m_model->scope())];
    }

    JobRunner& m_jobs;
    Settings& m_settings;
    PostsPair m_pair;
    PostsFilter m_filter;
    RowSort m_sort {.order = RowOrder::NegativeFlips};
    PostsScope m_scope = PostsScope::Both;
    std::array<std::shared_ptr<OpenPosts>, 3> m_open; ///< by scope
    std::shared_ptr<PullModels> m_pulls;              ///< of what is listed
    PostsModel* m_model;
    MarkKeeper* m_keeper;
    PostsTable* m_table;
    Banner* m_banner;
    IndexBar* m_index;
    PostsFilterBar* m_bar;
    ChipBar* m_chips;
    PlainLabel* m_count;
    EmptyState* m_noMatch;
    EmptyState* m_blind; ///< in place of all that names the sides
    QStackedLayout* m_states;
    ReadingPane* m_reading;
    MarkBar* m_marks;
    QSplitter* m_splitter;
    PostsExport* m_export;
    QTimer m_settled; ///< words are looked at once somebody stays at a post
    bool m_busy = false;
    bool m_fresh = false; ///< what is listed is what the filter says
    bool m_listFailed = false;
    bool m_noCommon = false; ///< no row was predicted by both
};

} // namespace touchstone
