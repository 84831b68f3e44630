#include "core/tracking/gitrepository.h"

#include "core/exchange/utf8.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/scalars.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

constexpr qint64 longestAnswer = 30'000; // milliseconds without a byte
constexpr std::size_t largestAnswer = 64U << 20;

QString fromBytes(std::string_view text)
{
    return QString::fromLocal8Bit(text.data(), static_cast<qsizetype>(text.size()));
}

Error gitError(std::string_view why)
{
    return inputError("git-failed", "git does not answer: " + std::string(why),
        "try git log in that folder; without an answer only the files of the folder are read");
}

/// Settings of the repository can name programs. Those that the commands used here could come to are switched off, and
/// so are all transports, with which missing objects would be fetched.
void prepare(QProcess& process, const fs::path& folder, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
             "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_CONFIG_COUNT",
             "GIT_CONFIG_PARAMETERS", "GIT_EXTERNAL_DIFF", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT"})
        environment.remove(QLatin1String(name));
    for (const auto& [name, value] : {std::pair {"GIT_OPTIONAL_LOCKS", "0"}, {"GIT_TERMINAL_PROMPT", "0"},
             {"GIT_ALLOW_PROTOCOL", "none"}, {"GIT_NO_LAZY_FETCH", "1"}, {"GIT_NO_REPLACE_OBJECTS", "1"},
             {"GIT_PAGER", "cat"}, {"LC_ALL", "C"}})
        environment.insert(QLatin1String(name), QLatin1String(value));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("git"),
        QStringList {QStringLiteral("-C"), fromBytes(folder.native()), QStringLiteral("--no-optional-locks"),
            QStringLiteral("--no-pager"), QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
            QStringLiteral("-c"), QStringLiteral("core.hooksPath=/dev/null")}
            + arguments,
        QIODevice::ReadWrite);
}

void end(QProcess& process)
{
    process.kill();
    process.waitForFinished(1000);
}

/// Waits for more bytes; an Error when there are none in time or the user has cancelled.
Result<> waitForBytes(QProcess& process, const std::stop_token& stop)
{
    QElapsedTimer timer;
    timer.start();
    while (process.bytesAvailable() == 0 && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (timer.elapsed() > longestAnswer)
            return fail(gitError("it takes too long"));
        process.waitForReadyRead(50);
    }
    return {};
}

/// All that git prints.
Result<std::string> answerOf(
    const fs::path& folder, const QStringList& arguments, const std::stop_token& stop)
{
    QProcess process;
    prepare(process, folder, arguments);
    process.closeWriteChannel();
    std::string answer;
    Result<> waited;
    while (waited && answer.size() <= largestAnswer) {
        waited = waitForBytes(process, stop);
        const QByteArray bytes = process.readAllStandardOutput();
        answer.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (bytes.isEmpty() && process.state() == QProcess::NotRunning)
            break;
    }
    const bool isLarge = answer.size() > largestAnswer;
    if (!waited || isLarge) {
        end(process);
        return isLarge ? fail(gitError("its answer is larger than 64 MiB")) : failure(waited);
    }
    if (process.error() == QProcess::FailedToStart)
        return fail(gitError("the program is not installed"));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(gitError("it refuses"));
    return answer;
}

QStringList words(std::initializer_list<const char*> list)
{
    QStringList all;
    for (const char* word : list)
        all += QLatin1String(word);
    return all;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    }
    return parts;
}

