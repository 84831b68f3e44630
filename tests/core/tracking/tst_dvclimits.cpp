#include "core/tracking/dvcproject.h"
#include "tests/core/tracking/dvcfixture.h"
#include "tests/core/tracking/runtexts.h"

using namespace touchstone;
using testing::DvcFixture;
using testing::skippedOf;
using testing::warningsOf;
namespace fs = std::filesystem;

namespace {

Result<ForeignRuns> readAt(const DvcFixture& project)
{
    fs::remove_all(project.path() / ".git");
    NoProgress progress;
    return readDvcProject(project.path(), {}, progress, {});
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestDvcLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void valuesBeyondAMillionAreCounted()
    {
        const DvcFixture project;
        project.write("dvclive/metrics.json", "{}");
        std::string table = "step\tloss\n";
        for (int i = 0; i < 1'000'003; ++i)
            table += std::to_string(i) + "\t1\n";
        project.write("dvclive/plots/metrics/loss.tsv", table);
        const auto runs = readAt(project);
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(testing::metricOf(run, "loss")->history.size(), std::size_t {1'000'000});
        QCOMPARE(testing::metricOf(run, "loss")->latest.step, std::int64_t {1'000'002});
        QCOMPARE(warningsOf(run),
            std::string(
                "dvclive/plots/metrics/loss.tsv: the history is too long: 3 values are left out of it\n"));
    }

    void aFileBeyondAGibibyteIsSaid()
    {
        const DvcFixture project;
        const std::int64_t size = (std::int64_t {1} << 30) + 1;
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: model.bin\n      md5: "
                + DvcFixture::md5("x") + "\n      size: " + std::to_string(size) + "\n");
        fs::resize_file(project.write("model.bin", ""), static_cast<std::uintmax_t>(size));
        const auto runs = readAt(project);
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.at(0).outputs.at(0).path.empty());
        QVERIFY(contains(skippedOf(*runs), "project/model.bin: it is larger than 1 GiB"));
    }

    void aFolderOfManyFilesIsCutOff()
    {
        const DvcFixture project;
        nlohmann::json list = nlohmann::json::array();
        for (int i = 0; i < 10'002; ++i)
            list.push_back({{"md5", DvcFixture::md5("x")}, {"relpath", std::to_string(i) + ".csv"}});
        const std::string text = list.dump();
        const std::string md5 = DvcFixture::md5(text);
        project.write(".dvc/cache/files/md5/" + md5.substr(0, 2) + "/" + md5.substr(2) + ".dir", text);
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: out\n      md5: " + md5
                + ".dir\n");
        const auto runs = readAt(project);
        VERIFY_RESULT(runs);
        QVERIFY2(contains(skippedOf(*runs), "project/out: it has 10002 files: only the first 10,000"),
            skippedOf(*runs).c_str());
    }

    void foldersNestedTooDeepAreSaid()
    {
        const DvcFixture project;
        project.write("dvc.lock", "schema: '2.0'\nstages:\n  a:\n    cmd: x\n");
        std::string deep;
        for (int i = 0; i < 18; ++i)
            deep += "d/";
        project.write(deep + "dvc.lock", "schema: '2.0'\nstages:\n  b:\n    cmd: x\n");
        const auto runs = readAt(project);
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t {1});
        QVERIFY(contains(skippedOf(*runs), "nested more than 16 deep"));
    }
};

QTEST_GUILESS_MAIN(TestDvcLimits)
#include "tst_dvclimits.moc"
