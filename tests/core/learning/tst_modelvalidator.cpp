#include "core/base/memory.h"
#include "core/learning/modelvalidator.h"
#include "core/learning/scorer.h"
#include "core/learning/tokenhash.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

#include <array>
#include <cstring>
#include <limits>

#include <sys/stat.h>

using namespace touchstone;

namespace {

/// Offsets in a .bin file.
constexpr std::size_t argumentsAt = 8;
constexpr std::size_t dictionaryAt = 8 + 12 * 4 + 8;
constexpr std::size_t entriesAt = dictionaryAt + 3 * 4 + 2 * 8;

template <typename T>
std::string with(std::string bytes, std::size_t offset, T value)
{
    std::memcpy(bytes.data() + offset, &value, sizeof value);
    return bytes;
}

std::string trainedModel(
    const testing::TemporaryFolder& folder, fasttext::loss_name loss, bool quantized = false)
{
    testing::writeFastTextFile(folder / "posts.txt", testing::makePosts(300, 5));
    auto args = testing::supervisedArguments(folder / "posts.txt");
    args.loss = loss;
    args.dim = 4;
    args.wordNgrams = 2;
    args.bucket = 300;
    fasttext::FastText library;
    library.train(args);
    if (quantized) {
        args.cutoff = 280;
        args.qnorm = true;
        library.quantize(args);
    }
    library.saveModel((folder / "model.bin").string());
    return testing::contentOf(folder / "model.bin");
}

/// Loads the model and, where that succeeds, scores a line: neither may crash or hang.
bool survives(const testing::TemporaryFolder& folder, const std::string& bytes)
{
    const auto path = folder.write("mutant.bin", bytes);
    auto model = Model::load(path);
    if (!model)
        return false;
    Scorer scorer(*model, 3);
    ScoredBatch batch;
    const std::vector<std::string> lines = {"common1 t0w1 t1w2", ""};
    scorer.score(lines, batch);
    return true;
}

} // namespace

