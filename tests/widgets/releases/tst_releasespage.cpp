#include "core/storage/sqlite.h"
#include "tests/widgets/releases/releasesfixture.h"
#include "widgets/releases/aliastimeline.h"
#include "widgets/releases/stepdialogs.h"
#include "widgets/releases/verifydialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QPushButton>
#include <QSpinBox>

#include <cstdlib>

#include <unistd.h>

using namespace touchstone;

namespace {

/// For whom a folder without the right to write is one: root may write everywhere. Ends with the object.
class AsNobody
{
public:
    AsNobody()
    {
        if (::geteuid() == 0)
            m_changed = ::setresuid(65534, 65534, 0) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            std::abort(); // the rest of the tests would run as somebody else
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_changed = false;
};

} // namespace

/// The steps of a release, clicked and typed as a person does.
class TestReleasesPage final : public QObject
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
    void nothingWasReleasedYet();
    void aProtectedAliasSaysWhyItDoesNotMove();
    void aliasesMoveAndRollBack();
    void protectingAsksForASecondPerson();
    void pendingCandidatesAreJudged();
    void theAuditListIsFiltered();
    void whatWasInProductionThen();
    void theTimelineIsAPictureToo();
    void verifyFindsATamperedRecord();
    void aDamagedRecordIsSaid();
    void detailsAreCopied();
    void exports();
    void followsOthers();
    void readOnlyShowsEverythingAndChangesNothing();
    void everyControlHasAName();

private:
    bool inProduction();
    Result<> tamper(const std::string& sql);

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Releases> m_releases;
};

/// Two versions, the first one approved and in production. Made before the page is shown.
bool TestReleasesPage::inProduction()
{
    const std::string first = m_releases->add("2");
    m_releases->add("3");
    return m_releases->approve(first) && m_releases->move("production", first);
}

Result<> TestReleasesPage::tamper(const std::string& sql)
{
    auto database
        = Database::open(m_releases->jobs().workspace / "workspace.sqlite", Database::Mode::ReadWrite);
    if (!database)
        return failure(database);
    return database->execute(
        "DROP TRIGGER IF EXISTS releases_stay; DROP TRIGGER IF EXISTS releases_remain;" + sql);
}

void TestReleasesPage::nothingWasReleasedYet()
{
    QVERIFY(m_releases->show());
    QVERIFY(!m_releases->action("decideVersion")->isEnabled());
    QVERIFY(!m_releases->action("moveAliasStep")->toolTip().isEmpty());
    QVERIFY(testing::click(*m_releases->page, "addFirstVersion"));
    auto* dialog = m_releases->dialog<AddVersionDialog>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(testing::child<QLineEdit>(*dialog, "reviewer")->text(), QStringLiteral("Ada")); // the settings
    auto* model = testing::child<QComboBox>(*dialog, "model");
    QCOMPARE(model->count(), 2);
    model->setCurrentIndex(model->findData(QStringLiteral("#2")));
    testing::type(testing::child<QPlainTextEdit>(*dialog, "reason"), QStringLiteral("first model"));
    QVERIFY(testing::click(*dialog, "do"));
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->rows("versionsTable"), 1, testing::patience);
    QVERIFY(m_releases->dialog<AddVersionDialog>() == nullptr); // it closes when it is recorded
    const ReleaseHistory history = m_releases->history();
    QCOMPARE(history.records.size(), std::size_t {1});
    QCOMPARE(history.records[0].who, "Ada");
    QCOMPARE(history.records[0].why, "first model");
    QCOMPARE(history.records[0].execution.value(), std::int64_t {2});
    QVERIFY(m_releases->cell("versionsTable", 0, 2).contains(QStringLiteral("waits for a decision")));
    // Production is there, protected, before anything points to it.
    QCOMPARE(m_releases->cell("aliasesTable", 0, 0), QStringLiteral("production"));
    QVERIFY(m_releases->cell("aliasesTable", 0, 2).contains(QStringLiteral("protected")));
}

void TestReleasesPage::aProtectedAliasSaysWhyItDoesNotMove()
{
    m_releases->add("2");
    QVERIFY(m_releases->show());
    QVERIFY(m_releases->press("moveAliasStep"));
    auto* dialog = m_releases->dialog<MoveAliasDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY(!testing::click(*dialog, "do"));
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("0 of the 1 approvals")));
    auto* alias = testing::child<QComboBox>(*dialog, "alias");
    alias->setEditText(QStringLiteral("Not A Name"));
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("small letter")));
    alias->setEditText(QStringLiteral("canary"));
    QCOMPARE(testing::textOf(*dialog, "problem"), QString());
    QVERIFY(testing::textOf(*dialog, "consequence").contains(QStringLiteral("canary is new")));
    QVERIFY(testing::click(*dialog, "do"));
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->rows("aliasesTable"), 2, testing::patience);
    QCOMPARE(m_releases->history().state.aliases.count("canary"), std::size_t {1});
}

