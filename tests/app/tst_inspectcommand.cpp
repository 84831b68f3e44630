#include "core/base/files.h"
#include "tests/app/programfixture.h"
#include "tests/core/jobs/smallposts.h"
#include "tests/support/testing.h"

#include <nlohmann/json.hpp>

using nlohmann::json;
using testing::contains;

namespace {

/// Models #2 (floats) and #3 (quantised, two dimensions fewer) of old@1.
void prepare(const testing::Program& program)
{
    program.folder().write("old.ndjson", testing::posts({.posts = 600}));
    const std::vector<std::vector<std::string>> commands {
        {"import", "old.ndjson", "--name", "old"},
        {"train", "old", "--dim", "10", "--epoch", "2", "--threads", "1"},
        {"train", "old", "--dim", "8", "--epoch", "2", "--threads", "1", "--word-ngrams", "2", "--bucket",
            "500", "--quantize"},
    };
    for (auto command : commands) {
        command.insert(command.end(), {"-w", "w.touchstone"});
        VERIFY_EXIT(program.run(command), 0);
    }
}

std::string modelFile(const testing::Program& program, const char* number)
{
    const testing::Run run = program.run({"show", number, "-w", "w.touchstone", "--json"});
    return "w.touchstone/models/" + run.json()["outputs"][0]["sha256"].get<std::string>() + ".bin";
}

} // namespace

class TestInspectCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(m_program); }
    void init() { testing::failOnAnyWarning(); }

    void oneFile()
    {
        const std::string file = modelFile(m_program, "2");
        const testing::Run run = m_program.run({"inspect", file, "--json", "--sha256"});
        VERIFY_EXIT(run, 0);
        const json document = run.json();
        COMPARE_JSON(document["file"], file);
        COMPARE_JSON(document["settings"]["dim"], 10);
        COMPARE_JSON(document["settings"]["quantized"], false);
        QCOMPARE(document["sha256"].get<std::string>(), file.substr(file.find("models/") + 7, 64));
        QVERIFY(document["labels"].size() > 1);
        QVERIFY(document["labels"][0]["count"].get<int>() > 0);

        const testing::Run text = m_program.run({"inspect", file});
        VERIFY_EXIT(text, 0);
        QVERIFY(contains(text.out, "dim"));
        QVERIFY(contains(text.out, document["labels"][0]["label"].get<std::string>()));
        QVERIFY(contains(text.out, "neither learning rate nor seed"));
        QVERIFY(!contains(text.out, "sha256"));
    }

    void ofAWorkspace()
    {
        const testing::Run run = m_program.run({"inspect", "#3", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(run, 0);
        COMPARE_JSON(run.json()["settings"]["quantized"], true);
        COMPARE_JSON(run.json()["settings"]["dsub"], 2);
    }

    void sideBySide()
    {
        const testing::Run run = m_program.run({"inspect", "2", "3", "-w", "w.touchstone", "--json"});
        VERIFY_EXIT(run, 0);
        const json document = run.json();
        bool dim = false;
        for (const json& difference : document["differences"]) {
            if (difference["setting"] == "dim")
                dim = difference["left"] == 10 && difference["right"] == 8;
        }
        QVERIFY(dim);
        QVERIFY(document["labels"]["only_left"].empty());
        QCOMPARE(document["labels"]["common"].size(), document["left"]["labels"].size());
        COMPARE_JSON(document["vocabulary"]["only_left"], 0);
        const testing::Run text = m_program.run({"inspect", "2", "3", "-w", "w.touchstone"});
        VERIFY_EXIT(text, 0);
        QVERIFY(contains(text.out, "settings that differ"));
        QVERIFY(contains(text.out, "0 only left, 0 only right"));
    }

    void whatIsNoModel()
    {
        const testing::Run text = m_program.run({"inspect", "old.ndjson"});
        VERIFY_EXIT(text, 2);
        QVERIFY(contains(text.err, "not a fastText model"));
        const testing::Run missing = m_program.run({"inspect", "nowhere.bin"});
        VERIFY_EXIT(missing, 2);
        QVERIFY(contains(missing.err, "nowhere.bin"));
        VERIFY_EXIT(m_program.run({"inspect", "2", "nowhere.bin", "-w", "w.touchstone"}), 2);
        VERIFY_EXIT(m_program.run({"inspect"}), 2);
        const auto model = touchstone::readFile(m_program / modelFile(m_program, "2"));
        VERIFY_RESULT(model);
        m_program.folder().write("cut.bin", model->substr(0, 900));
        const testing::Run cut = m_program.run({"inspect", "cut.bin"});
        VERIFY_EXIT(cut, 2);
        QVERIFY(contains(cut.err, "damaged model"));
    }

private:
    testing::Program m_program;
};

QTEST_GUILESS_MAIN(TestInspectCommand)

#include "tst_inspectcommand.moc"
