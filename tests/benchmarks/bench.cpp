#include "tests/benchmarks/bench.h"

#include "core/base/files.h"

#include <cstdio>

namespace benchmarks {

using nlohmann::json;
using touchstone::Error;
using touchstone::fail;
using touchstone::failure;
using touchstone::machineError;
using touchstone::Result;

Bench::Bench(Options options)
    : m_options(std::move(options))
    , m_fasttext(findProgram("fasttext"))
    , m_sqlite(findProgram("sqlite3"))
{
}

Bench::~Bench()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_options.folder, ignored);
}

Result<std::unique_ptr<const Bench>> Bench::create(const Options& options)
{
    Options own = options;
    own.folder = std::filesystem::absolute(own.folder) / "benchmark-scratch"; // a name that nothing else has
    std::error_code ignored;
    std::filesystem::remove_all(own.folder, ignored);
    if (auto created = touchstone::createFolder(own.folder); !created)
        return failure(created);
    return std::unique_ptr<const Bench>(new Bench(std::move(own)));
}

Result<Bench::Answer> Bench::ours(Command arguments) const
{
    const std::string name = arguments.front();
    arguments.insert(arguments.begin(), m_options.touchstone);
    arguments.insert(arguments.end(), {"-w", workspace().string(), "--json"});
    const auto cost = run(arguments, "answer.json");
    if (!cost)
        return failure(cost);
    const auto text = touchstone::readFile(file("answer.json"));
    if (!text)
        return failure(text);
    Answer answer {.cost = *cost, .document = json::parse(*text, nullptr, false)};
    if (!answer.document.is_object())
        return fail(machineError("no-json", "'" + name + "' printed no JSON"));
    return answer;
}

Result<ProcessCost> Bench::run(const Command& arguments, const std::string& output) const
{
    return runProcess(arguments, output.empty() ? std::filesystem::path("/dev/null") : file(output));
}

Result<std::int64_t> Bench::import(const std::filesystem::path& source, const std::string& name) const
{
    const auto answer = ours({"import", source.string(), "--name", name});
    if (!answer)
        return failure(answer);
    return answer->document.value("rows", std::int64_t(0));
}

Result<std::int64_t> Bench::exportLines(const std::string& rows, const std::string& name, bool shuffled) const
{
    Command arguments {"export", "lines", rows, "--output", file(name).string()};
    if (shuffled)
        arguments.insert(arguments.end(), {"--shuffle", "0"});
    const auto answer = ours(std::move(arguments));
    if (!answer)
        return failure(answer);
    return answer->document.value("rows", std::int64_t(0));
}

std::filesystem::path Bench::modelFile(const json& trained) const
{
    return workspace() / "models" / (trained.value("model", std::string()) + ".bin");
}

void say(const std::string& text)
{
    std::fprintf(stderr, "%s\n", text.c_str());
}

Result<> expectRows(const std::string& what, std::int64_t found, std::int64_t expected)
{
    if (found == expected)
        return {};
    return fail(
        wrongResult(what + " has " + std::to_string(found) + " rows instead of " + std::to_string(expected)));
}

Error wrongResult(const std::string& what)
{
    return machineError("wrong-result", what);
}

} // namespace benchmarks
