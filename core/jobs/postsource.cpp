#include "core/jobs/postsource.h"

#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/rowmatching.h"
#include "core/jobs/rowmonths.h"
#include "core/review/marks.h"
#include "core/storage/reviewstore.h"
#include "core/storage/searchindex.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace touchstone {

namespace {

Result<ComparisonSide> sideOf(Workspace& workspace, ExecutionNumber number)
{
    auto side = loadComparisonSide(workspace, number);
    if (!side)
        return side;
    if (const auto checked = checkPredictions(side->predictions); !checked)
        return fail(checked.error().at("execution #" + number.toString()));
    return side;
}

/// As a comparison pairs them: by row in one dataset, else the same posts of two.
Result<RowPairs> pairsOf(const Workspace& workspace, const ComparisonSide& baseline,
    const ComparisonSide& candidate, const std::stop_token& stop)
{
    if (auto pairs = pairByRow(baseline, candidate))
        return std::move(*pairs);
    return matchRows(workspace, baseline, candidate, stop);
}

Result<std::int32_t> numberOf(const LabelUnion& labels, const std::string& name)
{
    if (name.empty())
        return -1;
    const auto found = std::ranges::lower_bound(labels.names, name);
    if (found == labels.names.end() || *found != name)
        return fail(inputError("no-such-label",
            "'" + name + "' is neither a label of these rows nor known to a model",
            "labels are written as in the dataset, without a prefix"));
    return static_cast<std::int32_t>(found - labels.names.begin());
}

Result<std::optional<std::int32_t>> numberOf(const LabelUnion& labels, const std::optional<std::string>& name)
{
    if (!name)
        return std::optional<std::int32_t>();
    const auto number = numberOf(labels, *name);
    if (!number)
        return failure(number);
    return std::optional(*number);
}

std::vector<PostAnswer> answersOf(const Predictions& predictions, std::int64_t row)
{
    std::vector<PostAnswer> answers;
    const auto k = static_cast<std::size_t>(predictions.k);
    const std::size_t first = static_cast<std::size_t>(row) * k;
    for (std::size_t i = first; i < first + k && predictions.label[i] >= 0; ++i)
        answers.push_back(
            {predictions.labels[static_cast<std::size_t>(predictions.label[i])], predictions.probability[i]});
    return answers;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string text;
    for (const std::string& field : texts) {
        if (!text.empty() && !field.empty())
            text += ' ';
        text += field;
    }
    return text;
}

} // namespace

PostSource::PostSource(ComparisonSide baseline, std::optional<ComparisonSide> candidate)
    : m_baseline(std::move(baseline))
    , m_candidate(std::move(candidate))
    , m_labels(uniteLabels(
          m_baseline.predictions, m_candidate ? m_candidate->predictions : m_baseline.predictions))
{
}

Result<std::shared_ptr<const PostSource>> PostSource::open(Workspace& workspace, ExecutionNumber baseline,
    std::optional<ExecutionNumber> candidate, const std::stop_token& stop)
{
    auto before = sideOf(workspace, baseline);
    if (!before)
        return failure(before);
    std::optional<ComparisonSide> after;
    RowPairs pairs = RowPairs::identical(before->predictions.size());
    if (candidate) {
        auto side = sideOf(workspace, *candidate);
        if (!side)
            return failure(side);
        auto paired = pairsOf(workspace, *before, *side, stop);
        if (!paired)
            return failure(paired);
        if (paired->size() == 0)
            return fail(inputError("no-common-rows", "the two executions have no row in common",
                "list the posts of one execution at a time, or evaluate both models on the same rows"));
        pairs = std::move(*paired);
        after = std::move(*side);
    }
    const std::shared_ptr<PostSource> source(new PostSource(std::move(*before), std::move(after)));
    source->m_workspace = workspace.path();
    source->m_datasetFile = workspace.datasetFile(source->m_baseline.datasetSha256);
    source->m_pairs = std::move(pairs);
    return std::shared_ptr<const PostSource>(source);
}

bool PostSource::isAll() const
{
    return size() == m_baseline.predictions.size()
        && (!m_candidate || size() == m_candidate->predictions.size());
}

std::int64_t PostSource::rowOf(std::uint32_t number) const
{
    return m_baseline.predictions.row[static_cast<std::size_t>(m_pairs.at(number).baseline)];
}

std::optional<std::uint32_t> PostSource::numberOfRow(std::int64_t row) const
{
    std::int64_t first = 0;
    std::int64_t last = size();
    while (first < last) { // the pairs ascend by dataset row
        const std::int64_t middle = first + (last - first) / 2;
        if (rowOf(static_cast<std::uint32_t>(middle)) < row)
            first = middle + 1;
        else
            last = middle;
    }
    const auto number = static_cast<std::uint32_t>(first);
    return first < size() && rowOf(number) == row ? std::optional(number) : std::nullopt;
}

Result<> PostSource::checkFilter(const PostsFilter& filter) const
{
    for (const auto& range : {filter.p1.baseline, filter.p1.candidate}) {
        if (range && !(range->lower <= range->upper))
            return fail(inputError("bad-parameter", "a range of p@1 must begin below its end",
                "0.2,0.3 are the rows from 0.2 to below 0.3"));
    }
    if (filter.time && filter.time->from && filter.time->to && *filter.time->from > *filter.time->to)
        return fail(inputError("bad-parameter", "a range of time must begin before its end",
            "it takes the posts from its begin on and ends before its end"));
    if (!isComparison()
        && (filter.first.candidate || filter.p1.candidate || filter.cell || filter.agree || filter.mark))
        return fail(inputError("bad-parameter",
            "what the candidate gave, whether both were right, and marks, needs two executions",
            "name the candidate's execution too"));
    return {};
}

