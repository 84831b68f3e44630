#include "core/jobs/rerunnoise.h"

#include "core/base/files.h"
#include "core/jobs/quantizedmodel.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/scoringjob.h"
#include "core/jobs/trainingdata.h"
#include "core/storage/datasetreader.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace touchstone {

namespace {

/// 99 % of a normal distribution lie within so many standard deviations.
constexpr double deviations = 2.576;

/// The first label of each row by the numbering of NoiseMeasure; -1: none.
using FirstLabels = std::vector<std::int32_t>;

/// What two models' first labels have in common, and what not.
struct Flips {
    std::int64_t onlyFirst = 0;
    std::int64_t onlySecond = 0;
    std::int64_t changed = 0;
};

class NoiseMeasure
{
public:
    NoiseMeasure(const JobContext& context, const Execution& original, StepRun& run)
        : m_context(context)
        , m_original(original)
        , m_run(run)
    {
    }

    Result<std::optional<RerunNoise>> measure()
    {
        const auto recipe = TextRecipe::fromJson(m_original.parameters.value("recipe", nlohmann::json()));
        if (!recipe)
            return failure(recipe);
        m_recipe = *recipe;
        auto executions = m_run.workspace().executions();
        if (!executions)
            return failure(executions);
        m_executions = std::move(*executions);
        const Artifact* before = m_original.output("model");
        const Artifact* now = m_run.execution().output("model");
        if (before == nullptr || now == nullptr || !chooseRows(before->sha256))
            return std::optional<RerunNoise>();
        if (auto read = readTruth(); !read)
            return failure(read);
        if (m_labelled == 0 || (!isThere(before->sha256) && stored(before->sha256) == nullptr))
            return std::optional<RerunNoise>();
        const auto first = firstLabels(before->sha256);
        if (!first)
            return failure(first);
        const auto second = firstLabels(now->sha256);
        if (!second)
            return failure(second);
        return judge(*first, *second, before->sha256);
    }

private:
    bool isThere(const std::string& model)
    {
        std::error_code error;
        return std::filesystem::is_regular_file(m_run.workspace().modelFile(model), error);
    }

    static bool isEvaluationOf(const Execution& execution, const std::string& model)
    {
        const Artifact* input = execution.input("model");
        return execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
            && input != nullptr && input->sha256 == model && execution.input("dataset") != nullptr
            && execution.metrics.value("p_at_1", nlohmann::json()).is_number();
    }

    /// The newest labelled evaluation of that model whose rows are still there, else rows of its training's split.
    bool chooseRows(const std::string& model)
    {
        for (auto execution = m_executions.rbegin(); execution != m_executions.rend(); ++execution) {
            if (!isEvaluationOf(*execution, model))
                continue;
            auto rows = resolveRows(m_run.workspace(), execution->input("dataset")->resolved);
            if (!rows)
                continue;
            m_rows = std::move(*rows);
            return true;
        }
        const auto parts = trainingParts(m_run.workspace(), m_original.number);
        if (!parts || parts->empty())
            return false;
        m_rows = measuringRows(m_run.workspace(), *parts).front();
        return true;
    }

    Result<> readTruth()
    {
        auto reader = DatasetReader::open(m_run.workspace().datasetFile(m_rows.dataset.sha256));
        if (!reader)
            return failure(reader);
        const auto keys = reader->keys();
        if (!keys)
            return failure(keys);
        for (const std::int32_t label : pickRows<std::int32_t>(keys->label, m_rows.rows)) {
            m_truth.push_back(
                label < 0 ? -1 : numberOf(reader->labels()[static_cast<std::size_t>(label)].name));
            m_labelled += label < 0 ? 0 : 1;
        }
        return {};
    }

    std::int32_t numberOf(const std::string& label)
    {
        return m_numbers.emplace(label, static_cast<std::int32_t>(m_numbers.size())).first->second;
    }

    /// The predictions of these rows by that model that are stored already.
    const Execution* stored(const std::string& model) const
    {
        const auto found
            = std::find_if(m_executions.rbegin(), m_executions.rend(), [&](const Execution& execution) {
                  return isEvaluationOf(execution, model)
                      && execution.input("dataset")->resolved == m_rows.resolved
                      && execution.parameters.value("recipe", nlohmann::json()) == m_recipe.toJson();
              });
        return found == m_executions.rend() ? nullptr : &*found;
    }

    Result<FirstLabels> firstLabels(const std::string& model)
    {
        if (const Execution* evaluation = stored(model)) {
            const auto predictions = loadPredictions(m_run.workspace().predictionsFolder(evaluation->number));
            if (predictions && std::ranges::equal(predictions->row, m_rows.rows))
                return numbersOf(*predictions);
        }
        return score(model);
    }

