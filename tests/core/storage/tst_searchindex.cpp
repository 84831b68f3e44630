#include "core/storage/searchindex.h"
#include "core/storage/searchtext.h"
#include "tests/support/testing.h"

#include <stop_token>

using namespace touchstone;

namespace {

const std::string dataset(64, 'd');

Result<> write(const std::filesystem::path& file, const std::vector<std::string>& texts,
    const std::string& hash = dataset)
{
    auto writer = SearchIndexWriter::create(file, hash);
    if (!writer)
        return failure(writer);
    std::int64_t row = 0;
    for (const std::string& text : texts) {
        if (auto added = writer->append(row++, std::vector {text, std::string("title")}); !added)
            return added;
    }
    return writer->finish(row);
}

/// Rows of the texts that a search finds, as "0 2"; the error's code where it fails.
std::string found(const std::filesystem::path& file, const std::string& typed, std::int64_t rows = 100)
{
    auto index = SearchIndex::open(file);
    if (!index)
        return index.error().code;
    const auto set = index->find(typed);
    if (!set)
        return set.error().code;
    std::string list;
    for (std::int64_t row = 0; row < rows; ++row) {
        if (set->contains(row))
            list += (list.empty() ? "" : " ") + std::to_string(row);
    }
    return list;
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void wordsAndPhrases_data();
    void wordsAndPhrases();
    void nothingThatIsTypedIsSyntax_data();
    void nothingThatIsTypedIsSyntax();
    void searchesWithoutAWord_data();
    void searchesWithoutAWord();
    void longSearches();
    void manyRows();
    void whatIsNotThereOrNotWhole();
    void anyFlippedBitIsFound();
    void unfinishedLeavesNothing();
    void names();
};

void TestSearchIndex::wordsAndPhrases_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("rows");
    const auto add = [](const char* name, const char* typed, const char* rows) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(rows);
    };
    add("a word", "york", "0 1");
    add("case", "YORK", "0 1");
    add("two words in any order", "york new", "0 1");
    add("a phrase", "\"new york\"", "0");
    add("a phrase and a word", "is \"new york\"", "0");
    add("an open phrase", "\"new york", "0");
    add("in the other field", "title york", "0 1");
    add("the begin of words", "yor*", "0 1");
    add("an asterisk inside", "yo*k", "");
    add("accents", "cafe", "2");
    add("accents typed", "CAF\xc3\x89", "2");
    add("a word with an apostrophe", "don't", "3");
    add("Han inside of a sentence", "\xe4\xba\xac\xe9\x83\xbd", "4");
    add("Han in another order", "\xe9\x83\xbd\xe4\xba\xac", "");
    add("Han beyond the first plane", "\xf0\xa0\xae\xb7", "4");
    add("kana", "\xe3\x82\xb3\xe3\x83\xbc\xe3\x83\x92", "5");
    add("Thai", "\xe0\xb8\xa0\xe0\xb8\xb2\xe0\xb8\xa9\xe0\xb8\xb2", "6");
    add("an emoji", "\xf0\x9f\x98\x80", "7");
    add("a newer emoji", "\xf0\x9f\xa4\x94", "7");
    add("an emoji of several", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80", "8");
    add("part of an emoji of several", "\xf0\x9f\x9a\x80", "8");
    add("an emoji without its colour", "\xf0\x9f\x91\x8d", "9");
    add("an emoji that is not there", "\xf0\x9f\x98\x81", "");
    add("a word with invisible characters", "politics", "10");
    add("invisible characters typed", "pol\xe2\x80\x8bitics", "10");
    add("Arabic", "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7", "11");
    add("after a zero byte", "beyond", "12");
    add("no UTF-8 in between", "york \xff\xc3 new", "0 1");
    add("punctuation between words", "york --- , new \xe2\x80\xa6", "0 1");
    add("a line break", "new\nyork", "0 1");
    add("markup", "bold", "13");
}

