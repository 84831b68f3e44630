#include "core/jobs/releasejob.h"
#include "tests/core/jobs/jobfixture.h"
#include "tests/widgets/dialogfixture.h"
#include "tests/widgets/modeltesters.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/classifiers/classifierspage.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/metriccard.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/executions/executionspage.h"
#include "widgets/lineage/dotprocess.h"
#include "widgets/lineage/lineagedialog.h"
#include "widgets/lineage/lineagepicture.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/releases/releasespage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

#include <nlohmann/json.hpp>

#include <memory>

using namespace touchstone;

namespace {

constexpr int patience = 60'000; // ms, on a busy machine

/// Where programs are looked for, until it goes.
class Path
{
public:
    explicit Path(const std::filesystem::path& folder)
        : m_before(qgetenv("PATH"))
    {
        qputenv("PATH", QByteArray::fromStdString(folder.string()));
    }
    ~Path() { qputenv("PATH", m_before); }
    Q_DISABLE_COPY_MOVE(Path)

private:
    QByteArray m_before;
};

} // namespace

/// Where things came from, reached by clicks and keys through the real window.
class TestLineageWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void cleanup() { m_window.reset(); }
    void fromAnExecutionByKeyboard();
    void everyPageHasAWay();
    void whyANumberIsHere();
    void findsAndGoesOn();
    void withoutGraphvizThereIsATable();
    void aGraphvizThatFails();
    void savesWhatItShows();
    void groupsAreOpened();
    void whatIsNotThere();

private:
    bool open();
    LineageDialog* dialog() const { return m_window->window->findChild<LineageDialog*>(); }
    bool showsItem(const std::string& item) const;
    bool ask(const QString& item);

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Window> m_window;
};

/// Dataset (#1), two models (#2, #3) that predicted it (#4, #5); the first is version and alias.
void TestLineageWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_filled = std::make_unique<testing::Jobs>();
    VERIFY_RESULT(m_filled->import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(m_filled->train({"old"}));
    auto other = testing::Jobs::training({"old"});
    other.training.epoch = 12;
    VERIFY_RESULT(trainOn(m_filled->context(), other));
    VERIFY_RESULT(m_filled->evaluate("2", "old"));
    VERIFY_RESULT(m_filled->evaluate("3", "old"));
    const auto added = addVersion(m_filled->context(), {.model = "2", .who = "ada"});
    VERIFY_RESULT(added);
    VERIFY_RESULT(moveAlias(m_filled->context(),
        {.alias = "staging", .version = added->record.version, .who = "ada", .why = "try"}));
}

bool TestLineageWindow::open()
{
    m_window = std::make_unique<testing::Window>();
    m_window->show().resize(1280, 800);
    std::filesystem::copy(
        m_filled->workspace, *m_window / "w.touchstone", std::filesystem::copy_options::recursive);
    return m_window->open(*m_window / "w.touchstone");
}

bool TestLineageWindow::showsItem(const std::string& item) const
{
    return QTest::qWaitFor(
        [&] { return dialog() != nullptr && dialog()->item() == item && dialog()->isSettled(); }, patience);
}

bool TestLineageWindow::ask(const QString& item)
{
    if (!open())
        return false;
    auto* page = m_window->window->findChild<ExecutionsPage*>();
    emit page->linkActivated({.kind = ItemLink::Kind::Lineage, .target = item});
    return showsItem(item.toStdString());
}

