#include "core/jobs/commitsbetween.h"

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

class Repository
{
public:
    Repository(std::filesystem::path folder, std::stop_token stop)
        : m_folder(std::move(folder))
        , m_stop(std::move(stop))
    {
    }

    bool isReadable() const
    {
        std::error_code error;
        return std::filesystem::is_directory(m_folder, error)
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
    GitLimits limits() const
    {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        return {.time = std::max(left, std::chrono::milliseconds(0)), .folder = m_folder, .stop = m_stop};
    }

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

    static std::string readable(std::string_view bytes)
    {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
    }

    std::filesystem::path m_folder;
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
};

bool cut(std::vector<CodeCommit>& commits)
{
    const bool more = commits.size() > mostCommits;
    commits.resize(std::min(commits.size(), mostCommits));
    return more;
}

} // namespace

CommitsBetween commitsBetween(
    const nlohmann::json& baselineCode, const nlohmann::json& candidateCode, const std::stop_token& stop)
{
    CommitsBetween between;
    const std::string baseline = textOf(baselineCode, "commit");
    const std::string candidate = textOf(candidateCode, "commit");
    if (!isHash(baseline) || !isHash(candidate))
        return between;
    const std::string other = textOf(baselineCode, "repository");
    between.repository = textOf(candidateCode, "repository");
    if (baseline == candidate) {
        between.state = State::SameCommit;
        return between;
    }
    // A clone that was moved, or two of one repository: what counts is that one of them has both commits.
    const Repository repository(between.repository, stop);
    if (between.repository.empty() || !repository.isReadable()) {
        between.state = State::NotAtHand;
        return between;
    }
    const bool hasCandidate = repository.has(candidate);
    if (!hasCandidate || !repository.has(baseline)) {
        between.state = !hasCandidate     ? State::CandidateNotThere
            : other != between.repository ? State::OtherRepository
                                          : State::BaselineNotThere;
        return between;
    }
    auto candidates = repository.log(baseline, candidate);
    auto baselines = repository.log(candidate, baseline);
    if (!candidates || !baselines) {
        between.state = State::TooLong;
        return between;
    }
    between.moreCandidates = cut(*candidates);
    between.moreBaselines = cut(*baselines);
    between.candidates = std::move(*candidates);
    between.baselines = std::move(*baselines);
    between.state = State::Listed;
    return between;
}

} // namespace touchstone