bool isObjectId(std::string_view text)
{
    return text.size() >= 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The nearest folder with a .git is the repository's; empty: there is none, or its .git leads elsewhere (a file, a
/// link), which is not followed.
fs::path workTreeOf(const fs::path& folder, std::string& reason)
{
    for (fs::path at = folder;; at = at.parent_path()) {
        std::error_code error;
        const auto type = fs::symlink_status(at / ".git", error).type();
        if (type == fs::file_type::directory)
            return at;
        if (type != fs::file_type::not_found && type != fs::file_type::none) {
            reason = "its .git leads to another folder, which is not followed";
            return {};
        }
        if (!at.has_relative_path())
            break;
    }
    reason = "the folder is in no git repository";
    return {};
}

/// Where git would read objects besides a folder of objects, as its info/alternates says.
Result<std::vector<fs::path>> alternatesOf(const ForeignFolder& tree, const fs::path& objects)
{
    std::vector<fs::path> all;
    const fs::path file = objects / "info/alternates";
    if (!tree.find(file))
        return all;
    const auto text = readForeignFile(file);
    if (!text)
        return failure(text);
    for (const std::string_view line : split(*text, '\n')) {
        if (!line.empty() && line.front() != '#')
            all.push_back((objects / line).lexically_normal());
    }
    return all;
}

/// What git would follow out of the tree that the .git lies in, although the .git itself is a folder; empty: nothing.
std::string wayOut(const ForeignFolder& tree)
{
    constexpr std::size_t mostStores = 10;
    const fs::path git = tree.path() / ".git";
    if (tree.find(git / "commondir"))
        return "its .git/commondir leads to another folder, which is not followed";
    std::vector<fs::path> stores {git / "objects"};
    for (std::size_t i = 0; i < stores.size(); ++i) {
        const auto alternates = alternatesOf(tree, stores[i]);
        if (!alternates || stores.size() + alternates->size() > mostStores)
            return "its .git/objects/info/alternates cannot be read";
        for (const fs::path& store : *alternates) {
            if (tree.inside(store).empty())
                return "its .git/objects/info/alternates leads out of the folder, which is not followed";
            stores.push_back(store);
        }
    }
    constexpr std::size_t mostReferences = 100'000;
    if (tree.hasFolder(git / "refs") && !tree.filesBelow(git / "refs", mostReferences).refused.empty())
        return "its .git/refs has links, which are not followed, or too much";
    std::vector<fs::path> linked {git / "HEAD", git / "refs", git / "packed-refs", git / "reftable"};
    for (const fs::path& store : stores) {
        linked.insert(linked.end(), {store, store / "info", store / "pack"});
        for (const fs::path& folder : {store, store / "info", store / "pack"}) {
            if (!tree.hasFolder(folder))
                continue;
            const auto entries = tree.list(folder);
            if (!entries)
                return "its .git/objects cannot be read";
            for (const ForeignFolder::Entry& entry : *entries)
                linked.push_back(folder / entry.name);
        }
    }
    for (const fs::path& path : linked) {
        if (tree.find(path) && tree.inside(path).empty())
            return asText(path.lexically_relative(tree.path()).native())
                + " leads out of the folder, which is not followed";
    }
    return {};
}

} // namespace

/// One `git cat-file` that answers as often as it is asked.
struct GitRepository::Pipe {
    explicit Pipe(const char* mode)
        : arguments(words({"cat-file", mode}))
    {
    }
    ~Pipe()
    {
        if (process.state() != QProcess::NotRunning)
            end(process);
    }

    /// Sends a name and reads the first line of the answer.
    Result<std::string> ask(const std::string& name, const fs::path& folder, const std::stop_token& stop)
    {
        if (process.state() == QProcess::NotRunning)
            prepare(process, folder, arguments);
        process.write(QByteArray::fromStdString(name + "\n"));
        std::string line;
        while (!line.ends_with('\n')) {
            auto bytes = read(1, stop, true);
            if (!bytes)
                return bytes;
            line += *bytes;
        }
        line.pop_back();
        return line;
    }

    /// Exactly so many bytes, or, for a line, at most up to its end.
    Result<std::string> read(std::size_t size, const std::stop_token& stop, bool isLine = false)
    {
        std::string bytes;
        while (bytes.size() < size) {
            if (auto waited = waitForBytes(process, stop); !waited)
                return failure(waited);
            const QByteArray part
                = isLine ? process.readLine(1024) : process.read(static_cast<qint64>(size - bytes.size()));
            if (part.isEmpty())
                return fail(gitError("it has ended"));
            bytes.append(part.constData(), static_cast<std::size_t>(part.size()));
        }
        return bytes;
    }

