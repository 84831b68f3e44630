#include "core/learning/scorer.h"
#include "core/learning/wordinfluence.h"
#include "core/learning/wordplaces.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

using namespace touchstone;

namespace {

/// One step of fastText's sigmoid table where it is steepest: two roundings may fall on either side of it.
constexpr double tableStep = 0.0079;

/// Probabilities of all labels, by number, from the plain scorer.
std::vector<float> scored(const Model& model, const std::string& line)
{
    const auto labels = model.summary().labels.size();
    Scorer scorer(model, static_cast<int>(labels));
    ScoredBatch batch;
    scorer.score(std::vector {line}, batch);
    std::vector<float> probabilities(labels);
    for (std::size_t i = 0; i < labels && batch.label[i] >= 0; ++i)
        probabilities[static_cast<std::size_t>(batch.label[i])] = batch.probability[i];
    return probabilities;
}

std::string without(const std::string& line, const std::string& word)
{
    std::istringstream words(line);
    std::string shortened;
    for (std::string next; words >> next;) {
        if (next != word)
            shortened += next + " ";
    }
    return shortened;
}

std::vector<std::int32_t> allLabels(const Model& model)
{
    std::vector<std::int32_t> labels(model.summary().labels.size());
    std::iota(labels.begin(), labels.end(), 0);
    return labels;
}

/// Compares every word and label of a line with scoring the line without it. Empty, or what differs.
std::string differences(const Model& model, const std::string& line)
{
    const auto labels = allLabels(model);
    const LossName loss = model.summary().loss;
    const bool table = loss == LossName::NegativeSampling || loss == LossName::OneVsAll;
    const double tolerance = table ? tableStep : 5e-6;
    const TextInfluence influence = wordInfluence(model, line, labels);
    const std::vector<float> whole = scored(model, line);
    int close = 0;
    int values = 0;
    const auto differs = [&](float ours, float theirs) {
        const double difference = std::abs(static_cast<double>(ours) - static_cast<double>(theirs));
        ++values;
        close += difference <= 5e-6 ? 1 : 0;
        return difference > tolerance;
    };
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (differs(influence.probability[i], whole[i]))
            return "the whole text, label " + std::to_string(i);
    }
    for (const WordInfluence& word : influence.words) {
        const std::vector<float> expected = scored(model, without(line, word.word));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const LabelPull& pull = word.labels[i];
            if (differs(pull.without, expected[i]))
                return word.word + ", label " + std::to_string(i) + ": " + std::to_string(pull.without)
                    + " instead of " + std::to_string(expected[i]);
            const double change
                = static_cast<double>(influence.probability[i]) - static_cast<double>(pull.without);
            if (pull.change != change)
                return word.word + ": another change";
            if (pull.logOddsChange && *pull.logOddsChange * change < -1e-4)
                return word.word + ": the log-odds move the other way";
        }
    }
    return close >= values - std::max(2, values / 1000) ? std::string() : "many table steps";
}

std::vector<std::string> lines()
{
    std::vector<std::string> list {"", "nothing known here", "common1", "common1 common1",
        "t0w1 t0w1 t0w1 t1w1 t0w1 common3 t0w1", "a b a b a b t0w1 a b"};
    for (const auto& post : testing::makePosts(25, 12, 99))
        list.push_back(post.text);
    std::string repeated;
    for (int i = 0; i < 150; ++i)
        repeated += "common" + std::to_string(i % 7) + " t" + std::to_string(i % 5) + "w3 ";
    list.push_back(repeated);
    return list;
}

} // namespace

class TestWordInfluence : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void equalsScoringWithoutTheWord_data();
    void equalsScoringWithoutTheWord();
    void quantizedModels_data();
    void quantizedModels();
    void logOddsAreThoseOfTheProbability_data();
    void logOddsAreThoseOfTheProbability();
    void wordsAreDescribed();
    void aLongTextIsNotSlow();
    void places_data();
    void places();
    void placesHaveTheWordsOfTheLine();

private:
    static void train(
        const testing::TemporaryFolder& folder, int loss, int wordNgrams, int maxn, int labels = 12);
};

void TestWordInfluence::train(
    const testing::TemporaryFolder& folder, int loss, int wordNgrams, int maxn, int labels)
{
    testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(2000, labels));
    auto args = testing::supervisedArguments(folder / "posts.txt");
    args.loss = static_cast<fasttext::loss_name>(loss);
    args.wordNgrams = wordNgrams;
    args.minn = maxn > 0 ? 2 : 0;
    args.maxn = maxn;
    args.bucket = wordNgrams > 1 || maxn > 0 ? 4000 : 0;
    fasttext::FastText library;
    library.train(args);
    library.saveModel((folder / "model.bin").string());
}

