#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// FUZZ_TARGET is set for each program by CMakeLists.txt.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const fuzz::Target* const target = fuzz::findTarget(FUZZ_TARGET);
    if (target == nullptr)
        std::abort();
    target->run({data, size});
    return 0;
}
