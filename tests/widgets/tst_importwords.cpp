#include "core/exchange/rejection.h"
#include "tests/support/testing.h"
#include "widgets/importing/importwords.h"

#include <set>

using namespace touchstone;

class TestImportWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyReasonHasItsSentence();
    void nameForASource_data();
    void nameForASource();
};

void TestImportWords::everyReasonHasItsSentence()
{
    std::set<QString> sentences;
    for (const RejectionReason& reason : rejectionReasons()) {
        const QString sentence = importwords::rejection(reason.code);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), std::string(reason.code).c_str());
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), rejectionReasons().size());
    QCOMPARE(importwords::rejection("not-a-reason"), QStringLiteral("not-a-reason"));
}

void TestImportWords::nameForASource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("/data/posts.ndjson") << QStringLiteral("posts");
    QTest::newRow("compressed") << QStringLiteral("/data/posts.csv.gz") << QStringLiteral("posts");
    QTest::newRow("date before the ending")
        << QStringLiteral("2013.05.ndjson.zst") << QStringLiteral("2013.05");
    QTest::newRow("spaces and umlauts")
        << QString::fromUtf8("Ältere Posts (2).CSV") << QStringLiteral("ltere-Posts-2");
    QTest::newRow("folder with a slash") << QStringLiteral("/data/by label/") << QStringLiteral("by-label");
    QTest::newRow("no letter at all") << QString::fromUtf8("/data/投稿.csv") << QString();
    QTest::newRow("leading dot") << QStringLiteral("/data/.hidden.csv") << QStringLiteral("hidden");
}

void TestImportWords::nameForASource()
{
    QFETCH(QString, source);
    QTEST(importwords::nameFor(source.toStdString()), "name");
}

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
