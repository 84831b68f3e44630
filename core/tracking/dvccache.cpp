#include "core/tracking/dvccache.h"

#include "core/data/jsondocument.h"
#include "core/exchange/rawfile.h"
#include "core/tracking/scalars.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <span>
#include <utility>

namespace touchstone::dvc {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view md5Mark = "md5:";
constexpr std::string_view folderMark = ".dir";

bool isMd5(std::string_view digits)
{
    return digits.size() == 32 && digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

QByteArrayView viewOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

std::string md5Of(std::string_view bytes)
{
    return QCryptographicHash::hash(viewOf(bytes), QCryptographicHash::Md5).toHex().toStdString();
}

/// Empty: the file cannot be read.
Result<std::string> md5OfFile(const fs::path& path, std::int64_t bytes, const std::stop_token& stop)
{
    if (bytes == 0)
        return md5Of("");
    auto file = RawFile::open(path);
    if (!file)
        return std::string();
    QCryptographicHash hash(QCryptographicHash::Md5);
    std::string block(1U << 18, '\0');
    while (true) {
        if (stop.stop_requested())
            return fail(cancelledError());
        const auto count = (*file)->read(std::span(block.data(), block.size()));
        if (!count)
            return std::string();
        if (*count == 0)
            return hash.result().toHex().toStdString();
        hash.addData(viewOf(std::string_view(block).substr(0, *count)));
    }
}

/// Sets path and size of a file that is still what the lock says.
Result<> findFile(ForeignFile& file, const ForeignFolder& folder, std::vector<SkippedItem>& skipped,
    const std::stop_token& stop)
{
    constexpr std::int64_t mostBytes = 1LL << 30; // hashing more takes too long for what is only looked at
    const std::string_view digest
        = std::string_view(file.digest)
              .substr(file.digest.starts_with(md5Mark) ? md5Mark.size() : file.digest.size());
    const fs::path path = folder.inside(folder.path() / file.name);
    if (!isMd5(digest) || path.empty() || !folder.hasFile(path))
        return {};
    std::error_code error;
    const auto size = static_cast<std::int64_t>(fs::file_size(path, error));
    if (error || (file.bytes > 0 && size != file.bytes))
        return {};
    if (size > mostBytes) {
        skipped.push_back(
            {file.name, "it is larger than 1 GiB, so it is not compared with its digest and not used"});
        return {};
    }
    const auto md5 = md5OfFile(path, size, stop);
    if (!md5)
        return failure(md5);
    if (*md5 != digest)
        return {};
    file.path = path;
    if (!file.isRecorded)
        file.bytes = size;
    return {};
}

/// The files of a folder's list in the cache: [{"md5": "...", "relpath": "a.csv"}]. Empty: it has none.
std::vector<ForeignFile> filesOf(
    const ForeignFile& entry, const ForeignFolder& folder, std::vector<SkippedItem>& skipped)
{
    constexpr std::size_t most = 10'000;
    std::vector<ForeignFile> files;
    const fs::path list = cachedObject(folder, entry.digest);
    const auto text = list.empty() ? Result<std::string>(std::string()) : readForeignFile(list);
    if (!text || text->empty() || !entry.digest.starts_with(std::string(md5Mark) + md5Of(*text)))
        return files;
    const auto items = parseJson(*text, "dir");
    if (!items || !items->is_array())
        return files;
    for (const nlohmann::json& item : *items) {
        if (!item.is_object() || !item.contains("md5") || !item["md5"].is_string()
            || !item.contains("relpath") || !item["relpath"].is_string())
            continue;
        if (files.size() == most) {
            skipped.push_back({entry.name,
                "it has " + std::to_string(items->size()) + " files: only the first 10,000 are looked for"});
            break;
        }
        const std::string name = joined(entry.name, item["relpath"].get<std::string>());
        if (!name.starts_with(entry.name + "/"))
            continue; // leads out
        ForeignFile file;
        file.name = name;
        file.digest = std::string(md5Mark) + item["md5"].get<std::string>();
        file.isRecorded = false;
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace

fs::path cachedObject(const ForeignFolder& folder, const std::string& digest)
{
    if (!digest.starts_with(md5Mark))
        return {};
    const std::string name = digest.substr(md5Mark.size());
    const bool isFolder = name.ends_with(folderMark);
    if (!isMd5(isFolder ? std::string_view(name).substr(0, name.size() - folderMark.size()) : name))
        return {};
    for (const char* place : {".dvc/cache/files/md5", ".dvc/cache"}) {
        const fs::path path = folder.inside(folder.path() / place / name.substr(0, 2) / name.substr(2));
        if (!path.empty() && folder.hasFile(path))
            return path;
    }
    return {};
}

void CachedFiles::know(const std::vector<Item>& outs)
{
    for (const Item& out : outs)
        m_digests[out.path] = out.digest;
}

bool CachedFiles::has(const std::string& name) const
{
    return m_files.has(name) || m_digests.contains(name);
}

Result<std::string> CachedFiles::read(const std::string& name) const
{
    const auto digest = m_digests.find(name);
    if (m_files.has(name) || digest == m_digests.end())
        return m_files.read(name);
    const fs::path object = cachedObject(m_folder, digest->second);
    if (object.empty())
        return fail(inputError("no-such-file", "neither git nor DVC's cache has it").at(asText(name)));
    auto text = readForeignFile(object);
    if (text && digest->second != std::string(md5Mark) + md5Of(*text))
        return fail(
            inputError("file-changed", "DVC's cache has something else under its digest").at(asText(name)));
    return text;
}

Result<> findOutputs(ForeignRun& run, const ForeignFolder& folder, std::vector<SkippedItem>& skipped,
    const std::stop_token& stop)
{
    std::vector<ForeignFile> all;
    for (ForeignFile& file : run.outputs) {
        auto files
            = file.digest.ends_with(folderMark) ? filesOf(file, folder, skipped) : std::vector<ForeignFile>();
        files.insert(files.begin(), std::move(file));
        for (ForeignFile& found : files) {
            if (auto looked = findFile(found, folder, skipped, stop); !looked)
                return looked;
            all.push_back(std::move(found));
        }
    }
    run.outputs = std::move(all);
    return {};
}

} // namespace touchstone::dvc
