#include "core/tracking/dvcproject.h"
#include "core/tracking/foreignjson.h"
#include "tests/core/tracking/dvcfixture.h"

using namespace touchstone;
using testing::DvcFixture;

namespace {

/// What a run is known by, and its outputs with a path.
struct Known {
    std::string record;
    std::vector<std::string> files;
};

Known runAt(const DvcFixture& project, const std::string& id)
{
    NoProgress progress;
    const auto runs = readDvcProject(project.path(), {}, progress, {});
    Known known;
    if (!runs)
        return known;
    for (const ForeignRun& run : runs->runs) {
        if (run.id != id)
            continue;
        known.record = foreignRunToJson(run).dump();
        for (const ForeignFile& output : run.outputs) {
            if (!output.path.empty())
                known.files.push_back(output.name);
        }
    }
    return known;
}

} // namespace

class TestDvcIdentity : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aBranchThatMovesMakesNoOtherRun()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string id = project.commit("First");
        const Known before = runAt(project, id + ":train");
        QVERIFY(!before.record.empty());
        project.git({QStringLiteral("tag"), QStringLiteral("v1")});
        project.git(
            {QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("next")});
        QCOMPARE(runAt(project, id + ":train").record, before.record);
        project.pipeline("0.5", "0.5");
        project.commit("Second");
        QCOMPARE(runAt(project, id + ":train").record, before.record);
    }

    void whatTheCacheListsMakesNoOtherRun()
    {
        const DvcFixture project;
        const std::string list = "[{\"md5\": \"" + DvcFixture::md5("a") + "\", \"relpath\": \"x/a.csv\"}]";
        const std::string md5 = DvcFixture::md5(list);
        project.write("dvc.yaml", "stages:\n  a:\n    cmd: x\n    outs: [out, b.csv]\n");
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: out\n      md5: " + md5
                + ".dir\n      nfiles: 1\n    - path: b.csv\n      md5: " + DvcFixture::md5("b") + "\n");
        project.write(".gitignore", "/out\n/b.csv\n/.dvc\n");
        const std::string id = project.commit("First");
        const Known before = runAt(project, id + ":a");
        QVERIFY(!before.record.empty());
        QVERIFY(before.files.empty());
        project.write(".dvc/cache/files/md5/" + md5.substr(0, 2) + "/" + md5.substr(2) + ".dir", list);
        project.write("out/x/a.csv", "a");
        project.write("b.csv", "b"); // dvc.lock does not say its size
        const Known after = runAt(project, id + ":a");
        QCOMPARE(after.record, before.record);
        QCOMPARE(after.files, (std::vector<std::string> {"out/x/a.csv", "b.csv"}));
    }
};

QTEST_GUILESS_MAIN(TestDvcIdentity)
#include "tst_dvcidentity.moc"
