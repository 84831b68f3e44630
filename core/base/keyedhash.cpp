#include "core/base/keyedhash.h"

#include <bit>
#include <cstring>
#include <random>

namespace touchstone {

static_assert(std::endian::native == std::endian::little, "the bytes are read as they lie in memory");

namespace {

struct State {
    std::uint64_t a, b, c, d;

    void mix()
    {
        a += b;
        b = std::rotl(b, 13) ^ a;
        a = std::rotl(a, 32);
        c += d;
        d = std::rotl(d, 16) ^ c;
        a += d;
        d = std::rotl(d, 21) ^ a;
        c += b;
        b = std::rotl(b, 17) ^ c;
        c = std::rotl(c, 32);
    }
    void add(std::uint64_t word)
    {
        d ^= word;
        mix();
        mix();
        a ^= word;
    }
};

std::array<std::uint64_t, 2> randomKey()
{
    std::random_device source;
    const auto word = [&source] { return std::uint64_t {source()} << 32U | source(); };
    return {word(), word()};
}

} // namespace

std::uint64_t sipHash(std::string_view bytes, const std::array<std::uint64_t, 2>& key)
{
    State state {.a = key[0] ^ 0x736f6d6570736575U,
        .b = key[1] ^ 0x646f72616e646f6dU,
        .c = key[0] ^ 0x6c7967656e657261U,
        .d = key[1] ^ 0x7465646279746573U};
    std::uint64_t word = 0;
    const auto size = std::uint64_t {bytes.size()};
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        state.add(word);
    }
    word = 0;
    std::memcpy(&word, bytes.data(), bytes.size());
    state.add(word | size << 56U);
    state.c ^= 0xffU;
    for (int i = 0; i < 4; ++i)
        state.mix();
    return state.a ^ state.b ^ state.c ^ state.d;
}

std::uint64_t keyedHash(std::string_view bytes)
{
    static const std::array<std::uint64_t, 2> key = randomKey();
    return sipHash(bytes, key);
}

} // namespace touchstone
