#include "core/learning/features.h"
#include "core/learning/modeldata.h"
#include "core/learning/tokenhash.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

#include <limits>
#include <set>

using namespace touchstone;

namespace {

/// A line of known words, odd bytes, all kinds of blanks and tokens that look like labels or line ends.
std::string hostileLine(SplitMix64& random)
{
    static const std::vector<std::string> pieces
        = {"common1", "t0w1", "t1w2", "unseen", "__label__topic0", "__label__nobody", "__label__", "</s>",
            "<", ">", "\xc3\xa9t\xc3\xa9", "\xe6\xbc\xa2\xe5\xad\x97", "\xff\xfe", "\x80\x80", "a",
            "\xf0\x9f\x98\x80", "common2", "<common3>", std::string(3000, 'x'), "\xc2\xa0"};
    static const std::vector<std::string> blanks
        = {" ", "  ", "\t", "\v", "\f", "\r", std::string(1, '\0'), " \r\t"};
    std::string line;
    const std::uint32_t count = random.below(12);
    for (std::uint32_t i = 0; i < count; ++i) {
        line
            += random.below(30) == 0 ? "\n" : blanks[random.below(static_cast<std::uint32_t>(blanks.size()))];
        if (random.below(4) == 0) {
            for (std::uint32_t j = random.below(6); j > 0; --j)
                line += static_cast<char>(1 + random.below(255));
        } else {
            line += pieces[random.below(static_cast<std::uint32_t>(pieces.size()))];
        }
    }
    return line;
}

} // namespace

