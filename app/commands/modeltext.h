#pragma once

#include "core/storage/modelrecord.h"

#include <nlohmann/json.hpp>

#include <string>

namespace touchstone {

/// {"model", "execution", "bytes", "recipe", "origin", "created", "settings": {...}, "labels": [{label, rows}]}
nlohmann::json modelToJson(const ModelRecord& model);
/// Settings as a table and the labels with their training rows.
std::string modelToText(const ModelRecord& model);

} // namespace touchstone
