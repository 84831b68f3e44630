#include "widgets/posts/reviewdialog.h"

#include "core/jobs/reviewjob.h"
#include "core/storage/reviewstore.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/posttext.h"
#include "widgets/posts/markbar.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/wordstext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString queueSlot = QStringLiteral("review-queue");
const QString listSlot = QStringLiteral("review-queues");
const QString postSlot = QStringLiteral("review-post");

enum Page { StartPage, JudgingPage, SummaryPage };

} // namespace

ReviewDialog::ReviewDialog(JobRunner& jobs, MarkKeeper& keeper, const PostsPair& pair, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_keeper(keeper)
    , m_pair(pair)
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Review posts"));
    m_pages->addWidget(makeStart());
    m_pages->addWidget(makeJudging());
    m_pages->addWidget(makeSummary());
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(m_pages, 1);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 40);
    connect(&m_keeper, &MarkKeeper::failed, this,
        [this](const Error& error) { m_banner->showError(tr("The verdict was not stored"), error); });
    connect(&m_keeper, &MarkKeeper::changed, this, [this] {
        const QString& obstacle = m_keeper.obstacle();
        m_begin->setEnabled(obstacle.isEmpty());
        if (!obstacle.isEmpty())
            m_banner->showMessage(obstacle);
        else if (m_hindered)
            m_banner->hide();
        m_hindered = !obstacle.isEmpty();
    });
    m_begin->setEnabled(m_keeper.obstacle().isEmpty());
    m_hindered = !m_keeper.obstacle().isEmpty();
    if (!m_keeper.obstacle().isEmpty())
        m_banner->showMessage(m_keeper.obstacle());
    listQueues();
}

QWidget* ReviewDialog::makeStart()
{
    auto* page = new QWidget(this);
    m_count = new QSpinBox(page);
    m_count->setObjectName(QStringLiteral("reviewCount"));
    m_count->setRange(1, 10'000);
    m_count->setValue(50);
    m_source = new QComboBox(page);
    m_source->setObjectName(QStringLiteral("reviewSource"));
    m_source->addItems({tr("All flips: one model right, the other wrong"),
        tr("Negative flips of which the candidate was sure")});
    m_seed = new QSpinBox(page);
    m_seed->setObjectName(QStringLiteral("reviewSeed"));
    m_seed->setRange(0, 2'147'483'647);
    m_seed->setValue(static_cast<int>(QRandomGenerator::global()->bounded(1'000'000)));
    m_seed->setToolTip(tr("The same number draws the same posts"));
    m_blind = new QCheckBox(tr("Blind: left and right at random, without names"), page);
    m_blind->setObjectName(QStringLiteral("reviewBlind"));
    m_blind->setChecked(true);
    m_begin = new QPushButton(tr("Begin"), page);
    m_begin->setObjectName(QStringLiteral("beginReview"));
    m_begin->setDefault(true);
    connect(m_begin, &QPushButton::clicked, this, &ReviewDialog::begin);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("reviewQueues"));
    m_list->setAccessibleName(tr("Reviews that are not finished"));
    m_resume = new QPushButton(tr("Go on"), page);
    m_resume->setObjectName(QStringLiteral("resumeReview"));
    m_resume->setAutoDefault(false);
    m_resume->setEnabled(false);
    connect(m_resume, &QPushButton::clicked, this, &ReviewDialog::resume);
    connect(m_list, &QListWidget::itemActivated, this, &ReviewDialog::resume);
    connect(
        m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_resume->setEnabled(row >= 0); });

    auto* form = new QFormLayout;
    form->addRow(tr("Posts"), m_count);
    form->addRow(tr("Out of"), m_source);
    form->addRow(tr("Seed"), m_seed);
    form->addRow(QString(), m_blind);
    auto* rows = new QVBoxLayout(page);
    rows->addWidget(new PlainLabel(tr("Judge a new sample"), PlainLabel::Role::Heading, page));
    rows->addLayout(form);
    rows->addWidget(m_begin, 0, Qt::AlignRight);
    rows->addWidget(new PlainLabel(tr("Reviews that are not finished"), PlainLabel::Role::Heading, page));
    rows->addWidget(m_list, 1);
    rows->addWidget(m_resume, 0, Qt::AlignRight);
    return page;
}

