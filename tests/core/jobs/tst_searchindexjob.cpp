#include "core/jobs/checkjob.h"
#include "core/jobs/postsjob.h"
#include "core/jobs/searchindexjob.h"
#include "core/storage/discard.h"
#include "core/storage/searchindex.h"
#include "core/storage/workspaceclean.h"
#include "core/storage/workspacesize.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

/// Datasets old@1 (#1) and a model of it (#2), evaluated on it (#3).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 300})));
    VERIFY_RESULT(jobs.train({"old"}));
    VERIFY_RESULT(jobs.evaluate("2", "old"));
}

std::vector<std::string> indexes(const testing::Jobs& jobs)
{
    std::vector<std::string> names = jobs.contents("datasets");
    std::erase_if(names, [](const std::string& name) { return datasetOfSearchIndex(name).empty(); });
    return names;
}

Result<std::vector<ListedPost>> search(testing::Jobs& jobs, const std::string& words)
{
    std::vector<ListedPost> posts;
    const auto outcome = listPosts(jobs.context(), {.baseline = "3", .filter = {.search = words}},
        [&posts](const ListedPost& post) -> Result<> {
            posts.push_back(post);
            return {};
        });
    if (!outcome)
        return failure(outcome);
    return posts;
}

std::vector<std::string> problems(testing::Jobs& jobs, bool quick = false)
{
    std::vector<std::string> list;
    const auto report = checkWholeWorkspace(jobs.context(), quick);
    if (!report)
        return {report.error().code};
    for (const CheckProblem& problem : report->problems)
        list.push_back(problem.code);
    return list;
}

} // namespace

class TestSearchIndexJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theFirstSearchBuildsIt()
    {
        testing::Jobs jobs;
        prepare(jobs);
        QVERIFY(indexes(jobs).empty());
        const auto posts = search(jobs, "word0x1 the");
        VERIFY_RESULT(posts);
        QCOMPARE(indexes(jobs).size(), std::size_t {1});
        const auto all = search(jobs, "the");
        VERIFY_RESULT(all);
        QCOMPARE(all->size(), std::size_t {300});
        std::size_t holding = 0;
        for (const ListedPost& post : *all)
            holding += (post.text + " ").find("word0x1 ") != std::string::npos ? 1 : 0;
        QVERIFY(holding > 0);
        QCOMPARE(posts->size(), holding);
        QVERIFY(jobs.contents("tmp").empty());
        QCOMPARE(jobs.executionCount(), 3); // it is no execution
    }

    void builtOnceAndAgainWhenAsked()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto first = buildSearchIndex(jobs.context(), "old/test");
        VERIFY_RESULT(first);
        QVERIFY(!first->existing && first->bytes > 0);
        QCOMPARE(first->rows, 300);
        QCOMPARE(first->dataset, std::string("old@1"));
        const auto second = buildSearchIndex(jobs.context(), "old@1");
        VERIFY_RESULT(second);
        QVERIFY(second->existing);
        const auto rebuilt = buildSearchIndex(jobs.context(), "old", true);
        VERIFY_RESULT(rebuilt);
        QVERIFY(!rebuilt->existing);
        QCOMPARE(rebuilt->bytes, first->bytes);
        const auto none = buildSearchIndex(jobs.context(), "new");
        QVERIFY(!none);
        QCOMPARE(none.error().code, std::string("no-such-dataset"));
    }

    void canBeStopped()
    {
        testing::Jobs jobs;
        prepare(jobs);
        for (const char* phase : {"indexing texts", "merging the index"}) {
            testing::StopAt stop(phase);
            const auto stopped = buildSearchIndex(jobs.context(stop.token(), &stop), "old");
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
            QVERIFY(indexes(jobs).empty() && jobs.contents("tmp").empty());
        }
    }

    void damageIsFoundAndMended()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(buildSearchIndex(jobs.context(), "old"));
        QVERIFY(problems(jobs).empty());
        const auto file = jobs.workspace / "datasets" / indexes(jobs).front();
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        std::string content = testing::readAll(file);
        const auto at = content.rfind("word");
        QVERIFY(at != std::string::npos);
        content[at] = 'w' ^ 1;
        jobs.folder().write("w.touchstone/datasets/" + file.filename().string(), content);
        QCOMPARE(problems(jobs), std::vector<std::string> {"damaged-search-index"});
        QVERIFY(problems(jobs, true).empty()); // quick: only whether it is there
        jobs.folder().write("w.touchstone/datasets/" + file.filename().string(), "rubbish");
        QCOMPARE(problems(jobs, true), std::vector<std::string> {"damaged-search-index"});
        const auto failed = search(jobs, "the");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, std::string("damaged-search-index"));
        VERIFY_RESULT(buildSearchIndex(jobs.context(), "old", true));
        QVERIFY(problems(jobs).empty());
        VERIFY_RESULT(search(jobs, "the"));
    }

    void spaceIsCountedAndOrphansAreCleared()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("unused", testing::posts({.posts = 50, .seed = 9})));
        VERIFY_RESULT(buildSearchIndex(jobs.context(), "old"));
        VERIFY_RESULT(buildSearchIndex(jobs.context(), "unused"));
        const std::string orphan = std::string(64, 'c') + ".fts.sqlite";
        jobs.folder().write("w.touchstone/datasets/" + orphan, "of a dataset that is gone");
        jobs.folder().write("w.touchstone/tmp/" + orphan, "of a program that was killed");
        {
            auto workspace = jobs.open(); // clears tmp/
            VERIFY_RESULT(workspace);
            QVERIFY(jobs.contents("tmp").empty());
            const auto size = measureWorkspace(*workspace);
            VERIFY_RESULT(size);
            QCOMPARE(std::ranges::count(size->items, "search index", &SizeItem::kind), 3);
        }
        QCOMPARE(problems(jobs), std::vector<std::string> {"unnamed-artifact"});
        const auto cleaned = cleanWorkspace(jobs.workspace, "test", {}, std::chrono::seconds(1));
        VERIFY_RESULT(cleaned);
        QCOMPARE(cleaned->thrown.size(), std::size_t {1});
        QCOMPARE(cleaned->thrown.front().kind, std::string("search-index"));
        QCOMPARE(indexes(jobs).size(), std::size_t {2});
        auto session = WriteSession::begin(jobs.workspace, "test", std::chrono::seconds(1));
        VERIFY_RESULT(session);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto unused = workspace->dataset("unused", {});
        VERIFY_RESULT(unused);
        const auto discarded = discardDataset(*session, *unused, "test");
        VERIFY_RESULT(discarded);
        QCOMPARE(indexes(jobs).size(), std::size_t {1});
        VERIFY_RESULT(restoreDiscarded(*session, *discarded));
        VERIFY_RESULT(workspace->dataset("unused", {}));
    }

    void aViewIsToldThatItIsMissing()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto source = PostSource::open(*workspace, ExecutionNumber(3), {});
        VERIFY_RESULT(source);
        const auto filter = (*source)->filterOf({.search = "the"});
        QVERIFY(!filter);
        QCOMPARE(filter.error().code, std::string("no-search-index"));
        VERIFY_RESULT(ensureSearchIndex(jobs.context(), (*source)->baseline().datasetSha256));
        VERIFY_RESULT((*source)->filterOf({.search = "the"}));
        const auto empty = (*source)->filterOf({.search = "?"});
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, std::string("empty-search"));
    }
};

QTEST_GUILESS_MAIN(TestSearchIndexJob)
#include "tst_searchindexjob.moc"
