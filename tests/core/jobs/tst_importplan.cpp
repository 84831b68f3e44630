#include "core/jobs/importplan.h"
#include "tests/support/testing.h"

using namespace touchstone;
using namespace std::string_literals;

class TestImportPlan : public QObject
{
    Q_OBJECT

    testing::TemporaryFolder m_folder;

private slots:
    void init() { testing::failOnAnyWarning(); }

    void textsOfOtherNamesFillTheFirstFields()
    {
        const auto posts = m_folder.write("p.ndjson",
            R"({"subreddit":"x","title":"one","selftext":"body"})"
            "\n");
        const auto others = m_folder.write("m.csv", "label,text\ny,two\n");
        ImportPlan plan({});
        VERIFY_RESULT(plan.add({.path = posts, .fixedLabel = {}}));
        const auto file = plan.add({.path = others, .fixedLabel = {}});
        VERIFY_RESULT(file);
        QVERIFY(!file->layout.namedColumns); // so that its texts fill the fields
        QCOMPARE(plan.columns().texts, (std::vector<std::string> {"title", "selftext"}));
        QCOMPARE(file->warnings.size(), std::size_t(1));
        QCOMPARE(file->warnings[0].code, "other-text-columns"s);
        QCOMPARE(
            file->warnings[0].arguments, (std::vector<std::string> {"m.csv", "title, selftext", "text"}));
        const auto reader = openRows(file->path, file->options);
        VERIFY_RESULT(reader);
        QCOMPARE((*reader)->columns().texts, (std::vector<std::string> {"text"}));
        QCOMPARE((*reader)->columns().label, "label"s);
        QVERIFY(!(*reader)->layout().namedColumns);
    }

    void namesThatAPersonGaveMustBeThere()
    {
        const auto posts = m_folder.write("p.csv", "label,title\nx,one\n");
        const auto others = m_folder.write("m.csv", "label,text\ny,two\n");
        for (const bool labelOnly : {false, true}) {
            ReaderOptions options;
            if (labelOnly)
                options.columns.label = "kind";
            else
                options.columns.texts = {"title"};
            ImportPlan plan(options);
            const auto first = plan.add({.path = posts, .fixedLabel = {}});
            QCOMPARE(first.has_value(), !labelOnly);
            const auto second = plan.add({.path = others, .fixedLabel = {}});
            QVERIFY(!second);
            QCOMPARE(second.error().code, "no-such-column"s);
        }
    }

    void optionsOfAnotherFile()
    {
        const auto lines = m_folder.write("b.ndjson",
            R"({"label":"x","text":"three"})"
            "\n");
        ReaderOptions options;
        options.delimiter = ';';
        ImportPlan plan(options);
        QCOMPARE(plan.add({.path = lines, .fixedLabel = {}}).error().code, "option-does-not-fit"s);
        VERIFY_RESULT(plan.add({.path = lines, .fixedLabel = {}, .passOverUnusedOptions = true}));
    }
};

QTEST_APPLESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
