#include "tests/widgets/comparison/comparisonfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/common/banner.h"
#include "widgets/comparison/comparisonoptions.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleFactory>
#include <QToolButton>

#include <latch>

using namespace touchstone;

namespace {

const ExecutionNumber four(4);
const ExecutionNumber five(5);

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2b), QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    return palette;
}

} // namespace

class TestComparisonPage final : public testing::ComparisonPageTest
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        QVERIFY(setUp());
    }
    void cleanup() { tearDown(); }
    void emptyPageSaysWhatToDo();
    void firstLookComesBeforeEverythingElse();
    void swapsByOneKey();
    void failureIsABannerAndNoOldNumbers();
    void warningsOfferTheirRemedy();
    void sameModelOnOtherRowsOffersAnotherModel();
    void decidesOnTheWholeWhileATimeIsShown();
    void relativeScaleIsComputedAnew();
    void optionsAreComparedAnew();
    void cancelledOptionsChangeNothing();
    void evidenceIsSaidWhereThereIsAny();
    void ledgerShowsNewAndRemoved();
    void runsShowDifferencesOnly();
    void headlineOnAnotherChoiceOfRows();
    void unlabelledSideStillShowsP1();
    void newestPairWins();
    void columnsSurviveARestart();
    void fitsASmallWindow();
    void everythingThatActsHasAName();
    void pictures_data();
    void pictures();
};

void TestComparisonPage::emptyPageSaysWhatToDo()
{
    QVERIFY(!tabs()->isVisible());
    bool found = false;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        found = found || (label->isVisible() && label->text().contains(QStringLiteral("Ctrl+Return")));
    QVERIFY(found);
    QVERIFY(!m_page->report());
}

void TestComparisonPage::firstLookComesBeforeEverythingElse()
{
    std::latch goOn(1);
    const ComparisonLoader whole = m_whole;
    m_whole = [&](const ComparisonRequest& request, Progress& progress, std::stop_token stop) {
        goOn.wait();
        return whole(request, progress, std::move(stop));
    };
    const QSignalSpy looked(m_page.get(), &ComparisonPage::firstLookShown);
    const QSignalSpy opened(m_page.get(), &ComparisonPage::opened);
    m_page->open(four, five);
    QTRY_COMPARE(looked.size(), 1);
    QVERIFY(tabs()->isVisible());
    QVERIFY(m_page->isBusy());
    QVERIFY(!m_page->report());
    QCOMPARE(visibleHistogram(QStringLiteral("Distribution of p@1"))->itemCount(), 20);
    QCOMPARE(labels().labelCount(), 0);
    goOn.count_down();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(labels().labelCount(), 80);
    QVERIFY(m_page->report());
}

void TestComparisonPage::swapsByOneKey()
{
    QVERIFY(open());
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(m_page->baseline(), five);
    QCOMPARE(m_page->report()->candidate->execution, four);
    QTest::mouseClick(child<QToolButton>("swap"), Qt::LeftButton);
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(m_page->baseline(), four);
}

void TestComparisonPage::failureIsABannerAndNoOldNumbers()
{
    QVERIFY(open());
    m_firstLook = [](const ComparisonRequest&, Progress&, const std::stop_token&) -> Result<ComparisonData> {
        return fail(inputError("not-an-evaluation", "execution #3 (train) holds no predictions"));
    };
    QVERIFY(open(ExecutionNumber(3), five));
    const auto* banner = m_page->findChild<Banner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("holds no predictions")));
    QVERIFY(!tabs()->isVisible());
    m_firstLook = m_whole;
    QVERIFY(open());
    QVERIFY(!banner->isVisible());
    QVERIFY(tabs()->isVisible());
}

void TestComparisonPage::warningsOfferTheirRemedy()
{
    QVERIFY(open());
    auto* banner = child<QWidget>("comparabilityBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("Different rows")));
    auto* more = child<QToolButton>("moreWarnings");
    QVERIFY(more->isVisible());
    const auto before = banner->findChild<QLabel*>()->text().count(QLatin1Char('\n'));
    more->click();
    QVERIFY(banner->findChild<QLabel*>()->text().count(QLatin1Char('\n')) > before);
    const QSignalSpy wished(m_page.get(), &ComparisonPage::evaluationRequested);
    auto* remedy = child<QPushButton>("remedy");
    QVERIFY(remedy->text().contains(QStringLiteral("#4")));
    QTest::mouseClick(remedy, Qt::LeftButton);
    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished[0][0].value<EvaluationWish>().model, std::string("#3"));
    QCOMPARE(wished[0][0].value<EvaluationWish>().rows, std::string("new@1"));
}