void TestReleasesPage::aliasesMoveAndRollBack()
{
    QVERIFY(inProduction());
    const std::string second = m_releases->history().state.versions[1].name;
    const std::string first = m_releases->history().state.versions[0].name;
    VERIFY_RESULT(m_releases->move("staging", first));
    QVERIFY(m_releases->show());
    auto* aliases = testing::child<QTableView>(*m_releases->page, "aliasesTable");
    aliases->selectRow(1); // staging
    QVERIFY(m_releases->press("moveAliasStep"));
    auto* move = m_releases->dialog<MoveAliasDialog>();
    QCOMPARE(testing::child<QComboBox>(*move, "alias")->currentText(), QStringLiteral("staging"));
    auto* version = testing::child<QComboBox>(*move, "version");
    version->setCurrentIndex(version->findData(QString::fromStdString(second)));
    QVERIFY(testing::textOf(*move, "consequence").contains(QStringLiteral("staging leaves")));
    QVERIFY(testing::click(*move, "do"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_releases->cell("aliasesTable", 1, 1), QString::fromStdString(second), testing::patience);

    QVERIFY(m_releases->settle());
    QVERIFY(m_releases->press("rollBackStep"));
    auto* back = m_releases->dialog<RollBackDialog>();
    QVERIFY(back != nullptr);
    auto* which = testing::child<QComboBox>(*back, "alias");
    which->setCurrentIndex(which->findText(QStringLiteral("staging")));
    // Said before it is done: what it is now, what it will be, and that nothing is lost.
    const QString said = testing::textOf(*back, "consequence");
    QVERIFY2(said.contains(QString::fromStdString(second)) && said.contains(QString::fromStdString(first))
            && said.contains(QStringLiteral("nothing is deleted")),
        qPrintable(said));
    QVERIFY(!testing::click(*back, "do")); // it needs a reason
    QVERIFY(testing::textOf(*back, "problem").contains(QStringLiteral("Say why")));
    testing::type(testing::child<QPlainTextEdit>(*back, "reason"), QStringLiteral("users complain"));
    QTest::keyClick(back, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(testing::click(*back, "do"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_releases->cell("aliasesTable", 1, 1), QString::fromStdString(first), testing::patience);
    const ReleaseRecord last = m_releases->history().records.back();
    QCOMPARE(last.kind, ReleaseKind::Rollback);
    QCOMPARE(last.why, "users complain");
    QCOMPARE(last.from, second);

    // The history of the alias, the latest first.
    QVERIFY(m_releases->settle());
    m_releases->showTab(3);
    auto* alias = testing::child<QComboBox>(*m_releases->page, "timelineAlias");
    alias->setCurrentIndex(alias->findText(QStringLiteral("staging")));
    QCOMPARE(m_releases->rows("timelineTable"), 3);
    QCOMPARE(m_releases->cell("timelineTable", 0, 2), QString::fromStdString(first));
    QVERIFY(m_releases->cell("timelineTable", 0, 3).contains(QStringLiteral("Rolled back")));
    QCOMPARE(m_releases->cell("timelineTable", 1, 2), QString::fromStdString(second));
    QCOMPARE(m_releases->cell("timelineTable", 0, 1), QStringLiteral("now"));
}

void TestReleasesPage::protectingAsksForASecondPerson()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    testing::child<QTableView>(*m_releases->page, "aliasesTable")->selectRow(0);
    QVERIFY(m_releases->press("protectAlias"));
    auto* dialog = m_releases->dialog<ProtectDialog>();
    QVERIFY(dialog != nullptr);
    auto* approvals = testing::child<QSpinBox>(*dialog, "approvals");
    QCOMPARE(approvals->value(), 1);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("so already")));
    approvals->setFocus();
    QTest::keyClick(approvals, Qt::Key_Up);
    QVERIFY(testing::textOf(*dialog, "consequence").contains(QStringLiteral("2 different")));
    testing::type(testing::child<QPlainTextEdit>(*dialog, "reason"), QStringLiteral("two look"));
    QVERIFY(testing::click(*dialog, "do"));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_releases->cell("aliasesTable", 0, 2).contains(QStringLiteral("2 approval")), testing::patience);
    QCOMPARE(m_releases->history().state.approvalsFor("production"), std::int64_t {2});
}