void TestSearchIndex::wordsAndPhrases()
{
    QFETCH(QString, typed);
    QFETCH(QString, rows);
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    using namespace std::string_literals;
    VERIFY_RESULT(write(file,
        {"New York is far", "york, the new one", "a Caf\xc3\xa9 there", "I don't know",
            "\xe4\xb8\x9c\xe4\xba\xac\xe9\x83\xbd\xe5\xb8\x82\xe3\x80\x82\xf0\xa0\xae\xb7",
            "\xe7\x86\xb1\xe3\x81\x84\xe3\x82\xb3\xe3\x83\xbc\xe3\x83\x92\xe3\x83\xbc\xe3\x81\x8c",
            "\xe0\xb8\x89\xe0\xb8\xb1\xe0\xb8\x99\xe0\xb8\xa3\xe0\xb8\xb1\xe0\xb8\x81\xe0\xb8\xa0\xe0\xb8\xb2"
            "\xe0\xb8\xa9\xe0\xb8\xb2\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2",
            "so\xf0\x9f\x98\x80much\xf0\x9f\xa4\x94", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80 up",
            "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", "po\xc2\xadli\xe2\x80\x8btics",
            "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd8\xa8\xd9\x83\xd9\x85", "before\0beyond"s,
            "<b>bold</b> & \"quoted\" AND (NOT near)"}));
    QCOMPARE(QString::fromStdString(found(file, typed.toStdString())), rows);
}

void TestSearchIndex::nothingThatIsTypedIsSyntax_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"AND", "york AND", "OR york", "NOT york", "york NOT new", "NEAR(york new)",
             "NEAR", "text:york", "text : york", "{text}:york", "- york", "^york", "york + new", "(york",
             "york)", "york*new*", "*york", "\"york\" *", "york\"", "\"\"\"york\"\"\"", "york \"\"", "'york'",
             "york; DROP TABLE words", "-york", "york\\", "york%", "york?", "`york`", "york||new", "#york",
             "words MATCH 'york'", "york\xe2\x80\x9d", "\xef\xbc\x82york\xef\xbc\x82", "york\t\v\f\r\nnew"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestSearchIndex::nothingThatIsTypedIsSyntax()
{
    QFETCH(QString, typed);
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    // Holds every word of the searches, and what stands together in them together; the other one holds none.
    VERIFY_RESULT(write(file,
        {"york and or not new near york text york drop table words match york new",
            "something else entirely"}));
    const std::string rows = found(file, typed.toStdString());
    QVERIFY2(rows == "0", rows.c_str());
}

void TestSearchIndex::searchesWithoutAWord_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"", " ", "\"", "\"\"", "*", "!!!", "\" \"", "...", "\xe2\x80\xa6",
             "\xe2\x80\x8b", "\xe3\x80\x82", "- - -", "\"* *\""})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestSearchIndex::searchesWithoutAWord()
{
    QFETCH(QString, typed);
    const auto expression = searchExpression(typed.toStdString());
    QVERIFY(!expression);
    QCOMPARE(expression.error().code, std::string("empty-search"));
}

void TestSearchIndex::longSearches()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    VERIFY_RESULT(write(file, {"a b", "b c"}));
    std::string many;
    while (many.size() + 4 < maximumSearchBytes)
        many += "b a ";
    QCOMPARE(found(file, many), std::string("0"));
    QCOMPARE(found(file, "\"" + many + "\""), std::string());
    QCOMPARE(found(file, std::string(maximumSearchBytes, 'b')), std::string());
    QCOMPARE(found(file, std::string(maximumSearchBytes + 1, 'b')), std::string("long-search"));
}

void TestSearchIndex::manyRows()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    constexpr std::int64_t rows = 120'000; // more than two transactions
    auto writer = SearchIndexWriter::create(file, dataset);
    VERIFY_RESULT(writer);
    for (std::int64_t row = 0; row < rows; ++row)
        VERIFY_RESULT(writer->append(row,
            std::vector<std::string> {
                "the word" + std::to_string(row % 1000) + (row % 7 == 0 ? " seven" : " no")}));
    VERIFY_RESULT(writer->finish(rows));
    auto index = SearchIndex::open(file);
    VERIFY_RESULT(index);
    VERIFY_RESULT(index->check());
    const auto both = index->find("seven word14 the");
    VERIFY_RESULT(both);
    std::int64_t wrong = 0;
    for (std::int64_t row = 0; row < rows; ++row)
        wrong += both->contains(row) != (row % 7 == 0 && row % 1000 == 14) ? 1 : 0;
    QCOMPARE(wrong, 0);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = index->check(stop.get_token());
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}

