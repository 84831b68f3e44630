#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

/// Commands that change something, for tests that let each of their persistent steps crash or fail.
namespace testing {

inline constexpr const char* preparedName = "prepared.touchstone";
inline constexpr const char* accidentName = "w.touchstone";

/// What a command finds.
enum class Before {
    Workspace, ///< the prepared workspace
    Nothing,   ///< no workspace: it makes one
    Litter,    ///< the prepared workspace, with files that no row names and others that lie in the trash
    Old,       ///< a workspace of format 1
    Network,   ///< the prepared workspace on what is taken for a network file system
};

struct AccidentCommand {
    const char* name;
    std::vector<std::string> arguments; ///< without -w
    std::string output = {};            ///< a file beside the workspace that it replaces; may be empty
    Before before = Before::Workspace;

    bool isFirst() const { return before == Before::Nothing; }
    /// It leaves the workspace as it is.
    bool onlyReads() const
    {
        return !output.empty() && arguments.front() != "import"
            && std::ranges::find(arguments, "--search") == arguments.end();
    }
};

inline const std::vector<AccidentCommand>& accidentCommands()
{
    static const std::vector<AccidentCommand> list {
        {"first import", {"import", "more.ndjson", "--name", "more"}, {}, Before::Nothing},
        {"import", {"import", "more.ndjson", "--name", "more"}},
        {"import of bad rows", {"import", "mixed.ndjson", "--name", "more", "--save-rejected", "out.txt"},
            "out.txt"},
        {"split", {"split", "posts", "--by", "random"}},
        {"train", {"train", "posts/train", "--dim", "5", "--epoch", "1", "--threads", "1", "--seed", "2"}},
        {"load", {"load", "./other.bin"}},
        {"import of predictions", {"import-executions", "predicted.csv", "--dataset", "posts/test"}},
        {"import of runs", {"import-executions", "runs"}},
        {"evaluate", {"evaluate", "3", "posts/test", "--threads", "1"}},
        {"compare", {"compare", "4", "4", "--markdown", "out.txt"}, "out.txt"},
        {"export predictions", {"export", "predictions", "4", "--csv", "out.txt"}, "out.txt"},
        {"posts", {"posts", "4", "4", "--csv", "out.txt"}, "out.txt"},
        {"mark", {"mark", "4", "4", "unclear", "--row", "76", "--note", "who knows"}}, // of the test part
        {"probe", {"probes", "add", "a text that every comparison shows", "--expect", "cats"}},
        {"export marks", {"export", "marks", "4", "--csv", "out.txt"}, "out.txt"},
        {"index", {"index", "posts"}},
        {"first search", {"posts", "4", "--search", "word0x1", "--ndjson", "out.txt"}, "out.txt"},
        {"export lines", {"export", "lines", "posts/test", "--output", "out.txt"}, "out.txt"},
        {"annotate", {"annotate", "4", "--note", "checked", "--tag", "good"}},
        {"release add", {"release", "add", "3", "--reviewer", "ada"}},
        {"release reject",
            {"release", "reject", "staging", "--compare", "4", "4", "--reason", "no", "--reviewer", "ada"}},
        {"clean", {"workspace", "clean"}, {}, Before::Litter},
        {"migration", {"split", "posts", "--by", "random"}, {}, Before::Old},
        {"import over a network", {"import", "more.ndjson", "--name", "more"}, {}, Before::Network},
        {"evaluate over a network", {"evaluate", "3", "posts/test", "--threads", "1"}, {}, Before::Network},
    };
    return list;
}

/// True where every step is to be tried, not a sample of them, and on more data (the tests with the label `slow`).
inline bool isThorough()
{
    return qEnvironmentVariableIsSet("TOUCHSTONE_TEST_THOROUGH");
}

/// Numbers from 1 to `steps`: all of them, or about `sample` that begin at another place for each `shift`.
inline std::vector<std::uint64_t> sampled(std::uint64_t steps, std::uint64_t sample, std::uint64_t shift)
{
#ifdef __SANITIZE_ADDRESS__
    sample = std::max<std::uint64_t>(1, sample / 8); // its checks make every start of the program slow
#endif
    const std::uint64_t stride = isThorough() ? 1 : std::max<std::uint64_t>(1, steps / sample);
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t number = 1 + shift % stride; number <= steps; number += stride)
        numbers.push_back(number);
    return numbers;
}

} // namespace testing