void TestReleasesPage::pendingCandidatesAreJudged()
{
    VERIFY_RESULT(testing::defaultGatesAre(m_releases->jobs(),
        R"({"name": "some rows", "rule": "rows", "at_least": 10},
           {"name": "many rows", "rule": "rows", "at_least": 1000})"));
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    QCOMPARE(m_releases->rows("pendingTable"), 1);
    QCOMPARE(m_releases->cell("pendingTable", 0, 1), QStringLiteral("\u2718 fail"));
    QCOMPARE(m_releases->cell("pendingTable", 0, 2), QStringLiteral("1"));
    QCOMPARE(m_releases->cell("pendingTable", 0, 3), QStringLiteral("1"));
    QCOMPARE(m_releases->cell("pendingTable", 0, 5), QStringLiteral("400")); // of 1,000 there are 600
    QVERIFY(m_releases->cell("pendingTable", 0, 6).startsWith(QStringLiteral("#4")));
    QVERIFY(m_releases->cell("pendingTable", 0, 8).startsWith(QStringLiteral("many rows")));
}

void TestReleasesPage::theAuditListIsFiltered()
{
    QVERIFY(inProduction());
    VERIFY_RESULT(
        protectAlias(m_releases->jobs().context(), {.alias = "canary", .who = "bob", .why = "take care"}, 1));
    QVERIFY(m_releases->show());
    m_releases->showTab(2);
    QCOMPARE(m_releases->rows("auditTable"), 5);
    QCOMPARE(m_releases->cell("auditTable", 0, 0), QStringLiteral("5")); // the newest first
    testing::type(testing::child<QLineEdit>(*m_releases->page, "auditText"), QStringLiteral("TAKE care"));
    QCOMPARE(m_releases->rows("auditTable"), 1);
    QVERIFY(testing::click(*m_releases->page, "auditClear"));
    QCOMPARE(m_releases->rows("auditTable"), 5);
    const auto choose = [&](const char* box, const QString& text) {
        auto* list = testing::child<QComboBox>(*m_releases->page, box);
        list->setCurrentIndex(list->findText(text, Qt::MatchContains));
    };
    choose("auditKind", QStringLiteral("Approved"));
    QCOMPARE(m_releases->rows("auditTable"), 1);
    choose("auditReviewer", QStringLiteral("bob"));
    QCOMPARE(m_releases->rows("auditTable"), 0);
    choose("auditKind", QStringLiteral("Everything"));
    QCOMPARE(m_releases->rows("auditTable"), 1);
    QVERIFY(testing::click(*m_releases->page, "auditClear"));
    choose("auditAlias", QStringLiteral("production"));
    QCOMPARE(m_releases->rows("auditTable"), 1);
    QVERIFY(testing::click(*m_releases->page, "auditClear"));
    auto* between = testing::child<QCheckBox>(*m_releases->page, "auditBetween");
    QTest::mouseClick(between, Qt::LeftButton, {}, QPoint(8, between->height() / 2));
    QCOMPARE(m_releases->rows("auditTable"), 5);
    testing::child<QDateEdit>(*m_releases->page, "auditLast")->setDate(QDate::currentDate().addDays(-2));
    QCOMPARE(m_releases->rows("auditTable"), 0);
}

void TestReleasesPage::whatWasInProductionThen()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    m_releases->showTab(3);
    auto* day = testing::child<QDateEdit>(*m_releases->page, "timelineDay");
    const QString version = QString::fromStdString(m_releases->history().state.versions[0].name);
    QVERIFY(testing::textOf(*m_releases->page, "timelineAnswer").contains(version));
    QVERIFY(testing::textOf(*m_releases->page, "timelineAnswer").contains(QStringLiteral("In that day")));
    day->setDate(QDate(2020, 3, 1));
    QCOMPARE(testing::textOf(*m_releases->page, "timelineAnswer"),
        QStringLiteral("On 2020-03-01 nothing was in production."));
    day->setDate(QDate::currentDate().addYears(1));
    const QString answer = testing::textOf(*m_releases->page, "timelineAnswer");
    QVERIFY2(answer.contains(version) && answer.contains(QStringLiteral("set by cli"))
            && !answer.contains(QStringLiteral("In that day")),
        qPrintable(answer));
}

