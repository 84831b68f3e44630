#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace touchstone {

/// Rows of floats in one block of zeroed memory, padded with zeros to a multiple of 16 floats, so that each starts on a
/// cache line and kernels need no tails.
class FloatMatrix
{
public:
    FloatMatrix() = default;
    static constexpr std::int64_t wholeLines = 16; ///< floats of a cache line
    /// Of a matrix that only kernels::gatherMeans() reads: with 100 columns less than a twentieth is padding.
    static constexpr std::int64_t halfLines = 8;

    /// `padding`: rows have a multiple of so many floats. Throws std::bad_alloc.
    FloatMatrix(std::int64_t rows, std::int64_t columns, std::int64_t padding = wholeLines);

    std::int64_t rows() const { return m_rows; }
    std::int64_t columns() const { return m_columns; }
    /// Floats from one row to the next.
    std::ptrdiff_t stride() const { return m_stride; }

    /// Asks the system for the memory of rows [first, last) before they are written: clearing it takes as long as
    /// filling it. Changes no value; may run beside writers of any row.
    void populate(std::int64_t first, std::int64_t last);

    float* data() { return m_data.get(); }
    const float* data() const { return m_data.get(); }
    float* row(std::int64_t i) { return m_data.get() + i * m_stride; }
    const float* row(std::int64_t i) const { return m_data.get() + i * m_stride; }

private:
    struct Unmap {
        std::size_t bytes;
        void operator()(float* data) const;
    };

    std::int64_t m_rows = 0;
    std::int64_t m_columns = 0;
    std::ptrdiff_t m_stride = 0;
    std::unique_ptr<float[], Unmap> m_data;
};

} // namespace touchstone
