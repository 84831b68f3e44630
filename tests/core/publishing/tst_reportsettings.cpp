#include "core/publishing/reportsettings.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using namespace touchstone;

class TestReportSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void readsWhatItWrote()
    {
        ReportSettings settings;
        settings.title = "Weekly <check>";
        settings.baseline = "production";
        settings.candidate = "#7";
        settings.on = "new/test";
        settings.twin = 12;
        settings.gates = "default";
        settings.comparison.minSupport = 50;
        settings.comparison.relative = true;
        settings.comparison.alpha = 0.05;
        settings.comparison.protectedLabels = {"politics", "\"quoted\""};
        setSliceBy(settings.comparison, "week");
        settings.choice.hidden = {ReportSection::Posts, ReportSection::Drift};
        settings.choice.labels
            = {.names = {"a"}, .contains = "b", .verdicts = {Verdict::Degraded}, .minSupport = 9};
        settings.listed = 7;
        settings.posts = 0;
        settings.outputs = {.html = "report.html", .junit = "gates.xml", .csv = "tables"};
        const auto again = parseReportSettings(reportSettingsText(settings), "x.json");
        VERIFY_RESULT(again);
        QCOMPARE(reportSettingsText(*again), reportSettingsText(settings));
        QCOMPARE(again->choice.hidden, settings.choice.hidden);
        QCOMPARE(again->choice.labels.verdicts, settings.choice.labels.verdicts);
        QVERIFY(again->outputs == settings.outputs);
        QVERIFY(again->comparison.sliceBy == SliceBy::Week);
        QCOMPARE(again->on, settings.on);
    }

    void aRangeOfTime()
    {
        for (const auto& [from, to] :
            {std::pair {std::optional<std::int64_t>(1'367'366'400), std::optional<std::int64_t>()},
                {std::nullopt, 1'370'044'800}, {1'367'366'400, 1'370'044'800}}) {
            ReportSettings settings {.title = "", .baseline = "4", .candidate = "5"};
            settings.comparison.time = TimeRange {.from = from, .to = to};
            const auto again = parseReportSettings(reportSettingsText(settings), "x.json");
            VERIFY_RESULT(again);
            QVERIFY(again->comparison.time == settings.comparison.time);
        }
        const auto day
            = parseReportSettings(R"({"baseline": "4", "candidate": "5", "from": "2013-05-01"})", "x.json");
        VERIFY_RESULT(day);
        QCOMPARE(day->comparison.time->from.value_or(0), std::int64_t {1'367'366'400});
        QVERIFY(!parseReportSettings(R"({"baseline": "4", "candidate": "5"})", "x.json")->comparison.time);
    }

    void theLeastThatIsNeeded()
    {
        const auto settings = parseReportSettings(R"({"baseline": "4", "candidate": "5"})", "x.json");
        VERIFY_RESULT(settings);
        QCOMPARE(settings->posts, std::size_t {10});
        QVERIFY(settings->choice.hidden.empty());
        QVERIFY(settings->gates.empty());
        QVERIFY(!settings->on);
    }

    void mistakesHaveAPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(message);
        };
        const char* sides = "{\"baseline\": \"4\", \"candidate\": \"5\",\n ";
        const auto with = [&](const char* name, const std::string& rest, const char* message) {
            add(name, (sides + rest + "}").c_str(), message);
        };
        add("missing side", "{\"baseline\": \"4\"}",
            "line 1, column 1 of x.json: the field 'candidate' is missing");
        with("unknown field", R"("tilte": "x")", "line 2, column 2 of x.json: unknown field 'tilte'");
        with("wrong type", R"("posts": "many")",
            "line 2, column 11 of x.json: 'posts': this should be a number");
        with("out of range", R"("thresholds": {"alpha": 2})",
            "line 2, column 26 of x.json: 'alpha': 2 is not possible here; it lies between 0");
        with("unknown section", R"("sections": ["gates", "weather"])",
            "line 2, column 24 of x.json: 'sections': no section 'weather'");
        with("unknown verdict", R"("labels": {"verdicts": ["bad"]})",
            "line 2, column 26 of x.json: 'verdicts': no verdict 'bad'");
        with("unknown output", R"("outputs": {"doc": "x"})",
            "line 2, column 14 of x.json: unknown field 'doc'");
        with("no time", R"("from": "soon")", "line 2, column 10 of x.json: 'from': 'soon' is no time");
        with("gates of a time", R"("gates": "default", "to": "2013-05-01")",
            "line 2, column 11 of x.json: 'gates': gates judge whole comparisons");
        with("twice", R"("posts": 1, "posts": 2)", "the field '/posts' is there twice");
        add("a list", "[]", "line 1, column 1 of x.json: a report's parameters are an object");
        add("no JSON", "{", "x.json");
    }

    void mistakesHaveAPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto settings = parseReportSettings(text.toStdString(), "x.json");
        QVERIFY(!settings);
        QVERIFY2(QString::fromStdString(settings.error().message()).contains(message),
            settings.error().message().c_str());
    }

    /// What the schema offers to an editor is what the reader takes.
    void schemaNamesTheSameFields()
    {
        const auto schema = nlohmann::json::parse(
            testing::readAll(std::string(TOUCHSTONE_RESOURCES) + "/report.schema.json"), nullptr, false);
        QVERIFY(schema.is_object());
        const auto unknown = [](const nlohmann::json& document) {
            const auto settings = parseReportSettings(document.dump(), "x.json");
            return !settings && settings.error().what.starts_with("unknown field");
        };
        const nlohmann::json sides {{"baseline", "4"}, {"candidate", "5"}};
        for (const auto& [name, rule] : schema["properties"].items()) {
            nlohmann::json document = sides;
            document[name] = nullptr;
            QVERIFY2(!unknown(document), name.c_str());
            if (!rule.contains("properties"))
                continue;
            for (const auto& [inner, ignored] : rule["properties"].items()) {
                document[name] = {{inner, nullptr}};
                QVERIFY2(!unknown(document), (name + "/" + inner).c_str());
            }
        }
        nlohmann::json sections = nlohmann::json::array();
        for (const auto& [name, section] : reportSections())
            sections.push_back(name);
        QCOMPARE(schema["properties"]["sections"]["items"]["enum"].dump(), sections.dump());
        QVERIFY(unknown({{"baseline", "4"}, {"candidate", "5"}, {"weather", nullptr}}));
    }
};

QTEST_APPLESS_MAIN(TestReportSettings)
#include "tst_reportsettings.moc"
