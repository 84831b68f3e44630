#pragma once

#include "tests/support/testing.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace testing {

/// Writes a project of DVC in a git repository.
class DvcFixture
{
public:
    DvcFixture();

    std::filesystem::path path() const { return m_folder / "project"; }
    const TemporaryFolder& folder() const { return m_folder; }
    /// Makes the folders above a file, too.
    std::filesystem::path write(std::string_view name, std::string_view content) const;
    /// dvc.yaml and dvc.lock of the stages prepare and train, with params.yaml, data, a model and metrics.
    void pipeline(const std::string& rate, const std::string& f1) const;
    /// Runs git there; its answer without white space around it.
    std::string git(const QStringList& arguments) const;
    /// Commits everything; the id of the commit. The n-th is n minutes later than the first.
    std::string commit(const std::string& message) const;
    static std::string md5(std::string_view bytes);

private:
    TemporaryFolder m_folder;
    mutable int m_commits = 0;
};

} // namespace testing
