#include "core/exchange/columnguess.h"
#include "tests/core/exchange/reading.h"

using namespace touchstone;
using namespace std::string_literals;

class TestColumnGuess : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void guesses_data();
    void guesses();
    void namedColumnsWin();
    void emptyNameMeansNone();
    void missingColumnListsTheOthers();
    void manyColumnsAreNotAllListed();
    void noTextColumnSaysWhatToDo();
    void longestColumnOfATable();
};

void TestColumnGuess::guesses_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("guess"); // label/texts/time/id
    const auto add = [](const char* names, const char* guess) {
        QTest::newRow(names) << QByteArray(names) << QByteArray(guess);
    };
    add("id,subreddit,created_utc,title,selftext,score", "subreddit/title+selftext/created_utc/id");
    add("id,created_utc,text", "/text/created_utc/id");
    add("label,message", "label/message//");
    add("Label,Text,ID", "Label/Text//ID");
    add("category,class,body", "category/body//");
    add("target,comment,timestamp", "target/comment/timestamp/");
    add("gold,post,date,uuid", "gold/post/date/uuid");
    add("label,title,body", "label/title+body//");
    add("title", "/title//");
    add("selftext,text", "/selftext//");
    add("text,message", "/text//");
    add("created,created_at,time,text", "/text/created_at/");
    add("name,text", "/text//");
}

void TestColumnGuess::guesses()
{
    QFETCH(QByteArray, names);
    QFETCH(QByteArray, guess);
    ColumnSample sample;
    for (const QByteArray& name : names.split(','))
        sample.names.push_back(name.toStdString());
    const auto columns = resolveColumns({}, sample, "a");
    VERIFY_RESULT(columns);
    std::string texts;
    for (const std::string& text : columns->texts)
        texts += (texts.empty() ? "" : "+") + text;
    QCOMPARE(columns->label + "/" + texts + "/" + columns->time + "/" + columns->id, guess.toStdString());
}

void TestColumnGuess::namedColumnsWin()
{
    const ColumnSample sample {{"id", "label", "text", "time", "a", "b", "c", "d"}, {}};
    const auto columns
        = resolveColumns({.label = "a", .texts = {"c", "b"}, .time = "d", .id = "label"}, sample, "a");
    VERIFY_RESULT(columns);
    QCOMPARE(*columns, (Columns {"a", {"c", "b"}, "d", "label"}));
}

void TestColumnGuess::emptyNameMeansNone()
{
    const ColumnSample sample {{"id", "label", "text", "time"}, {}};
    const auto columns = resolveColumns({.label = "", .texts = {}, .time = "", .id = ""}, sample, "a");
    VERIFY_RESULT(columns);
    QCOMPARE(*columns, (Columns {"", {"text"}, "", ""}));
}

void TestColumnGuess::missingColumnListsTheOthers()
{
    const ColumnSample sample {{"id", "title", "text"}, {}};
    const auto expected = "posts.csv: no column 'subreddit'; the file has: id, title, text"s;
    for (const ColumnChoice& choice :
        {ColumnChoice {.label = "subreddit"}, ColumnChoice {.texts = {"title", "subreddit"}},
            ColumnChoice {.time = "subreddit"}, ColumnChoice {.id = "subreddit"}}) {
        const auto columns = resolveColumns(choice, sample, "posts.csv");
        QCOMPARE(testing::problem(columns), expected);
        QCOMPARE(columns.error().code, "no-such-column"s);
    }
    testing::TemporaryFolder folder;
    QCOMPARE(testing::readRows(
                 folder.write("posts.csv", "id,title,text\n1,a,b\n"), {.columns = {.label = "subreddit"}})
                 .error,
        expected);
    QCOMPARE(testing::readRows(folder.write("posts.csv",
                                   R"({"id":1,"title":"a","text":"b"})"
                                   "\n"),
                 {.columns = {.label = "subreddit"}})
                 .error,
        expected);
}

void TestColumnGuess::manyColumnsAreNotAllListed()
{
    ColumnSample sample;
    for (int i = 0; i < 1000; ++i)
        sample.names.push_back("c" + std::to_string(i));
    const auto message = testing::problem(resolveColumns({.label = "x"}, sample, "a"));
    QVERIFY(message.ends_with("c38, c39 and 960 more"));
}

void TestColumnGuess::noTextColumnSaysWhatToDo()
{
    QCOMPARE(testing::problem(resolveColumns({}, {{"id", "label", "n"}, {}}, "a.ndjson")),
        "a.ndjson: no column of text was recognised; the file has: id, label, n; "
        "name the ones to use with --text-columns"s);
}

void TestColumnGuess::longestColumnOfATable()
{
    testing::TemporaryFolder folder;
    const auto reading = testing::readRows(folder.write("a.csv",
        "id,label,summary,words,digits\nlong-long-long-long,politics-politics,short,longer "
        "words,12345678901234567890\n"));
    QCOMPARE(reading.error, "");
    QCOMPARE(reading.columns.texts, std::vector<std::string> {"words"});
    QCOMPARE(testing::readRows(folder.write("a.csv", "id,label,n\nx,y,17\n")).errorCode, "no-text-column"s);
}

QTEST_APPLESS_MAIN(TestColumnGuess)
#include "tst_columnguess.moc"
