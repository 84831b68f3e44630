#include "core/jobs/reviewjob.h"

#include "core/base/time.h"
#include "core/exchange/csvwriter.h"
#include "core/jobs/fileoutput.h"
#include "core/jobs/person.h"
#include "core/jobs/postsource.h"
#include "core/storage/annotation.h"
#include "core/storage/reviewstore.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace touchstone {

namespace {

Result<Workspace> openWorkspace(const JobContext& context)
{
    return Workspace::open(context.workspace, context.command);
}

Result<WriteSession> beginSession(const JobContext& context)
{
    return WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
}

Error noSuchPost(const std::string& post)
{
    return inputError("no-such-post", "the two executions do not both have " + post,
        "'touchstone posts --json' lists the rows and ids of the posts of a comparison");
}

/// Row of the post with this id among those that both sides have.
Result<std::int64_t> rowOfId(const PostSource& source, const std::string& id)
{
    auto reader = DatasetReader::open(source.datasetFile());
    if (!reader)
        return failure(reader);
    std::optional<std::int64_t> found;
    const auto read = reader->readIds([&](std::int64_t row, std::string_view other) {
        if (other == id)
            found = row;
    });
    if (!read)
        return failure(read);
    if (!found)
        return fail(noSuchPost("a post with the id '" + id + "'"));
    return *found;
}

/// The row that is meant, which both sides must have.
Result<std::int64_t> rowOf(Workspace& workspace, const JobContext& context, const MarkRequest& request)
{
    const auto source = PostSource::open(workspace, request.baseline, request.candidate, context.stop);
    if (!source)
        return failure(source);
    const auto row = request.row ? Result<std::int64_t>(*request.row) : rowOfId(**source, request.id);
    if (!row)
        return row;
    if (!(*source)->numberOfRow(*row))
        return fail(noSuchPost("row " + std::to_string(*row)));
    return row;
}

/// `request` with the row and the reviewer filled in, checked.
Result<Mark> markOf(const JobContext& context, const MarkRequest& request)
{
    Mark mark {.baseline = request.baseline,
        .candidate = request.candidate,
        .verdict = request.verdict,
        .note = request.note,
        .reviewer = request.reviewer.empty() ? currentPerson() : request.reviewer,
        .time = currentTime(),
        .queue = request.queue};
    if (auto sound = checkAnnotation({.name = mark.reviewer, .note = mark.note}); !sound)
        return failure(sound);
    auto workspace = openWorkspace(context);
    if (!workspace)
        return failure(workspace);
    const auto row = rowOf(*workspace, context, request);
    if (!row)
        return failure(row);
    mark.row = *row;
    return mark;
}

/// Adds what `next` makes of the history, under the lock.
template <typename Next>
Result<MarkOutcome> addStep(const JobContext& context, const Mark& asked, Next next)
{
    auto session = beginSession(context);
    if (!session)
        return failure(session);
    const auto history = readMarks(session->database(), asked.baseline, asked.candidate);
    if (!history)
        return failure(history);
    Result<Mark> step = next(*history);
    if (!step)
        return failure(step);
    const auto id = insertMark(*session, *step);
    if (!id)
        return failure(id);
    step->id = *id;
    return MarkOutcome {.mark = std::move(*step), .before = currentMark(*history, asked.row, asked.reviewer)};
}

PostsFilter filterOf(QueueSource source, FlipCell cell)
{
    PostsFilter filter {.cell = cell};
    if (source == QueueSource::SureNegativeFlips)
        filter.p1.candidate = P1Range {sureP1, 1};
    return filter;
}

/// Dataset rows that a queue may hold, ascending.
Result<std::vector<std::int64_t>> rowsFor(const PostSource& source, QueueSource from)
{
    std::vector<std::int64_t> rows;
    for (const FlipCell cell : {FlipCell::OnlyBaseline, FlipCell::OnlyCandidate}) {
        if (from == QueueSource::SureNegativeFlips && cell == FlipCell::OnlyCandidate)
            continue;
        const auto filter = source.filterOf(filterOf(from, cell));
        if (!filter)
            return failure(filter);
        const auto numbers = source.select(*filter);
        if (!numbers)
            return failure(numbers);
        for (const std::uint32_t number : *numbers)
            rows.push_back(
                source.baseline()
                    .predictions.row[static_cast<std::size_t>(source.pairs().at(number).baseline)]);
    }
    std::ranges::sort(rows);
    return rows;
}

/// Ids and labels of marked rows, read from the datasets of the baselines.
class MarkedPosts
{
public:
    MarkedPosts(Workspace& workspace, const std::vector<Mark>& marks)
        : m_workspace(workspace)
    {
        for (const Mark& mark : marks)
            m_rows[mark.baseline].push_back(mark.row);
    }

