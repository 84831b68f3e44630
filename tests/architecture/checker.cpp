#include "tests/architecture/checker.h"

#include "tests/architecture/rules.h"
#include "tests/architecture/sourcetext.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace architecture {

namespace {

using Graph = std::map<std::string, std::set<std::string>>;

bool isQtHeader(std::string_view path)
{
    return path.size() > 1 && path[0] == 'Q' && (path[1] == 't' || (path[1] >= 'A' && path[1] <= 'Z'));
}

bool isProjectPath(std::string_view path)
{
    return isIn(path, {"app", "core", "widgets", "tests"});
}

class Checker
{
public:
    Checker(const std::vector<SourceFile>& files, const IsQtCoreHeader& isQtCoreHeader)
        : m_files(files)
        , m_isQtCoreHeader(isQtCoreHeader)
    {
    }

    std::vector<Violation> run()
    {
        for (const SourceFile& file : m_files)
            checkFile(file);
        findCycles(m_roomGraph, "room-cycle");
        findCycles(m_fileGraph, "header-cycle");
        std::ranges::sort(
            m_violations, {}, [](const Violation& v) { return std::tie(v.path, v.line, v.rule); });
        return std::move(m_violations);
    }

private:
    void add(const std::string& path, int line, std::string rule, std::string text)
    {
        m_violations.push_back(
            {.path = path, .line = line, .rule = std::move(rule), .text = std::move(text)});
    }

    void checkFile(const SourceFile& file)
    {
        const bool header = file.path.ends_with(".h");
        const int lines = countLines(file.text);
        const int limit = header ? maximumHeaderLines : maximumSourceLines;
        if (lines > limit) {
            add(file.path, 0, "too-long",
                std::to_string(lines) + " lines, at most " + std::to_string(limit)
                    + ": split it by what it does");
        }
        if (header && !file.text.starts_with("#pragma once"))
            add(file.path, 1, "no-guard", "a header begins with #pragma once");
        if (!allowedRooms().contains(roomOf(file.path)))
            add(file.path, 0, "unknown-room",
                "add " + roomOf(file.path) + " to the table in tests/architecture/rules.cpp");
        for (const Include& include : includesOf(file.text))
            checkInclude(file, include);
        checkWords(file);
        if (header && !isIn(file.path, {"tests"}))
            checkTypes(file);
    }

    // Two headers of one namespace that define the same name break whoever includes both, and where nobody does, the
    // linker keeps one of the two classes' functions for both.
    void checkTypes(const SourceFile& file)
    {
        const std::string code = withoutComments(file.text);
        const std::string scope = namespaceOf(code);
        for (const Type& type : typesOf(code)) {
            const auto [first, isNew] = m_types.emplace(scope + "::" + type.name, file.path);
            if (!isNew)
                add(file.path, type.line, "same-name",
                    type.name + " is defined in " + first->second
                        + " too: use that one, or name this one by what it does");
        }
    }

    void checkInclude(const SourceFile& file, const Include& include)
    {
        if (include.quoted)
            checkProjectInclude(file, include);
        else
            checkQtInclude(file, include);
        for (const Fence& fence : fences()) {
            const bool matches = std::ranges::any_of(
                fence.prefixes, [&](const std::string& prefix) { return include.path.starts_with(prefix); });
            if (matches && !isIn(file.path, fence.folders))
                add(file.path, include.line, "fence",
                    fence.name + " may not be included here: <" + include.path + ">");
        }
    }

    void checkProjectInclude(const SourceFile& file, const Include& include)
    {
        if (!isProjectPath(include.path)) {
            const bool made = include.path.starts_with("touchstone/") || include.path.ends_with(".moc")
                || include.path.starts_with("ui_") || include.path.starts_with("hwy/");
            if (!made)
                add(file.path, include.line, "not-rooted",
                    "name it from the root of the project: \"" + include.path + "\"");
            return;
        }
        m_fileGraph[file.path].insert(include.path);
        const std::string from = roomOf(file.path);
        const std::string to = roomOf(include.path);
        if (from == to)
            return;
        if (from != "tests")
            m_roomGraph[from].insert(to);
        const auto allowed = allowedRooms().find(from);
        if (allowed == allowedRooms().end())
            return;
        const std::string anyOfIt = to.substr(0, to.find('/')) + "/*";
        if (!allowed->second.contains(to) && !allowed->second.contains(anyOfIt))
            add(file.path, include.line, "room-order",
                from + " may not include " + to + ": \"" + include.path + "\"");
    }

    void checkQtInclude(const SourceFile& file, const Include& include)
    {
        if (!isQtHeader(include.path))
            return;
        if (isIn(file.path, {"core/statistics"})) {
            add(file.path, include.line, "qt-in-statistics",
                "pure functions on numbers, no Qt: <" + include.path + ">");
        } else if (isIn(file.path, {"core", "widgets/models"}) && !m_isQtCoreHeader(include.path)) {
            add(file.path, include.line, "gui-in-core",
                "only Qt Core may be used here: <" + include.path + ">");
        }
    }

    void checkWords(const SourceFile& file)
    {
        const std::string code = withoutComments(file.text);
        for (const WordRule& rule : wordRules()) {
            if (!isIn(file.path, rule.folders) || isIn(file.path, rule.except))
                continue;
            for (const int line : linesWithWord(code, rule.word))
                add(file.path, line, "word", rule.word + ": " + rule.reason);
        }
        // Spelt in two parts, so that this file passes its own check.
        for (const std::string word : {"TO"
                                       "DO",
                 "FIX"
                 "ME",
                 "XX"
                 "X"}) {
            for (const int line : linesWithWord(file.text, word))
                add(file.path, line, "unfinished", word + ": finish it, or write an issue");
        }
    }

    void findCycles(const Graph& graph, const std::string& rule)
    {
        std::map<std::string, int> state; // 1: on the path, 2: done
        std::vector<std::string> path;
        const std::function<void(const std::string&)> visit = [&](const std::string& node) {
            state[node] = 1;
            path.push_back(node);
            if (const auto found = graph.find(node); found != graph.end()) {
                for (const std::string& next : found->second) {
                    if (state[next] == 0)
                        visit(next);
                    else if (state[next] == 1)
                        addCycle(path, next, rule);
                }
            }
            path.pop_back();
            state[node] = 2;
        };
        for (const auto& [node, targets] : graph) {
            if (state[node] == 0)
                visit(node);
        }
    }

    void addCycle(const std::vector<std::string>& path, const std::string& back, const std::string& rule)
    {
        std::string text = back;
        for (auto step = std::ranges::find(path, back) + 1; step < path.end(); ++step)
            text += " -> " + *step;
        add(path.back(), 0, rule, text + " -> " + back);
    }

    const std::vector<SourceFile>& m_files;
    const IsQtCoreHeader& m_isQtCoreHeader;
    std::vector<Violation> m_violations;
    std::map<std::string, std::string> m_types; ///< with its namespace -> where it was seen first
    Graph m_roomGraph;
    Graph m_fileGraph;
};

} // namespace

std::string Violation::message() const
{
    return path + (line > 0 ? ":" + std::to_string(line) : std::string()) + ": [" + rule + "] " + text;
}

std::vector<Violation> check(const std::vector<SourceFile>& files, const IsQtCoreHeader& isQtCoreHeader)
{
    return Checker(files, isQtCoreHeader).run();
}

} // namespace architecture