void TestComparisonPage::sameModelOnOtherRowsOffersAnotherModel()
{
    m_whole = [this](const ComparisonRequest& request, Progress&, const std::stop_token&) {
        auto data = testing::sampleComparison(m_predictions, request);
        auto report = std::make_shared<ComparisonReport>(*data->report);
        SideReport side = *report->candidate;
        side.model = report->baseline->model;
        report->candidate = Candidate(side);
        data->report = std::move(report);
        return data;
    };
    QVERIFY(open());
    const QSignalSpy wished(m_page.get(), &ComparisonPage::evaluationRequested);
    child<QPushButton>("remedy")->click();
    QVERIFY(wished[0][0].value<EvaluationWish>().model.empty());
}

void TestComparisonPage::decidesOnTheWholeWhileATimeIsShown()
{
    QVERIFY(open());
    const TimeRange may {.from = 1'367'366'400, .to = 1'370'044'800};
    selection().setTime(may);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->report() && m_page->report()->parameters.time, 60'000);
    QVERIFY(m_page->report()->parameters.time == may);
    std::vector<ComparisonRequest> asked;
    connect(m_page.get(), &ComparisonPage::decideRequested, this,
        [&asked](const ComparisonRequest& request) { asked.push_back(request); });
    child<QToolButton>("decideOnComparison")->click();
    QCOMPARE(asked.size(), std::size_t {1});
    QVERIFY(!asked.front().parameters.time); // gates judge whole comparisons
    QCOMPARE(asked.front().baseline, four);
    QCOMPARE(asked.front().candidate, five);
    QVERIFY(m_page->report()->parameters.time == may); // what is shown stays
}

void TestComparisonPage::relativeScaleIsComputedAnew()
{
    QVERIFY(open());
    selection().setText(QStringLiteral("label 5"));
    selection().setChange(ValueRange {{}, -0.1});
    tabs()->setCurrentIndex(3);
    child<QComboBox>("changeScale")->setCurrentIndex(1);
    QTRY_VERIFY(m_page->report()->distribution.relative);
    QCOMPARE(selection().selection().text, QStringLiteral("label 5"));
    QVERIFY(!selection().selection().change); // it was on the other scale
    QCOMPARE(child<QComboBox>("changeScale")->currentIndex(), 1);
}

void TestComparisonPage::optionsAreComparedAnew()
{
    std::vector<ComparisonRequest> requests;
    const ComparisonLoader whole = m_whole;
    m_whole = [&](const ComparisonRequest& request, Progress& progress, std::stop_token stop) {
        requests.push_back(request);
        return whole(request, progress, std::move(stop));
    };
    QVERIFY(open());
    selection().setText(QStringLiteral("label 5"));
    child<QToolButton>("compareOptions")->click();
    auto* dialog = m_page->findChild<ComparisonOptions*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QSpinBox*>(QStringLiteral("optionSupport"))->setValue(7);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("optionQ"))->setValue(0.05);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("optionBand"))->setValue(0.1);
    dialog->findChild<QSpinBox*>(QStringLiteral("optionResamples"))->setValue(500);
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("optionProtected"))
        ->setPlainText(QStringLiteral(" label 1\n\nlabel 2 \nlabel 1\n"));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_COMPARE(requests.size(), std::size_t(2));
    QTRY_VERIFY(!m_page->isBusy());
    const ComparisonParameters& wanted = requests[1].parameters;
    QCOMPARE(wanted.minSupport, std::int64_t(7));
    QCOMPARE(wanted.alpha, 0.05);
    QCOMPARE(wanted.band, 0.1);
    QCOMPARE(wanted.resamples, 500);
    QCOMPARE(wanted.protectedLabels, (std::vector<std::string> {"label 1", "label 2"}));
    QVERIFY(!requests[1].twin);
    QCOMPARE(requests[1].weights, std::string());
    QCOMPARE(labels().thresholds().q, 0.05);
    QCOMPARE(selection().selection().minimumSupport, std::int64_t(7)); // as what is judged
    QCOMPARE(selection().selection().text, QStringLiteral("label 5")); // the same pair
    // They hold for the next pair, too.
    QVERIFY(open(four, ExecutionNumber(6)));
    QCOMPARE(requests.back().parameters.minSupport, std::int64_t(7));
}

