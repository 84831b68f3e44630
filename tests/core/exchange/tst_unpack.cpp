#include "core/base/sha256.h"
#include "core/exchange/bytesource.h"
#include "tests/core/exchange/reading.h"

#include <zlib.h>
#include <zstd.h>

#include <array>
#include <cstdint>

using namespace touchstone;
using testing::readRows;
using namespace std::string_literals;

namespace {

std::string rows(int first, int count)
{
    std::string text;
    for (int i = first; i < first + count; ++i)
        text += R"({"id":)" + std::to_string(i) + R"(,"text":"post number )" + std::to_string(i * 7919)
            + "\"}\n";
    return text;
}

/// One zstd frame, without its size in the header, as streaming compressors write it.
std::string zstd(std::string_view text, int windowLog = 0, bool checksum = false)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, checksum ? 1 : 0);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    if (windowLog > 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
        ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 10);
        ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, 10);
    }
    ZSTD_inBuffer in {text.data(), text.size(), 0};
    ZSTD_outBuffer out {packed.data(), packed.size(), 0};
    ZSTD_compressStream2(
        context, &out, &in, ZSTD_e_flush); // what is flushed cannot shrink the window any more
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    ZSTD_freeCCtx(context);
    packed.resize(out.pos);
    return packed;
}

std::string skippable(std::string_view content)
{
    std::string frame = "\x5A\x2A\x4D\x18"s;
    for (unsigned shift = 0; shift < 32; shift += 8)
        frame += static_cast<char>(content.size() >> shift & 0xFFU);
    return frame + std::string(content);
}

std::string gzip(std::string_view text)
{
    z_stream stream {};
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    std::string copy(text);
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace

class TestUnpack : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void wholeFiles_data();
    void wholeFiles();
    void longWindow();
    void ordinaryWindowsAreNotSaid();
    void largeWindowOfALaterFrame();
    void notEnoughMemory();
    void absurdWindow();
    void suspiciousRatio_data();
    void suspiciousRatio();
    void compressionIsKnown();
    void cutOff_data();
    void cutOff();
    void damage_data();
    void damage();
    void everyCutIsNoticed();
    void limit();
    void nothingInside();

private:
    testing::TemporaryFolder m_folder;
};

void TestUnpack::wholeFiles_data()
{
    QTest::addColumn<QByteArray>("packed");
    const auto add = [](const char* name, const std::string& packed) {
        QTest::newRow(name) << QByteArray::fromStdString(packed);
    };
    const std::string first = rows(0, 6000);
    const std::string second = rows(6000, 6000);
    add("plain", first + second);
    add("zstd", zstd(first + second));
    add("zstd with checksum", zstd(first + second, 0, true));
    add("zstd, two frames", zstd(first) + zstd(second));
    add("zstd, a line across frames",
        zstd((first + second).substr(0, 777)) + zstd((first + second).substr(777)));
    add("zstd, skippable frames around",
        skippable("hello") + zstd(first) + skippable("") + zstd(second) + skippable("bye"));
    add("zstd, an empty frame between", zstd(first) + zstd("") + zstd(second));
    add("gzip", gzip(first + second));
    add("gzip, two members", gzip(first) + gzip(second));
    add("gzip, an empty member", gzip("") + gzip(first) + gzip(second));
    add("gzip, padded with zeros", gzip(first + second) + std::string(1'000'000, '\0'));
}

