#include "core/storage/splitstore.h"
#include "tests/support/testing.h"

using namespace touchstone;

class TestSplitStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void partsComeBack()
    {
        const testing::TemporaryFolder folder;
        const std::vector<std::uint8_t> parts {0, 1, 2, 255};
        VERIFY_RESULT(writeSplit(folder.path(), parts));
        QCOMPARE(readSplit(folder.path(), 4).value(), parts);
    }

    void aSplitOfOtherRowsIsRefused()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(writeSplit(folder.path(), std::vector<std::uint8_t> {0, 1}));
        QCOMPARE(readSplit(folder.path(), 3).error().code, std::string("damaged-split"));
        folder.write("part.npy", "short");
        QCOMPARE(readSplit(folder.path(), 2).error().code, std::string("damaged-split"));
    }
};

QTEST_APPLESS_MAIN(TestSplitStore)
#include "tst_splitstore.moc"
