#include "core/exchange/csvwriter.h"
#include "tests/core/exchange/reading.h"

#include <limits>

using touchstone::CsvWriter;
using namespace std::string_literals;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void quotesWhatNeedsIt();
    void numbers();
    void floatsReadBack();
    void formulas();
    void whatIsWrittenReadsBack();
    void sinkErrorsArePassedOn();

private:
    std::string m_text;
    CsvWriter::Sink m_sink = [this](std::string_view bytes) {
        m_text += bytes;
        return touchstone::Result<>();
    };
};

void TestCsvWriter::quotesWhatNeedsIt()
{
    m_text.clear();
    CsvWriter writer(m_sink, CsvWriter::Formulas::Keep);
    QCOMPARE(testing::problem(writer.text("a")
                                  .text("b,c")
                                  .text("say \"hi\"")
                                  .text("x\ny")
                                  .empty()
                                  .text("")
                                  .text(" z")
                                  .endRow()),
        "");
    QCOMPARE(testing::problem(writer.text("").endRow()), "");
    QCOMPARE(testing::problem(writer.empty().empty().endRow()), "");
    QCOMPARE(testing::problem(writer.finish()), "");
    QCOMPARE(m_text, "a,\"b,c\",\"say \"\"hi\"\"\",\"x\ny\",,,\" z\"\n\"\"\n,\n"s);
}

void TestCsvWriter::numbers()
{
    m_text.clear();
    CsvWriter writer(m_sink, CsvWriter::Formulas::Defuse);
    QCOMPARE(testing::problem(writer.number(std::int64_t(-5))
                                  .number(0.1)
                                  .number(1.0)
                                  .number(double(0.1F))
                                  .number(1e-10)
                                  .number(2.0 / 3)
                                  .endRow()),
        "");
    QCOMPARE(testing::problem(writer.finish()), "");
    QCOMPARE(m_text, "-5,0.1,1,0.100000001,1e-10,0.666666667\n"s);
}

void TestCsvWriter::floatsReadBack()
{
    m_text.clear();
    CsvWriter writer(m_sink, CsvWriter::Formulas::Keep);
    std::vector<float> values;
    float value = 1;
    for (int i = 0; i < 5000; ++i)
        values.push_back(value = std::nextafter(value, 0.0F) * 0.993F);
    for (const float v : values)
        QCOMPARE(testing::problem(writer.number(double(v)).endRow()), "");
    QCOMPARE(testing::problem(writer.finish()), "");
    const char* at = m_text.c_str();
    for (const float v : values) {
        char* end = nullptr;
        QCOMPARE(std::strtof(at, &end), v);
        at = end + 1;
    }
}

void TestCsvWriter::formulas()
{
    for (const auto formulas : {CsvWriter::Formulas::Keep, CsvWriter::Formulas::Defuse}) {
        m_text.clear();
        CsvWriter writer(m_sink, formulas);
        for (const auto* text : {"=1+1", "+1", "-1", "@x", "\tx", "a=1"})
            writer.text(text);
        QCOMPARE(testing::problem(writer.text("=\"a,b\"").endRow()), "");
        QCOMPARE(testing::problem(writer.finish()), "");
        QCOMPARE(m_text,
            formulas == CsvWriter::Formulas::Keep ? "=1+1,+1,-1,@x,\tx,a=1,\"=\"\"a,b\"\"\"\n"s
                                                  : "'=1+1,'+1,'-1,'@x,'\tx,a=1,\"'=\"\"a,b\"\"\"\n"s);
    }
}

void TestCsvWriter::whatIsWrittenReadsBack()
{
    m_text.clear();
    const std::vector<std::string> texts {"plain", "", "\"", "\"\"", "a,b", "a;b", "a\nb", "a\r\nb", "\r",
        " x ", "caf\xC3\xA9", "a\0b"s, std::string(100'000, '"')};
    CsvWriter writer(m_sink, CsvWriter::Formulas::Keep);
    QCOMPARE(testing::problem(writer.text("id").text("text").text("label").endRow()), "");
    QCOMPARE(
        testing::problem(writer.number(std::int64_t(0)).text(std::string(2000, 'x')).text("y").endRow()), "");
    for (const std::string& text : texts)
        QCOMPARE(
            testing::problem(writer.number(std::int64_t(1)).text(text).text(text.substr(0, 100)).endRow()),
            "");
    QCOMPARE(testing::problem(writer.finish()), "");
    testing::TemporaryFolder folder;
    const auto reading = testing::readRows(folder.write("a.csv", m_text));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), texts.size() + 1);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QCOMPARE(reading.rows[i + 1].texts[0], texts[i]);
        QCOMPARE(reading.rows[i + 1].label, texts[i].substr(0, 100));
    }
}

void TestCsvWriter::sinkErrorsArePassedOn()
{
    CsvWriter writer(
        [](std::string_view) -> touchstone::Result<> {
            return touchstone::fail(touchstone::machineError("disk-full", "no space"));
        },
        CsvWriter::Formulas::Keep);
    QCOMPARE(testing::problem(writer.text("a").endRow()), ""); // still in memory
    QCOMPARE(testing::problem(writer.finish()), "no space"s);
    QCOMPARE(testing::problem(writer.text(std::string(100'000, 'x')).endRow()), "no space"s);
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