class TestModelValidator : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void readsTheSummary()
    {
        const testing::TemporaryFolder folder;
        trainedModel(folder, fasttext::loss_name::softmax);
        auto summary = readModelFile(folder / "model.bin");
        VERIFY_RESULT(summary);
        QCOMPARE(summary->dim, 4);
        QCOMPARE(summary->bucket, 300);
        QCOMPARE(summary->wordNgrams, 2);
        QCOMPARE(summary->epoch, 5);
        QVERIFY(summary->loss == LossName::Softmax);
        QCOMPARE(summary->labels.size(), std::size_t {5});
        QVERIFY(summary->labels[0].starts_with("topic"));
        QVERIFY(summary->labelCounts[0] >= summary->labelCounts[4]);
        QVERIFY(!summary->quantized);
        const auto json = summary->toJson();
        QCOMPARE(json.at("loss").get<std::string>(), std::string("softmax"));
        QCOMPARE(json.at("labels").get<int>(), 5);
    }

    void truncatedAnywhere()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        QVERIFY(survives(folder, model));
        for (std::size_t size = 0; size < model.size(); size += size < 3000 ? 1 : 97)
            QVERIFY2(!survives(folder, model.substr(0, size)), std::to_string(size).c_str());
        for (std::size_t missing = 1; missing < 100; ++missing)
            QVERIFY(!survives(folder, model.substr(0, model.size() - missing)));
    }

    void truncatedQuantizedModel()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax, true);
        QVERIFY(survives(folder, model));
        for (std::size_t size = 0; size < model.size(); size += 7)
            QVERIFY2(!survives(folder, model.substr(0, size)), std::to_string(size).c_str());
    }

    void errorsNameTheFieldAndTheOffset()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        const auto path = folder.write("mutant.bin", with(model, argumentsAt, std::int32_t {1 << 30}));
        const std::string message = testing::problem(readModelFile(path));
        QVERIFY2(message.find("dim at byte 8") != std::string::npos, message.c_str());
        QVERIFY2(message.find("mutant.bin") != std::string::npos, message.c_str());
    }

    void absurdFields_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("bytes");
        const auto argument = [](int index) { return static_cast<int>(argumentsAt) + 4 * index; };
        const auto number = [](int index) { return static_cast<int>(dictionaryAt) + 4 * index; };
        QTest::newRow("magic") << 0 << qint64 {1} << 4;
        QTest::newRow("version") << 4 << qint64 {13} << 4;
        QTest::newRow("dim 0") << argument(0) << qint64 {0} << 4;
        QTest::newRow("dim huge") << argument(0) << qint64 {2000000000} << 4;
        QTest::newRow("dim other") << argument(0) << qint64 {5} << 4;
        QTest::newRow("wordNgrams huge") << argument(5) << qint64 {1000000} << 4;
        QTest::newRow("loss 0") << argument(6) << qint64 {0} << 4;
        QTest::newRow("loss 5") << argument(6) << qint64 {5} << 4;
        QTest::newRow("word vectors") << argument(7) << qint64 {2} << 4;
        QTest::newRow("no buckets") << argument(8) << qint64 {0} << 4;
        QTest::newRow("negative bucket") << argument(8) << qint64 {-1} << 4;
        QTest::newRow("buckets beyond 32 bits of rows") << argument(8) << qint64 {2147483647} << 4;
        QTest::newRow("maxn huge") << argument(10) << qint64 {1000000} << 4;
        QTest::newRow("maxn negative") << argument(10) << qint64 {-1} << 4;
        QTest::newRow("entries huge") << number(0) << qint64 {2147483647} << 4;
        QTest::newRow("words huge") << number(1) << qint64 {2000000000} << 4;
        QTest::newRow("words negative") << number(1) << qint64 {-1} << 4;
        QTest::newRow("labels huge") << number(2) << qint64 {2000000000} << 4;
        QTest::newRow("no labels") << number(2) << qint64 {0} << 4;
        QTest::newRow("tokens negative") << number(3) << qint64 {-5} << 8;
        QTest::newRow("prune table huge") << number(5) << (qint64 {1} << 40) << 8;
        QTest::newRow("prune table in a dense model") << number(5) << qint64 {0} << 8;
    }

    void absurdFields()
    {
        QFETCH(int, offset);
        QFETCH(qint64, value);
        QFETCH(int, bytes);
        const testing::TemporaryFolder folder;
        std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        std::memcpy(model.data() + offset, &value, static_cast<std::size_t>(bytes));
        QVERIFY(!survives(folder, model));
    }

    /// No room on the disk, but gigabytes of entries, of names, or of numbers.
    void filesWithHoles()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        const auto grown = [&](const std::string& bytes, std::uint64_t size) {
            const auto path = folder.write("holes.bin", bytes);
            std::error_code error;
            std::filesystem::resize_file(path, size, error);
            return !error;
        };
        if (!grown(model, std::uint64_t {20} << 30))
            QSKIP("the file system has no files with holes of that size");
        QVERIFY(testing::problem(Model::load(folder / "holes.bin")).find("left over") != std::string::npos);

        std::string entries = model.substr(0, entriesAt);
        for (const auto& [at, value] :
            {std::pair(0, 900'000'000), std::pair(4, 0), std::pair(8, 900'000'000)})
            entries = with(entries, dictionaryAt + at, std::int32_t {value});
        QVERIFY(grown(entries, std::uint64_t {20} << 30));
        if (availableMemory().value_or(0) < std::uint64_t {900'000'000} * 128) {
            for (const auto& result : {testing::problem(Model::load(folder / "holes.bin")),
                     testing::problem(readModelFile(folder / "holes.bin"))})
                QVERIFY2(result.find("memory") != std::string::npos, result.c_str());
        }

        const std::string endless = model.substr(0, entriesAt) + std::string(17U << 20, 'w');
        folder.write("endless.bin", endless);
        const std::string message = testing::problem(readModelFile(folder / "endless.bin"));
        QVERIFY2(
            message.find("word at byte " + std::to_string(entriesAt)) != std::string::npos, message.c_str());
        QVERIFY2(message.find("16 MiB") != std::string::npos, message.c_str());
    }

    /// A table of such words would be searched from its first entry for each of them.
    void wordsThatWereMadeToCollide()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        constexpr int wanted = 1500;
        constexpr int bits = 12; // of the table's place of a word, while there are at most 2,047
        std::string entries;
        std::int32_t count = 0;
        for (int i = 0; count < wanted; ++i) {
            const std::string word = std::to_string(i);
            if ((tokenHash(word) * std::uint64_t {0x9E3779B97F4A7C15}) >> (64 - bits) != 7)
                continue;
            entries += word + std::string(1 + 8 + 1, '\0'); // its end, its count, and that it is a word
            ++count;
        }
        std::string bytes = model.substr(0, entriesAt) + entries + model.substr(entriesAt);
        std::array<std::int32_t, 2> sizes {}; // of all entries, and of words
        std::memcpy(sizes.data(), bytes.data() + dictionaryAt, sizeof sizes);
        for (std::size_t i = 0; i < sizes.size(); ++i)
            bytes = with(std::move(bytes), dictionaryAt + 4 * i, sizes.at(i) + count);
        const std::string message = testing::problem(Model::load(folder.write("mutant.bin", bytes)));
        QVERIFY2(message.find("the same hash") != std::string::npos, message.c_str());
        QVERIFY2(message.find("word at byte ") != std::string::npos, message.c_str());
    }

    void leftOverBytes()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        QVERIFY(!survives(folder, model + '\0'));
        QVERIFY(!survives(folder, model + std::string(100000, 'x')));
    }

    void notANumberOrInfinite()
    {
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, fasttext::loss_name::softmax);
        for (const float value :
            {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            // the last number of the output matrix (5 x 4, after its flag and shape), and one of the input
            // matrix
            QVERIFY(!survives(folder, with(model, model.size() - 4, value)));
            QVERIFY(!survives(folder, with(model, model.size() - (5 * 4 * 4 + 17) - 2000, value)));
        }
        QVERIFY(survives(folder, with(model, model.size() - 4, 3e38F))); // finite: large, but sound
    }

    void treeThatWouldBeAChain()
    {
        const testing::TemporaryFolder folder;
        std::string model = trainedModel(folder, fasttext::loss_name::hs);
        QVERIFY(survives(folder, model));
        const std::size_t label = model.find("__label__", entriesAt);
        const std::size_t count = model.find('\0', label) + 1;
        QVERIFY(!survives(folder, with(model, count, std::int64_t {0})));
        QVERIFY(!survives(folder, with(model, count, std::int64_t {1} << 62)));
        QVERIFY(!survives(folder, with(model, count, std::int64_t {-1})));
    }

    void flippedBits_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<bool>("quantized");
        QTest::newRow("hs") << 1 << false;
        QTest::newRow("ns") << 2 << false;
        QTest::newRow("softmax") << 3 << false;
        QTest::newRow("quantized") << 3 << true;
    }

    void flippedBits()
    {
        QFETCH(int, loss);
        QFETCH(bool, quantized);
        const testing::TemporaryFolder folder;
        const std::string model = trainedModel(folder, static_cast<fasttext::loss_name>(loss), quantized);
        SplitMix64 random(3);
        for (int i = 0; i < 600; ++i) {
            std::string mutant = model;
            // Two thirds of the damage goes where the structure is.
            const auto end = static_cast<std::uint32_t>(i % 3 == 0 ? mutant.size() : entriesAt + 200);
            for (std::uint32_t flips = 1 + random.below(3); flips > 0; --flips)
                mutant[random.below(end)] ^= static_cast<char>(1U << random.below(8));
            survives(folder, mutant);
        }
    }

    void notAFile()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(
            testing::problem(Model::load(folder / "missing.bin")).find("missing.bin") != std::string::npos);
        QVERIFY(testing::problem(Model::load(folder.path())).find("folder") != std::string::npos);
        const auto pipe = folder / "pipe";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(testing::problem(Model::load(pipe)).find("pipe") != std::string::npos);
        QVERIFY(
            testing::problem(Model::load(folder.write("empty.bin", ""))).find("empty") != std::string::npos);
        QVERIFY(testing::problem(Model::load(folder.write("text.bin", "these are not the bytes of a model")))
                    .find("not a fastText model")
            != std::string::npos);
    }

    void labelsThatAreNotUtf8()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "posts.txt", {{"caf\xe9", "a b"}, {"two%20words", "c d"}});
        fasttext::FastText library;
        library.train(testing::supervisedArguments(folder / "posts.txt"));
        library.saveModel((folder / "model.bin").string());
        auto summary = readModelFile(folder / "model.bin");
        VERIFY_RESULT(summary);
        std::ranges::sort(summary->labels);
        QCOMPARE(summary->labels[0], std::string("caf\xef\xbf\xbd"));
        QCOMPARE(summary->labels[1], std::string("two words"));
    }
};

QTEST_APPLESS_MAIN(TestModelValidator)

#include "tst_modelvalidator.moc"