void TestReleasesPage::theTimelineIsAPictureToo()
{
    const std::string first = m_releases->add("2");
    const std::string second = m_releases->add("3");
    VERIFY_RESULT(m_releases->move("canary", first));
    VERIFY_RESULT(m_releases->move("canary", second));
    VERIFY_RESULT(touchstone::rollBack(
        m_releases->jobs().context(), {.alias = "canary", .who = "bob", .why = "50%1 <b>"}));
    QVERIFY(m_releases->show());
    m_releases->showTab(3);
    auto* alias = testing::child<QComboBox>(*m_releases->page, "timelineAlias");
    alias->setCurrentIndex(alias->findText(QStringLiteral("canary")));
    auto* picture = testing::child<AliasTimeline>(*m_releases->page, "timelinePicture");
    QVERIFY(picture->isVisible());
    QCOMPARE(picture->itemCount(), 3);
    QCOMPARE(picture->title(), QStringLiteral("Timeline of canary"));
    QVERIFY(picture->itemText(0).startsWith(QString::fromStdString(first)));
    QVERIFY(picture->itemText(1).startsWith(QString::fromStdString(second)));
    QVERIFY(picture->itemText(2).contains(QStringLiteral("until now, rolled back by bob")));
    QCOMPARE(picture->accessibleDescription(), picture->itemText(2));
    QCOMPARE(picture->table().rows.at(2).at(4), QStringLiteral("50%1 <b>"));
    // The keyboard goes through them, and the table and the details follow.
    picture->setFocus(Qt::TabFocusReason);
    QTest::keyClick(picture, Qt::Key_End);
    QTest::keyClick(picture, Qt::Key_Left);
    QTest::keyClick(picture, Qt::Key_Space);
    auto* table = testing::child<QTableView>(*m_releases->page, "timelineTable");
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().front().row(), 1); // the latest is above
    // And the other way round.
    table->selectRow(0);
    QCOMPARE(picture->currentItem(), 2);
}

void TestReleasesPage::verifyFindsATamperedRecord()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    const std::string head = m_releases->history().state.head;
    QVERIFY(m_releases->press("verifyReleases"));
    auto* dialog = m_releases->dialog<VerifyDialog>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "verifyResult").startsWith(QChar(0x2714)));
    QCOMPARE(testing::textOf(*dialog, "verifyHead").toStdString(), head);
    QVERIFY(testing::click(*dialog, "copyVerify"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QString::fromStdString(head)));

    VERIFY_RESULT(tamper("UPDATE releases SET record = replace(record, 'the first', 'the worst')"));
    QVERIFY(testing::click(*dialog, "verify"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "verifyResult").startsWith(QChar(0x2718)));
    auto* problems = testing::child<QTableView>(*dialog, "verifyProblems");
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->model()->index(0, 0).data().toString(), QStringLiteral("3")); // the approval

    // A chain that was cut off is found by a head that a report printed.
    VERIFY_RESULT(tamper("UPDATE releases SET record = replace(record, 'the worst', 'the first');"
                         "DELETE FROM releases WHERE number = 4"));
    QVERIFY(testing::click(*dialog, "verify"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "verifyResult").startsWith(QChar(0x2714)));
    testing::type(testing::child<QLineEdit>(*dialog, "wantedHead"), QString::fromStdString(head));
    QTest::keyClick(testing::child<QLineEdit>(*dialog, "wantedHead"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "verifyResult").startsWith(QChar(0x2718)));
    dialog->close();
}

void TestReleasesPage::aDamagedRecordIsSaid()
{
    QVERIFY(inProduction());
    VERIFY_RESULT(tamper("UPDATE releases SET record = 'no record' WHERE number = 2"));
    QVERIFY(m_releases->show());
    QVERIFY(!m_releases->action("decideVersion")->isEnabled());
    QVERIFY(m_releases->action("verifyReleases")->isEnabled());
    QVERIFY(m_releases->press("verifyReleases"));
    auto* dialog = m_releases->dialog<VerifyDialog>();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), testing::patience);
    QVERIFY(testing::textOf(*dialog, "verifyResult").startsWith(QChar(0x2718)));
    dialog->close();
}

void TestReleasesPage::detailsAreCopied()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    m_releases->showTab(2);
    testing::child<QTableView>(*m_releases->page, "auditTable")->selectRow(3); // the first record
    QVERIFY(testing::click(*m_releases->page, "copyDetails"));
    const QString text = QGuiApplication::clipboard()->text();
    const ReleaseRecord record = m_releases->history().records[0];
    for (const std::string& part : {record.hash(), record.model, record.version, record.who})
        QVERIFY2(text.contains(QString::fromStdString(part)), qPrintable(text));
}

