#include "tests/widgets/releases/releasesfixture.h"
#include "widgets/releases/gateseditor.h"

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>

using namespace touchstone;

namespace {

constexpr const char* oneFails = R"({"name": "some rows", "rule": "rows", "at_least": 10},
                                    {"name": "many rows", "rule": "rows", "at_least": 1000})";
constexpr const char* allPass = R"({"name": "some rows", "rule": "rows", "at_least": 10})";
/// An interval cannot be that narrow, whatever the models are.
constexpr const char* oneIsOpen = R"({"name": "exact", "rule": "change", "metric": "p_at_1", "at_least": 0})";

} // namespace

/// Approving and rejecting, clicked and typed as a person does.
class TestDecideDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_filled = std::make_unique<testing::Jobs>();
        VERIFY_RESULT(testing::makeTwoModels(*m_filled));
    }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_releases = std::make_unique<testing::Releases>(m_filled->workspace);
    }
    void cleanup() { m_releases.reset(); }
    void theFirstVersionNeedsNoComparison();
    void aFailingGateRefuses();
    void aWaiverLetsItThrough();
    void everythingPasses();
    void rejecting();
    void anAliasMovesInTheSameStep();
    void aSecondPersonIsStillNeeded();
    void fromAComparisonWithoutAVersion();
    void marksAndGatesAreAskedAgain();
    void whatFailsIsSaidInPlace();
    void everyControlHasAName();

private:
    bool prepare(const char* rules);
    DecideDialog* open();
    static void say(const DecideDialog& dialog, const char* why)
    {
        testing::type(testing::child<QPlainTextEdit>(dialog, "reason"), QString::fromLatin1(why));
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Releases> m_releases;
    std::string m_first;
    std::string m_second;
};

/// The first version is in production, the second one waits.
bool TestDecideDialog::prepare(const char* rules)
{
    const auto gates = testing::defaultGatesAre(m_releases->jobs(), rules);
    m_first = m_releases->add("2");
    m_second = m_releases->add("3");
    return gates && m_releases->approve(m_first) && m_releases->move("production", m_first)
        && m_releases->show();
}

/// Decides about the pending candidate, by the keyboard.
DecideDialog* TestDecideDialog::open()
{
    m_releases->showTab(0);
    auto* pending = testing::child<TableView>(*m_releases->page, "pendingTable");
    pending->chooseRow(0);
    m_releases->action("decideVersion")->trigger();
    auto* dialog = m_releases->dialog<DecideDialog>();
    if (dialog == nullptr || !QTest::qWaitFor([&] { return !dialog->isBusy(); }, testing::patience))
        return nullptr;
    return dialog;
}

void TestDecideDialog::theFirstVersionNeedsNoComparison()
{
    const std::string version = m_releases->add("2");
    QVERIFY(m_releases->show());
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    QVERIFY(!testing::child<QTableView>(*dialog, "gatesTable")->isVisible());
    QVERIFY(!testing::click(*dialog, "decide"));
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Say why")));
    say(*dialog, "the first one");
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("is approved by Ada")),
        testing::patience);
    const ReleaseRecord record = m_releases->history().records.back();
    QCOMPARE(record.kind, ReleaseKind::Approve);
    QCOMPARE(record.version, version);
    QVERIFY(testing::textOf(*dialog, "recordedHashes").contains(QString::fromStdString(record.hash())));
    dialog->close();
}

void TestDecideDialog::aFailingGateRefuses()
{
    QVERIFY(prepare(oneFails));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    auto* gates = testing::child<QTableView>(*dialog, "gatesTable");
    QCOMPARE(gates->model()->rowCount(), 2);
    QCOMPARE(gates->model()->index(1, 1).data().toString(), QStringLiteral("\u2718 fail"));
    QCOMPARE(gates->model()->index(1, 2).data().toString(), QStringLiteral("600"));
    QCOMPARE(gates->model()->index(1, 3).data().toString(), QStringLiteral("at least 1,000"));
    say(*dialog, "it is better");
    QVERIFY(!testing::click(*dialog, "decide"));
    const QString why = testing::textOf(*dialog, "problem");
    QVERIFY2(why.contains(QStringLiteral("while a gate fails")) && why.contains(QStringLiteral("many rows")),
        qPrintable(why));
    QCOMPARE(testing::child<QPushButton>(*dialog, "decide")->toolTip(), why);
    const QString evidence = testing::textOf(*dialog, "decisionEvidence");
    QVERIFY(evidence.contains(QStringLiteral("Nobody marked a post")));
    QVERIFY(evidence.contains(QStringLiteral("no twin was named")));
    QCOMPARE(m_releases->history().records.size(), std::size_t {4});
    dialog->close();
}

