#include "core/storage/datasetreader.h"
#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"
#include "tests/core/exchange/database.h"

#include <zstd.h>

#include <array>
#include <map>
#include <numeric>

using namespace touchstone;
using testing::Program;
using testing::Run;

namespace {

constexpr const char* workspace = "w.touchstone";

/// Rows by label, and the first text of every row.
struct Content {
    std::map<std::string, int> labels;
    std::vector<std::string> texts;
};

Result<Content> contentOf(const Program& program, const std::string& name)
{
    auto opened = Workspace::open(program / workspace, "test");
    if (!opened)
        return failure(opened);
    const auto datasets = opened->datasets();
    if (!datasets)
        return failure(datasets);
    for (const DatasetInfo& dataset : *datasets) {
        if (dataset.name != name)
            continue;
        auto reader = DatasetReader::open(opened->datasetFile(dataset.sha256));
        if (!reader)
            return failure(reader);
        Content content;
        std::vector<std::int64_t> all(static_cast<std::size_t>(reader->rows()));
        std::iota(all.begin(), all.end(), 0);
        auto read = reader->read(all, [&](const Example& example) {
            const bool labelled = example.label >= 0;
            ++content
                  .labels[labelled ? reader->labels().at(static_cast<std::size_t>(example.label)).name : ""];
            content.texts.push_back(example.texts.at(0));
            return Result<>();
        });
        if (!read)
            return failure(read);
        return content;
    }
    return fail(inputError("no-such-dataset", name));
}

/// As `zstd --long=31` of a stream, which needs 2 GiB to be unpacked.
std::string packedWithLongWindow(std::string_view text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    ZSTD_CCtx* context = ZSTD_createCCtx();
    for (const auto& [parameter, value] : {std::pair {ZSTD_c_contentSizeFlag, 0}, {ZSTD_c_windowLog, 31},
             {ZSTD_c_hashLog, 10}, {ZSTD_c_chainLog, 10}}) // small tables, so that packing takes little
        ZSTD_CCtx_setParameter(context, parameter, value);
    ZSTD_inBuffer in {text.data(), text.size(), 0};
    ZSTD_outBuffer out {packed.data(), packed.size(), 0};
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_flush); // so that the size is not known yet
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    ZSTD_freeCCtx(context);
    packed.resize(out.pos);
    return packed;
}

} // namespace

class TestImportCommand : public QObject
{
    Q_OBJECT

