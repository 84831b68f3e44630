#include "tests/app/accidents.h"

using testing::AccidentCommand;

class TestCrashPoints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_site.prepare(), std::string()); }
    void init() { testing::failOnAnyWarning(); }

    void aCrashAtAnyStepLosesNothing_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const AccidentCommand& command : testing::accidentCommands())
            QTest::newRow(command.name) << index++;
    }
    void aCrashAtAnyStepLosesNothing()
    {
        QFETCH(int, index);
        const AccidentCommand& command = testing::accidentCommands()[static_cast<std::size_t>(index)];
        const auto steps = m_site.stepsOf(command);
        QVERIFY(steps.size() > 3);
        int round = 0;
        for (const std::uint64_t number :
            testing::sampled(steps.size(), 50, static_cast<std::uint64_t>(index))) {
            m_site.reset(command);
            const std::string at = "after a crash at " + steps[number - 1] + ": ";
            const testing::Run run = m_site.run(command, "TOUCHSTONE_CRASH_AT", std::to_string(number));
            QVERIFY2(run.exitCode == 137, (at + std::to_string(run.exitCode) + run.err).c_str());
            // In every other round the next command finds what the crash left, not an opening before it.
            std::string damage;
            if (++round % 2 == 0)
                damage = m_site.damage(command);
            else if (!m_site.outputIsWhole())
                damage = "out.txt is torn";
            if (damage.empty())
                damage = m_site.retry(command);
            QVERIFY2(damage.empty(), (at + damage).c_str());
        }
        m_site.reset(command);
        VERIFY_EXIT(m_site.run(command, "TOUCHSTONE_CRASH_AT", std::to_string(steps.size() + 1)), 0);
    }

    void aPlanThatCannotBeUnderstoodIsRefused_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("no number") << QStringLiteral("TOUCHSTONE_CRASH_AT") << QStringLiteral("first");
        QTest::newRow("zero") << QStringLiteral("TOUCHSTONE_CRASH_AT") << QStringLiteral("0");
        QTest::newRow("more than a number")
            << QStringLiteral("TOUCHSTONE_CRASH_AT") << QStringLiteral("3:EIO");
        QTest::newRow("unknown error") << QStringLiteral("TOUCHSTONE_FAIL_AT") << QStringLiteral("3:EHUH");
        QTest::newRow("unknown error of an opening")
            << QStringLiteral("TOUCHSTONE_FAIL_OPENING_AT") << QStringLiteral("3:EHUH");
        QTest::newRow("list nowhere")
            << QStringLiteral("TOUCHSTONE_LIST_STEPS") << QStringLiteral("/none/list");
    }
    void aPlanThatCannotBeUnderstoodIsRefused()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        const AccidentCommand& command = testing::accidentCommands().front();
        m_site.reset(command);
        const testing::Run run = m_site.run(command, variable.toLatin1().constData(), value.toStdString());
        VERIFY_EXIT(run, 2);
        QVERIFY2(testing::contains(run.err, variable.toStdString()), run.err.c_str());
        QVERIFY(!std::filesystem::exists(m_site.workspace()));
    }

private:
    testing::AccidentSite m_site;
};

QTEST_GUILESS_MAIN(TestCrashPoints)
#include "tst_crashpoints.moc"
