#include "core/jobs/comparejob.h"
#include "core/jobs/postsjob.h"
#include "core/jobs/probesjob.h"
#include "core/jobs/reviewjob.h"
#include "core/report/reviewjson.h"
#include "core/storage/reviewstore.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

using Judged = ReviewVerdict;
const ExecutionNumber before(5);
const ExecutionNumber after(6);

/// Dataset old@1 (#1), its split (#2), a poor and a good model (#3, #4), what they predicted for the test part (#5, #6).
void prepare(testing::Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("old", testing::posts({.posts = 1200})));
    VERIFY_RESULT(jobs.split("old"));
    auto poor = testing::Jobs::training({"old/train"});
    poor.training.epoch = 1;
    poor.training.lr = 0.05;
    VERIFY_RESULT(trainOn(jobs.context(), poor));
    VERIFY_RESULT(jobs.train({"old/train"}));
    VERIFY_RESULT(jobs.evaluate("3", "old/test"));
    VERIFY_RESULT(jobs.evaluate("4", "old/test"));
}

Result<std::vector<ListedPost>> postsOf(testing::Jobs& jobs, const PostsFilter& filter)
{
    std::vector<ListedPost> posts;
    const auto outcome = listPosts(jobs.context(), {.baseline = "5", .candidate = "6", .filter = filter},
        [&posts](const ListedPost& post) -> Result<> {
            posts.push_back(post);
            return {};
        });
    if (!outcome)
        return failure(outcome);
    return posts;
}

std::size_t countOf(testing::Jobs& jobs, const MarkFilter& mark)
{
    const auto posts = postsOf(jobs, {.mark = mark});
    return posts ? posts->size() : 9999;
}

template <typename T>
std::string codeOf(const Result<T>& result)
{
    return result ? "none" : result.error().code;
}

} // namespace

class TestReviewJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void severalMarksAreStoredTogetherOrNotAtAll()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs, {});
        VERIFY_RESULT(posts);
        std::vector<Mark> marks;
        for (std::size_t i = 0; i < 3; ++i)
            marks.push_back({.baseline = before,
                .candidate = after,
                .row = (*posts)[i].row,
                .verdict = Judged::Unclear,
                .note = {},
                .reviewer = "ann"});
        const auto stored = storeMarks(jobs.context(), marks);
        VERIFY_RESULT(stored);
        QCOMPARE(stored->counts.marks, 3);
        QCOMPARE(stored->counts.unclear, 3);
        QVERIFY(stored->history.front().id > 0 && stored->history.front().time > 0);
        marks[0].verdict = Judged::LabelWrong;
        marks[2].note = std::string("no \xff text");
        QCOMPARE(codeOf(storeMarks(jobs.context(), marks)), std::string("bad-note"));
        marks[2].note.clear();
        marks[2].candidate = ExecutionNumber(99); // the database refuses the last one
        QVERIFY(!storeMarks(jobs.context(), marks));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto state = reviewOf(*workspace, before, after);
        VERIFY_RESULT(state);
        QCOMPARE(state->history.size(), std::size_t {3});
        QCOMPARE(state->counts.labelWrong, 0);
    }

    void marksAreStoredCountedFilteredAndExported()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs, {});
        VERIFY_RESULT(posts);
        const std::size_t all = posts->size();
        MarkRequest request {.baseline = before,
            .candidate = after,
            .row = (*posts)[0].row,
            .verdict = Judged::CandidateBetter,
            .note = "=it, \"says\" so",
            .reviewer = "ann"};
        const auto first = markPost(jobs.context(), request);
        VERIFY_RESULT(first);
        QVERIFY(!first->before && first->mark.id > 0 && first->mark.time > 0);
        request.reviewer = "ben";
        request.verdict = Judged::Unclear;
        request.row.reset();
        request.id = (*posts)[1].id;
        const auto byId = markPost(jobs.context(), request);
        VERIFY_RESULT(byId);
        QCOMPARE(byId->mark.row, (*posts)[1].row);
        request.verdict = Judged::LabelWrong;
        const auto again = markPost(jobs.context(), request);
        VERIFY_RESULT(again);
        QVERIFY(again->before && again->before->verdict == Judged::Unclear);

        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto state = reviewOf(*workspace, before, after);
        VERIFY_RESULT(state);
        QCOMPARE(state->history.size(), std::size_t {3});
        QCOMPARE(state->counts.marks, 2);
        QCOMPARE(state->counts.labelWrong, 1);
        const auto other = reviewOf(*workspace, after, before);
        VERIFY_RESULT(other);
        QVERIFY(other->history.empty());

        QCOMPARE(countOf(jobs, {.marked = true}), std::size_t {2});
        QCOMPARE(countOf(jobs, {.marked = true, .verdict = Judged::LabelWrong}), std::size_t {1});
        QCOMPARE(countOf(jobs, {.marked = true, .verdict = Judged::Unclear}), std::size_t {0});
        QCOMPARE(countOf(jobs, {.marked = false}), all - 2);

        const auto file = jobs.folder() / "marks.csv";
        const auto exported = exportMarks(jobs.context(), after, file);
        VERIFY_RESULT(exported);
        QCOMPARE(*exported, 2);
        const auto lines = testing::linesOf(testing::readAll(file));
        QCOMPARE(lines.size(), std::size_t {3});
        QCOMPARE(lines[0], std::string("baseline,candidate,row,id,label,verdict,note,reviewer,time,blind"));
        QVERIFY2(lines[1].starts_with("5,6," + std::to_string((*posts)[0].row) + "," + (*posts)[0].id + ","
                     + *(*posts)[0].gold + ",candidate-better,\"=it, \"\"says\"\" so\",ann,"),
            lines[1].c_str());
        QVERIFY(lines[2].ends_with(",0") && testing::contains(lines[2], ",label-wrong,"));
        QCOMPARE(*exportMarks(jobs.context(), ExecutionNumber(3), file), 0);
        QCOMPARE(
            codeOf(exportMarks(jobs.context(), ExecutionNumber(99), file)), std::string("no-such-execution"));
    }

    void undoAndTakingBack()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs, {});
        VERIFY_RESULT(posts);
        MarkRequest request {.baseline = before,
            .candidate = after,
            .row = (*posts)[3].row,
            .verdict = Judged::BaselineBetter,
            .reviewer = "ann"};
        QCOMPARE(codeOf(undoMark(jobs.context(), request)), std::string("nothing-to-undo"));
        VERIFY_RESULT(markPost(jobs.context(), request));
        const auto undone = undoMark(jobs.context(), request);
        VERIFY_RESULT(undone);
        QVERIFY(!undone->mark.verdict && undone->before->verdict == Judged::BaselineBetter);
        QCOMPARE(countOf(jobs, {.marked = true}), std::size_t {0});
        const auto redone = undoMark(jobs.context(), request);
        VERIFY_RESULT(redone);
        QVERIFY(redone->mark.verdict == Judged::BaselineBetter);
        request.verdict.reset();
        VERIFY_RESULT(markPost(jobs.context(), request));
        QCOMPARE(countOf(jobs, {.marked = true}), std::size_t {0});
        // A view stores what it had before in the same way.
        VERIFY_RESULT(storeMark(jobs.context(), redone->mark));
        QCOMPARE(countOf(jobs, {.marked = true}), std::size_t {1});
    }

    void whatCannotBeMarkedIsNamed()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto posts = postsOf(jobs, {});
        VERIFY_RESULT(posts);
        const auto code = [&](MarkRequest request) {
            request.verdict = Judged::Unclear;
            return codeOf(markPost(jobs.context(), request));
        };
        const std::int64_t row = posts->front().row;
        QCOMPARE(code({.baseline = before, .candidate = after, .row = row}), std::string("none"));
        // Of the train part: the dataset has it, the comparison does not.
        std::int64_t other = 0;
        while (std::ranges::any_of(*posts, [other](const ListedPost& post) { return post.row == other; }))
            ++other;
        QCOMPARE(code({.baseline = before, .candidate = after, .row = other}), std::string("no-such-post"));
        QCOMPARE(code({.baseline = before, .candidate = after, .row = 99999}), std::string("no-such-post"));
        QCOMPARE(code({.baseline = before, .candidate = after, .row = -1}), std::string("no-such-post"));
        QCOMPARE(code({.baseline = before, .candidate = after, .id = "nobody"}), std::string("no-such-post"));
        QCOMPARE(code({.baseline = ExecutionNumber(3), .candidate = after, .row = row}),
            std::string("not-an-evaluation"));
        QCOMPARE(code({.baseline = before, .candidate = ExecutionNumber(77), .row = row}),
            std::string("no-such-execution"));
        QCOMPARE(code({.baseline = before, .candidate = after, .row = row, .reviewer = "a\nb"}),
            std::string("bad-name"));
        QCOMPARE(code({.baseline = before, .candidate = after, .row = row, .note = "\xff"}),
            std::string("bad-note"));
        const auto one = PostsParameters {.baseline = "5", .filter = {.mark = MarkFilter {}}};
        QCOMPARE(codeOf(listPosts(jobs.context(), one, [](const ListedPost&) { return Result<>(); })),
            std::string("bad-parameter"));
    }

    void aBlindQueueIsJudged()
    {
        testing::Jobs jobs;
        prepare(jobs);
        const auto report = compareExecutions(
            jobs.context(), {.baseline = "5", .candidate = "6", .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        const auto flips
            = static_cast<std::size_t>(report->flips->onlyBaseline + report->flips->onlyCandidate);
        QVERIFY(flips > 8);
        QueueRequest request {
            .baseline = before, .candidate = after, .posts = 8, .seed = 3, .blind = true, .reviewer = "ann"};
        const auto queue = startQueue(jobs.context(), request);
        VERIFY_RESULT(queue);
        QCOMPARE(queue->items.size(), std::size_t {8});
        QVERIFY(std::ranges::count(queue->items, true, &QueueItem::swapped) > 0);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto stored = readQueue(workspace->database(), queue->id);
        VERIFY_RESULT(stored);
        QVERIFY(*stored == *queue);
        for (std::size_t place = 0; place < 8; ++place)
            VERIFY_RESULT(judgeItem(jobs.context(), queue->id, place, SideVerdict::LeftBetter, "left"));
        const auto state = reviewOf(*workspace, before, after);
        VERIFY_RESULT(state);
        QVERIFY(openItems(*queue, state->history).empty());
        QCOMPARE(state->counts.blind, 8);
        QCOMPARE(state->counts.candidateBetter,
            std::int64_t(std::ranges::count(queue->items, true, &QueueItem::swapped)));
        QCOMPARE(state->counts.candidateBetter + state->counts.baselineBetter, 8);
        // Every post is a flip.
        for (const Mark& mark : state->current) {
            const auto posts = postsOf(jobs, {.mark = MarkFilter {}});
            VERIFY_RESULT(posts);
            const auto post = std::ranges::find(*posts, mark.row, &ListedPost::row);
            const bool rightBefore = post->baseline.front().label == *post->gold;
            QVERIFY(rightBefore != (post->candidate->front().label == *post->gold));
        }
        QCOMPARE(codeOf(judgeItem(jobs.context(), queue->id, 8, SideVerdict::Unclear, "")),
            std::string("no-such-post"));
        QCOMPARE(
            codeOf(judgeItem(jobs.context(), 99, 0, SideVerdict::Unclear, "")), std::string("no-such-queue"));
        request.source = QueueSource::SureNegativeFlips;
        request.posts = 1000;
        const auto sure = startQueue(jobs.context(), request);
        VERIFY_RESULT(sure);
        PostsFilter filter {.cell = FlipCell::OnlyBaseline};
        filter.p1.candidate = P1Range {0.5, 1};
        QCOMPARE(sure->items.size(), postsOf(jobs, filter)->size());
        request.baseline = after;
        QCOMPARE(codeOf(startQueue(jobs.context(), request)), std::string("nothing-to-review"));
    }

    void probesAreScoredByBothModels()
    {
        testing::Jobs jobs;
        prepare(jobs);
        VERIFY_RESULT(jobs.import("new",
            testing::posts({.posts = 900, .labels = {"cats", "dogs", "birds", "newts"}, .idPrefix = "n"})));
        VERIFY_RESULT(jobs.train({"old/train", "new"})); // #8 knows newts
        VERIFY_RESULT(jobs.evaluate("8", "old/test"));   // #9
        const auto report = compareExecutions(
            jobs.context(), {.baseline = "5", .candidate = "9", .on = {}, .comparison = {}});
        VERIFY_RESULT(report);
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto none = scoreProbes(*workspace, *report->baseline, *report->candidate);
        VERIFY_RESULT(none);
        QVERIFY(none->empty());
        const auto cats = addProbe(jobs.context(), "The WORD0x1, word0x2!", "cats");
        VERIFY_RESULT(cats);
        VERIFY_RESULT(addProbe(jobs.context(), "word3x1 word3x2", "newts"));
        VERIFY_RESULT(addProbe(jobs.context(), "\xf0\x9f\x98\x80 <b>\xe2\x80\xae", "DevelEire"));
        VERIFY_RESULT(addProbe(jobs.context(), "?", std::nullopt));
        auto current = jobs.open();
        VERIFY_RESULT(current);
        const auto results = scoreProbes(*current, *report->baseline, *report->candidate, 3);
        VERIFY_RESULT(results);
        QCOMPARE(results->size(), std::size_t {4});
        const ProbeResult& first = results->front();
        QCOMPARE(first.baseline.top.size(), std::size_t {3});
        QVERIFY(first.baseline.knowsExpected && first.candidate.knowsExpected);
        QVERIFY(first.candidate.isRight(first.probe));
        QVERIFY(!(*results)[1].baseline.knowsExpected && (*results)[1].candidate.knowsExpected);
        QVERIFY(!(*results)[2].baseline.knowsExpected && !(*results)[2].candidate.knowsExpected);
        QVERIFY(!(*results)[3].probe.expected && !(*results)[3].candidate.isRight((*results)[3].probe));
        const auto json = probesToJson(*results);
        QVERIFY(json[1]["expected_known"] == nlohmann::json({false, true}));
        QVERIFY(json[3]["expected_known"].is_null() && json[3]["right"].is_null());
        const std::string text = reviewText({}, *results);
        QVERIFY(testing::contains(text, "DevelEire (in neither)")
            && testing::contains(text, "newts (not in baseline)")
            && !testing::contains(text, "\xe2\x80\xae"));
        QVERIFY(reviewText({}, {}).empty());
        VERIFY_RESULT(removeProbeText(jobs.context(), cats->id));
        QCOMPARE(codeOf(removeProbeText(jobs.context(), cats->id)), std::string("no-such-probe"));
        QCOMPARE(listProbes(jobs.context())->size(), std::size_t {3});
        QCOMPARE(codeOf(addProbe(jobs.context(), " \n", std::nullopt)), std::string("bad-probe"));
        QCOMPARE(codeOf(addProbe(jobs.context(), "\xff", std::nullopt)), std::string("bad-probe"));
        QCOMPARE(codeOf(addProbe(jobs.context(), "a", "")), std::string("bad-probe"));
        for (const std::string& name : jobs.contents("models"))
            std::filesystem::remove(jobs.workspace / "models" / name);
        QCOMPARE(codeOf(scoreProbes(*current, *report->baseline, *report->candidate)),
            std::string("missing-model"));
    }
};

QTEST_GUILESS_MAIN(TestReviewJob)
#include "tst_reviewjob.moc"
