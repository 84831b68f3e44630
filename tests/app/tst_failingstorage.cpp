#include "core/base/volume.h"
#include "tests/app/accidents.h"
#include "tests/app/smallvolume.h"

using testing::AccidentCommand;
using testing::contains;
using testing::Run;
using testing::SmallVolume;

namespace {

/// Lines on standard error without the warnings.
std::size_t complaints(const Run& run)
{
    const auto lines = run.errorLines();
    return static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const std::string& line) { return !line.starts_with("warning: "); }));
}

/// Empty when the program ended well, or with one line that says what, where and what to do.
std::string wrongEnd(const Run& run, std::string_view hint, const AccidentCommand* command = nullptr)
{
    if (run.exitCode == 0)
        return {};
    const std::string text = "exit " + std::to_string(run.exitCode) + ": " + run.err;
    if (complaints(run) != 1)
        return text;
    // SQLite does not say why it keeps a journal mode; that somebody reads the database is the usual reason.
    const bool kept = command != nullptr && command->before == testing::Before::Network && run.exitCode == 75;
    if (kept && contains(run.err, "close that program, then try again"))
        return {};
    if (run.exitCode != 4)
        return text;
    // A place is named as the user named it.
    const bool placed
        = contains(run.err, "/") || contains(run.err, ".ndjson: ") || contains(run.err, ".touchstone: ");
    const bool says = contains(run.err, "touchstone: ") && placed && contains(run.err, hint);
    return says ? std::string() : "does not say what to do: " + text;
}

std::vector<std::string> with(std::vector<std::string> arguments, const std::string& workspace)
{
    arguments.insert(arguments.end(), {"-w", workspace});
    return arguments;
}

} // namespace