QWidget* ReviewDialog::makeJudging()
{
    auto* page = new QWidget(this);
    m_progressText = new PlainLabel({}, PlainLabel::Role::Heading, page);
    m_progressText->setObjectName(QStringLiteral("reviewProgress"));
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Posts judged"));
    m_reading = new ReadingPane(page);
    m_reading->setWordsVisible(false);
    m_reading->text()->installEventFilter(this);
    m_note = new QLineEdit(page);
    m_note->setObjectName(QStringLiteral("reviewNote"));
    m_note->setPlaceholderText(tr("Note, then a verdict"));
    m_note->setAccessibleName(tr("Note for the verdict"));
    m_note->setMaxLength(10'000);

    auto* verdicts = new QWidget(page);
    verdicts->setLayoutDirection(Qt::LeftToRight); // as the sides stand
    auto* buttons = new QHBoxLayout(verdicts);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char* name, const QString& text, SideVerdict verdict) {
        auto* button = new QPushButton(text, verdicts);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, verdict] { judge(verdict); });
        buttons->addWidget(button, 1);
    };
    add("judgeLeft", QString(QChar(0x2190)) + QStringLiteral("  ") + tr("Left is better"),
        SideVerdict::LeftBetter);
    add("judgeWrong", QStringLiteral("W  ") + tr("Label is wrong"), SideVerdict::LabelWrong);
    add("judgeUnclear", QStringLiteral("U  ") + tr("Unclear"), SideVerdict::Unclear);
    add("judgeRight", tr("Right is better") + QStringLiteral("  ") + QString(QChar(0x2192)),
        SideVerdict::RightBetter);
    auto* back = new QPushButton(tr("Previous post"), page);
    back->setObjectName(QStringLiteral("judgeAgain"));
    back->setAutoDefault(false);
    back->setToolTip(tr("Back to the post before, to judge it again (Backspace)"));
    connect(back, &QPushButton::clicked, this, &ReviewDialog::goBack);

    auto* top = new QHBoxLayout;
    top->addWidget(m_progressText);
    top->addWidget(m_progress, 1);
    top->addWidget(back);
    auto* rows = new QVBoxLayout(page);
    rows->addLayout(top);
    rows->addWidget(m_reading, 1);
    rows->addWidget(m_note);
    rows->addWidget(verdicts);
    return page;
}