    /// import --json into the workspace.
    static Run import(const Program& program, const std::vector<std::string>& arguments)
    {
        std::vector<std::string> all {"import", "-w", workspace, "--json"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return program.run(all);
    }

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aFolderWhoseFileNamesAreTheLabels()
    {
        const Program program;
        std::filesystem::create_directories(program / "top/deeper");
        program.folder().write("top/news.csv", "id,title,selftext\n1,one,a\n2,two,b\n");
        program.folder().write("top/pics.csv", "id,title,selftext\n3,three,\n");
        program.folder().write("top/.hidden.csv", "id,title,selftext\n4,four,\n");
        program.folder().write("top/empty.csv", "");
        const Run run = import(program, {"top", "--name", "top"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["rows"], 3);
        COMPARE_JSON(run.json()["columns"]["label"], "file name");
        QCOMPARE(run.json()["files"].size(), std::size_t(2));
        const auto content = contentOf(program, "top");
        VERIFY_RESULT(content);
        QCOMPARE(content->labels, (std::map<std::string, int> {{"news", 2}, {"pics", 1}}));
        // What was passed over is said.
        QVERIFY(run.err.find("empty.csv") != std::string::npos);
        QVERIFY(run.err.find("deeper") != std::string::npos);
        // Without labels, a name is none.
        VERIFY_EXIT(import(program, {"top", "--name", "plain", "--no-labels"}), 0);
        QCOMPARE(contentOf(program, "plain")->labels, (std::map<std::string, int> {{"", 3}}));
        VERIFY_EXIT(import(program, {"top/news.csv", "--name", "one", "--label-from", "file-name"}), 0);
        QCOMPARE(contentOf(program, "one")->labels, (std::map<std::string, int> {{"news", 2}}));
    }

    void severalFormatsInOneImport()
    {
        const Program program;
        program.folder().write("a.txt", "__label__news words first\nno label __label__pics __label__more\n");
        program.folder().write("b.ndjson", testing::post("1", "news", 100, "t1", "s1"));
        program.folder().write("c.csv", "subreddit;title;selftext\nart;t2;[removed]\n");
        QCOMPARE(testing::makeDatabase(program / "d.db",
                     "CREATE TABLE posts(subreddit, title, selftext);"
                     "INSERT INTO posts VALUES('art', 't3', 's3'), ('art', x'00', '');"),
            std::string());
        const Run run = import(program, {"a.txt", "b.ndjson", "c.csv", "d.db", "--name", "mixed"});
        VERIFY_EXIT(run, 0);
        const auto json = run.json();
        COMPARE_JSON(json["rows"], 5);
        COMPARE_JSON(json["extra_labels"], 1);
        COMPARE_JSON(json["removed_texts"], 1);
        COMPARE_JSON(json["repaired_rows"], 0);
        COMPARE_JSON(json["rejected"][0]["reason"], "bad-text");
        // Columns are named after the first file that has names.
        COMPARE_JSON(json["columns"]["texts"], nlohmann::json::array({"title", "selftext"}));
        COMPARE_JSON(json["columns"]["label"], "subreddit");
        std::vector<std::string> formats;
        for (const auto& file : json["files"])
            formats.push_back(file["format"].get<std::string>());
        QCOMPARE(formats, (std::vector<std::string> {"fasttext", "ndjson", "csv", "sqlite"}));
        const auto content = contentOf(program, "mixed");
        VERIFY_RESULT(content);
        QCOMPARE(content->labels, (std::map<std::string, int> {{"news", 2}, {"pics", 1}, {"art", 2}}));
        QCOMPARE(content->texts, (std::vector<std::string> {"words first", "no label", "t1", "t2", "t3"}));
    }

    void aDryRunTouchesNothing()
    {
        const Program program;
        program.folder().write("posts.csv",
            "label,text\na,one\na,\"two\x1b[31m\nlines\"\nb,three,more\nb," + std::string(500, 'w') + "\n");
        program.folder().write("other.ndjson", "{\"text\":\"one\",\"label\":5}\n");
        const auto before = program.contents(".");
        const Run run = program.run({"import", "posts.csv", "other.ndjson", "--dry-run", "--rows", "2"});
        VERIFY_EXIT(run, 0);
        QVERIFY(run.out.find("csv, utf-8, delimiter ','") != std::string::npos);
        QVERIFY(run.out.find("wrong-field-count") != std::string::npos);
        QVERIFY(run.out.find("posts.csv:5: ") != std::string::npos);
        QVERIFY(run.out.find('\x1b') == std::string::npos);
        QVERIFY(run.out.find("www") == std::string::npos); // the third row is not shown
        QVERIFY(run.out.find("2 files, 4 rows, 1 bad row; nothing was imported") != std::string::npos);
        QCOMPARE(program.contents("."), before);
        // Lines fit, whatever a row holds.
        for (const std::string& line :
            testing::linesOf(program.run({"import", "posts.csv", "--dry-run"}).out))
            QVERIFY2(line.size() <= 110, line.c_str());
    }

    void aDryRunAsJson()
    {
        const Program program;
        program.folder().write("posts.tsv", "label\ttext\tscore\na\tone\t3\na\ttwo\t4\nb\tthree\n");
        program.folder().write("empty.csv", "");
        const Run run
            = program.run({"import", "posts.tsv", "empty.csv", "--dry-run", "--json", "--rows", "1"});
        VERIFY_EXIT(run, 2); // a file that cannot be read; the others are shown
        QVERIFY(run.err.find("empty.csv") != std::string::npos);
        const auto file = run.json()["files"][0];
        COMPARE_JSON(file["file"], "posts.tsv");
        COMPARE_JSON(file["format"], "tsv");
        COMPARE_JSON(file["compression"], nullptr);
        COMPARE_JSON(file["encoding"], "utf-8");
        COMPARE_JSON(file["delimiter"], "\t");
        COMPARE_JSON(file["header"], true);
        COMPARE_JSON(file["table"], nullptr);
        COMPARE_JSON(file["columns"]["texts"], nlohmann::json::array({"text"}));
        QCOMPARE(file["available"].size(), std::size_t(3));
        COMPARE_JSON(file["rows"], 2);
        COMPARE_JSON(file["rejected"][0]["count"], 1);
        COMPARE_JSON(file["counts"]["extra_labels"], 0);
        QCOMPARE(file["first"].size(), std::size_t(1));
        COMPARE_JSON(file["first"][0]["texts"]["text"], "one");
        COMPARE_JSON(file["first"][0]["extras"]["score"], 3);
        COMPARE_JSON(file["error"], nullptr);
        COMPARE_JSON(run.json()["files"][1]["error"]["code"], "empty-file");
        VERIFY_EXIT(program.run({"import", "posts.tsv", "--dry-run", "--json"}), 0);
    }

    void aDumpOfSubmissions()
    {
        const Program program;
        std::string posts;
        for (int i = 0; i < 300; ++i) {
            const int time = 1464739200 + i;
            constexpr std::array texts {"[removed]", "[deleted]", "a text"};
            const nlohmann::json post {{"id", "4m" + std::to_string(i)},
                {"subreddit", "s" + std::to_string(i % 4)},
                {"created_utc", i % 2 == 0 ? nlohmann::json(time) : nlohmann::json(std::to_string(time))},
                {"title", "title " + std::to_string(i)},
                {"selftext", texts.at(static_cast<std::size_t>(i) % texts.size())}, {"media", {1, 2}},
                {"score", 3}};
            posts += post.dump() + "\n";
        }
        program.folder().write("RS_2016-06.zst", packedWithLongWindow(posts));
        const Run looked = program.run({"import", "RS_2016-06.zst", "--dry-run", "--json"});
        if (looked.exitCode == 4 && looked.err.find("memory") != std::string::npos)
            QSKIP("this machine cannot reserve the 2 GiB of the window");
        VERIFY_EXIT(looked, 0);
        QVERIFY2(
            looked.err.find("2048 MiB of memory [large-window]") != std::string::npos, looked.err.c_str());
        COMPARE_JSON(looked.json()["files"][0]["counts"]["removed_texts"], 200);
        const Run imported = import(program, {"RS_2016-06.zst", "--name", "dump"});
        VERIFY_EXIT(imported, 0);
        QVERIFY2(imported.err.find("2048 MiB of memory [large-window]") != std::string::npos,
            imported.err.c_str());
        COMPARE_JSON(imported.json()["rows"], 300);
        COMPARE_JSON(imported.json()["labels"], 4);
        COMPARE_JSON(imported.json()["unknown_times"], 0);
        COMPARE_JSON(imported.json()["removed_texts"], 200);
        COMPARE_JSON(imported.json()["first"], "2016-06-01T00:00:00Z");
    }

    void aDryRunOfADamagedFileEndsAsTheImportWould()
    {
        const Program program;
        const auto whole = testing::posts({.posts = 3000});
        program.folder().write("posts.ndjson", whole);
        VERIFY_EXIT(
            program.shell("gzip -k posts.ndjson && head -c 20000 posts.ndjson.gz > cut.ndjson.gz"), 0);
        const Run run = program.run({"import", "cut.ndjson.gz", "--dry-run", "--json"});
        VERIFY_EXIT(run, 2);
        const auto file = run.json()["files"][0];
        QVERIFY(file["rows"].get<int>() > 100); // what can be read is shown
        QVERIFY(!file["first"].empty());
        COMPARE_JSON(file["error"]["code"], "compression-cut-off");
        const Run imported = import(program, {"cut.ndjson.gz", "--name", "x"});
        VERIFY_EXIT(imported, 2);
        QCOMPARE(run.err, imported.err);
    }

    void rejectedRowsAreKeptAndCanBeMended()
    {
        const Program program;
        program.folder().write("posts.ndjson",
            "{\"id\":\"1\",\"label\":\"a\",\"text\":\"one\"}\n{\"id\":\"2\",\"label\":\"b\",\"text\":"
            "\"two\"\n"
            "{\"id\":\"3\",\"label\":[\"c\"],\"text\":\"three\"}\n");
        program.folder().write("rejected.ndjson", "of an earlier import\n");
        const Run run
            = import(program, {"posts.ndjson", "--name", "posts", "--save-rejected", "rejected.ndjson"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["rows"], 1);
        std::string mended;
        std::vector<std::string> reasons;
        for (const std::string& line : testing::linesOf(testing::readAll(program / "rejected.ndjson"))) {
            const auto kept = nlohmann::json::parse(line, nullptr, false);
            reasons.push_back(kept["reason"].get<std::string>() + ":" + kept["line"].dump());
            COMPARE_JSON(kept["file"], "posts.ndjson");
            std::string text = kept["text"].get<std::string>();
            if (const auto list = text.find("[\"c\"]"); list != std::string::npos)
                text.replace(list, 5, "\"c\"");
            mended += text + (text.ends_with('}') ? "\n" : "}\n");
        }
        QCOMPARE(reasons, (std::vector<std::string> {"invalid-json:2", "bad-label:3"}));
        program.folder().write("mended.ndjson", mended);
        VERIFY_EXIT(import(program, {"posts.ndjson", "mended.ndjson", "--name", "whole"}), 0);
        const auto content = contentOf(program, "whole");
        VERIFY_RESULT(content);
        QCOMPARE(content->texts, (std::vector<std::string> {"one", "two", "three"}));
        QCOMPARE(content->labels.size(), std::size_t(3));
    }

    void aFailedImportLeavesNoRejectedRows()
    {
        const Program program;
        program.folder().write("good.ndjson", "{\"label\":\"a\",\"text\":\"one\"}\nbroken\n");
        program.folder().write("damaged.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03garbage", 17));
        VERIFY_EXIT(
            import(program, {"good.ndjson", "damaged.gz", "--name", "x", "--save-rejected", "r.ndjson"}), 2);
        QVERIFY(!std::filesystem::exists(program / "r.ndjson"));
        const Run same = import(program, {"good.ndjson", "--name", "x", "--save-rejected", "good.ndjson"});
        VERIFY_EXIT(same, 2);
        QVERIFY(same.err.find("would replace") != std::string::npos);
        QVERIFY(testing::readAll(program / "good.ndjson").ends_with("broken\n"));
        VERIFY_EXIT(import(program, {"good.ndjson", "--name", "x", "--save-rejected", "none/r.ndjson"}), 2);
    }

    void encodingsAreGuessedOrNamed()
    {
        const Program program;
        program.folder().write("latin.csv",
            "label,text\na,caf\xE9 cr\xE8me\nb,gr\xFC\xDF"
            "e\n");
        const Run run = import(program, {"latin.csv", "--name", "latin"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["files"][0]["encoding"], "latin-1");
        QVERIFY(run.err.find("warning: latin.csv: ") != std::string::npos);
        QVERIFY(!run.json()["warnings"].empty());
        COMPARE_JSON(run.json()["warnings"][0]["file"], "latin.csv");
        QCOMPARE(contentOf(program, "latin")->texts,
            (std::vector<std::string> {"caf\xC3\xA9 cr\xC3\xA8me",
                "gr\xC3\xBC\xC3\x9F"
                "e"}));
        const Run forced = import(program, {"latin.csv", "--name", "forced", "--encoding", "utf-8"});
        VERIFY_EXIT(forced, 0);
        COMPARE_JSON(forced.json()["repaired_rows"], 2);
    }

    void tablesAreReadAsTheOptionsSay()
    {
        const Program program;
        program.folder().write("bars.txt", "a|one\nb|two\n");
        const Run run = import(program,
            {"bars.txt", "--name", "bars", "--format", "csv", "--delimiter", "|", "--no-header",
                "--label-column", "column1", "--text-columns", "column2"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["rows"], 2);
        COMPARE_JSON(run.json()["files"][0]["header"], false);
        QCOMPARE(contentOf(program, "bars")->labels, (std::map<std::string, int> {{"a", 1}, {"b", 1}}));
        program.folder().write("prefix.txt", "#a one\n#b two\n");
        VERIFY_EXIT(import(program,
                        {"prefix.txt", "--name", "prefix", "--format", "fasttext", "--label-prefix", "#"}),
            0);
        QCOMPARE(contentOf(program, "prefix")->labels, (std::map<std::string, int> {{"a", 1}, {"b", 1}}));
        QCOMPARE(testing::makeDatabase(program / "two.db",
                     "CREATE TABLE posts(label, text); CREATE TABLE drafts(label, text);"
                     "INSERT INTO posts VALUES('p', 'one'); INSERT INTO drafts VALUES('d', '[deleted]');"),
            std::string());
        VERIFY_EXIT(
            import(program, {"two.db", "--name", "drafts", "--table", "drafts", "--keep-removed"}), 0);
        QCOMPARE(contentOf(program, "drafts")->texts, (std::vector<std::string> {"[deleted]"}));
        const Run missing = import(program, {"two.db", "--name", "x", "--table", "post"});
        VERIFY_EXIT(missing, 2);
        QVERIFY(missing.err.find("posts") != std::string::npos);
    }

    void argumentsThatMakeNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row
            = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
        row("no name", {QStringLiteral("posts.csv")});
        row("long delimiter",
            {QStringLiteral("posts.csv"), QStringLiteral("--name=x"), QStringLiteral("--delimiter=||")});
        row("both headers",
            {QStringLiteral("posts.csv"), QStringLiteral("--name=x"), QStringLiteral("--header"),
                QStringLiteral("--no-header")});
        row("rows without a dry run",
            {QStringLiteral("posts.csv"), QStringLiteral("--name=x"), QStringLiteral("--rows=3")});
        row("keeping rows of a dry run",
            {QStringLiteral("posts.csv"), QStringLiteral("--dry-run"), QStringLiteral("--save-rejected=r")});
        row("unknown encoding",
            {QStringLiteral("posts.csv"), QStringLiteral("--name=x"), QStringLiteral("--encoding=ebcdic")});
    }
    void argumentsThatMakeNoSense()
    {
        QFETCH(QStringList, arguments);
        const Program program;
        program.folder().write("posts.csv", "label,text\na,one\n");
        std::vector<std::string> all;
        for (const QString& argument : arguments)
            all.push_back(argument.toStdString());
        const Run run = import(program, all);
        VERIFY_EXIT(run, 2);
        QCOMPARE(run.errorLines().size(), std::size_t(1));
        QVERIFY(!std::filesystem::exists(program / workspace));
    }
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
