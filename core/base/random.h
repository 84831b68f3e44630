#pragma once

#include <cstdint>

namespace touchstone {

/// splitmix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014). Written out, with its own
/// ways to a bounded number and a fraction, because the standard library's distributions differ between libraries.
class SplitMix64
{
public:
    explicit SplitMix64(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next() { return mix(m_state += 0x9E3779B97F4A7C15U); }

    /// Uniform in [0, bound), bound > 0, without bias (Lemire's method on 32 bits; bound < 2^32).
    std::uint32_t below(std::uint32_t bound)
    {
        std::uint64_t product = (next() >> 32) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t floor = (0U - bound) % bound;
            while (static_cast<std::uint32_t>(product) < floor)
                product = (next() >> 32) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

    /// Uniform in [0, 1).
    double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

} // namespace touchstone