void TestUnpack::wholeFiles()
{
    QFETCH(QByteArray, packed);
    const auto reading = readRows(m_folder.write("posts", packed.toStdString()));
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(12'000));
    QCOMPARE(reading.rows.back().id, "11999"s);
    QCOMPARE(reading.rows.back().line, std::int64_t(12'000));
    QCOMPARE(reading.sha256, sha256(packed.toStdString()));
}

void TestUnpack::longWindow()
{
    const std::string packed = zstd(rows(0, 10), 31);
    // Frame header: descriptor, then the window; (10 + 21) << 3 is 2 GiB.
    QCOMPARE(int(static_cast<unsigned char>(packed.at(5))), 21 << 3);
    const auto reading = readRows(m_folder.write("long.zst", packed));
    if (reading.errorCode == "out-of-memory" || reading.errorCode == "not-enough-memory")
        QSKIP("SKIP: this machine cannot reserve the 2 GiB of the window");
    QCOMPARE(reading.error + reading.problemList(), "");
    QCOMPARE(reading.rows.size(), std::size_t(10));
    QCOMPARE(reading.warningList(), "large-window"s);
    QCOMPARE(reading.warnings[0].arguments.at(0), "2048"s);
}

void TestUnpack::ordinaryWindowsAreNotSaid()
{
    for (const int windowLog : {0, 20, 27})
        QCOMPARE(readRows(m_folder.write("a.zst", zstd(rows(0, 10), windowLog))).warningList(), "");
}

void TestUnpack::largeWindowOfALaterFrame()
{
    // The first frame is longer than what is read before the first row.
    const std::string packed = zstd(rows(0, 200'000)) + zstd(rows(0, 10), 28) + zstd(rows(0, 10), 28);
    auto reader = openRows(m_folder.write("a.zst", packed), {});
    VERIFY_RESULT(reader);
    QVERIFY((*reader)->warnings().empty());
    const auto reading = readRows(m_folder / "a.zst");
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.rows.size(), std::size_t(200'020));
    QCOMPARE(reading.warningList(), "large-window"s);
    QCOMPARE(reading.warnings[0].arguments.at(0), "256"s);
    // What is said from the start: the first frame, also behind others that hold nothing.
    reader = openRows(m_folder.write("b.zst", skippable("x") + zstd("") + zstd(rows(0, 10), 28)), {});
    VERIFY_RESULT(reader);
    QCOMPARE((*reader)->warnings().size(), std::size_t(1));
}

void TestUnpack::notEnoughMemory()
{
    auto source = openBytes(m_folder.write("a.zst", zstd(rows(0, 10), 28)), {.availableMemory = 200U << 20});
    VERIFY_RESULT(source);
    std::array<char, 4096> out {};
    const auto count = (*source)->read(out);
    QVERIFY(!count);
    QCOMPARE(count.error().code, "not-enough-memory"s);
    QCOMPARE(count.error().arguments, (std::vector<std::string> {"256", "200"}));
    QVERIFY(
        count.error().what.find("takes 256 MiB of memory, and 200 MiB are available") != std::string::npos);
    QVERIFY((*source)->warnings().empty());
    QVERIFY(!(*source)->read(out));
    // Ordinary windows are not asked about.
    source = openBytes(m_folder.write("b.zst", zstd(rows(0, 10), 27)), {.availableMemory = 1});
    VERIFY_RESULT(source);
    QVERIFY((*source)->read(out));
}

void TestUnpack::absurdWindow()
{
    std::string packed = zstd(rows(0, 10), 28);
    packed[5] = static_cast<char>(31U << 3U); // 2 TiB
    QCOMPARE(readRows(m_folder.write("a.zst", packed)).errorCode, "window-too-large"s);
}

void TestUnpack::suspiciousRatio_data()
{
    QTest::addColumn<bool>("useZstd");
    QTest::newRow("zstd") << true;
    QTest::newRow("gzip") << false;
}

void TestUnpack::suspiciousRatio()
{
    QFETCH(bool, useZstd);
    const std::string zeros(ratioBytes + (1U << 20), '0');
    const std::string packed = useZstd ? zstd(zeros) : gzip(zeros);
    auto source = openBytes(m_folder.write("bomb", packed));
    VERIFY_RESULT(source);
    std::vector<char> out(1U << 20);
    std::uint64_t total = 0;
    Result<std::size_t> count = 1;
    while (count && *count > 0) {
        count = (*source)->read(out);
        total += count.value_or(0);
    }
    QVERIFY(!count);
    QCOMPARE(count.error().code, "suspicious-compression"s);
    QVERIFY(std::stoul(count.error().arguments.at(0)) > maximumRatio);
    QVERIFY(total <= ratioBytes + out.size());
    QVERIFY(!(*source)->read(out));
}

void TestUnpack::compressionIsKnown()
{
    QCOMPARE(readRows(m_folder.write("a", zstd(rows(0, 1)))).layout.compression, "zstd"s);
    QCOMPARE(readRows(m_folder.write("a", gzip(rows(0, 1)))).layout.compression, "gzip"s);
}

void TestUnpack::cutOff_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<bool>("someRows");
    const std::string text = rows(0, 60'000);
    const auto add = [](const char* name, const std::string& packed, double part, bool someRows) {
        const auto size = static_cast<qsizetype>(static_cast<double>(packed.size()) * part);
        QTest::newRow(name) << QByteArray::fromStdString(packed).left(size) << someRows;
    };
    add("zstd in the middle", zstd(text), 0.7, true);
    add("zstd in the second frame", zstd(text) + zstd(text), 0.99, true);
    add("zstd, the last byte", zstd(text, 0, true), 0.999999, true);
    add("zstd in the header", zstd(text), 0.00002, false);
    add("gzip in the middle", gzip(text), 0.7, true);
    add("gzip in the second member", gzip(text) + gzip(text), 0.9, true);
    add("gzip, the last byte", gzip(text), 0.999999, true);
    add("gzip in the header", gzip(text), 0.00003, false);
}

void TestUnpack::cutOff()
{
    QFETCH(QByteArray, packed);
    QFETCH(bool, someRows);
    const auto reading = readRows(m_folder.write("posts.packed", packed.toStdString()));
    QCOMPARE(reading.errorCode, "compression-cut-off"s);
    QVERIFY(reading.error.starts_with("posts.packed: the "));
    QCOMPARE(reading.problemList(), "");
    QCOMPARE(!reading.rows.empty(), someRows);
    QCOMPARE(reading.sha256, someRows ? sha256(packed.toStdString()) : "");
    if (someRows) {
        const auto count = std::to_string(reading.rows.size());
        const auto said = " after " + count + " rows (" + count + " lines)";
        QVERIFY2(reading.error.find(said) != std::string::npos, reading.error.c_str());
        for (std::size_t i = 0; i < reading.rows.size(); ++i)
            QCOMPARE(reading.rows[i].id, std::to_string(i % 60'000));
    }
}

void TestUnpack::damage_data()
{
    QTest::addColumn<QByteArray>("packed");
    const std::string text = rows(0, 60'000);
    const auto flipped = [](std::string packed) {
        packed[packed.size() * 3 / 4] = static_cast<char>(packed[packed.size() * 3 / 4] ^ 0x55);
        return QByteArray::fromStdString(packed);
    };
    QTest::newRow("zstd, a flipped byte") << flipped(zstd(text, 0, true));
    QTest::newRow("gzip, a flipped byte") << flipped(gzip(text));
    QTest::newRow("zstd, text behind") << QByteArray::fromStdString(zstd(text) + "and more text");
    QTest::newRow("gzip, text behind") << QByteArray::fromStdString(gzip(text) + "and more text");
}

void TestUnpack::damage()
{
    QFETCH(QByteArray, packed);
    const auto reading = readRows(m_folder.write("posts.packed", packed.toStdString()));
    QCOMPARE(reading.errorCode, "compression-damaged"s);
    QVERIFY(reading.rows.size() > 1000);
    QVERIFY(
        reading.error.find(" after " + std::to_string(reading.rows.size()) + " rows (") != std::string::npos);
}

void TestUnpack::everyCutIsNoticed()
{
    for (const std::string& packed : {zstd(rows(0, 30), 0, true), gzip(rows(0, 30))}) {
        for (std::size_t size = 5; size < packed.size(); ++size) {
            const auto reading = readRows(m_folder.write("cut", packed.substr(0, size)));
            QCOMPARE(reading.errorCode, "compression-cut-off"s);
        }
        QCOMPARE(readRows(m_folder.write("cut", packed)).rows.size(), std::size_t(30));
    }
}

void TestUnpack::limit()
{
    const std::string bomb(10'000'000, 'x');
    for (const std::string& packed : {zstd(bomb), gzip(bomb)}) {
        QVERIFY(packed.size() < 20'000);
        auto source = openBytes(m_folder.write("bomb", packed), {.mostBytes = 1U << 20});
        VERIFY_RESULT(source);
        std::array<char, 4096> out {};
        std::uint64_t total = 0;
        Result<std::size_t> count = 1;
        while (count && *count > 0) {
            count = (*source)->read(out);
            total += count.value_or(0);
        }
        QVERIFY(!count);
        QCOMPARE(count.error().code, "unpacks-too-large"s);
        QCOMPARE(count.error().what, "the file unpacks to more than 1 MiB"s);
        QVERIFY(total <= 1U << 20);
        QVERIFY(!(*source)->read(out));
    }
}

void TestUnpack::nothingInside()
{
    for (const std::string& packed : {zstd(""), skippable("only this"), gzip("")})
        QCOMPARE(readRows(m_folder.write("a", packed)).errorCode, "empty-file"s);
}

QTEST_APPLESS_MAIN(TestUnpack)
#include "tst_unpack.moc"
