// How long the list of posts makes people wait, with the window around it: a cell, a frame while scrolling, a search.
//   The program itself takes a million rows a side, `ctest --preset release-slow -R tst_postsviewspeed -V` 100,000:
//   TOUCHSTONE_BENCHMARK_ROWS.
// Times say more about the machine than about the program: only a wrong result fails.

#include "core/jobs/searchindexjob.h"
#include "tests/benchmarks/postsworkspace.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"
#include "widgets/settings/settings.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>

using namespace touchstone;
using namespace postsworkspace;

namespace {

double since(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void print(const std::string& what, std::vector<double> times, const char* limit)
{
    std::ranges::sort(times);
    std::printf("%-62s median %7.1f ms, 95 %% %7.1f, worst %7.1f   (%s)\n", what.c_str(),
        times[times.size() / 2], times[times.size() * 95 / 100], times.back(), limit);
    std::fflush(stdout);
}

} // namespace

class TestPostsViewSpeed final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void choosing();
    void scrolling();
    void searching();
    void cleanupTestCase();

private:
    /// Milliseconds until the posts are listed and painted; below 0: they did not come.
    double show(const PostsFilter& filter);

    testing::TemporaryFolder m_folder;
    std::int64_t m_rows = rowsAsked();
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<PostsView> m_view;
};

void TestPostsViewSpeed::initTestCase()
{
    const auto path = m_folder / "w.touchstone";
    VERIFY_RESULT(makeWorkspace(path, m_rows));
    NoProgress silent;
    VERIFY_RESULT(buildSearchIndex({.workspace = path, .progress = silent, .stop = {}}, "posts"));
    m_settings = std::make_unique<Settings>(QString::fromStdString((m_folder / "settings.ini").string()));
    m_jobs = std::make_unique<JobRunner>();
    m_view = std::make_unique<PostsView>(*m_jobs, *m_settings);
    m_view->resize(1280, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const QSignalSpy listed(m_view.get(), &PostsView::listed);
    QElapsedTimer clock;
    clock.start();
    m_view->setComparison(
        {.workspace = path, .baseline = ExecutionNumber(1), .candidate = ExecutionNumber(2), .paired = true});
    QTRY_COMPARE_WITH_TIMEOUT(listed.size(), 1, 600'000);
    std::printf("2 x %lld rows: all posts, opened for the first time, negative flips first: %.1f ms\n",
        static_cast<long long>(m_rows), since(clock));
    QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()), m_rows);
}

double TestPostsViewSpeed::show(const PostsFilter& filter)
{
    const QSignalSpy listed(m_view.get(), &PostsView::listed);
    QElapsedTimer clock;
    clock.start();
    m_view->show(filter);
    while (listed.isEmpty() && clock.elapsed() < 600'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    m_view->grab();
    return listed.isEmpty() ? -1 : since(clock);
}

void TestPostsViewSpeed::choosing()
{
    std::vector<double> cells;
    std::vector<double> labels;
    for (int round = 0; round < 20; ++round) {
        const std::string label = "label " + std::to_string(round * 7);
        const std::string next = "label " + std::to_string(round * 7 + 1);
        cells.push_back(show({.gold = label, .first = {label, next}}));
        QVERIFY(m_view->model().rowCount() > 0);
        labels.push_back(show({.gold = label}));
        QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()), m_rows / labelCount);
    }
    QVERIFY(std::ranges::min(cells) > 0);
    print("a confusion cell is chosen until its posts are painted", cells, "at most 100");
    print("a label is chosen until its posts are painted", labels, "");
}

void TestPostsViewSpeed::scrolling()
{
    QVERIFY(show({}) > 0);
    QScrollBar* bar = m_view->table()->verticalScrollBar();
    QVERIFY(bar->maximum() > m_rows - 100);
    const auto frames = [&](const std::function<int(int)>& place) {
        std::vector<double> times;
        for (int frame = 0; frame < 300; ++frame) {
            QElapsedTimer clock;
            clock.start();
            bar->setValue(place(frame));
            QCoreApplication::processEvents();
            m_view->table()->viewport()->repaint();
            times.push_back(since(clock));
            if (times.back() < 16) // the rest of the frame, in which texts come
                QTest::qWait(16 - static_cast<int>(times.back()));
        }
        return times;
    };
    print("a frame, three rows on", frames([](int frame) { return frame * 3; }), "60 frames a second: 16");
    print("a frame, a page on", frames([](int frame) { return frame * 25; }), "60 frames a second: 16");
    print("a frame, anywhere in the list",
        frames([&](int frame) { return static_cast<int>(frame * 7919LL * 131 % bar->maximum()); }),
        "60 frames a second: 16");
    const QModelIndex top = m_view->table()->indexAt(QPoint(5, 5)).siblingAtColumn(PostsModel::TextColumn);
    QTRY_VERIFY_WITH_TIMEOUT(top.data().toString().startsWith(QLatin1String("word")), 60'000);
}

void TestPostsViewSpeed::searching()
{
    for (const char* typed : {"word7000", "word300 word20", "word0", "\"word50 word3\"", "word123*"}) {
        std::vector<double> times;
        for (int round = 0; round < 7; ++round) {
            times.push_back(show({.search = typed}));
            QVERIFY(times.back() > 0 && m_view->model().rowCount() > 0);
        }
        print("search: " + std::string(typed) + ", " + std::to_string(m_view->model().rowCount()) + " posts",
            times, "at most 200");
    }
}

void TestPostsViewSpeed::cleanupTestCase()
{
    m_view.reset();
    m_jobs.reset();
    m_settings.reset();
}

QTEST_MAIN(TestPostsViewSpeed)
#include "tst_postsviewspeed.moc"
