#include "core/base/files.h"
#include "core/evaluation/evaluation.h"
#include "core/evaluation/predictionscheck.h"
#include "tests/core/evaluation/predictionsbuilder.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <numeric>

using namespace touchstone;
using nlohmann::json;
using testing::PredictionsBuilder;

namespace {

bool near(std::optional<double> value, double expected, double tolerance = 1e-12)
{
    return value && std::abs(*value - expected) <= tolerance;
}

/// Name of the first metric that differs, or "".
std::string difference(const Denominator& actual, const json& expected)
{
    if (actual.rows != expected.at("rows").get<std::int64_t>())
        return "rows";
    const std::vector<std::pair<const char*, std::optional<double>>> metrics {
        {"p_at_1", actual.p1},
        {"recall_at_5", actual.recallAt5},
        {"p_at_k", actual.pAtK},
        {"r_at_k", actual.rAtK},
        {"f1_macro", actual.f1Macro},
        {"f1_macro_known_labels", actual.f1MacroKnownLabels},
        {"f1_weighted", actual.f1Weighted},
    };
    for (const auto& [name, value] : metrics) {
        if (!near(value, expected.at(name).get<double>()))
            return name;
    }
    return {};
}

Predictions goldenPredictions(const json& golden)
{
    std::vector<std::string> names;
    for (int i = 0; i < golden.at("labels").get<int>(); ++i)
        names.push_back(std::string("label ").append(std::to_string(i)));
    const int modelLabels = golden.at("model_labels").get<int>();
    const auto k = golden.at("k").get<std::size_t>();
    PredictionsBuilder builder({names.begin(), names.begin() + modelLabels}, static_cast<int>(k));
    // Gold labels that the model lacks get their numbers in the order of the file.
    for (std::size_t i = 0; i < golden.at("truth").size(); ++i) {
        const int gold = golden["truth"][i].get<int>();
        PredictionsBuilder::Answers answers;
        for (std::size_t rank = 0; rank < k; ++rank) {
            const int label = golden["label"][i * k + rank].get<int>();
            if (label >= 0)
                answers.emplace_back(
                    names[static_cast<std::size_t>(label)], golden["probability"][i * k + rank].get<float>());
        }
        builder.add(gold < 0 ? std::string() : names[static_cast<std::size_t>(gold)], answers);
    }
    return builder.build();
}

/// Straight between the points of the curve, its ends outside.
double onCurve(const Calibration& calibration, double confidence)
{
    const auto& points = calibration.curve;
    if (confidence <= points.front().confidence)
        return points.front().accuracy;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double width = points[i].confidence - points[i - 1].confidence;
        if (confidence <= points[i].confidence)
            return points[i - 1].accuracy
                + (confidence - points[i - 1].confidence) / width
                * (points[i].accuracy - points[i - 1].accuracy);
    }
    return points.back().accuracy;
}

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void equalsScikitLearn();
    void unknownGoldIsAMiss();
    void labelledRowsAlone();
    void noRows();
    void noLabels();
    void emptyAnswers();
    void recallAt5NeedsFiveAnswers_data();
    void recallAt5NeedsFiveAnswers();
    void fastTextPrecisionAtK();
    void oneLabelOnly();
    void histogramEdges();
    void months();
    void unknownWords();
    void rowsOfMarkedLabels();
    void aMillionRowsAreQuick();
};