void TestWordInfluence::equalsScoringWithoutTheWord_data()
{
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("wordNgrams");
    QTest::addColumn<int>("maxn");
    QTest::newRow("softmax") << 3 << 1 << 0;
    QTest::newRow("softmax, bigrams") << 3 << 2 << 0;
    QTest::newRow("softmax, five words") << 3 << 5 << 0;
    QTest::newRow("softmax, characters") << 3 << 1 << 4;
    QTest::newRow("softmax, bigrams and characters") << 3 << 2 << 3;
    QTest::newRow("hs") << 1 << 1 << 0;
    QTest::newRow("hs, trigrams") << 1 << 3 << 0;
    QTest::newRow("ns, bigrams") << 2 << 2 << 0;
    QTest::newRow("ova") << 4 << 1 << 0;
    QTest::newRow("ova, trigrams") << 4 << 3 << 0;
}

void TestWordInfluence::equalsScoringWithoutTheWord()
{
    QFETCH(int, loss);
    QFETCH(int, wordNgrams);
    QFETCH(int, maxn);
    const testing::TemporaryFolder folder;
    train(folder, loss, wordNgrams, maxn);
    const auto model = Model::load(folder / "model.bin");
    VERIFY_RESULT(model);
    for (const std::string& line : lines()) {
        const std::string wrong = differences(*model, line);
        QVERIFY2(wrong.empty(), (line + ": " + wrong).c_str());
    }
}

void TestWordInfluence::quantizedModels_data()
{
    QTest::addColumn<bool>("output");
    QTest::addColumn<int>("cutoff");
    QTest::newRow("input only") << false << 0;
    QTest::newRow("output too") << true << 0;
    QTest::newRow("pruned") << false << 400;
}

void TestWordInfluence::quantizedModels()
{
    QFETCH(bool, output);
    QFETCH(int, cutoff);
    const testing::TemporaryFolder folder;
    testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(4000, 300));
    auto args = testing::supervisedArguments(folder / "posts.txt");
    args.wordNgrams = 2;
    args.bucket = 3000;
    fasttext::FastText library;
    library.train(args);
    args.qout = output;
    args.qnorm = true;
    args.cutoff = static_cast<std::size_t>(cutoff);
    library.quantize(args);
    library.saveModel((folder / "model.ftz").string());
    const auto model = Model::load(folder / "model.ftz");
    VERIFY_RESULT(model);
    for (const std::string& line : lines()) {
        const std::string wrong = differences(*model, line);
        QVERIFY2(wrong.empty(), (line + ": " + wrong).c_str());
    }
}

void TestWordInfluence::logOddsAreThoseOfTheProbability_data()
{
    QTest::addColumn<int>("loss");
    QTest::newRow("hs") << 1;
    QTest::newRow("ns") << 2;
    QTest::newRow("softmax") << 3;
    QTest::newRow("ova") << 4;
}

void TestWordInfluence::logOddsAreThoseOfTheProbability()
{
    QFETCH(int, loss);
    const testing::TemporaryFolder folder;
    train(folder, loss, 1, 0, 5);
    const auto model = Model::load(folder / "model.bin");
    VERIFY_RESULT(model);
    int compared = 0;
    for (const auto& post : testing::makePosts(200, 5, 7)) {
        const TextInfluence influence = wordInfluence(*model, post.text, allLabels(*model));
        for (const WordInfluence& word : influence.words) {
            for (std::size_t i = 0; i < word.labels.size(); ++i) {
                const auto logOdds = [](double p) { return std::log(p / (1 - p)); };
                const double p = static_cast<double>(influence.probability[i]);
                const auto q = static_cast<double>(word.labels[i].without);
                QVERIFY(word.labels[i].logOddsChange.has_value());
                QVERIFY(std::isfinite(*word.labels[i].logOddsChange));
                if (std::min(p, q) < 0.05 || std::max(p, q) > 0.95)
                    continue;
                ++compared;
                // fastText's table has steps of 1/32 in the log-odds.
                const double tolerance = loss == 2 || loss == 4 ? 0.07 : 2e-3;
                QVERIFY(std::abs(logOdds(p) - logOdds(q) - *word.labels[i].logOddsChange) < tolerance);
            }
        }
    }
    QVERIFY(compared > 20);
}

