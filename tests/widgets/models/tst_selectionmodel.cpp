#include "tests/support/testing.h"
#include "widgets/models/selectionmodel.h"

#include <QSignalSpy>

using namespace touchstone;

class TestSelectionModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void tellsWhatChanged();
    void sameAgainIsNoStep();
    void backAndForward();
    void newStepForgetsTheWayForward();
    void typedTextIsOneStep();
    void anotherPartEndsATypedStep();
    void chipsNameWhatIsActive();
    void removingAChipIsAStep();
    void openRanges();
    void wayIsNotEndless();
    void resetForgetsTheWay();
    void timeIsAPartOfItsOwn();
};

void TestSelectionModel::tellsWhatChanged()
{
    SelectionModel model;
    const QSignalSpy changed(&model, &SelectionModel::changed);
    model.setMinimumSupport(20);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<Selection>(), Selection {});
    QCOMPARE(model.selection().minimumSupport, 20);
}

void TestSelectionModel::sameAgainIsNoStep()
{
    SelectionModel model;
    model.setLabels({QStringLiteral("b"), QStringLiteral("a")});
    const QSignalSpy changed(&model, &SelectionModel::changed);
    model.setLabels({QStringLiteral("a"), QStringLiteral("b")}); // another order is no other selection
    model.setText({});
    QCOMPARE(changed.size(), 0);
}

void TestSelectionModel::backAndForward()
{
    SelectionModel model;
    QVERIFY(!model.canGoBack());
    model.setVerdicts({LabelVerdict::Degraded});
    model.setChange(ValueRange {-0.2, 0.0});
    model.back();
    QVERIFY(!model.selection().change);
    QVERIFY(model.canGoBack() && model.canGoForward());
    model.back();
    QCOMPARE(model.selection(), Selection {});
    model.back();
    model.forward();
    model.forward();
    QCOMPARE(model.selection().change, (ValueRange {-0.2, 0.0}));
    QVERIFY(!model.canGoForward());
}

void TestSelectionModel::newStepForgetsTheWayForward()
{
    SelectionModel model;
    model.setMinimumSupport(10);
    model.setP1(ValueRange {0.5, {}});
    model.back();
    model.setLabels({QStringLiteral("a")});
    QVERIFY(!model.canGoForward());
    model.back();
    QCOMPARE(model.selection().minimumSupport, 10);
}

void TestSelectionModel::typedTextIsOneStep()
{
    SelectionModel model;
    for (const char* text : {"p", "po", "pol"})
        model.setText(QLatin1String(text));
    model.back();
    QCOMPARE(model.selection().text, QString());
    model.forward();
    QCOMPARE(model.selection().text, QStringLiteral("pol"));
    model.setText(QStringLiteral("poli")); // after going there and back it is a new step
    model.back();
    QCOMPARE(model.selection().text, QStringLiteral("pol"));
}

void TestSelectionModel::anotherPartEndsATypedStep()
{
    SelectionModel model;
    model.setText(QStringLiteral("a"));
    model.setMinimumSupport(5);
    model.setText(QStringLiteral("ab"));
    model.back();
    QCOMPARE(model.selection().text, QStringLiteral("a"));
    QCOMPARE(model.selection().minimumSupport, 5);
}

void TestSelectionModel::chipsNameWhatIsActive()
{
    QVERIFY(selectionChips({}).empty());
    Selection selection;
    selection.text = QStringLiteral("  poli  tics ");
    selection.verdicts = {LabelVerdict::Degraded};
    selection.minimumSupport = 20;
    selection.change = ValueRange {{}, -0.2};
    selection.p1 = ValueRange {0.25, 0.5};
    selection.labels = {QStringLiteral("100%1")};
    const auto chips = selectionChips(selection);
    QCOMPARE(chips.size(), std::size_t(6));
    QCOMPARE(chips[0].text, QStringLiteral("contains \"poli tics\""));
    QCOMPARE(chips[1].text, QStringLiteral("degraded"));
    QCOMPARE(chips[2].text, QStringLiteral(u"support ≥ 20"));
    QCOMPARE(chips[3].text, QStringLiteral("f1 change below -0.20"));
    QCOMPARE(chips[4].text, QStringLiteral("p@1 0.25 to 0.50"));
    QCOMPARE(chips[5].text, QStringLiteral("marked: 100%1"));
}

void TestSelectionModel::removingAChipIsAStep()
{
    SelectionModel model;
    model.setText(QStringLiteral("a"));
    model.setVerdicts({LabelVerdict::New});
    model.remove(SelectionPart::Text);
    QVERIFY(model.selection().text.isEmpty());
    QVERIFY(!model.selection().verdicts.empty());
    model.back();
    QCOMPARE(model.selection().text, QStringLiteral("a"));
    model.clear();
    QCOMPARE(model.selection(), Selection {});
}

void TestSelectionModel::openRanges()
{
    QVERIFY((ValueRange {{}, 0.5}).contains(-9));
    QVERIFY(!(ValueRange {{}, 0.5}).contains(0.5));
    QVERIFY((ValueRange {0.5, {}}).contains(0.5));
    QVERIFY((ValueRange {0.95, {}}).contains(1.0)); // the last bin of p@1 is closed
}

void TestSelectionModel::wayIsNotEndless()
{
    SelectionModel model;
    for (int i = 1; i <= 1000; ++i)
        model.setLabels({QString::number(i)});
    int steps = 0;
    for (; model.canGoBack(); ++steps)
        model.back();
    QCOMPARE(steps, 199);
    QCOMPARE(model.selection().labels, QStringList {QStringLiteral("801")});
}

void TestSelectionModel::resetForgetsTheWay()
{
    SelectionModel model;
    model.setText(QStringLiteral("a"));
    Selection first;
    first.minimumSupport = 20;
    model.reset(first);
    QVERIFY(!model.canGoBack());
    QCOMPARE(model.selection(), first);
}

void TestSelectionModel::timeIsAPartOfItsOwn()
{
    SelectionModel model;
    const TimeRange may {.from = 1367366400, .to = 1370044800}; // 2013-05-01, 2013-06-01
    model.setTime(may);
    const auto chips = selectionChips(model.selection());
    QCOMPARE(chips.size(), std::size_t {1});
    QCOMPARE(chips[0].part, SelectionPart::Time);
    QCOMPARE(chips[0].text, QStringLiteral("posts from 2013-05-01 to 2013-05-31"));
    QCOMPARE(selectionChips({.time = TimeRange {.from = 1367366400, .to = {}}})[0].text,
        QStringLiteral("posts from 2013-05-01"));
    QCOMPARE(selectionChips({.time = TimeRange {.from = {}, .to = 1370044800}})[0].text,
        QStringLiteral("posts to 2013-05-31"));
    model.setLabels({QStringLiteral("a")});
    model.remove(SelectionPart::Time);
    QVERIFY(!model.selection().time && model.selection().labels.size() == 1);
    model.back();
    QCOMPARE(model.selection().time, std::optional(may));
    model.back();
    model.back();
    QVERIFY(!model.selection().time && !model.canGoBack());
}

QTEST_GUILESS_MAIN(TestSelectionModel)
#include "tst_selectionmodel.moc"
