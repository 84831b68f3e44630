#include "core/learning/quantizedmatrices.h"

#include <fasttext/fasttext.h>

#include <algorithm>
#include <exception>
#include <new>
#include <string>
#include <utility>

namespace touchstone {

/// fastText keeps its matrices to itself and its heirs.
struct QuantizedMatrices::Library : fasttext::FastText {
    const fasttext::Matrix& input() const { return *input_; }
    const fasttext::Matrix& output() const { return *output_; }
    std::int32_t labels() const { return dict_->nlabels(); }
    std::int32_t dim() const { return args_->dim; }
};

QuantizedMatrices::QuantizedMatrices(std::unique_ptr<Library> library)
    : m_library(std::move(library))
{
}

QuantizedMatrices::~QuantizedMatrices() = default;

Result<std::unique_ptr<QuantizedMatrices>> QuantizedMatrices::load(const std::filesystem::path& path)
{
    try {
        auto library = std::make_unique<Library>();
        library->loadModel(path.string());
        return std::unique_ptr<QuantizedMatrices>(new QuantizedMatrices(std::move(library)));
    } catch (const std::bad_alloc&) {
        return fail(
            machineError("not-enough-memory", "not enough memory to load the model").at(path.string()));
    } catch (const std::exception& exception) {
        return fail(inputError("model-damaged",
            std::string("fastText cannot load the model: ") + exception.what(), "copy or train it again")
                        .at(path.string()));
    }
}

void QuantizedMatrices::inputMean(std::span<const std::int32_t> rows, float* out) const
{
    fasttext::Vector sum(m_library->dim());
    for (const std::int32_t row : rows)
        sum.addRow(m_library->input(), row);
    if (!rows.empty())
        sum.mul(static_cast<float>(1.0 / static_cast<double>(rows.size())));
    std::copy_n(sum.data(), sum.size(), out);
}

FloatMatrix QuantizedMatrices::output() const
{
    FloatMatrix matrix(m_library->labels(), m_library->dim());
    fasttext::Vector row(m_library->dim());
    for (std::int32_t label = 0; label < m_library->labels(); ++label) {
        row.zero();
        row.addRow(m_library->output(), label);
        std::copy_n(row.data(), row.size(), matrix.row(label));
    }
    return matrix;
}

} // namespace touchstone