QWidget* ReviewDialog::makeSummary()
{
    auto* page = new QWidget(this);
    m_summary = new PlainLabel({}, PlainLabel::Role::Body, page);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    m_summary->setWordWrap(true);
    auto* close = new QPushButton(tr("Close"), page);
    close->setObjectName(QStringLiteral("closeReview"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* rows = new QVBoxLayout(page);
    rows->addStretch(1);
    rows->addWidget(new PlainLabel(tr("All posts are judged"), PlainLabel::Role::Title, page));
    rows->addWidget(m_summary);
    rows->addStretch(2);
    rows->addWidget(close, 0, Qt::AlignRight);
    return page;
}

void ReviewDialog::listQueues()
{
    m_jobs.runLatest<std::vector<Opened>>(
        this, listSlot,
        [pair = m_pair](Progress&, const std::stop_token&) -> Result<std::vector<Opened>> {
            auto workspace = Workspace::open(pair.workspace, "touchstone window");
            if (!workspace)
                return failure(workspace);
            const auto history = readMarks(workspace->database(), pair.baseline, pair.candidate);
            if (!history)
                return failure(history);
            const auto queues = readQueues(workspace->database(), pair.baseline, pair.candidate);
            if (!queues)
                return failure(queues);
            std::vector<Opened> opened;
            for (const ReviewQueue& entry : *queues) {
                auto queue = readQueue(workspace->database(), entry.id);
                if (!queue)
                    return failure(queue);
                std::vector<std::size_t> open = openItems(*queue, *history);
                if (!open.empty())
                    opened.push_back({std::move(*queue), std::move(open)});
            }
            return opened;
        },
        [this](Result<std::vector<Opened>> queues) {
            if (!queues) {
                m_banner->showError(tr("The reviews could not be read"), queues.error());
                return;
            }
            m_list->clear();
            m_queues.clear();
            for (Opened& entry : *queues) {
                if (QString::fromStdString(entry.queue.reviewer) != m_keeper.reviewer())
                    continue; // a verdict is given under the name for which the queue was drawn
                QString text = tr("Review %1: %2 of %n post(s) are left", nullptr,
                    static_cast<int>(entry.queue.items.size()))
                                   .arg(entry.queue.id)
                                   .arg(entry.open.size());
                if (entry.queue.blind)
                    text += tr(", blind");
                m_list->addItem(text);
                m_queues.push_back(std::move(entry.queue));
            }
        });
}

void ReviewDialog::begin()
{
    const QueueRequest request {.baseline = m_pair.baseline,
        .candidate = m_pair.candidate,
        .source = m_source->currentIndex() == 0 ? QueueSource::Flips : QueueSource::SureNegativeFlips,
        .posts = static_cast<std::size_t>(m_count->value()),
        .seed = m_seed->value(),
        .blind = m_blind->isChecked(),
        .reviewer = m_keeper.reviewer().toStdString()};
    m_begin->setEnabled(false);
    m_jobs.runLatest<Opened>(
        this, queueSlot,
        [workspace = m_pair.workspace, request](
            Progress& progress, const std::stop_token& stop) -> Result<Opened> {
            auto queue = startQueue({.workspace = workspace,
                                        .command = "touchstone (window): review",
                                        .progress = progress,
                                        .stop = stop},
                request);
            if (!queue)
                return failure(queue);
            std::vector<std::size_t> open = openItems(*queue, {});
            return Opened {.queue = std::move(*queue), .open = std::move(open)};
        },
        [this](Result<Opened> opened) {
            m_begin->setEnabled(true);
            if (!opened) {
                m_banner->showError(tr("No sample was drawn"), opened.error());
                return;
            }
            m_keeper.reload(); // its marks count as given blind
            take(std::move(*opened));
        });
}

void ReviewDialog::resume()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_queues.size()))
        return;
    ReviewQueue queue = m_queues[static_cast<std::size_t>(row)];
    std::vector<std::size_t> open = openItems(queue, m_keeper.history());
    take({.queue = std::move(queue), .open = std::move(open)});
}

void ReviewDialog::take(Opened opened)
{
    m_queue = std::move(opened.queue);
    m_open.assign(opened.open.begin(), opened.open.end());
    m_done.clear();
    m_banner->hide();
    showPage(JudgingPage);
    if (m_posts) {
        showNext();
        return;
    }
    m_progressText->setText(tr("Opening the posts ..."));
    m_jobs.runLatest<std::shared_ptr<OpenPosts>>(
        this, postSlot,
        [pair = m_pair](
            Progress&, const std::stop_token& stop) { return OpenPosts::open(pair, PostsScope::Both, stop); },
        [this](const Result<std::shared_ptr<OpenPosts>>& posts) {
            if (!posts) {
                m_banner->showError(tr("The posts could not be opened"), posts.error());
                return;
            }
            m_posts = *posts;
            m_reading->setSource(m_posts->source(), PostsScope::Both);
            showNext();
        });
}

void ReviewDialog::showNext()
{
    m_note->clear();
    if (m_open.empty()) {
        m_place = -1;
        showSummary();
        return;
    }
    showPost(m_open.front());
}