    struct Post {
        std::string id;
        std::string label;
    };
    /// What is not there any more is left out: marks are kept whatever becomes of a dataset.
    Result<std::map<std::int64_t, Post>> of(ExecutionNumber baseline)
    {
        std::map<std::int64_t, Post> posts;
        const auto execution = m_workspace.execution(baseline);
        const Artifact* dataset = execution ? execution->input("dataset") : nullptr;
        auto reader = dataset != nullptr
            ? DatasetReader::open(m_workspace.datasetFile(dataset->sha256))
            : Result<DatasetReader>(fail(inputError("no-such-dataset", "the execution names no dataset")));
        if (!reader)
            return posts;
        std::vector<std::int64_t>& rows = m_rows[baseline];
        std::ranges::sort(rows);
        const auto repeated = std::ranges::unique(rows);
        rows.erase(repeated.begin(), repeated.end());
        const auto read = reader->read(rows, [&](const Example& example) -> Result<> {
            const std::string label = example.label < 0
                ? std::string()
                : reader->labels()[static_cast<std::size_t>(example.label)].name;
            posts[example.row] = {example.id, label};
            return {};
        });
        if (!read)
            return failure(read);
        return posts;
    }

private:
    Workspace& m_workspace;
    std::map<ExecutionNumber, std::vector<std::int64_t>> m_rows;
};

Result<std::vector<std::int64_t>> blindQueues(
    Database& database, ExecutionNumber baseline, ExecutionNumber candidate)
{
    const auto queues = readQueues(database, baseline, candidate);
    if (!queues)
        return failure(queues);
    std::vector<std::int64_t> blind;
    for (const ReviewQueue& queue : *queues) {
        if (queue.blind)
            blind.push_back(queue.id);
    }
    return blind;
}

} // namespace

Result<MarkOutcome> markPost(const JobContext& context, const MarkRequest& request)
{
    const auto mark = markOf(context, request);
    if (!mark)
        return failure(mark);
    return storeMark(context, *mark);
}

Result<MarkOutcome> storeMark(const JobContext& context, Mark mark)
{
    mark.time = currentTime();
    if (mark.reviewer.empty())
        mark.reviewer = currentPerson();
    if (auto sound = checkAnnotation({.name = mark.reviewer, .note = mark.note}); !sound)
        return failure(sound);
    return addStep(
        context, mark, [&mark](const std::vector<Mark>& /*history*/) -> Result<Mark> { return mark; });
}

Result<ReviewState> storeMarks(const JobContext& context, std::vector<Mark> marks)
{
    if (marks.empty())
        return ReviewState {};
    const ExecutionNumber baseline = marks.front().baseline;
    const ExecutionNumber candidate = marks.front().candidate;
    const std::string person = currentPerson();
    for (Mark& mark : marks) {
        mark.time = currentTime();
        if (mark.reviewer.empty())
            mark.reviewer = person;
        if (auto sound = checkAnnotation({.name = mark.reviewer, .note = mark.note}); !sound)
            return failure(sound);
    }
    {
        auto session = beginSession(context);
        if (!session)
            return failure(session);
        auto transaction = Transaction::begin(session->database());
        if (!transaction)
            return failure(transaction);
        for (const Mark& mark : marks) {
            if (const auto id = insertMark(*session, mark); !id)
                return failure(id);
        }
        if (auto committed = transaction->commit(); !committed)
            return failure(committed);
    }
    auto workspace = openWorkspace(context);
    if (!workspace)
        return failure(workspace);
    return reviewOf(*workspace, baseline, candidate);
}

Result<MarkOutcome> undoMark(const JobContext& context, const MarkRequest& request)
{
    const auto asked = markOf(context, request);
    if (!asked)
        return failure(asked);
    return addStep(context, *asked, [&asked](const std::vector<Mark>& history) -> Result<Mark> {
        auto undo = undoOf(history, asked->row, asked->reviewer);
        if (!undo)
            return fail(inputError("nothing-to-undo",
                asked->reviewer + " has not marked row " + std::to_string(asked->row) + " in this comparison",
                "'touchstone posts --mark any' lists the posts with a mark"));
        undo->time = asked->time;
        return *undo;
    });
}

Result<ReviewState> reviewOf(Workspace& workspace, ExecutionNumber baseline, ExecutionNumber candidate)
{
    auto history = readMarks(workspace.database(), baseline, candidate);
    if (!history)
        return failure(history);
    const auto blind = blindQueues(workspace.database(), baseline, candidate);
    if (!blind)
        return failure(blind);
    ReviewState state {.history = std::move(*history), .current = {}, .counts = {}};
    state.current = currentMarks(state.history);
    state.counts = countMarks(state.current, *blind);
    return state;
}

