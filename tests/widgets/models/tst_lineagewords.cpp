#include "tests/core/lineage/samplelineage.h"
#include "tests/support/testing.h"
#include "widgets/models/lineagewords.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace touchstone;
using namespace testing;

namespace {

/// A language in which every text of ours is in brackets.
class Bracketed final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int number) const override
    {
        QString text = QString::fromUtf8(source);
        if (number >= 0)
            text.replace(QStringLiteral("%n"), QString::number(number));
        return QLatin1Char('[') + text + QLatin1Char(']');
    }
};

QString titleIn(const LineageRecords& records, const char* id)
{
    const LineageGraph graph = lineageGraph(records);
    const LineageNode* node = graph.find(LineageNodeId(id));
    return node != nullptr ? lineagewords::title(*node) : QString();
}

} // namespace

class TestLineageWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnAnyWarning(); }

    void decisionsSayWhatWasDecided()
    {
        LineageRecords records = story();
        QCOMPARE(titleIn(records, "record:4"), QStringLiteral("decision 20200602.0 approved"));
        records.releases[3].kind = ReleaseKind::Reject;
        QCOMPARE(titleIn(records, "record:4"), QStringLiteral("decision 20200602.0 rejected"));
        records.releases[4].decision = 77; // of which nothing is on record
        QCOMPARE(titleIn(records, "record:77"), QStringLiteral("decision record 77"));
    }

    void nothingOfItIsEnglishInAnotherLanguage()
    {
        Bracketed translator;
        QCoreApplication::installTranslator(&translator);
        LineageRecords records = story();
        records.releases[4].decision = 77;
        QCOMPARE(titleIn(records, "record:4"), QStringLiteral("[[decision] [20200602.0 approved]]"));
        QCOMPARE(titleIn(records, "record:77"), QStringLiteral("[[decision] [record 77]]"));
        QCOMPARE(titleIn(records, "record:5"),
            QStringLiteral("[[alias move] production -> 20200602.0]")); // names alone
        QCOMPARE(lineagewords::part(Part::Test), QStringLiteral("[test]"));
        QCOMPARE(lineagewords::mark({"older-than-data", "text", {"1", "2", "3", "4"}}),
            QStringLiteral("[trained on 4, whose posts end on 1; those of 2 end on 3]"));
        QCoreApplication::removeTranslator(&translator);
    }

    void whereNumbersComeFrom()
    {
        LineageRecords records = story();
        nlohmann::json parameters {{"dim", 100}};
        for (int i = 0; i < 20; ++i)
            parameters["parameters"]["p" + std::to_string(i)] = i;
        records.executions[6].parameters = parameters;
        const auto said = [&](std::int64_t number) {
            return lineagewords::origin(
                *numberOrigin(records.executions, records.models, ExecutionNumber(number)));
        };
        const QString seven = said(7);
        QVERIFY2(seven.contains(QStringLiteral("old@1/train#2, dataset sha-256 111111111111 + new@1, dataset "
                                               "sha-256 222222222222")),
            qPrintable(seven));
        QVERIFY2(seven.contains(QStringLiteral(", 5 more.")), qPrintable(seven));
        QVERIFY2(seven.endsWith(QStringLiteral("Code: not on record.")), qPrintable(seven));
        records.executions[6].code = {{"repository", "/src"}};
        QVERIFY2(said(7).endsWith(QStringLiteral("Code: not on record of /src.")), qPrintable(said(7)));
    }
};

QTEST_GUILESS_MAIN(TestLineageWords)

#include "tst_lineagewords.moc"