void TestLineageWindow::fromAnExecutionByKeyboard()
{
    if (!isDotInstalled())
        QSKIP("dot is not installed");
    QVERIFY(open());
    testing::ModelTesters testers;
    auto* page = m_window->window->findChild<ExecutionsPage*>();
    m_window->window->findChild<Navigator*>()->setCurrentRow(2);
    QVERIFY(page->showExecution(ExecutionNumber(4)));
    auto* table = page->findChild<TableView*>();
    table->setFocus();
    m_window->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window->window.get()));
    QTest::keyClick(table, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(showsItem("#4"));
    testers.watch(*dialog());
    LineagePicture* picture = dialog()->picture();
    QVERIFY(!picture->isEmpty());
    QCOMPARE(picture->current().text(), std::string("execution:4"));
    const QString origin = testing::textOf(*dialog(), "lineageOrigin");
    QVERIFY2(
        origin.contains(QStringLiteral("600 of old@1")) && origin.contains(QStringLiteral("trained by #2")),
        qPrintable(origin));
    QTest::keyClick(picture, Qt::Key_Left); // to the model or the dataset that it read
    QVERIFY(picture->current().text() != "execution:4");
    for (int step = 0; step < 6; ++step)
        QTest::keyClick(picture, Qt::Key_Left);
    QVERIFY2(picture->current().text().starts_with("file:"), picture->current().text().c_str());
    QVERIFY(picture->accessibleDescription().contains(QStringLiteral("file")));
    QVERIFY(!testing::child<QPushButton>(*dialog(), "openNode")->isEnabled()); // a file has no page
    QTest::keyClick(picture, Qt::Key_Home);
    QCOMPARE(picture->current().text(), std::string("execution:4"));
    const double before = picture->transform().m11();
    QTest::keyClick(picture, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(picture->transform().m11() < before);
    QTest::keyClick(picture, Qt::Key_0, Qt::ControlModifier);
    QTest::keyClick(picture, Qt::Key_Left);
    const std::string read = picture->current().text();
    QTest::keyClick(picture, Qt::Key_Return);
    QCOMPARE(
        m_window->page(), read.starts_with("model:") ? QStringLiteral("models") : QStringLiteral("datasets"));
    QVERIFY(dialog()->isVisible()); // it stays while its links are followed
}

void TestLineageWindow::everyPageHasAWay()
{
    QVERIFY(open());
    auto* navigator = m_window->window->findChild<Navigator*>();
    navigator->setCurrentRow(3);
    QVERIFY(m_window->window->findChild<DatasetsPage*>()->showDataset(QStringLiteral("old@1")));
    m_window->action("lineageOfDataset")->trigger();
    QVERIFY(showsItem("dataset:old@1"));
    navigator->setCurrentRow(4);
    QVERIFY(m_window->window->findChild<ClassifiersPage*>()->showModel(ExecutionNumber(3)));
    m_window->action("lineageOfModel")->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return dialog()->item().starts_with("model:") && dialog()->isSettled(); }, patience));

    navigator->setCurrentRow(0);
    auto* releases = m_window->window->findChild<ReleasesPage*>();
    QTRY_VERIFY_WITH_TIMEOUT(releases->isSettled(), patience);
    const auto askIn = [&](const char* name) {
        auto* table = releases->findChild<TableView*>(QString::fromLatin1(name));
        table->chooseRow(0);
        auto* action = table->findChild<QAction*>(QStringLiteral("lineageOfRelease"));
        action->trigger();
    };
    askIn("aliasesTable");
    const auto asked = [&](const char* prefix) {
        return QTest::qWaitFor(
            [&] { return dialog()->item().starts_with(prefix) && dialog()->isSettled(); }, patience);
    };
    QVERIFY(asked("alias:"));
    askIn("versionsTable");
    QVERIFY(asked("version:"));
    askIn("auditTable");
    QVERIFY(asked("decision:2"));

    // And from the details: every link that is called lineage leads there.
    navigator->setCurrentRow(2);
    QVERIFY(m_window->window->findChild<ExecutionsPage*>()->showExecution(ExecutionNumber(5)));
    auto* tree = m_window->window->findChild<ExecutionsPage*>()->findChild<PropertyTree*>();
    int links = 0;
    for (int section = 0; section < tree->model()->rowCount(); ++section) {
        const QModelIndex title = tree->model()->index(section, 0);
        for (int row = 0; row < tree->model()->rowCount(title); ++row) {
            const QModelIndex value = tree->model()->index(row, PropertiesModel::ValueColumn, title);
            const auto link = value.data(PropertiesModel::LinkRole).value<ItemLink>();
            if (link.kind != ItemLink::Kind::Lineage)
                continue;
            ++links;
            emit tree->activated(value);
            QVERIFY(showsItem("#5"));
        }
    }
    QCOMPARE(links, 2); // in the overview, and above the metrics
}

