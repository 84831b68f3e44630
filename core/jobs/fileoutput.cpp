#include "core/jobs/fileoutput.h"

#include <utility>

namespace touchstone {

Result<FileOutput> FileOutput::open(const std::filesystem::path& path)
{
    FileOutput output;
    if (path == "-")
        return output;
    const auto target = outputFile(path);
    if (!target)
        return failure(target);
    auto file = WholeFile::create(*target);
    if (!file)
        return failure(file);
    output.m_file.emplace(std::move(*file));
    return output;
}

Result<> FileOutput::write(std::string_view bytes)
{
    return m_file ? m_file->write(bytes) : writeStandardOutput(bytes);
}

Result<> FileOutput::finish()
{
    if (!m_file)
        return {};
    if (auto finished = m_file->finish(); !finished)
        return finished;
    return m_file->publish();
}

} // namespace touchstone
