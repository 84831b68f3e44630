#include "app/stepsummary.h"

#include "app/commandline.h"
#include "core/base/files.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace touchstone {

namespace {

constexpr std::size_t largestSummary = 1024U * 1024U;

Result<> append(const std::filesystem::path& path, std::string_view markdown)
{
    const auto target = replaceableFile(path);
    if (!target)
        return failure(target);
    std::string content;
    std::error_code error;
    if (std::filesystem::exists(*target, error)) {
        auto before = readFile(*target, largestSummary);
        if (!before)
            return failure(before);
        content = std::move(*before);
    }
    if (!content.empty() && content.back() != '\n')
        content += '\n';
    content += markdown;
    if (content.size() > largestSummary)
        return fail(inputError("summary-too-large", "the summary of the step would be larger than 1 MiB",
            "print less in this step")
                        .at(path.string()));
    return writeFileAtomically(*target, content);
}

} // namespace

void addToStepSummary(std::string_view markdown)
{
    const char* path = std::getenv("GITHUB_STEP_SUMMARY");
    if (path == nullptr || *path == '\0')
        return;
    if (const auto appended = append(path, markdown); !appended)
        say("warning: no summary of the step: " + appended.error().message());
}

} // namespace touchstone
