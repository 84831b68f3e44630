#include "core/statistics/distances.h"
#include "core/statistics/distributions.h"
#include "core/statistics/fisher.h"
#include "core/statistics/homogeneity.h"
#include "core/statistics/isotonic.h"
#include "core/statistics/means.h"
#include "core/statistics/moments.h"
#include "core/statistics/multiplicity.h"
#include "core/statistics/normal.h"
#include "core/statistics/normality.h"
#include "core/statistics/proportions.h"
#include "core/statistics/randomeffects.h"
#include "tests/core/statistics/numbers.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using namespace touchstone::statistics;
using nlohmann::json;
using testing::near;

/// Against scipy, statsmodels and scikit-learn; data/peer.py made the values.
class TestPeerValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarning(); }
    void normalDistribution();
    void chiSquare();
    void student();
    void binomial();
    void hypergeometric();
    void proportionTests();
    void mcNemarTest();
    void meanTests();
    void falseDiscoveryRates();
    void dersimonianLaird();
    void normalityTests();
    void distancesOfSamples();
    void isotonicRegression();
    void marginalHomogeneityTest();
    void homogeneityTest();

private:
    json m_peer;
};

namespace {

using Values = std::vector<double>;

/// Equal to a relative error.
bool alike(std::optional<double> value, const json& expected, double tolerance = 1e-10)
{
    const double wanted = expected.get<double>();
    return value && std::abs(*value - wanted) <= tolerance * std::abs(wanted) + 1e-300;
}

bool alike(const std::optional<Interval>& interval, const json& expected, double tolerance)
{
    return interval && near(interval->lower, expected[0].get<double>(), tolerance)
        && near(interval->upper, expected[1].get<double>(), tolerance);
}

SortedSample sample(const json& values)
{
    return *SortedSample::of(std::span<const double>(values.get<Values>()));
}

RunningMoments moments(const Values& values)
{
    RunningMoments result;
    for (const double value : values)
        result.add(value);
    return result;
}

/// The case that failed, for the message.
#define VERIFY_CASE(condition, entry) QVERIFY2(condition, (entry).dump().substr(0, 600).c_str())

} // namespace

void TestPeerValues::initTestCase()
{
    m_peer = json::parse(testing::readAll(PEER_FILE), nullptr, false);
    QVERIFY(m_peer.is_object());
}

void TestPeerValues::normalDistribution()
{
    for (const json& entry : m_peer["normal"]["values"]) {
        const double z = entry["z"].get<double>();
        VERIFY_CASE(alike(normalCdf(z), entry["cdf"], 1e-11), entry);
        VERIFY_CASE(alike(normalSf(z), entry["sf"], 1e-11), entry);
        VERIFY_CASE(alike(logNormalCdf(z), entry["logcdf"], 1e-11), entry);
        VERIFY_CASE(alike(logNormalSf(z), entry["logsf"], 1e-11), entry);
    }
    for (const json& entry : m_peer["normal"]["quantiles"])
        VERIFY_CASE(near(normalQuantile(entry["p"].get<double>()), entry["z"].get<double>(), 1e-12), entry);
}

void TestPeerValues::chiSquare()
{
    for (const json& entry : m_peer["chi_square"]["tails"])
        VERIFY_CASE(
            alike(chiSquareSf(entry["x"].get<double>(), entry["k"].get<double>()), entry["sf"]), entry);
    for (const json& entry : m_peer["chi_square"]["quantiles"])
        VERIFY_CASE(
            alike(chiSquareQuantile(entry["p"].get<double>(), entry["k"].get<double>()), entry["x"]), entry);
}

void TestPeerValues::student()
{
    for (const json& entry : m_peer["student"]) {
        const double degrees = entry["df"].get<double>();
        // scipy's quantiles have 9 digits: sf(ppf(.975)) is .02499999999 for 1.7 degrees
        VERIFY_CASE(alike(studentTwoSidedP(entry["t"].get<double>(), degrees), entry["p"]), entry);
        VERIFY_CASE(alike(studentTwoSidedQuantile(.95, degrees), entry["quantile95"], 1e-8), entry);
    }
}