void TestSearchIndex::whatIsNotThereOrNotWhole()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    QCOMPARE(found(file, "a"), std::string("no-search-index"));
    folder.write(dataset + ".fts.sqlite", "this is no database, and never was one, whatever its name says");
    QCOMPARE(found(file, "a"), std::string("damaged-search-index"));
    folder.write(dataset + ".fts.sqlite", "");
    QCOMPARE(found(file, "a"), std::string("damaged-search-index"));
    std::filesystem::remove(file);
    VERIFY_RESULT(write(file, {"a"}, std::string(64, 'e')));
    QCOMPARE(found(file, "a"), std::string("damaged-search-index")); // of another dataset
    std::filesystem::remove(file);
    VERIFY_RESULT(write(file, {"a"}));
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    {
        auto database = Database::open(file, Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("UPDATE meta SET value = '999' WHERE key = 'format'"));
    }
    QCOMPARE(found(file, "a"), std::string("no-search-index"));
    {
        auto database = Database::open(file, Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("UPDATE meta SET value = '1' WHERE key = 'format';"
                                        " UPDATE meta SET value = '-4' WHERE key = 'rows'"));
    }
    QCOMPARE(found(file, "a"), std::string("damaged-search-index"));
    {
        auto database = Database::open(file, Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute("UPDATE meta SET value = '1' WHERE key = 'rows'; DROP TABLE words"));
    }
    QCOMPARE(found(file, "a"), std::string("damaged-search-index"));
}

void TestSearchIndex::anyFlippedBitIsFound()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i)
        texts.push_back("word" + std::to_string(i * 7) + " other" + std::to_string(i % 13));
    VERIFY_RESULT(write(file, texts));
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    const std::string whole = testing::readAll(file);
    const std::string answer = found(file, "other5", 300);
    QVERIFY(!answer.empty());
    int seen = 0;
    int searched = 0;
    for (std::size_t at = 100; at < whole.size(); at += 97) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        folder.write(dataset + ".fts.sqlite", damaged);
        auto index = SearchIndex::open(file);
        const bool noticed = !index || !index->check();
        seen += noticed ? 1 : 0;
        // What is not noticed must not matter: free space of a page.
        if (!noticed) {
            ++searched;
            QCOMPARE(found(file, "other5", 300), answer);
        } else {
            (void)found(file, "other5", 300); // gives an answer or an error, and does not crash
        }
    }
    QVERIFY(seen > 10 && searched > 0);
}

void TestSearchIndex::unfinishedLeavesNothing()
{
    const testing::TemporaryFolder folder;
    const auto file = folder / (dataset + ".fts.sqlite");
    {
        auto writer = SearchIndexWriter::create(file, dataset);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->append(0, std::vector<std::string> {"a"}));
    }
    QVERIFY(!std::filesystem::exists(file));
    {
        auto writer = SearchIndexWriter::create(file, dataset);
        VERIFY_RESULT(writer);
        VERIFY_RESULT(writer->append(0, std::vector<std::string> {"a"}));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = writer->finish(1, stop.get_token());
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }
    QVERIFY(!std::filesystem::exists(file));
    VERIFY_RESULT(write(file, {})); // no rows at all
    QCOMPARE(found(file, "a"), std::string());
}

void TestSearchIndex::names()
{
    QCOMPARE(searchIndexFile("/w/datasets/" + dataset + ".sqlite").string(),
        "/w/datasets/" + dataset + ".fts.sqlite");
    QCOMPARE(datasetOfSearchIndex(dataset + ".fts.sqlite"), dataset);
    for (const std::string& name : {dataset + ".sqlite", std::string("notes.fts.sqlite"),
             std::string(64, 'D') + ".fts.sqlite", dataset + ".fts.sqlite.bak", std::string()})
        QCOMPARE(datasetOfSearchIndex(name), std::string());
}

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