void TestEvaluation::equalsScikitLearn()
{
    const auto file = readFile(GOLDEN_FILE);
    VERIFY_RESULT(file);
    const json golden = json::parse(*file);
    const Predictions predictions = goldenPredictions(golden);
    VERIFY_RESULT(checkPredictions(predictions));
    const Evaluation evaluation = evaluate(predictions);

    QCOMPARE(difference(evaluation.all, golden["all"]), std::string());
    QCOMPARE(difference(evaluation.known, golden["known"]), std::string());
    QVERIFY(near(evaluation.meanP1, golden["mean_p_at_1"].get<double>(), 1e-9));
    QVERIFY(near(evaluation.calibration.ece, golden["ece"].get<double>()));
    QCOMPARE(evaluation.histogram, golden["histogram"].get<std::vector<std::int64_t>>());

    QCOMPARE(evaluation.calibration.bins.size(), golden["calibration"]["rows"].size());
    for (std::size_t i = 0; i < evaluation.calibration.bins.size(); ++i) {
        const CalibrationBin& bin = evaluation.calibration.bins[i];
        QCOMPARE(bin.rows, golden["calibration"]["rows"][i].get<std::int64_t>());
        QVERIFY(near(bin.confidence, golden["calibration"]["confidence"][i].get<double>()));
        QVERIFY(near(bin.accuracy, golden["calibration"]["accuracy"][i].get<double>()));
        QVERIFY(near(bin.interval.lower, golden["calibration"]["lower"][i].get<double>()));
        QVERIFY(near(bin.interval.upper, golden["calibration"]["upper"][i].get<double>()));
    }
    const json& curve = golden["curve"];
    for (std::size_t i = 0; i < curve["confidence"].size(); ++i)
        QVERIFY(near(onCurve(evaluation.calibration, curve["confidence"][i].get<double>()),
            curve["accuracy"][i].get<double>(), 1e-6)); // p@1 are floats here

    QCOMPARE(evaluation.labels.size(), golden["f1"].size());
    for (const LabelMetrics& label : evaluation.labels) {
        const auto at = static_cast<std::size_t>(std::stoi(label.label.substr(6)));
        QCOMPARE(label.support, golden["support"][at].get<std::int64_t>());
        QCOMPARE(label.predicted, golden["predicted"][at].get<std::int64_t>());
        QVERIFY(near(label.recall, golden["recall"][at].get<double>()));
        QVERIFY(near(label.f1, golden["f1"][at].get<double>()));
        // scikit-learn writes 0 where nothing was predicted; here there is no precision then.
        QCOMPARE(label.precision.has_value(), label.predicted > 0);
        QVERIFY(near(label.precision.value_or(0), golden["precision"][at].get<double>()));
    }
}

void TestEvaluation::unknownGoldIsAMiss()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(3, "a", "a").add(1, "a", "b").add(2, "b", "b").add(4, "new", "a");
    const Evaluation evaluation = evaluate(builder.build());
    QCOMPARE(evaluation.unknownGold, 4);
    QCOMPARE(evaluation.all.rows, 10);
    QCOMPARE(evaluation.known.rows, 6);
    QVERIFY(near(evaluation.all.p1, 0.5));
    QVERIFY(near(evaluation.known.p1, 5.0 / 6));
    // all: a = 2*3/(7+4), b = 2*2/(3+2), new = 0; known: a is predicted for 3 rows only
    QVERIFY(near(evaluation.all.f1Macro, (6.0 / 11 + 0.8 + 0) / 3));
    QVERIFY(near(evaluation.all.f1MacroKnownLabels, (6.0 / 11 + 0.8) / 2));
    QVERIFY(near(evaluation.all.f1Weighted, (4 * 6.0 / 11 + 2 * 0.8) / 10));
    QVERIFY(near(evaluation.known.f1Macro, (6.0 / 7 + 0.8) / 2));
    QVERIFY(!evaluation.labels[2].known);
    QCOMPARE(evaluation.labels[2].label, "new");
}

void TestEvaluation::labelledRowsAlone()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(2, "a", "a", 0.9F).add(6, "", "a", 0.1F);
    const Evaluation evaluation = evaluate(builder.build());
    QCOMPARE(evaluation.rows, 8);
    QCOMPARE(evaluation.labelled, 2);
    QCOMPARE(evaluation.labels[0].predicted, 2);
    QVERIFY(near(evaluation.labels[0].precision, 1));
    QVERIFY(near(evaluation.meanP1, (2 * 0.9 + 6 * 0.1) / 8, 1e-7)); // all rows
    QVERIFY(near(evaluation.calibration.ece, 0.1, 1e-7));            // labelled rows
    QVERIFY(!evaluation.labels[1].f1);
    QVERIFY(near(evaluation.all.f1Macro, 1)); // b has no gold rows
}

void TestEvaluation::noRows()
{
    const Evaluation evaluation = evaluate(PredictionsBuilder({"a"}, 5).build());
    QCOMPARE(evaluation.rows, 0);
    QVERIFY(!evaluation.meanP1);
    QVERIFY(!evaluation.all.p1);
    QVERIFY(!evaluation.all.f1Macro);
    QVERIFY(!evaluation.calibration.ece);
    QVERIFY(evaluation.calibration.bins.empty() && evaluation.calibration.curve.empty());
    QVERIFY(!evaluation.calibration.eceByChance);
    QCOMPARE(evaluation.histogramEdges.size(), std::size_t {21});
    QCOMPARE(evaluation.histogram, std::vector<std::int64_t>(20, 0));
    QCOMPARE(evaluation.labels.size(), std::size_t {1});
}

