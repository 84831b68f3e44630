#include "core/jobs/partlist.h"
#include "core/storage/reference.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

std::vector<DatasetPart> partsOf(const testing::Jobs& jobs)
{
    auto workspace = jobs.open();
    if (!workspace)
        return {};
    const auto datasets = workspace->datasets();
    const auto executions = workspace->executions();
    if (!datasets || !executions)
        return {};
    return datasetParts(*datasets, *executions);
}

std::vector<std::string> references(const std::vector<DatasetPart>& parts)
{
    std::vector<std::string> list;
    for (const DatasetPart& part : parts)
        list.push_back(part.reference);
    return list;
}

} // namespace

class TestPartList final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void newestDatasetAndSplitComeFirst()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("old", testing::posts()));
        VERIFY_RESULT(jobs.split("old"));
        VERIFY_RESULT(jobs.split("old"));
        VERIFY_RESULT(jobs.import("new", testing::posts({.posts = 50, .idPrefix = "n"})));
        QCOMPARE(references(partsOf(jobs)),
            (std::vector<std::string> {"new@1", "old@1/train#3", "old@1/validation#3", "old@1/test#3",
                "old@1/train#2", "old@1/validation#2", "old@1/test#2", "old@1"}));
    }

    void everyReferenceNamesSoManyRows()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        VERIFY_RESULT(jobs.split("posts"));
        auto workspace = jobs.open();
        VERIFY_RESULT(workspace);
        const auto parts = partsOf(jobs);
        QCOMPARE(parts.size(), std::size_t(4));
        for (const DatasetPart& part : parts) {
            const auto rows = resolveRows(*workspace, part.reference);
            VERIFY_RESULT(rows);
            QCOMPARE(static_cast<std::int64_t>(rows->rows.size()), part.rows);
            QCOMPARE(rows->part, part.part);
            QCOMPARE(rows->resolved, part.reference);
        }
        QCOMPARE(firstPart(parts, Part::Test)->reference, std::string("posts@1/test#2"));
    }

    void emptyPartsAreLeftOut()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts", testing::posts()));
        VERIFY_RESULT(splitDataset(jobs.context(), {.dataset = "posts", .ratios = {0.5, 0, 0.5}}));
        const auto parts = partsOf(jobs);
        QCOMPARE(
            references(parts), (std::vector<std::string> {"posts@1/train#2", "posts@1/test#2", "posts@1"}));
        QVERIFY(firstPart(parts, Part::Validation) == nullptr);
    }

    void failedSplitHasNoParts()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("posts",
            testing::post("a", "cats", nullptr, "a cat") // no time
                + testing::post("b", "dogs", nullptr, "a dog")));
        QVERIFY(!splitDataset(jobs.context(), {.dataset = "posts", .by = SplitParameters::By::Time}));
        QCOMPARE(references(partsOf(jobs)), std::vector<std::string> {"posts@1"});
    }

    void datasetWithoutLabelsSaysSo()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(jobs.import("submissions", testing::post("a", nullptr, 1, "a cat")));
        const auto parts = partsOf(jobs);
        QCOMPARE(parts.size(), std::size_t(1));
        QVERIFY(!parts[0].labelled);
    }
};

QTEST_GUILESS_MAIN(TestPartList)
#include "tst_partlist.moc"
