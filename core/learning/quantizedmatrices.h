#pragma once

#include "core/base/result.h"
#include "core/learning/floatmatrix.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace touchstone {

/// The matrices of a quantised model (.ftz), read and decoded by fastText's own code.
class QuantizedMatrices
{
public:
    /// The file must have passed readModelFile().
    static Result<std::unique_ptr<QuantizedMatrices>> load(const std::filesystem::path& path);
    ~QuantizedMatrices();

    /// out = mean of the rows of the input matrix (zero when there are none). Safe from several threads, each
    /// with its own `out`.
    void inputMean(std::span<const std::int32_t> rows, float* out) const;
    /// The output matrix, decoded.
    FloatMatrix output() const;

private:
    struct Library;
    explicit QuantizedMatrices(std::unique_ptr<Library> library);

    std::unique_ptr<Library> m_library;
};

} // namespace touchstone
