#include "core/exchange/sourcefiles.h"
#include "tests/core/exchange/reading.h"

#include <filesystem>

#include <sys/stat.h>

using namespace touchstone;
using namespace std::string_literals;

namespace {

/// Header and rows as the files of the public collection of top posts have them: no column of labels.
const std::string topPosts
    = "created_utc,score,domain,id,title,ups,downs,num_comments,permalink,selftext,link_flair_text,over_18,"
      "thumbnail,subreddit_id,edited,link_flair_css_class,author_flair_css_class,is_self,name,url,"
      "distinguished\n"
      "1350252735.0,3041,imgur.com,11h7ca,\"A title, with a comma\",7263,4222,135,http://x/r/y/1,,,False,"
      "http://t/1.jpg,t5_2qh33,False,,,False,t3_11h7ca,http://i/1.jpg,\n"
      "1343167235.0,2,self.y,x3b5s,Second,3,1,0,http://x/r/y/2,\"Body\nof two lines\",,True,self,t5_2qh33,"
      "1343167295.0,,,True,t3_x3b5s,http://x/r/y/2,moderator\n";

} // namespace

class TestSourceFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void filesStayAsGiven();
    void folderOfTopPosts();
    void labelsFromNames_data();
    void labelsFromNames();
    void whatIsPassedOver();
    void automaticLooksForAColumn();
    void labelsThatDisagree();
    void optionsThatNotAllFilesUse();
    void whoDecidesTheLabel();
    void nothingToRead();
    void severalFolders();

private:
    std::filesystem::path folder(std::string_view name) const
    {
        const auto path = m_folder / name;
        std::filesystem::create_directory(path);
        return path;
    }
    static Result<SourceList> list(std::vector<std::filesystem::path> given,
        LabelSource labels = LabelSource::Automatic, const ReaderOptions& options = {})
    {
        return listSources(given, labels, options);
    }
    /// "art=x.csv|-=y.csv": labels and names.
    static std::string text(const Result<SourceList>& sources)
    {
        std::string text = testing::problem(sources);
        for (const auto& file : sources ? sources->files : std::vector<SourceChoice> {})
            text += (text.empty() ? "" : "|") + file.fixedLabel.value_or("-") + "="
                + file.path.filename().string();
        return text;
    }

    testing::TemporaryFolder m_folder;
};

void TestSourceFiles::filesStayAsGiven()
{
    const auto b = m_folder.write("b.csv", "x");
    const auto a = m_folder.write("a.csv.gz", "not looked at");
    QCOMPARE(text(list({b, a})), "-=b.csv|-=a.csv.gz"s);
    QCOMPARE(text(list({b, a}, LabelSource::Column)), "-=b.csv|-=a.csv.gz"s);
    QCOMPARE(text(list({b, a}, LabelSource::FileName)), "b=b.csv|a=a.csv.gz"s);
    const auto missing = list({b, m_folder / "missing.csv"});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, "no-such-file"s);
    QVERIFY(missing.error().message().find("missing.csv") != std::string::npos);
}

void TestSourceFiles::folderOfTopPosts()
{
    const auto top = folder("top");
    m_folder.write("top/politics.csv", topPosts);
    m_folder.write("top/AskReddit.csv", topPosts);
    const auto sources = list({top});
    QCOMPARE(text(sources), "AskReddit=AskReddit.csv|politics=politics.csv"s);
    QVERIFY(sources->warnings.empty());
    const auto reading
        = testing::readRows(sources->files[1].path, {.fixedLabel = sources->files[1].fixedLabel});
    QCOMPARE(reading.error + reading.problemList() + reading.warningList(), "");
    QCOMPARE(
        reading.columns, (Columns {std::string(fileNameColumn), {"title", "selftext"}, "created_utc", "id"}));
    QCOMPARE(reading.labels(), "politics|politics"s);
    QCOMPARE(reading.rows[0].texts, (std::vector<std::string> {"A title, with a comma", ""}));
    QCOMPARE(reading.rows[1].texts, (std::vector<std::string> {"Second", "Body\nof two lines"}));
    QCOMPARE(reading.rows[0].time.value_or(0), std::int64_t(1350252735));
    QVERIFY(reading.rows[0].extras.find(R"("score":3041)") != std::string::npos);
}