void ReviewDialog::showPost(std::size_t place)
{
    const QueueItem item = m_queue.items[place];
    m_place = static_cast<int>(place);
    const auto total = static_cast<int>(m_queue.items.size());
    const int judged = total - static_cast<int>(m_open.size());
    m_progressText->setText(tr("%1 of %2").arg(judged + 1).arg(total));
    m_progress->setRange(0, total);
    m_progress->setValue(judged);
    const auto number = m_posts->source()->numberOfRow(item.row);
    if (!number) {
        m_banner->showError(tr("The post could not be read"),
            machineError("damaged-record",
                "the queue names row " + std::to_string(item.row) + ", which the comparison lacks",
                "begin another queue"));
        return;
    }
    m_jobs.runLatest<ListedPost>(
        this, postSlot,
        [posts = m_posts, wanted = *number](Progress&, const std::stop_token&) -> Result<ListedPost> {
            auto read = posts->read(std::span(&wanted, 1));
            if (!read)
                return failure(read);
            return std::move(read->front());
        },
        [this, swapped = item.swapped](const Result<ListedPost>& post) {
            if (!post) {
                m_banner->showError(tr("The post could not be read"), post.error());
                return;
            }
            using Naming = ReadingPane::Naming;
            const Naming blind = swapped ? Naming::BlindSwapped : Naming::Blind;
            m_reading->setPost(*post, m_queue.blind ? blind : Naming::Sides);
            m_reading->text()->setFocus(Qt::OtherFocusReason);
        });
}

void ReviewDialog::judge(SideVerdict verdict)
{
    // Not before the post is on the screen, and each one once.
    if (m_place < 0 || m_open.empty() || !m_reading->post()
        || m_reading->post()->row != m_queue.items[static_cast<std::size_t>(m_place)].row)
        return;
    if (!m_keeper.obstacle().isEmpty()) {
        m_banner->showMessage(m_keeper.obstacle());
        return;
    }
    const QueueItem& item = m_queue.items[static_cast<std::size_t>(m_place)];
    m_keeper.mark({item.row}, verdictOf(verdict, item.swapped), m_note->text().trimmed(), m_queue.id);
    m_done.push_back(m_open.front());
    m_open.pop_front();
    showNext();
}

void ReviewDialog::goBack()
{
    if (m_done.empty())
        return;
    (void)m_keeper.undo();
    m_open.push_front(m_done.back());
    m_done.pop_back();
    showPage(JudgingPage);
    showNext();
}

void ReviewDialog::showSummary()
{
    std::vector<Mark> marks;
    std::ranges::copy_if(m_keeper.current(), std::back_inserter(marks),
        [this](const Mark& mark) { return mark.queue == m_queue.id; });
    QString text = markCountsText(countMarks(marks));
    if (m_queue.blind)
        text += QLatin1Char('\n')
            + tr("Left and right were exchanged at random; these are the models behind them.");
    m_summary->setText(text);
    showPage(SummaryPage);
}

void ReviewDialog::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    emit blindChanged(page == JudgingPage && m_queue.blind);
}

bool ReviewDialog::takeKey(const QKeyEvent& event)
{
    if (m_pages->currentIndex() != JudgingPage || m_note->hasFocus()
        || (event.modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        judge(SideVerdict::LeftBetter);
        return true;
    case Qt::Key_Right:
        judge(SideVerdict::RightBetter);
        return true;
    case Qt::Key_W:
        judge(SideVerdict::LabelWrong);
        return true;
    case Qt::Key_U:
        judge(SideVerdict::Unclear);
        return true;
    case Qt::Key_N:
        m_note->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Backspace:
        goBack();
        return true;
    default:
        return false;
    }
}

void ReviewDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_note->hasFocus()) {
        m_reading->text()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_note->hasFocus()) {
        m_reading->text()->setFocus(Qt::OtherFocusReason); // the note is written; the verdict follows
        return;
    }
    if (!takeKey(*event))
        QDialog::keyPressEvent(event);
}

bool ReviewDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

} // namespace touchstone
