#include "core/learning/floatmatrix.h"

#include <limits>
#include <new>

#include <sys/mman.h>
#include <unistd.h>

namespace touchstone {

FloatMatrix::FloatMatrix(std::int64_t rows, std::int64_t columns, std::int64_t padding)
    : m_rows(rows)
    , m_columns(columns)
    , m_stride((columns + padding - 1) / padding * padding)
{
    if (rows <= 0 || columns <= 0)
        return;
    if (rows > std::numeric_limits<std::int64_t>::max() / 8 / m_stride)
        throw std::bad_alloc();
    const auto bytes = static_cast<std::size_t>(rows) * static_cast<std::size_t>(m_stride) * sizeof(float);
    void* block = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    // Rows are read in random order: with small pages most of the time would go to address translation.
    ::madvise(block, bytes, MADV_HUGEPAGE);
#endif
    m_data = {static_cast<float*>(block), Unmap {bytes}};
}

void FloatMatrix::populate(std::int64_t first, std::int64_t last)
{
#ifdef MADV_POPULATE_WRITE
    if (first >= last)
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(row(first)) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(row(last - 1) + m_stride);
    // Where the system cannot, the first write to each page does it.
    (void)::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_POPULATE_WRITE);
#else
    (void)first;
    (void)last;
#endif
}

void FloatMatrix::Unmap::operator()(float* data) const
{
    ::munmap(data, bytes);
}

} // namespace touchstone
