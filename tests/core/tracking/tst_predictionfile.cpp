#include "core/exchange/rejection.h"
#include "core/tracking/predictionfile.h"
#include "tests/support/testing.h"

using namespace touchstone;

namespace {

struct ReadFile {
    std::vector<PredictedRow> rows;
    std::vector<RowProblem> problems;
};

Result<ReadFile> readAll(const std::filesystem::path& file, const PredictionColumnChoice& choice = {})
{
    const auto layout = findPredictions(file, choice);
    if (!layout)
        return failure(layout);
    const auto source = openPredictions(file, *layout);
    if (!source)
        return failure(source);
    ReadFile read;
    PredictedRow row;
    RowProblem problem;
    while (true) {
        const auto next = (*source)->next(row, problem);
        if (!next)
            return failure(next);
        if (*next == RowReader::Next::End)
            return read;
        if (*next == RowReader::Next::Problem)
            read.problems.push_back(problem);
        else if (row.refusal)
            read.problems.push_back(*row.refusal);
        else
            read.rows.push_back(row);
    }
}

} // namespace

class TestPredictionFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void formatsSayTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("content");
        QTest::newRow("csv")
            << "a.csv"
            << "id,label,label@1,label@2,p@1,p@2\nx1,news,news,art,0.75,0.25\nx2,art,news,,0.5,\n";
        QTest::newRow("tsv") << "a.tsv"
                             << "id\tlabel\tlabel@1\tlabel@2\tp@1\tp@2\nx1\tnews\tnews\tart\t0.75\t0.25\n"
                                "x2\tart\tnews\t\t0.5\t\n";
        QTest::newRow("ndjson")
            << "a.ndjson"
            << "{\"id\":\"x1\",\"label\":\"news\",\"label@1\":\"news\",\"label@2\":\"art\","
               "\"p@1\":0.75,\"p@2\":0.25}\n{\"id\":\"x2\",\"label\":\"art\",\"label@1\":\"news\","
               "\"label@2\":null,\"p@1\":0.5,\"p@2\":null}\n";
    }

    void formatsSayTheSame()
    {
        QFETCH(QString, name);
        QFETCH(QString, content);
        const testing::TemporaryFolder folder;
        const auto read = readAll(folder.write(name.toStdString(), content.toStdString()));
        VERIFY_RESULT(read);
        QVERIFY(read->problems.empty());
        QCOMPARE(read->rows.size(), std::size_t {2});
        QCOMPARE(read->rows[0].id, std::string("x1"));
        QCOMPARE(read->rows[0].gold, std::string("news"));
        QCOMPARE(read->rows[0].labels, (std::vector<std::string> {"news", "art"}));
        QCOMPARE(read->rows[0].probabilities, (std::vector<float> {0.75F, 0.25F}));
        QCOMPARE(read->rows[1].labels, (std::vector<std::string> {"news"}));
        QVERIFY(!read->rows[1].row);
    }

    void aClassifierThatSaysOneLabel()
    {
        const testing::TemporaryFolder folder;
        const auto file
            = folder.write("b.csv", "title,predicted,probability,subreddit\nHello you,news,0.9,art\n");
        const auto layout = findPredictions(file);
        VERIFY_RESULT(layout);
        QCOMPARE(layout->labels, (std::vector<std::string> {"predicted"}));
        QCOMPARE(layout->probabilities, (std::vector<std::string> {"probability"}));
        QCOMPARE(layout->gold, std::string("subreddit"));
        QCOMPARE(layout->texts, (std::vector<std::string> {"title"}));
        QVERIFY(!layout->ofPipeline);
    }

    void withoutProbabilitiesTheFirstIsCertain()
    {
        const testing::TemporaryFolder folder;
        const auto read = readAll(folder.write("c.csv", "id,prediction\n1,news\n2,\n"));
        VERIFY_RESULT(read);
        QCOMPARE(read->rows[0].probabilities, (std::vector<float> {1.0F}));
        QVERIFY(read->rows[1].labels.empty()); // it gave no answer
    }

    void thePipelineIsKnownByItsColumns()
    {
        const testing::TemporaryFolder folder;
        const auto labelled = findPredictions(folder.write(
            "t.csv", "text,label,label@1,label@2,p@1,p@2,error\na b,x,x,y,1.00001,0.0001,False\n"));
        VERIFY_RESULT(labelled);
        QVERIFY(labelled->ofPipeline);
        const auto unlabelled = findPredictions(folder.write("u.csv", "text,label@1,p@1\na b,x,0.5\n"));
        VERIFY_RESULT(unlabelled);
        QVERIFY(unlabelled->ofPipeline);
        QVERIFY(unlabelled->gold.empty());
        const auto other
            = findPredictions(folder.write("v.csv", "text,label,label@1,p@1,model\na,x,x,0.5,m\n"));
        VERIFY_RESULT(other);
        QVERIFY(!other->ofPipeline);
    }

    void whatFastTextPrintsAboveOneIsKept()
    {
        const testing::TemporaryFolder folder;
        const auto read = readAll(folder.write("w.csv", "label@1,p@1\nx,1.00001\n"));
        VERIFY_RESULT(read);
        QVERIFY(read->problems.empty());
        QCOMPARE(read->rows.at(0).probabilities.at(0), 1.00001F);
    }

    void badRowsAreToldAndPassedOver_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no-number") << "x,y,half,0.1"
                                   << "bad-probability";
        QTest::newRow("empty-probability") << "x,y,,0.1"
                                           << "bad-probability";
        QTest::newRow("nan") << "x,y,nan,0.1"
                             << "bad-probability";
        QTest::newRow("infinite") << "x,y,inf,0.1"
                                  << "bad-probability";
        QTest::newRow("negative") << "x,y,-0.1,0.1"
                                  << "bad-probability";
        QTest::newRow("percent") << "x,y,55,10"
                                 << "bad-probability";
        QTest::newRow("trailing-text") << "x,y,0.5%,0.1"
                                       << "bad-probability";
        QTest::newRow("worse-first") << "x,y,0.2,0.6"
                                     << "not-best-first";
        QTest::newRow("long-label") << QString(300, QLatin1Char('x')) + QStringLiteral(",y,0.6,0.2")
                                    << "label-too-long";
        QTest::newRow("missing-field") << "x,y,0.6"
                                       << "wrong-field-count";
    }

    void badRowsAreToldAndPassedOver()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const testing::TemporaryFolder folder;
        const auto read = readAll(
            folder.write("d.csv", "label@1,label@2,p@1,p@2\n" + row.toStdString() + "\nx,y,0.6,0.4\n"));
        VERIFY_RESULT(read);
        QCOMPARE(read->problems.size(), std::size_t {1});
        QCOMPARE(read->problems[0].reason, reason.toStdString());
        QCOMPARE(read->problems[0].line, std::int64_t {2});
        QVERIFY(rejectionSentence(read->problems[0].reason) != read->problems[0].reason);
        QCOMPARE(read->rows.size(), std::size_t {1});
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("posts") << "id,title\n1,a b c\n"
                               << "no-predictions-in-file"
                               << "it has: id, title";
        QTest::newRow("one-p-too-few") << "label@1,label@2,p@1\nx,y,0.5\n"
                                       << "no-such-column"
                                       << "p@2";
        QTest::newRow("empty") << ""
                               << "empty-file"
                               << "";
    }

    void whatIsMissingIsNamed()
    {
        QFETCH(QString, content);
        QFETCH(QString, code);
        QFETCH(QString, part);
        const testing::TemporaryFolder folder;
        const auto layout = findPredictions(folder.write("e.csv", content.toStdString()));
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, code.toStdString());
        QVERIFY2(layout.error().message().find(part.toStdString()) != std::string::npos,
            layout.error().message().c_str());
    }

    void aNamedColumnThatIsNotThereIsAnError()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("f.csv", "id,label@1,p@1\n1,x,0.5\n");
        PredictionColumnChoice choice;
        choice.gold = "truth";
        const auto layout = findPredictions(file, choice);
        QVERIFY(!layout);
        QVERIFY(layout.error().message().find("no column 'truth'") != std::string::npos);
        choice.gold = "";
        VERIFY_RESULT(findPredictions(file, choice));
    }

    void moreThanAThousandLabelsARowAreRefused()
    {
        std::string labels;
        std::string values;
        for (int rank = 1; rank <= 1001; ++rank) {
            labels += (rank == 1 ? "label@" : ",label@") + std::to_string(rank);
            values += rank == 1 ? "x" : ",x";
        }
        const testing::TemporaryFolder folder;
        const auto layout = findPredictions(folder.write("a.csv", labels + "\n" + values + "\n"));
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, std::string("bad-shape"));
    }

    void predictionsOfNumbersAloneAreFound()
    {
        const testing::TemporaryFolder folder;
        const auto layout
            = findPredictions(folder.write("a.csv", "row,predicted,probability\n0,1,0.5\n1,2,0.5\n"));
        VERIFY_RESULT(layout);
        QCOMPARE(layout->labels, (std::vector<std::string> {"predicted"}));
        QCOMPARE(layout->row, std::string("row"));
    }
};

QTEST_APPLESS_MAIN(TestPredictionFile)
#include "tst_predictionfile.moc"
