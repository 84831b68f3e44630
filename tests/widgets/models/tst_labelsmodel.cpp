#include "tests/support/testing.h"
#include "tests/widgets/samplereport.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/labelsmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

#include <algorithm>

using namespace touchstone;
using Tester = QAbstractItemModelTester;

class TestLabelsModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        testing::failOnAnyWarning();
        m_model = std::make_unique<LabelsModel>();
        m_tester = std::make_unique<Tester>(m_model.get(), Tester::FailureReportingMode::QtTest);
        m_model->setReport(testing::sampleReport(60));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }
    void everyLabelOfEitherSideIsThere();
    void nothingToShow();
    void filtersByText();
    void filtersByVerdict();
    void minimumSupportAsksTheSideThatHasTheLabel();
    void filtersByChangeOfTheDistribution();
    void filtersByRowsInRange();
    void sortsWithAbsentValuesLast();
    void sortKeepsPersistentIndexes();
    void thresholdsJudgeAnew();
    void walksThroughDegradedLabels();
    void withinIsShownWhereItIsJudged();
    void markUpStaysText();
    void headersNameTheExecutions();
    void survivesRandomUse();

private:
    Selection filter(std::int64_t support = 0) const
    {
        Selection selection;
        selection.minimumSupport = support;
        return selection;
    }

    std::unique_ptr<LabelsModel> m_model;
    std::unique_ptr<Tester> m_tester;
};

void TestLabelsModel::everyLabelOfEitherSideIsThere()
{
    QCOMPARE(m_model->rowCount(), 60);
    QCOMPARE(m_model->labelCount(), 60);
    const auto counts = m_model->verdictCounts();
    QCOMPARE(counts[static_cast<std::size_t>(LabelVerdict::New)], 3);
    QCOMPARE(counts[static_cast<std::size_t>(LabelVerdict::Removed)], 2);
    const int row = m_model->rowOf(QStringLiteral("R&D"));
    QVERIFY(row >= 0);
    // The candidate lacks it: no rows there, so nothing to say instead of 0.
    QCOMPARE(m_model->index(row, LabelsModel::CandidateF1Column).data().toString(), displayformat::absent());
    QCOMPARE(m_model->index(row, LabelsModel::BaselineSupportColumn).data().toString(), QStringLiteral("21"));
    QCOMPARE(m_model->rowOf(QStringLiteral("not there")), -1);
}

void TestLabelsModel::nothingToShow()
{
    m_model->setReport(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter(filter(20));
    m_model->sort(LabelsModel::ChangeColumn);
    QCOMPARE(m_model->nextDegraded(-1, 1), -1);
    QCOMPARE(m_model->verdictCounts()[0], 0);
}

void TestLabelsModel::filtersByText()
{
    Selection selection;
    selection.text = QStringLiteral("LABEL 5");
    m_model->setFilter(selection);
    QCOMPARE(m_model->rowCount(), 15); // 5, 15 ... 45, 50 ... 59
    selection.text = QStringLiteral(u"GRÖ");
    m_model->setFilter(selection);
    QCOMPARE(m_model->rowCount(), 1);
    selection.text = QStringLiteral("zebra");
    m_model->setFilter(selection);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLabelsModel::filtersByVerdict()
{
    Selection selection;
    selection.verdicts = {LabelVerdict::New, LabelVerdict::Removed};
    m_model->setFilter(selection);
    QCOMPARE(m_model->rowCount(), 5);
    selection.verdicts = {LabelVerdict::Degraded};
    m_model->setFilter(selection);
    QVERIFY(m_model->rowCount() > 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->verdict(row), LabelVerdict::Degraded);
}

void TestLabelsModel::minimumSupportAsksTheSideThatHasTheLabel()
{
    m_model->setFilter(filter(21));
    // "<b>bold</b>" has 20 rows on the baseline's side; new labels have none there, but enough on their own.
    QCOMPARE(m_model->rowOf(QStringLiteral("<b>bold</b>")), -1);
    QVERIFY(m_model->rowOf(QStringLiteral("label 59")) >= 0);
    m_model->setFilter(filter(1000));
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLabelsModel::filtersByChangeOfTheDistribution()
{
    Selection selection;
    selection.change = ValueRange {{}, -0.1};
    m_model->setFilter(selection);
    QVERIFY(m_model->rowCount() > 0);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QVERIFY(m_model->label(row).inDistribution);
        QVERIFY(*m_model->label(row).f1Change < -0.1);
    }
}

void TestLabelsModel::filtersByRowsInRange()
{
    Selection selection;
    selection.p1 = ValueRange {0.5, {}};
    m_model->setFilter(selection);
    QCOMPARE(m_model->rowCount(), 60); // not known yet
    QVERIFY(!m_model->hasP1Rows());
    Both<std::vector<std::int64_t>> rows {std::vector<std::int64_t>(60), std::vector<std::int64_t>(60)};
    rows.candidate[7] = 3;
    m_model->setP1Rows(rows);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, LabelsModel::CandidateP1RowsColumn).data().toString(), QStringLiteral("3"));
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 60);
}

