#pragma once

#include "core/review/queue.h"
#include "widgets/posts/openposts.h"

#include <QDialog>

#include <deque>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace touchstone {

class Banner;
class JobRunner;
class MarkKeeper;
class PlainLabel;
class ReadingPane;

/// Judges a random sample of the posts on which two models differ, one after another by single keys: which side is better.
/// Blind, the sides are left or right at random and have no names. What is judged is stored at once, so that a queue can be
/// left and taken up again.
class ReviewDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReviewDialog)

public:
    /// The first two must outlive the dialog.
    ReviewDialog(JobRunner& jobs, MarkKeeper& keeper, const PostsPair& pair, QWidget* parent = nullptr);

    ReadingPane* reading() const { return m_reading; }
    const ReviewQueue& queue() const { return m_queue; }
    /// The place in the queue of the post that is shown; -1: none is.
    int place() const { return m_place; }

signals:
    /// Whether posts are judged whose sides must not be told by what lies behind the dialog.
    void blindChanged(bool blind);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A queue with what is left to do.
    struct Opened {
        ReviewQueue queue;
        std::vector<std::size_t> open;
    };
    QWidget* makeStart();
    QWidget* makeJudging();
    QWidget* makeSummary();
    void listQueues();
    void begin();
    void resume();
    /// Opens the posts where that was not done, then shows the first one.
    void take(Opened opened);
    void showNext();
    void showPost(std::size_t place);
    void judge(SideVerdict verdict);
    void goBack();
    void showSummary();
    void showPage(int page);
    bool takeKey(const QKeyEvent& event);

    JobRunner& m_jobs;
    MarkKeeper& m_keeper;
    PostsPair m_pair;
    std::shared_ptr<OpenPosts> m_posts;
    ReviewQueue m_queue;
    std::deque<std::size_t> m_open;  ///< places that are not judged yet, the next first
    std::vector<std::size_t> m_done; ///< places judged since the dialog was opened, the last one last
    std::vector<ReviewQueue> m_queues;
    int m_place = -1;
    bool m_hindered = false; ///< the banner says why nothing can be judged

    Banner* m_banner;
    QStackedWidget* m_pages;
    QSpinBox* m_count = nullptr;
    QComboBox* m_source = nullptr;
    QSpinBox* m_seed = nullptr;
    QCheckBox* m_blind = nullptr;
    QPushButton* m_begin = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_resume = nullptr;
    PlainLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    ReadingPane* m_reading = nullptr;
    QLineEdit* m_note = nullptr;
    PlainLabel* m_summary = nullptr;
};

} // namespace touchstone
