#include "core/report/comparisonjson.h"
#include "core/report/jsontext.h"
#include "tests/core/report/reportbuilder.h"
#include "tests/support/testing.h"

#include <cmath>

using namespace touchstone;
using nlohmann::json;
using testing::comparisonOf;
using testing::PredictionsBuilder;
using testing::sideOf;

class TestComparisonJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyField();
    void whatIsNotComputedIsNull();
    void unlabelledSide();
    void flipsByLabelAndBand();
    void whereThePostsWent();
    void contributorsOfTheDecomposition();
    void valuesOfBothSides();
    void unknownSetup();
    void withheldDistances();
};

namespace {

/// Names below `object` that are missing, with dots; "" when there are none.
std::string missing(const json& object, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        const json::json_pointer pointer(name);
        if (!object.contains(pointer))
            return name;
    }
    return {};
}

json pairedDocument()
{
    const auto report
        = comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), sideOf(testing::rowsOf(12, 40, 2), 5));
    return report ? comparisonToJson(*report) : json();
}

} // namespace

void TestComparisonJson::everyField()
{
    const std::vector<std::string> names {"/baseline/execution", "/baseline/model", "/baseline/dataset",
        "/baseline/rows", "/candidate/execution", "/paired", "/warnings", "/headline/p_at_1/baseline",
        "/headline/p_at_1/candidate", "/headline/p_at_1/change", "/headline/p_at_1/interval",
        "/headline/p_at_1/p", "/headline/p_at_1/test", "/headline/p_at_k/p", "/headline/r_at_k/p",
        "/headline/f1_macro_known_labels/p", "/headline/f1_micro/p", "/headline_known/f1_macro/interval",
        "/headline_common/f1_macro/interval", "/headline/recall_at_5/change", "/headline/f1_macro/change",
        "/headline/f1_weighted/change", "/headline/mean_p_at_1/change", "/denominators/all/0/p_at_1",
        "/denominators/all/1/f1_macro", "/denominators/known/1/recall_at_5", "/denominators/common/1/rows",
        "/p_at_1/edges", "/p_at_1/baseline", "/p_at_1/candidate", "/p_at_1/ks", "/p_at_1/wasserstein",
        "/p_at_1/jensen_shannon", "/p_at_1/psi", "/p_at_1/psi_null", "/p_at_1/ks_p", "/p_at_1/psi_bins",
        "/p_at_1/bins", "/p_at_1/rows/1", "/p_at_1/mean/1", "/p_at_1/mean_interval/1/1", "/p_at_1/withheld",
        "/calibration/baseline/ece", "/calibration/baseline/ece_by_chance", "/calibration/candidate/binning",
        "/calibration/candidate/bins/0/interval/1", "/calibration/candidate/curve/0/confidence",
        "/labels/0/label", "/labels/0/status", "/labels/0/support/1", "/labels/0/predicted/1",
        "/labels/0/precision/1", "/labels/0/recall/1", "/labels/0/f1/1", "/labels/0/f1_change",
        "/labels/0/relative_change", "/labels/0/f1_change_mix", "/labels/0/f1_change_within",
        "/labels/0/interval", "/labels/0/p", "/labels/0/q", "/labels/0/shrunken_change", "/labels/0/verdict",
        "/f1_change_distribution/labels", "/f1_change_distribution/mean", "/f1_change_distribution/sd",
        "/f1_change_distribution/band", "/f1_change_distribution/within_band",
        "/f1_change_distribution/edges", "/f1_change_distribution/counts", "/f1_change_distribution/expected",
        "/f1_change_distribution/normality", "/flips/both_right", "/flips/only_baseline",
        "/flips/only_candidate", "/flips/both_wrong", "/flips/agreement", "/flips/negative_flip_rate",
        "/flips/positive_flip_rate", "/flips/negative_flip_impact", "/flips/labels/0/label",
        "/flips/labels/0/only_baseline", "/flips/p_at_1_bands/edges/10",
        "/flips/p_at_1_bands/baseline/9/rows", "/flips/p_at_1_bands/candidate/9/rows",
        "/flips/p_at_1_bands/grid/rows/9/9", "/confusion/paired", "/confusion/limit",
        "/confusion/labels/0/label", "/confusion/labels/0/rows/1", "/confusion/labels/0/right/1",
        "/confusion/labels/0/unanswered/1", "/confusion/labels/0/moved", "/confusion/labels/0/distance",
        "/confusion/labels/0/test", "/confusion/labels/0/takers", "/confusion/labels/0/takers_total",
        "/confusion/labels/0/moves", "/confusion/labels/0/moves_total", "/confusion/detail",
        "/decomposition/contributors/label_mix", "/decomposition/contributors/within_labels",
        "/decomposition/contributors/new_labels", "/decomposition/contributors/removed_labels",
        "/decomposition/label_mix", "/decomposition/within_labels", "/decomposition/new_labels",
        "/decomposition/removed_labels", "/decomposition/total", "/gates"};
    const json document = pairedDocument();
    QCOMPARE(missing(document, names), std::string());
    QVERIFY(json::accept(jsonText(document)));
}