void TestLabelsModel::sortsWithAbsentValuesLast()
{
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_model->sort(LabelsModel::ChangeColumn, order);
        QVERIFY(m_model->label(0).f1Change.has_value());
        QVERIFY(!m_model->label(m_model->rowCount() - 1).f1Change.has_value());
        const double first = *m_model->label(0).f1Change;
        const double second = *m_model->label(1).f1Change;
        QVERIFY(order == Qt::AscendingOrder ? first <= second : first >= second);
    }
    m_model->sort(LabelsModel::LabelColumn, Qt::AscendingOrder);
    QVERIFY(m_model->name(0) < m_model->name(59));
    m_model->sort(-1);
    QCOMPARE(m_model->rowCount(), 60);
}

void TestLabelsModel::sortKeepsPersistentIndexes()
{
    const QPersistentModelIndex kept(m_model->index(7, LabelsModel::LabelColumn));
    const QString name = kept.data().toString();
    m_model->sort(LabelsModel::BaselineSupportColumn, Qt::DescendingOrder);
    QCOMPARE(kept.data().toString(), name);
}

void TestLabelsModel::thresholdsJudgeAnew()
{
    const auto degraded
        = [this] { return m_model->verdictCounts()[static_cast<std::size_t>(LabelVerdict::Degraded)]; };
    const int before = degraded();
    QVERIFY(before > 0);
    m_model->setThresholds({.matters = 0.9, .q = 0.1});
    QCOMPARE(degraded(), 0);
    m_model->setThresholds({.matters = 0, .q = 0.9});
    QVERIFY(degraded() >= before);
}

void TestLabelsModel::walksThroughDegradedLabels()
{
    m_model->sort(LabelsModel::LabelColumn, Qt::AscendingOrder);
    std::vector<int> rows;
    for (int row = m_model->nextDegraded(-1, 1); row >= 0; row = m_model->nextDegraded(row, 1))
        rows.push_back(row);
    QCOMPARE(static_cast<int>(rows.size()),
        m_model->verdictCounts()[static_cast<std::size_t>(LabelVerdict::Degraded)]);
    QCOMPARE(m_model->nextDegraded(m_model->rowCount(), -1), rows.back());
    QCOMPARE(m_model->nextDegraded(rows.front(), -1), -1);
}

void TestLabelsModel::withinIsShownWhereItIsJudged()
{
    QVERIFY(!m_model->hasWithin());
    auto report = std::make_shared<ComparisonReport>(*testing::sampleReport(60));
    report->labels[7].f1Change = -0.5;
    report->labels[7].f1ChangeWithin = -0.0214;
    m_model->setReport(report);
    QVERIFY(m_model->hasWithin());
    m_model->sort(LabelsModel::WithinColumn);
    QCOMPARE(m_model->name(0), QString::fromStdString(report->labels[7].label)); // the others have none
    QCOMPARE(
        m_model->index(0, LabelsModel::WithinColumn).data().toString(), comparisonformat::change(-0.0214));
    QCOMPARE(m_model->index(1, LabelsModel::WithinColumn).data().toString(), displayformat::absent());
    m_model->setReport(testing::sampleReport(60));
    QVERIFY(!m_model->hasWithin());
}

void TestLabelsModel::markUpStaysText()
{
    const QModelIndex index = m_model->index(m_model->rowOf(QStringLiteral("<b>bold</b>")), 0);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), QStringLiteral("<p>&lt;b&gt;bold&lt;/b&gt;</p>"));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Label: <b>bold</b>"));
}

void TestLabelsModel::headersNameTheExecutions()
{
    QCOMPARE(m_model->headerData(LabelsModel::BaselineF1Column, Qt::Horizontal).toString(),
        QStringLiteral("f1 #4"));
    QCOMPARE(m_model->headerData(LabelsModel::CandidateF1Column, Qt::Horizontal).toString(),
        QStringLiteral("f1 #5"));
    for (int column = 0; column < LabelsModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TestLabelsModel::survivesRandomUse()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        Selection selection;
        selection.text = random.bounded(3) == 0 ? QString::number(random.bounded(10)) : QString();
        selection.minimumSupport = random.bounded(90);
        m_model->setFilter(selection);
        m_model->sort(random.bounded(-1, static_cast<int>(LabelsModel::ColumnCount)),
            random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        for (int column = 0; m_model->rowCount() > 0 && column < LabelsModel::ColumnCount; ++column)
            QVERIFY(m_model->index(random.bounded(m_model->rowCount()), column).data().isValid());
    }
}

QTEST_GUILESS_MAIN(TestLabelsModel)
#include "tst_labelsmodel.moc"
