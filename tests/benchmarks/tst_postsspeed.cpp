// How long people wait for the posts behind a number: a confusion cell, an order, a window of the list.
//   ctest --preset release-slow -R tst_postsspeed -V, or the program itself; TOUCHSTONE_BENCHMARK_ROWS: rows of a side.
// Times say more about the machine than about the program: only a wrong result fails.

#include "core/base/files.h"
#include "core/jobs/postsource.h"
#include "core/jobs/searchindexjob.h"
#include "core/storage/datasetwriter.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/records.h"
#include "tests/support/testing.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace touchstone;

namespace {

constexpr int labelCount = 2500;
constexpr int k = 5;

std::int64_t rowsAsked()
{
    const int asked = qEnvironmentVariableIntValue("TOUCHSTONE_BENCHMARK_ROWS");
    return asked > 0 ? asked : 1'000'000;
}

/// Words of Zipf-like frequency, about 60 a post, of a vocabulary of 200,000.
class Words
{
public:
    Words()
    {
        for (int i = 0; i < 200'000; ++i)
            m_weights.push_back(1.0 / (i + 3));
        m_distribution = std::discrete_distribution<int>(m_weights.begin(), m_weights.end());
    }
    std::string text()
    {
        std::string text;
        const int length = 20 + static_cast<int>(m_random() % 80);
        for (int i = 0; i < length; ++i)
            text += (i == 0 ? "word" : " word") + std::to_string(m_distribution(m_random));
        return text;
    }

private:
    std::mt19937 m_random {1};
    std::vector<double> m_weights;
    std::discrete_distribution<int> m_distribution;
};

Result<DatasetInfo> writeDataset(const std::filesystem::path& file, std::int64_t rows)
{
    auto writer = DatasetWriter::create(file, {.label = "label", .texts = {"text"}, .time = "t", .id = "id"});
    if (!writer)
        return failure(writer);
    Words words;
    SourceRow row;
    for (std::int64_t i = 0; i < rows; ++i) {
        row.clear();
        row.id = "p" + std::to_string(i);
        row.label = "label " + std::to_string(i % labelCount);
        row.time = 1'400'000'000 + i * 60;
        row.texts = {words.text()};
        if (auto added = writer->append(row); !added)
            return failure(added);
    }
    return writer->finish();
}

/// Four of ten first labels are right.
Result<> writePredictions(const std::filesystem::path& folder, std::int64_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    const auto size = static_cast<std::size_t>(rows);
    std::vector<std::int64_t> row(size);
    std::vector<std::int32_t> truth(size);
    std::vector<std::int32_t> label(size * k);
    std::vector<float> probability(size * k);
    const std::vector<std::uint32_t> words(size, 40);
    const std::vector<std::uint32_t> unknown(size, 2);
    for (std::size_t i = 0; i < size; ++i) {
        row[i] = static_cast<std::int64_t>(i);
        truth[i] = static_cast<std::int32_t>(i % labelCount);
        float p = static_cast<float>(random() % 100'000) / 100'000;
        const bool right = random() % 10 < 4;
        for (std::size_t rank = 0; rank < k; ++rank) {
            label[i * k + rank] = right && rank == 0
                ? truth[i]
                : static_cast<std::int32_t>((static_cast<std::size_t>(truth[i]) + rank + 1) % labelCount);
            probability[i * k + rank] = p;
            p /= 3;
        }
    }
    std::vector<std::string> labels;
    for (int i = 0; i < labelCount; ++i)
        labels.push_back("label " + std::to_string(i));
    if (auto created = createFolder(folder); !created)
        return created;
    auto writer = PredictionsWriter::create(folder, row, truth, k);
    if (!writer)
        return failure(writer);
    if (auto written = writer->write(0, {label, probability, words, unknown}); !written)
        return written;
    return writer->finish(labels, labelCount, {"unknown"}, std::vector<double>(2 * labelCount));
}

/// A workspace with a dataset and two evaluations of it, #1 and #2.
Result<> makeWorkspace(const std::filesystem::path& path, std::int64_t rows)
{
    if (const auto made = Workspace::create(path, "benchmark"); !made)
        return failure(made);
    auto session = WriteSession::begin(path, "benchmark", std::chrono::seconds(1));
    if (!session)
        return failure(session);
    const auto aside = path / "tmp" / "rows.sqlite";
    auto dataset = writeDataset(aside, rows);
    if (!dataset)
        return failure(dataset);
    if (auto moved = publish(aside, path / "datasets" / (dataset->sha256 + ".sqlite")); !moved)
        return moved;
    for (unsigned side = 1; side <= 2; ++side) {
        Execution execution;
        execution.step = Step::Evaluate;
        execution.parameters = {{"k", k}, {"loss", "softmax"}, {"recipe", TextRecipe().toJson()}};
        execution.inputs
            = {{.name = "model", .kind = "model", .sha256 = std::string(64, side == 1 ? 'a' : 'b')},
                {.name = "dataset", .kind = "dataset", .sha256 = dataset->sha256, .resolved = "posts@1"}};
        const auto number = session->addExecution(execution);
        if (!number)
            return failure(number);
        execution.number = *number;
        if (auto written = writePredictions(path / "predictions" / number->toString(), rows, side); !written)
            return written;
        execution.status = ExecutionStatus::Complete;
        execution.outputs = {{.name = "predictions", .kind = "predictions", .sha256 = std::string(64, 'f')}};
        if (side == 1) {
            dataset->name = "posts";
            dataset->version = 1;
            dataset->execution = *number;
        }
        if (auto finished
            = session->finish({.execution = execution, .dataset = side == 1 ? &*dataset : nullptr});
            !finished)
            return finished;
    }
    return {};
}

/// Median and worst milliseconds of some runs.
void print(const char* what, const std::function<void()>& run, const char* limit)
{
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        QElapsedTimer clock;
        clock.start();
        run();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::printf("%-58s first %8.1f ms", what, times.front());
    std::ranges::sort(times);
    std::printf(", median %8.1f ms   (%s)\n", times[times.size() / 2], limit);
    std::fflush(stdout);
}

} // namespace

class TestPostsSpeed final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarning(); }
    void selecting();
    void scrolling();
    void searching();

private:
    testing::TemporaryFolder m_folder;
    std::int64_t m_rows = rowsAsked();
    std::shared_ptr<const PostSource> m_source;
};

