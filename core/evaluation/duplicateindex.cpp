#include "core/evaluation/duplicateindex.h"

#include <algorithm>
#include <bit>

namespace touchstone {

namespace {

constexpr std::size_t mostOfOneBand = 32;

std::uint32_t keyOf(std::uint64_t entry)
{
    return static_cast<std::uint32_t>(entry >> 32);
}

std::uint32_t rowOf(std::uint64_t entry)
{
    return static_cast<std::uint32_t>(entry & 0xFFFFFFFFU);
}

} // namespace

void DuplicateIndex::Table::build(const std::vector<std::uint64_t>& unsorted)
{
    const int bits = std::clamp(static_cast<int>(std::bit_width(unsorted.size())), 1, 28);
    shift = 32 - bits;
    starts.assign((std::size_t {1} << bits) + 1, 0);
    for (const std::uint64_t entry : unsorted)
        ++starts[(keyOf(entry) >> shift) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    entries.assign(unsorted.size(), 0);
    std::vector<std::uint32_t> next = starts;
    for (const std::uint64_t entry : unsorted)
        entries[next[keyOf(entry) >> shift]++] = entry;
}

std::span<const std::uint64_t> DuplicateIndex::Table::bucket(std::uint32_t key) const
{
    const std::size_t at = key >> shift;
    return std::span(entries).subspan(starts[at], starts[at + 1] - starts[at]);
}

DuplicateIndex::DuplicateIndex(std::span<const TextSketch> rows)
{
    m_lines.reserve(rows.size());
    m_first.reserve(rows.size());
    std::vector<std::uint64_t> entries;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        m_lines.push_back(rows[row].line);
        m_first.push_back(row);
        if (!rows[row].isEmpty())
            entries.push_back(rows[row].line >> 32 << 32 | row);
    }
    m_exact.build(entries);
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        if (rows[row].isEmpty())
            continue;
        for (const std::uint64_t entry : m_exact.bucket(static_cast<std::uint32_t>(rows[row].line >> 32))) {
            if (m_lines[rowOf(entry)] == rows[row].line) {
                m_first[row] = rowOf(entry); // entries of a bucket ascend by row
                break;
            }
        }
    }
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        entries.clear();
        for (std::uint32_t row = 0; row < rows.size(); ++row) {
            if (!rows[row].isEmpty() && m_first[row] == row)
                entries.push_back(std::uint64_t {rows[row].bands[band]} << 32 | row);
        }
        m_bands[band].build(entries);
    }
}

void DuplicateIndex::find(const TextSketch& sketch, Match& match) const
{
    match.exact = -1;
    match.near.clear();
    if (sketch.isEmpty())
        return;
    for (const std::uint64_t entry : m_exact.bucket(static_cast<std::uint32_t>(sketch.line >> 32))) {
        if (m_lines[rowOf(entry)] == sketch.line) {
            match.exact = rowOf(entry);
            break;
        }
    }
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        std::size_t seen = 0;
        for (const std::uint64_t entry : m_bands[band].bucket(sketch.bands[band])) {
            if (keyOf(entry) == sketch.bands[band] && seen++ < mostOfOneBand)
                match.near.push_back({rowOf(entry), 1});
        }
    }
    std::ranges::sort(match.near, {}, &DuplicateCandidate::row);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < match.near.size(); ++i) {
        if (kept > 0 && match.near[kept - 1].row == match.near[i].row)
            ++match.near[kept - 1].bands;
        else
            match.near[kept++] = match.near[i];
    }
    match.near.resize(kept);
}

void BestCandidates::add(const DuplicateCandidate& candidate, std::uint64_t text)
{
    auto& best = m_rows[candidate.row];
    Text added {candidate.bands, text};
    for (Text& place : best) {
        if (added.bands > place.bands || (added.bands == place.bands && added.number < place.number))
            std::swap(place, added);
    }
}

} // namespace touchstone
