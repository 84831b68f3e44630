#include "app/demo/postgenerator.h"
#include "core/base/sha256.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

using namespace touchstone;

namespace {

std::vector<nlohmann::json> postsOf(DemoPeriod period, const DemoOptions& options)
{
    PostGenerator generator(period, options);
    std::vector<nlohmann::json> posts;
    std::string line;
    while (generator.next(line)) {
        if (!line.ends_with("\n"))
            return {};
        posts.push_back(nlohmann::json::parse(line, nullptr, false));
    }
    return posts;
}

} // namespace

class TestPostGenerator : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void everyLineIsAPost()
    {
        for (const DemoPeriod period : {DemoPeriod::First, DemoPeriod::Second}) {
            const auto posts = postsOf(period, {.posts = 2000});
            QCOMPARE(posts.size(), std::size_t(2000));
            std::set<std::string> ids;
            std::int64_t time = 0;
            for (const nlohmann::json& post : posts) {
                QVERIFY(post.is_object());
                ids.insert(post.at("id").get<std::string>());
                QVERIFY(!post.at("title").get<std::string>().empty());
                QVERIFY(post.at("selftext").is_string() && post.at("score").is_number_integer());
                const auto now = post.at("created_utc").get<std::int64_t>();
                QVERIFY(now >= time);
                time = now;
            }
            QCOMPARE(ids.size(), std::size_t(2000));
        }
    }

    void theSecondPeriodHasSixNewLabels()
    {
        std::map<DemoPeriod, std::set<std::string>> labels;
        std::set<std::string> ids;
        for (const DemoPeriod period : {DemoPeriod::First, DemoPeriod::Second}) {
            for (const nlohmann::json& post : postsOf(period, {.posts = 5000})) {
                labels[period].insert(post.at("subreddit").get<std::string>());
                ids.insert(post.at("id").get<std::string>());
            }
        }
        QCOMPARE(labels[DemoPeriod::First].size(), std::size_t(40));
        QCOMPARE(labels[DemoPeriod::Second].size(), std::size_t(46));
        QCOMPARE(ids.size(), std::size_t(10000)); // the two periods share no post
        const auto all = PostGenerator::labels();
        QCOMPARE(labels[DemoPeriod::First], std::set<std::string>(all.begin(), all.begin() + 40));
        for (const std::string& label : PostGenerator::driftingLabels())
            QVERIFY(labels[DemoPeriod::First].contains(label));
    }

    void theSameOptionsGiveTheSameBytes()
    {
        const auto hashOf = [](const DemoOptions& options) {
            PostGenerator generator(DemoPeriod::First, options);
            Sha256 hash;
            std::string line;
            while (generator.next(line))
                hash.add(std::string_view(line));
            return hash.finish();
        };
        const std::string hash = hashOf({.posts = 500});
        QCOMPARE(hashOf({.posts = 500}), hash);
        QVERIFY(hashOf({.posts = 500, .seed = 2}) != hash);
        QVERIFY(postsOf(DemoPeriod::First, {.posts = 0}).empty());
    }
};

QTEST_APPLESS_MAIN(TestPostGenerator)
#include "tst_postgenerator.moc"
