#include "tests/benchmarks/suite.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

constexpr const char* usage
    = "usage: tst_benchmarks TOUCHSTONE [--folder FOLDER] [--real-posts FILE] [--rows N] [--rounds N]\n";

} // namespace

int main(int argc, char** argv)
{
    benchmarks::Options options;
    if (argc < 2 || argc % 2 != 0) {
        std::fputs(usage, stderr);
        return 2;
    }
    options.touchstone = argv[1];
    options.folder = ".";
    for (int i = 2; i < argc; i += 2) {
        const std::string_view name = argv[i];
        const char* value = argv[i + 1];
        if (name == "--folder")
            options.folder = value;
        else if (name == "--real-posts")
            options.realPosts = value;
        else if (name == "--rows")
            options.rows = std::max(1000LL, std::atoll(value));
        else if (name == "--rounds")
            options.rounds = std::max(1, std::atoi(value));
        else {
            std::fputs(usage, stderr);
            return 2;
        }
    }
    const auto done = benchmarks::Suite(options).run();
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", done.error().message().c_str());
    return 1;
}
