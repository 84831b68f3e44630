#include "core/storage/predictionsstore.h"
#include "tests/support/testing.h"

#include <array>

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

/// Three rows, k = 2, labels "a b" and "c" of the model and "d" that it lacks; two months.
Result<> writeSample(const fs::path& folder)
{
    const std::array<std::int64_t, 3> rows {1, 5, 9};
    const std::array<std::int32_t, 3> truth {0, -1, 2};
    auto writer = PredictionsWriter::create(folder, rows, truth, 2);
    if (!writer)
        return failure(writer);
    // The second stretch first, as threads may.
    const std::array<std::int32_t, 2> label2 {1, -1};
    const std::array<float, 2> probability2 {0.5F, 0};
    const std::array<std::uint32_t, 1> words2 {7};
    const std::array<std::uint32_t, 1> unknown2 {3};
    if (auto written = writer->write(2, {label2, probability2, words2, unknown2}); !written)
        return written;
    const std::array<std::int32_t, 4> label {0, 1, 1, 0};
    const std::array<float, 4> probability {0.9F, 0.1F, 0.6F, 0.4F};
    const std::array<std::uint32_t, 2> words {4, 0};
    const std::array<std::uint32_t, 2> unknown {1, 0};
    if (auto written = writer->write(0, {label, probability, words, unknown}); !written)
        return written;
    const std::vector<double> sums(2 * 3 * 2, 0.25);
    return writer->finish({"a b", "c", "d"}, 2, {"2013-05", "unknown"}, sums);
}

} // namespace

class TestPredictionsStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void columnsComeBack()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(writeSample(folder.path()));
        const auto predictions = loadPredictions(folder.path());
        VERIFY_RESULT(predictions);
        QCOMPARE(predictions->size(), 3);
        QCOMPARE(predictions->k, 2);
        QCOMPARE(predictions->row[2], 9);
        QCOMPARE(predictions->truth[1], -1);
        QCOMPARE(predictions->first(2), 1);
        QCOMPARE(predictions->p1(1), 0.6F);
        QCOMPARE(predictions->label[5], -1);
        QCOMPARE(predictions->words[2], 7U);
        QCOMPARE(predictions->unknown[0], 1U);
        QCOMPARE(predictions->labels, std::vector<std::string>({"a b", "c", "d"}));
        QCOMPARE(predictions->modelLabels, 2);
        QCOMPARE(predictions->months.back(), std::string("unknown"));
        QCOMPARE(predictions->sums.size(), std::size_t(12));
        QCOMPARE(testing::readAll(folder / "labels.txt"), std::string("a%20b\nc\nd\n"));
    }

    void theColumnsOutliveTheirFolder()
    {
        Predictions kept;
        {
            const testing::TemporaryFolder folder;
            VERIFY_RESULT(writeSample(folder.path()));
            kept = loadPredictions(folder.path()).value();
        }
        QCOMPARE(kept.row[0], 1);
    }

    void damage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("about is no JSON") << "about.json" << QByteArray("{");
        QTest::newRow("about lacks k") << "about.json" << QByteArray("{\"format\":1,\"rows\":3}");
        QTest::newRow("newer format") << "about.json" << QByteArray("{\"format\":2}");
        QTest::newRow("negative rows")
            << "about.json"
            << QByteArray("{\"format\":1,\"rows\":-3,\"k\":2,\"model_labels\":2,\"months\":[]}");
        QTest::newRow("other number of rows")
            << "about.json"
            << QByteArray("{\"format\":1,\"rows\":4,\"k\":2,\"model_labels\":2,\"months\":[\"2013-05\","
                          "\"unknown\"]}");
        QTest::newRow("labels cut off") << "labels.txt" << QByteArray("a%20b\nc\nd");
        QTest::newRow("a label less") << "labels.txt" << QByteArray("a%20b\nc\n");
        QTest::newRow("a column cut off") << "label.npy" << QByteArray("\x93NUMPY");
        QTest::newRow("an empty column") << "truth.npy" << QByteArray();
    }
    void damage()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(writeSample(folder.path()));
        fs::remove(folder / file.toStdString());
        folder.write(file.toStdString(), content.toStdString());
        const auto predictions = loadPredictions(folder.path());
        QVERIFY(!predictions);
        QVERIFY(!predictions.error().message().empty());
    }

    void noRowsAtAll()
    {
        const testing::TemporaryFolder folder;
        auto writer = PredictionsWriter::create(folder.path(), {}, {}, 5);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->finish({"a"}, 1, {}, {}));
        QCOMPARE(loadPredictions(folder.path())->size(), 0);
    }
};

QTEST_APPLESS_MAIN(TestPredictionsStore)
#include "tst_predictionsstore.moc"