void TestReleasesPage::exports()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    m_releases->answer = m_releases->jobs().folder() / "out";
    m_releases->showTab(1);
    testing::child<QTableView>(*m_releases->page, "versionsTable")->selectRow(1);
    QVERIFY(m_releases->press("exportVersion"));
    QVERIFY(m_releases->settle());
    QCOMPARE(m_releases->runner().jobs().back().state, JobState::Done);
    QVERIFY(std::filesystem::exists(m_releases->answer / "model.bin"));
    QVERIFY(std::filesystem::exists(m_releases->answer / "model.touchstone.json"));
}

void TestReleasesPage::followsOthers()
{
    QVERIFY(m_releases->show());
    QVERIFY(inProduction()); // as commands in a terminal do
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->rows("versionsTable"), 2, testing::patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_releases->cell("aliasesTable", 0, 1) == m_releases->cell("versionsTable", 1, 0), testing::patience);
    // What a dialog was opened with is old by then: the refusal is said in it, and nothing was recorded.
    QVERIFY(m_releases->settle());
    QVERIFY(m_releases->press("rollBackStep"));
    m_releases->dialog<RollBackDialog>()->close();
    QVERIFY(m_releases->press("moveAliasStep"));
    auto* dialog = m_releases->dialog<MoveAliasDialog>();
    testing::child<QComboBox>(*dialog, "alias")->setEditText(QStringLiteral("staging"));
    const std::string version
        = testing::child<QComboBox>(*dialog, "version")->currentData().toString().toStdString();
    VERIFY_RESULT(m_releases->move("staging", version));
    QVERIFY(testing::click(*dialog, "do"));
    QTRY_COMPARE_WITH_TIMEOUT(m_releases->runner().unfinished(), 0, testing::patience);
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_releases->history().records.size(), std::size_t {5});
    dialog->close();
}

void TestReleasesPage::readOnlyShowsEverythingAndChangesNothing()
{
    QVERIFY(inProduction());
    const std::filesystem::path workspace = m_releases->jobs().workspace;
    using std::filesystem::perms;
    std::filesystem::permissions(m_releases->jobs().folder().path(), perms(0755));
    std::filesystem::permissions(workspace / "workspace.sqlite", perms(0444));
    std::filesystem::permissions(workspace, perms(0555));
    {
        const AsNobody nobody;
        if (::access(workspace.c_str(), R_OK | X_OK) != 0 || ::access(workspace.c_str(), W_OK) == 0)
            QSKIP("the temporary folder is one that others cannot enter, or everybody may write");
        QVERIFY(m_releases->show());
        QVERIFY(m_releases->store().isReadOnly());
        QCOMPARE(m_releases->rows("versionsTable"), 2);
        QCOMPARE(m_releases->rows("pendingTable"), 1);
        QVERIFY(!m_releases->cell("pendingTable", 0, 1).isEmpty()); // judged all the same
        const QString said = testing::textOf(*m_releases->page, "releasesReadOnly");
        QVERIFY(said.contains(QStringLiteral("cannot be written")));
        for (const char* step :
            {"addVersion", "decideVersion", "moveAliasStep", "rollBackStep", "protectAlias"}) {
            QVERIFY2(!m_releases->action(step)->isEnabled(), step);
            QCOMPARE(m_releases->action(step)->toolTip(), said);
        }
        QVERIFY(m_releases->action("exportVersion")->isEnabled());
        QVERIFY(m_releases->action("verifyReleases")->isEnabled());
        m_releases->page.reset();
        m_releases->store().close();
    }
    std::filesystem::permissions(workspace, perms::owner_all);
}

void TestReleasesPage::everyControlHasAName()
{
    QVERIFY(inProduction());
    QVERIFY(m_releases->show());
    for (int tab = 0; tab < 4; ++tab) {
        m_releases->showTab(tab);
        QCOMPARE(testing::unnamedControls(*m_releases->page), QStringList());
    }
    for (const char* step :
        {"addVersion", "moveAliasStep", "rollBackStep", "protectAlias", "verifyReleases"}) {
        QVERIFY(m_releases->press(step));
        auto* dialog = m_releases->dialog();
        QVERIFY2(dialog != nullptr, step);
        QCOMPARE(testing::unnamedControls(*dialog), QStringList());
        dialog->close();
        QVERIFY(m_releases->settle());
    }
}

QTEST_MAIN(TestReleasesPage)
#include "tst_releasespage.moc"
