#include "core/base/sha256.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestSha256 : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void givesTheKnownHashes()
    {
        // FIPS 180-2, appendix B.1, and the empty message.
        Sha256 empty;
        QCOMPARE(
            empty.finish(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        Sha256 abc;
        abc.add(std::string_view("a"));
        abc.add(std::string_view("bc"));
        QCOMPARE(
            abc.finish(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void fieldsDoNotRunTogether()
    {
        Sha256 one;
        one.addField("ab");
        one.addField("c");
        Sha256 other;
        other.addField("a");
        other.addField("bc");
        QVERIFY(one.finish() != other.finish());
    }

    void hashesAFile()
    {
        const testing::TemporaryFolder folder;
        const auto hash = sha256OfFile(folder.write("abc", "abc"));
        VERIFY_RESULT(hash);
        QCOMPARE(*hash, std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256OfFile(folder / "missing").error().code, std::string("no-such-file"));
        QVERIFY(!sha256OfFile(folder.path())); // a folder
    }

    void stopsWhenAsked()
    {
        const testing::TemporaryFolder folder;
        std::stop_source source;
        source.request_stop();
        QVERIFY(
            sha256OfFile(folder.write("a", "a"), source.get_token()).error().kind == ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
