#include "core/base/keyedhash.h"
#include "tests/support/testing.h"

#include <QTest>

#include <string>

using namespace touchstone;

class TestKeyedHash : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// Appendix A of the paper, and the first vectors of its authors' program (github.com/veorq/SipHash, vectors.h).
    void isSipHash_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<quint64>("expected");
        QTest::newRow("nothing") << 0 << quint64 {0x726fdb47dd0e0e31};
        QTest::newRow("one byte") << 1 << quint64 {0x74f839c593dc67fd};
        QTest::newRow("fifteen bytes") << 15 << quint64 {0xa129ca6149be45e5};
    }
    void isSipHash()
    {
        QFETCH(int, size);
        QFETCH(quint64, expected);
        std::string bytes;
        for (int i = 0; i < size; ++i)
            bytes += static_cast<char>(i);
        QCOMPARE(quint64 {sipHash(bytes, {0x0706050403020100U, 0x0f0e0d0c0b0a0908U})}, expected);
    }

    void isTheSameInOneProcess()
    {
        QCOMPARE(keyedHash("abc"), keyedHash(std::string("abc")));
        QVERIFY(keyedHash("abc") != keyedHash("abd"));
        QVERIFY(keyedHash("abc") != sipHash("abc", {0, 0}));
    }
};

QTEST_APPLESS_MAIN(TestKeyedHash)

#include "tst_keyedhash.moc"
