#include "core/jobs/comparejob.h"
#include "core/jobs/postsjob.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

constexpr std::array cells {
    FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong};

/// Datasets "old" and "new" (#1, #2), their splits (#3, #4), models of the old posts (#5) and of both (#6), both
/// evaluated on the new test part (#7, #8).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(jobs.import("new",
        testing::posts(
            {.posts = 1000, .labels = {"cats", "dogs", "birds", "newts"}, .idPrefix = "n", .seed = 2})));
    VERIFY_RESULT(jobs.split("old"));
    VERIFY_RESULT(jobs.split("new"));
    VERIFY_RESULT(jobs.train({"old/train"}));
    VERIFY_RESULT(jobs.train({"old/train", "new/train"}));
    VERIFY_RESULT(jobs.evaluate("5", "new/test"));
    VERIFY_RESULT(jobs.evaluate("6", "new/test"));
}

/// The number of posts that are listed for `parameters`; -1 when it differs from the number that is said.
std::int64_t listed(testing::Jobs& jobs, const PostsParameters& parameters)
{
    std::int64_t count = 0;
    const auto outcome = listPosts(jobs.context(), parameters, [&count](const ListedPost&) -> Result<> {
        ++count;
        return {};
    });
    return outcome && outcome->matching == count && outcome->listed == count ? count : -1;
}

Result<std::vector<ListedPost>> postsOf(testing::Jobs& jobs, const PostsParameters& parameters)
{
    std::vector<ListedPost> posts;
    const auto outcome = listPosts(jobs.context(), parameters, [&posts](const ListedPost& post) -> Result<> {
        posts.push_back(post);
        return {};
    });
    if (!outcome)
        return failure(outcome);
    return posts;
}

std::string errorOf(testing::Jobs& jobs, const PostsParameters& parameters)
{
    const auto outcome = listPosts(jobs.context(), parameters, [](const ListedPost&) { return Result<>(); });
    return outcome ? "none" : outcome.error().code;
}

} // namespace

class TestPostsJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyCountOfTheReportIsListed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = compareExecutions(
            jobs.context(), {.baseline = "7", .candidate = "8", .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        const Flips& flips = *report->flips;
        const PostsParameters all {.baseline = "7", .candidate = "8"};
        QCOMPARE(listed(jobs, all), flips.rows);
        for (const FlipCell cell : cells) {
            PostsParameters parameters = all;
            parameters.filter.cell = cell;
            QCOMPARE(listed(jobs, parameters), flips.count(cell));
            for (std::size_t label = 0; label < report->labels.size(); ++label) {
                parameters.filter.gold = report->labels[label].label;
                QCOMPARE(listed(jobs, parameters), flips.labels[label].count(cell));
            }
        }
        const auto edges = p1BandEdges();
        for (std::size_t i = 0; i < p1Bands; ++i) {
            for (std::size_t j = 0; j < p1Bands; ++j) {
                PostsParameters parameters = all;
                parameters.filter.p1 = {P1Range {edges[i], edges[i + 1]}, P1Range {edges[j], edges[j + 1]}};
                QCOMPARE(listed(jobs, parameters), flips.bands[i][j].rows);
            }
        }
        for (std::size_t label = 0; label < report->labels.size(); ++label) {
            for (const statistics::AnswerPair& flow : report->confusion->flowsOf(label)) {
                PostsParameters parameters = all;
                parameters.filter.gold = report->labels[label].label;
                parameters.filter.first = {report->labels[static_cast<std::size_t>(flow.before)].label,
                    report->labels[static_cast<std::size_t>(flow.after)].label};
                QCOMPARE(listed(jobs, parameters), flow.rows);
            }
        }
    }

    void postsCarryWhatBothSidesSaid()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs,
            {.baseline = "#7",
                .candidate = "8",
                .filter = {.gold = "newts", .cell = FlipCell::OnlyCandidate},
                .limit = 3});
        VERIFY_RESULT(posts);
        QCOMPARE(posts->size(), std::size_t {3});
        std::int64_t last = -1;
        for (const ListedPost& post : *posts) {
            QVERIFY(post.row > last);
            last = post.row;
            QCOMPARE(post.id, "n" + std::to_string(post.row));
            QCOMPARE(*post.gold, std::string("newts"));
            QCOMPARE(post.baseline.size(), std::size_t {3});
            QVERIFY(post.baseline[0].label != "newts");
            QCOMPARE(post.candidate->front().label, std::string("newts"));
            QVERIFY(post.baseline[0].probability >= post.baseline[1].probability);
            QVERIFY(post.baseline[2].probability > 0 && post.candidate->front().probability <= 1);
            QCOMPARE(*post.time, 1577836800 + post.row * 3600);
            QVERIFY(post.text.starts_with("the word"));
        }
    }

    void oneExecution()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs, {.baseline = "7", .filter = {.gold = "newts"}});
        VERIFY_RESULT(posts);
        QVERIFY(!posts->empty() && !posts->front().candidate);
        QCOMPARE(listed(jobs, {.baseline = "7", .filter = {.gold = ""}}), 0);
    }

    void someRowsInCommon()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("6", "new")); // the test part and the rest
        const auto outcome = listPosts(jobs.context(), {.baseline = "7", .candidate = "9"},
            [](const ListedPost&) { return Result<>(); });
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, 100);
        QVERIFY(!outcome->all);
    }

    void theSamePostsOfTwoDatasets()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("some",
            testing::posts({.posts = 300,
                .labels = {"cats", "dogs", "birds", "newts"},
                .idPrefix = "n",
                .seed = 2}))); // the first of "new"
        VERIFY_RESULT(jobs.evaluate("5", "new"));
        VERIFY_RESULT(jobs.evaluate("6", "some"));
        const std::string before = "10";
        const std::string after = "11";
        const auto report = compareExecutions(
            jobs.context(), {.baseline = before, .candidate = after, .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        QVERIFY(report->overlap && !report->flips);
        QCOMPARE(report->overlap->flips.rows, 300);
        for (const FlipCell cell : cells) {
            QVERIFY(report->overlap->flips.count(cell) > 0);
            QCOMPARE(listed(jobs, {.baseline = before, .candidate = after, .filter = {.cell = cell}}),
                report->overlap->flips.count(cell));
        }
    }

    void tableForPeople()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("evil",
            testing::post("=1+1", "cats", 1577836800, "=HYPERLINK(\"x\")")
                + testing::post("-2", "dogs", nullptr, "plain, text")
                + testing::post("p3", nullptr, 5, "@sum")));
        VERIFY_RESULT(jobs.import("old", testing::posts()));
        VERIFY_RESULT(jobs.train({"old"}));
        VERIFY_RESULT(jobs.evaluate("3", "evil"));
        const auto file = jobs.folder() / "posts.csv";
        const auto outcome = exportPosts(jobs.context(), {.baseline = "4"}, PostsFormat::CsvDefused, file);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->listed, 3);
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines.size(), std::size_t {4});
        QCOMPARE(lines[0], std::string("row,id,label,baseline,baseline_p@1,created_utc,text"));
        QVERIFY2(lines[1].starts_with("0,'=1+1,cats,")
                && lines[1].ends_with(",1577836800,\"'=HYPERLINK(\"\"x\"\")\""),
            lines[1].c_str());
        QVERIFY2(
            lines[2].starts_with("1,'-2,dogs,") && lines[2].ends_with(",,\"plain, text\""), lines[2].c_str());
        QVERIFY2(lines[3].starts_with("2,p3,,") && lines[3].ends_with(",5,'@sum"), lines[3].c_str());
        VERIFY_RESULT(exportPosts(
            jobs.context(), {.baseline = "4", .candidate = "4", .limit = 1}, PostsFormat::Csv, file));
        const auto raw = testing::linesOf(testing::readAll(file));
        QCOMPARE(raw.size(), std::size_t {2});
        QCOMPARE(raw[0],
            std::string("row,id,label,baseline,baseline_p@1,candidate,candidate_p@1,created_utc,text"));
        QVERIFY(raw[1].starts_with("0,=1+1,"));
    }

    void timesAndOrders()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const std::int64_t begin = 1577836800;
        PostsParameters parameters {.baseline = "7", .candidate = "8"};
        const auto all = postsOf(jobs, parameters);
        VERIFY_RESULT(all);
        const std::int64_t middle = *(*all)[40].time;
        parameters.filter.time = TimeRange {.from = middle, .to = {}};
        QCOMPARE(listed(jobs, parameters), 60);
        parameters.filter.time = TimeRange {.from = {}, .to = middle};
        QCOMPARE(listed(jobs, parameters), 40);
        parameters.filter.time = TimeRange {.from = begin, .to = begin};
        QCOMPARE(listed(jobs, parameters), 0);
        parameters.filter.time = TimeRange {.from = middle, .to = begin};
        QCOMPARE(errorOf(jobs, parameters), std::string("bad-parameter"));
        parameters.filter = {.goldAmong = std::vector<std::string> {"newts", "cats"}};
        parameters.sort = {.order = RowOrder::Time, .descending = true};
        const auto newest = postsOf(jobs, parameters);
        VERIFY_RESULT(newest);
        QVERIFY(newest->size() > 10 && newest->size() < 100);
        for (std::size_t i = 0; i < newest->size(); ++i) {
            const ListedPost& post = (*newest)[i];
            QVERIFY(*post.gold == "newts" || *post.gold == "cats");
            QVERIFY(i == 0 || *post.time < *(*newest)[i - 1].time);
        }
    }

    void aWindowOfAListIsReadInItsOrder()
    {
        testing::Jobs jobs;
        prepare(jobs);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto source = PostSource::open(*workspace, ExecutionNumber(7), ExecutionNumber(8));
        VERIFY_RESULT(source);
        QVERIFY((*source)->isComparison() && (*source)->isAll());
        const auto numbers = (*source)->select({}, {.order = RowOrder::CandidateP1, .descending = true});
        VERIFY_RESULT(numbers);
        QCOMPARE(numbers->size(), std::size_t {100});
        auto reader = PostReader::open(*source);
        VERIFY_RESULT(reader);
        float last = 1;
        for (std::size_t first = 0; first < 100; first += 7) {
            const std::size_t count = std::min<std::size_t>(7, 100 - first);
            const auto posts = reader->read(std::span(*numbers).subspan(first, count));
            VERIFY_RESULT(posts);
            QCOMPARE(posts->size(), count);
            for (std::size_t i = 0; i < count; ++i) {
                const ListedPost& post = (*posts)[i];
                QCOMPARE(post.row,
                    (*source)->baseline().predictions.row[static_cast<std::size_t>((*numbers)[first + i])]);
                QCOMPARE(post.id, "n" + std::to_string(post.row));
                QVERIFY(post.candidate->front().probability <= last);
                last = post.candidate->front().probability;
            }
        }
        QVERIFY(reader->read({})->empty());
        const std::vector<std::uint32_t> twice {5, 5, 2};
        const auto same = reader->read(twice);
        VERIFY_RESULT(same);
        QVERIFY((*same)[0].row == (*same)[1].row && (*same)[2].row < (*same)[0].row);
    }

    void linesForPrograms()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("odd",
            testing::post("a", "cats", 1577836800, "=1 <b>\xe2\x80\xae\n\xf0\x9f\x98\x80", "second")
                + testing::post("", nullptr, nullptr, "")));
        VERIFY_RESULT(jobs.import("old", testing::posts()));
        VERIFY_RESULT(jobs.train({"old"}));
        VERIFY_RESULT(jobs.evaluate("3", "odd"));
        const auto file = jobs.folder() / "posts.ndjson";
        VERIFY_RESULT(
            exportPosts(jobs.context(), {.baseline = "4", .candidate = "4"}, PostsFormat::Ndjson, file));
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines.size(), std::size_t {2});
        const auto post = nlohmann::json::parse(lines[0]);
        QVERIFY(post["text"] == "=1 <b>\xe2\x80\xae\n\xf0\x9f\x98\x80 second");
        QVERIFY(post["created_utc"] == "2020-01-01T00:00:00Z" && post["label"] == "cats");
        QVERIFY(post["baseline_top"].size() == 3 && post["baseline_top"] == post["candidate_top"]);
        QVERIFY(post["baseline"]["label"] == post["baseline_top"][0]["label"]);
        const auto empty = nlohmann::json::parse(lines[1]);
        QVERIFY(empty["id"].is_null() && empty["label"].is_null() && empty["created_utc"].is_null());
        VERIFY_RESULT(exportPosts(jobs.context(), {.baseline = "4"}, PostsFormat::Ndjson, file));
        QVERIFY(nlohmann::json::parse(testing::linesOf(testing::readAll(file))[0])["candidate"].is_null());
    }

    void whatCannotBeListedIsNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.evaluate("5", "old/test"));
        QCOMPARE(errorOf(jobs, {.baseline = "7", .candidate = "9"}), std::string("no-common-rows"));
        QCOMPARE(errorOf(jobs, {.baseline = "5"}), std::string("not-an-evaluation"));
        QCOMPARE(errorOf(jobs, {.baseline = "production"}), std::string("not-an-execution"));
        QCOMPARE(errorOf(jobs, {.baseline = "99"}), std::string("no-such-execution"));
        QCOMPARE(errorOf(jobs, {.baseline = "7", .filter = {.gold = "Newts"}}), std::string("no-such-label"));
        QCOMPARE(errorOf(jobs, {.baseline = "7", .filter = {.cell = FlipCell::BothWrong}}),
            std::string("bad-parameter"));
        QCOMPARE(errorOf(jobs, {.baseline = "7", .filter = {.p1 = {P1Range {0.5, 0.2}, {}}}}),
            std::string("bad-parameter"));
        const auto file = jobs.folder() / "posts.csv";
        QVERIFY(!exportPosts(
            jobs.context(), {.baseline = "7", .filter = {.gold = "Newts"}}, PostsFormat::CsvDefused, file));
        QVERIFY(!std::filesystem::exists(file));
        const auto stopped = listPosts(jobs.context(), {.baseline = "7"},
            [](const ListedPost&) -> Result<> { return fail(cancelledError()); });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPostsJob)
#include "tst_postsjob.moc"