void TestComparisonJson::whatIsNotComputedIsNull()
{
    const json document = pairedDocument();
    QVERIFY(document["gates"].is_null());
}

void TestComparisonJson::unlabelledSide()
{
    PredictionsBuilder unlabelled({"a"}, 1);
    const auto report = comparisonOf(sideOf(PredictionsBuilder({"a", "b"}, 1).add(30, "a", "a").build()),
        sideOf(unlabelled.add(5, "", "a").build()));
    VERIFY_RESULT(report);
    const json document = comparisonToJson(*report);
    QVERIFY(document["flips"].is_null());
    QVERIFY(document["calibration"]["candidate"].is_null());
    QVERIFY(document["decomposition"].is_null());
    QVERIFY(document["confusion"].is_null());
    QVERIFY(document["headline"]["f1_macro"]["candidate"].is_null());
    QVERIFY(document["headline"]["f1_macro"]["change"].is_null());
    QVERIFY(!document["headline"]["mean_p_at_1"]["change"].is_null());
    QVERIFY(!document["p_at_1"]["ks"].is_null());
    QVERIFY(document["f1_change_distribution"]["expected"].is_null());
    QCOMPARE(document["f1_change_distribution"]["labels"].get<int>(), 0);
    bool warned = false;
    for (const json& warning : document["warnings"])
        warned |= warning["code"] == "no-labels" && !warning["text"].get<std::string>().empty();
    QVERIFY(warned);
    QCOMPARE(document["labels"][1]["verdict"].get<std::string>(), "removed");

    const auto paired = comparisonOf(sideOf(unlabelled.build()), sideOf(unlabelled.build()));
    VERIFY_RESULT(paired);
    const json flips = comparisonToJson(*paired)["flips"];
    QVERIFY(flips["both_right"].is_null());
    QVERIFY(flips["negative_flip_rate"].is_null());
    QCOMPARE(flips["agreement"].get<double>(), 1.0);
}

void TestComparisonJson::flipsByLabelAndBand()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    before.add(3, "a", "a", 0.25F).add(2, "b", "a", 0.75F).add(1, "", "a", 0.75F);
    after.add(3, "a", "b", 1.0F).add(2, "b", "b", 1.0F).add(1, "", "a", 0.0F);
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    const json flips = comparisonToJson(*report)["flips"];
    QCOMPARE(flips["unlabelled"].get<int>(), 1);
    QCOMPARE(flips["labelled"].get<int>(), 5);
    QCOMPARE(flips["negative_flip_impact"].get<double>(), 1.0);
    QCOMPARE(flips["positive_flip_rate"].get<double>(), 0.4);
    QCOMPARE(flips["labels"][1]["label"].get<std::string>(), "b");
    QCOMPARE(flips["labels"][1]["only_candidate"].get<int>(), 2);
    const json& bands = flips["p_at_1_bands"];
    QCOMPARE(bands["baseline"][2]["only_baseline"].get<int>(), 3);
    QCOMPARE(bands["baseline"][7]["rows"].get<int>(), 3);
    QVERIFY(bands["candidate"][0]["both_wrong"].is_null()); // its only row has no label
    QCOMPARE(bands["grid"]["rows"][7][0].get<int>(), 1);
    QCOMPARE(bands["grid"]["only_candidate"][7][9].get<int>(), 2);
}

