#include "core/base/files.h"
#include "tests/fuzz/targets.h"

#include <cstdio>
#include <filesystem>

/// fuzz_seeds FOLDER: writes FOLDER/<target>/<seed> for every target.
int main(int count, char** arguments)
{
    if (count != 2) {
        std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
        return 2;
    }
    for (const fuzz::Target& target : fuzz::targets()) {
        const auto folder = std::filesystem::path(arguments[1]) / target.name;
        auto made = touchstone::createFolder(folder);
        for (const fuzz::Seed& seed : target.seeds()) {
            if (made)
                made = touchstone::writeFileAtomically(folder / seed.name, seed.bytes);
        }
        if (!made) {
            std::fprintf(stderr, "fuzz_seeds: %s\n", made.error().message().c_str());
            return 4;
        }
    }
    return 0;
}
