#include "core/jobs/postsjob.h"

#include "core/base/time.h"
#include "core/jobs/fileoutput.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/searchindexjob.h"
#include "core/report/jsontext.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

/// Posts that are in memory at a time.
constexpr std::size_t window = 1024;

struct Selected {
    std::shared_ptr<const PostSource> source;
    std::vector<std::uint32_t> numbers; ///< that are listed
    PostsOutcome outcome;
};

Result<ExecutionNumber> executionOf(const std::string& name)
{
    const auto number = parseExecutionNumber(name);
    if (!number)
        return fail(inputError("not-an-execution", "'" + name + "' is not the number of an execution",
            "give evaluate executions; 'touchstone executions' lists them"));
    return *number;
}

Result<Selected> select(const JobContext& context, const PostsParameters& parameters)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto source = openPosts(*workspace, parameters, context.stop);
    if (!source)
        return failure(source);
    if (parameters.filter.search) {
        if (auto indexed = ensureSearchIndex(context, (*source)->baseline().datasetSha256); !indexed)
            return failure(indexed);
    }
    const auto filter = (*source)->filterOf(parameters.filter);
    if (!filter)
        return failure(filter);
    auto numbers = (*source)->select(*filter, parameters.sort);
    if (!numbers)
        return failure(numbers);
    PostsOutcome outcome {.rows = (*source)->size(),
        .matching = static_cast<std::int64_t>(numbers->size()),
        .all = (*source)->isAll()};
    outcome.listed
        = std::min(outcome.matching, std::max<std::int64_t>(0, parameters.limit.value_or(outcome.matching)));
    numbers->resize(static_cast<std::size_t>(outcome.listed));
    return Selected {std::move(*source), std::move(*numbers), outcome};
}

/// Reads the posts window by window.
Result<> forEachPost(const std::shared_ptr<const PostSource>& source, std::span<const std::uint32_t> numbers,
    Progress& progress, const std::stop_token& stop, const PostSink& use)
{
    auto reader = PostReader::open(source);
    if (!reader)
        return failure(reader);
    const auto total = static_cast<double>(numbers.size());
    for (std::size_t first = 0; first < numbers.size(); first += window) {
        if (stop.stop_requested())
            return fail(cancelledError());
        progress.report({.phase = "exporting", .done = static_cast<double>(first), .total = total});
        const auto posts = reader->read(numbers.subspan(first, std::min(window, numbers.size() - first)));
        if (!posts)
            return failure(posts);
        for (const ListedPost& post : *posts) {
            if (auto used = use(post); !used)
                return used;
        }
    }
    return {};
}

Result<> writeHeader(CsvWriter& csv, bool isComparison)
{
    csv.text("row").text("id").text("label").text("baseline").text("baseline_p@1");
    if (isComparison)
        csv.text("candidate").text("candidate_p@1");
    csv.text("created_utc").text("text");
    return csv.endRow();
}

Result<> writeRow(CsvWriter& csv, const ListedPost& post)
{
    const auto addFirst = [&csv](const std::vector<PostAnswer>& answers) {
        if (answers.empty())
            csv.empty().empty();
        else
            csv.text(answers.front().label).number(static_cast<double>(answers.front().probability));
    };
    csv.number(post.row).text(post.id).text(post.gold.value_or(""));
    addFirst(post.baseline);
    if (post.candidate)
        addFirst(*post.candidate);
    if (post.time)
        csv.number(*post.time);
    else
        csv.empty();
    csv.text(post.text);
    return csv.endRow();
}

Result<> writeTable(FileOutput& output, CsvWriter::Formulas formulas,
    const std::shared_ptr<const PostSource>& source, std::span<const std::uint32_t> numbers,
    Progress& progress, const std::stop_token& stop)
{
    CsvWriter csv([&output](std::string_view bytes) { return output.write(bytes); }, formulas);
    if (auto written = writeHeader(csv, source->isComparison()); !written)
        return written;
    const auto written = forEachPost(
        source, numbers, progress, stop, [&csv](const ListedPost& post) { return writeRow(csv, post); });
    return written ? csv.finish() : written;
}