void TestComparisonJson::whereThePostsWent()
{
    PredictionsBuilder before({"a", "b"}, 1);
    PredictionsBuilder after({"a", "b", "c"}, 1);
    before.add(30, "a", "a").add(2, "a", "b").add("a", {});
    after.add(10, "a", "a").add(15, "a", "c").add(5, "a", "b").add(2, "a", "b").add("a", {});
    const auto report = comparisonOf(sideOf(before.build()), sideOf(after.build(), 5));
    VERIFY_RESULT(report);
    const json confusion = comparisonToJson(*report, {.takers = 1, .detail = {"a"}})["confusion"];
    QCOMPARE(confusion["labels"].size(), std::size_t {1}); // b and c have no rows
    const json& a = confusion["labels"][0];
    QCOMPARE(a["takers_total"].get<int>(), 2);
    QCOMPARE(a["takers"].size(), std::size_t {1});
    const json taker {{"label", "c"}, {"rows", {0, 15}}, {"new", true}};
    QVERIFY(a["takers"][0] == taker);
    const json move {{"baseline", "a"}, {"candidate", "c"}, {"rows", 15}, {"new", true}};
    QVERIFY(a["moves"].size() == 1 && a["moves"][0] == move);
    QCOMPARE(a["moves_total"].get<int>(), 2);
    QCOMPARE(a["moved"].get<int>(), 20);
    QVERIFY(a["test"]["p"].get<double>() < 0.001);
    QVERIFY(a["test"]["q"].is_number());
    const json& detail = confusion["detail"][0];
    QCOMPARE(detail["destinations"].size(), std::size_t {4});
    QCOMPARE(detail["flows"].size(), std::size_t {5});
    QVERIFY(detail["destinations"][2]["label"].is_null()); // no answer, before and after
}

void TestComparisonJson::contributorsOfTheDecomposition()
{
    const json contributors = pairedDocument()["decomposition"]["contributors"];
    const json& within = contributors["within_labels"];
    QCOMPARE(within.size(), std::size_t {10}); // of 12
    double last = 1;
    for (const json& label : within) {
        const double size = std::abs(label["contribution"].get<double>());
        QVERIFY(size > 0 && size <= last);
        last = size;
    }
    QVERIFY(contributors["new_labels"].empty());
}

void TestComparisonJson::valuesOfBothSides()
{
    PredictionsBuilder before({"a"}, 1);
    PredictionsBuilder after({"a", "b"}, 1);
    const auto report = comparisonOf(sideOf(before.add(4, "a", "a").build(), 4),
        sideOf(after.add(3, "a", "a").add(1, "b", "a").build(), 5));
    VERIFY_RESULT(report);
    const json document = comparisonToJson(*report);
    QCOMPARE(document["baseline"]["execution"].get<int>(), 4);
    QCOMPARE(document["candidate"]["execution"].get<int>(), 5);
    QCOMPARE(document["headline"]["p_at_1"]["change"].get<double>(), -0.25);
    const json support {4, 3};
    QVERIFY(document["labels"][0]["support"] == support);
    QCOMPARE(document["labels"][1]["status"].get<std::string>(), "new");
    QVERIFY(document["labels"][1]["f1"][0].is_null());
    QCOMPARE(document["candidate"]["metrics"]["p_at_1"].get<double>(), 0.75);
}

void TestComparisonJson::unknownSetup()
{
    ComparisonSide bare;
    bare.predictions = PredictionsBuilder({"a"}, 1).build();
    const auto report = comparisonOf(bare, bare);
    VERIFY_RESULT(report);
    const json side = comparisonToJson(*report)["baseline"];
    for (const char* name : {"execution", "name", "model", "dataset", "loss", "threads"})
        QVERIFY2(side[name].is_null(), name);
}

void TestComparisonJson::withheldDistances()
{
    ComparisonSide other = sideOf(testing::rowsOf(12, 40, 2), 5);
    other.loss = "ova";
    const auto report = comparisonOf(sideOf(testing::rowsOf(12, 40, 1), 4), other);
    VERIFY_RESULT(report);
    const json p1 = comparisonToJson(*report)["p_at_1"];
    QCOMPARE(p1["withheld"]["code"].get<std::string>(), "different-loss");
    QVERIFY(!p1["withheld"]["text"].get<std::string>().empty());
    for (const char* name : {"ks", "ks_p", "wasserstein", "jensen_shannon", "psi", "psi_null", "psi_bins"})
        QVERIFY2(p1[name].is_null(), name);
    QVERIFY(!p1["mean"][1].is_null());
}

QTEST_APPLESS_MAIN(TestComparisonJson)
#include "tst_comparisonjson.moc"