    QStringList arguments;
    QProcess process;
};

GitRepository::GitRepository(fs::path folder, std::string prefix, std::stop_token stop)
    : m_folder(std::move(folder))
    , m_prefix(std::move(prefix))
    , m_stop(std::move(stop))
    , m_sizes(std::make_unique<Pipe>("--batch-check"))
    , m_contents(std::make_unique<Pipe>("--batch"))
{
}

GitRepository::GitRepository(GitRepository&& other) noexcept = default;
GitRepository::~GitRepository() = default;

std::optional<GitRepository> GitRepository::open(
    const fs::path& folder, const std::stop_token& stop, std::string& reason)
{
    const fs::path root = workTreeOf(folder, reason);
    if (root.empty())
        return std::nullopt;
    const auto tree = ForeignFolder::open(root);
    if (reason = tree ? wayOut(*tree) : tree.error().what; !reason.empty())
        return std::nullopt;
    const auto answer = answerOf(folder, words({"rev-parse", "--absolute-git-dir", "--show-prefix"}), stop);
    if (!answer) {
        reason = answer.error().what;
        return std::nullopt;
    }
    // git passes over a .git that is none, and takes a folder further up or the folder itself for the repository.
    const std::string expected = (tree->path() / ".git").native() + "\n";
    if (!answer->starts_with(expected)) {
        reason = "git takes another folder for its repository, which is not followed";
        return std::nullopt;
    }
    std::string prefix = answer->substr(expected.size());
    if (prefix.ends_with('\n'))
        prefix.pop_back();
    return GitRepository(folder, std::move(prefix), stop);
}

std::string GitRepository::head() const
{
    const auto answer = answerOf(m_folder, words({"rev-parse", "--verify", "-q", "HEAD^{commit}"}), m_stop);
    const std::string_view id = answer ? trimmed(*answer) : std::string_view();
    return isObjectId(id) ? std::string(id) : std::string();
}

Result<std::vector<GitCommit>> GitRepository::commits() const
{
    const auto answer = answerOf(m_folder,
        words({"for-each-ref",
            "--format=%(objecttype)%09%(objectname)%09%(*objecttype)%09%(*objectname)%09%(refname:"
            "lstrip=2)",
            "refs/heads", "refs/tags"}),
        m_stop);
    if (!answer)
        return failure(answer);
    std::map<std::string, std::vector<std::string>> references;
    for (const std::string_view line : split(*answer, '\n')) {
        const auto fields = split(line, '\t');
        if (fields.size() != 5)
            continue;
        // An annotated tag names its commit behind itself.
        const std::size_t at = fields[0] == "tag" ? 2 : 0;
        if (fields[at] == "commit" && isObjectId(fields[at + 1]))
            references[std::string(fields[at + 1])].push_back(asText(fields[4]));
    }
    if (const std::string id = head(); !id.empty())
        references[id];
    std::vector<GitCommit> all;
    for (auto& [id, names] : references) {
        if (m_stop.stop_requested())
            return fail(cancelledError());
        all.push_back(describe(id));
        all.back().references = std::move(names);
    }
    std::ranges::stable_sort(
        all, {}, [](const GitCommit& commit) { return std::tuple(commit.time.value_or(0), commit.id); });
    return all;
}

Result<GitCommit> GitRepository::commit(const std::string& revision) const
{
    const auto none = [&] {
        Error error = inputError("no-such-revision", "git knows no commit '" + excerpt(revision) + "'",
            "name a tag, a branch or a commit");
        error.arguments = {excerpt(revision)};
        return fail(std::move(error));
    };
    if (revision.empty() || revision.front() == '-' || revision.find('\0') != std::string::npos)
        return none();
    const auto answer = answerOf(
        m_folder, words({"rev-parse", "--verify", "-q"}) << fromBytes(revision + "^{commit}"), m_stop);
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        return failure(answer);
    const std::string_view id = answer ? trimmed(*answer) : std::string_view();
    if (!isObjectId(id))
        return none();
    GitCommit found = describe(std::string(id));
    if (revision != found.id)
        found.references = {asText(revision)};
    return found;
}

