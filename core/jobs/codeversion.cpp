#include "core/jobs/codeversion.h"

#include "core/base/sha256.h"
#include "core/data/readabletext.h"
#include "core/jobs/gitanswer.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

namespace {

using nlohmann::json;

/// What is left of the time that git may take.
class Budget
{
public:
    GitLimits left() const
    {
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        return {.time = std::max(left, std::chrono::milliseconds(0))};
    }

private:
    std::chrono::steady_clock::time_point m_end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
};

/// The path of an entry of `git status --porcelain=v2 -z`: after as many fields as its kind has; nothing for the
/// second path of a renamed file and for headers.
std::optional<std::string_view> pathOfEntry(std::string_view entry)
{
    int fields = 0;
    if (entry.starts_with("1 "))
        fields = 8;
    else if (entry.starts_with("2 "))
        fields = 9;
    else if (entry.starts_with("u "))
        fields = 10;
    else
        return std::nullopt;
    for (; fields > 0; --fields) {
        const auto blank = entry.find(' ');
        if (blank == std::string_view::npos)
            return std::nullopt;
        entry.remove_prefix(blank + 1);
    }
    return entry;
}

std::string_view nextEntry(std::string_view& status)
{
    const auto end = std::min(status.find('\0'), status.size());
    const std::string_view entry = status.substr(0, end);
    status.remove_prefix(std::min(end + 1, status.size()));
    return entry;
}

void addChanges(std::string_view status, json& code)
{
    constexpr std::string_view head = "# branch.head ";
    std::int64_t files = 0;
    json changed = json::array();
    while (!status.empty()) {
        const std::string_view entry = nextEntry(status);
        if (entry.starts_with(head) && entry.substr(head.size()) != "(detached)")
            code["branch"] = readable(entry.substr(head.size()));
        if (const auto path = pathOfEntry(entry)) {
            ++files;
            if (changed.size() < mostChangedFiles)
                changed.push_back(readable(*path));
        }
        if (entry.starts_with("2 ")) // where it was before follows
            nextEntry(status);
    }
    code["dirty"] = files > 0;
    code["changed"] = std::move(changed);
    code["changed_files"] = files;
}

void addDifferences(const Budget& budget, json& code)
{
    Sha256 hash;
    const bool whole = readGit({QStringLiteral("diff"), QStringLiteral("HEAD"), QStringLiteral("--binary"),
                                   QStringLiteral("--no-color"), QStringLiteral("--no-ext-diff"),
                                   QStringLiteral("--no-textconv"), QStringLiteral("--no-relative")},
        budget.left(), [&hash](std::string_view bytes) { hash.add(bytes); });
    if (whole)
        code["diff_sha256"] = hash.finish();
}

void countUntracked(const Budget& budget, const std::string& repository, json& code)
{
    std::int64_t files = 0;
    GitLimits limits = budget.left();
    limits.folder = repository;
    const bool whole = readGit({QStringLiteral("ls-files"), QStringLiteral("--others"),
                                   QStringLiteral("--exclude-standard"), QStringLiteral("-z")},
        limits, [&files](std::string_view bytes) { files += std::ranges::count(bytes, '\0'); });
    if (whole)
        code["untracked"] = files;
}

} // namespace

json describeCode()
{
    const Budget budget;
    const auto place
        = gitAnswer({QStringLiteral("rev-parse"), QStringLiteral("--show-toplevel"), QStringLiteral("HEAD")},
            budget.left());
    const auto end = place ? place->rfind('\n') : std::string::npos;
    if (end == std::string::npos)
        return json::object();
    json code {{"repository", place->substr(0, end)}, {"commit", place->substr(end + 1)}, {"branch", nullptr},
        {"dirty", nullptr}, {"changed", nullptr}, {"changed_files", nullptr}, {"diff_sha256", nullptr},
        {"untracked", nullptr}};
    std::string status;
    const bool whole
        = readGit({QStringLiteral("status"), QStringLiteral("--porcelain=v2"), QStringLiteral("--branch"),
                      QStringLiteral("-z"), QStringLiteral("--untracked-files=no")},
            budget.left(), [&status](std::string_view bytes) { status += bytes; });
    if (whole)
        addChanges(status, code);
    if (code["dirty"] == true)
        addDifferences(budget, code);
    countUntracked(budget, code["repository"].get<std::string>(), code);
    return code;
}

} // namespace touchstone
