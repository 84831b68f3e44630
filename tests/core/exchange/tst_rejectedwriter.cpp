#include "core/exchange/rejectedwriter.h"
#include "core/exchange/rejection.h"
#include "tests/core/exchange/reading.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace touchstone;

namespace {

constexpr std::string_view twoLines
    = "{\"file\":\"a b/posts.csv\",\"line\":17,\"reason\":\"invalid-json\",\"detail\":\"not valid "
      "JSON\",\"bytes\":5,"
      "\"text\":\"x,\\\"y\\n\"}\n"
      "{\"file\":\"other.csv\",\"line\":17,\"reason\":\"invalid-json\",\"detail\":\"not valid "
      "JSON\",\"bytes\":0,"
      "\"text\":\"\"}\n";

RowProblem problemOf(std::string raw)
{
    RowProblem problem {"invalid-json", 17, "not valid JSON", std::move(raw), 0};
    problem.rawBytes = problem.raw.size();
    return problem;
}

} // namespace

class TestRejectedWriter : public QObject
{
    Q_OBJECT

    testing::TemporaryFolder m_folder;

    /// What stands in the file after one problem.
    nlohmann::json lineOf(const RowProblem& problem)
    {
        const auto path = m_folder / "one.ndjson";
        auto writer = RejectedWriter::create(path);
        if (!writer || !writer->write("posts.csv", problem) || !writer->finish() || !writer->publish())
            return nullptr;
        return nlohmann::json::parse(testing::readAll(path), nullptr, false);
    }

    std::size_t files() const
    {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
            ++count;
        return count;
    }

private slots:
    void init() { testing::failOnAnyWarning(); }

    void keysAndTheirOrder()
    {
        const auto path = m_folder / "order.ndjson";
        auto writer = RejectedWriter::create(path);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->write("a b/posts.csv", problemOf("x,\"y\n")));
        VERIFY_RESULT(writer->write("other.csv", problemOf("")));
        VERIFY_RESULT(writer->finish());
        VERIFY_RESULT(writer->publish());
        QCOMPARE(testing::readAll(path), std::string(twoLines));
    }

    void bytesThatAreNoText_data()
    {
        QTest::addColumn<QByteArray>("raw");
        for (const auto& raw : {QByteArray("\xFF", 1), QByteArray("\xFF\0", 2), QByteArray("a\xE4z", 3),
                 QByteArray("caf\xE9 cr\xE8me\0\n", 12)})
            QTest::newRow(raw.toHex()) << raw;
    }
    void bytesThatAreNoText()
    {
        QFETCH(QByteArray, raw);
        const auto line = lineOf(problemOf(raw.toStdString()));
        QVERIFY(!line.contains("text"));
        QCOMPARE(QByteArray::fromBase64(QByteArray::fromStdString(line["base64"].get<std::string>())), raw);
        QCOMPARE(line["base64"].get<std::string>(), raw.toBase64().toStdString());
    }

    void rowsThatWereCut()
    {
        RowProblem problem = problemOf("gr\xC3");
        problem.rawBytes = 9'000'000'000;
        const auto line = lineOf(problem);
        QCOMPARE(line["text"].get<std::string>(), std::string("gr")); // no half of a character
        QCOMPARE(line["bytes"].get<std::uint64_t>(), std::uint64_t(9'000'000'000));
        QVERIFY(line["cut"].get<bool>());
        QVERIFY(!lineOf(problemOf("gr")).contains("cut"));
    }

    void aFileNameThatIsNoText()
    {
        const auto path = m_folder / "names.ndjson";
        auto writer = RejectedWriter::create(path);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->write("gr\xFC.csv", problemOf("x")));
        VERIFY_RESULT(writer->finish());
        VERIFY_RESULT(writer->publish());
        const auto line = nlohmann::json::parse(testing::readAll(path), nullptr, false);
        QCOMPARE(line["file"].get<std::string>(), std::string("gr\xEF\xBF\xBD.csv"));
    }

    void withoutFinishNothingIsLeftAndTheOldFileStays()
    {
        const auto path = m_folder.write("old.ndjson", "old\n");
        const std::size_t before = files();
        {
            auto writer = RejectedWriter::create(path);
            VERIFY_RESULT(writer);
            VERIFY_RESULT(writer->write("posts.csv", problemOf("x")));
        }
        QCOMPARE(testing::readAll(path), std::string("old\n"));
        QCOMPARE(files(), before);
        {
            auto writer = RejectedWriter::create(path);
            VERIFY_RESULT(writer);
            VERIFY_RESULT(writer->finish());
        }
        QCOMPARE(testing::readAll(path), std::string("old\n"));
        QCOMPARE(files(), before);
        auto writer = RejectedWriter::create(path);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->finish());
        VERIFY_RESULT(writer->publish());
        QCOMPARE(testing::readAll(path), std::string());
        QCOMPARE(files(), before);
    }

    void placesThatCannotBeWritten()
    {
        QCOMPARE(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);
        for (const auto& path : {m_folder.path(), m_folder / "pipe", m_folder / "missing" / "x.ndjson"}) {
            const auto writer = RejectedWriter::create(path);
            QVERIFY(!writer);
            QVERIFY(writer.error().message().find(path.string()) != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestRejectedWriter)
#include "tst_rejectedwriter.moc"
