#include "core/tracking/dvcpipeline.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

/// One dvc.lock, counting how often it is read.
class Lock final : public ProjectFiles
{
public:
    explicit Lock(std::string text)
        : m_text(std::move(text))
    {
    }

    std::vector<std::string> named(std::string_view name) const override
    {
        return name == "dvc.lock" ? std::vector<std::string> {"dvc.lock"} : std::vector<std::string>();
    }
    std::vector<std::string> below(const std::string&) const override { return {}; }
    bool has(const std::string& name) const override { return name == "dvc.lock"; }
    Result<std::string> read(const std::string&) const override
    {
        ++reads;
        return m_text;
    }

    mutable int reads = 0;

private:
    std::string m_text;
};

} // namespace

class TestDvcPipeline : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theLockIsReadOnce_data()
    {
        QTest::addColumn<std::string>("text");
        const std::string stages = "train:\n    deps:\n    - path: a\n      md5: 0e12\n    params:\n"
                                   "      params.yaml:\n        lr: 1e-3\n        id: '007'\n";
        QTest::newRow("schema 2.0") << "schema: '2.0'\nstages:\n  " + stages;
        QTest::newRow("before") << "  " + stages;
    }

    void theLockIsReadOnce()
    {
        QFETCH(std::string, text);
        const Lock lock(text);
        const auto pipelines = dvc::readPipelines(lock);
        QCOMPARE(lock.reads, 1);
        QCOMPARE(pipelines.at(0).skipped.size(), std::size_t {0});
        const dvc::Stage& stage = pipelines.at(0).stages.at(0);
        QCOMPARE(stage.name, std::string("train"));
        QCOMPARE(stage.deps.at(0).digest, std::string("md5:0e12"));
        QCOMPARE(stage.params.dump(), std::string(R"({"id":"007","lr":0.001})"));
    }

    void aStageCalledParamsKeepsItsDigests()
    {
        const Lock lock("schema: '2.0'\nstages:\n  params:\n    deps:\n    - path: 1e3\n      md5: 1e12\n"
                        "      size: 7\n    params:\n      params.yaml:\n        lr: 2\n");
        const auto pipelines = dvc::readPipelines(lock);
        const dvc::Stage& stage = pipelines.at(0).stages.at(0);
        QCOMPARE(stage.deps.at(0).path, std::string("1e3"));
        QCOMPARE(stage.deps.at(0).digest, std::string("md5:1e12"));
        QCOMPARE(stage.deps.at(0).bytes, std::int64_t {7});
        QCOMPARE(stage.params.dump(), std::string(R"({"lr":2})"));
    }
};

QTEST_APPLESS_MAIN(TestDvcPipeline)
#include "tst_dvcpipeline.moc"