class TestFailingStorage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_site.prepare(), std::string()); }
    void init() { testing::failOnAnyWarning(); }
    void cleanupTestCase()
    {
        // A command may do without a few steps (removing what is left over), not without most.
        QVERIFY2(
            2 * m_noticed >= m_tried, qPrintable(QStringLiteral("%1 of %2").arg(m_noticed).arg(m_tried)));
        // Counted over all commands, as under the sanitizers a command is tried at one opening only.
        QVERIFY2(2 * m_openingsNoticed >= m_openingsTried,
            qPrintable(QStringLiteral("%1 of %2").arg(m_openingsNoticed).arg(m_openingsTried)));
    }

    void aStepThatFailsLosesNothing_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<QString>("hint");
        int index = 0;
        for (const AccidentCommand& command : testing::accidentCommands()) {
            const QByteArray name(command.name);
            QTest::newRow(name + ", full once") << index << ":ENOSPC:once"
                                                << "free some space on /";
            QTest::newRow(name + ", full for good") << index << ":ENOSPC:always"
                                                    << "free some space on /";
            QTest::newRow(name + ", broken once") << index << ":EIO:once"
                                                  << "dmesg";
            ++index;
        }
    }
    void aStepThatFailsLosesNothing()
    {
        QFETCH(int, index);
        QFETCH(QString, failure);
        QFETCH(QString, hint);
        const AccidentCommand& command = testing::accidentCommands()[static_cast<std::size_t>(index)];
        const auto steps = m_site.stepsOf(command);
        QVERIFY(steps.size() > 3);
        const auto shift = static_cast<std::uint64_t>(index) + static_cast<std::uint64_t>(failure.size());
        for (const std::uint64_t number : testing::sampled(steps.size(), 12, shift)) {
            ++m_tried;
            m_site.reset(command);
            const std::string at = "at " + steps[number - 1] + failure.toStdString() + ": ";
            const Run run
                = m_site.run(command, "TOUCHSTONE_FAIL_AT", std::to_string(number) + failure.toStdString());
            std::string wrong = wrongEnd(run, hint.toStdString(), &command);
            QVERIFY2(wrong.empty(), (at + wrong).c_str());
            m_noticed += run.exitCode == 4 ? 1 : 0;
            wrong = m_site.damage(command);
            if (wrong.empty())
                wrong = m_site.retry(command);
            QVERIFY2(wrong.empty(), (at + wrong).c_str());
        }
    }

    void aFileThatCannotBeOpenedIsNamed_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<QString>("hint");
        int index = 0;
        for (const AccidentCommand& command : testing::accidentCommands()) {
            const QByteArray name(command.name);
            QTest::newRow(name + ", too many files") << index << ":EMFILE:once"
                                                     << "ulimit -n";
            QTest::newRow(name + ", broken for good") << index << ":EIO:always"
                                                      << "dmesg";
            ++index;
        }
    }
    void aFileThatCannotBeOpenedIsNamed()
    {
        QFETCH(int, index);
        QFETCH(QString, failure);
        QFETCH(QString, hint);
        const AccidentCommand& command = testing::accidentCommands()[static_cast<std::size_t>(index)];
        const auto openings = m_site.stepsOf(command, "TOUCHSTONE_LIST_OPENINGS");
        QVERIFY(openings.size() > 3);
        for (const std::uint64_t number :
            testing::sampled(openings.size(), 6, static_cast<std::uint64_t>(index))) {
            m_site.reset(command);
            const std::string at = "at " + openings[number - 1] + failure.toStdString() + ": ";
            const Run run = m_site.run(
                command, "TOUCHSTONE_FAIL_OPENING_AT", std::to_string(number) + failure.toStdString());
            std::string wrong = wrongEnd(run, hint.toStdString(), &command);
            QVERIFY2(wrong.empty(), (at + wrong).c_str());
            ++m_openingsTried;
            m_openingsNoticed += run.exitCode == 4 ? 1 : 0;
            wrong = m_site.damage(command);
            if (wrong.empty())
                wrong = m_site.retry(command);
            QVERIFY2(wrong.empty(), (at + wrong).c_str());
        }
    }

    void aVolumeOfAnySizeIsFilledWithoutHarm()
    {
        const testing::Program& program = m_site.program();
        program.folder().write("many.ndjson", testing::posts({.posts = 9000, .idPrefix = "m"}));
        int full = 0;
        for (int size = 64; size <= 4096; size += testing::isThorough() ? 64 : 448) {
            const SmallVolume volume(program / "small", std::to_string(size) + "k");
            if (!volume.isMounted())
                QSKIP("mounting a small volume needs rights that this user has not");
            const std::string at = std::to_string(size) + " kB: ";
            const std::string workspace = "small/w.touchstone";
            std::map<std::string, std::string> before;
            for (const std::vector<std::string>& command :
                std::vector<std::vector<std::string>> {{"import", "posts.ndjson", "--name", "posts"},
                    {"import", "many.ndjson", "--name", "many"}, {"split", "posts", "--by", "random"},
                    {"load", "./other.bin"},
                    {"train", "posts", "--dim", "50", "--bucket", "9000", "--word-ngrams", "2", "--epoch",
                        "1"},
                    {"evaluate", "./other.bin", "posts"}}) {
                const Run run = program.run(with(command, workspace));
                full += run.exitCode == 4 ? 1 : 0;
                if (run.exitCode == 2) { // what an earlier command could not bring is not there
                    const bool missing
                        = contains(run.err, "no dataset 'posts'") || contains(run.err, "workspace");
                    QVERIFY2(missing, (at + command.front() + ": " + run.err).c_str());
                } else if (run.exitCode != 0) {
                    const std::string wrong = wrongEnd(run, "free some space on ");
                    QVERIFY2(wrong.empty(), (at + command.front() + ": " + wrong).c_str());
                    QVERIFY2(contains(run.err, "/small"), run.err.c_str());
                }
                const auto after = testing::artifactsIn(program / workspace);
                for (const auto& [name, hash] : before)
                    QVERIFY2(after.contains(name) && after.at(name) == hash, (at + name).c_str());
                before = after;
            }
            QVERIFY(volume.grow("64m"));
            VERIFY_EXIT(program.run(with({"import", "many.ndjson", "--name", "many"}, workspace)), 0);
            QCOMPARE(testing::damageOf(program / workspace), std::string());
            QCOMPARE(testing::leftovers(program / workspace), std::string());
        }
        QVERIFY(full > 3);
    }

    void aLimitOfTheFileSizeDoesNoHarm()
    {
        const AccidentCommand& command = testing::accidentCommands()[1];
        QCOMPARE(std::string(command.name), std::string("import"));
        const testing::Program& program = m_site.program();
        int refused = 0;
        for (int blocks = 0; blocks <= 256; blocks += testing::isThorough() ? 2 : 16) { // of 512 bytes
            m_site.reset(command);
            const std::string line = "ulimit -f " + std::to_string(blocks)
                + "; exec \"$0\" import more.ndjson --name more -w w.touchstone";
            const Run run = program.shell(line);
            QCOMPARE(wrongEnd(run, "ulimit -f"), std::string());
            refused += run.exitCode == 4 ? 1 : 0;
            std::string wrong = m_site.damage(command);
            if (wrong.empty())
                wrong = m_site.retry(command);
            QVERIFY2(wrong.empty(), (line + ": " + wrong).c_str());
        }
        QVERIFY(refused > 3);
    }

    void aFullDiskIsNamedWithWhatIsNeeded_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("model") << QStringList {QStringLiteral("train"), QStringLiteral("posts"),
            QStringLiteral("--dim"), QStringLiteral("100"), QStringLiteral("--bucket"),
            QStringLiteral("90000"), QStringLiteral("--word-ngrams"), QStringLiteral("2")};
        QTest::newRow("predictions") << QStringList {QStringLiteral("evaluate"), QStringLiteral("2"),
            QStringLiteral("many"), QStringLiteral("--k"), QStringLiteral("4")};
    }
    void aFullDiskIsNamedWithWhatIsNeeded()
    {
        QFETCH(QStringList, arguments);
        const testing::Program& program = m_site.program();
        program.folder().write("many.ndjson", testing::posts({.posts = 3000, .idPrefix = "m"}));
        const SmallVolume volume(program / "small", "16m");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        const std::string workspace = "small/w.touchstone";
        VERIFY_EXIT(program.run(with({"import", "posts.ndjson", "--name", "posts"}, workspace)), 0);
        VERIFY_EXIT(program.run(with({"train", "posts", "--dim", "5", "--epoch", "1"}, workspace)), 0);
        VERIFY_EXIT(program.run(with({"import", "many.ndjson", "--name", "many"}, workspace)), 0);
        const auto before = touchstone::volumeOf(program / "small");
        VERIFY_RESULT(before);
        const auto filler = program.folder().write("small/filler", "");
        std::filesystem::resize_file(filler, 0);
        program.folder().write("small/filler", std::string(before->freeBytes - 150'000, 'x'));
        std::vector<std::string> command;
        for (const QString& argument : arguments)
            command.push_back(argument.toStdString());
        const Run run = program.run(with(command, workspace));
        VERIFY_EXIT(run, 4);
        QVERIFY2(
            contains(run.err, "free some space on " + (program / "small").string() + " ("), run.err.c_str());
        QVERIFY2(contains(run.err, "B free, ") && contains(run.err, "B needed)"), run.err.c_str());
    }

    void aReadOnlyVolumeIsRefusedPolitely()
    {
        const testing::Program& program = m_site.program();
        const SmallVolume volume(program / "small", "16m");
        if (!volume.isMounted())
            QSKIP("mounting a small volume needs rights that this user has not");
        std::filesystem::copy(program / testing::preparedName, program / "small/w.touchstone",
            std::filesystem::copy_options::recursive);
        QVERIFY(volume.makeReadOnly());
        const auto before = testing::artifactsIn(program / "small/w.touchstone");
        for (const AccidentCommand& command : testing::accidentCommands()) {
            if (command.before == testing::Before::Old)
                continue; // the workspace here is another
            const std::string place = command.isFirst() ? "small/fresh.touchstone" : "small/w.touchstone";
            const Run run = program.run(with(command.arguments, place));
            if (command.onlyReads()) {
                VERIFY_EXIT(run, 0);
                continue;
            }
            VERIFY_EXIT(run, 4);
            QCOMPARE(run.errorLines().size(), std::size_t(1));
            QVERIFY2(contains(run.err, "small") && contains(run.err, "read-only"), run.err.c_str());
        }
        QVERIFY(testing::artifactsIn(program / "small/w.touchstone") == before);
        VERIFY_EXIT(
            program.run(with({"compare", "4", "4", "--markdown", "small/out.txt"}, testing::preparedName)),
            4);
    }

    void whatVanishedIsNamed_data()
    {
        QTest::addColumn<QString>("gone");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const QStringList split {QStringLiteral("split"), QStringLiteral("posts"), QStringLiteral("--by"),
            QStringLiteral("random")};
        const QStringList evaluate {
            QStringLiteral("evaluate"), QStringLiteral("3"), QStringLiteral("posts/test")};
        const QStringList compare {QStringLiteral("compare"), QStringLiteral("4"), QStringLiteral("4")};
        const QStringList import {QStringLiteral("import"), QStringLiteral("more.ndjson"),
            QStringLiteral("--name"), QStringLiteral("more")};
        QTest::newRow("the workspace") << "" << split << 2;
        QTest::newRow("the datasets") << "datasets" << split << 4;
        QTest::newRow("the models") << "models" << evaluate << 2;
        QTest::newRow("the predictions") << "predictions" << compare << 2;
        QTest::newRow("one dataset") << "datasets/*" << split << 4;
        QTest::newRow("one model") << "models/*" << evaluate << 2;
        QTest::newRow("one execution's predictions") << "predictions/4" << compare << 2;
        QTest::newRow("a column of predictions") << "predictions/4/label.npy" << compare << 2;
        QTest::newRow("the split") << "splits/2" << evaluate << 2;
        QTest::newRow("tmp") << "tmp" << import << 0;
        QTest::newRow("folders that are empty") << "trash" << import << 0;
    }
    void whatVanishedIsNamed()
    {
        QFETCH(QString, gone);
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        AccidentCommand command {"", {}};
        for (const QString& argument : arguments)
            command.arguments.push_back(argument.toStdString());
        m_site.reset(command);
        const std::string name = gone.toStdString();
        if (name.ends_with("/*")) {
            for (const auto& entry :
                std::filesystem::directory_iterator(m_site.workspace() / name.substr(0, name.size() - 2)))
                std::filesystem::remove(entry.path());
        } else {
            std::filesystem::remove_all(m_site.workspace() / name);
        }
        const Run run = m_site.run(command);
        VERIFY_EXIT(run, exitCode);
        if (exitCode == 0)
            return;
        QCOMPARE(run.errorLines().size(), std::size_t(1));
        const std::string part = name.ends_with("/*") ? name.substr(0, name.size() - 1) : name;
        QVERIFY2(contains(run.err, "w.touchstone") && contains(run.err, part), run.err.c_str());
        QVERIFY2(contains(run.err, "; "), run.err.c_str()); // what to do
    }

private:
    testing::AccidentSite m_site;
    int m_openingsTried = 0;   ///< openings of files that were made to fail
    int m_openingsNoticed = 0; ///< after which the command said so
    int m_tried = 0;           ///< single steps that were made to fail
    int m_noticed = 0;         ///< after which the command said so
};

QTEST_GUILESS_MAIN(TestFailingStorage)
#include "tst_failingstorage.moc"
