#include "core/base/sha256.h"
#include "core/learning/modelinspection.h"
#include "tests/core/learning/learningdata.h"
#include "tests/support/testing.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <set>

using namespace touchstone;

namespace {

/// Offsets in a .bin file.
constexpr std::size_t versionAt = 4;
constexpr std::size_t argumentsAt = 8;
constexpr std::size_t dictionaryAt = 8 + 12 * 4 + 8;

template <typename T>
std::string with(std::string bytes, std::size_t offset, T value)
{
    std::memcpy(bytes.data() + offset, &value, sizeof value);
    return bytes;
}

struct Made {
    int topics = 5;
    int dim = 4;
    bool quantized = false;
    fasttext::loss_name loss = fasttext::loss_name::softmax;
};

std::unique_ptr<fasttext::FastText> makeModel(
    const testing::TemporaryFolder& folder, const std::string& name, const Made& made)
{
    const auto posts = folder / (name + ".txt");
    testing::writeFastTextFile(posts, testing::makePosts(300, made.topics));
    auto args = testing::supervisedArguments(posts);
    args.loss = made.loss;
    args.dim = made.dim;
    args.wordNgrams = 2;
    args.bucket = 300;
    auto library = std::make_unique<fasttext::FastText>();
    library->train(args);
    if (made.quantized) {
        args.cutoff = 280;
        args.qnorm = true;
        args.dsub = 2;
        library->quantize(args);
    }
    library->saveModel((folder / name).string());
    return library;
}

std::map<std::string, nlohmann::json> settingsOf(const ModelHead& head)
{
    std::map<std::string, nlohmann::json> settings;
    for (const ModelSetting& setting : modelSettings(head))
        settings[setting.name] = setting.value;
    return settings;
}

} // namespace