GitCommit GitRepository::describe(const std::string& commit) const
{
    GitCommit described {.id = commit, .time = std::nullopt, .author = {}, .subject = {}, .references = {}};
    const auto text = object(commit, "commit", 1U << 20);
    if (!text)
        return described;
    const auto headEnd = text->find("\n\n");
    for (const std::string_view line : split(std::string_view(*text).substr(0, headEnd), '\n')) {
        // author NAME <MAIL> SECONDS ZONE
        const auto mail = line.rfind('<');
        const auto mailEnd = line.rfind('>');
        if (mail == std::string_view::npos || mailEnd == std::string_view::npos)
            continue;
        if (line.starts_with("author "))
            described.author = asText(trimmed(line.substr(0, mail).substr(7)));
        else if (line.starts_with("committer "))
            described.time = parseInteger(split(trimmed(line.substr(mailEnd + 1)), ' ').empty()
                    ? std::string_view()
                    : split(trimmed(line.substr(mailEnd + 1)), ' ').front());
    }
    if (headEnd != std::string::npos)
        described.subject = asText(trimmed(split(std::string_view(*text).substr(headEnd + 2), '\n').empty()
                ? std::string_view()
                : split(std::string_view(*text).substr(headEnd + 2), '\n').front()));
    return described;
}

Result<std::map<std::string, std::string>> GitRepository::files(const std::string& commit) const
{
    QStringList arguments = words({"ls-tree", "-r", "-z", "--full-tree"}) << fromBytes(commit);
    if (!m_prefix.empty())
        arguments << QStringLiteral("--") << fromBytes(m_prefix);
    const auto answer = answerOf(m_folder, arguments, m_stop);
    if (!answer)
        return failure(answer);
    std::map<std::string, std::string> all;
    for (const std::string_view line : split(*answer, '\0')) {
        // MODE TYPE ID<tab>PATH
        const auto tab = line.find('\t');
        const auto fields = split(line.substr(0, tab), ' ');
        if (tab == std::string_view::npos || fields.size() != 3 || !fields[0].starts_with("100")
            || !line.substr(tab + 1).starts_with(m_prefix))
            continue;
        all.emplace(line.substr(tab + 1).substr(m_prefix.size()), fields[2]);
    }
    return all;
}

Result<std::string> GitRepository::content(const std::string& object, std::size_t limit) const
{
    return this->object(object, "blob", limit);
}

Result<std::string> GitRepository::object(
    const std::string& name, std::string_view type, std::size_t limit) const
{
    if (!isObjectId(name))
        return fail(gitError("'" + excerpt(name) + "' is no object"));
    // ID TYPE SIZE, or ID missing
    const auto answer = m_sizes->ask(name, m_folder, m_stop);
    if (!answer)
        return failure(answer);
    const auto fields = split(*answer, ' ');
    const auto size = fields.size() == 3 ? parseInteger(fields[2]) : std::nullopt;
    if (!size || fields[1] != type)
        return fail(gitError("it has no such object: " + name));
    if (*size < 0 || static_cast<std::uint64_t>(*size) > limit)
        return fail(
            inputError("file-too-large", "the file is larger than " + std::to_string(limit) + " bytes"));
    const auto header = m_contents->ask(name, m_folder, m_stop);
    if (!header)
        return failure(header);
    if (*header != *answer)
        return fail(gitError("it has no such object: " + name));
    auto bytes = m_contents->read(static_cast<std::size_t>(*size) + 1, m_stop); // with a newline
    if (bytes)
        bytes->pop_back();
    return bytes;
}

} // namespace touchstone