Result<> writeLines(FileOutput& output, const std::shared_ptr<const PostSource>& source,
    std::span<const std::uint32_t> numbers, Progress& progress, const std::stop_token& stop)
{
    constexpr std::size_t flushAt = 64U << 10;
    std::string buffer;
    const auto written
        = forEachPost(source, numbers, progress, stop, [&](const ListedPost& post) -> Result<> {
              buffer += jsonText(postToJson(post), -1) + "\n";
              if (buffer.size() < flushAt)
                  return {};
              auto flushed = output.write(buffer);
              buffer.clear();
              return flushed;
          });
    return written ? output.write(buffer) : written;
}

nlohmann::json firstToJson(const std::vector<PostAnswer>& answers)
{
    if (answers.empty())
        return {{"label", nullptr}, {"p_at_1", nullptr}};
    return {{"label", answers.front().label}, {"p_at_1", answers.front().probability}};
}

nlohmann::json topToJson(const std::vector<PostAnswer>& answers)
{
    nlohmann::json list = nlohmann::json::array();
    for (const PostAnswer& answer : answers)
        list.push_back({{"label", answer.label}, {"probability", answer.probability}});
    return list;
}

} // namespace

Result<std::shared_ptr<const PostSource>> openPosts(
    Workspace& workspace, const PostsParameters& parameters, const std::stop_token& stop)
{
    const auto baseline = executionOf(parameters.baseline);
    if (!baseline)
        return failure(baseline);
    std::optional<ExecutionNumber> candidate;
    if (parameters.candidate) {
        const auto number = executionOf(*parameters.candidate);
        if (!number)
            return failure(number);
        candidate = *number;
    }
    return PostSource::open(workspace, *baseline, candidate, stop);
}

Result<PostsOutcome> listPosts(
    const JobContext& context, const PostsParameters& parameters, const PostSink& use)
{
    const auto selected = select(context, parameters);
    if (!selected)
        return failure(selected);
    if (auto listed = forEachPost(selected->source, selected->numbers, context.progress, context.stop, use);
        !listed)
        return failure(listed);
    return selected->outcome;
}

Result<> writePosts(const std::shared_ptr<const PostSource>& source, std::span<const std::uint32_t> numbers,
    PostsFormat format, const std::filesystem::path& file, Progress& progress, const std::stop_token& stop)
{
    auto output = FileOutput::open(file);
    if (!output)
        return failure(output);
    const auto formulas
        = format == PostsFormat::CsvDefused ? CsvWriter::Formulas::Defuse : CsvWriter::Formulas::Keep;
    const auto written = format == PostsFormat::Ndjson
        ? writeLines(*output, source, numbers, progress, stop)
        : writeTable(*output, formulas, source, numbers, progress, stop);
    return written ? output->finish() : written;
}

Result<PostsOutcome> exportPosts(const JobContext& context, const PostsParameters& parameters,
    PostsFormat format, const std::filesystem::path& file)
{
    const auto selected = select(context, parameters);
    if (!selected)
        return failure(selected);
    if (auto written
        = writePosts(selected->source, selected->numbers, format, file, context.progress, context.stop);
        !written)
        return failure(written);
    return selected->outcome;
}

nlohmann::json postToJson(const ListedPost& post)
{
    nlohmann::json json {
        {"row", post.row},
        {"id", post.id.empty() ? nlohmann::json(nullptr) : nlohmann::json(post.id)},
        {"label", orNull(post.gold)},
        {"baseline", firstToJson(post.baseline)},
        {"candidate", nullptr},
        {"baseline_top", topToJson(post.baseline)},
        {"candidate_top", nullptr},
        {"created_utc", post.time ? nlohmann::json(formatUtc(*post.time)) : nlohmann::json(nullptr)},
        {"text", post.text},
    };
    if (post.candidate) {
        json["candidate"] = firstToJson(*post.candidate);
        json["candidate_top"] = topToJson(*post.candidate);
    }
    return json;
}

} // namespace touchstone