Result<RowFilter> PostSource::filterOf(const PostsFilter& filter) const
{
    if (const auto checked = checkFilter(filter); !checked)
        return failure(checked);
    const auto gold = numberOf(m_labels, filter.gold);
    const auto before = numberOf(m_labels, filter.first.baseline);
    const auto after = numberOf(m_labels, filter.first.candidate);
    for (const auto* number : {&gold, &before, &after}) {
        if (!*number)
            return failure(*number);
    }
    RowFilter result {.gold = *gold,
        .first = {*before, *after},
        .p1 = filter.p1,
        .cell = filter.cell,
        .agree = filter.agree,
        .time = filter.time};
    if (filter.goldAmong) {
        result.goldAmong.emplace();
        for (const std::string& label : *filter.goldAmong) {
            const auto number = numberOf(m_labels, label);
            if (!number)
                return failure(number);
            result.goldAmong->push_back(*number);
        }
        std::ranges::sort(*result.goldAmong);
    }
    if (filter.search) {
        auto rows = found(*filter.search);
        if (!rows)
            return failure(rows);
        result.among.push_back(std::move(*rows));
    }
    if (filter.mark) {
        auto rows = marked(*filter.mark);
        if (!rows)
            return failure(rows);
        (filter.mark->marked ? result.among : result.notAmong).push_back(std::move(*rows));
    }
    return result;
}

Result<std::shared_ptr<const RowSet>> PostSource::found(const std::string& search) const
{
    auto index = SearchIndex::open(searchIndexFile(m_datasetFile));
    if (!index)
        return failure(index);
    auto rows = index->find(search);
    if (!rows)
        return failure(rows);
    return std::make_shared<const RowSet>(std::move(*rows));
}

Result<std::shared_ptr<const RowSet>> PostSource::marked(const MarkFilter& filter) const
{
    auto workspace = Workspace::open(m_workspace, "touchstone posts", Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    const auto history = readMarks(workspace->database(), m_baseline.execution, m_candidate->execution);
    if (!history)
        return failure(history);
    const auto& rows = m_baseline.predictions.row;
    auto set = std::make_shared<RowSet>(rows.empty() ? 0 : rows.back() + 1);
    for (const Mark& mark : currentMarks(*history)) {
        if (!filter.verdict || mark.verdict == filter.verdict)
            set->add(mark.row);
    }
    return std::shared_ptr<const RowSet>(std::move(set));
}

Result<std::span<const std::int64_t>> PostSource::times() const
{
    const std::scoped_lock lock(m_timesMutex);
    if (!m_times) {
        auto reader = DatasetReader::open(m_datasetFile);
        if (!reader)
            return failure(reader);
        auto times = timesOfRows(*reader, m_baseline.predictions.row);
        if (!times)
            return failure(times);
        m_times = std::move(*times);
    }
    return std::span<const std::int64_t>(*m_times);
}

Result<std::vector<std::uint32_t>> PostSource::select(const RowFilter& filter, const RowSort& sort) const
{
    RowsToFilter rows {.baseline = {m_baseline.predictions, m_labels.toUnion.baseline},
        .candidate = {},
        .pairs = m_pairs,
        .datasetRows = m_baseline.predictions.row,
        .times = {}};
    if (m_candidate)
        rows.candidate.emplace(m_candidate->predictions, m_labels.toUnion.candidate);
    if (filter.time || sort.order == RowOrder::Time) {
        const auto known = times();
        if (!known)
            return failure(known);
        rows.times = *known;
    }
    std::vector<std::uint32_t> numbers = matchingRows(rows, filter);
    if (sort.order != RowOrder::Dataset || sort.descending) // they come in the order of the dataset
        sortRows(rows, sort, numbers);
    return numbers;
}

PostReader::PostReader(std::shared_ptr<const PostSource> source, DatasetReader reader)
    : m_source(std::move(source))
    , m_reader(std::move(reader))
{
}

Result<PostReader> PostReader::open(std::shared_ptr<const PostSource> source)
{
    auto reader = DatasetReader::open(source->datasetFile());
    if (!reader)
        return failure(reader);
    return PostReader(std::move(source), std::move(*reader));
}

Result<std::vector<ListedPost>> PostReader::read(std::span<const std::uint32_t> numbers)
{
    const Predictions& before = m_source->baseline().predictions;
    // The pairs ascend by dataset row, so their numbers do too.
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::sort(order, {}, [numbers](std::size_t i) { return numbers[i]; });
    std::vector<std::int64_t> rows;
    rows.reserve(numbers.size());
    for (const std::size_t i : order)
        rows.push_back(before.row[static_cast<std::size_t>(m_source->pairs().at(numbers[i]).baseline)]);
    std::vector<ListedPost> posts(numbers.size());
    std::size_t next = 0;
    const auto read = m_reader.read(rows, [&](const Example& example) -> Result<> {
        const std::size_t place = order[next++];
        const RowPair pair = m_source->pairs().at(numbers[place]);
        ListedPost& post = posts[place];
        post.row = example.row;
        post.id = example.id;
        if (const std::int32_t gold = before.truth[static_cast<std::size_t>(pair.baseline)]; gold >= 0)
            post.gold = before.labels[static_cast<std::size_t>(gold)];
        post.baseline = answersOf(before, pair.baseline);
        if (m_source->candidate())
            post.candidate = answersOf(m_source->candidate()->predictions, pair.candidate);
        post.time = example.time;
        post.text = joined(example.texts);
        return {};
    });
    if (!read)
        return failure(read);
    return posts;
}

} // namespace touchstone
