#include "core/storage/workspace.h"
#include "tests/app/programfixture.h"

#include <QElapsedTimer>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

using namespace touchstone;

namespace {

constexpr const char* workspaceName = "w.touchstone";

/// How long commands are started; TOUCHSTONE_TWO_AT_ONCE_SECONDS says otherwise.
std::chrono::seconds duration()
{
    const char* text = std::getenv("TOUCHSTONE_TWO_AT_ONCE_SECONDS");
    return std::chrono::seconds(text != nullptr ? std::max(1, std::atoi(text)) : 10);
}

/// posts@1 (#1), its split (#2), a model (#3) and its predictions (#4).
void prepare(const testing::Program& program)
{
    program.folder().write("posts.ndjson", testing::posts({.posts = 400}));
    VERIFY_EXIT(program.run({"import", "posts.ndjson", "--name", "posts", "-w", workspaceName}), 0);
    VERIFY_EXIT(program.run({"split", "posts", "--by", "random"}), 0);
    VERIFY_EXIT(program.run({"train", "posts/train", "--dim", "5", "--epoch", "2"}), 0);
    VERIFY_EXIT(program.run({"evaluate", "3", "posts/test"}), 0);
}

/// What the commands were told, from all threads.
class Record
{
public:
    void complain(const std::string& text)
    {
        const std::lock_guard lock(m_mutex);
        m_complaints.push_back(text);
    }
    void acknowledge(std::int64_t execution)
    {
        const std::lock_guard lock(m_mutex);
        m_executions.push_back(execution);
    }
    void tag(std::int64_t execution, const std::string& tag)
    {
        const std::lock_guard lock(m_mutex);
        m_tags[execution].push_back(tag);
    }
    void count(const std::string& command)
    {
        const std::lock_guard lock(m_mutex);
        ++m_commands[command];
    }

    std::vector<std::string> complaints() const { return m_complaints; }
    std::vector<std::int64_t> executions() const
    {
        const std::lock_guard lock(m_mutex);
        return m_executions;
    }
    const std::map<std::int64_t, std::vector<std::string>>& tags() const { return m_tags; }
    const std::map<std::string, int>& commands() const { return m_commands; }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_complaints;
    std::vector<std::int64_t> m_executions;
    std::map<std::int64_t, std::vector<std::string>> m_tags;
    std::map<std::string, int> m_commands;
};

class Mixture
{
public:
    Mixture(const testing::Program& program, Record& record)
        : m_program(program)
        , m_record(record)
        , m_end(std::chrono::steady_clock::now() + duration())
    {
    }

    bool goesOn() const { return std::chrono::steady_clock::now() < m_end; }

    /// Runs a command; its document where it printed one, null where it failed.
    nlohmann::json run(std::vector<std::string> arguments) const
    {
        m_record.count(arguments.front());
        const std::string name = arguments.front();
        arguments.insert(arguments.end(), {"-w", workspaceName, "--wait", "120", "--json"});
        const testing::Run run = m_program.run(arguments);
        const bool told = testing::contains(run.err, "is locked") || testing::contains(run.err, "busy")
            || testing::contains(run.err, "database");
        if (run.exitCode != 0 || told || !run.json().is_object()) {
            m_record.complain(name + " gave " + std::to_string(run.exitCode) + ": " + run.err);
            return {};
        }
        return run.json();
    }

    /// One that makes an execution, again and again.
    void make(const std::function<std::vector<std::string>(int)>& arguments) const
    {
        for (int i = 0; goesOn(); ++i) {
            if (const auto document = run(arguments(i)); document.is_object())
                m_record.acknowledge(document["execution"].get<std::int64_t>());
        }
    }

    /// Adds tags to the first executions; those of two threads must not lose each other's.
    void annotate(const std::string& who) const
    {
        constexpr int tagsOfOne = 45; // two threads stay below the most that an execution can have
        for (int i = 0; i < 4 * tagsOfOne && goesOn(); ++i) {
            const std::int64_t execution = 1 + i % 4;
            const std::string tag = who + std::to_string(i);
            if (run({"annotate", std::to_string(execution), "--tag", tag}).is_object())
                m_record.tag(execution, tag);
        }
    }

private:
    const testing::Program& m_program;
    Record& m_record;
    std::chrono::steady_clock::time_point m_end;
};

/// What the window does when it loads, with the longest time that it took.
struct Reader {
    qint64 longest = 0; ///< milliseconds
    int rounds = 0;
    std::string complaint;

    void read(const std::filesystem::path& path, const Record& record, const std::function<bool()>& goesOn)
    {
        while (goesOn() && complaint.empty()) {
            const auto acknowledged = record.executions().size();
            QElapsedTimer timer;
            timer.start();
            auto workspace = Workspace::open(path, "reader");
            const auto executions = workspace ? workspace->executions() : failure(workspace);
            longest = std::max(longest, timer.elapsed());
            ++rounds;
            if (!executions)
                complaint = testing::problem(executions);
            else if (executions->size() < acknowledged)
                complaint = "an acknowledged execution is not there";
            else if (!workspace->readOnlyReason().empty())
                complaint = workspace->readOnlyReason();
        }
    }
};

} // namespace

