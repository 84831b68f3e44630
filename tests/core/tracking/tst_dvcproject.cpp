#include "core/tracking/dvcproject.h"
#include "core/tracking/foreignsource.h"
#include "tests/core/tracking/dvcfixture.h"
#include "tests/core/tracking/runtexts.h"

#include <cmath>

#include <sys/stat.h>
#include <unistd.h>

using namespace touchstone;
using testing::DvcFixture;
using testing::metricOf;
using testing::skippedOf;
using testing::warningsOf;

namespace {

Result<ForeignRuns> readAt(const std::filesystem::path& path, const std::vector<std::string>& revisions = {})
{
    NoProgress progress;
    return readDvcProject(path, revisions, progress, {});
}

/// Null: there is none of that id.
const ForeignRun* runOf(const ForeignRuns& runs, const std::string& id)
{
    const auto found = std::ranges::find(runs.runs, id, &ForeignRun::id);
    return found == runs.runs.end() ? nullptr : &*found;
}

/// The first whose id ends with that; null: there is none.
const ForeignRun* workspaceRun(const ForeignRuns& runs, const std::string& stage)
{
    for (const ForeignRun& run : runs.runs) {
        if (run.id.starts_with("workspace-") && run.id.ends_with(":" + stage))
            return &run;
    }
    return nullptr;
}

QStringList words(std::initializer_list<const char*> list)
{
    QStringList all;
    for (const char* word : list)
        all += QLatin1String(word);
    return all;
}

const ForeignFile* fileOf(const std::vector<ForeignFile>& files, const std::string& name)
{
    const auto found = std::ranges::find(files, name, &ForeignFile::name);
    return found == files.end() ? nullptr : &*found;
}

} // namespace

