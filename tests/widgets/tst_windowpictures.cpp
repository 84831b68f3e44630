#include "app/demo/demoworkspace.h"
#include "core/jobs/importjob.h"
#include "core/jobs/releasedecision.h"
#include "core/jobs/releasejob.h"
#include "tests/support/testing.h"
#include "tests/widgets/clippedtexts.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/pseudotranslator.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/charts/timechart.h"
#include "widgets/classifiers/classifierspage.h"
#include "widgets/classifiers/inspectdialog.h"
#include "widgets/common/tableview.h"
#include "widgets/common/theme.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/drifttab.h"
#include "widgets/drilldown/labeldrilldown.h"
#include "widgets/executions/executionspage.h"
#include "widgets/importing/importdialog.h"
#include "widgets/lineage/lineagedialog.h"
#include "widgets/mainwindow/language.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/posts/postsfilterdialog.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/reviewdialog.h"
#include "widgets/releases/decidedialog.h"
#include "widgets/releases/gateseditor.h"
#include "widgets/releases/releasespage.h"
#include "widgets/releases/verifydialog.h"
#include "widgets/reporting/reportdialog.h"
#include "widgets/tryit/trydialog.h"

#include <QDialog>
#include <QFontDatabase>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms

/// The first two models as versions, of which the first one is in production.
Result<> makeReleases(const std::filesystem::path& path)
{
    NoProgress silent;
    const JobContext context {.workspace = path, .command = "test", .progress = silent};
    auto workspace = Workspace::open(path, "test");
    if (!workspace)
        return failure(workspace);
    const auto models = workspace->models();
    if (!models)
        return failure(models);
    for (std::size_t i = 0; i < std::min<std::size_t>(models->size(), 2); ++i) {
        const auto added = addVersion(context,
            {.model = "#" + (*models)[i].execution.toString(), .who = "Ada Lovelace", .why = "a candidate"});
        if (!added)
            return failure(added);
        if (i > 0)
            continue;
        const std::string version = added->record.version;
        const auto decided = decideOnVersion(
            context, {.version = version, .who = "Grace Hopper", .why = "the first one is better than none"});
        if (!decided)
            return failure(decided);
        const auto moved
            = moveAlias(context, {.alias = "production", .version = version, .who = "Ada Lovelace"});
        if (!moved)
            return failure(moved);
    }
    return {};
}

struct Pair {
    ExecutionNumber baseline;
    ExecutionNumber candidate;
};

} // namespace

/// Goes through every page, tab and dialog in several sizes, colours and languages, and looks for texts that do not fit.
///
///   TOUCHSTONE_PICTURES=FOLDER             keeps what it saw there, to be looked at, in all combinations
///   TOUCHSTONE_PICTURES_WORKSPACE=FOLDER   of this workspace instead of the demo's
///   TOUCHSTONE_PICTURES_PAIR=8,10          with these two executions side by side instead of the newest two
///   TOUCHSTONE_PICTURES_DATA=FILE          with this file in the import dialog
///
/// tests/screenshots/take makes the workspace of the real posts and calls it.
class TestWindowPictures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void everyPageAndDialog_data();
    void everyPageAndDialog();
    void longWordsFromRightToLeft();
    void cleanupTestCase() { m_fixture.reset(); }

private:
    void take(QWidget& widget, const char* name);
    void visitPages();
    void visitReleases();
    void visitLineage();
    void visitDrift(DriftTab& drift);
    void visitTrying();
    void visitComparison();
    void visitPosts(PostsView& posts);
    void visitDrillDown(ComparisonPage& comparison);
    void visitDialogs();
    void visitDialog(const char* action, const char* name);
    void visitInspection();
    void showPage(const QString& name) const;
    Pair pair() const;

    testing::TemporaryFolder m_folder;
    std::filesystem::path m_workspace;
    std::filesystem::path m_data;
    std::unique_ptr<testing::Window> m_fixture;
    QString m_prefix;
    QStringList m_clipped; ///< "name: text" of what does not fit
};

