#include "tests/benchmarks/posts.h"

#include "core/base/files.h"
#include "core/data/textrecipe.h"
#include "core/exchange/csvwriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>

namespace benchmarks {

using touchstone::CsvWriter;
using touchstone::fail;
using touchstone::failure;
using touchstone::FileWriter;
using touchstone::machineError;
using touchstone::Result;

namespace {

constexpr std::string_view labelPrefix = "__label__";

Result<std::ifstream> open(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(machineError("not-readable", "cannot read '" + path.string() + "'"));
    return file;
}

/// Words hold letters and a few marks, so nothing needs escaping.
std::string jsonLine(const ZipfPost& post)
{
    return R"({"id": ")" + post.id + R"(", "subreddit": ")" + post.label + R"(", "created_utc": )"
        + std::to_string(post.time) + R"(, "title": ")" + post.title + R"(", "selftext": ")" + post.text
        + "\"}\n";
}

/// A label of a row as fastText writes it.
std::string nameOf(const touchstone::Predictions& predictions, std::int64_t row, int rank)
{
    const auto label = predictions.label[static_cast<std::size_t>(row * predictions.k + rank)];
    if (label < 0)
        return {};
    return std::string(labelPrefix)
        + touchstone::encodeLabel(predictions.labels[static_cast<std::size_t>(label)]);
}

/// Whether our program has the label too, with the first one's probability to the rounding of sums of floats.
bool isTie(const touchstone::Predictions& predictions, std::int64_t row, std::string_view label)
{
    for (int rank = 1; rank < predictions.k; ++rank) {
        if (nameOf(predictions, row, rank) == label) {
            const float p = predictions.probability[static_cast<std::size_t>(row * predictions.k + rank)];
            return predictions.p1(row) - p <= 2e-5F * predictions.p1(row);
        }
    }
    return false;
}

} // namespace

Result<> writePosts(
    const ZipfOptions& options, const std::filesystem::path& ndjson, const std::filesystem::path& csv)
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
    if (tableFile) {
        for (const char* column : {"id", "subreddit", "created_utc", "title", "selftext"})
            table.text(column);
        if (auto ended = table.endRow(); !ended)
            return ended;
    }
    ZipfPosts generator(options);
    ZipfPost post;
    std::string lines;
    while (generator.next(post)) {
        lines += jsonLine(post);
        if (lines.size() > 1'000'000) {
            if (auto written = file->write(lines); !written)
                return written;
            lines.clear();
        }
        if (!tableFile)
            continue;
        table.text(post.id).text(post.label).number(post.time).text(post.title).text(post.text);
        if (auto ended = table.endRow(); !ended)
            return ended;
    }
    if (tableFile) {
        if (auto finished = table.finish(); !finished)
            return finished;
        if (auto finished = tableFile->finish(); !finished)
            return finished;
    }
    if (auto written = file->write(lines); !written)
        return written;
    return file->finish();
}

Result<std::int64_t> countLines(const std::filesystem::path& file)
{
    auto source = open(file);
    if (!source)
        return failure(source);
    std::int64_t count = 0;
    for (std::string line; std::getline(*source, line);)
        ++count;
    return count;
}

Result<std::int64_t> copyLines(const std::filesystem::path& from, const std::filesystem::path& to,
    const std::function<bool(std::int64_t)>& wanted)
{
    auto source = open(from);
    if (!source)
        return failure(source);
    auto target = FileWriter::create(to);
    if (!target)
        return failure(target);
    std::string line;
    std::int64_t copied = 0;
    for (std::int64_t number = 0; std::getline(*source, line); ++number) {
        if (!wanted(number))
            continue;
        line += '\n';
        if (auto written = target->write(line); !written)
            return failure(written);
        ++copied;
    }
    if (auto finished = target->finish(); !finished)
        return failure(finished);
    return copied;
}

Result<double> shareRight(const std::filesystem::path& lines, const std::filesystem::path& answers)
{
    auto asked = open(lines);
    if (!asked)
        return failure(asked);
    auto answered = open(answers);
    if (!answered)
        return failure(answered);
    std::int64_t rows = 0;
    std::int64_t right = 0;
    std::string line;
    std::string answer;
    for (; std::getline(*asked, line); ++rows) {
        if (!std::getline(*answered, answer))
            return fail(machineError("too-few-answers", "fastText answered fewer lines than it was given"));
        right += line.substr(0, line.find(' ')) == answer.substr(0, answer.find(' ')) ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(1, rows));
}

Result<Difference> differenceOf(
    const touchstone::Predictions& predictions, const std::filesystem::path& answers)
{
    auto answered = open(answers);
    if (!answered)
        return failure(answered);
    Difference difference;
    std::string answer;
    for (std::int64_t row = 0; row < predictions.size(); ++row) {
        if (!std::getline(*answered, answer))
            return fail(machineError("too-few-answers", "fastText answered fewer lines than it was given"));
        ++difference.rows;
        const auto end = std::min(answer.find(' '), answer.size());
        const std::string_view theirs = std::string_view(answer).substr(0, end);
        if (nameOf(predictions, row, 0) != theirs)
            ++(isTie(predictions, row, theirs) ? difference.ties : difference.otherFirst);
        if (end < answer.size()) {
            const double p = std::strtod(answer.c_str() + end, nullptr);
            difference.probability
                = std::max(difference.probability, std::abs(p - static_cast<double>(predictions.p1(row))));
        }
    }
    if (std::getline(*answered, answer))
        return fail(machineError("too-many-answers", "fastText answered more lines than there are rows"));
    return difference;
}

} // namespace benchmarks
