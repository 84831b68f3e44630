#include "core/base/time.h"
#include "core/storage/reviewstore.h"
#include "core/storage/schema.h"
#include "tests/support/testing.h"

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

/// A workspace with executions #1 and #2.
void prepare(const testing::TemporaryFolder& folder)
{
    VERIFY_RESULT(Workspace::create(folder / "w", "test"));
    auto session = WriteSession::begin(folder / "w", "test", 0ms);
    VERIFY_RESULT(session);
    for (int i = 0; i < 2; ++i) {
        Execution execution;
        execution.step = Step::Evaluate;
        execution.created = currentTime();
        const auto number = session->addExecution(execution);
        VERIFY_RESULT(number);
        execution.number = *number;
        execution.status = ExecutionStatus::Complete;
        VERIFY_RESULT(session->finish({.execution = execution}));
    }
}

Mark markOf(std::int64_t row, std::int64_t candidate = 2)
{
    return {.baseline = ExecutionNumber(1),
        .candidate = ExecutionNumber(candidate),
        .row = row,
        .verdict = ReviewVerdict::LabelWrong,
        .note = "\xd7\xa9 'note'; DROP TABLE marks",
        .reviewer = "ann",
        .time = -5};
}

} // namespace

class TestReviewStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void whatIsStoredComesBack()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        Mark mark = markOf(7);
        Mark undone = markOf(7);
        undone.verdict.reset();
        ReviewQueue queue {.baseline = ExecutionNumber(1),
            .candidate = ExecutionNumber(2),
            .source = QueueSource::SureNegativeFlips,
            .seed = INT64_MIN,
            .blind = true,
            .reviewer = "ann",
            .created = 12,
            .items = {{9, true}, {3, false}}};
        Probe probe {.text = std::string("a\0b", 3), .expected = "", .addedBy = "ann", .added = 5};
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            const auto number = insertQueue(*session, queue);
            VERIFY_RESULT(number);
            queue.id = *number;
            mark.queue = queue.id;
            for (Mark* step : {&mark, &undone}) {
                const auto id = insertMark(*session, *step);
                VERIFY_RESULT(id);
                step->id = *id;
            }
            const auto id = insertProbe(*session, probe);
            VERIFY_RESULT(id);
            probe.id = *id;
        }
        auto workspace = Workspace::open(folder / "w", "test");
        VERIFY_RESULT(workspace);
        Database& database = workspace->database();
        const auto marks = readMarks(database, ExecutionNumber(1), ExecutionNumber(2));
        VERIFY_RESULT(marks);
        QVERIFY(*marks == (std::vector<Mark> {mark, undone}));
        QVERIFY(readMarks(database, ExecutionNumber(2), ExecutionNumber(1))->empty());
        QCOMPARE(readMarksOf(database, ExecutionNumber(2))->size(), std::size_t {2});
        QVERIFY(*readQueue(database, queue.id) == queue);
        const auto queues = readQueues(database, ExecutionNumber(1), ExecutionNumber(2));
        VERIFY_RESULT(queues);
        QVERIFY(queues->size() == 1 && queues->front().items.empty() && queues->front().blind);
        const auto probes = readProbes(database);
        VERIFY_RESULT(probes);
        QVERIFY(*probes == std::vector<Probe> {probe});
    }

    void executionsMustExist()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        auto session = WriteSession::begin(folder / "w", "test", 0ms);
        VERIFY_RESULT(session);
        QVERIFY(!insertMark(*session, markOf(1, 99)));
        ReviewQueue queue {
            .baseline = ExecutionNumber(1), .candidate = ExecutionNumber(99), .items = {{1, false}}};
        QVERIFY(!insertQueue(*session, queue));
        queue.candidate = ExecutionNumber(2);
        queue.items.clear();
        VERIFY_RESULT(insertQueue(*session, queue));
        const auto items = session->database().integer("SELECT count(*) FROM review_items");
        VERIFY_RESULT(items);
        QCOMPARE(*items, 0); // of the queue that failed
        QCOMPARE(readQueue(session->database(), 77).error().code, std::string("no-such-queue"));
        QCOMPARE(removeProbe(*session, 77).error().code, std::string("no-such-probe"));
    }

    void anOlderWorkspaceHasNoReviews()
    {
        const testing::TemporaryFolder folder;
        auto database = Database::open(folder / "old.sqlite", Database::Mode::Create);
        VERIFY_RESULT(database);
        VERIFY_RESULT(migrate(*database, workspaceMigrations().first(2)));
        const auto marks = readMarks(*database, ExecutionNumber(1), ExecutionNumber(2));
        VERIFY_RESULT(marks);
        QVERIFY(marks->empty());
        QVERIFY(readProbes(*database)->empty());
        QVERIFY(readQueues(*database, ExecutionNumber(1), ExecutionNumber(2))->empty());
        QCOMPARE(readQueue(*database, 1).error().code, std::string("no-such-queue"));
    }

    void aStrangeVerdictIsDamage()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        auto session = WriteSession::begin(folder / "w", "test", 0ms);
        VERIFY_RESULT(session);
        VERIFY_RESULT(insertMark(*session, markOf(1)));
        VERIFY_RESULT(session->database().execute(
            "PRAGMA ignore_check_constraints=ON; UPDATE marks SET verdict = 'splendid'"));
        const auto marks = readMarks(session->database(), ExecutionNumber(1), ExecutionNumber(2));
        QVERIFY(!marks);
        QCOMPARE(marks.error().code, std::string("damaged-record"));
    }
};

QTEST_GUILESS_MAIN(TestReviewStore)
#include "tst_reviewstore.moc"
