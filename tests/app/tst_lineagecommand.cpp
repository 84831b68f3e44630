#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using nlohmann::json;
using testing::contains;

namespace {

/// old@1 (#1), its split (#2), a model (#3), its evaluations (#4, #5), a twin (#6), the model as version in `production`, brought in again
/// from its file (#7).
void prepare(const testing::Program& program)
{
    program.folder().write("old \"posts\".ndjson", testing::posts({.posts = 300}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old \"posts\".ndjson", "--name", "old"},
        {"split", "old", "--by", "random"},
        {"train", "old/train", "--dim", "10", "--epoch", "2", "--threads", "1"},
        {"evaluate", "3", "old/test"},
        {"evaluate", "3", "old/validation"},
        {"train", "--twin-of", "3"},
        {"release", "add", "3"},
        {"release", "alias", "staging", "VERSION"},
        {"release", "export", "staging", "--output", "out"},
        {"load", "out/model.bin"},
    };
    std::string version;
    for (auto command : commands) {
        std::ranges::replace(command, "VERSION", version);
        command.insert(command.end(), {"-w", "w.touchstone", "--json"});
        const testing::Run run = program.run(command);
        VERIFY_EXIT(run, 0);
        if (run.json().is_object() && run.json().contains("version"))
            version = run.json()["version"].get<std::string>();
    }
}

std::set<std::string> idsOf(const json& document)
{
    std::set<std::string> ids;
    for (const json& node : document["nodes"])
        ids.insert(node["id"].get<std::string>());
    return ids;
}

} // namespace

class TestLineageCommand : public QObject
{
    Q_OBJECT

    testing::Run lineage(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "lineage");
        arguments.insert(arguments.end(), {"-w", "w.touchstone"});
        return m_program.run(arguments);
    }

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void anEvaluationSaysWhatItsNumbersComeFrom()
    {
        const testing::Run run = lineage({"#4"});
        VERIFY_EXIT(run, 0);
        QVERIFY(run.out.starts_with("evaluation #4"));
        for (const char* part : {"\ncame from\n", "read model #3 (", "made by training #3", "read split #2",
                 "read dataset old@1", "made by import #1", "read file old \"posts\".ndjson (",
                 "The numbers of #4 come from 30 rows of old@1/test#2 (dataset sha-256 ",
                 "#3 trained it on old@1/train#2", "dim 10, epoch 2"})
            QVERIFY2(contains(run.out, part), (part + ("\n" + run.out)).c_str());
        QVERIFY(run.err.empty());
    }

    void asJson()
    {
        const testing::Run run = lineage({"old", "--json"});
        VERIFY_EXIT(run, 0);
        const json document = run.json();
        QVERIFY(document["item"].get<std::string>().starts_with("dataset:old@1:"));
        const auto ids = idsOf(document);
        for (const char* id :
            {"execution:1", "execution:2", "execution:3", "execution:4", "execution:6", "alias:staging"})
            QVERIFY2(ids.contains(id), id);
        QVERIFY(document["origin"].is_null());
        const testing::Run four = lineage({"4", "--json"});
        QCOMPARE(four.json()["origin"]["rows"].get<std::string>(), std::string("old@1/test#2"));
        QVERIFY(!idsOf(four.json()).contains("execution:5"));
    }

    void everyKindOfItem_data()
    {
        QTest::addColumn<QString>("item");
        for (const char* item : {"4", "#4", "old", "old@1", "old/test", "old@1/test#2", "staging",
                 "alias:staging", "decision:2", "out/model.bin", "old \"posts\".ndjson", "model.bin"})
            QTest::newRow(item) << QString::fromLatin1(item);
    }

    void everyKindOfItem()
    {
        QFETCH(const QString, item);
        const testing::Run run = lineage({item.toStdString()});
        VERIFY_EXIT(run, 0);
        QVERIFY(contains(run.out, "what came of it"));
    }

    void aFileByItsContentUnderAnyName()
    {
        std::filesystem::copy_file(m_program / "out/model.bin", m_program / "renamed.bin");
        const testing::Run run = lineage({"renamed.bin"});
        VERIFY_EXIT(run, 0);
        QVERIFY(contains(run.out, "model #3 ("));
        QVERIFY(contains(run.out, "same bytes as model #7 ("));
        QVERIFY(contains(run.out, "made by external #7"));
        QVERIFY(!contains(run.out, "same bytes as model #3")); // that is the item itself
        m_program.folder().write("stranger.bin", "not a model");
        const testing::Run stranger = lineage({"stranger.bin"});
        VERIFY_EXIT(stranger, 2);
        QVERIFY(contains(stranger.err, "nothing in the workspace has the content of that file"));
    }

    void forGraphviz()
    {
        const testing::Run run = lineage({"old", "--dot"});
        VERIFY_EXIT(run, 0);
        QVERIFY(run.out.starts_with("digraph lineage {"));
        QVERIFY(run.out.ends_with("}\n"));
        QVERIFY(contains(run.out, "old \\\"posts\\\".ndjson"));
    }

    void asProv()
    {
        const testing::Run run = lineage({"staging", "--prov"});
        VERIFY_EXIT(run, 0);
        const json document = run.json();
        for (const char* section : {"prefix", "entity", "activity", "agent", "used", "wasGeneratedBy",
                 "wasDerivedFrom", "wasAssociatedWith"})
            QVERIFY2(document.contains(section), section);
        QVERIFY(document["activity"].contains("ts:execution_3A3"));
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const QStringList& arguments, const char* message) {
            QTest::newRow(name) << arguments << QString::fromLatin1(message);
        };
        const auto text = [](const char* word) { return QString::fromLatin1(word); };
        add("nothing of that name", {text("gone")}, "there is no 'gone' in the workspace");
        add("no such execution", {text("99")}, "there is no '99' in the workspace");
        add("no such decision", {text("decision:9")}, "there is no decision or alias move 9");
        add("no item", {}, "item is required");
        add("two forms", {text("4"), text("--dot"), text("--prov")}, "excludes");
        add("two forms, one of them JSON", {text("4"), text("--dot"), text("--json")}, "excludes");
    }

    void mistakes()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, message);
        std::vector<std::string> list;
        for (const QString& argument : arguments)
            list.push_back(argument.toStdString());
        const testing::Run run = lineage(list);
        VERIFY_EXIT(run, 2);
        QVERIFY2(contains(run.err, message.toStdString()), run.err.c_str());
        QVERIFY(run.out.empty());
    }

private:
    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestLineageCommand)

#include "tst_lineagecommand.moc"