Result<ReviewQueue> startQueue(const JobContext& context, const QueueRequest& request)
{
    ReviewQueue queue {.baseline = request.baseline,
        .candidate = request.candidate,
        .source = request.source,
        .seed = request.seed,
        .blind = request.blind,
        .reviewer = request.reviewer.empty() ? currentPerson() : request.reviewer,
        .created = currentTime()};
    if (auto sound = checkAnnotation({.name = queue.reviewer}); !sound)
        return failure(sound);
    {
        auto workspace = openWorkspace(context);
        if (!workspace)
            return failure(workspace);
        const auto source = PostSource::open(*workspace, request.baseline, request.candidate, context.stop);
        if (!source)
            return failure(source);
        const auto rows = rowsFor(**source, request.source);
        if (!rows)
            return failure(rows);
        if (rows->empty() || request.posts == 0)
            return fail(inputError("nothing-to-review",
                "no post of this comparison is among its " + std::string(queueSourceName(request.source)),
                "'touchstone compare' counts its flips"));
        queue.items = drawQueue(*rows, request.posts, request.seed, request.blind);
    }
    auto session = beginSession(context);
    if (!session)
        return failure(session);
    const auto id = insertQueue(*session, queue);
    if (!id)
        return failure(id);
    queue.id = *id;
    return queue;
}

Result<MarkOutcome> judgeItem(const JobContext& context, std::int64_t queueNumber, std::size_t place,
    SideVerdict verdict, const std::string& note)
{
    MarkRequest request;
    {
        auto workspace = openWorkspace(context);
        if (!workspace)
            return failure(workspace);
        const auto queue = readQueue(workspace->database(), queueNumber);
        if (!queue)
            return failure(queue);
        if (place >= queue->items.size())
            return fail(inputError("no-such-post",
                "queue " + std::to_string(queueNumber) + " has " + std::to_string(queue->items.size())
                    + " posts",
                "they are counted from 1"));
        const QueueItem& item = queue->items[place];
        request = {.baseline = queue->baseline,
            .candidate = queue->candidate,
            .row = item.row,
            .id = {},
            .verdict = verdictOf(verdict, item.swapped),
            .note = note,
            .reviewer = queue->reviewer,
            .queue = queue->id};
    }
    return markPost(context, request);
}

Result<std::int64_t> exportMarks(
    const JobContext& context, ExecutionNumber execution, const std::filesystem::path& file)
{
    auto workspace = openWorkspace(context);
    if (!workspace)
        return failure(workspace);
    if (const auto there = workspace->execution(execution); !there)
        return failure(there);
    const auto history = readMarksOf(workspace->database(), execution);
    if (!history)
        return failure(history);
    const std::vector<Mark> marks = currentMarks(*history);
    auto output = FileOutput::open(file);
    if (!output)
        return failure(output);
    CsvWriter csv(
        [&output](std::string_view bytes) { return output->write(bytes); }, CsvWriter::Formulas::Keep);
    for (const char* title :
        {"baseline", "candidate", "row", "id", "label", "verdict", "note", "reviewer", "time", "blind"})
        csv.text(title);
    Result<> written = csv.endRow();
    MarkedPosts marked(*workspace, marks);
    std::map<ExecutionNumber, std::map<std::int64_t, MarkedPosts::Post>> posts;
    std::map<std::int64_t, bool> blind;
    for (const Mark& mark : marks) {
        if (!written)
            return failure(written);
        if (!posts.contains(mark.baseline)) {
            auto read = marked.of(mark.baseline);
            if (!read)
                return failure(read);
            posts[mark.baseline] = std::move(*read);
        }
        if (mark.queue > 0 && !blind.contains(mark.queue)) {
            const auto queue = readQueue(workspace->database(), mark.queue);
            if (!queue)
                return failure(queue);
            blind[mark.queue] = queue->blind;
        }
        const MarkedPosts::Post post = posts[mark.baseline][mark.row];
        csv.number(mark.baseline.value()).number(mark.candidate.value()).number(mark.row);
        csv.text(post.id).text(post.label).text(reviewVerdictName(*mark.verdict)).text(mark.note);
        csv.text(mark.reviewer).text(formatUtc(mark.time));
        csv.number(std::int64_t {mark.queue > 0 && blind[mark.queue] ? 1 : 0});
        written = csv.endRow();
    }
    if (written)
        written = csv.finish();
    if (written)
        written = output->finish();
    if (!written)
        return failure(written);
    return static_cast<std::int64_t>(marks.size());
}

} // namespace touchstone
