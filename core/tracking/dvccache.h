#pragma once

#include "core/tracking/dvcpipeline.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/projectfiles.h"

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone::dvc {

/// Files of a project, with those that git has not taken from DVC's cache, whose names are their md5.
class CachedFiles final : public ProjectFiles
{
public:
    CachedFiles(const ProjectFiles& files, const ForeignFolder& folder)
        : m_files(files)
        , m_folder(folder)
    {
    }

    /// What dvc.lock says of the outputs of a stage.
    void know(const std::vector<Item>& outs);

    std::vector<std::string> named(std::string_view name) const override { return m_files.named(name); }
    std::vector<std::string> below(const std::string& folder) const override { return m_files.below(folder); }
    bool has(const std::string& name) const override;
    Result<std::string> read(const std::string& name) const override;

private:
    const ProjectFiles& m_files;
    const ForeignFolder& m_folder;
    std::map<std::string, std::string> m_digests;
};

/// An object of DVC's cache in a project; empty: it is not there.
std::filesystem::path cachedObject(const ForeignFolder& folder, const std::string& digest);

/// Gives the outputs of a run their paths: files of the folder whose size and md5 are as stated. Behind a folder come its
/// files, where the cache has their list, up to 10,000 of them. What is too large goes to the skipped: it is said once, and
/// not of the run, as it hangs on what lies there. Errors: cancelled.
Result<> findOutputs(ForeignRun& run, const ForeignFolder& folder, std::vector<SkippedItem>& skipped,
    const std::stop_token& stop);

} // namespace touchstone::dvc