void TestPostsSpeed::initTestCase()
{
    const auto path = m_folder / "w.touchstone";
    VERIFY_RESULT(makeWorkspace(path, m_rows));
    auto workspace = Workspace::open(path, "benchmark");
    VERIFY_RESULT(workspace);
    auto source = PostSource::open(*workspace, ExecutionNumber(1), ExecutionNumber(2));
    VERIFY_RESULT(source);
    m_source = *source;
    QCOMPARE(m_source->size(), m_rows);
}

void TestPostsSpeed::selecting()
{
    std::printf("2 x %lld rows, %d labels\n", static_cast<long long>(m_rows), labelCount);
    const auto filter = m_source->filterOf({.gold = "label 42", .first = {"label 42", "label 43"}});
    VERIFY_RESULT(filter);
    std::size_t found = 0;
    const auto count = [&](const RowFilter& wanted, const RowSort& sort) {
        found = m_source->select(wanted, sort).value_or(std::vector<std::uint32_t>()).size();
    };
    print(
        "a confusion cell", [&] { count(*filter, {}); }, "at most 100");
    // Right before (4 of 10) and not right after (6 of 10): every wrong answer is the next label.
    const auto expected = static_cast<double>(m_rows) / labelCount * 0.24;
    QVERIFY2(std::abs(static_cast<double>(found) - expected) < expected, std::to_string(found).c_str());
    RowFilter flips {.cell = FlipCell::OnlyBaseline};
    print(
        "all negative flips, the surest first", [&] { count(flips, {.order = RowOrder::NegativeFlips}); },
        "a quarter of the rows");
    print(
        "every row by p@1", [&] { count({}, {.order = RowOrder::CandidateP1}); }, "all rows");
    flips.time = TimeRange {.from = 1'400'000'000 + m_rows * 30, .to = {}};
    print(
        "negative flips of a range of time (times are read once)", [&] { count(flips, {}); }, "");
    QVERIFY(found > 0);
}

void TestPostsSpeed::scrolling()
{
    auto reader = PostReader::open(m_source);
    VERIFY_RESULT(reader);
    const auto numbers = m_source->select({}, {.order = RowOrder::CandidateP1, .descending = true});
    VERIFY_RESULT(numbers);
    std::mt19937 random(3);
    bool good = true;
    const auto window = [&](std::span<const std::uint32_t> all) {
        const auto posts = reader->read(all.subspan(random() % (all.size() - 100), 100));
        good = good && posts && posts->size() == 100 && !posts->front().text.empty();
    };
    print(
        "100 posts anywhere in a list by p@1", [&] { window(*numbers); }, "60 frames a second: 16");
    const auto inOrder = m_source->select({});
    print(
        "100 posts anywhere in the dataset's order", [&] { window(*inOrder); }, "60 frames a second: 16");
    QVERIFY(good);
}

void TestPostsSpeed::searching()
{
    NoProgress silent;
    const JobContext context {.workspace = m_source->workspace(), .progress = silent, .stop = {}};
    QElapsedTimer clock;
    clock.start();
    const auto built = buildSearchIndex(context, "posts");
    VERIFY_RESULT(built);
    std::error_code error;
    const auto dataset = std::filesystem::file_size(m_source->datasetFile(), error);
    std::printf("the index: built in %.1f s, %.0f MB beside %.0f MB of posts\n",
        static_cast<double>(clock.elapsed()) / 1e3, static_cast<double>(built->bytes) / 1e6,
        static_cast<double>(dataset) / 1e6);
    bool good = true;
    std::size_t count = 0;
    const auto search = [&](const char* typed) {
        const auto filter = m_source->filterOf({.search = typed});
        const auto numbers = filter ? m_source->select(*filter) : failure(filter);
        good = good && numbers && !numbers->empty();
        count = numbers ? numbers->size() : 0;
    };
    for (const char* typed : {"word7000", "word300 word20", "word0", "word0 word1 word2", "\"word0 word1\"",
             "\"word50 word3\"", "word123*"}) {
        print((std::string("search: ") + typed).c_str(), [&] { search(typed); }, "at most 200");
        std::printf("    %zu posts\n", count);
    }
    QVERIFY(good);
}

QTEST_GUILESS_MAIN(TestPostsSpeed)
#include "tst_postsspeed.moc"
