#include "tests/app/programfixture.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/watchdog.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/executions/executionspage.h"

#include <QAction>
#include <QElapsedTimer>

#include <array>
#include <memory>
#include <set>

using namespace touchstone;

namespace {

constexpr const char* workspaceName = "w.touchstone";

int secondsToRun()
{
    const int asked = qEnvironmentVariableIntValue("TOUCHSTONE_TWO_AT_ONCE_SECONDS");
    return asked > 0 ? asked : 5;
}

} // namespace

/// The window and two terminals on one workspace.
class TestWindowBesideCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarningOffscreen(); }

    void readsWhileCommandsWrite()
    {
        const testing::Program program;
        program.folder().write("posts.ndjson", testing::posts({.posts = 500}));
        VERIFY_EXIT(program.run({"import", "posts.ndjson", "--name", "posts", "-w", workspaceName}), 0);
        testing::Window fixture;
        MainWindow& window = fixture.show();
        QVERIFY(fixture.open(program / workspaceName));
        const auto* table = window.findChild<ExecutionsPage*>()->findChild<TableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);

        const std::array<std::vector<std::string>, 2> commands {{
            {"split", "posts", "--by", "random", "--json", "--wait", "60"},
            {"train", "posts", "--dim", "5", "--epoch", "1", "--json", "--wait", "60"},
        }};
        std::array<std::unique_ptr<QProcess>, 2> terminals;
        std::set<std::int64_t> acknowledged {1};
        QElapsedTimer clock;
        clock.start();
        testing::EventLoopWatchdog watchdog;
        auto* const reload = window.findChild<QAction*>(QStringLiteral("actionReload"));
        const auto* const banner = window.findChild<Banner*>(QStringLiteral("banner"));
        while (true) {
            const bool goOn = clock.elapsed() < secondsToRun() * 1000;
            bool running = false;
            for (std::size_t i = 0; i < terminals.size(); ++i) {
                auto& terminal = terminals[i];
                if (terminal && terminal->state() == QProcess::NotRunning) {
                    const testing::Run run = testing::Program::finish(*terminal);
                    VERIFY_EXIT(run, 0);
                    QVERIFY2(run.err.find("locked") == std::string::npos, run.err.c_str());
                    acknowledged.insert(run.json()["execution"].get<std::int64_t>());
                    terminal.reset();
                }
                if (!terminal && goOn) {
                    terminal = std::make_unique<QProcess>();
                    program.setUp(*terminal);
                    terminal->start(
                        QStringLiteral(TOUCHSTONE_PROGRAM), testing::Program::strings(commands[i]));
                }
                running = running || terminal != nullptr;
            }
            if (!running)
                break;
            reload->trigger();
            QTest::qWait(20);
            QVERIFY2(!banner->isVisible(), banner->text().toUtf8().constData());
        }
        QVERIFY2(acknowledged.size() > 4, std::to_string(acknowledged.size()).c_str());
        reload->trigger();
        QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(acknowledged.size()));
        // A guard against waiting for a job, which takes seconds; the figure itself is printed for people.
        QVERIFY2(watchdog.longestStall() < 2000, std::to_string(watchdog.longestStall()).c_str());
        QTest::setBenchmarkResult(static_cast<qreal>(watchdog.longestStall()), QTest::WalltimeMilliseconds);
    }
};

QTEST_MAIN(TestWindowBesideCommands)

#include "tst_windowbesidecommands.moc"
