#include "tests/widgets/comparison/comparisonfixture.h"
#include "tests/widgets/offscreen.h"
#include "widgets/charts/qqplot.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <ctime>

using namespace touchstone;

/// One selection for all views of a comparison.
class TestComparisonSelection final : public testing::ComparisonPageTest
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        QVERIFY(setUp());
    }
    void cleanup() { tearDown(); }
    void typingFiltersAndBackGoesBack();
    void verdictCardFilters();
    void barOfChangesFiltersTheTable();
    void barOfP1FiltersTheTable();
    void chosenLabelsAreMarkedEverywhere();
    void chipsTakeFiltersAway();
    void filtersAreKeptUnderAName();
    void nextDegradedByKey();
    void mattersJudgesAnew();
    void fiveThousandLabelsDoNotStall();
};

void TestComparisonSelection::typingFiltersAndBackGoesBack()
{
    QVERIFY(open());
    tabs()->setCurrentIndex(2);
    QTest::keySequence(m_page.get(), QKeySequence::Find);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line);
    QCOMPARE(line->objectName(), QStringLiteral("labelFilter"));
    QTest::keyClicks(line, QStringLiteral("label 5"));
    QCOMPARE(visibleTable()->model()->rowCount(), 17); // 5, 15 ... 75, 50 ... 59
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(visibleTable()->hasFocus());
    child<QToolButton>("selectionBack")->click(); // the row that was marked
    child<QToolButton>("selectionBack")->click();
    QCOMPARE(line->text(), QString());
    QTest::keySequence(m_page.get(), QKeySequence::Forward);
    QCOMPARE(line->text(), QStringLiteral("label 5"));
    QTest::keyClicks(line, QStringLiteral("zebra"));
    QVERIFY(!visibleTable()); // the page says instead why it is empty
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(visibleTable());
}

void TestComparisonSelection::verdictCardFilters()
{
    QVERIFY(open());
    const int degraded = labels().verdictCounts()[static_cast<std::size_t>(LabelVerdict::Degraded)];
    QVERIFY(degraded > 0);
    auto* button = m_page->findChild<QToolButton*>(
        QStringLiteral("verdict%1").arg(static_cast<int>(LabelVerdict::Degraded)));
    QVERIFY(button->text().startsWith(QString::number(degraded)));
    button->click();
    QCOMPARE(labels().rowCount(), degraded);
    button->click();
    QVERIFY(labels().rowCount() > degraded);
}

void TestComparisonSelection::barOfChangesFiltersTheTable()
{
    QVERIFY(open());
    selection().clear();
    HistogramChart* chart = visibleHistogram(QStringLiteral("Distribution of the f1 changes"));
    QVERIFY(chart);
    int fullest = 0;
    for (int bin = 0; bin < chart->itemCount(); ++bin) {
        const auto& counts = chart->data().series[0].counts;
        if (counts[static_cast<std::size_t>(bin)] > counts[static_cast<std::size_t>(fullest)])
            fullest = bin;
    }
    const auto count = static_cast<int>(chart->data().series[0].counts[static_cast<std::size_t>(fullest)]);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    for (int i = 0; i < fullest; ++i)
        QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Space);
    QCOMPARE(labels().rowCount(), count);
    QCOMPARE(chart->chosenBins(), (HistogramChart::Bins {fullest, fullest}));
    tabs()->setCurrentIndex(3); // the other histogram shows the same
    QCOMPARE(visibleHistogram(QStringLiteral("Distribution of the f1 changes"))->chosenBins(),
        chart->chosenBins());
    QTest::keyClick(chart, Qt::Key_Space); // again: lets go
    QCOMPARE(labels().rowCount(), 80);
}

void TestComparisonSelection::barOfP1FiltersTheTable()
{
    QVERIFY(open());
    selection().clear();
    HistogramChart* chart = visibleHistogram(QStringLiteral("Distribution of p@1"));
    const QSignalSpy reset(&labels(), &QAbstractItemModel::modelReset);
    emit chart->binsChosen(0, 0); // below 0.05: no answer of the samples
    QTRY_VERIFY(labels().hasP1Rows());
    QCOMPARE(labels().rowCount(), 0);
    QVERIFY(!visibleTable());
    emit chart->binsChosen(12, 12); // 0.60 to 0.65: right answers of the candidate
    QTRY_VERIFY(labels().rowCount() > 0);
    QVERIFY(!visibleTable()->isColumnHidden(LabelsModel::CandidateP1RowsColumn));
    QVERIFY(child<QToolButton>("chip4"));
    child<QToolButton>("chip4")->click();
    QTRY_COMPARE(labels().rowCount(), 80);
    QVERIFY(visibleTable()->isColumnHidden(LabelsModel::CandidateP1RowsColumn));
}

