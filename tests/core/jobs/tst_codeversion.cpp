#include "core/base/sha256.h"
#include "core/jobs/codeversion.h"
#include "core/jobs/commitsbetween.h"
#include "core/jobs/gitanswer.h"
#include "tests/core/jobs/gitrepository.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace touchstone;
using State = CommitsBetween::State;

namespace {

/// The current folder, changed for a test.
class CurrentFolder
{
public:
    explicit CurrentFolder(const std::filesystem::path& folder)
    {
        QDir::setCurrent(QString::fromStdString(folder.string()));
    }
    ~CurrentFolder() { QDir::setCurrent(m_before); }

private:
    QString m_before = QDir::currentPath();
};

nlohmann::json codeOf(const std::filesystem::path& repository, const std::string& commit)
{
    return {{"repository", repository.string()}, {"commit", commit}};
}

std::vector<std::string> subjectsOf(const std::vector<CodeCommit>& commits)
{
    std::vector<std::string> subjects;
    for (const CodeCommit& commit : commits)
        subjects.push_back(commit.subject);
    return subjects;
}

} // namespace

class TestCodeVersion : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void noRepository()
    {
        const testing::TemporaryFolder folder;
        const CurrentFolder current(folder.path());
        QVERIFY(describeCode().empty());
    }

    void aRepositoryWithoutCommits()
    {
        const testing::TemporaryFolder folder;
        const testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const CurrentFolder current(repository.folder());
        QVERIFY(describeCode().empty());
    }

    void branchAndChanges()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        std::filesystem::create_directory(repository.folder() / "sub");
        const std::string commit = repository.commit("sub/a b.py", "one\n", "First");
        {
            const CurrentFolder current(repository.folder() / "sub");
            const auto code = describeCode();
            QCOMPARE(code["commit"].get<std::string>(), commit);
            QCOMPARE(code["branch"].get<std::string>(), std::string("main"));
            QVERIFY(!code["dirty"].get<bool>());
            QCOMPARE(code["changed_files"].get<int>(), 0);
            QCOMPARE(code["untracked"].get<int>(), 0);
            QVERIFY(code["diff_sha256"].is_null());
        }
        std::ofstream(repository.folder() / "sub/a b.py") << "two\n";
        std::ofstream(repository.folder() / "new.py") << "new\n";
        QVERIFY(repository.run({"mv", "sub/a b.py", "moved.py"}));
        {
            const CurrentFolder current(repository.folder() / "sub");
            const auto code = describeCode();
            QVERIFY(code["dirty"].get<bool>());
            QCOMPARE(code["commit"].get<std::string>(), commit);
            QVERIFY(code["changed_files"].get<int>() >= 1);
            QVERIFY(code["changed"].dump().find("moved.py") != std::string::npos);
            QCOMPARE(code["untracked"].get<int>(), 1);
            const auto first = code["diff_sha256"].get<std::string>();
            QCOMPARE(first.size(), std::size_t {64});
            QCOMPARE(describeCode()["diff_sha256"].get<std::string>(), first);
            std::ofstream(repository.folder() / "moved.py") << "three\n";
            QVERIFY(describeCode()["diff_sha256"].get<std::string>() != first);
        }
        QVERIFY(repository.run({"checkout", "--quiet", "--force", "--detach"}));
        const CurrentFolder current(repository.folder());
        QVERIFY(describeCode()["branch"].is_null());
    }

    void manyChangedFilesAreCounted()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const auto write = [&](const char* content) {
            for (int i = 0; i < 130; ++i)
                std::ofstream(repository.folder() / ("f" + std::to_string(i))) << content;
        };
        write("one");
        repository.commit("last", "x", "Many");
        write("other");
        const CurrentFolder current(repository.folder());
        const auto code = describeCode();
        QCOMPARE(code["changed"].size(), mostChangedFiles);
        QCOMPARE(code["changed_files"].get<int>(), 130);
    }

    /// A program that a repository's configuration names is not run, and one that does not end is ended.
    void aHostileRepository()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        repository.commit("a", "one", "First");
        std::ofstream(repository.folder() / "a") << "two";
        const std::string trap = "touch " + (folder / "trapped").string() + "; sleep 60";
        for (const char* key : {"core.fsmonitor", "diff.external"})
            QVERIFY(repository.run({"config", key, trap}));
        QElapsedTimer timer;
        timer.start();
        const CurrentFolder current(repository.folder());
        const auto code = describeCode();
        QVERIFY(timer.elapsed() < 30'000);
        QCOMPARE(code["commit"].get<std::string>().size(), std::size_t {40});
        QVERIFY(!std::filesystem::exists(folder / "trapped"));
    }

    void outputBeyondTheLimit()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        repository.commit("a", "one", "First");
        const QStringList arguments {QStringLiteral("rev-parse"), QStringLiteral("HEAD")};
        QVERIFY(gitAnswer(arguments, {.time = std::chrono::seconds(60), .folder = repository.folder()}));
        QVERIFY(!gitAnswer(
            arguments, {.time = std::chrono::seconds(60), .bytes = 10, .folder = repository.folder()}));
    }

    void commitsOfBothSides()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const std::string base = repository.commit("a", "1", "Base");
        QVERIFY(repository.run({"checkout", "--quiet", "-b", "other"}));
        const std::string other = repository.commit("b", "1", "Only <b>there</b>\n\nA body.");
        QVERIFY(repository.run({"checkout", "--quiet", "main"}));
        repository.commit("a", "2", "Second");
        const std::string last = repository.commit("a", "3", "Third");

        const auto forward
            = commitsBetween(codeOf(repository.folder(), base), codeOf(repository.folder(), last));
        QVERIFY(forward.state == State::Listed);
        QCOMPARE(subjectsOf(forward.candidates), (std::vector<std::string> {"Third", "Second"}));
        QVERIFY(forward.baselines.empty() && !forward.moreCandidates);
        QCOMPARE(forward.candidates[0].hash, last);
        QCOMPARE(forward.candidates[0].author, std::string("Ada & Lovelace"));
        QVERIFY(forward.candidates[0].time.value_or(0) > 1'000'000'000);

        const auto diverged
            = commitsBetween(codeOf(repository.folder(), other), codeOf(repository.folder(), last));
        QCOMPARE(diverged.candidates.size(), std::size_t {2});
        QCOMPARE(subjectsOf(diverged.baselines), (std::vector<std::string> {"Only <b>there</b>"}));
        // Of two clones the one that has both.
        QVERIFY(commitsBetween(codeOf("/nowhere", base), codeOf(repository.folder(), last)).state
            == State::Listed);
    }

    void moreThanAreListed()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const std::string base = repository.commit("a", "1", "Base");
        std::string stream;
        for (std::size_t i = 0; i < mostCommits + 5; ++i)
            stream += "commit refs/heads/many\ncommitter A <a@b> " + std::to_string(1'700'000'000 + i)
                + " +0000\ndata 1\nx\n" + (i == 0 ? "from " + base + "\n" : "") + "\n";
        std::ofstream(folder / "stream") << stream;
        QProcess import;
        import.setWorkingDirectory(QString::fromStdString(repository.folder().string()));
        import.setStandardInputFile(QString::fromStdString((folder / "stream").string()));
        import.start(QStringLiteral("git"), {QStringLiteral("fast-import"), QStringLiteral("--quiet")});
        QVERIFY(import.waitForFinished(60'000));
        QVERIFY(repository.run({"checkout", "--quiet", "many"}));
        const auto between = commitsBetween(
            codeOf(repository.folder(), base), codeOf(repository.folder(), repository.head()));
        QCOMPARE(between.candidates.size(), mostCommits);
        QVERIFY(between.moreCandidates);
        QVERIFY(!between.moreBaselines);
    }

    void whyThereIsNoList()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const std::string commit = repository.commit("a", "1", "Base");
        const std::string unknown(40, 'a');
        const auto stateOf = [&](const nlohmann::json& baseline, const nlohmann::json& candidate) {
            return commitsBetween(baseline, candidate).state;
        };
        const auto here = codeOf(repository.folder(), commit);
        QVERIFY(stateOf(nlohmann::json::object(), here) == State::NotRecorded);
        QVERIFY(stateOf(here, here) == State::SameCommit);
        QVERIFY(stateOf(codeOf(repository.folder(), unknown), here) == State::BaselineNotThere);
        QVERIFY(stateOf(here, codeOf(repository.folder(), unknown)) == State::CandidateNotThere);
        // Of another repository that is not at hand nothing is known.
        QVERIFY(stateOf(codeOf("/elsewhere", unknown), here) == State::BaselineNotThere);
        QVERIFY(stateOf(codeOf("/elsewhere", commit), codeOf("", unknown)) == State::NotAtHand);
        // An option of git is no commit.
        QVERIFY(stateOf(here, codeOf(repository.folder(), "--output=x")) == State::NotRecorded);
        // The side that has none is known, and what is no text is none.
        const auto foreign = commitsBetween(here, {{"commit", nullptr}, {"repository", nullptr}});
        QVERIFY(foreign.state == State::NotRecorded);
        QVERIFY(foreign.baseline.recorded && !foreign.candidate.recorded);
    }

    /// The folder of the one that ran first may be the only one that is still there, or that has both commits.
    void theFolderOfEitherSideIsAsked()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const std::string base = repository.commit("a", "1", "Base");
        testing::GitRepository clone(folder / "clone");
        QVERIFY(clone.run({"pull", "--quiet", repository.folder().string(), "main"}));
        const std::string last = repository.commit("a", "2", "Second");
        const auto listed = [&](const nlohmann::json& baseline, const nlohmann::json& candidate) {
            const auto between = commitsBetween(baseline, candidate);
            return between.state == State::Listed && between.repository == repository.folder().string()
                && between.candidates.size() == 1;
        };
        QVERIFY(listed(codeOf(repository.folder(), base), codeOf("/nowhere", last)));
        QVERIFY(listed(codeOf("/nowhere", base), codeOf(repository.folder(), last)));
        // The candidate's folder is a clone without its own commit.
        QVERIFY(listed(codeOf(repository.folder(), base), codeOf(clone.folder(), last)));
        // What ran elsewhere may have a commit and no folder.
        QVERIFY(listed(codeOf(repository.folder(), base), {{"commit", last}}));
        QVERIFY(listed(codeOf(repository.folder(), base),
            {{"commit", last}, {"repository", "https://example.org/code.git"}}));

        testing::GitRepository other(folder / "other");
        const std::string theirs = other.commit("b", "1", "Theirs");
        QVERIFY(commitsBetween(codeOf(repository.folder(), base), codeOf(other.folder(), theirs)).state
            == State::OtherRepository);
        const std::string unknown(40, 'a');
        const auto missing
            = commitsBetween(codeOf(repository.folder(), unknown), codeOf(clone.folder(), last));
        QVERIFY(missing.state == State::BaselineNotThere);
        QCOMPARE(missing.repository, repository.folder().string()); // the one that has the candidate's
    }

    /// A git that takes too long has not said that the commit is not there.
    void noTimeIsNoAnswer()
    {
        const testing::TemporaryFolder folder;
        testing::GitRepository repository(folder / "code");
        if (!repository.works())
            QSKIP("git is not installed");
        const std::string base = repository.commit("a", "1", "Base");
        const std::string last = repository.commit("a", "2", "Second");
        const auto between = commitsBetween(codeOf(repository.folder(), base),
            codeOf(repository.folder(), last), {}, std::chrono::milliseconds(0));
        QVERIFY(between.state == State::TooLong);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(commitsBetween(
                    codeOf(repository.folder(), base), codeOf(repository.folder(), last), stopped.get_token())
                    .state
            == State::TooLong);
    }

    void changesThatWereNotCommitted()
    {
        const std::string commit(40, 'a');
        nlohmann::json clean = codeOf("/x", commit);
        clean["dirty"] = nullptr; // git did not say in time
        nlohmann::json dirty = codeOf("/x", commit);
        dirty["dirty"] = true;
        const auto between = commitsBetween(clean, dirty);
        QVERIFY(between.state == State::SameCommit);
        QVERIFY(!between.baseline.dirty && between.candidate.dirty);
    }
};

QTEST_GUILESS_MAIN(TestCodeVersion)

#include "tst_codeversion.moc"