void TestPeerValues::binomial()
{
    for (const json& entry : m_peer["binomial"]) {
        const auto k = entry["k"].get<std::int64_t>();
        const auto n = entry["n"].get<std::int64_t>();
        const double p = entry["p"].get<double>();
        VERIFY_CASE(alike(binomialPmf(k, n, p), entry["pmf"]), entry);
        VERIFY_CASE(alike(binomialLowerTail(k, n, p), entry["cdf"]), entry);
        VERIFY_CASE(alike(binomialUpperTail(k, n, p), entry["upper"]), entry);
    }
}

void TestPeerValues::hypergeometric()
{
    for (const json& entry : m_peer["hypergeometric"]) {
        const Urn urn {entry["total"].get<std::int64_t>(), entry["marked"].get<std::int64_t>(),
            entry["drawn"].get<std::int64_t>()};
        // scipy takes differences of large logarithms
        VERIFY_CASE(near(logHypergeometricPmf(entry["x"].get<std::int64_t>(), urn),
                        entry["logpmf"].get<double>(), 1e-12 * static_cast<double>(urn.total) + 1e-10),
            entry);
    }
}

void TestPeerValues::proportionTests()
{
    for (const json& entry : m_peer["proportions"]) {
        const auto table = entry["table"].get<std::vector<std::int64_t>>();
        const Proportion a {table[0], table[1]};
        const Proportion b {table[2], table[3]};
        const auto test = twoProportionTest(a, b);
        VERIFY_CASE(test && near(test->z, entry["z"].get<double>(), 1e-11), entry);
        VERIFY_CASE(alike(test->p, entry["p"]), entry);
        VERIFY_CASE(alike(newcombe(a, b), entry["newcombe"], 1e-12), entry);
        VERIFY_CASE(alike(wilson(a), entry["wilson"], 1e-12), entry);
        VERIFY_CASE(alike(fisherExact(a, b).p, entry["fisher"]), entry);
    }
}

void TestPeerValues::mcNemarTest()
{
    for (const json& entry : m_peer["mcnemar"])
        VERIFY_CASE(
            alike(mcNemar(entry["b"].get<std::int64_t>(), entry["c"].get<std::int64_t>()).p, entry["p"]),
            entry);
}

void TestPeerValues::meanTests()
{
    for (const json& entry : m_peer["means"]) {
        const auto a = entry["a"].get<Values>();
        const auto b = entry["b"].get<Values>();
        const auto test = welch(moments(a), moments(b));
        VERIFY_CASE(test && alike(test->p, entry["welch"]), entry);
        if (!entry.contains("paired"))
            continue;
        RunningMoments differences;
        for (std::size_t i = 0; i < a.size(); ++i)
            differences.add(b[i] - a[i]);
        const auto paired = pairedMeanChange(differences);
        VERIFY_CASE(paired && alike(paired->p, entry["paired"]), entry);
        VERIFY_CASE(alike(paired->interval, entry["interval"], 1e-8), entry);
    }
}

void TestPeerValues::falseDiscoveryRates()
{
    for (const json& entry : m_peer["multiplicity"]) {
        const auto p = entry["p"].get<Values>();
        const auto hochberg = benjaminiHochberg(p);
        const auto yekutieli = benjaminiYekutieli(p);
        QVERIFY(hochberg && yekutieli);
        for (std::size_t i = 0; i < p.size(); ++i) {
            VERIFY_CASE(near((*hochberg)[i], entry["bh"][i].get<double>(), 1e-14), entry);
            VERIFY_CASE(near((*yekutieli)[i], entry["by"][i].get<double>(), 1e-14), entry);
        }
    }
}

void TestPeerValues::dersimonianLaird()
{
    for (const json& entry : m_peer["random_effects"]) {
        const auto model = randomEffects(entry["d"].get<Values>(), entry["se"].get<Values>());
        QVERIFY(model);
        VERIFY_CASE(near(model->tau2, std::max(0.0, entry["tau2"].get<double>()), 1e-14), entry);
        VERIFY_CASE(alike(model->heterogeneity, entry["q"]), entry);
        VERIFY_CASE(alike(model->fixedMean, entry["fixed"]), entry);
        if (entry["tau2"].get<double>() > 0) // statsmodels goes on with a negative one
            VERIFY_CASE(alike(model->mean, entry["mean"]), entry);
    }
}