void TestComparisonPage::cancelledOptionsChangeNothing()
{
    m_page->showOptions();
    QVERIFY(!m_page->findChild<ComparisonOptions*>()); // nothing is open
    QVERIFY(open());
    const auto report = m_page->report();
    m_page->showOptions();
    auto* dialog = m_page->findChild<ComparisonOptions*>();
    dialog->findChild<QSpinBox*>(QStringLiteral("optionSupport"))->setValue(7);
    dialog->reject();
    QVERIFY(!m_page->isBusy());
    QCOMPARE(m_page->report(), report);
}

void TestComparisonPage::evidenceIsSaidWhereThereIsAny()
{
    QVERIFY(open());
    const auto* evidence = child<QLabel>("evidence");
    QVERIFY(!evidence->isVisible());
    m_whole = [this](const ComparisonRequest& request, Progress&, const std::stop_token&) {
        auto data = testing::judgedComparison(m_predictions, request);
        auto report = std::make_shared<ComparisonReport>(*data->report);
        report->overlap = Overlap {.rows = 1234, .headline = report->headline, .flips = {}};
        report->importance = Importance {.source = "traffic of #12",
            .f1 = report->headline.f1Macro,
            .recall = report->headline.p1,
            .unmeasured = 0.25,
            .strange = {}};
        report->resampled = statistics::ResampledHeadline {
            .resamples = 2000, .p1 = {-0.1, 0.1}, .f1Macro = {-0.2, 0.2}, .f1Weighted = {-0.3, 0.3}};
        report->labels[0].protection = Protection::Held;
        for (std::size_t i = 1; i <= 10; ++i)
            report->labels[i].protection = Protection::Degraded;
        data->report = std::move(report);
        return data;
    };
    QVERIFY(open());
    QVERIFY(evidence->isVisible());
    const QStringList lines = evidence->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].contains(QStringLiteral("1,234 rows")));
    QVERIFY(
        lines[1].contains(QStringLiteral("traffic of #12")) && lines[1].contains(QStringLiteral("25.0 %")));
    QVERIFY(lines[2].contains(QStringLiteral("2 more")));
    QVERIFY(lines[3].contains(QString::fromStdString(m_page->report()->labels[0].label)));
    QVERIFY(lines[4].contains(QStringLiteral("[-0.300, +0.300]")));
}

void TestComparisonPage::ledgerShowsNewAndRemoved()
{
    QVERIFY(open());
    tabs()->setCurrentIndex(2);
    auto* bar = child<QTabBar>("labelParts");
    QCOMPARE(bar->tabText(1), QStringLiteral("3 new, 2 removed"));
    bar->setCurrentIndex(1);
    auto* added = child<TableView>("newLabels");
    QVERIFY(added->isVisible());
    QCOMPARE(added->model()->rowCount(), 3);
    added->selectRow(0);
    QCOMPARE(selection().selection().labels.size(), 1);
    QCOMPARE(child<TableView>("removedLabels")->model()->rowCount(), 2);
}

void TestComparisonPage::runsShowDifferencesOnly()
{
    QVERIFY(open());
    showTab(QStringLiteral("Runs"));
    auto* table = child<TableView>("runTable");
    QVERIFY(table->isVisible());
    const int differences = table->model()->rowCount();
    QVERIFY(differences > 0);
    child<QCheckBox>("differencesOnly")->click();
    QVERIFY(table->model()->rowCount() > differences);
    QTest::keyClicks(child<QLineEdit>("runFilter"), QStringLiteral("epoch"));
    QCOMPARE(table->model()->rowCount(), 1);
    child<QCheckBox>("differencesOnly")->click();
    QVERIFY(!table->isVisible());
}

void TestComparisonPage::headlineOnAnotherChoiceOfRows()
{
    QVERIFY(open());
    const auto cardOf = [this](const QString& title) -> QString {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->accessibleName().startsWith(title + QStringLiteral(": ")))
                return widget->accessibleName();
        }
        return {};
    };
    const QString all = cardOf(QStringLiteral("P@1"));
    QVERIFY2(all.contains(QStringLiteral("change")), qPrintable(all));
    child<QComboBox>("rowChoice")->setCurrentIndex(2);
    QVERIFY(cardOf(QStringLiteral("P@1")) != all);
}