void TestEvaluation::noLabels()
{
    const Evaluation evaluation = evaluate(PredictionsBuilder({"a", "b"}, 1).add(4, "", "b", 0.25F).build());
    QCOMPARE(evaluation.labelled, 0);
    QVERIFY(near(evaluation.meanP1, 0.25));
    QCOMPARE(evaluation.histogram[5], 4);
    QVERIFY(!evaluation.all.p1);
    QVERIFY(!evaluation.all.recallAt5);
    QVERIFY(!evaluation.all.pAtK);
    QVERIFY(!evaluation.all.f1Weighted);
    QVERIFY(!evaluation.calibration.ece);
    QCOMPARE(evaluation.labels[1].predicted, 0);
}

void TestEvaluation::emptyAnswers()
{
    PredictionsBuilder builder({"a", "b"}, 2);
    builder.add("a", {}).add("a", {{"a", 0.6F}});
    const Evaluation evaluation = evaluate(builder.build());
    QVERIFY(near(evaluation.all.p1, 0.5));
    QVERIFY(near(evaluation.all.pAtK, 1.0)); // one answer in all, and it is right
    QVERIFY(near(evaluation.all.rAtK, 0.5));
    QCOMPARE(evaluation.labels[0].predicted, 1);
}

void TestEvaluation::recallAt5NeedsFiveAnswers_data()
{
    QTest::addColumn<int>("modelLabels");
    QTest::addColumn<int>("k");
    QTest::addColumn<bool>("known");
    QTest::newRow("k = 5") << 100 << 5 << true;
    QTest::newRow("k = 10") << 100 << 10 << true;
    QTest::newRow("k = 4, more labels") << 100 << 4 << false;
    QTest::newRow("k = 4 of five labels") << 5 << 4 << false;
    QTest::newRow("k = 3, all three labels") << 3 << 3 << true;
    QTest::newRow("k = 5 above three labels") << 3 << 5 << true;
}

void TestEvaluation::recallAt5NeedsFiveAnswers()
{
    QFETCH(const int, modelLabels);
    QFETCH(const int, k);
    QFETCH(const bool, known);
    std::vector<std::string> labels;
    PredictionsBuilder::Answers answers;
    for (int i = 0; i < modelLabels; ++i) {
        labels.push_back(std::string("l").append(std::to_string(i)));
        if (i < k)
            answers.emplace_back(labels.back(), 1.0F / static_cast<float>(i + 1));
    }
    // The gold label comes third and, in the other row, after the fifth.
    PredictionsBuilder builder(labels, k);
    builder.add("l2", answers).add("elsewhere", answers);
    const Evaluation evaluation = evaluate(builder.build());
    QCOMPARE(evaluation.all.recallAt5.has_value(), known);
    if (known)
        QVERIFY(near(evaluation.all.recallAt5, 0.5));
}

void TestEvaluation::fastTextPrecisionAtK()
{
    PredictionsBuilder builder({"a", "b", "c"}, 3);
    builder.add("c", {{"a", 0.5F}, {"b", 0.3F}, {"c", 0.2F}}).add("b", {{"a", 0.5F}, {"c", 0.5F}});
    const Evaluation evaluation = evaluate(builder.build());
    QVERIFY(near(evaluation.all.pAtK, 1.0 / 5)); // 3 + 2 answers
    QVERIFY(near(evaluation.all.rAtK, 1.0 / 2));
    QVERIFY(near(evaluation.all.p1, 0));
    QVERIFY(near(evaluation.all.f1Macro, 0));
}

void TestEvaluation::oneLabelOnly()
{
    const Evaluation evaluation = evaluate(PredictionsBuilder({"a"}, 1).add(5, "a", "a", 1.0F).build());
    QVERIFY(near(evaluation.all.p1, 1));
    QVERIFY(near(evaluation.all.recallAt5, 1));
    QVERIFY(near(evaluation.all.f1Macro, 1));
    QCOMPARE(evaluation.calibration.bins.size(), std::size_t {1}); // ties stay in one bin
    QCOMPARE(evaluation.calibration.bins.front().rows, 5);
    QVERIFY(near(evaluation.calibration.ece, 0));
}

