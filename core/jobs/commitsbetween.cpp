#include "core/jobs/commitsbetween.h"

#include "core/data/readabletext.h"
#include "core/jobs/gitanswer.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using State = CommitsBetween::State;

std::string textOf(const nlohmann::json& code, const char* name)
{
    const auto found = code.find(name);
    return found != code.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// It becomes an argument of git, and comes from a record.
bool isHash(std::string_view text)
{
    return (text.size() == 40 || text.size() == 64)
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// The time that git may take for all of it.
class Patience
{
public:
    Patience(std::chrono::milliseconds time, std::stop_token stop)
        : m_end(std::chrono::steady_clock::now() + time)
        , m_stop(std::move(stop))
    {
    }

    GitLimits limits(const std::filesystem::path& folder) const
    {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        return {.time = std::max(left, std::chrono::milliseconds(0)), .folder = folder, .stop = m_stop};
    }
    /// Then that git did not answer says nothing of the repository.
    bool isOver() const { return std::chrono::steady_clock::now() >= m_end || m_stop.stop_requested(); }

private:
    std::chrono::steady_clock::time_point m_end;
    std::stop_token m_stop;
};

class Repository
{
public:
    Repository(std::filesystem::path folder, const Patience& patience)
        : m_folder(std::move(folder))
        , m_patience(patience)
    {
    }

    bool isReadable() const
    {
        std::error_code error;
        return !m_folder.empty() && std::filesystem::is_directory(m_folder, error)
            && gitAnswer({QStringLiteral("rev-parse"), QStringLiteral("--git-dir")}, limits()).has_value();
    }

    bool has(const std::string& commit) const
    {
        return gitAnswer({QStringLiteral("cat-file"), QStringLiteral("-e"),
                             QString::fromStdString(commit) + QStringLiteral("^{commit}")},
            limits())
            .has_value();
    }

    /// Commits of `to` that `from` does not have; nothing: git did not answer in time.
    std::optional<std::vector<CodeCommit>> log(const std::string& from, const std::string& to) const
    {
        std::string text;
        const bool read
            = readGit({QStringLiteral("-c"), QStringLiteral("log.showSignature=false"), QStringLiteral("log"),
                          QStringLiteral("--no-color"), QStringLiteral("--no-mailmap"),
                          QStringLiteral("--no-decorate"), QStringLiteral("--encoding=UTF-8"),
                          QStringLiteral("--max-count=%1").arg(static_cast<qulonglong>(mostCommits + 1)),
                          QStringLiteral("--format=tformat:%H%x00%ct%x00%an%x00%s%x00"),
                          QString::fromStdString(from + ".." + to), QStringLiteral("--")},
                limits(), [&text](std::string_view bytes) { text += bytes; });
        if (!read)
            return std::nullopt;
        return commitsOf(text);
    }

private:
    GitLimits limits() const { return m_patience.limits(m_folder); }

    static std::vector<CodeCommit> commitsOf(std::string_view text)
    {
        std::vector<CodeCommit> commits;
        while (true) {
            std::array<std::string_view, 4> fields;
            for (std::string_view& field : fields) {
                const auto end = text.find('\0');
                if (end == std::string_view::npos)
                    return commits;
                field = text.substr(0, end);
                text.remove_prefix(end + 1);
            }
            if (fields[0].starts_with('\n'))
                fields[0].remove_prefix(1);
            CodeCommit& commit = commits.emplace_back();
            commit.hash = readable(fields[0]);
            std::int64_t time = 0;
            if (std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), time).ec
                == std::errc())
                commit.time = time;
            commit.author = readable(fields[2]);
            commit.subject = readable(fields[3]);
        }
    }

    std::filesystem::path m_folder;
    const Patience& m_patience;
};

bool cut(std::vector<CodeCommit>& commits)
{
    const bool more = commits.size() > mostCommits;
    commits.resize(std::min(commits.size(), mostCommits));
    return more;
}

CommitsBetween::Side sideOf(const nlohmann::json& code)
{
    const auto dirty = code.find("dirty");
    const bool recorded = isHash(textOf(code, "commit"));
    return {.recorded = recorded, .dirty = recorded && dirty != code.end() && *dirty == true};
}

/// Looks for a repository that has both commits, and lists what lies between.
class Search
{
public:
    Search(std::string baseline, std::string candidate, const Patience& patience)
        : m_baseline(std::move(baseline))
        , m_candidate(std::move(candidate))
        , m_patience(patience)
    {
    }

    /// False: this one has not both, or git did not say so in time.
    bool listIn(const std::string& folder, CommitsBetween& between)
    {
        const Repository repository(folder, m_patience);
        if (!repository.isReadable())
            return false;
        const bool hasCandidate = repository.has(m_candidate);
        const bool hasBaseline = repository.has(m_baseline);
        noteWhatIsThere(folder, hasBaseline, hasCandidate, between);
        if (!hasCandidate || !hasBaseline)
            return false;
        auto candidates = repository.log(m_baseline, m_candidate);
        auto baselines = repository.log(m_candidate, m_baseline);
        if (!candidates || !baselines) {
            between.state = State::TooLong;
            return true;
        }
        between.moreCandidates = cut(*candidates);
        between.moreBaselines = cut(*baselines);
        between.candidates = std::move(*candidates);
        between.baselines = std::move(*baselines);
        between.repository = folder;
        between.state = State::Listed;
        return true;
    }

private:
    /// The repository that is named is one that has a side's commit, if there is one.
    void noteWhatIsThere(
        const std::string& folder, bool hasBaseline, bool hasCandidate, CommitsBetween& between)
    {
        const bool first = between.state == State::NotAtHand;
        if (first || (hasCandidate && !m_seenCandidate) || (hasBaseline && !m_seenBaseline))
            between.repository = folder;
        m_seenBaseline = m_seenBaseline || hasBaseline;
        m_seenCandidate = m_seenCandidate || hasCandidate;
        between.state = !m_seenCandidate ? State::CandidateNotThere
            : m_seenBaseline             ? State::OtherRepository
                                         : State::BaselineNotThere;
    }

    std::string m_baseline;
    std::string m_candidate;
    const Patience& m_patience;
    bool m_seenBaseline = false;
    bool m_seenCandidate = false;
};

} // namespace

CommitsBetween commitsBetween(const nlohmann::json& baselineCode, const nlohmann::json& candidateCode,
    const std::stop_token& stop, std::chrono::milliseconds time)
{
    CommitsBetween between;
    between.baseline = sideOf(baselineCode);
    between.candidate = sideOf(candidateCode);
    if (!between.baseline.recorded || !between.candidate.recorded)
        return between;
    const std::string baseline = textOf(baselineCode, "commit");
    const std::string candidate = textOf(candidateCode, "commit");
    const std::string other = textOf(baselineCode, "repository");
    between.repository = textOf(candidateCode, "repository");
    if (baseline == candidate) {
        between.state = State::SameCommit;
        return between;
    }
    // A clone may have been moved, or be one of two of the same repository.
    std::vector<std::string> folders {between.repository};
    if (other != between.repository)
        folders.push_back(other);
    if (between.repository.empty())
        between.repository = other;
    between.state = State::NotAtHand;
    const Patience patience(time, stop);
    Search search(baseline, candidate, patience);
    for (const std::string& folder : folders) {
        if (search.listIn(folder, between))
            return between;
        if (patience.isOver()) {
            between.state = State::TooLong;
            return between;
        }
    }
    return between;
}

} // namespace touchstone
