#include "tests/support/testing.h"
#include "widgets/models/labelverdict.h"

#include <set>

using namespace touchstone;

class TestLabelVerdict final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void needsBothSizeAndEvidence();
    void exactlyAtTheThresholdCounts();
    void partWithinTheLabelIsJudged();
    void untestedLabels();
    void namesDiffer();
};

namespace {

LabelChange changed(double change, std::optional<double> q)
{
    LabelChange label;
    label.f1Change = change;
    label.q = q;
    return label;
}

} // namespace

void TestLabelVerdict::needsBothSizeAndEvidence()
{
    const VerdictThresholds usual;
    QCOMPARE(verdictOf(changed(-0.3, 0.01), usual), LabelVerdict::Degraded);
    QCOMPARE(verdictOf(changed(0.3, 0.01), usual), LabelVerdict::Improved);
    QCOMPARE(verdictOf(changed(-0.3, 0.2), usual), LabelVerdict::Unchanged);
    QCOMPARE(verdictOf(changed(-0.01, 0.01), usual), LabelVerdict::Unchanged);
    QCOMPARE(verdictOf(changed(-0.01, 0.01), {.matters = 0.005, .q = 0.1}), LabelVerdict::Degraded);
    QCOMPARE(verdictOf(changed(-0.3, 0.1), usual), LabelVerdict::Unchanged); // q has to be below
}

void TestLabelVerdict::exactlyAtTheThresholdCounts()
{
    QCOMPARE(verdictOf(changed(0.68 - 0.70, 0.01), {}), LabelVerdict::Degraded); // -0.019999999999999907
}

void TestLabelVerdict::partWithinTheLabelIsJudged()
{
    LabelChange label = changed(-0.3, 0.01);
    label.f1ChangeWithin = 0.1;
    QCOMPARE(verdictOf(label, {}), LabelVerdict::Improved);
}

void TestLabelVerdict::untestedLabels()
{
    LabelChange label = changed(-0.3, std::nullopt);
    QCOMPARE(verdictOf(label, {}), LabelVerdict::NotJudged);
    label.verdict = Verdict::TooFew;
    QCOMPARE(verdictOf(label, {}), LabelVerdict::TooFew);
    label.status = LabelStatus::New;
    QCOMPARE(verdictOf(label, {}), LabelVerdict::New);
    label.status = LabelStatus::Removed;
    QCOMPARE(verdictOf(label, {}), LabelVerdict::Removed);
}

void TestLabelVerdict::namesDiffer()
{
    std::set<QString> names;
    for (const LabelVerdict verdict : allLabelVerdicts) {
        names.insert(verdictText(verdict));
        QVERIFY(verdictWithSign(verdict).endsWith(verdictText(verdict)));
    }
    QCOMPARE(names.size(), allLabelVerdicts.size());
}

QTEST_GUILESS_MAIN(TestLabelVerdict)
#include "tst_labelverdict.moc"
