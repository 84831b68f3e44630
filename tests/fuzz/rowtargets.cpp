#include "core/base/random.h"
#include "core/exchange/rowreader.h"
#include "tests/fuzz/scratch.h"

#include <sqlite3.h>
#include <zlib.h>
#include <zstd.h>

#include <array>
#include <cstdlib>

using namespace touchstone;

namespace fuzz {

namespace {

constexpr std::int64_t mostRows = 100'000;

/// Reads everything, and checks what every reader promises.
void readAllRows(const std::filesystem::path& path, const ReaderOptions& options)
{
    auto reader = openRows(path, options);
    if (!reader) {
        if (reader.error().code.empty() || reader.error().what.empty())
            std::abort();
        return;
    }
    SourceRow row;
    RowProblem problem;
    for (std::int64_t i = 0; i < mostRows; ++i) {
        const auto next = (*reader)->next(row, problem);
        if (!next || *next == RowReader::Next::End)
            return;
        if (*next == RowReader::Next::Row && row.texts.size() != (*reader)->columns().texts.size())
            std::abort();
        if (*next == RowReader::Next::Problem && problem.reason.empty())
            std::abort();
    }
}

/// The first byte chooses options, the rest is the file.
void readAs(Bytes input, RowFormat format)
{
    if (input.empty())
        return;
    const unsigned choice = input[0];
    ReaderOptions options;
    if ((choice & 1U) != 0)
        options.format = format;
    if ((choice & 2U) != 0)
        options.keepRejected = true;
    if ((choice & 4U) != 0)
        options.fixedLabel = "label";
    if ((choice & 8U) != 0) {
        constexpr std::array encodings {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian,
            TextEncoding::Utf16BigEndian, TextEncoding::Latin1};
        options.encoding = encodings.at((choice >> 4U) & 3U);
    }
    if ((choice & 64U) != 0)
        options.header = (choice & 128U) != 0;
    readAllRows(scratchFile(input.subspan(1)), options);
}

std::string sqliteFile(const char* sql)
{
    const auto path = scratchFolder() / "seed.sqlite";
    std::filesystem::remove(path);
    sqlite3* database = nullptr;
    if (sqlite3_open(path.c_str(), &database) != SQLITE_OK
        || sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        std::abort();
    sqlite3_close(database);
    return contentOf(path);
}

std::string zstdFrame(std::string_view text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
    return packed;
}

std::string gzipMember(const std::string& text)
{
    const auto path = scratchFolder() / "seed.gz";
    gzFile file = gzopen(path.c_str(), "wb");
    if (file == nullptr || gzwrite(file, text.data(), static_cast<unsigned>(text.size())) <= 0
        || gzclose(file) != Z_OK)
        std::abort();
    return contentOf(path);
}

const std::string somePosts
    = R"({"id":"a1","subreddit":"politics","created_utc":1364774400,"title":"A title","selftext":"Some text \u00e9 \ud83d\ude00"})"
      "\n"
      R"({"id":"a2","subreddit":"chess","created_utc":"1364774401","title":"[removed]","selftext":null,"score":1.5e3,"over_18":false})"
      "\n{\"broken\n[1,2]\n";

} // namespace

void runNdjson(Bytes input)
{
    readAs(input, RowFormat::Ndjson);
}

void runTable(Bytes input)
{
    readAs(input, RowFormat::Csv);
}

void runFastTextLines(Bytes input)
{
    readAs(input, RowFormat::FastText);
}

void runSqlite(Bytes input)
{
    readAs(input, RowFormat::Sqlite);
}

void runPacked(Bytes input)
{
    readAllRows(scratchFile(input), {});
}

std::vector<Seed> ndjsonSeeds()
{
    const auto with = [](char choice, const std::string& text) { return std::string(1, choice) + text; };
    return {
        {"posts", with(0, somePosts)},
        {"kept", with(3, somePosts)},
        {"bom", with(1, "\xEF\xBB\xBF" + somePosts)},
        {"surrogates", with(1, R"({"text":"\ud800 \udc00 \ud83d","label":"x","text":"\u0000"})")},
        {"numbers",
            with(1, R"({"text":"a","id":1e999,"n":123456789012345678901234567890,"created_utc":-1})")},
        {"nested", with(1, R"({"text":"a","x":)" + std::string(40, '[') + std::string(40, ']') + "}\n")},
        {"utf-16", with(9 | 16, std::string("{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0a\0\"\0}\0\n\0", 26))},
    };
}

std::vector<Seed> tableSeeds()
{
    const auto with = [](char choice, const std::string& text) { return std::string(1, choice) + text; };
    return {
        {"csv", with(0, "id,label,text\n1,a,\"x, \"\"y\"\"\nz\"\n2,b,plain\n")},
        {"tsv", with(2, "id\tlabel\ttext\n1\ta\tx\n2\tb\ty\n")},
        {"semicolons", with(0, "id;label;text\r\n1;a;x\r\n2;b;\"y\"\r\n")},
        {"returns", with(0, "id,label,text\r1,a,x\r2,b,y\r")},
        {"headless", with(64, "a,first text of many words\nb,second text of many words\n")},
        {"quotes", with(2, "label,text\na,\"never closed\nb,c\nd,\"e\"f\ng,h\n")},
        {"latin-1", with(8 | 48, "label,text\na,caf\xe9 cr\xe8me\n")},
        {"folder", with(4, "title,selftext\na,b\nc,d\n")},
        {"empty names", with(0, ",,text,text\n1,2,3,4\n,,,\n")},
    };
}

std::vector<Seed> fastTextLineSeeds()
{
    const auto with = [](char choice, const std::string& text) { return std::string(1, choice) + text; };
    return {
        {"first", with(0, "__label__a some words\n__label__b other words\n")},
        {"last", with(2, "some words __label__a\nother words __label__b\n")},
        {"several", with(1, "__label__a __label__b x\n\n__label__ y\nno label\n__label__c%20d z")},
        {"separators", with(1, std::string("__label__a\vx\f\0y\t__label__b\r\n", 27))},
    };
}

std::vector<Seed> sqliteSeeds()
{
    const auto with = [](const std::string& file) { return std::string(1, '\2') + file; };
    return {
        {"posts",
            with(sqliteFile(
                "PRAGMA page_size=512; CREATE TABLE posts(id TEXT PRIMARY KEY, subreddit TEXT, "
                "created_utc INTEGER, title TEXT, selftext TEXT);"
                "INSERT INTO posts VALUES('a','politics',1364774400,'t','x'),('b','chess',2,'u',NULL);"))},
        {"blobs",
            with(sqliteFile(
                "PRAGMA page_size=512; CREATE TABLE t(label, text, n REAL);"
                "INSERT INTO t VALUES('a', x'00ff', 1.5),('b', 'y', 'z'),(NULL, zeroblob(2000), 9e99);"))},
        {"without rowid",
            with(
                sqliteFile("PRAGMA page_size=512; CREATE TABLE t(id TEXT PRIMARY KEY, text TEXT, label TEXT) "
                           "WITHOUT ROWID; INSERT INTO t VALUES('a','b','c');"))},
        {"views and triggers",
            with(sqliteFile(
                "PRAGMA page_size=512; CREATE TABLE t(text TEXT, label TEXT CHECK(length(label)<9)); "
                "CREATE VIEW v AS SELECT text, label FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN "
                "SELECT 1; END; CREATE INDEX i ON t(label); INSERT INTO t VALUES('x','y');"))},
    };
}

std::vector<Seed> packedSeeds()
{
    return {
        {"zstd", zstdFrame(somePosts)},
        {"zstd frames",
            zstdFrame(somePosts) + std::string("\x50\x2a\x4d\x18\x04\0\0\0skip", 12) + zstdFrame(somePosts)},
        {"zstd zeros", zstdFrame(std::string(1 << 16, '\0'))},
        {"gzip", gzipMember(somePosts)},
        {"gzip members", gzipMember(somePosts) + gzipMember(somePosts)},
    };
}

} // namespace fuzz
