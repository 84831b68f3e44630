#include "tests/widgets/dialogfixture.h"
#include "widgets/training/splitdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QRadioButton>
#include <QSpinBox>

#include <memory>

using namespace touchstone;

class TestSplitDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_workspace = std::make_unique<testing::OpenWorkspace>();
        VERIFY_RESULT(m_workspace->jobs.import("posts", testing::posts({.posts = 600})));
        QVERIFY(m_workspace->open());
    }
    void cleanup() { m_workspace.reset(); }
    void splitsByTimeWhenThereAreTimes();
    void splitsAtADay();
    void splitsAtRandomWithSeedAndLabels();
    void sharesMustAddUp();
    void rowsWithoutTimesAreSplitAtRandom();
    void everyControlHasAName();

private:
    std::unique_ptr<SplitDialog> make() const
    {
        auto dialog = std::make_unique<SplitDialog>(m_workspace->runner, m_workspace->store);
        dialog->show();
        return dialog;
    }
    nlohmann::json lastParameters() const
    {
        return m_workspace->store.snapshot()->executions.back().parameters;
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

void TestSplitDialog::splitsByTimeWhenThereAreTimes()
{
    const auto dialog = make();
    QVERIFY(testing::child<QRadioButton>(*dialog, "byTime")->isChecked());
    testing::EventLoopWatchdog watchdog;
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QVERIFY(m_workspace->settle());
    QCOMPARE(lastParameters()["by"].get<std::string>(), std::string("time"));
    QCOMPARE(m_workspace->lastJob().outcome.summary,
        QStringLiteral("480 rows for training, 60 for validation, 60 for testing"));
}

void TestSplitDialog::splitsAtADay()
{
    const auto dialog = make();
    testing::child<QCheckBox>(*dialog, "useCut")->click();
    auto* day = testing::child<QDateEdit>(*dialog, "cut");
    QCOMPARE(day->minimumDate(), QDate(2020, 1, 1)); // of the rows
    day->setDate(QDate(2020, 1, 11));                // 24 rows a day
    QVERIFY(!testing::child<QSpinBox>(*dialog, "share0")->isEnabled());
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(lastParameters()["cut"].get<std::string>(), std::string("2020-01-11T00:00:00Z"));
    QCOMPARE(m_workspace->lastJob().outcome.summary,
        QStringLiteral("240 rows for training, 0 for validation, 360 for testing"));
}

void TestSplitDialog::splitsAtRandomWithSeedAndLabels()
{
    const auto dialog = make();
    QVERIFY(!testing::child<QSpinBox>(*dialog, "seed")->isEnabled());
    testing::child<QRadioButton>(*dialog, "atRandom")->click();
    testing::child<QSpinBox>(*dialog, "seed")->setValue(7);
    testing::child<QCheckBox>(*dialog, "stratify")->click();
    testing::child<QSpinBox>(*dialog, "share0")->setValue(50);
    testing::child<QSpinBox>(*dialog, "share1")->setValue(0);
    testing::child<QSpinBox>(*dialog, "share2")->setValue(50);
    QVERIFY(testing::click(*dialog, "start"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().state, JobState::Done);
    QCOMPARE(lastParameters()["seed"].get<int>(), 7);
    QCOMPARE(lastParameters()["stratify"].get<bool>(), true);
    QCOMPARE(lastParameters()["by"].get<std::string>(), std::string("random"));
}

void TestSplitDialog::sharesMustAddUp()
{
    const auto dialog = make();
    testing::child<QSpinBox>(*dialog, "share0")->setValue(90);
    QCOMPARE(
        testing::textOf(*dialog, "problem"), QStringLiteral("The shares add up to 110 %, not to 100 %."));
    QVERIFY(!testing::click(*dialog, "start"));
    testing::child<QSpinBox>(*dialog, "share2")->setValue(0);
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
}

void TestSplitDialog::rowsWithoutTimesAreSplitAtRandom()
{
    VERIFY_RESULT(m_workspace->jobs.import("timeless",
        testing::post("a", "cats", nullptr, "a cat") + testing::post("b", "dogs", nullptr, "a dog")));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    QVERIFY(testing::child<QComboBox>(*dialog, "dataset")
                ->currentText()
                .startsWith(QStringLiteral("timeless@1")));
    QVERIFY(testing::child<QRadioButton>(*dialog, "atRandom")->isChecked());
    testing::child<QRadioButton>(*dialog, "byTime")->click();
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("have no time")));
    dialog->chooseDataset("posts@1");
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
}

void TestSplitDialog::everyControlHasAName()
{
    const auto dialog = make();
    QCOMPARE(testing::unnamedControls(*dialog).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TestSplitDialog)
#include "tst_splitdialog.moc"