void TestPeerValues::normalityTests()
{
    for (const json& entry : m_peer["normality"]) {
        const auto x = entry["x"].get<Values>();
        const auto d = lilliefors(x);
        VERIFY_CASE(d && alike(d->statistic, entry["lilliefors"]), entry);
        QCOMPARE(d->p.has_value(), entry.contains("lilliefors_p"));
        VERIFY_CASE(!d->p || alike(d->p, entry["lilliefors_p"]), entry);
        const auto anderson = andersonDarling(x);
        VERIFY_CASE(anderson && alike(anderson->statistic, entry["ad"], 1e-9), entry);
        VERIFY_CASE(alike(anderson->p, entry["ad_p"], 1e-8), entry);
        const auto jb = jarqueBera(x);
        VERIFY_CASE(
            jb && alike(jb->statistic, entry["jb"], 1e-9) && alike(jb->p, entry["jb_p"], 1e-9), entry);
        const auto k2 = dAgostino(x);
        VERIFY_CASE(
            k2 && alike(k2->statistic, entry["k2"], 1e-9) && alike(k2->p, entry["k2_p"], 1e-9), entry);
        const auto form = shape(x);
        VERIFY_CASE(form && alike(form->skewness, entry["skewness"]), entry);
        VERIFY_CASE(alike(form->kurtosis, entry["kurtosis"]), entry);
        const auto robust = robustFit(x);
        VERIFY_CASE(robust && near(robust->median, entry["median"].get<double>(), 1e-15), entry);
        VERIFY_CASE(near(robust->scale, entry["mad"].get<double>(), 1e-14), entry);
    }
}

void TestPeerValues::distancesOfSamples()
{
    for (const json& entry : m_peer["distances"]["samples"]) {
        const SortedSample a = sample(entry["a"]);
        const SortedSample b = sample(entry["b"]);
        const auto d = kolmogorovSmirnov(a, b);
        VERIFY_CASE(near(d, entry["ks"].get<double>(), 1e-14), entry);
        VERIFY_CASE(
            near(kolmogorovSmirnovP(*d, a.size(), b.size()), entry["ks_q"].get<double>(), 1e-10), entry);
        VERIFY_CASE(near(wasserstein(a, b), entry["wasserstein"].get<double>(), 1e-14), entry);
    }
    for (const json& entry : m_peer["distances"]["histograms"]) {
        const auto p = entry["p"].get<Values>();
        const auto q = entry["q"].get<Values>();
        VERIFY_CASE(
            near(jensenShannonDistance(std::span(p), std::span(q)), entry["js"].get<double>(), 1e-8), entry);
    }
}

void TestPeerValues::isotonicRegression()
{
    for (const json& entry : m_peer["isotonic"]) {
        const auto curve = IsotonicCurve::fit(
            entry["p"].get<std::vector<float>>(), entry["right"].get<std::vector<std::uint8_t>>());
        QVERIFY(curve);
        for (std::size_t i = 0; i < entry["at"].size(); ++i) {
            // scikit-learn works in float for float input
            VERIFY_CASE(near(curve->at(static_cast<double>(entry["at"][i].get<float>())),
                            entry["fitted"][i].get<double>(), 2e-5),
                entry);
        }
    }
}

void TestPeerValues::marginalHomogeneityTest()
{
    for (const json& entry : m_peer["homogeneity"]["margins"]) {
        std::vector<std::int64_t> table;
        for (const json& row : entry["table"])
            for (const json& count : row)
                table.push_back(count.get<std::int64_t>());
        const auto tested = marginalHomogeneity(table, entry["table"].size());
        VERIFY_CASE(tested && tested->degrees == entry["degrees"].get<int>(), entry);
        VERIFY_CASE(alike(tested->statistic, entry["statistic"]), entry);
        VERIFY_CASE(alike(tested->p, entry["p"]), entry);
    }
}

void TestPeerValues::homogeneityTest()
{
    for (const json& entry : m_peer["homogeneity"]["samples"]) {
        const auto tested = homogeneity(
            entry["a"].get<std::vector<std::int64_t>>(), entry["b"].get<std::vector<std::int64_t>>());
        VERIFY_CASE(tested && tested->degrees == entry["degrees"].get<int>(), entry);
        VERIFY_CASE(alike(tested->statistic, entry["statistic"]), entry);
        VERIFY_CASE(alike(tested->p, entry["p"]), entry);
    }
}

QTEST_APPLESS_MAIN(TestPeerValues)
#include "tst_peervalues.moc"