void TestSourceFiles::labelsFromNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("label");
    for (const auto& [name, label] :
        {std::pair("politics.csv", "politics"), std::pair("politics.csv.gz", "politics"),
            std::pair("politics.NDJSON.ZST", "politics"), std::pair("the.onion.tsv", "the.onion"),
            std::pair("St. Petersburg", "St. Petersburg"), std::pair("v1.2", "v1.2"), std::pair("a.gz", "a"),
            std::pair("a.jsonl", "a"), std::pair("csv", "csv"), std::pair("caf\xE9.csv", "caf\xEF\xBF\xBD")})
        QTest::newRow(label) << QByteArray(name) << QByteArray(label);
}

void TestSourceFiles::labelsFromNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, label);
    const auto sources = list({m_folder.write(name.toStdString(), "x")}, LabelSource::FileName);
    VERIFY_RESULT(sources);
    QCOMPARE(sources->files.at(0).fixedLabel.value_or("-"), label.toStdString());
}

void TestSourceFiles::whatIsPassedOver()
{
    const auto some = folder("some");
    m_folder.write("some/b.csv", "id,text\n1,a\n");
    m_folder.write("some/.hidden.csv", "id,text\n1,a\n");
    m_folder.write("some/empty.csv", "");
    std::filesystem::create_directory(some / "inner");
    m_folder.write("some/inner/c.csv", "id,text\n1,a\n");
    std::filesystem::create_symlink("nowhere", some / "dangling.csv");
    ::mkfifo((some / "pipe.csv").c_str(), 0600);
    m_folder.write("some/a.csv", "id,text\n1,a\n");
    m_folder.write("some/a.csv-wal", "as if a.csv were a database");
    m_folder.write("some/lone.csv-wal", "id,text\n1,a\n");
    const auto sources = list({some});
    QCOMPARE(text(sources), "a=a.csv|b=b.csv|lone.csv-wal=lone.csv-wal"s);
    std::string passed;
    for (const auto& warning : sources->warnings) {
        QCOMPARE(warning.code, "file-passed-over"s);
        passed += warning.text + "\n";
    }
    QCOMPARE(passed,
        ".hidden.csv was passed over: its name begins with a dot\n"
        "a.csv-wal was passed over: it belongs to the database beside it\n"
        "dangling.csv was passed over: it cannot be reached\n"
        "empty.csv was passed over: it is empty\n"
        "inner was passed over: it is a folder; name it too if its files are wanted\n"
        "pipe.csv was passed over: it is not a file\n"s);
}

void TestSourceFiles::automaticLooksForAColumn()
{
    const auto labelled = folder("labelled");
    m_folder.write("labelled/0.bin", std::string(100, '\0')); // not readable: the next one decides
    m_folder.write("labelled/a.csv", "label,text\nx,a\n");
    m_folder.write("labelled/b.csv", "category,text\nx,a\n");
    QCOMPARE(text(list({labelled})), "-=0.bin|-=a.csv|-=b.csv"s);
    const auto mixed = folder("mixed");
    m_folder.write("mixed/a.txt", "__label__x words\n");
    m_folder.write("mixed/b.csv", "label,text\nx,a\n");
    QCOMPARE(text(list({mixed})), "-=a.txt|-=b.csv"s);
}

void TestSourceFiles::labelsThatDisagree()
{
    const auto some = folder("disagree");
    m_folder.write("disagree/0.bin", std::string(100, '\0'));
    m_folder.write("disagree/a.csv", "id,title,score\n1,one,5\n");
    m_folder.write("disagree/b.csv", "id,title,score\n2,two,5\n");
    m_folder.write("disagree/z.csv", "id,subreddit,title\n3,news,three\n");
    const auto refused = list({some});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, "labels-disagree"s);
    const std::string message = refused.error().message();
    for (const char* part : {"a.csv", "z.csv", "subreddit", "--label-from column or --label-from file-name"})
        QVERIFY2(message.find(part) != std::string::npos, message.c_str());
    QCOMPARE(text(list({some}, LabelSource::Column)), "-=0.bin|-=a.csv|-=b.csv|-=z.csv"s);
    QCOMPARE(text(list({some}, LabelSource::FileName)), "0.bin=0.bin|a=a.csv|b=b.csv|z=z.csv"s);
}

