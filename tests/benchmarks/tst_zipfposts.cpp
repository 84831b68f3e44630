#include "core/base/files.h"
#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/zipfposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

using namespace benchmarks;

namespace {

std::vector<ZipfPost> generate(const ZipfOptions& options)
{
    ZipfPosts generator(options);
    std::vector<ZipfPost> posts;
    for (ZipfPost post; generator.next(post);)
        posts.push_back(post);
    return posts;
}

} // namespace

class TestZipfPosts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void theSameOptionsGiveTheSamePosts();
    void statisticsAreThoseOfRealPosts();
    void filesHoldTheSameRows();
};

void TestZipfPosts::theSameOptionsGiveTheSamePosts()
{
    const auto first = generate({.posts = 50, .seed = 3});
    const auto again = generate({.posts = 50, .seed = 3});
    const auto other = generate({.posts = 50, .seed = 4});
    QCOMPARE(first.size(), std::size_t(50));
    QCOMPARE(first[49].text, again[49].text);
    QCOMPARE(first[49].time, again[49].time);
    QVERIFY(first[49].text != other[49].text);
    QVERIFY(first[49].id != other[49].id);
}

void TestZipfPosts::statisticsAreThoseOfRealPosts()
{
    const ZipfOptions options {.posts = 20'000, .labels = 300};
    std::map<std::string, int> words;
    std::map<std::string, int> labels;
    std::int64_t tokens = 0;
    std::int64_t time = options.begin;
    for (const ZipfPost& post : generate(options)) {
        ++labels[post.label];
        QVERIFY(post.time >= time && post.time < options.end);
        time = post.time;
        std::istringstream text(post.text);
        for (std::string word; text >> word; ++tokens)
            ++words[word];
    }
    QCOMPARE(labels.size(), std::size_t(300));
    int most = 0;
    int fewest = 20'000;
    for (const auto& [label, count] : labels) {
        most = std::max(most, count);
        fewest = std::min(fewest, count);
    }
    QVERIFY2(most > 3 * fewest && most < 20 * fewest, qPrintable(QString::number(most)));
    const double each = static_cast<double>(tokens) / 20'000;
    QVERIFY2(each > 40 && each < 45, qPrintable(QString::number(each))); // and 8 in the title
    // 1 / rank: the most frequent word has a thirteenth of the words that belong to no topic; most words are rare.
    int first = 0;
    for (const auto& [word, count] : words)
        first = std::max(first, count);
    QVERIFY(first > tokens / 40 && first < tokens / 10);
    QVERIFY(words.size() > 100'000);
}

void TestZipfPosts::filesHoldTheSameRows()
{
    const testing::TemporaryFolder folder;
    VERIFY_RESULT(writePosts({.posts = 20}, folder / "posts.ndjson", folder / "posts.csv"));
    const auto lines = countLines(folder / "posts.ndjson");
    VERIFY_RESULT(lines);
    QCOMPARE(*lines, 20);
    const auto table = countLines(folder / "posts.csv");
    VERIFY_RESULT(table);
    QCOMPARE(*table, 21);
    const auto copied = copyLines(
        folder / "posts.ndjson", folder / "some.ndjson", [](std::int64_t number) { return number == 19; });
    VERIFY_RESULT(copied);
    const auto text = touchstone::readFile(folder / "some.ndjson");
    VERIFY_RESULT(text);
    const auto post = nlohmann::json::parse(*text);
    const auto whole = touchstone::readFile(folder / "posts.csv");
    VERIFY_RESULT(whole);
    QVERIFY(whole->find(post.at("selftext").get<std::string>()) != std::string::npos);
    QCOMPARE(post.at("id").get<std::string>(), std::string("1_19"));
}

QTEST_GUILESS_MAIN(TestZipfPosts)
#include "tst_zipfposts.moc"