void TestWindowPictures::initTestCase()
{
    const QString chosen = qEnvironmentVariable("TOUCHSTONE_PICTURES_WORKSPACE");
    m_workspace
        = chosen.isEmpty() ? m_folder / "demo.touchstone" : std::filesystem::path(chosen.toStdString());
    if (chosen.isEmpty()) {
        NoProgress silent;
        VERIFY_RESULT(makeDemo(
            {.workspace = m_workspace, .command = "test", .progress = silent}, [](std::string_view) {}));
        VERIFY_RESULT(makeReleases(m_workspace));
    }
    const QString data = qEnvironmentVariable("TOUCHSTONE_PICTURES_DATA");
    m_data = data.isEmpty() ? m_folder.write("posts.csv",
                 "subreddit,title,created_utc\nnews,Council votes on the bridge,1367366400\n"
                 "news,\"A title, with a comma\",1367366500\nbroken line\n")
                            : std::filesystem::path(data.toStdString());
}

void TestWindowPictures::everyPageAndDialog_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("language");
    const bool all = qEnvironmentVariableIsSet("TOUCHSTONE_PICTURES");
    int number = 0;
    for (const char* language : {"en", "de", "zh_CN"}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const bool dark : {false, true}) {
                // Texts fit or do not whatever the colours; each of them is seen once.
                if (all || number++ % 3 == 0)
                    QTest::addRow("%d %s %s", size.width(), dark ? "dark" : "light", language)
                        << size << dark << QString::fromLatin1(language);
            }
        }
    }
}

