#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"

#include <QElapsedTimer>

#include <set>

using namespace touchstone;

namespace {

constexpr int rounds = 15;
constexpr const char* workspaceName = "w.touchstone";

/// What an execution says it made is there, with the hash that it says.
std::string damageOf(Workspace& workspace, const Execution& execution)
{
    const std::string who = "#" + execution.number.toString() + ": ";
    for (const Artifact& output : execution.outputs) {
        if (output.kind == "model") {
            const auto hash = sha256OfFile(workspace.modelFile(output.sha256));
            if (!hash || *hash != output.sha256)
                return who + "model";
        } else if (output.kind == "dataset") {
            // Its hash is of the rows, so the file is checked by SQLite and by what it says of itself.
            auto database = Database::open(workspace.datasetFile(output.sha256), Database::Mode::Immutable);
            if (!database)
                return who + database.error().message();
            auto check = database->prepare("PRAGMA integrity_check");
            if (!check || !*check->step() || check->text(0) != "ok")
                return who + "dataset is damaged";
            auto hash = database->prepare("SELECT value FROM meta WHERE key = 'sha256'");
            if (!hash || !*hash->step() || hash->text(0) != output.sha256)
                return who + "dataset is another";
        } else if (output.kind == "predictions") {
            std::vector<std::filesystem::path> files;
            for (const auto& entry :
                std::filesystem::directory_iterator(workspace.predictionsFolder(execution.number)))
                files.push_back(entry.path());
            std::ranges::sort(files);
            Sha256 hash;
            for (const auto& file : files) {
                hash.addField(file.filename().string());
                hash.addField(sha256OfFile(file).value_or(""));
            }
            if (hash.finish() != output.sha256)
                return who + "predictions";
        }
    }
    return {};
}

} // namespace

class TestKilledCommands : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void killedAtAnyMomentTheWorkspaceHoldsWhatWasAcknowledged_data()
    {
        QTest::addColumn<QStringList>("arguments");
        // Each takes about a second, most of it in what can be torn.
        QTest::newRow("import") << QStringList {QStringLiteral("import"), QStringLiteral("many.ndjson"),
            QStringLiteral("--name"), QStringLiteral("many")};
        QTest::newRow("train") << QStringList {QStringLiteral("train"), QStringLiteral("posts"),
            QStringLiteral("--dim"), QStringLiteral("50"), QStringLiteral("--word-ngrams"),
            QStringLiteral("2"), QStringLiteral("--bucket"), QStringLiteral("50000"),
            QStringLiteral("--epoch"), QStringLiteral("10")};
        QTest::newRow("evaluate") << QStringList {
            QStringLiteral("evaluate"), QStringLiteral("2"), QStringLiteral("posts")};
    }
    void killedAtAnyMomentTheWorkspaceHoldsWhatWasAcknowledged()
    {
        QFETCH(QStringList, arguments);
        const testing::Program program;
        program.folder().write("posts.ndjson", testing::posts({.posts = 10000}));
        VERIFY_EXIT(program.run({"import", "posts.ndjson", "--name", "posts", "-w", workspaceName}), 0);
        VERIFY_EXIT(program.run({"train", "posts", "--dim", "10", "--epoch", "1"}), 0);
        std::set<std::int64_t> acknowledged {1, 2};
        const QStringList all = arguments + QStringList {QStringLiteral("--json")};

        qint64 usual = 600'000; // milliseconds that the command takes when it is left alone
        SplitMix64 random(static_cast<std::uint64_t>(arguments.front().size()));
        int killed = 0;
        for (int round = 0; round <= rounds; ++round) {
            // Every import is of other rows, so that none is "existing".
            program.folder().write("many.ndjson",
                testing::posts({.posts = 10000, .seed = static_cast<std::uint64_t>(round + 10)}));
            QProcess process;
            program.setUp(process);
            QElapsedTimer timer;
            timer.start();
            process.start(QStringLiteral(TOUCHSTONE_PROGRAM), all);
            QVERIFY(process.waitForStarted());
            if (round > 0) {
                const auto moment = static_cast<int>(random.below(static_cast<std::uint32_t>(usual)));
                if (!process.waitForFinished(std::max(1, moment))) {
                    process.kill();
                    ++killed;
                }
            }
            const testing::Run run = testing::Program::finish(process);
            if (round == 0)
                VERIFY_EXIT(run, 0);
            if (run.exitCode == 0)
                usual = std::min(usual, timer.elapsed());
            if (run.json().is_object())
                acknowledged.insert(run.json()["execution"].get<std::int64_t>());

            auto workspace = Workspace::open(program / workspaceName, "test");
            VERIFY_RESULT(workspace);
            const auto executions = workspace->executions();
            VERIFY_RESULT(executions);
            std::set<std::int64_t> complete;
            for (const Execution& execution : *executions) {
                QVERIFY(execution.status == ExecutionStatus::Complete
                    || execution.status == ExecutionStatus::Interrupted);
                if (execution.status == ExecutionStatus::Complete)
                    complete.insert(execution.number.value());
                else
                    QVERIFY(execution.outputs.empty());
                QCOMPARE(damageOf(*workspace, execution), std::string());
            }
            for (const std::int64_t number : acknowledged)
                QVERIFY2(complete.contains(number), std::to_string(number).c_str());
            const auto datasets = workspace->datasets();
            VERIFY_RESULT(datasets);
            for (const DatasetInfo& dataset : *datasets)
                QVERIFY(complete.contains(dataset.execution.value()));
            const auto models = workspace->models();
            VERIFY_RESULT(models);
            for (const ModelRecord& model : *models)
                QVERIFY(complete.contains(model.execution.value()));
            for (const std::string& folder : program.contents("w.touchstone/predictions"))
                QVERIFY(complete.contains(std::stoll(folder)));
        }
        QVERIFY2(killed >= rounds / 3, std::to_string(killed).c_str());
        VERIFY_EXIT(program.run({"split", "posts", "--by", "random"}), 0);
        QVERIFY(program.contents("w.touchstone/tmp").empty());
    }
};

QTEST_GUILESS_MAIN(TestKilledCommands)
#include "tst_killedcommands.moc"
