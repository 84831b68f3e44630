#include "core/exchange/npy.h"
#include "tests/support/testing.h"

#include <sys/stat.h>

using namespace touchstone;
using namespace std::string_literals;

namespace {

/// A file with this header text, padded or not, and so many bytes of data.
std::string file(std::string header, std::size_t dataBytes, bool pad = true)
{
    if (pad) {
        header.append((64 - (10 + header.size() + 1) % 64) % 64, ' ');
        header += '\n';
    }
    return "\x93NUMPY\x01\x00"s + static_cast<char>(header.size() & 0xFF)
        + static_cast<char>(header.size() >> 8) + header + std::string(dataBytes, '\0');
}

} // namespace

class TestNpy : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void headerAsNumpyWritesIt();
    void headersArePadded();
    void roundTrip();
    void emptyArrays();
    void readsWhatNumpyWrote();
    void rowsWrittenAtOffsets();
    void expectedShape();
    void outlivesItsFile();
    void foreignButValidHeaders_data();
    void foreignButValidHeaders();
    void hostile_data();
    void hostile();
    void whatIsNoFile();
    void wrongShapeIsNotWritten();

private:
    testing::TemporaryFolder m_folder;
};

void TestNpy::headerAsNumpyWritesIt()
{
    // What numpy.save() writes for zeros((3, 5), '<f4'), zeros(7, '<i8') and zeros((), '|u1').
    const auto numpys = [](const std::string& text) {
        return "\x93NUMPY\x01\x00\x76\x00"s + text + std::string(117 - text.size(), ' ') + "\n";
    };
    QCOMPARE(npyHeader("<f4", std::vector<std::int64_t> {3, 5}),
        numpys("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 5), }"));
    QCOMPARE(npyHeader<std::int64_t>(std::vector<std::int64_t> {7}),
        numpys("{'descr': '<i8', 'fortran_order': False, 'shape': (7,), }"));
    QCOMPARE(npyHeader("|u1", {}), numpys("{'descr': '|u1', 'fortran_order': False, 'shape': (), }"));
}

void TestNpy::headersArePadded()
{
    for (std::int64_t extent = 1; extent < 1'000'000'000'000'000'000; extent *= 10) {
        const auto header = npyHeader("<i8", std::vector<std::int64_t> {extent, extent, extent});
        QCOMPARE(header.size() % 64, std::size_t(0));
        QCOMPARE(header.back(), '\n');
    }
}

void TestNpy::roundTrip()
{
    const std::vector<float> values {0, 1.5F, -2, 1e30F, 5, 6};
    QCOMPARE(testing::problem(writeNpy<float>(m_folder / "a.npy", values, {2, 3})), "");
    const auto array = mapNpy<float>(m_folder / "a.npy", {2, 3});
    VERIFY_RESULT(array);
    QVERIFY(std::ranges::equal(array->values, values));
    QCOMPARE(array->shape, (Shape {2, 3}));
    const std::vector<std::int64_t> numbers {1, -1, INT64_MAX, INT64_MIN};
    QCOMPARE(testing::problem(writeNpy<std::int64_t>(m_folder / "b.npy", numbers, {4})), "");
    QVERIFY(std::ranges::equal(mapNpy<std::int64_t>(m_folder / "b.npy")->values, numbers));
    const std::vector<std::uint8_t> parts {0, 1, 2, 255};
    QCOMPARE(testing::problem(writeNpy<std::uint8_t>(m_folder / "c.npy", parts, {4})), "");
    QVERIFY(std::ranges::equal(mapNpy<std::uint8_t>(m_folder / "c.npy")->values, parts));
    const std::vector<double> sums {0.1, 0.2};
    QCOMPARE(testing::problem(writeNpy<double>(m_folder / "d.npy", sums, {1, 1, 2})), "");
    QVERIFY(std::ranges::equal(mapNpy<double>(m_folder / "d.npy", {1, 1, 2})->values, sums));
}

void TestNpy::emptyArrays()
{
    for (const Shape& shape : {Shape {0}, Shape {0, 5}, Shape {5, 0}}) {
        QCOMPARE(testing::problem(writeNpy<std::int32_t>(m_folder / "a.npy", {}, shape)), "");
        const auto array = mapNpy<std::int32_t>(m_folder / "a.npy", shape);
        VERIFY_RESULT(array);
        QVERIFY(array->values.empty());
    }
}

