#include "core/review/marks.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

using Verdict = ReviewVerdict;

Mark step(std::int64_t row, std::optional<Verdict> verdict, const std::string& reviewer = "ann",
    std::int64_t queue = 0)
{
    static std::int64_t id = 0;
    return {.id = ++id,
        .baseline = ExecutionNumber(7),
        .candidate = ExecutionNumber(8),
        .row = row,
        .verdict = verdict,
        .note = "note " + std::to_string(id),
        .reviewer = reviewer,
        .time = 1000 + id,
        .queue = queue};
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theLastOneOfAReviewerCounts()
    {
        const std::vector<Mark> history {step(1, Verdict::Unclear), step(2, Verdict::LabelWrong),
            step(1, Verdict::CandidateBetter), step(1, Verdict::BaselineBetter, "ben"), step(2, {})};
        const std::vector<Mark> current = currentMarks(history);
        QCOMPARE(current.size(), std::size_t {2});
        QVERIFY(current[0] == history[2] && current[1] == history[3]);
        QVERIFY(*currentMark(history, 1, "ann") == history[2]);
        QVERIFY(!currentMark(history, 2, "ann"));
        QVERIFY(!currentMark(history, 2, "ben"));
        QVERIFY(currentMarks({}).empty());
    }

    void comparisonsAreKeptApart()
    {
        std::vector<Mark> history {step(1, Verdict::Unclear), step(1, Verdict::LabelWrong)};
        history[1].candidate = ExecutionNumber(9);
        QCOMPARE(currentMarks(history).size(), std::size_t {2});
    }

    void undoGoesBackOneStepAndForthAgain()
    {
        std::vector<Mark> history {step(1, Verdict::Unclear)};
        QVERIFY(!undoOf(history, 2, "ann"));
        QVERIFY(!undoOf(history, 1, "ben"));
        auto undo = undoOf(history, 1, "ann");
        QVERIFY(undo && !undo->verdict && undo->note.empty() && undo->id == 0);
        history.push_back(*undo);
        QVERIFY(currentMarks(history).empty());
        undo = undoOf(history, 1, "ann");
        QVERIFY(undo && undo->verdict == Verdict::Unclear && undo->note == history[0].note);
        history.push_back(*undo);
        history.push_back(step(1, Verdict::LabelWrong));
        undo = undoOf(history, 1, "ann");
        QVERIFY(undo->verdict == Verdict::Unclear);
    }

    void counts()
    {
        const std::vector<Mark> history {step(1, Verdict::CandidateBetter, "ann", 3),
            step(1, Verdict::CandidateBetter, "ben"), step(2, Verdict::BaselineBetter),
            step(2, Verdict::Unclear, "ben", 4), step(3, Verdict::LabelWrong)};
        const std::vector<std::int64_t> blind {3};
        const MarkCounts found = countMarks(currentMarks(history), blind);
        const MarkCounts expected {.posts = 3,
            .marks = 5,
            .candidateBetter = 2,
            .baselineBetter = 1,
            .labelWrong = 1,
            .unclear = 1,
            .blind = 1,
            .disagreements = 1,
            .reviewers = {{"ann", 3}, {"ben", 2}}};
        QVERIFY(found == expected);
        for (const Verdict verdict :
            {Verdict::CandidateBetter, Verdict::BaselineBetter, Verdict::LabelWrong, Verdict::Unclear}) {
            QCOMPARE(found.count(verdict), verdict == Verdict::CandidateBetter ? 2 : 1);
            QVERIFY(parseReviewVerdict(reviewVerdictName(verdict)) == verdict);
        }
        QVERIFY(!parseReviewVerdict("none") && !parseReviewVerdict(""));
        QVERIFY(countMarks({}) == MarkCounts {});
    }
};

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
