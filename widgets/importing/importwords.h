#pragma once

#include <QString>

#include <filesystem>
#include <string_view>

namespace touchstone::importwords {

/// Why a row was refused, as a translated sentence; core's own for a code without a translation.
QString rejection(std::string_view code);

/// A name for the dataset that a file or folder would become: "posts-2013" of "posts 2013.ndjson.zst".
QString nameFor(const std::filesystem::path& source);

} // namespace touchstone::importwords