void TestComparisonSelection::chosenLabelsAreMarkedEverywhere()
{
    QVERIFY(open());
    TableView* table = visibleTable();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selection().selection().labels.size(), 2);
    HistogramChart* p1 = visibleHistogram(QStringLiteral("Distribution of p@1"));
    QTRY_VERIFY(!p1->data().series[0].marked.empty());
    HistogramChart* changes = visibleHistogram(QStringLiteral("Distribution of the f1 changes"));
    std::int64_t marked = 0;
    for (const std::int64_t count : changes->data().series[0].marked)
        marked += count;
    QCOMPARE(marked, 2);
    const auto* plot = m_page->findChild<QqPlot*>();
    QCOMPARE(std::ranges::count_if(plot->points(), &QqPoint::marked), 2);
    // Filtering keeps what is marked, and shows it again.
    selection().setText(QStringLiteral("zebra"));
    QCOMPARE(selection().selection().labels.size(), 2);
    selection().setText({});
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    child<QToolButton>("chip5")->click();
    QVERIFY(!table->selectionModel()->hasSelection());
    QTRY_VERIFY(p1->data().series[0].marked.empty());
}

void TestComparisonSelection::chipsTakeFiltersAway()
{
    QVERIFY(open());
    // A comparison begins with the labels that can be judged.
    QCOMPARE(selection().selection().minimumSupport, 20);
    auto* chip = child<QToolButton>("chip2");
    QVERIFY(chip);
    QVERIFY(chip->accessibleName().contains(QStringLiteral("support")));
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(child<QSpinBox>("minimumSupport")->value(), 0);
    selection().setVerdicts({LabelVerdict::New});
    selection().setText(QStringLiteral("R&D"));
    QVERIFY(child<QToolButton>("chip0")->text().contains(QStringLiteral("R&&D"))); // no mnemonic
    child<QToolButton>("clearSelection")->click();
    QCOMPARE(selection().selection(), Selection {});
}

void TestComparisonSelection::filtersAreKeptUnderAName()
{
    QVERIFY(open());
    tabs()->setCurrentIndex(2);
    child<QLineEdit>("labelFilter")->setText(QStringLiteral("label 5"));
    auto* menu = child<QToolButton>("savedFilters")->menu();
    const auto action = [menu](const QString& text) -> QAction* {
        emit menu->aboutToShow();
        for (QAction* each : menu->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    };
    QAction* save = action(QStringLiteral("Save these filters..."));
    QVERIFY(save && save->isEnabled());
    save->trigger();
    auto* dialog = m_page->findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("fives & more"));
    dialog->accept();
    child<QToolButton>("clearSelection")->click();
    QCOMPARE(child<QLineEdit>("labelFilter")->text(), QString());
    QVERIFY(!action(QStringLiteral("Save these filters..."))->isEnabled());
    QAction* take = action(QStringLiteral("fives && more"));
    QVERIFY(take && !take->isChecked());
    take->trigger();
    QCOMPARE(child<QLineEdit>("labelFilter")->text(), QStringLiteral("label 5"));
    QVERIFY(action(QStringLiteral("fives && more"))->isChecked());
    action(QStringLiteral("Forget"))->menu()->actions().front()->trigger();
    QVERIFY(!action(QStringLiteral("fives && more")));
    QCOMPARE(child<QLineEdit>("labelFilter")->text(), QStringLiteral("label 5"));
}

void TestComparisonSelection::nextDegradedByKey()
{
    QVERIFY(open());
    tabs()->setCurrentIndex(1); // from any tab
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(tabs()->currentIndex(), 2);
    TableView* table = visibleTable();
    QVERIFY(table);
    const int first = table->currentIndex().row();
    QCOMPARE(labels().verdict(first), LabelVerdict::Degraded);
    QCOMPARE(selection().selection().labels, QStringList {labels().name(first)});
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(table->currentIndex().row() > first);
    QTest::keyClick(m_page.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(table->currentIndex().row(), first);
}

void TestComparisonSelection::mattersJudgesAnew()
{
    QVERIFY(open());
    const auto degraded
        = [this] { return labels().verdictCounts()[static_cast<std::size_t>(LabelVerdict::Degraded)]; };
    QVERIFY(degraded() > 0);
    child<QDoubleSpinBox>("matters")->setValue(0.9);
    QCOMPARE(degraded(), 0);
    for (const auto* box : m_page->findChildren<QDoubleSpinBox*>(QStringLiteral("matters")))
        QCOMPARE(box->value(), 0.9); // both tables judge alike
}

void TestComparisonSelection::fiveThousandLabelsDoNotStall()
{
    m_predictions = testing::samplePredictions(5000);
    QVERIFY(open());
    tabs()->setCurrentIndex(2);
    auto* line = visibleTable()->parentWidget()->findChild<QLineEdit*>(QStringLiteral("labelFilter"));
    QVERIFY(line);
    // By the time of the processor: it says the same on a busy machine. What people feel is in tests/benchmarks.
    for (const char letter : {'l', 'a', 'b', 'e', 'l', ' ', '4'}) {
        const std::clock_t before = std::clock();
        QTest::keyClick(line, letter);
        QCoreApplication::processEvents();
        const double milliseconds = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY2(milliseconds < 100, qPrintable(QString::number(milliseconds)));
    }
    QVERIFY(labels().rowCount() > 1000);
}

QTEST_MAIN(TestComparisonSelection)
#include "tst_comparisonselection.moc"