void TestSourceFiles::optionsThatNotAllFilesUse()
{
    const auto some = folder("formats");
    const auto semicolons = m_folder.write("formats/a.csv", "subreddit;title\nnews;one, two\n");
    const auto lines = m_folder.write("formats/b.ndjson", "{\"label\":\"x\",\"text\":\"three\"}\n");
    for (const ReaderOptions& options : {ReaderOptions {.delimiter = ';'}, ReaderOptions {.header = true}}) {
        for (const auto& given :
            {std::vector {semicolons, lines}, std::vector {lines, semicolons}, std::vector {some}}) {
            const auto sources = list(given, LabelSource::Automatic, options);
            VERIFY_RESULT(sources);
            QCOMPARE(sources->files.size(), std::size_t(2));
            for (const SourceChoice& file : sources->files) {
                ReaderOptions reader = options;
                reader.passOverUnusedOptions = file.passOverUnusedOptions;
                QCOMPARE(testing::readRows(file.path, reader).error, "");
            }
        }
    }
    // An option that no file uses, alone and beside one that is used.
    for (const ReaderOptions& options :
        {ReaderOptions {.table = "posts"}, ReaderOptions {.delimiter = ';', .table = "posts"}}) {
        const auto refused = list({semicolons, lines}, LabelSource::Automatic, options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "option-does-not-fit"s);
        QVERIFY(refused.error().message().starts_with("a.csv: the name of a table"));
    }
    const auto alone = list({lines}, LabelSource::Automatic, {.delimiter = ';'});
    VERIFY_RESULT(alone);
    QVERIFY(!alone->files.front().passOverUnusedOptions);
}

void TestSourceFiles::whoDecidesTheLabel()
{
    const auto labelled = folder("both");
    m_folder.write("both/a.csv", "label,text,flair\nx,a,b\n");
    QCOMPARE(text(list({labelled}, LabelSource::FileName)), "a=a.csv"s);
    QCOMPARE(text(list({labelled}, LabelSource::Column)), "-=a.csv"s);
    const auto unlabelled = folder("unlabelled");
    m_folder.write("unlabelled/a.csv", "text,flair\na,b\n");
    QCOMPARE(text(list({unlabelled})), "a=a.csv"s);
    QCOMPARE(text(list({unlabelled}, LabelSource::Column)), "-=a.csv"s);
    QCOMPARE(text(list({unlabelled}, LabelSource::Automatic, {.columns = {.label = "flair"}})), "-=a.csv"s);
    QCOMPARE(text(list({unlabelled}, LabelSource::Automatic, {.columns = {.label = ""}})), "-=a.csv"s);
}

void TestSourceFiles::nothingToRead()
{
    const auto nothing = folder("nothing");
    QCOMPARE(list({nothing}).error().code, "no-files"s);
    m_folder.write("nothing/.a.csv", "id,text\n1,a\n");
    QCOMPARE(list({nothing}).error().code, "no-files"s);
    m_folder.write("nothing/a.xz", "\xFD\x37zXZ\0abc"s);
    const auto sources = list({nothing});
    QCOMPARE(sources.error().code, "no-files"s);
    QVERIFY(sources.error().message().find("an xz file") != std::string::npos);
}

void TestSourceFiles::severalFolders()
{
    const auto one = folder("one");
    const auto two = folder("two");
    m_folder.write("one/z.csv", "text\na\n");
    m_folder.write("two/a.csv", "label,text\nx,a\n");
    const auto file = m_folder.write("file.csv", "text\na\n");
    QCOMPARE(text(list({two, file, one})), "-=a.csv|-=file.csv|z=z.csv"s);
}

QTEST_APPLESS_MAIN(TestSourceFiles)
#include "tst_sourcefiles.moc"