void TestWordInfluence::wordsAreDescribed()
{
    const testing::TemporaryFolder folder;
    train(folder, 3, 1, 0);
    const auto model = Model::load(folder / "model.bin");
    VERIFY_RESULT(model);
    const auto& names = model->summary().labels;
    const auto topic = static_cast<std::int32_t>(std::ranges::find(names, "topic3") - names.begin());
    const std::vector<std::int32_t> labels {topic};
    const TextInfluence influence
        = wordInfluence(*model, "t3w1 unheard t5w2 t3w1 __label__topic3 common1", labels);
    QCOMPARE(influence.words.size(), std::size_t {5});
    QCOMPARE(influence.words[0].word, std::string("t3w1"));
    QCOMPARE(influence.words[0].occurrences, 2);
    QVERIFY(influence.words[0].known && influence.words[0].labels[0].change > 0.1);
    QVERIFY(*influence.words[0].labels[0].logOddsChange > 0);
    QVERIFY(!influence.words[1].known);
    QCOMPARE(influence.words[1].labels[0].change, 0.0);
    QVERIFY(influence.words[2].labels[0].change < 0); // pulls to another label
    QVERIFY(!influence.words[3].known);               // what fastText takes for a label has no part
    QCOMPARE(influence.words[3].labels[0].change, 0.0);
    QVERIFY(wordInfluence(*model, "", labels).words.empty());
    QVERIFY(wordInfluence(*model, "t3w1", {}).words.front().labels.empty());
}

void TestWordInfluence::aLongTextIsNotSlow()
{
    const testing::TemporaryFolder folder;
    train(folder, 3, 2, 0, 30);
    const auto model = Model::load(folder / "model.bin");
    VERIFY_RESULT(model);
    std::string text;
    for (int i = 0; i < 8000; ++i)
        text += "common" + std::to_string(i * 7919 % 3000) + " ";
    QElapsedTimer clock;
    clock.start();
    const TextInfluence influence = wordInfluence(*model, text, std::vector {0, 1});
    QCOMPARE(influence.words.size(), std::size_t {3000});
    QVERIFY2(clock.elapsed() < 20'000, std::to_string(clock.elapsed()).c_str()); // 40,000 letters: 0.1 s
}

void TestWordInfluence::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto add = [](const char* name, const char* text, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    add("empty", "", "");
    add("punctuation and capitals", "  Don't PANIC!", "2+5 dont,8+6 panic");
    add("only punctuation", "a -- b", "0+1 a,5+1 b");
    add("emoji takes two units", "\xf0\x9f\x98\x80 x", "0+2 \xf0\x9f\x98\x80,3+1 x");
    add("no-break and ideographic spaces",
        "a\xc2\xa0"
        "b\xe3\x80\x80"
        "c",
        "0+1 a,2+1 b,4+1 c");
    add("lines", "a\r\n\tb", "0+1 a,4+1 b");
    add("right to left", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d.", "0+5 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
    add("markup", "<b>Bold</b>", "0+11 bboldb");
}

void TestWordInfluence::places()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QStringList list;
    for (const WordPlace& place : wordPlaces(text.toStdString(), {}))
        list.append(QStringLiteral("%1+%2 %3")
                        .arg(place.begin)
                        .arg(place.length)
                        .arg(QString::fromStdString(place.word)));
    QCOMPARE(list.join(QLatin1Char(',')), found);
}

void TestWordInfluence::placesHaveTheWordsOfTheLine()
{
    const std::vector<std::string> fields {"Title: \xc3\x84"
                                           "pfel & \xce\xa3\xce\x91\xce\xa3!\xe2\x80\x89"
                                           "thin",
        "__label__x </s> z\xe2\x80\x8bw, \xe2\x80\xaeltr\xe2\x80\xac \xff bad\xc2\x85next"};
    const TextRecipe plain {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};
    for (const TextRecipe& recipe : {TextRecipe {}, plain, TextRecipe {.deletePunctuation = false}}) {
        std::string line;
        recipe.apply(fields, line);
        std::vector<std::string> expected;
        std::istringstream words(line);
        for (std::string word; words >> word;)
            expected.push_back(word);
        std::vector<std::string> found;
        for (const WordPlace& place : wordPlaces(fields[0] + " " + fields[1], recipe))
            found.push_back(place.word);
        QVERIFY(found == expected);
    }
}

QTEST_APPLESS_MAIN(TestWordInfluence)
#include "tst_wordinfluence.moc"