void TestDecideDialog::aWaiverLetsItThrough()
{
    QVERIFY(prepare(oneFails));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    say(*dialog, "it is better");
    auto* waive = testing::child<QCheckBox>(*dialog, "waive");
    QVERIFY(waive != nullptr);
    waive->setFocus();
    QTest::keyClick(waive, Qt::Key_Space);
    QVERIFY(!testing::click(*dialog, "decide")); // a waiver has a reason of its own
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Say why the failing is accepted")));
    testing::type(
        testing::child<QLineEdit>(*dialog, "waiverReason"), QStringLiteral("there are no more rows"));
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("is approved")), testing::patience);
    const ReleaseRecord record = m_releases->history().records.back();
    QCOMPARE(record.evidence["waived"].dump(), "[\"many rows\"]");
    QCOMPARE(record.evidence["waiver_reasons"]["many rows"].get<std::string>(), "there are no more rows");
    // The frozen report's hash is on the screen, and the file is there.
    QVERIFY(testing::textOf(*dialog, "recordedHashes").contains(QString::fromStdString(record.report)));
    QVERIFY(std::filesystem::exists(m_releases->jobs().workspace / "reports" / (record.report + ".json")));
    dialog->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->rows("pendingTable"), 0, testing::patience);
}

void TestDecideDialog::everythingPasses()
{
    QVERIFY(prepare(allPass));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    QVERIFY(testing::textOf(*dialog, "gatesSummary").contains(QStringLiteral("pass")));
    QVERIFY(testing::child<QCheckBox>(*dialog, "waive") == nullptr);
    auto* reviewer = testing::child<QLineEdit>(*dialog, "reviewer");
    reviewer->clear();
    say(*dialog, "all pass");
    QVERIFY(!testing::click(*dialog, "decide"));
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("who decides")));
    testing::type(reviewer, QStringLiteral("Grace"));
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("approved by Grace")),
        testing::patience);
    dialog->close();
}

void TestDecideDialog::rejecting()
{
    QVERIFY(prepare(oneFails));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    auto* reject = testing::child<QRadioButton>(*dialog, "reject");
    reject->setFocus();
    QTest::keyClick(reject, Qt::Key_Space);
    QVERIFY(!testing::child<QCheckBox>(*dialog, "moveAlias")->isEnabled());
    QVERIFY(testing::textOf(*dialog, "decisionConsequence").contains(QStringLiteral("do not hold any more")));
    say(*dialog, "worse");
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("is rejected")), testing::patience);
    dialog->close();
    QVERIFY(m_releases->history().state.find(m_second)->rejected);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_releases->cell("versionsTable", 0, 2).contains(QStringLiteral("rejected")), testing::patience);
}

void TestDecideDialog::anAliasMovesInTheSameStep()
{
    QVERIFY(prepare(oneIsOpen));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    auto* gates = testing::child<QTableView>(*dialog, "gatesTable");
    const bool open = gates->model()->index(0, 1).data().toString().contains(QStringLiteral("inconclusive"));
    auto* move = testing::child<QCheckBox>(*dialog, "moveAlias");
    move->setFocus();
    QTest::keyClick(move, Qt::Key_Space);
    QVERIFY(testing::textOf(*dialog, "decisionConsequence").contains(QStringLiteral("production leaves")));
    say(*dialog, "good enough");
    // Inconclusive is said, and allowed.
    QCOMPARE(testing::textOf(*dialog, "problem").contains(QStringLiteral("inconclusive")), open);
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("production points to it now")),
        testing::patience);
    const ReleaseHistory history = m_releases->history();
    QCOMPARE(history.state.aliases.at("production").version, m_second);
    QCOMPARE(*history.records.back().decision, history.records[history.records.size() - 2].number);
    dialog->close();
}