void TestComparisonPage::unlabelledSideStillShowsP1()
{
    testing::PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(50, "", "a", 0.7F).add(50, "", "b", 0.3F);
    m_predictions.candidate = builder.build();
    QVERIFY(open());
    QVERIFY(m_page->report()->headline.meanP1.change);
    QCOMPARE(visibleHistogram(QStringLiteral("Distribution of p@1"))->itemCount(), 20);
    HistogramChart* changes = visibleHistogram(QStringLiteral("Distribution of the f1 changes"));
    QCOMPARE(changes->itemCount(), 0);
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!m_page->grab().isNull());
    }
}

void TestComparisonPage::newestPairWins()
{
    const QSignalSpy opened(m_page.get(), &ComparisonPage::opened);
    for (int i = 1; i <= 5; ++i)
        m_page->open(four, ExecutionNumber(4 + i));
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_page->report()->candidate->execution, ExecutionNumber(9));
    m_page->clear();
    QVERIFY(!tabs()->isVisible());
    QVERIFY(!m_page->report());
}

void TestComparisonPage::columnsSurviveARestart()
{
    QVERIFY(open());
    tabs()->setCurrentIndex(2);
    visibleTable()->horizontalHeader()->resizeSection(LabelsModel::LabelColumn, 333);
    m_page->saveState();
    ComparisonPage again(*m_jobs, *m_settings, *m_store, nullptr, m_firstLook, m_whole);
    for (const auto* table : again.findChildren<TableView*>(QStringLiteral("labelTable")))
        QCOMPARE(table->horizontalHeader()->sectionSize(LabelsModel::LabelColumn), 333);
}

void TestComparisonPage::fitsASmallWindow()
{
    QVERIFY(open());
    // The window may be 1024 x 700; navigator, menu and status bar take their part.
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QTest::qWait(0);
        const QSize least = m_page->minimumSizeHint();
        QVERIFY2(least.width() <= 840 && least.height() <= 640,
            qPrintable(QStringLiteral("%1: %2 x %3")
                           .arg(tabs()->tabText(tab))
                           .arg(least.width())
                           .arg(least.height())));
    }
}

void TestComparisonPage::everythingThatActsHasAName()
{
    QVERIFY(open());
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        for (QWidget* widget : m_page->findChildren<QWidget*>()) {
            // Parts of other widgets speak for themselves through these.
            const bool part = widget->objectName().startsWith(QLatin1String("qt_"))
                || qobject_cast<QLineEdit*>(widget->parentWidget())
                || qobject_cast<QAbstractSpinBox*>(widget->parentWidget())
                || qobject_cast<QTabBar*>(widget->parentWidget());
            if (!widget->isVisible() || part || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                    + widget->objectName()));
        }
    }
}

void TestComparisonPage::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("tab");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(850, 640)}) {
        for (const bool dark : {false, true}) {
            for (int tab = 0; tab < 5; ++tab)
                QTest::addRow("%d %s comparison %d", size.width(), dark ? "dark" : "light", tab)
                    << size << dark << tab;
        }
    }
}

/// Draws every tab in light and dark. With TOUCHSTONE_PICTURES=folder the pictures are kept there, to be looked at.
void TestComparisonPage::pictures()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, tab);
    const QPalette before = QApplication::palette();
    m_page->resize(size);
    m_predictions = testing::samplePredictions(400, 12, 5);
    QVERIFY(open());
    if (dark)
        QApplication::setPalette(darkPalette()); // while it is shown
    tabs()->setCurrentIndex(tab);
    visibleTable();
    QTest::qWait(1);
    const QPixmap picture = m_page->grab();
    QApplication::setPalette(before);
    QCOMPARE(picture.size(), size);
    const int background = qGray(picture.toImage().pixel(2, size.height() - 2));
    QVERIFY(dark ? background < 80 : background > 180);
    if (const QString kept = qEnvironmentVariable("TOUCHSTONE_PICTURES"); !kept.isEmpty()) {
        QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(picture.save(kept + QLatin1Char('/') + name.replace(QLatin1Char(' '), QLatin1Char('-'))
            + QStringLiteral(".png")));
    }
}

int main(int argc, char** argv)
{
    // Fusion everywhere: the pictures do not depend on the desktop of whoever runs the tests.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    TestComparisonPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_comparisonpage.moc"
