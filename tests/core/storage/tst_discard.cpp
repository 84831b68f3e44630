#include "core/storage/discard.h"
#include "core/storage/workspacecheck.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

class TestDiscard final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void unusedDatasetGoesToTheTrashAndComesBack();
    void usedDatasetStays();
    void unusedModelGoesToTheTrashAndComesBack();
    void usedModelStays();
    void secondNameKeepsTheRows();
    void emptiedTrashIsSaid();
    void reimportedContentIsRestored();
    void unknownOnesAreRefused();
};

namespace {

Result<WriteSession> begin(const testing::Jobs& jobs)
{
    return WriteSession::begin(jobs.workspace, "test", std::chrono::seconds(5));
}

bool isSound(const testing::Jobs& jobs)
{
    auto workspace = jobs.open();
    NoProgress silent;
    const auto report = workspace ? checkWorkspace(*workspace, {}, silent) : failure(workspace);
    return report && report->isSound();
}

} // namespace

void TestDiscard::unusedDatasetGoesToTheTrashAndComesBack()
{
    testing::Jobs jobs;
    const auto imported = jobs.import("posts", testing::posts());
    VERIFY_RESULT(imported);
    const auto file = jobs.workspace / "datasets" / (imported->dataset.sha256 + ".sqlite");
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardDataset(*session, imported->dataset, "test");
    VERIFY_RESULT(discarded);
    QVERIFY(!std::filesystem::exists(file));
    QVERIFY(discarded->file);
    QVERIFY(discarded->file->bytes > 1000);
    QVERIFY(std::filesystem::exists(jobs.workspace / discarded->file->path));
    QCOMPARE(jobs.open()->datasets()->size(), std::size_t(0));
    QVERIFY(isSound(jobs));
    VERIFY_RESULT(restoreDiscarded(*session, *discarded));
    QVERIFY(std::filesystem::exists(file));
    const auto back = jobs.open()->datasets();
    VERIFY_RESULT(back);
    QCOMPARE(back->size(), std::size_t(1));
    QCOMPARE(back->front().reference(), std::string("posts@1"));
    QCOMPARE(back->front().rows, imported->dataset.rows);
    QVERIFY(back->front().columns == imported->dataset.columns);
    QVERIFY(readTrash(session->database())->empty());
    QVERIFY(isSound(jobs));
}

void TestDiscard::usedDatasetStays()
{
    testing::Jobs jobs;
    const auto imported = jobs.import("posts", testing::posts());
    VERIFY_RESULT(imported);
    VERIFY_RESULT(jobs.split("posts"));
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardDataset(*session, imported->dataset, "test");
    QVERIFY(!discarded);
    QCOMPARE(discarded.error().code, std::string("in-use"));
    QCOMPARE(discarded.error().what, std::string("posts@1 is used by #2"));
    QCOMPARE(jobs.open()->datasets()->size(), std::size_t(1));
}

void TestDiscard::unusedModelGoesToTheTrashAndComesBack()
{
    testing::Jobs jobs;
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    VERIFY_RESULT(jobs.train({"posts"}));
    const auto models = jobs.open()->models();
    VERIFY_RESULT(models);
    const auto file = jobs.workspace / "models" / (models->front().sha256 + ".bin");
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardModel(*session, models->front(), "test");
    VERIFY_RESULT(discarded);
    QVERIFY(!std::filesystem::exists(file));
    QVERIFY(jobs.open()->models()->empty());
    VERIFY_RESULT(restoreDiscarded(*session, *discarded));
    QVERIFY(std::filesystem::exists(file));
    const auto back = jobs.open()->models();
    VERIFY_RESULT(back);
    QCOMPARE(back->size(), std::size_t(1));
    QVERIFY(back->front().summary == models->front().summary);
    QVERIFY(isSound(jobs));
}

void TestDiscard::usedModelStays()
{
    testing::Jobs jobs;
    VERIFY_RESULT(jobs.import("posts", testing::posts()));
    const auto trained = jobs.train({"posts"});
    VERIFY_RESULT(trained);
    VERIFY_RESULT(jobs.evaluate("#2", "posts"));
    const auto models = jobs.open()->models();
    VERIFY_RESULT(models);
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardModel(*session, models->front(), "test");
    QVERIFY(!discarded);
    QCOMPARE(discarded.error().what, std::string("model #2 is used by #3"));
}

void TestDiscard::secondNameKeepsTheRows()
{
    testing::Jobs jobs;
    const auto first = jobs.import("posts", testing::posts());
    VERIFY_RESULT(first);
    const auto second = jobs.import("copy", testing::posts());
    VERIFY_RESULT(second);
    QCOMPARE(first->dataset.sha256, second->dataset.sha256);
    VERIFY_RESULT(jobs.split("posts"));
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardDataset(*session, second->dataset, "test");
    VERIFY_RESULT(discarded);
    QVERIFY(!discarded->file);
    QVERIFY(std::filesystem::exists(jobs.workspace / "datasets" / (first->dataset.sha256 + ".sqlite")));
    VERIFY_RESULT(restoreDiscarded(*session, *discarded));
    QCOMPARE(jobs.open()->datasets()->size(), std::size_t(2));
}

void TestDiscard::emptiedTrashIsSaid()
{
    testing::Jobs jobs;
    const auto imported = jobs.import("posts", testing::posts());
    VERIFY_RESULT(imported);
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    const auto discarded = discardDataset(*session, imported->dataset, "test");
    VERIFY_RESULT(discarded);
    VERIFY_RESULT(deleteForGood(*session, *discarded->file));
    const auto restored = restoreDiscarded(*session, *discarded);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, std::string("not-in-trash"));
    QVERIFY(jobs.open()->datasets()->empty());
}

void TestDiscard::reimportedContentIsRestored()
{
    testing::Jobs jobs;
    const auto imported = jobs.import("posts", testing::posts());
    VERIFY_RESULT(imported);
    Result<Discarded> discarded;
    {
        auto session = begin(jobs);
        VERIFY_RESULT(session);
        discarded = discardDataset(*session, imported->dataset, "test");
        VERIFY_RESULT(discarded);
    }
    VERIFY_RESULT(jobs.import("again", testing::posts()));
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    VERIFY_RESULT(restoreDiscarded(*session, *discarded));
    QCOMPARE(jobs.open()->datasets()->size(), std::size_t(2));
    QVERIFY(isSound(jobs));
}

void TestDiscard::unknownOnesAreRefused()
{
    testing::Jobs jobs;
    const auto imported = jobs.import("posts", testing::posts());
    VERIFY_RESULT(imported);
    auto session = begin(jobs);
    VERIFY_RESULT(session);
    DatasetInfo other = imported->dataset;
    other.version = 2;
    QCOMPARE(discardDataset(*session, other, "test").error().code, std::string("no-such-dataset"));
    QCOMPARE(discardModel(*session, ModelRecord {.execution = ExecutionNumber(1)}, "test").error().code,
        std::string("no-model"));
}

QTEST_GUILESS_MAIN(TestDiscard)
#include "tst_discard.moc"