    Result<FirstLabels> score(const std::string& file)
    {
        const auto model = Model::load(m_run.workspace().modelFile(file));
        if (!model)
            return failure(model);
        const auto aside = m_run.temporary() / ("measured-" + std::to_string(m_measured++));
        if (auto created = createFolder(aside); !created)
            return failure(created);
        const std::vector<std::int32_t> none(m_rows.rows.size(), -1);
        auto writer = PredictionsWriter::create(aside, m_rows.rows, none, 1);
        if (!writer)
            return failure(writer);
        const std::vector<std::int32_t> months(m_rows.rows.size(), 0);
        const auto scored = scoreRows(*model,
            {.datasetFile = m_run.workspace().datasetFile(m_rows.dataset.sha256),
                .rows = m_rows.rows,
                .months = months,
                .monthCount = 1,
                .recipe = m_recipe,
                .k = 1,
                .threads = std::max(1, m_run.execution().environment.value("threads", 1))},
            *writer, m_context.progress, m_context.stop);
        if (!scored)
            return failure(scored);
        const auto& labels = model->summary().labels;
        if (auto finished
            = writer->finish(labels, static_cast<std::int32_t>(labels.size()), {"unknown"}, scored->sums);
            !finished)
            return failure(finished);
        const auto predictions = loadPredictions(aside);
        if (!predictions)
            return failure(predictions);
        return numbersOf(*predictions);
    }

    FirstLabels numbersOf(const Predictions& predictions)
    {
        std::vector<std::int32_t> number;
        for (const std::string& label : predictions.labels)
            number.push_back(numberOf(label));
        FirstLabels first;
        first.reserve(predictions.row.size());
        for (std::int64_t i = 0; i < predictions.size(); ++i) {
            const std::int32_t label = predictions.first(i);
            first.push_back(label < 0 ? -1 : number[static_cast<std::size_t>(label)]);
        }
        return first;
    }

    Flips flipsOf(const FirstLabels& first, const FirstLabels& second) const
    {
        Flips flips;
        for (std::size_t i = 0; i < m_truth.size(); ++i) {
            flips.changed += first[i] != second[i] ? 1 : 0;
            if (m_truth[i] < 0)
                continue;
            const bool left = first[i] == m_truth[i];
            const bool right = second[i] == m_truth[i];
            flips.onlyFirst += left && !right ? 1 : 0;
            flips.onlySecond += right && !left ? 1 : 0;
        }
        return flips;
    }

    double shareRight(const FirstLabels& first) const
    {
        std::int64_t right = 0;
        for (std::size_t i = 0; i < m_truth.size(); ++i)
            right += m_truth[i] >= 0 && first[i] == m_truth[i] ? 1 : 0;
        return static_cast<double>(right) / static_cast<double>(m_labelled);
    }

    double byChance(const Flips& flips) const
    {
        return deviations * std::sqrt(static_cast<double>(flips.onlyFirst + flips.onlySecond))
            / static_cast<double>(m_labelled);
    }

    /// A complete training that differs from the original by its seed alone, and whose model is there.
    const Execution* findTwin(const std::string& model)
    {
        const auto twinOf = [](const Execution& execution) {
            const auto found = execution.parameters.find("twin_of");
            return ExecutionNumber(found != execution.parameters.end() && found->is_number_integer()
                    ? found->get<std::int64_t>()
                    : 0);
        };
        const auto found
            = std::find_if(m_executions.rbegin(), m_executions.rend(), [&](const Execution& other) {
                  const Artifact* made = other.output("model");
                  return other.step == Step::Train && other.status == ExecutionStatus::Complete
                      && made != nullptr && made->sha256 != model && isThere(made->sha256)
                      && (twinOf(other) == m_original.number
                          || (twinOf(m_original).isValid() && other.number == twinOf(m_original)));
              });
        return found == m_executions.rend() ? nullptr : &*found;
    }

    Result<std::optional<RerunNoise>> judge(
        const FirstLabels& first, const FirstLabels& second, const std::string& model)
    {
        const Flips flips = flipsOf(first, second);
        RerunNoise noise {.basis = "flips",
            .rows = m_rows.resolved,
            .count = m_labelled,
            .original = shareRight(first),
            .now = shareRight(second),
            .limit = byChance(flips),
            .changedRows = flips.changed,
            .onlyOriginal = flips.onlyFirst,
            .onlyNow = flips.onlySecond};
        noise.change = *noise.now - *noise.original;
        noise.holds = std::abs(noise.change) <= noise.limit;
        const Execution* twin = findTwin(model);
        if (twin == nullptr)
            return std::optional(std::move(noise));
        const auto third = firstLabels(twin->output("model")->sha256);
        if (!third)
            return failure(third);
        const Flips ofTwin = flipsOf(first, *third);
        noise.basis = "twin";
        noise.twin = twin->number;
        noise.twinChangedRows = ofTwin.changed;
        noise.limit = std::max(byChance(ofTwin), std::abs(shareRight(*third) - *noise.original));
        const auto mostChanged = static_cast<double>(ofTwin.changed)
            + 3 * std::sqrt(static_cast<double>(ofTwin.changed + flips.changed));
        noise.holds
            = std::abs(noise.change) <= noise.limit && static_cast<double>(flips.changed) <= mostChanged;
        return std::optional(std::move(noise));
    }

    const JobContext& m_context;
    const Execution& m_original;
    StepRun& m_run;
    std::vector<Execution> m_executions;
    ResolvedRows m_rows;
    TextRecipe m_recipe;
    std::unordered_map<std::string, std::int32_t> m_numbers;
    std::vector<std::int32_t> m_truth;
    std::int64_t m_labelled = 0;
    int m_measured = 0;
};

} // namespace

Result<std::optional<RerunNoise>> measureRerunNoise(
    const JobContext& context, const Execution& original, StepRun& run)
{
    return NoiseMeasure(context, original, run).measure();
}

} // namespace touchstone
