#include "tests/benchmarks/posts.h"

#include "app/demo/postgenerator.h"
#include "core/base/files.h"
#include "core/exchange/csvwriter.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <optional>
#include <string>

namespace benchmarks {

using touchstone::CsvWriter;
using touchstone::fail;
using touchstone::failure;
using touchstone::FileWriter;
using touchstone::inputError;
using touchstone::Result;

Result<> writePosts(std::int64_t posts, const std::filesystem::path& ndjson, const std::filesystem::path& csv)
{
    auto file = FileWriter::create(ndjson);
    if (!file)
        return failure(file);
    std::optional<FileWriter> tableFile;
    if (!csv.empty()) {
        auto created = FileWriter::create(csv);
        if (!created)
            return failure(created);
        tableFile = std::move(*created);
    }
    CsvWriter table(
        [&](std::string_view bytes) { return tableFile->write(bytes); }, CsvWriter::Formulas::Keep);
    constexpr std::array<const char*, 7> columns {
        "id", "subreddit", "created_utc", "title", "selftext", "score", "num_comments"};
    if (tableFile) {
        for (const char* column : columns)
            table.text(column);
        if (auto ended = table.endRow(); !ended)
            return ended;
    }
    touchstone::PostGenerator generator(touchstone::DemoPeriod::First, {.posts = posts});
    std::string line;
    while (generator.next(line)) {
        if (auto written = file->write(line); !written)
            return written;
        if (!tableFile)
            continue;
        const auto post = nlohmann::json::parse(line);
        for (const char* column : columns) {
            const auto& value = post.at(column);
            if (value.is_string())
                table.text(value.get_ref<const std::string&>());
            else
                table.number(value.get<std::int64_t>());
        }
        if (auto ended = table.endRow(); !ended)
            return ended;
    }
    if (tableFile) {
        if (auto finished = table.finish(); !finished)
            return finished;
        if (auto finished = tableFile->finish(); !finished)
            return finished;
    }
    return file->finish();
}

Result<> copyEveryNth(
    const std::filesystem::path& from, const std::filesystem::path& to, std::int64_t parts, std::int64_t part)
{
    std::ifstream source(from, std::ios::binary);
    auto target = FileWriter::create(to);
    if (!target)
        return failure(target);
    std::string line;
    for (std::int64_t number = 0; std::getline(source, line); ++number) {
        if (number % parts != part)
            continue;
        line += '\n';
        if (auto written = target->write(line); !written)
            return written;
    }
    return target->finish();
}

Result<Answers> countAnswers(const std::filesystem::path& lines, const std::filesystem::path& answers)
{
    std::ifstream asked(lines, std::ios::binary);
    std::ifstream answered(answers, std::ios::binary);
    Answers count;
    std::string line;
    std::string answer;
    while (std::getline(asked, line)) {
        if (!std::getline(answered, answer))
            return fail(inputError("too-few-answers", "fastText answered fewer lines than it was given"));
        ++count.rows;
        count.right += line.substr(0, line.find(' ')) == answer.substr(0, answer.find(' ')) ? 1 : 0;
    }
    return count;
}

} // namespace benchmarks
