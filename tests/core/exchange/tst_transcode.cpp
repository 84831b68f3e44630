#include "core/exchange/transcode.h"
#include "tests/core/exchange/reading.h"

#include <algorithm>

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

namespace {

/// UTF-16 of code units below U+0100 and of units given as such.
std::string utf16(std::u16string_view text, bool bigEndian, bool mark = false)
{
    std::string bytes;
    const auto add = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark)
        add(0xFEFF);
    for (const char16_t unit : text)
        add(unit);
    return bytes;
}

/// Hands out a few bytes at a time.
class SlowSource final : public ByteSource
{
public:
    SlowSource(std::string bytes, std::size_t step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
    }
    Result<std::size_t> read(std::span<char> out) override
    {
        const std::size_t size = std::min({m_step, out.size(), m_bytes.size() - m_next});
        m_bytes.copy(out.data(), size, m_next);
        m_next += size;
        return size;
    }
    std::uint64_t bytesRead() const override { return m_next; }
    std::uint64_t bytesTotal() const override { return m_bytes.size(); }
    std::string sha256() override { return {}; }
    std::string_view compression() const override { return {}; }
    std::span<const Warning> warnings() const override { return {}; }

private:
    std::string m_bytes;
    std::size_t m_step;
    std::size_t m_next = 0;
};

std::string transcoded(const std::string& bytes, TextEncoding encoding, std::size_t front, std::size_t step)
{
    const auto source = transcodeToUtf8(
        std::make_unique<SlowSource>(bytes.substr(front), step), bytes.substr(0, front), encoding);
    std::string text;
    std::array<char, 7> out {};
    while (true) {
        const auto count = source->read(out);
        if (!count || *count == 0)
            return text;
        text.append(out.data(), *count);
    }
}

} // namespace

class TestTranscode : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void names();
    void guesses_data();
    void guesses();
    void asked();
    void everyCutGivesTheSameText();
    void windows1252();
    void filesInEveryEncoding_data();
    void filesInEveryEncoding();
    void loneSurrogatesAreCounted();
    void latin1IsSaid();
    void lateInvalidBytesAreCounted();
    void asciiNeedsNoWarning();
    void utf32IsRefused();

private:
    testing::TemporaryFolder m_folder;
};

void TestTranscode::names()
{
    for (const auto encoding : {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian,
             TextEncoding::Utf16BigEndian, TextEncoding::Latin1})
        QVERIFY(parseTextEncoding(textEncodingName(encoding)) == encoding);
    QVERIFY(!parseTextEncoding("ebcdic"));
}

void TestTranscode::guesses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("guess"); // encoding, bytes of the mark
    const auto add = [](const char* name, const std::string& bytes, const char* guess) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(guess);
    };
    add("ASCII", "id,text\n1,a\n", "utf-8 0");
    add("UTF-8", "text\nna\xC3\xAFve\n", "utf-8 0");
    add("UTF-8 with a mark", "\xEF\xBB\xBFtext\n", "utf-8 3");
    add("UTF-8, a little damage", "\xC3\xAF \xC3\xA9 \xE9", "utf-8 0");
    add("UTF-8, cut off", "text \xE2\x82", "utf-8 0");
    add("UTF-16LE with a mark", utf16(u"text\na\n", false, true), "utf-16le 2");
    add("UTF-16BE with a mark", utf16(u"text\na\n", true, true), "utf-16be 2");
    add("UTF-16LE", utf16(u"id,text\n1,a\n", false), "utf-16le 0");
    add("UTF-16BE", utf16(u"id,text\n1,a\n", true), "utf-16be 0");
    add("Latin-1", "text\nna\xEFve\ncaf\xE9 au lait\n", "latin-1 0");
    add("some NULs", "id,text\0\0\n1,a\n"s, "utf-8 0");
    add("only NULs", std::string(100, '\0'), "utf-8 0");
    add("nothing", "", "utf-8 0");
}

void TestTranscode::guesses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, guess);
    const EncodingGuess found = guessEncoding(bytes.toStdString(), std::nullopt);
    QCOMPARE(std::string(textEncodingName(found.encoding)) + " " + std::to_string(found.markBytes),
        guess.toStdString());
    QCOMPARE(found.assumed, found.encoding == TextEncoding::Latin1);
}

void TestTranscode::asked()
{
    QVERIFY(guessEncoding("caf\xE9 ", TextEncoding::Utf8).encoding == TextEncoding::Utf8);
    const auto latin1 = guessEncoding("\xEF\xBB\xBF x", TextEncoding::Latin1);
    QVERIFY(latin1.encoding == TextEncoding::Latin1 && latin1.markBytes == 0 && !latin1.assumed);
    QCOMPARE(guessEncoding("\xFF\xFEx", TextEncoding::Utf16LittleEndian).markBytes, std::size_t(2));
}

void TestTranscode::everyCutGivesTheSameText()
{
    // A letter, two bytes of UTF-8, three, a pair, both lone halves, and half a unit.
    const std::u16string text = u"a\u00E9\u20AC\U0001F600\xD83D-\xDE00\xD83D\xD83D\xDE00";
    const std::string expected = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF-\xFF\xFF\xF0\x9F\x98\x80\xFF";
    for (const bool bigEndian : {false, true}) {
        const auto encoding = bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian;
        const std::string bytes = utf16(text, bigEndian) + "x";
        for (std::size_t front = 0; front <= bytes.size(); ++front) {
            for (const std::size_t step : {1, 2, 3, 100})
                QCOMPARE(transcoded(bytes, encoding, front, step), expected);
        }
        QCOMPARE(transcoded(utf16(u"a\xD83D", bigEndian), encoding, 0, 9), "a\xFF"s);
    }
}

