#include "core/exchange/rejectedwriter.h"

#include "core/exchange/rejection.h"
#include "core/exchange/utf8.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) : 0U;
    };
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const unsigned group = at(i) << 16U | at(i + 1) << 8U | at(i + 2);
        text += digits[group >> 18U & 63U];
        text += digits[group >> 12U & 63U];
        text += i + 1 < bytes.size() ? digits[group >> 6U & 63U] : '=';
        text += i + 2 < bytes.size() ? digits[group & 63U] : '=';
    }
    return text;
}

/// Without the part of a character that cutting may have left at the end.
std::string_view atCharacter(std::string_view raw)
{
    constexpr std::size_t longestPart = 3;
    for (std::size_t part = 0; part <= longestPart && part <= raw.size(); ++part) {
        if (const auto whole = raw.substr(0, raw.size() - part); isValidUtf8(whole))
            return whole;
    }
    return raw;
}

} // namespace

RejectedWriter::RejectedWriter(WholeFile file)
    : m_file(std::move(file))
{
}

Result<RejectedWriter> RejectedWriter::create(const std::filesystem::path& path)
{
    const auto target = outputFile(path);
    if (!target)
        return failure(target);
    auto file = WholeFile::create(*target);
    if (!file)
        return failure(file);
    return RejectedWriter(std::move(*file));
}

Result<> RejectedWriter::write(const std::filesystem::path& file, const RowProblem& problem)
{
    const bool cut = problem.rawBytes > problem.raw.size();
    const std::string_view raw = cut ? atCharacter(problem.raw) : std::string_view(problem.raw);
    nlohmann::ordered_json object {
        {"file", file.string()},
        {"line", problem.line},
        {"reason", problem.reason},
        {"detail", problem.detail},
        {"bytes", problem.rawBytes},
    };
    if (isValidUtf8(raw))
        object["text"] = std::string(raw);
    else
        object["base64"] = base64(raw);
    if (cut)
        object["cut"] = true;
    return m_file.write(object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

} // namespace touchstone
