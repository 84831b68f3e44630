#pragma once

#include "core/jobs/rerunjob.h"
#include "core/storage/sqlite.h"
#include "tests/core/jobs/jobfixture.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

/// A workspace whose executions are made again, and what can be wrong in it.
namespace testing::reruns {

/// Dataset posts@1 (#1), split (#2), model (#3), its evaluation on the test part (#4).
inline void prepare(Jobs& jobs)
{
    VERIFY_RESULT(jobs.import("posts", posts({.posts = 600})));
    VERIFY_RESULT(jobs.split("posts"));
    VERIFY_RESULT(jobs.train({"posts/train"}));
    VERIFY_RESULT(jobs.evaluate("3", "posts/test"));
}

inline touchstone::Result<touchstone::RerunOutcome> rerun(
    Jobs& jobs, std::int64_t number, std::optional<int> threads = {})
{
    return touchstone::rerunExecution(
        jobs.context(), {.execution = touchstone::ExecutionNumber(number), .threads = threads});
}

/// Changes one byte of a file, from its end.
inline void damage(const std::filesystem::path& file, std::size_t fromEnd, char by)
{
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    std::string bytes = readAll(file);
    bytes[bytes.size() - fromEnd] = static_cast<char>(bytes[bytes.size() - fromEnd] + by);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// Only its first bytes are left of a file.
inline void cutOff(const std::filesystem::path& file, std::uintmax_t bytes)
{
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    std::filesystem::resize_file(file, bytes);
}

inline bool parts(const touchstone::RerunReport& report, const std::string& where, const std::string& what)
{
    return std::ranges::any_of(report.parted,
        [&](const touchstone::Parting& parting) { return parting.where == where && parting.what == what; });
}

inline bool notes(const touchstone::RerunReport& report, const std::string& note)
{
    return std::ranges::find(report.notes, note) != report.notes.end();
}

/// All that a person is told, for a failure's message.
inline std::string told(const touchstone::RerunReport& report)
{
    std::string said;
    for (const std::string& line : report.lines())
        said += line + "\n";
    return said;
}

#define VERIFY_VERDICT(outcome, expected)                                                                    \
    do {                                                                                                     \
        const auto& judged = (outcome);                                                                      \
        VERIFY_RESULT(judged);                                                                               \
        QVERIFY2(judged->report.verdict == (expected), testing::reruns::told(judged->report).c_str());       \
    } while (false)

/// Makes the record of an execution another one. `column`: "parameters" or "metrics"; `changes`: as json_set() takes them.
inline void changeRecord(
    Jobs& jobs, std::int64_t number, const std::string& column, const std::string& changes)
{
    auto session = touchstone::WriteSession::begin(jobs.workspace, "test", std::chrono::seconds(5));
    VERIFY_RESULT(session);
    VERIFY_RESULT(session->database().execute("UPDATE executions SET " + column + " = json_set(" + column
        + ", " + changes + ") WHERE number = " + std::to_string(number)));
}

/// The same for the training #3.
inline void changeTraining(Jobs& jobs, const std::string& changes)
{
    changeRecord(jobs, 3, "parameters", changes);
}

} // namespace testing::reruns
