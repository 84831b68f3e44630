#include "tests/support/testing.h"
#include "widgets/models/savedfilters.h"

using namespace touchstone;

class TestSavedFilters final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyPartComesBack();
    void sameNameIsReplacedAndNamesAreInOrder();
    void partsOfOneComparisonAreNotKept();
    void damagedSettings_data();
    void damagedSettings();
    void takenFiltersKeepLabelsAndTimeAndAreOneStep();
};

namespace {

Selection everything()
{
    Selection selection;
    selection.text = QStringLiteral("<b>ask & \"tell\"");
    selection.verdicts = {allLabelVerdicts.begin(), allLabelVerdicts.end()};
    selection.minimumSupport = 50;
    selection.change = ValueRange {.lower = -0.1, .upper = {}};
    selection.p1 = ValueRange {.lower = 0.25, .upper = 0.5};
    return selection;
}

} // namespace

void TestSavedFilters::everyPartComesBack()
{
    const auto saved = withFilters({}, QStringLiteral("all"), everything());
    QCOMPARE(saved.size(), std::size_t {1});
    QVERIFY(savedFiltersFromJson(toJson(saved)) == saved);
    for (const LabelVerdict verdict : allLabelVerdicts) {
        Selection one;
        one.verdicts = {verdict};
        const auto kept = withFilters({}, QStringLiteral("one"), one);
        QVERIFY(savedFiltersFromJson(toJson(kept)) == kept);
    }
}

void TestSavedFilters::sameNameIsReplacedAndNamesAreInOrder()
{
    Selection other;
    other.minimumSupport = 7;
    auto saved = withFilters({}, QStringLiteral("b"), everything());
    saved = withFilters(std::move(saved), QStringLiteral("a"), everything());
    saved = withFilters(std::move(saved), QStringLiteral("b"), other);
    QCOMPARE(saved.size(), std::size_t {2});
    QCOMPARE(saved[0].name, QStringLiteral("a"));
    QVERIFY(saved[1].selection == other);
}

void TestSavedFilters::partsOfOneComparisonAreNotKept()
{
    Selection selection = everything();
    selection.labels = QStringList {QStringLiteral("politics")};
    selection.time = TimeRange {.from = 1, .to = 2};
    QVERIFY(filtersOf(selection) == everything());
    QVERIFY(withFilters({}, QStringLiteral("x"), selection)[0].selection == everything());
}

void TestSavedFilters::damagedSettings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("no name") << QByteArray(R"([{"text": "a"}])");
    QTest::newRow("numbers") << QByteArray("[1, 2]");
}

void TestSavedFilters::damagedSettings()
{
    QFETCH(QByteArray, json);
    QVERIFY(savedFiltersFromJson(json).empty());
    const auto rest = savedFiltersFromJson(
        R"([7, {"name": "kept", "verdicts": ["degraded", "unheard"], "change": [1], "p1": "all", "minimum_support": -3}])");
    QCOMPARE(rest.size(), std::size_t {1});
    Selection degraded;
    degraded.verdicts = {LabelVerdict::Degraded};
    QVERIFY(rest[0].selection == degraded);
}

void TestSavedFilters::takenFiltersKeepLabelsAndTimeAndAreOneStep()
{
    SelectionModel model;
    Selection begin;
    begin.text = QStringLiteral("before");
    begin.labels = QStringList {QStringLiteral("politics")};
    begin.time = TimeRange {.from = 1, .to = 2};
    model.reset(begin);
    model.setFilters(everything());
    QVERIFY(filtersOf(model.selection()) == everything());
    QCOMPARE(model.selection().labels, begin.labels);
    QVERIFY(model.selection().time == begin.time);
    model.back();
    QVERIFY(model.selection() == begin);
}

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
