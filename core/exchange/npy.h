#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// NumPy's format 1.0: magic, version, header length, a header of Python text, the raw array in C order.

namespace touchstone {

static_assert(std::endian::native == std::endian::little, "arrays are stored and mapped as little-endian");

/// NumPy's name of an element type.
template <typename T>
struct NpyType;
template <>
struct NpyType<std::int64_t> {
    static constexpr std::string_view descr = "<i8";
};
template <>
struct NpyType<std::int32_t> {
    static constexpr std::string_view descr = "<i4";
};
template <>
struct NpyType<std::uint32_t> {
    static constexpr std::string_view descr = "<u4";
};
template <>
struct NpyType<float> {
    static constexpr std::string_view descr = "<f4";
};
template <>
struct NpyType<double> {
    static constexpr std::string_view descr = "<f8";
};
template <>
struct NpyType<std::uint8_t> {
    static constexpr std::string_view descr = "|u1";
};

template <typename T>
concept NpyElement = requires
{
    {
        NpyType<T>::descr
        } -> std::convertible_to<std::string_view>;
};

/// Extents of an array, outermost first.
using Shape = std::vector<std::int64_t>;
/// In an expected shape: any extent.
inline constexpr std::int64_t anyExtent = -1;

/// Everything before the array's bytes; its length is a multiple of 64. Row i of a [N, k] array of T starts
/// at byte npyHeader(...).size() + i * k * sizeof(T), for FileWriter::writeAt().
std::string npyHeader(std::string_view descr, std::span<const std::int64_t> shape);

template <NpyElement T>
std::string npyHeader(std::span<const std::int64_t> shape)
{
    return npyHeader(NpyType<T>::descr, shape);
}

/// A whole .npy file in memory, mapped and read-only; cheap to copy.
template <NpyElement T>
struct MappedArray {
    std::span<const T> values; ///< row-major
    Shape shape;
    std::shared_ptr<const void> storage; ///< keeps `values` alive
};

namespace detail {

struct MappedBytes {
    std::span<const std::byte> values;
    Shape shape;
    std::shared_ptr<const void> storage;
};
Result<MappedBytes> mapNpyBytes(const std::filesystem::path& path, std::string_view descr,
    std::size_t elementSize, std::span<const std::int64_t> expected);
Result<> writeNpyBytes(const std::filesystem::path& path, std::string_view descr, std::size_t elementSize,
    std::span<const std::byte> values, std::span<const std::int64_t> shape);

} // namespace detail

/// Maps a .npy file. `expected` is the shape it must have, with anyExtent where any will do; empty: any
/// shape.
/// Errors: missing, not a file; not NumPy format 1.0; another element type, order or shape; a size that is
/// not exactly what the header promises.
template <NpyElement T>
Result<MappedArray<T>> mapNpy(const std::filesystem::path& path, const Shape& expected = {})
{
    auto bytes = detail::mapNpyBytes(path, NpyType<T>::descr, sizeof(T), expected);
    if (!bytes)
        return failure(bytes);
    const std::span<const T> values(static_cast<const T*>(static_cast<const void*>(bytes->values.data())),
        bytes->values.size() / sizeof(T));
    return MappedArray<T> {values, std::move(bytes->shape), std::move(bytes->storage)};
}

/// Writes a whole array and syncs it. The product of `shape` must be the number of values.
/// Errors: as FileWriter; the shape does not fit (bad-shape).
template <NpyElement T>
Result<> writeNpy(const std::filesystem::path& path, std::span<const T> values, const Shape& shape)
{
    return detail::writeNpyBytes(path, NpyType<T>::descr, sizeof(T), std::as_bytes(values), shape);
}

} // namespace touchstone