class TestTwoAtOnce : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// The job would go on for an hour, so a reader that waited for it would not come back.
    void readersDoNotWaitForAJob()
    {
        const testing::Program program;
        prepare(program);
        QProcess job;
        program.setUp(job);
        job.start(QStringLiteral(TOUCHSTONE_PROGRAM),
            program.strings({"train", "posts", "--epoch", "100000", "--dim", "1000", "--threads", "1"}));
        QVERIFY(job.waitForStarted());
        const auto status = [&program] {
            auto workspace = Workspace::open(program / workspaceName, "test");
            const auto execution = workspace ? workspace->execution(ExecutionNumber(5)) : failure(workspace);
            return execution ? execution->status : ExecutionStatus::Queued;
        };
        QTRY_VERIFY_WITH_TIMEOUT(status() == ExecutionStatus::Running, 60'000);
        for (const std::vector<std::string>& command : std::vector<std::vector<std::string>> {{"executions"},
                 {"datasets"}, {"show", "4"}, {"show", "5"}, {"compare", "4", "4"},
                 {"export", "labels", "4", "--csv", "out.csv"}, {"predict", "3", "some text"},
                 {"workspace", "check"}, {"workspace", "size"}, {"workspace", "clean", "--dry-run"}}) {
            const testing::Run run = program.run(command);
            QVERIFY2(run.exitCode == 0, (command.front() + ": " + run.err).c_str());
            QVERIFY2(run.err.empty(), run.err.c_str());
        }
        const testing::Run refused = program.run({"annotate", "4", "--tag", "x", "--wait", "0"});
        VERIFY_EXIT(refused, 75);
        QVERIFY2(testing::contains(refused.err, std::to_string(job.processId())), refused.err.c_str());
        QVERIFY(status() == ExecutionStatus::Running);
        QCOMPARE(job.state(), QProcess::Running);
        job.kill();
        QVERIFY(job.waitForFinished());
        VERIFY_EXIT(program.run({"annotate", "4", "--tag", "x"}), 0);
    }

    void noWriteIsLostAndNobodyWaitsToRead()
    {
        const testing::Program program;
        prepare(program);

        Record record;
        Reader reader;
        {
            const Mixture mixture(program, record);
            std::vector<std::jthread> threads;
            threads.emplace_back([&] { mixture.annotate("one"); });
            threads.emplace_back([&] { mixture.annotate("two"); });
            threads.emplace_back([&] {
                mixture.make([&](int i) -> std::vector<std::string> {
                    const std::string file = "more" + std::to_string(i) + ".ndjson";
                    program.folder().write(
                        file, testing::posts({.posts = 300, .seed = static_cast<std::uint64_t>(i + 10)}));
                    return {"import", file, "--name", "more"};
                });
            });
            threads.emplace_back([&] {
                mixture.make([](int i) -> std::vector<std::string> {
                    return {"split", "posts", "--by", "random", "--seed", std::to_string(i)};
                });
            });
            threads.emplace_back([&] {
                mixture.make([](int) -> std::vector<std::string> {
                    return {"evaluate", "3", "posts/test#2"};
                });
            });
            threads.emplace_back([&] {
                while (mixture.goesOn()) {
                    mixture.run({"compare", "4", "4"});
                    mixture.run({"workspace", "clean"});
                }
            });
            threads.emplace_back([&] {
                while (mixture.goesOn()) {
                    mixture.run({"executions"});
                    mixture.run({"show", "4"});
                    mixture.run({"workspace", "check", "--quick"});
                }
            });
            threads.emplace_back(
                [&] { reader.read(program / workspaceName, record, [&] { return mixture.goesOn(); }); });
        }
        for (const std::string& complaint : record.complaints())
            QFAIL(complaint.c_str());
        QCOMPARE(reader.complaint, std::string());
        QVERIFY(reader.rounds > 0);
        QVERIFY2(reader.longest < 30'000, std::to_string(reader.longest).c_str());

        auto workspace = Workspace::open(program / workspaceName, "test");
        VERIFY_RESULT(workspace);
        for (const std::int64_t number : record.executions()) {
            const auto execution = workspace->execution(ExecutionNumber(number));
            VERIFY_RESULT(execution);
            QVERIFY(execution->status == ExecutionStatus::Complete);
        }
        for (const auto& [number, tags] : record.tags()) {
            const auto execution = workspace->execution(ExecutionNumber(number));
            VERIFY_RESULT(execution);
            QCOMPARE(execution->tags.size(), tags.size());
            for (const std::string& tag : tags)
                QVERIFY2(std::ranges::find(execution->tags, tag) != execution->tags.end(), tag.c_str());
        }
        VERIFY_EXIT(program.run({"workspace", "check"}), 0);
        QVERIFY(program.contents("w.touchstone/tmp").empty());
        for (const auto& [command, count] : record.commands())
            std::printf("%s: %d times\n", command.c_str(), count);
        std::printf("reader: %d rounds, the longest %lld ms\n", reader.rounds, reader.longest);
    }
};

QTEST_GUILESS_MAIN(TestTwoAtOnce)
#include "tst_twoatonce.moc"
