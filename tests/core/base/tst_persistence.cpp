#include "core/base/files.h"
#include "core/base/persistence.h"
#include "core/base/sha256.h"
#include "tests/support/testing.h"

#include <array>
#include <sstream>
#include <thread>
#include <vector>

using namespace touchstone;

namespace {

constexpr int failingStep = 6;
constexpr int failingOpening = 30;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// What the list says since `from` characters, without the numbers and the folder.
std::string stepsIn(const std::string& list, std::size_t from, const std::string& folder)
{
    std::string text;
    for (std::string line : linesOf(list.substr(from))) {
        line.erase(0, line.find(' ') + 1);
        if (const auto place = line.find(folder); place != std::string::npos)
            line.erase(place, folder.size());
        text += line + "; ";
    }
    return text;
}

} // namespace

/// The plan is read once in a process, so the functions follow each other in this order.
class TestPersistence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TOUCHSTONE_LIST_STEPS", QByteArray::fromStdString((m_folder / "list").string()));
        qputenv("TOUCHSTONE_FAIL_AT", QByteArray::number(failingStep) + ":EIO");
        qputenv("TOUCHSTONE_LIST_OPENINGS", QByteArray::fromStdString((m_folder / "openings").string()));
        qputenv("TOUCHSTONE_FAIL_OPENING_AT", QByteArray::number(failingOpening) + ":EMFILE");
    }
    void init() { testing::failOnAnyWarning(); }

    void theStepOfThePlanFailsHalfDone()
    {
        VERIFY_RESULT(
            writeFileAtomically(m_folder / "a", "1234")); // create, write, sync, rename, sync of the folder
        QCOMPARE(since(0),
            std::string("create /a.touchstone-part; write /a.touchstone-part; sync /a.touchstone-part; "
                        "rename /a; sync ; "));
        {
            auto file = FileWriter::create(m_folder / "b"); // the sixth
            QVERIFY(!file);
            QVERIFY(contains(testing::problem(file), "Input/output error"));
            QVERIFY(contains(testing::problem(file), "dmesg"));
        }
        QVERIFY(!std::filesystem::exists(m_folder / "b"));
        VERIFY_RESULT(writeFileAtomically(m_folder / "b", "1234")); // once, not from then on
    }

    void everyChangeIsAStep()
    {
        const auto begin = list().size();
        VERIFY_RESULT(createFolder(m_folder / "x/y"));
        VERIFY_RESULT(createFolder(m_folder / "x/y")); // nothing to do
        {
            auto file = FileWriter::create(m_folder / "x/y/f");
            VERIFY_RESULT(file);
            VERIFY_RESULT(file->allocate(100));
            const std::array<std::byte, 2> bytes {};
            VERIFY_RESULT(file->writeAt(4, bytes));
            VERIFY_RESULT(file->finish());
        }
        VERIFY_RESULT(makeReadOnly(m_folder / "x/y/f"));
        VERIFY_RESULT(publish(m_folder / "x/y/f", m_folder / "x/g"));
        VERIFY_RESULT(removeTree(m_folder / "x"));
        VERIFY_RESULT(removeTree(m_folder / "x")); // nothing to do
        const std::string steps = since(begin);
        QVERIFY2(contains(steps,
                     "create /x; create /x/y; create /x/y/f; allocate /x/y/f; write /x/y/f; sync /x/y/f; "
                     "chmod /x/y/f; rename /x/g; sync /x; "),
            steps.c_str());
        for (const char* removed : {"remove /x/g; ", "remove /x/y; "})
            QVERIFY2(contains(steps, removed), steps.c_str());
        QVERIFY2(steps.ends_with("remove /x; "), steps.c_str());
    }

    void openingIsCountedByItself()
    {
        const auto steps = list().size();
        const auto before = linesOf(testing::readAll(m_folder / "openings"));
        for (const std::string& line : before)
            QVERIFY2(contains(line, " open "), line.c_str()); // of folders, to sync them
        QVERIFY(before.size() < failingOpening - 1);
        std::size_t number = before.size();
        while (++number < failingOpening)
            VERIFY_RESULT(readFile(m_folder / "a"));
        const auto refused = sha256OfFile(m_folder / "a");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("too-many-files"));
        QVERIFY2(contains(refused.error().message(), "ulimit -n"), refused.error().message().c_str());
        VERIFY_RESULT(sha256OfFile(m_folder / "a")); // once, not from then on
        const auto after = linesOf(testing::readAll(m_folder / "openings"));
        QCOMPARE(after.size(), std::size_t(failingOpening + 2)); // the last one is that of the list itself
        QCOMPARE(after.at(failingOpening),
            std::to_string(failingOpening + 1) + " open " + (m_folder / "a").string());
        QCOMPARE(list().size(), steps);
    }

    void stepsOfThreadsAreCountedOnce()
    {
        constexpr int threads = 4;
        constexpr int steps = 500;
        const auto before = linesOf(list()).size();
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i) {
            running.emplace_back([] {
                for (int step = 0; step < steps; ++step)
                    (void)persistence::step("sync", "somewhere");
            });
        }
        running.clear();
        std::vector<std::string> lines = linesOf(list());
        QCOMPARE(lines.size(), before + threads * steps);
        std::vector<bool> seen(lines.size() + 1);
        for (const std::string& line : lines) {
            const auto number = static_cast<std::size_t>(std::stoul(line));
            QVERIFY(number >= 1 && number <= lines.size() && !seen[number]);
            seen[number] = true;
        }
    }

private:
    std::string list() const { return testing::readAll(m_folder / "list"); }
    std::string since(std::size_t begin) const
    {
        std::string steps = stepsIn(list(), begin, m_folder.path().string());
        const std::string process = std::to_string(QCoreApplication::applicationPid());
        for (auto place = steps.find(process); place != std::string::npos; place = steps.find(process))
            steps.erase(place, process.size());
        return steps;
    }

    testing::TemporaryFolder m_folder;
};

QTEST_GUILESS_MAIN(TestPersistence)
#include "tst_persistence.moc"
