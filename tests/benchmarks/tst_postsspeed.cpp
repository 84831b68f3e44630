// How long people wait for the posts behind a number: a confusion cell, an order, a window of the list.
//   The program itself takes a million rows a side, `ctest --preset release-slow -R tst_postsspeed -V` 100,000:
//   TOUCHSTONE_BENCHMARK_ROWS.
// Times say more about the machine than about the program: only a wrong result fails.

#include "core/jobs/postsource.h"
#include "core/jobs/searchindexjob.h"
#include "tests/benchmarks/postsworkspace.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace touchstone;
using namespace postsworkspace;

namespace {

/// Median and worst milliseconds of some runs.
void print(const char* what, const std::function<void()>& run, const char* limit)
{
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        QElapsedTimer clock;
        clock.start();
        run();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%-58s first %8.1f ms", what, times.front());
    std::ranges::sort(times);
    std::printf(", median %8.1f ms   (%s)\n", times[times.size() / 2], limit);
    std::fflush(stdout);
}

} // namespace

class TestPostsSpeed final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarning(); }
    void selecting();
    void scrolling();
    void searching();

private:
    testing::TemporaryFolder m_folder;
    std::int64_t m_rows = rowsAsked();
    std::shared_ptr<const PostSource> m_source;
};

void TestPostsSpeed::initTestCase()
{
    const auto path = m_folder / "w.touchstone";
    VERIFY_RESULT(makeWorkspace(path, m_rows));
    auto workspace = Workspace::open(path, "benchmark");
    VERIFY_RESULT(workspace);
    auto source = PostSource::open(*workspace, ExecutionNumber(1), ExecutionNumber(2));
    VERIFY_RESULT(source);
    m_source = *source;
    QCOMPARE(m_source->size(), m_rows);
}

void TestPostsSpeed::selecting()
{
    std::printf("2 x %lld rows, %d labels\n", static_cast<long long>(m_rows), labelCount);
    const auto filter = m_source->filterOf({.gold = "label 42", .first = {"label 42", "label 43"}});
    VERIFY_RESULT(filter);
    std::size_t found = 0;
    const auto count = [&](const RowFilter& wanted, const RowSort& sort) {
        found = m_source->select(wanted, sort).value_or(std::vector<std::uint32_t>()).size();
    };
    print(
        "a confusion cell", [&] { count(*filter, {}); }, "at most 100");
    // Right before (4 of 10) and not right after (6 of 10): every wrong answer is the next label.
    const auto expected = static_cast<double>(m_rows) / labelCount * 0.24;
    QVERIFY2(std::abs(static_cast<double>(found) - expected) < expected, std::to_string(found).c_str());
    RowFilter flips {.cell = FlipCell::OnlyBaseline};
    print(
        "all negative flips, the surest first", [&] { count(flips, {.order = RowOrder::NegativeFlips}); },
        "a quarter of the rows");
    print(
        "every row by p@1", [&] { count({}, {.order = RowOrder::CandidateP1}); }, "all rows");
    flips.time = TimeRange {.from = 1'400'000'000 + m_rows * 30, .to = {}};
    print(
        "negative flips of a range of time (times are read once)", [&] { count(flips, {}); }, "");
    QVERIFY(found > 0);
}

void TestPostsSpeed::scrolling()
{
    auto reader = PostReader::open(m_source);
    VERIFY_RESULT(reader);
    const auto numbers = m_source->select({}, {.order = RowOrder::CandidateP1, .descending = true});
    VERIFY_RESULT(numbers);
    std::mt19937 random(3);
    bool good = true;
    const auto window = [&](std::span<const std::uint32_t> all) {
        const auto posts = reader->read(all.subspan(random() % (all.size() - 100), 100));
        good = good && posts && posts->size() == 100 && !posts->front().text.empty();
    };
    print(
        "100 posts anywhere in a list by p@1", [&] { window(*numbers); }, "60 frames a second: 16");
    const auto inOrder = m_source->select({});
    print(
        "100 posts anywhere in the dataset's order", [&] { window(*inOrder); }, "60 frames a second: 16");
    QVERIFY(good);
}

void TestPostsSpeed::searching()
{
    NoProgress silent;
    const JobContext context {.workspace = m_source->workspace(), .progress = silent, .stop = {}};
    QElapsedTimer clock;
    clock.start();
    const auto built = buildSearchIndex(context, "posts");
    VERIFY_RESULT(built);
    std::error_code error;
    const auto dataset = std::filesystem::file_size(m_source->datasetFile(), error);
    std::printf("the index: built in %.1f s, %.0f MB beside %.0f MB of posts\n",
        static_cast<double>(clock.elapsed()) / 1e3, static_cast<double>(built->bytes) / 1e6,
        static_cast<double>(dataset) / 1e6);
    bool good = true;
    std::size_t count = 0;
    const auto search = [&](const char* typed) {
        const auto filter = m_source->filterOf({.search = typed});
        const auto numbers = filter ? m_source->select(*filter) : failure(filter);
        good = good && numbers && !numbers->empty();
        count = numbers ? numbers->size() : 0;
    };
    for (const char* typed : {"word7000", "word300 word20", "word0", "word0 word1 word2", "\"word0 word1\"",
             "\"word50 word3\"", "word123*"}) {
        print((std::string("search: ") + typed).c_str(), [&] { search(typed); }, "at most 200");
        std::printf("    %zu posts\n", count);
    }
    QVERIFY(good);
}

QTEST_GUILESS_MAIN(TestPostsSpeed)
#include "tst_postsspeed.moc"