void TestNpy::readsWhatNumpyWrote()
{
    // python3 -c "import numpy; numpy.save('a.npy', numpy.array([[1, -2], [3, 4]], '<i4'))"; xxd -p a.npy
    const auto bytes = QByteArray::fromHex(
                           "934e554d5059010076007b276465736372273a20273c6934272c2027666f727472616e5f6f726465"
                           "72273a2046616c73652c20277368617065273a2028322c2032292c207d")
        + QByteArray(58, ' ') + QByteArray::fromHex("0a01000000feffffff0300000004000000");
    const auto array = mapNpy<std::int32_t>(m_folder.write("a.npy", bytes.toStdString()), {2, 2});
    VERIFY_RESULT(array);
    QVERIFY(std::ranges::equal(array->values, std::vector<std::int32_t> {1, -2, 3, 4}));
}

void TestNpy::rowsWrittenAtOffsets()
{
    constexpr std::int64_t rows = 4;
    const Shape shape {rows, 2};
    const auto header = npyHeader<std::uint32_t>(shape);
    auto writer = FileWriter::create(m_folder / "a.npy");
    VERIFY_RESULT(writer);
    QCOMPARE(testing::problem(writer->allocate(header.size() + rows * 2 * sizeof(std::uint32_t))), "");
    QCOMPARE(testing::problem(writer->write(header)), "");
    for (const std::uint32_t row : {3U, 0U, 2U, 1U}) {
        const std::array<std::uint32_t, 2> values {row, 10 * row};
        QCOMPARE(testing::problem(
                     writer->writeAt(header.size() + row * sizeof(values), std::as_bytes(std::span(values)))),
            "");
    }
    QCOMPARE(testing::problem(writer->finish()), "");
    const auto array = mapNpy<std::uint32_t>(m_folder / "a.npy", shape);
    VERIFY_RESULT(array);
    QVERIFY(std::ranges::equal(array->values, std::vector<std::uint32_t> {0, 0, 1, 10, 2, 20, 3, 30}));
}

void TestNpy::expectedShape()
{
    QCOMPARE(testing::problem(writeNpy<float>(m_folder / "a.npy", std::vector<float>(6), {2, 3})), "");
    QCOMPARE(testing::problem(mapNpy<float>(m_folder / "a.npy", {anyExtent, 3})), "");
    QCOMPARE(testing::problem(mapNpy<float>(m_folder / "a.npy", {anyExtent, anyExtent})), "");
    for (const Shape& shape :
        {Shape {3, 2}, Shape {6}, Shape {anyExtent, 2}, Shape {2, 3, 1}, Shape {anyExtent}}) {
        const auto array = mapNpy<float>(m_folder / "a.npy", shape);
        QVERIFY(!array);
        QCOMPARE(array.error().code, "npy-shape"s);
    }
    QCOMPARE(testing::problem(mapNpy<float>(m_folder / "a.npy", {anyExtent, 2})),
        (m_folder / "a.npy").string()
            + ": the array has the shape (2, 3) instead of (any, 2); the file is damaged or was made by "
              "another program");
}

void TestNpy::outlivesItsFile()
{
    QCOMPARE(
        testing::problem(writeNpy<float>(m_folder / "a.npy", std::vector<float>(100'000, 2.5F), {100'000})),
        "");
    auto array = *mapNpy<float>(m_folder / "a.npy");
    const auto copy = array;
    array = {};
    std::filesystem::remove(m_folder / "a.npy");
    QCOMPARE(copy.values[99'999], 2.5F);
}

void TestNpy::foreignButValidHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("other order") << QByteArray("{'shape': (2, 3), 'fortran_order': False, 'descr': '<f4'}");
    QTest::newRow("double quotes") << QByteArray(
        "{\"descr\": \"<f4\", \"fortran_order\": False, \"shape\": (2, 3)}");
    QTest::newRow("no blanks") << QByteArray("{'descr':'<f4','fortran_order':False,'shape':(2,3)}");
    QTest::newRow("comma behind the shape")
        << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,), }");
}

void TestNpy::foreignButValidHeaders()
{
    QFETCH(QByteArray, header);
    QCOMPARE(
        testing::problem(mapNpy<float>(m_folder.write("a.npy", file(header.toStdString(), 24)), {2, 3})), "");
}

