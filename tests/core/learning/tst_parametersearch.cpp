#include "core/learning/parametersearch.h"
#include "tests/support/testing.h"

#include <cmath>
#include <set>

using namespace touchstone;

namespace {

ParameterSearch everything(std::uint64_t seed = 7)
{
    return {TrainParameters {}, SearchSpace {}, seed};
}

SearchTrial trial(
    const TrainParameters& parameters, std::optional<double> score, double training = 1, double other = 0)
{
    return {.parameters = parameters, .score = score, .trainingSeconds = training, .otherSeconds = other};
}

/// Best where lr is 1, epoch 40 and dim 30, on a scale of doublings.
double inventedScore(const TrainParameters& parameters)
{
    const auto off = [](double value, double best) { return std::pow(std::log2(value / best), 2); };
    return -(off(parameters.lr, 1.0) + off(parameters.epoch, 40) + off(parameters.dim, 30));
}

/// A search of `trials` trials with the invented score; `restartAfter`: with all but the trials forgotten.
std::vector<SearchTrial> searched(std::uint64_t seed, int trials, int restartAfter = -1)
{
    std::vector<SearchTrial> done;
    auto search = everything(seed);
    for (int i = 0; i < trials; ++i) {
        if (i == restartAfter)
            search = everything(seed);
        const SearchTrial* best = bestTrial(done);
        const auto proposal = search.propose(static_cast<std::uint64_t>(i),
            best != nullptr ? &best->parameters : nullptr, static_cast<double>(i) / trials);
        done.push_back(trial(proposal, inventedScore(proposal)));
    }
    return done;
}

} // namespace

class TestParameterSearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theFirstProposalIsTheStart()
    {
        TrainParameters start;
        start.lr = 0.37;
        start.epoch = 3;
        const ParameterSearch search(start, {}, 1);
        QVERIFY(search.propose(0, nullptr, 0).toJson() == start.toJson());
    }

    void everyProposalIsWithinTheLimits()
    {
        TrainParameters best;
        std::set<std::string> losses;
        std::set<int> longest;
        std::set<int> grams;
        for (std::uint64_t i = 1; i < 3000; ++i) {
            const TrainParameters next = everything().propose(i, &best, static_cast<double>(i % 100) / 100);
            QVERIFY2(next.validate().has_value(), next.toJson().dump().c_str());
            QVERIFY(next.lr >= 0.01 && next.lr <= 5);
            QVERIFY(next.epoch >= 1 && next.epoch <= 100);
            QVERIFY(next.dim >= 1 && next.dim <= 1000);
            QVERIFY(next.wordNgrams >= 1 && next.wordNgrams <= 5);
            QVERIFY(next.bucket >= 10'000 && next.bucket <= 10'000'000);
            QVERIFY(next.maxn == 0 ? next.minn == 0 : next.maxn == next.minn + 3);
            losses.emplace(lossText(next.loss));
            longest.insert(next.maxn);
            grams.insert(next.wordNgrams);
            if (i % 50 == 0)
                best = next;
        }
        QCOMPARE(losses, (std::set<std::string> {"ova", "softmax"}));
        QCOMPARE(longest, (std::set<int> {0, 5, 6}));
        QCOMPARE(grams, (std::set<int> {1, 2, 3, 4, 5}));
    }

    void ratesAreShortEnoughToWrite()
    {
        TrainParameters best = everything().propose(0, nullptr, 0);
        for (std::uint64_t i = 1; i < 200; ++i) {
            best = everything().propose(i, &best, 0.3);
            QVERIFY2(nlohmann::json(best.lr).dump().size() <= 6, nlohmann::json(best.lr).dump().c_str());
        }
    }

    void ngramsNeverComeWithoutBuckets()
    {
        TrainParameters start;
        start.bucket = 0;
        const ParameterSearch search(start,
            {.lr = false,
                .epoch = false,
                .dim = false,
                .bucket = false,
                .characterNgrams = false,
                .loss = false},
            3);
        bool withGrams = false;
        for (std::uint64_t i = 1; i < 100; ++i) {
            const auto next = search.propose(i, &start, 0.5);
            QCOMPARE(next.bucket > 0, next.wordNgrams > 1);
            withGrams = withGrams || next.wordNgrams > 1;
        }
        QVERIFY(withGrams);
    }

    void whatIsNotSearchedStays_data()
    {
        QTest::addColumn<QString>("only");
        for (const std::string& name : SearchSpace {}.names())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void whatIsNotSearchedStays()
    {
        QFETCH(const QString, only);
        const std::vector<std::string> names {only.toStdString()};
        TrainParameters start;
        start.wordNgrams = 2;
        start.neg = 9;
        start.minCount = 4;
        start.batch = 3;
        const ParameterSearch search(start, SearchSpace::fromNames(names), 5);
        bool changed = false;
        for (std::uint64_t i = 1; i < 60; ++i) {
            nlohmann::json next = search.propose(i, &start, 0.2).toJson();
            changed = changed || next != start.toJson();
            const nlohmann::json before = start.toJson();
            next[names.front()] = before[names.front()];
            if (names.front() == "minn")
                next["maxn"] = before["maxn"];
            QCOMPARE(QString::fromStdString(next.dump()), QString::fromStdString(before.dump()));
        }
        QVERIFY(changed);
    }

    void aSpaceIsItsNames()
    {
        QVERIFY(SearchSpace::fromNames(SearchSpace {}.names()) == SearchSpace {});
        QVERIFY(SearchSpace::fromNames({}).isEmpty());
        const SearchSpace some {.epoch = false, .loss = false};
        QVERIFY(SearchSpace::fromNames(some.names()) == some);
        QVERIFY(!some.isEmpty());
    }

    void theSameArgumentsGiveTheSameProposal()
    {
        TrainParameters best;
        best.lr = 0.4;
        const auto search = everything();
        (void)search.propose(3, &best, 0.1);
        QVERIFY(search.propose(9, &best, 0.5).toJson() == everything().propose(9, &best, 0.5).toJson());
        QVERIFY(search.propose(9, &best, 0.5).toJson() != search.propose(10, &best, 0.5).toJson());
        QVERIFY(search.propose(9, &best, 0.5).toJson() != everything(8).propose(9, &best, 0.5).toJson());
    }

    void aRestartedSearchGoesOnWithTheSameProposals()
    {
        const auto whole = searched(11, 40);
        const auto restarted = searched(11, 40, 17);
        for (std::size_t i = 0; i < whole.size(); ++i)
            QVERIFY(whole[i].parameters.toJson() == restarted[i].parameters.toJson());
    }

    void stepsGrowSmallerWithTime()
    {
        const TrainParameters best;
        const auto spread = [&](double elapsed) {
            double sum = 0;
            int moved = 0;
            for (std::uint64_t i = 1; i <= 800; ++i) {
                const int dim = everything().propose(i, &best, elapsed).dim;
                sum += std::abs(std::log2(dim / 100.0));
                moved += dim != best.dim ? 1 : 0;
            }
            return sum / moved;
        };
        // The mean distance of a normal with deviation s is 0.798 s: 1 at first, 0.3 at last.
        QVERIFY(std::abs(spread(0.0) - 0.798) < 0.1);
        QVERIFY(std::abs(spread(0.25) - 0.798) < 0.1);
        QVERIFY(std::abs(spread(0.5) - 0.798 * 0.65) < 0.07);
        QVERIFY(std::abs(spread(0.9) - 0.798 * 0.3) < 0.03);
    }

    void itFindsAnInventedOptimum()
    {
        int found = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto trials = searched(seed, 100);
            QVERIFY(*bestTrial(trials)->score > *trials.front().score);
            found += *bestTrial(trials)->score > -1.5 ? 1 : 0; // the start has -25.1
        }
        QVERIFY2(found >= 17, std::to_string(found).c_str());
    }

    void theEarliestOfEqualTrialsIsTheBest()
    {
        TrainParameters other;
        other.dim = 50;
        const std::vector trials {trial({}, {}), trial(other, 0.4), trial({}, 0.4), trial({}, 0.1)};
        QVERIFY(bestTrial(trials) == &trials[1]);
        QVERIFY(bestTrial(std::span(trials).first(1)) == nullptr);
        QVERIFY(bestTrial({}) == nullptr);
    }

    void theExpectedTimeGrowsWithTheWork()
    {
        const std::vector trials {
            trial({}, {}, 900), trial({}, 0.4, 10, 2), trial({}, 0.4, 12, 2), trial({}, 0.4, 11, 3)};
        QVERIFY(!expectedSeconds(std::span(trials).first(1), {}, 1000));
        const auto usual = expectedSeconds(trials, {}, 1000);
        QVERIFY(usual && std::abs(*usual - 13) < 0.1);
        TrainParameters longer;
        longer.epoch = 50;
        QVERIFY(std::abs(*expectedSeconds(trials, longer, 1000) - 112) < 0.1);
        TrainParameters pairs;
        pairs.wordNgrams = 2;
        // half as many rows again a word, and 800 MB to write
        QVERIFY(std::abs(*expectedSeconds(trials, pairs, 1000) - (16.5 + 2 + 2)) < 0.1);
        QCOMPARE(inputBytes(pairs, 1000), 2'001'000.0 * 400);
        QCOMPARE(inputBytes({}, 1000), 1000.0 * 400);
    }
};

QTEST_GUILESS_MAIN(TestParameterSearch)
#include "tst_parametersearch.moc"