class TestDvcProject : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void stagesAtSeveralRevisions()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string first = project.commit("First try");
        project.git(words({"tag", "-a", "v1.0", "-m", "release"}));
        project.pipeline("0.5", "0.5");
        const std::string second = project.commit("Learn faster");
        QVERIFY(looksLikeDvcProject(project.path()));
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(runs->runs.size(), std::size_t(4));
        const ForeignRun* old = runOf(*runs, first + ":train");
        QVERIFY(old != nullptr);
        QCOMPARE(old->tracker, std::string("dvc"));
        QCOMPARE(old->name, std::string("train"));
        QCOMPARE(old->group, std::string("project"));
        QCOMPARE(old->step, std::string("train"));
        QVERIFY(old->parameters == (nlohmann::json {{"train.lr", 0.1}}));
        QVERIFY(old->environment == (nlohmann::json {{"command", "python train.py"}}));
        QVERIFY(old->properties == (nlohmann::json {{"description", "trains it"}}));
        QVERIFY(old->code == (nlohmann::json {{"commit", first}, {"dirty", false}}));
        QVERIFY(old->created == 1585000000);
        QCOMPARE(old->user, std::string("Alice"));
        QCOMPARE(old->notes, std::string("First try"));
        QVERIFY(old->references == std::vector<std::string> {"v1.0"});
        QCOMPARE(metricOf(*old, "f1.macro")->latest.value, 0.25);
        QVERIFY(std::isnan(metricOf(*old, "loss")->latest.value));
        QCOMPARE(old->inputs.at(0).name, std::string("data.csv"));
        QCOMPARE(old->inputs.at(0).digest, "md5:" + DvcFixture::md5("posts\n"));
        const ForeignFile* model = fileOf(old->outputs, "model.bin");
        QVERIFY(model != nullptr && model->path.empty());
        QCOMPARE(model->digest, "md5:" + DvcFixture::md5("model of 0.1"));
        QCOMPARE(model->bytes, std::int64_t(12));
        // The folder is as HEAD has it: that is one run, and its files are at hand.
        const ForeignRun* now = runOf(*runs, second + ":train");
        QVERIFY(now != nullptr);
        QVERIFY(now->references == std::vector<std::string> {"main"});
        QCOMPARE(metricOf(*now, "f1.macro")->latest.value, 0.5);
        QCOMPARE(testing::readAll(fileOf(now->outputs, "model.bin")->path), std::string("model of 0.5"));
    }

    void aChangedFolderIsARunOfItsOwn()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string head = project.commit("First try");
        project.pipeline("0.9", "0.75");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(3)); // prepare is as it was
        const ForeignRun* now = workspaceRun(*runs, "train");
        QVERIFY(now != nullptr);
        QCOMPARE(metricOf(*now, "f1.macro")->latest.value, 0.75);
        QVERIFY(now->code == (nlohmann::json {{"commit", head}, {"dirty", true}}));
        QCOMPARE(testing::readAll(fileOf(now->outputs, "model.bin")->path), std::string("model of 0.9"));
        QVERIFY(now->created > 1585000000);
        const ForeignRun* committed = runOf(*runs, head + ":train");
        QVERIFY(committed != nullptr);
        QCOMPARE(metricOf(*committed, "f1.macro")->latest.value, 0.25);
        QVERIFY(fileOf(committed->outputs, "model.bin")->path.empty());
    }

    void filesThatChangedHaveNoPath_data()
    {
        QTest::addColumn<std::string>("content");
        QTest::newRow("another size") << std::string("longer than it was");
        QTest::newRow("the same size") << std::string("model of 9.9");
    }
    void filesThatChangedHaveNoPath()
    {
        QFETCH(std::string, content);
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string head = project.commit("First try");
        project.write("model.bin", content);
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        const ForeignRun* run = runOf(*runs, head + ":train");
        QVERIFY(run != nullptr);
        QVERIFY(fileOf(run->outputs, "model.bin")->path.empty());
        QVERIFY(!fileOf(run->outputs, "eval/metrics.json")->path.empty());
    }

    void chosenRevisions()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string first = project.commit("First try");
        project.git(words({"tag", "v1"}));
        project.pipeline("0.5", "0.5");
        const std::string second = project.commit("Second");
        const auto runs = readAt(project.path(), {"v1", first, "main~1"});
        VERIFY_RESULT(runs);
        QVERIFY(runOf(*runs, first + ":train") != nullptr);
        // What lies there is always read; here it is HEAD's.
        QVERIFY(runOf(*runs, second + ":train") != nullptr);
        QCOMPARE(runs->runs.size(), std::size_t(4));
        for (const char* wrong : {"nowhere", "--all", "", "v1:dvc.yaml", "-n1"}) {
            const auto none = readAt(project.path(), {wrong});
            QCOMPARE(none ? std::string() : none.error().code, std::string("no-such-revision"));
        }
    }

    void withoutARepository()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        std::filesystem::remove_all(project.path() / ".git");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(2));
        QVERIFY(workspaceRun(*runs, "train") != nullptr);
        QVERIFY(workspaceRun(*runs, "train")->code.empty());
        QCOMPARE(skippedOf(*runs),
            std::string("project: the folder is in no git repository: only what lies there now is read\n"));
        QCOMPARE(readAt(project.path(), {"main"}).error().code, std::string("git-failed"));
    }

    void aRepositoryWithoutCommits()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(2));
    }

    void aProjectBelowTheRepository()
    {
        const DvcFixture project;
        project.write("ml/dvc.lock", "schema: '2.0'\nstages:\n  a:\n    cmd: x\n");
        project.write("other/dvc.lock", "schema: '2.0'\nstages:\n  b:\n    cmd: y\n");
        const std::string head = project.commit("Two projects");
        const auto below = readAt(project.path() / "ml");
        VERIFY_RESULT(below);
        QCOMPARE(below->runs.size(), std::size_t(1));
        QCOMPARE(below->runs[0].id, head + ":a");
        QCOMPARE(below->runs[0].group, std::string("ml"));
    }

    void pipelinesInFolders()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        project.write("sub/dvc.yaml",
            "stages:\n  test:\n    wdir: here\n    cmd: x\n    metrics: [m.yaml]\n  later:\n    cmd: z\n");
        project.write("sub/here/m.yaml", "acc: .5\nworst: -.inf\nbig: {deep: {er: 1e3}}\n");
        project.write("sub/dvc.lock",
            "schema: '2.0'\nstages:\n  test:\n    cmd: x\n    outs:\n    - path: m.yaml\n      md5: 0\n");
        const std::string head = project.commit("More");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        const ForeignRun* run = runOf(*runs, head + ":sub/test");
        QVERIFY(run != nullptr);
        QCOMPARE(run->name, std::string("test"));
        QVERIFY(run->properties["pipeline"] == nlohmann::json("sub"));
        QCOMPARE(run->outputs.at(0).name, std::string("sub/here/m.yaml"));
        QCOMPARE(metricOf(*run, "acc")->latest.value, 0.5);
        QCOMPARE(metricOf(*run, "worst")->latest.value, double(-INFINITY));
        QCOMPARE(metricOf(*run, "big.deep.er")->latest.value, 1000.0);
        QVERIFY(skippedOf(*runs).find("sub/later: the stage was not run yet") != std::string::npos);
    }

    void stagesOfForeachAndMatrix()
    {
        const DvcFixture project;
        project.write("dvc.yaml",
            "stages:\n  train:\n    foreach: [en, de]\n    do:\n      cmd: train ${item}\n      desc: of "
            "each\n"
            "      metrics:\n        - eval/${item}.json\n  grid:\n    matrix:\n      dim: [1, 2]\n    cmd: "
            "x "
            "${item.dim}\n");
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  train@en:\n    cmd: train en\n    outs:\n    - path: eval/en.json\n"
            "  train@de:\n    cmd: train de\n    outs:\n    - path: eval/de.json\n  grid@1:\n    cmd: [x 1, "
            "y]\n");
        project.write("eval/en.json", "{\"f1\": 0.5}");
        project.write("eval/de.json", "{\"f1\": 0.75}");
        const std::string head = project.commit("Each");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(skippedOf(*runs), std::string());
        QCOMPARE(metricOf(*runOf(*runs, head + ":train@en"), "f1")->latest.value, 0.5);
        QCOMPARE(metricOf(*runOf(*runs, head + ":train@de"), "f1")->latest.value, 0.75);
        QVERIFY(runOf(*runs, head + ":train@de")->properties["description"] == nlohmann::json("of each"));
        QVERIFY(runOf(*runs, head + ":grid@1")->environment["command"] == nlohmann::json("x 1\ny"));
    }

    void digestsThatLookLikeNumbersStayTexts()
    {
        const DvcFixture project;
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    deps:\n    - path: 1e3\n"
            "      md5: 00000000000000000000000000001e12\n    - path: s3://bucket/x\n      etag: '12'\n"
            "    params:\n      params.yaml:\n        lr: 1e-3\n        id: '007'\n        flags: [a, 1]\n"
            "      other.yaml:\n        lr: .nan\n");
        const std::string head = project.commit("Numbers");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(run.inputs.at(0).name, std::string("1e3"));
        QCOMPARE(run.inputs.at(0).digest, std::string("md5:00000000000000000000000000001e12"));
        QCOMPARE(run.inputs.at(1).address, std::string("s3://bucket/x"));
        QCOMPARE(run.inputs.at(1).digest, std::string("etag:12"));
        // The first file in the order of names has the short one.
        QVERIFY(run.parameters
            == (nlohmann::json {
                {"lr", "nan"}, {"params.yaml:lr", 0.001}, {"id", "007"}, {"flags", {"a", 1}}}));
    }

    void metricsOfAllKinds_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("content");
        QTest::newRow("json")
            << std::string("m.json")
            << std::string("{\"a\": {\"b\": 0.5}, \"n\": NaN, \"i\": -Infinity, \"t\": \"NaN \\\" NaN\"}");
        QTest::newRow("yaml") << std::string("m.yaml")
                              << std::string("a:\n  b: 0.5\nn: .nan\ni: -.inf\nt: x\n");
        QTest::newRow("toml") << std::string("m.toml")
                              << std::string("n = nan\ni = -inf\nt = \"x\"\n[a]\nb = 0.5\n");
    }
    void metricsOfAllKinds()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, content);
        const DvcFixture project;
        project.write("dvc.yaml", "stages:\n  a:\n    cmd: x\n    metrics: [" + name + "]\n");
        project.write(
            "dvc.lock", "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: " + name + "\n");
        project.write(name, content);
        project.commit("Kinds");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        const ForeignRun& run = runs->runs.at(0);
        QCOMPARE(warningsOf(run), std::string("t: the metric is no number\n"));
        QCOMPARE(run.metrics.size(), std::size_t(3));
        QCOMPARE(metricOf(run, "a.b")->latest.value, 0.5);
        QVERIFY(std::isnan(metricOf(run, "n")->latest.value));
        QCOMPARE(metricOf(run, "i")->latest.value, double(-INFINITY));
    }

    void damagedMetricsAreSaid_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("content");
        QTest::newRow("cut json") << std::string("m.json") << std::string("{\"a\": 0.");
        QTest::newRow("cut yaml") << std::string("m.yaml") << std::string("a: [1, 2");
        QTest::newRow("cut toml") << std::string("m.toml") << std::string("a = \"x");
        QTest::newRow("deep toml") << std::string("m.toml") << "a = " + std::string(100'000, '[');
        QTest::newRow("dots in toml") << std::string("m.toml") << [] {
            std::string key = "a";
            for (int i = 0; i < 100'000; ++i)
                key += ".a";
            return key + " = 1";
        }();
        QTest::newRow("deep json") << std::string("m.json") << std::string(100'000, '[');
        QTest::newRow("empty") << std::string("m.json") << std::string();
        QTest::newRow("a list") << std::string("m.json") << std::string("[1]");
        QTest::newRow("another kind") << std::string("m.lock") << std::string("a");
        QTest::newRow("not there") << std::string("m.json") << std::string("-");
    }
    void damagedMetricsAreSaid()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, content);
        const DvcFixture project;
        project.write("dvc.yaml", "stages:\n  a:\n    cmd: x\n    metrics: [" + name + "]\n");
        project.write(
            "dvc.lock", "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: " + name + "\n");
        if (content != "-")
            project.write(name, content);
        project.commit("Damaged");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.at(0).name, std::string("a"));
        QCOMPARE(runs->runs.at(0).warnings.size(), std::size_t(1));
        QCOMPARE(runs->runs.at(0).warnings[0].arguments.at(0), name);
    }

    void dvcLiveHasHistories()
    {
        const DvcFixture project;
        project.write("dvc.yaml", "params: [dvclive/params.yaml]\nmetrics: [dvclive/metrics.json]\n");
        project.write("dvclive/metrics.json", "{\"step\": 2, \"train\": {\"loss\": 0.25}, \"acc\": 0.75}");
        project.write("dvclive/params.yaml", "lr: 0.5\nmodel:\n  dim: 100\n");
        project.write("dvclive/plots/metrics/train/loss.tsv",
            "timestamp\tstep\tloss\n1000\t0\t1.0\n2000\t1\tnan\n3000\t2\t0.25\nbroken\n");
        project.write("dvclive/plots/metrics/lr.tsv", "step\tlr\n0\t0.5\n1\t0.1\n");
        const std::string head = project.commit("Live");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        const ForeignRun& run = runs->runs[0];
        QCOMPARE(run.id, head + ":dvclive");
        QVERIFY(run.parameters == (nlohmann::json {{"lr", 0.5}, {"model.dim", 100}}));
        QCOMPARE(run.metrics.size(), std::size_t(3));
        const ForeignMetric* loss = metricOf(run, "train.loss");
        QVERIFY(loss != nullptr);
        QVERIFY(loss->latest == (MetricPoint {0.25, 2, 3000}));
        QCOMPARE(loss->history.size(), std::size_t(3));
        QVERIFY(std::isnan(loss->history[1].value));
        QCOMPARE(metricOf(run, "acc")->latest.step, std::int64_t(2));
        QVERIFY(metricOf(run, "lr")->latest == (MetricPoint {0.1, 1, std::nullopt}));
        QCOMPARE(warningsOf(run), std::string("dvclive/plots/metrics/train/loss.tsv: 1 line is damaged\n"));
    }

    void metricsInAnOutputAreOfItsStage()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        project.write(
            "dvc.yaml", "metrics: [report/all.json]\nstages:\n  a:\n    cmd: x\n    outs: [report]\n");
        project.write(
            "dvc.lock", "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: report\n");
        project.write("report/all.json", "{\"f1\": 1}");
        project.commit("Output");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(1));
        QCOMPARE(metricOf(runs->runs[0], "f1")->latest.value, 1.0);
    }

    void whatGitHasNotIsInTheCache()
    {
        const DvcFixture project;
        const std::string metrics = "{\"f1\": 0.5}";
        const std::string md5 = DvcFixture::md5(metrics);
        const std::string list = "[{\"md5\": \"" + DvcFixture::md5("a")
            + "\", \"relpath\": \"x/a.csv\"}, {\"md5\": \"" + DvcFixture::md5("b")
            + "\", \"relpath\": \"../../b.csv\"}]";
        project.write("dvc.yaml", "stages:\n  a:\n    cmd: x\n    outs: [out]\n    metrics: [m.json]\n");
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: m.json\n      md5: " + md5
                + "\n    - path: out\n      md5: " + DvcFixture::md5(list) + ".dir\n      nfiles: 2\n");
        project.write(".gitignore", "/m.json\n/out\n/.dvc\n");
        project.write(".dvc/cache/files/md5/" + md5.substr(0, 2) + "/" + md5.substr(2), metrics);
        project.write(".dvc/cache/files/md5/" + DvcFixture::md5(list).substr(0, 2) + "/"
                + DvcFixture::md5(list).substr(2) + ".dir",
            list);
        project.write("out/x/a.csv", "a");
        project.commit("Cached");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(metricOf(runs->runs.at(0), "f1")->latest.value, 0.5);
        const ForeignFile* file = fileOf(runs->runs[0].outputs, "out/x/a.csv");
        QVERIFY(file != nullptr);
        QCOMPARE(testing::readAll(file->path), std::string("a"));
        QCOMPARE(runs->runs[0].outputs.size(), std::size_t(3)); // with the folder itself
    }

    void hostileDocuments_data()
    {
        QTest::addColumn<std::string>("lock");
        QTest::newRow("cut") << std::string("schema: '2.0'\nstages:\n  a:\n    cmd: \"x");
        QTest::newRow("binary") << std::string(1000, '\xff');
        std::string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 12; ++i) {
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
            for (int j = 0; j < 10; ++j)
                bomb += (j == 0 ? "*a" : " ,*a") + std::to_string(i - 1);
            bomb += " ]\n";
        }
        QTest::newRow("an alias bomb") << bomb;
        QTest::newRow("deep") << std::string(1000, '[') + std::string(1000, ']');
        QTest::newRow("a list") << std::string("- a\n");
    }
    void hostileDocuments()
    {
        QFETCH(std::string, lock);
        const DvcFixture project;
        project.write("dvc.lock", lock);
        project.commit("Hostile");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QVERIFY(runs->runs.empty());
        QCOMPARE(runs->skipped.size(), std::size_t(2)); // in the commit, and in the folder
    }

    void pathsDoNotLeadOut()
    {
        const DvcFixture project;
        project.folder().write("secret.json", "{\"f1\": 1}");
        const std::string md5 = DvcFixture::md5("{\"f1\": 1}");
        std::filesystem::create_symlink("../secret.json", project.path() / "link.json");
        std::filesystem::create_directory_symlink(".", project.path() / "loop");
        project.write(
            "dvc.yaml", "stages:\n  a:\n    cmd: x\n    metrics: [../secret.json, link.json, /etc/passwd]\n");
        project.write("dvc.lock",
            "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    outs:\n    - path: ../secret.json\n      md5: "
                + md5 + "\n    - path: link.json\n      md5: " + md5 + "\n    - path: "
                + (project.folder() / "secret.json").string() + "\n      md5: " + md5 + "\n");
        project.commit("Out");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        for (const ForeignRun& run : runs->runs) {
            QVERIFY(run.metrics.empty());
            for (const ForeignFile& file : run.outputs)
                QVERIFY2(file.path.empty(), file.name.c_str());
        }
        QVERIFY(skippedOf(*runs).find("link.json: a link that leads out") != std::string::npos);
    }

    void nothingOfTheRepositoryRuns()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const auto trap = project.write(
            "trap", "#!/bin/sh\ntouch \"" + (project.folder() / "ran").string() + "\"\ncat\n");
        QCOMPARE(::chmod(trap.c_str(), 0755), 0);
        project.write(".gitattributes", "* diff=trap filter=trap\n");
        project.commit("Trapped");
        const QString command = QString::fromStdString(trap.string());
        for (const char* key :
            {"core.fsmonitor", "core.pager", "diff.external", "diff.trap.textconv", "diff.trap.command",
                "filter.trap.smudge", "filter.trap.clean", "core.sshCommand", "core.editor",
                "core.alternateRefsCommand", "gpg.program", "pager.for-each-ref", "alias.cat-file"})
            project.git({QStringLiteral("config"), QLatin1String(key), command});
        project.git(words({"config", "log.showSignature", "true"}));
        std::filesystem::create_directories(project.path() / ".git/hooks");
        for (const char* hook :
            {"post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"})
            std::filesystem::create_symlink(trap, project.path() / ".git/hooks" / hook);
        std::filesystem::remove(project.folder() / "ran");
        const auto runs = readAt(project.path(), {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(2));
        VERIFY_RESULT(readAt(project.path(), {"main"}));
        QVERIFY(!std::filesystem::exists(project.folder() / "ran"));
        QVERIFY(!std::filesystem::exists(project.path() / ".git/index.lock"));
    }

    void aRepositoryElsewhereIsNotFollowed()
    {
        const DvcFixture other;
        other.pipeline("0.1", "0.25");
        other.commit("Somebody's");
        const DvcFixture project;
        project.pipeline("0.5", "0.5");
        std::filesystem::remove_all(project.path() / ".git");
        project.write(".git", "gitdir: " + (other.path() / ".git").string() + "\n");
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        QCOMPARE(runs->runs.size(), std::size_t(2));
        QVERIFY(workspaceRun(*runs, "train") != nullptr);
        QVERIFY(skippedOf(*runs).find("leads to another folder") != std::string::npos);
    }

    void hugeObjectsAreNotRead()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        project.write("eval/metrics.json", "{\"a\": \"" + std::string(20'000'000, 'x') + "\"}");
        const std::string head = project.commit("Huge");
        const auto path = project.path() / "params.yaml";
        QCOMPARE(::truncate(path.c_str(), off_t(1) << 30), 0);
        const auto runs = readAt(project.path());
        VERIFY_RESULT(runs);
        const ForeignRun* run = runOf(*runs, head + ":train");
        QVERIFY(run != nullptr);
        QVERIFY(warningsOf(*run).find("larger than 16777216 bytes") != std::string::npos);
    }

    void whatIsNoProjectIsRefused()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(!looksLikeDvcProject(folder.path()));
        QCOMPARE(readAt(folder.path()).error().code, std::string("unknown-format"));
        const auto file = folder.write("dvc.yaml", "stages: {}\n");
        QVERIFY(!looksLikeDvcProject(file));
        QCOMPARE(readAt(file).error().code, std::string("not-a-folder"));
        std::filesystem::remove(file);
        QCOMPARE(::mkfifo((folder / "dvc.lock").c_str(), 0600), 0);
        QVERIFY(!looksLikeDvcProject(folder.path()));
    }

    void isFoundAmongOtherSources()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        const std::string head = project.commit("First");
        project.pipeline("0.5", "0.5");
        project.commit("Second");
        QVERIFY(holdsExecutions(project.path(), {}).value_or(false));
        ForeignSourceOptions options;
        options.revisions = {head};
        NoProgress progress;
        const auto runs = readForeignSource(project.path(), options, progress, {});
        VERIFY_RESULT(runs);
        QCOMPARE(runs->tracker, std::string("dvc"));
        QVERIFY(runOf(*runs, head + ":train") != nullptr);
    }

    void cancelEndsIt()
    {
        const DvcFixture project;
        project.pipeline("0.1", "0.25");
        project.commit("First");
        std::stop_source source;
        source.request_stop();
        NoProgress progress;
        const auto runs = readDvcProject(project.path(), {}, progress, source.get_token());
        QVERIFY(!runs && runs.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDvcProject)
#include "tst_dvcproject.moc"