class TestModelInspection : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void saysWhatFastTextSays()
    {
        const testing::TemporaryFolder folder;
        const auto library = makeModel(folder, "model.bin", {});
        const auto inspection = inspectModel(folder / "model.bin", true);
        VERIFY_RESULT(inspection);
        const auto dictionary = library->getDictionary();
        const ModelSummary& summary = inspection->head.summary;
        QCOMPARE(inspection->head.version, 12);
        QCOMPARE(summary.words, dictionary->nwords());
        QCOMPARE(summary.tokens, dictionary->ntokens());
        QCOMPARE(summary.labels.size(), std::size_t {5});
        const auto counts = dictionary->getCounts(fasttext::entry_type::label);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            QCOMPARE("__label__" + summary.labels[i], dictionary->getLabel(static_cast<std::int32_t>(i)));
            QCOMPARE(summary.labelCounts[i], counts[i]);
        }
        QCOMPARE(inspection->head.input.rows, library->getInputMatrix()->size(0));
        QCOMPARE(inspection->head.output.rows, library->getOutputMatrix()->size(0));
        QCOMPARE(inspection->head.bytes, std::filesystem::file_size(folder / "model.bin"));
        const auto hash = sha256OfFile(folder / "model.bin");
        VERIFY_RESULT(hash);
        QCOMPARE(inspection->sha256, *hash);
        auto settings = settingsOf(inspection->head);
        QCOMPARE(settings["loss"].get<std::string>(), std::string("softmax"));
        QCOMPARE(settings["ws"].get<int>(), library->getArgs().ws);
        QCOMPARE(settings["t"].get<double>(), library->getArgs().t);
        QVERIFY(settings["dsub"].is_null());
        QVERIFY(settings["kept_buckets"].is_null());
    }

    void quantized()
    {
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.ftz", {.quantized = true});
        const auto inspection = inspectModel(folder / "model.ftz", false);
        VERIFY_RESULT(inspection);
        QVERIFY(inspection->sha256.empty());
        auto settings = settingsOf(inspection->head);
        QVERIFY(settings["quantized"].get<bool>());
        QVERIFY(settings["qnorm"].get<bool>());
        QVERIFY(!settings["qout"].get<bool>());
        QCOMPARE(settings["dsub"].get<int>(), 2);
        QVERIFY(settings["kept_buckets"].get<int>() >= 0);
        QVERIFY(settings["input_rows"].get<int>() <= 280);
        QVERIFY(settings["qout_dsub"].is_null());
    }

    /// The head is read, and nothing of two gigabytes of numbers, which are a hole here.
    void largeModelIsNotRead()
    {
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.bin", {});
        const std::string model = testing::contentOf(folder / "model.bin");
        const auto before = inspectModel(folder / "model.bin", false);
        VERIFY_RESULT(before);
        constexpr std::int32_t buckets = 130'000'000;
        constexpr std::size_t outputBytes = 5 * 4 * sizeof(float) + 1 + 2 * 8;
        const std::size_t matrixAt = model.size() - outputBytes
            - static_cast<std::size_t>(before->head.input.rows) * 4 * sizeof(float) - 2 * 8;
        const std::int64_t rows = before->head.summary.words + std::int64_t {buckets};
        std::string head = with(model.substr(0, matrixAt + 16), argumentsAt + 8 * 4, buckets);
        head = with(std::move(head), matrixAt, rows);
        const auto path = folder.write("large.bin", head);
        std::error_code error;
        const std::uint64_t inputBytes = static_cast<std::uint64_t>(rows) * 4 * sizeof(float);
        std::filesystem::resize_file(path, head.size() + inputBytes, error);
        if (error)
            QSKIP("the file system has no files with holes of that size");
        std::ofstream(path, std::ios::binary | std::ios::app)
            << std::string_view(model).substr(model.size() - outputBytes);
        const auto begun = std::chrono::steady_clock::now();
        const auto inspection = inspectModel(path, false);
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        VERIFY_RESULT(inspection);
        QCOMPARE(inspection->head.input.rows, rows);
        QCOMPARE(inspection->head.output.rows, std::int64_t {5});
        QVERIFY2(seconds < 0.5, std::to_string(seconds).c_str()); // 2 GiB in less is no disk's speed
    }

    /// Models before character n-grams: fastText ignores their maxn.
    void formatVersion11()
    {
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.bin", {});
        const std::string model = testing::contentOf(folder / "model.bin");
        const auto old = folder.write("old.bin",
            with(with(model, versionAt, std::int32_t {11}), argumentsAt + 10 * 4, std::int32_t {6}));
        const auto inspection = inspectModel(old, false);
        VERIFY_RESULT(inspection);
        QCOMPARE(settingsOf(inspection->head)["format_version"].get<int>(), 11);
        QCOMPARE(inspection->head.summary.maxn, 0);
    }

    void refused_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("message");
        const auto argument = [](int index) { return static_cast<int>(argumentsAt) + 4 * index; };
        const auto number = [](int index) { return static_cast<int>(dictionaryAt) + 4 * index; };
        QTest::newRow("magic") << 0 << 1 << "not a fastText model";
        QTest::newRow("version 13") << 4 << 13 << "format version 13";
        QTest::newRow("word vectors") << argument(7) << 2 << "holds word vectors, not a classifier";
        QTest::newRow("entries huge") << number(0) << 2147483647 << "number of entries at byte";
        QTest::newRow("no labels") << number(2) << 0 << "number of labels at byte";
        QTest::newRow("buckets that are not there") << argument(8) << 1'000'000 << "input matrix rows";
    }

    void refused()
    {
        QFETCH(int, offset);
        QFETCH(int, value);
        QFETCH(QString, message);
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.bin", {});
        const auto path = folder.write("mutant.bin",
            with(testing::contentOf(folder / "model.bin"), static_cast<std::size_t>(offset), value));
        const std::string said = testing::problem(inspectModel(path, false));
        QVERIFY2(said.find(message.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(said.find("mutant.bin") != std::string::npos, said.c_str());
    }

    void truncatedAnywhere_data()
    {
        QTest::addColumn<bool>("quantized");
        QTest::newRow("floats") << false;
        QTest::newRow("quantised") << true;
    }

    void truncatedAnywhere()
    {
        QFETCH(bool, quantized);
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.bin", {.quantized = quantized});
        const std::string model = testing::contentOf(folder / "model.bin");
        for (std::size_t size = 0; size < model.size(); size += 11)
            QVERIFY2(!inspectModel(folder.write("cut.bin", model.substr(0, size)), false),
                std::to_string(size).c_str());
        for (std::size_t missing = 1; missing < 40; ++missing)
            QVERIFY(!inspectModel(folder.write("cut.bin", model.substr(0, model.size() - missing)), false));
        QVERIFY(!inspectModel(folder.write("long.bin", model + 'x'), false));
        VERIFY_RESULT(inspectModel(folder / "model.bin", false));
    }

    void twoModels()
    {
        const testing::TemporaryFolder folder;
        const auto left = makeModel(folder, "left.bin", {.topics = 3});
        const auto right
            = makeModel(folder, "right.bin", {.topics = 5, .dim = 8, .loss = fasttext::loss_name::hs});
        const auto pair = inspectModels(folder / "left.bin", folder / "right.bin", false);
        VERIFY_RESULT(pair);
        std::map<std::string, std::pair<nlohmann::json, nlohmann::json>> differences;
        for (const SettingDifference& difference : pair->differences)
            differences[difference.name] = {difference.left, difference.right};
        QCOMPARE(differences["dim"].first.get<int>(), 4);
        QCOMPARE(differences["dim"].second.get<int>(), 8);
        QCOMPARE(differences["loss"].second.get<std::string>(), std::string("hs"));
        QCOMPARE(differences["labels"].second.get<int>(), 5);
        QVERIFY(!differences.contains("epoch"));
        QCOMPARE(pair->commonLabels(), 3);
        QCOMPARE(pair->labelsOnlyLeft(), 0);
        QCOMPARE(pair->labelsOnlyRight(), 2);
        QCOMPARE(pair->labels.size(), std::size_t {5});

        const auto wordsOf = [](const fasttext::FastText& library) {
            std::set<std::string> words;
            const auto dictionary = library.getDictionary();
            for (std::int32_t i = 0; i < dictionary->nwords(); ++i)
                words.insert(dictionary->getWord(i));
            return words;
        };
        const auto lefts = wordsOf(*left);
        const auto rights = wordsOf(*right);
        const auto onlyLeft
            = std::ranges::count_if(lefts, [&](const auto& word) { return !rights.contains(word); });
        const auto onlyRight
            = std::ranges::count_if(rights, [&](const auto& word) { return !lefts.contains(word); });
        QVERIFY(onlyRight > 0);
        QCOMPARE(pair->vocabulary.onlyLeft, onlyLeft);
        QCOMPARE(pair->vocabulary.onlyRight, onlyRight);
        QCOMPARE(pair->vocabulary.shared, static_cast<std::int64_t>(lefts.size()) - onlyLeft);
        QVERIFY(!pair->vocabulary.mostOnlyRight.empty());
        for (const InspectedWord& word : pair->vocabulary.mostOnlyRight)
            QVERIFY(rights.contains(word.word) && !lefts.contains(word.word));
    }

    void theSameModelTwice()
    {
        const testing::TemporaryFolder folder;
        makeModel(folder, "model.bin", {});
        const auto pair = inspectModels(folder / "model.bin", folder / "model.bin", false);
        VERIFY_RESULT(pair);
        QVERIFY(pair->differences.empty());
        QCOMPARE(pair->commonLabels(), 5);
        QCOMPARE(pair->vocabulary.shared, std::int64_t {pair->left.head.summary.words});
        QCOMPARE(pair->vocabulary.onlyLeft + pair->vocabulary.onlyRight, 0);
        const auto json = inspectionToJson(*pair);
        QVERIFY(json["differences"].empty());
        QCOMPARE(json["labels"]["common"].size(), std::size_t {5});
        QCOMPARE(json["left"]["settings"]["dim"].get<int>(), 4);
        QVERIFY(json["left"]["sha256"].is_null());
    }

    void namesThatAreNotUtf8()
    {
        const testing::TemporaryFolder folder;
        testing::writeFastTextFile(folder / "a.txt", {{"caf\xe9", "a w\xff"}, {"two%20words", "c d"}});
        testing::writeFastTextFile(folder / "b.txt", {{"x", "a b"}});
        for (const char* name : {"a", "b"}) {
            fasttext::FastText library;
            library.train(testing::supervisedArguments(folder / (std::string(name) + ".txt")));
            library.saveModel((folder / (std::string(name) + ".bin")).string());
        }
        const auto pair = inspectModels(folder / "a.bin", folder / "b.bin", false);
        VERIFY_RESULT(pair);
        QCOMPARE(pair->labels[0].label, std::string("caf\xef\xbf\xbd"));
        QCOMPARE(pair->labels[1].label, std::string("two words"));
        const auto& words = pair->vocabulary.mostOnlyLeft;
        QVERIFY(std::ranges::find(words, std::string("w\xef\xbf\xbd"), &InspectedWord::word) != words.end());
        QVERIFY(!inspectionToJson(*pair).dump().empty()); // throws where a text is no UTF-8
    }
};

QTEST_APPLESS_MAIN(TestModelInspection)

#include "tst_modelinspection.moc"