void TestWindowPictures::take(QWidget& widget, const char* name)
{
    QTest::qWait(60); // what was asked for a moment ago is laid out and drawn
    // A job may have brought a text just now, which is laid out with the next events.
    QStringList clipped;
    (void)QTest::qWaitFor([&] { return (clipped = testing::clippedTexts(widget)).isEmpty(); }, 1000);
    for (const QString& text : clipped)
        m_clipped += QStringLiteral("%1: %2").arg(QLatin1String(name), text);
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    if (const QString folder = qEnvironmentVariable("TOUCHSTONE_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, m_prefix, QLatin1String(name))));
}

void TestWindowPictures::showPage(const QString& name) const
{
    auto* navigator = m_fixture->window->findChild<Navigator*>();
    for (int row = 0; row < navigator->count(); ++row) {
        if (navigator->item(row)->data(Navigator::NameRole).toString() == name)
            navigator->setCurrentRow(row);
    }
}

Pair TestWindowPictures::pair() const
{
    const QStringList given = qEnvironmentVariable("TOUCHSTONE_PICTURES_PAIR").split(QLatin1Char(','));
    if (given.size() == 2)
        return {ExecutionNumber(given[0].toLongLong()), ExecutionNumber(given[1].toLongLong())};
    Pair found;
    for (const Execution& execution : m_fixture->store.snapshot()->executions) {
        if (execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete)
            found = {found.candidate, execution.number};
    }
    return found;
}

void TestWindowPictures::visitPages()
{
    for (const char* name : {"executions", "datasets", "models", "releases"}) {
        showPage(QString::fromLatin1(name));
        for (TableView* table : m_fixture->window->findChildren<TableView*>()) {
            if (table->isVisible() && table->model()->rowCount() > 0 && !table->currentIndex().isValid())
                table->chooseRow(0);
        }
        QTest::qWait(400); // labels and rows come from a worker
        take(*m_fixture->window, name);
    }
}

void TestWindowPictures::visitReleases()
{
    showPage(QStringLiteral("releases"));
    auto* page = m_fixture->window->findChild<ReleasesPage*>();
    QTRY_VERIFY_WITH_TIMEOUT(page->isSettled(), patience);
    auto* tabs = page->findChild<QTabWidget*>(QStringLiteral("releaseTabs"));
    for (int tab = 0; tab < tabs->count() && tabs->isVisible(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (TableView* table : tabs->currentWidget()->findChildren<TableView*>()) {
            if (table->model()->rowCount() > 0)
                table->chooseRow(0);
        }
        take(*m_fixture->window, QStringLiteral("releases-%1").arg(tab).toLatin1().constData());
    }
    tabs->setCurrentIndex(0);
    for (const char* step : {"addVersion", "decideVersion", "moveAliasStep", "rollBackStep", "protectAlias",
             "verifyReleases", "editGatesStep"}) {
        if (m_fixture->action(step)->isEnabled())
            visitDialog(step, step);
    }
}

/// Of everything, so that the picture is as large as it gets, and of the newest evaluation.
void TestWindowPictures::visitLineage()
{
    const WorkspaceSnapshot& snapshot = *m_fixture->store.snapshot();
    const auto ask = [this](const QString& item, const char* name) {
        auto* page = m_fixture->window->findChild<ExecutionsPage*>();
        emit page->linkActivated({.kind = ItemLink::Kind::Lineage, .target = item});
        auto* dialog = m_fixture->window->findChild<LineageDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isSettled() && dialog->item() == item.toStdString(), patience);
        dialog->resize(m_fixture->window->size());
        take(*dialog, name);
        auto* tabs = dialog->findChild<QTabWidget*>(QStringLiteral("lineageTabs"));
        tabs->setCurrentIndex(1);
        take(*dialog, (std::string(name) + "-table").c_str());
        tabs->setCurrentIndex(0);
    };
    const auto oldest = std::ranges::min_element(snapshot.datasets, {}, &DatasetInfo::execution);
    if (oldest != snapshot.datasets.end())
        ask(QStringLiteral("dataset:") + QString::fromStdString(oldest->reference()), "lineage-dataset");
    ask(QLatin1Char('#') + QString::number(pair().candidate.value()), "lineage-evaluation");
    m_fixture->window->findChild<LineageDialog*>()->close();
}

void TestWindowPictures::visitComparison()
{
    auto* comparison = m_fixture->window->findChild<ComparisonPage*>();
    showPage(QStringLiteral("comparison"));
    take(*m_fixture->window, "comparison-none");
    comparison->open(pair().baseline, pair().candidate);
    QTRY_VERIFY_WITH_TIMEOUT(!comparison->isBusy() && comparison->report() != nullptr, patience);
    auto* tabs = comparison->findChild<QTabWidget*>(QStringLiteral("comparisonTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        if (auto* posts = qobject_cast<PostsView*>(tabs->currentWidget()))
            visitPosts(*posts);
        take(*m_fixture->window, QStringLiteral("comparison-%1").arg(tab).toLatin1().constData());
        auto* parts = tabs->currentWidget()->findChild<QTabBar*>(QStringLiteral("labelParts"));
        if (auto* drift = qobject_cast<DriftTab*>(tabs->currentWidget()))
            visitDrift(*drift);
        if (parts != nullptr) {
            parts->setCurrentIndex(1);
            take(*m_fixture->window, "comparison-ledger");
            parts->setCurrentIndex(0);
        }
    }
    visitDrillDown(*comparison);
    tabs->setCurrentIndex(0);
    comparison->showOptions();
    auto* options = comparison->findChild<QDialog*>();
    QVERIFY(options != nullptr);
    take(*options, "options");
    options->close();
    comparison->showReport();
    auto* report = comparison->findChild<ReportDialog*>();
    QVERIFY(report != nullptr);
    take(*report, "report");
    report->close();
    visitTrying();
}

void TestWindowPictures::visitDrift(DriftTab& drift)
{
    const auto isComputed = [&drift](const char* chart) {
        const auto* shown = drift.findChild<TimeChart*>(QString::fromLatin1(chart));
        return shown->itemCount() > 0 || !shown->data().whyEmpty.endsWith(QStringLiteral(" ..."));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComputed("overTimeChart"), patience);
    take(*m_fixture->window, "drift-time");
    drift.showPage(DriftTab::Measures);
    take(*m_fixture->window, "drift-measures");
    drift.showPage(DriftTab::Terms);
    take(*m_fixture->window, "drift-terms");
    if (auto* count = drift.findChild<QPushButton*>(QStringLiteral("countTerms")); count->isEnabled()) {
        count->click();
        QTRY_VERIFY_WITH_TIMEOUT(count->isVisible(), patience);
        take(*m_fixture->window, "drift-counted");
    }
    drift.showPage(DriftTab::Estimates);
    QTRY_VERIFY_WITH_TIMEOUT(isComputed("estimateChart"), patience);
    take(*m_fixture->window, "drift-estimates");
    drift.showPage(DriftTab::Calibration);
    take(*m_fixture->window, "drift-calibration");
}

void TestWindowPictures::visitTrying()
{
    m_fixture->find<QToolButton>("tryIt")->click();
    auto* dialog = m_fixture->window->findChild<TryDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isLoaded(), patience);
    take(*dialog, "try-empty");
    QSignalSpy words(dialog, &TryDialog::wordsShown);
    dialog->setExpected(QStringLiteral("DevelEire"));
    dialog->setText(QStringLiteral("My landlord in Dublin keeps the deposit. What can I do, legally?"));
    QTRY_VERIFY_WITH_TIMEOUT(!words.isEmpty(), patience);
    take(*dialog, "try");
    dialog->close();
}

void TestWindowPictures::visitPosts(PostsView& posts)
{
    QTRY_VERIFY_WITH_TIMEOUT(!posts.isBusy(), patience);
    if (posts.model().rowCount() == 0)
        return;
    auto* legend = posts.findChild<QWidget*>(QStringLiteral("pullLegend"));
    auto* whyNot = posts.findChild<QWidget*>(QStringLiteral("whyNoWords"));
    QTRY_VERIFY_WITH_TIMEOUT(legend->isVisible() || whyNot->isVisible(), patience);
    auto* parts = posts.findChild<QTabWidget*>(QStringLiteral("readingTabs"));
    parts->setCurrentIndex(1);
    take(*m_fixture->window, "posts-words");
    parts->setCurrentIndex(0);
    posts.findChild<QToolButton*>(QStringLiteral("moreFilters"))->click();
    auto* filters = posts.findChild<PostsFilterDialog*>();
    QVERIFY(filters != nullptr);
    take(*filters, "posts-filters");
    filters->close();
    if (posts.model().scope() != PostsScope::Both)
        return;
    ReviewDialog* review = posts.startReview();
    QVERIFY(review != nullptr);
    take(*review, "review-start");
    review->findChild<QPushButton*>(QStringLiteral("beginReview"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(review->place() >= 0 && review->reading()->post(), patience);
    take(*review, "review-judging");
    review->close();
}

void TestWindowPictures::visitDrillDown(ComparisonPage& comparison)
{
    auto* tabs = comparison.findChild<QTabWidget*>(QStringLiteral("comparisonTabs"));
    auto* details = comparison.findChild<LabelDrillDown*>();
    tabs->setCurrentWidget(details->parentWidget()->parentWidget()); // of the splitter: the tab
    auto* toggle = comparison.findChild<QToolButton*>(QStringLiteral("showLabelDetails"));
    toggle->setChecked(true);
    const std::vector<LabelChange>& labels = comparison.report()->labels;
    details->open(QString::fromStdString(std::ranges::max_element(labels, {}, [](const LabelChange& label) {
        return label.support.candidate;
    })->label));
    QTRY_VERIFY_WITH_TIMEOUT(!details->isBusy(), patience);
    auto* scroll = details->findChild<QScrollArea*>();
    QTest::qWait(100); // the scroll bar comes with the content
    for (const int part : {0, 1, 2, 3}) {
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() * part / 3);
        take(*m_fixture->window, QStringLiteral("comparison-label-%1").arg(part).toLatin1().constData());
    }
    toggle->setChecked(false);
}

void TestWindowPictures::visitDialog(const char* action, const char* name)
{
    m_fixture->action(action)->trigger();
    QTest::qWait(200);
    QDialog* shown = nullptr;
    for (QDialog* dialog : m_fixture->window->findChildren<QDialog*>()) {
        if (dialog->isVisible())
            shown = dialog;
    }
    QVERIFY2(shown != nullptr, action);
    if (auto* import = qobject_cast<ImportDialog*>(shown))
        QTRY_VERIFY_WITH_TIMEOUT(
            import->findChild<QAbstractButton*>(QStringLiteral("import"))->isEnabled(), patience);
    if (auto* decide = qobject_cast<DecideDialog*>(shown))
        QTRY_VERIFY_WITH_TIMEOUT(!decide->isBusy(), patience);
    if (auto* verify = qobject_cast<VerifyDialog*>(shown))
        QTRY_VERIFY_WITH_TIMEOUT(!verify->isBusy(), patience);
    if (auto* inspect = qobject_cast<InspectDialog*>(shown))
        QTRY_VERIFY_WITH_TIMEOUT(!inspect->isBusy(), patience);
    if (auto* gates = qobject_cast<GatesEditor*>(shown))
        QTRY_VERIFY_WITH_TIMEOUT(!gates->isBusy(), patience);
    take(*shown, name);
    shown->close();
    QTest::qWait(0);
}

/// A model file, and two models side by side.
void TestWindowPictures::visitInspection()
{
    const auto models = m_fixture->store.snapshot()->models;
    QVERIFY(!models.empty());
    m_fixture->modelAnswer = m_workspace / "models" / (models.front().sha256 + ".bin");
    visitDialog("actionInspectModel", "inspect");
    showPage(QStringLiteral("models"));
    for (TableView* table : m_fixture->window->findChildren<TableView*>()) {
        if (!table->isVisible() || table->accessibleName() != ClassifiersPage::tr("Models"))
            continue;
        table->selectAll();
    }
    if (!m_fixture->action("inspectModel")->isEnabled())
        return; // of a workspace with more than two
    m_fixture->action("inspectModel")->trigger();
    auto* dialog = m_fixture->window->findChild<InspectDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    auto* tabs = dialog->findChild<QTabWidget*>(QStringLiteral("inspectTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        take(*dialog, QStringLiteral("inspect-two-%1").arg(tab).toLatin1().constData());
    }
    dialog->close();
    QTest::qWait(0);
}

void TestWindowPictures::visitDialogs()
{
    m_fixture->dataAnswer = {m_data};
    visitDialog("actionImport", "import");
    visitDialog("splitDataset", "split");
    visitDialog("trainOnDataset", "train");
    visitDialog("autotuneOnDataset", "autotune");
    visitDialog("evaluateModel", "evaluate");
    visitInspection();
    visitDialog("actionSettings", "settings");
    visitDialog("actionShortcuts", "shortcuts");
    visitDialog("actionAbout", "about");
}

void TestWindowPictures::everyPageAndDialog()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, language);
    m_prefix = QStringLiteral("%1-%2-%3")
                   .arg(QString::number(size.width()),
                       dark ? QStringLiteral("dark") : QStringLiteral("light"), language);
    m_clipped.clear();
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark ? theme::dark() : theme::light());
    Language texts;
    texts.install(language);
    m_fixture = std::make_unique<testing::Window>();
    m_fixture->show().resize(size);
    take(*m_fixture->window, "start");
    QVERIFY(m_fixture->open(m_workspace));
    visitPages();
    if (!QTest::currentTestFailed())
        visitReleases();
    if (!QTest::currentTestFailed())
        visitLineage();
    if (!QTest::currentTestFailed())
        visitComparison();
    if (!QTest::currentTestFailed())
        visitDialogs();
    m_fixture.reset();
    QApplication::setPalette(before);
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(QLatin1Char('\n'))));
}

/// No text is cut off in a language with long words, and nothing breaks where reading begins at the right.
void TestWindowPictures::longWordsFromRightToLeft()
{
    m_prefix = QStringLiteral("1280-light-pseudo");
    m_clipped.clear();
    testing::PseudoTranslator texts;
    QCoreApplication::installTranslator(&texts);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_fixture = std::make_unique<testing::Window>();
    m_fixture->show().resize(1280, 800);
    take(*m_fixture->window, "start");
    QVERIFY(m_fixture->open(m_workspace));
    visitPages();
    if (!QTest::currentTestFailed())
        visitReleases();
    if (!QTest::currentTestFailed())
        visitLineage();
    if (!QTest::currentTestFailed())
        visitComparison();
    if (!QTest::currentTestFailed())
        visitDialogs();
    m_fixture.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&texts);
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(QLatin1Char('\n'))));
}

int main(int argc, char** argv)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    TestWindowPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowpictures.moc"
