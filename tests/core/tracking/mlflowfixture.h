#pragma once

#include "tests/support/testing.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace testing {

/// What a run of the file store says of itself.
struct MlflowRunFixture {
    std::string name = "a run";
    std::string status = "3";
    std::string stage = "active";
    std::string startTime = "1585000000123";
    std::string endTime = "1585000060456";
    std::string artifactUri; ///< empty: where MLflow puts it
};

/// Writes MLflow's file store as its documentation lays it out.
class MlflowFixture
{
public:
    MlflowFixture();

    const TemporaryFolder& folder() const { return m_folder; }
    std::filesystem::path store() const { return m_folder / "mlruns"; }
    /// Makes the folders above a file, too.
    std::filesystem::path write(std::string_view name, std::string_view content) const;
    void experiment(
        const std::string& id, const std::string& name, const std::string& stage = "active") const;
    /// The folder of the run, "mlruns/0/8f2c...".
    std::string run(
        const std::string& experiment, const std::string& id, const MlflowRunFixture& run = {}) const;
    void model(const std::string& name, const std::map<std::string, std::string>& aliases = {}) const;
    void version(
        const std::string& model, int number, const std::string& run, const std::string& stage) const;

    /// An id of 32 hexadecimal digits.
    static std::string id(int number);

private:
    TemporaryFolder m_folder;
};

} // namespace testing