void TestLineageWindow::whyANumberIsHere()
{
    QVERIFY(open());
    auto* page = m_window->window->findChild<ComparisonPage*>();
    m_window->window->findChild<Navigator*>()->setCurrentRow(1);
    page->open(ExecutionNumber(4), ExecutionNumber(5));
    QTRY_VERIFY_WITH_TIMEOUT(!page->isBusy() && page->report() != nullptr, patience);
    const auto cards = page->findChildren<MetricCard*>();
    QCOMPARE(cards.size(), qsizetype {4});
    for (MetricCard* card : cards) {
        for (const auto& [name, item] : {std::pair("whyBaseline", "#4"), std::pair("whyCandidate", "#5")}) {
            card->findChild<QAction*>(QString::fromLatin1(name))->trigger();
            QVERIFY(showsItem(item));
            QVERIFY(testing::textOf(*dialog(), "lineageOrigin").contains(QString::fromLatin1(item)));
        }
    }
}

void TestLineageWindow::findsAndGoesOn()
{
    if (!isDotInstalled())
        QSKIP("dot is not installed");
    QVERIFY(ask(QStringLiteral("old")));
    auto* search = testing::child<QLineEdit>(*dialog(), "lineageSearch");
    LineagePicture* picture = dialog()->picture();
    search->setText(QStringLiteral("evaluation"));
    const int found = picture->search(search->text());
    QCOMPARE(found, 2);
    QTest::keyClick(search, Qt::Key_Return);
    const std::string first = picture->current().text();
    QVERIFY(first == "execution:4" || first == "execution:5");
    QTest::keyClick(search, Qt::Key_F3);
    QVERIFY(picture->current().text() != first);
    QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(picture->current().text(), first);
    search->setText(QStringLiteral("nothing is called so"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(picture->current().text(), first);
}

void TestLineageWindow::withoutGraphvizThereIsATable()
{
    const testing::TemporaryFolder empty;
    const Path path(empty.path());
    QVERIFY(!isDotInstalled());
    QVERIFY(ask(QStringLiteral("#4")));
    QVERIFY(dialog()->picture()->isEmpty());
    const QString said = testing::textOf(*dialog(), "noPicture");
    QVERIFY2(said.contains(QStringLiteral("Graphviz")) && said.contains(QStringLiteral("table")),
        qPrintable(said));
    QVERIFY(testing::click(*dialog(), "showTable"));
    auto* table = testing::child<TableView>(*dialog(), "lineageTable");
    QVERIFY(table->isVisible());
    QCOMPARE(
        table->model()->rowCount(), 6); // file, import, dataset, training, model, and twice the evaluation
    table->chooseRow(0);
    m_window->window->findChild<Navigator*>()->setCurrentRow(0);
    testing::child<QAction>(*dialog(), "openTo")->trigger();
    QVERIFY(m_window->page() != QStringLiteral("releases"));
}

void TestLineageWindow::aGraphvizThatFails()
{
    const testing::TemporaryFolder folder;
    const auto script = folder.write("dot", "#!/bin/sh\necho no such layout >&2\nexit 3\n");
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    const Path path(folder.path());
    QVERIFY(ask(QStringLiteral("#4")));
    const QString said = testing::textOf(*dialog(), "noPicture");
    QVERIFY2(said.contains(QStringLiteral("no such layout")), qPrintable(said));

    folder.write("dot", "#!/bin/sh\nwhile :; do :; done\n");
    const auto slow = runDot(QStringLiteral("json"), "digraph {}", std::chrono::milliseconds(300), {});
    QVERIFY(!slow);
    QCOMPARE(slow.error().code, std::string("dot-failed"));
    std::stop_source source;
    source.request_stop();
    const auto stopped
        = runDot(QStringLiteral("json"), "digraph {}", std::chrono::milliseconds(60'000), source.get_token());
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}

void TestLineageWindow::savesWhatItShows()
{
    if (!isDotInstalled())
        QSKIP("dot is not installed");
    QVERIFY(open());
    FileDialogs answers = FileDialogs::ofDesktop();
    answers.saveFile = [this](QWidget*, const QString&, const std::filesystem::path& suggestion) {
        return std::optional(m_window->folder() / suggestion.string());
    };
    LineageDialog lineage(m_window->jobs, m_window->store, answers);
    lineage.showItem(QStringLiteral("staging"));
    lineage.show();
    QTRY_VERIFY_WITH_TIMEOUT(lineage.isSettled(), patience);
    for (QAction* action : testing::child<QPushButton>(lineage, "saveLineage")->menu()->actions())
        action->trigger();
    const auto content = [this](const char* name) { return testing::readAll(*m_window / name); };
    QVERIFY(content("lineage.svg").find("<svg") != std::string::npos);
    QVERIFY(content("lineage.dot").starts_with("digraph lineage {"));
    const auto json = nlohmann::json::parse(content("lineage.json"), nullptr, false);
    QCOMPARE(json["item"].get<std::string>(), std::string("alias:staging"));
    QVERIFY(json.contains("origin") && json["origin"].is_null());
    QVERIFY(nlohmann::json::parse(content("lineage.prov.json"), nullptr, false).contains("wasGeneratedBy"));
    lineage.showItem(QStringLiteral("#4"));
    QTRY_VERIFY_WITH_TIMEOUT(lineage.isSettled(), patience);
    testing::child<QPushButton>(lineage, "saveLineage")->menu()->actions().back()->trigger();
    const auto ofExecution = nlohmann::json::parse(content("lineage.json"), nullptr, false);
    QCOMPARE(ofExecution["origin"]["training"].get<int>(), 2); // as the command line says
}

void TestLineageWindow::groupsAreOpened()
{
    if (!isDotInstalled())
        QSKIP("dot is not installed");
    std::vector<Execution> executions(13);
    executions[0].step = Step::Autotune;
    executions[0].status = ExecutionStatus::Complete;
    for (std::size_t i = 1; i < executions.size(); ++i) {
        executions[i].step = Step::Train;
        executions[i].status = ExecutionStatus::Complete;
        executions[i].parameters = {{"autotune", {{"execution", 1}, {"trial", i}}}};
    }
    m_window = std::make_unique<testing::Window>();
    VERIFY_RESULT(testing::makeWorkspace(*m_window / "w.touchstone", executions));
    m_window->show();
    QVERIFY(m_window->open(*m_window / "w.touchstone"));
    LineageDialog lineage(m_window->jobs, m_window->store, FileDialogs::ofDesktop());
    lineage.showItem(QStringLiteral("1"));
    lineage.show();
    QTRY_VERIFY_WITH_TIMEOUT(lineage.isSettled(), patience);
    LineagePicture* picture = lineage.picture();
    QCOMPARE(testing::child<TableView>(lineage, "lineageTable")->model()->rowCount(), 1);
    QTest::keyClick(picture, Qt::Key_Left);
    QVERIFY2(picture->current().text().starts_with("group:12:"), picture->current().text().c_str());
    QTest::keyClick(picture, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(lineage.isSettled(), patience);
    QCOMPARE(testing::child<TableView>(lineage, "lineageTable")->model()->rowCount(), 12);
}

void TestLineageWindow::whatIsNotThere()
{
    QVERIFY(ask(QStringLiteral("#99")));
    QVERIFY(dialog()->picture()->isEmpty());
    QVERIFY(!testing::child<QPushButton>(*dialog(), "openNode")->isEnabled());
    QVERIFY(!testing::child<QPushButton>(*dialog(), "saveLineage")->isEnabled());
}

QTEST_MAIN(TestLineageWindow)
#include "tst_lineagewindow.moc"