void TestEvaluation::histogramEdges()
{
    PredictionsBuilder builder({"a"}, 1);
    for (const float p : {0.0F, 0.5F, 0.9999F, 1.0F})
        builder.add("", {{"a", p}});
    const Evaluation evaluation = evaluate(builder.build());
    QCOMPARE(evaluation.histogram[0], 1);
    QCOMPARE(evaluation.histogram[10], 1);
    QCOMPARE(evaluation.histogram[19], 2);
    QCOMPARE(evaluation.histogramEdges[3], 0.15);
}

void TestEvaluation::months()
{
    PredictionsBuilder builder({"a", "b"}, 1);
    builder.add(1, "a", "a", 0.5F).add(1, "b", "a", 0.25F).add(1, "", "a", 0.75F).add(1, "a", "a", 0.5F);
    const Evaluation evaluation = evaluate(builder.build(), {1, 1, 2, -1}, {"2013-01", "2013-02", "unknown"});
    QCOMPARE(evaluation.slices.size(), std::size_t {2});
    QCOMPARE(evaluation.slices[0].month, "2013-02");
    QCOMPARE(evaluation.slices[0].rows, 2);
    QVERIFY(near(evaluation.slices[0].p1, 0.5));
    QVERIFY(near(evaluation.slices[0].meanP1, 0.375));
    QCOMPARE(evaluation.slices[1].month, "unknown");
    QCOMPARE(evaluation.slices[1].labelled, 0);
    QVERIFY(!evaluation.slices[1].p1);
}

void TestEvaluation::unknownWords()
{
    PredictionsBuilder builder({"a"}, 1);
    builder.add(2, "a", "a").words({30, 10}, {1, 9});
    QVERIFY(near(evaluate(builder.build()).unknownWordShare, 0.25));
    QVERIFY(near(evaluate(PredictionsBuilder({"a"}, 1).build()).unknownWordShare, 0));
}

void TestEvaluation::rowsOfMarkedLabels()
{
    PredictionsBuilder builder({"a", "b", "c"}, 1);
    builder.add(3, "a", "a").add(1, "a", "c").add(2, "b", "a").add(4, "c", "a");
    const Predictions predictions = builder.build();
    const Denominator denominator = evaluateRowsOf(predictions, {1, 1, 0});
    QCOMPARE(denominator.rows, 6);
    QVERIFY(near(denominator.p1, 0.5));
    QVERIFY(near(denominator.f1Macro, (6.0 / 9 + 0) / 2)); // a: 3 hits, 5 predicted, 4 gold
    QCOMPARE(evaluateRowsOf(predictions, {0, 0, 0}).rows, 0);
    const Evaluation evaluation = evaluate(predictions);
    QCOMPARE(evaluateRowsOf(predictions, {1, 1, 1}).f1Weighted, evaluation.all.f1Weighted);
}

void TestEvaluation::aMillionRowsAreQuick()
{
    constexpr std::size_t rows = 1000000;
    constexpr std::size_t k = 5;
    constexpr std::int32_t labels = 4000;
    struct Columns {
        std::vector<std::int64_t> row = std::vector<std::int64_t>(rows);
        std::vector<std::int32_t> truth = std::vector<std::int32_t>(rows);
        std::vector<std::int32_t> label = std::vector<std::int32_t>(rows * k);
        std::vector<float> probability = std::vector<float>(rows * k);
    } columns;
    std::uint32_t state = 1;
    const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 8; };
    std::iota(columns.row.begin(), columns.row.end(), 0);
    for (std::int32_t& truth : columns.truth)
        truth = static_cast<std::int32_t>(next() % labels);
    for (std::int32_t& label : columns.label)
        label = static_cast<std::int32_t>(next() % labels);
    for (float& probability : columns.probability)
        probability = static_cast<float>(next()) / 16777216.0F;

    Predictions predictions;
    predictions.row = columns.row;
    predictions.truth = columns.truth;
    predictions.label = columns.label;
    predictions.probability = columns.probability;
    predictions.k = k;
    predictions.modelLabels = labels;
    for (std::int32_t i = 0; i < labels; ++i)
        predictions.labels.push_back(std::to_string(i));

    const auto start = std::chrono::steady_clock::now();
    VERIFY_RESULT(checkPredictions(predictions));
    const Evaluation evaluation = evaluate(predictions);
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    qInfo("a million rows: %.0f ms", elapsed.count());
    QCOMPARE(evaluation.labelled, static_cast<std::int64_t>(rows));
    QCOMPARE(evaluation.calibration.bins.size(), std::size_t {15});
    // Far above what it takes, for sanitizers and busy machines.
    QVERIFY(elapsed.count() < 10000);
}

QTEST_APPLESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