void TestDecideDialog::aSecondPersonIsStillNeeded()
{
    VERIFY_RESULT(
        protectAlias(m_releases->jobs().context(), {.alias = "staging", .who = "bob", .why = "two look"}, 2));
    QVERIFY(prepare(allPass));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    testing::child<QCheckBox>(*dialog, "moveAlias")->click();
    testing::child<QComboBox>(*dialog, "aliasToMove")->setCurrentText(QStringLiteral("staging"));
    const QString said = testing::textOf(*dialog, "decisionConsequence");
    QVERIFY2(said.contains(QStringLiteral("does not move")) && said.contains(QStringLiteral("1 of the 2")),
        qPrintable(said));
    say(*dialog, "one of two");
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("did not move")), testing::patience);
    QCOMPARE(m_releases->history().records.back().kind, ReleaseKind::Approve);
    dialog->close();
}

void TestDecideDialog::fromAComparisonWithoutAVersion()
{
    VERIFY_RESULT(testing::defaultGatesAre(m_releases->jobs(), allPass));
    QVERIFY(m_releases->show());
    m_releases->page->decideOn({.baseline = "4", .candidate = "5"}, ExecutionNumber(5));
    auto* dialog = m_releases->dialog<DecideDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("no version yet")));
    QVERIFY(testing::click(*dialog, "makeVersion"));
    QTRY_VERIFY_WITH_TIMEOUT(testing::child<QComboBox>(*dialog, "version")->count() == 1, testing::patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(!testing::child<QPushButton>(*dialog, "makeVersion")->isVisible());
    say(*dialog, "on this evidence");
    QVERIFY(testing::click(*dialog, "decide"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "recorded").contains(QStringLiteral("is approved")), testing::patience);
    const ReleaseHistory history = m_releases->history();
    QCOMPARE(history.records.back().evidence["candidate"]["execution"].get<int>(), 5);
    dialog->close();
}

void TestDecideDialog::marksAndGatesAreAskedAgain()
{
    QVERIFY(prepare(oneFails));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    VERIFY_RESULT(storeGates(m_releases->jobs().context(), "lax",
        R"({"gates": [{"name": "few rows", "rule": "rows", "at_least": 1}]})"));
    QVERIFY(testing::click(*dialog, "askAgain"));
    auto* names = testing::child<QComboBox>(*dialog, "gatesName");
    QTRY_VERIFY_WITH_TIMEOUT(
        !dialog->isBusy() && names->findText(QStringLiteral("lax")) >= 0, testing::patience);
    names->setFocus();
    QTest::keyClicks(names, QStringLiteral("l")); // by its first letter
    QCOMPARE(names->currentText(), QStringLiteral("lax"));
    QVERIFY(testing::click(*dialog, "askAgain"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QCOMPARE(testing::child<QTableView>(*dialog, "gatesTable")->model()->rowCount(), 1);
    QVERIFY(testing::child<QCheckBox>(*dialog, "waive") == nullptr
        || !testing::child<QCheckBox>(*dialog, "waive")->isVisible());
    QVERIFY(testing::click(*dialog, "editGates"));
    auto* editor = m_releases->dialog<GatesEditor>();
    QVERIFY(editor != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isBusy(), testing::patience);
    editor->close();
    dialog->close();
}

void TestDecideDialog::whatFailsIsSaidInPlace()
{
    QVERIFY(prepare(allPass));
    std::filesystem::remove_all(m_releases->jobs().workspace / "predictions" / "5");
    m_releases->page->decideOn({.baseline = "4", .candidate = "5"}, ExecutionNumber(5));
    auto* dialog = m_releases->dialog<DecideDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(!testing::click(*dialog, "decide"));
    QVERIFY(testing::textOf(*dialog, "gatesSummary").contains(QStringLiteral("could not be asked")));
    dialog->close();
}

void TestDecideDialog::everyControlHasAName()
{
    QVERIFY(prepare(oneFails));
    DecideDialog* dialog = open();
    QVERIFY(dialog != nullptr);
    QCOMPARE(testing::unnamedControls(*dialog), QStringList());
    dialog->close();
}

QTEST_MAIN(TestDecideDialog)
#include "tst_decidedialog.moc"