class TestFeatures : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void wordsThatDifferInOneByteAreOthers()
    {
        // The same hash for all: the bytes decide.
        for (std::size_t size = 1; size < 40; ++size) {
            WordTable table;
            const std::string word(size, 'a');
            QCOMPARE(table.add(word, 1), 0);
            for (std::size_t i = 0; i < size; ++i) {
                std::string other = word;
                other[i] = 'b';
                QCOMPARE(table.find(other, 1), -1);
                QCOMPARE(table.add(other, 1), static_cast<std::int32_t>(i) + 1);
                QCOMPARE(table.find(other, 1), static_cast<std::int32_t>(i) + 1);
            }
            QCOMPARE(table.find(word, 1), 0);
            QCOMPARE(table.find(std::string(size + 1, 'a'), 1), -1);
        }
    }

    void splitsAtTheSameBytesAsFastText()
    {
        std::vector<Token> tokens;
        splitTokens(std::string_view("a\tb\vc\fd\re\0f  g\xc2\xa0h ", 19), tokens);
        QCOMPARE(tokens.size(), std::size_t {7});
        QCOMPARE(std::string(tokens[6].text), std::string("g\xc2\xa0h"));
        QCOMPARE(tokens[0].hash, tokenHash("a"));
        splitTokens("one two\nthree", tokens);
        QCOMPARE(tokens.size(), std::size_t {2});
        splitTokens("one </s> three", tokens);
        QCOMPARE(tokens.size(), std::size_t {1});
        splitTokens("", tokens);
        QVERIFY(tokens.empty());
    }

    void fastModuloIsExact()
    {
        SplitMix64 random(5);
        for (const std::uint32_t divisor : {1U, 2U, 3U, 7U, 200000U, 2000000U, 1999993U, 2147483647U}) {
            const FastModulo modulo(divisor);
            for (const std::uint64_t edge :
                {std::uint64_t {0}, std::uint64_t {divisor} - 1, std::uint64_t {divisor},
                    std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max() - 1})
                QCOMPARE(modulo(edge), static_cast<std::uint32_t>(edge % divisor));
            for (int i = 0; i < 10000; ++i) {
                const std::uint64_t value = random.next();
                if (modulo(value) != value % divisor)
                    QFAIL("a remainder differs");
            }
        }
    }

    void wordTableFindsWhatWasAdded()
    {
        WordTable table;
        for (int i = 0; i < 5000; ++i) {
            const std::string word = "w" + std::to_string(i);
            QCOMPARE(table.add(word, tokenHash(word)), i);
        }
        for (int i = 0; i < 5000; ++i) {
            const std::string word = "w" + std::to_string(i);
            QCOMPARE(table.find(word, tokenHash(word)), i);
            QCOMPARE(std::string(table.word(i)), word);
        }
        QCOMPARE(table.find("absent", tokenHash("absent")), -1);
        QCOMPARE(table.find("other", tokenHash("w1")), -1); // the same hash is not the same word
        QCOMPARE(table.append("w7", tokenHash("w7")), 5000);
        QCOMPARE(table.find("w7", tokenHash("w7")), 5000);
    }

    void sameFeaturesAsFastText_data()
    {
        QTest::addColumn<int>("wordNgrams");
        QTest::addColumn<int>("minn");
        QTest::addColumn<int>("maxn");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("minCount");
        QTest::addColumn<int>("cutoff");
        QTest::newRow("words") << 1 << 0 << 0 << 0 << 1 << 0;
        QTest::newRow("bigrams") << 2 << 0 << 0 << 5000 << 1 << 0;
        QTest::newRow("5-grams") << 5 << 0 << 0 << 777 << 1 << 0;
        QTest::newRow("characters") << 1 << 2 << 4 << 3000 << 1 << 0;
        QTest::newRow("single characters and rare words dropped") << 3 << 1 << 3 << 3000 << 5 << 0;
        QTest::newRow("no end of line in the dictionary") << 2 << 0 << 0 << 500 << 700 << 0;
        QTest::newRow("buckets pruned") << 2 << 2 << 3 << 4000 << 1 << 600;
        QTest::newRow("all buckets pruned") << 2 << 0 << 0 << 4000 << 1 << 290;
    }

    void sameFeaturesAsFastText()
    {
        QFETCH(int, wordNgrams);
        QFETCH(int, minn);
        QFETCH(int, maxn);
        QFETCH(int, bucket);
        QFETCH(int, minCount);
        QFETCH(int, cutoff);
        const testing::TemporaryFolder folder;
        const auto posts = testing::makePosts(600, 6);
        testing::writeFastTextFile(folder / "posts.txt", posts);
        auto args = testing::supervisedArguments(folder / "posts.txt");
        args.wordNgrams = wordNgrams;
        args.minn = minn;
        args.maxn = maxn;
        args.bucket = bucket;
        args.minCount = minCount;
        fasttext::FastText library;
        library.train(args);
        if (cutoff > 0) {
            args.cutoff = static_cast<std::size_t>(cutoff);
            library.quantize(args);
        }
        library.saveModel((folder / "model.bin").string());

        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        QCOMPARE(model->summary().quantized, cutoff > 0);
        const auto dictionary = library.getDictionary();
        SplitMix64 random(9);
        FeatureExtractor::Scratch scratch;
        for (int i = 0; i < 3000; ++i) {
            const std::string line = i < 500 ? posts[static_cast<std::size_t>(i)].text : hostileLine(random);
            std::istringstream stream(line + "\n");
            std::vector<std::int32_t> expected;
            std::vector<std::int32_t> labels;
            dictionary->getLine(stream, expected, labels);
            std::vector<std::int32_t> features;
            model->data().features.append(line, scratch, features);
            if (features != expected)
                QFAIL(("features differ in line " + std::to_string(i) + ": " + line).c_str());
        }
    }

    void countsWordsAndUnknownWords()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", {{"x", "alpha beta"}, {"y", "gamma"}});
        fasttext::FastText library;
        library.train(testing::supervisedArguments(folder / "posts.txt"));
        library.saveModel((folder / "model.bin").string());
        auto model = Model::load(folder / "model.bin");
        VERIFY_RESULT(model);
        Scorer scorer(*model, 2);
        ScoredBatch batch;
        const std::vector<std::string> lines = {"alpha delta beta", "", "delta epsilon"};
        scorer.score(lines, batch);
        QCOMPARE(batch.words, (std::vector<std::uint32_t> {3, 0, 2}));
        QCOMPARE(batch.unknown, (std::vector<std::uint32_t> {1, 0, 2}));
    }
};

QTEST_APPLESS_MAIN(TestFeatures)

#include "tst_features.moc"
