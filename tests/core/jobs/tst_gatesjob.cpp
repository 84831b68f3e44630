#include "core/jobs/gatesjob.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

std::string fileWith(const std::string& name)
{
    return "{\"gates\":[{\"name\":\"" + name + "\",\"rule\":\"rows\",\"at_least\":1}]}";
}

} // namespace

class TestGatesJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void builtInWhereTheWorkspaceHasNone()
    {
        const testing::TemporaryFolder folder;
        for (const char* name : {"", "default"}) {
            const auto gates = gatesNamed(folder.path(), name);
            VERIFY_RESULT(gates);
            QCOMPARE(gates->source, "default");
        }
        QCOMPARE(gatesNamed(folder.path(), "drift")->source, "drift");
    }

    void theWorkspacesOwn()
    {
        const testing::TemporaryFolder folder;
        std::filesystem::create_directory(folder / "gates");
        folder.write("gates/default.json", fileWith("own"));
        folder.write("gates/strict.json", fileWith("strict"));
        QCOMPARE(gatesNamed(folder.path(), "")->rules.front().name, "own");
        QCOMPARE(gatesNamed(folder.path(), "default")->source, "gates/default.json");
        QCOMPARE(gatesNamed(folder.path(), "strict")->rules.front().name, "strict");
        const auto missing = gatesNamed(folder.path(), "lax");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, "no-such-gates");
        QVERIFY(missing.error().hint.find("default, drift, strict") != std::string::npos);
    }

    void aFile()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("mine.json", fileWith("mine"));
        QCOMPARE(gatesNamed(folder.path(), file.string())->source, file.string());
        const auto missing = gatesNamed(folder.path(), "not-here.json");
        QVERIFY(!missing);
        QCOMPARE(missing.error().where, "not-here.json");
        const auto broken = folder.write("broken.json", "{");
        QVERIFY(!gatesNamed(folder.path(), broken.string()));
    }

    void gatesAreKeptWithTheWorkspace()
    {
        testing::Jobs jobs;
        VERIFY_RESULT(Workspace::create(jobs.workspace, "test"));
        const std::string text = R"({"gates": [{"name": "rows", "rule": "rows", "at_least": 7}]})";
        VERIFY_RESULT(storeGates(jobs.context(), "strict", text));
        QCOMPARE(gatesNamed(jobs.workspace, "strict")->text, text);
        QCOMPARE(gateSetNames(jobs.workspace), (std::vector<std::string> {"default", "drift", "strict"}));
        // From now on these are what "default" means here.
        VERIFY_RESULT(storeGates(jobs.context(), "default", text));
        QCOMPARE(gatesNamed(jobs.workspace, "")->rules.size(), std::size_t {1});
        for (const char* wrong : {"", "../up", "a/b", ".hidden", "a.json", "a b"})
            QCOMPARE(storeGates(jobs.context(), wrong, text).error().code, "bad-gates-name");
        const auto refused = storeGates(jobs.context(), "strict", R"({"gates": [{"name": "x"}]})");
        QCOMPARE(refused.error().code, "bad-gates");
        QCOMPARE(gatesNamed(jobs.workspace, "strict")->text, text); // as it was
    }
};

QTEST_GUILESS_MAIN(TestGatesJob)
#include "tst_gatesjob.moc"