void TestTranscode::windows1252()
{
    QCOMPARE(transcoded("a\x80\x93\x94\x9F\x81\xA0\xFF", TextEncoding::Latin1, 3, 2),
        "a\xE2\x82\xAC\xE2\x80\x9C\xE2\x80\x9D\xC5\xB8\xC2\x81\xC2\xA0\xC3\xBF"s);
}

void TestTranscode::filesInEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("bigEndian");
    QTest::addColumn<bool>("mark");
    for (const char* format : {"ndjson", "csv", "fasttext"}) {
        for (const bool bigEndian : {false, true}) {
            for (const bool mark : {false, true})
                QTest::addRow("%s %d %d", format, bigEndian, mark) << QByteArray(format) << bigEndian << mark;
        }
    }
}

void TestTranscode::filesInEveryEncoding()
{
    QFETCH(QByteArray, format);
    QFETCH(bool, bigEndian);
    QFETCH(bool, mark);
    std::u16string content = format == "csv" ? u"label,text\n" : u"";
    constexpr std::size_t rows = 30'000; // across blocks
    for (std::size_t i = 0; i < rows; ++i)
        content += format == "ndjson" ? u"{\"label\":\"l\u00E4\",\"text\":\"\u20AC \U0001F600 words\"}\n"
            : format == "csv"         ? u"l\u00E4,\u20AC \U0001F600 words\r\n"
                                      : u"\u20AC \U0001F600 __label__l\u00E4 words\n";
    const auto reading = readRows(m_folder.write("a", utf16(content, bigEndian, mark)));
    QCOMPARE(reading.error + reading.problemList() + reading.warningList(), "");
    QCOMPARE(std::string(rowFormatName(reading.layout.format)), format.toStdString());
    QVERIFY(reading.layout.encoding
        == (bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian));
    QCOMPARE(reading.layout.byteOrderMark, mark);
    QCOMPARE(reading.rows.size(), rows);
    for (const auto& row : reading.rows) {
        QCOMPARE(row.label, "l\xC3\xA4"s);
        QCOMPARE(row.texts.at(0), "\xE2\x82\xAC \xF0\x9F\x98\x80 words"s);
    }
    QVERIFY(!reading.sha256.empty());
}

void TestTranscode::loneSurrogatesAreCounted()
{
    const auto reading = readRows(
        m_folder.write("a", utf16(u"id,text\n1,a\xD83D \n2,b\n3,\xDE00 c\n4,d", false, true) + "x"));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.texts(), "a\xEF\xBF\xBD |b|\xEF\xBF\xBD c|d\xEF\xBF\xBD"s);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(3));
    QCOMPARE(reading.warningList(), "invalid-utf-8"s);
}

void TestTranscode::latin1IsSaid()
{
    const auto file = m_folder.write("a.csv", "id,text\n1,na\xEFve caf\xE9\n2,\x93quoted\x94\n");
    const auto reading = readRows(file);
    QCOMPARE(reading.texts(), "na\xC3\xAFve caf\xC3\xA9|\xE2\x80\x9Cquoted\xE2\x80\x9D"s);
    QCOMPARE(reading.warningList(), "latin-1-assumed"s);
    QVERIFY(reading.warnings[0].text.find("--encoding") != std::string::npos);
    QCOMPARE(reading.counts.repairedRows, std::int64_t(0));
    QCOMPARE(readRows(file, {.encoding = TextEncoding::Latin1}).warningList(), "");
    QCOMPARE(readRows(file, {.encoding = TextEncoding::Utf8}).warningList(), "invalid-utf-8"s);
    QCOMPARE(readRows(m_folder.write("b.ndjson", "{\"text\":\"caf\xE9\"}\n")).texts(), "caf\xC3\xA9"s);
}

void TestTranscode::lateInvalidBytesAreCounted()
{
    for (const std::string format : {"csv", "ndjson", "fasttext"}) {
        const auto row = [&](const std::string& text) {
            return format == "csv"   ? "1," + text + "\n"
                : format == "ndjson" ? "{\"text\":\"" + text + "\"}\n"
                                     : "__label__a " + text + "\n";
        };
        std::string content = format == "csv" ? "id,text\n" : "";
        for (int i = 0; i < 200'000; ++i)
            content += row("words");
        content += row("caf\xE9") + row("caf\xC3\xA9") + row("caf\xE9 \xFF");
        const auto reading = readRows(m_folder.write("a", content));
        QCOMPARE(reading.error + reading.problemList(), "");
        QCOMPARE(reading.rows.back().texts[0], "caf\xEF\xBF\xBD \xEF\xBF\xBD"s);
        QCOMPARE(reading.counts.repairedRows, std::int64_t(2));
        QCOMPARE(reading.warningList(), "invalid-utf-8"s);
        QVERIFY(reading.warnings[0].text.starts_with("2 rows hold bytes that are not valid utf-8; "));
    }
}

void TestTranscode::asciiNeedsNoWarning()
{
    const auto reading = readRows(m_folder.write("a", "id,text\n1,a\n"));
    QCOMPARE(reading.warningList(), "");
    QVERIFY(reading.layout.encoding == TextEncoding::Utf8);
    QVERIFY(!reading.layout.byteOrderMark);
    QVERIFY(reading.layout.compression.empty());
}

void TestTranscode::utf32IsRefused()
{
    const auto reading = readRows(m_folder.write("a", "\xFF\xFE\0\0t\0\0\0"s));
    QCOMPARE(reading.errorCode, "unknown-format"s);
    QVERIFY(reading.error.find("UTF-32") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestTranscode)
#include "tst_transcode.moc"