void TestNpy::hostile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("code");
    const auto add = [](const char* name, const std::string& content, const char* code) {
        QTest::newRow(name) << QByteArray::fromStdString(content) << QByteArray(code);
    };
    const auto withShape = [](const std::string& shape, std::size_t bytes = 24) {
        return file("{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }", bytes);
    };
    add("empty", "", "not-npy");
    add("magic only", "\x93NUMPY", "not-npy");
    add("version 2", "\x93NUMPY\x02\x00"s + withShape("(6,)").substr(8), "not-npy");
    add("text", "hello, this is no array at all", "not-npy");
    add("header cut off", withShape("(6,)").substr(0, 40), "npy-header");
    add("header length of 65,535", "\x93NUMPY\x01\x00\xFF\xFF{}\n"s, "npy-header");
    add("header length 0", "\x93NUMPY\x01\x00\x00\x00"s + std::string(24, '\0'), "npy-header");
    add("data cut off", withShape("(6,)", 23), "npy-size");
    add("a byte too many", withShape("(6,)", 25), "npy-size");
    add("no data", withShape("(6,)", 0), "npy-size");
    add("other extent", withShape("(7,)"), "npy-size");
    add("negative extent", withShape("(-6,)"), "npy-size");
    add("two negative extents", withShape("(-2, -3)"), "npy-size");
    add("product overflows to 6", withShape("(4611686018427387905, 4, 6)"), "npy-size");
    add("huge extents", withShape("(9223372036854775807, 9223372036854775807)"), "npy-size");
    add("zero and huge", withShape("(0, 9223372036854775807, 9223372036854775807)"), "npy-size");
    add("extent beyond 64 bits", withShape("(99999999999999999999,)"), "npy-header");
    add("float extent", withShape("(6.0,)"), "npy-header");
    add("words as shape", withShape("__import__('os')"), "npy-header");
    add("shape not closed", withShape("(6"), "npy-header");
    add("number as shape", withShape("6"), "npy-header");
    add("other type", file("{'descr': '<i4', 'fortran_order': False, 'shape': (6,), }", 24), "npy-type");
    add("big-endian", file("{'descr': '>f4', 'fortran_order': False, 'shape': (6,), }", 24), "npy-type");
    add("record type", file("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }", 24),
        "npy-header");
    add("objects", file("{'descr': '|O', 'fortran_order': False, 'shape': (6,), }", 24), "npy-type");
    add("Fortran order", file("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", 24), "npy-order");
    add("no shape", file("{'descr': '<f4', 'fortran_order': False, }", 24), "npy-header");
    add("shape twice", file("{'descr': '<f4', 'shape': (6,), 'fortran_order': False, 'shape': (6,), }", 24),
        "npy-header");
    add("unknown key", file("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), 'x': 1}", 24),
        "npy-header");
    add("empty dictionary", file("{}", 24), "npy-header");
    add("no dictionary", file("", 24), "npy-header");
    add("text behind", file("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), } x", 24), "npy-header");
    add("NUL inside", file("{'descr': '<f4', 'fortran_order': False, \0'shape': (6,), }"s, 24), "npy-header");
    add("not aligned", file("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }", 24, false),
        "npy-header");
}

void TestNpy::hostile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, code);
    const auto array = mapNpy<float>(m_folder.write("a.npy", content.toStdString()));
    QVERIFY(!array);
    QCOMPARE(array.error().code, code.toStdString());
    QCOMPARE(array.error().where, (m_folder / "a.npy").string());
}

void TestNpy::whatIsNoFile()
{
    QCOMPARE(mapNpy<float>(m_folder / "missing").error().code, "no-such-file"s);
    QCOMPARE(mapNpy<float>(m_folder.path()).error().code, "not-a-file"s);
    ::mkfifo((m_folder / "fifo").c_str(), 0600);
    QCOMPARE(mapNpy<float>(m_folder / "fifo").error().code, "not-a-file"s);
}

void TestNpy::wrongShapeIsNotWritten()
{
    for (const Shape& shape : {Shape {5}, Shape {-6}, Shape {2, 2}}) {
        const auto written = writeNpy<float>(m_folder / "wrong.npy", std::vector<float>(6), shape);
        QVERIFY(!written);
        QCOMPARE(written.error().code, "bad-shape"s);
        QVERIFY(!std::filesystem::exists(m_folder / "wrong.npy"));
    }
}

QTEST_APPLESS_MAIN(TestNpy)
#include "tst_npy.moc"
