#pragma once

#include <QLocale>
#include <QString>

#include <nlohmann/json.hpp>

#include <string_view>

/// What is recorded of an execution, as a person reads it.
namespace touchstone::recordwords {

/// A field of the environment or of the code in words: "program_commit" is "commit of the program". Itself where it has
/// none.
QString name(std::string_view field);
/// absent() for null and for what is empty, "yes", "no", "a, b" for a list, numbers as the language writes them, with so
/// many digits, or as many as tell two of them apart.
QString value(const nlohmann::json& value, int digits = QLocale::FloatingPointShortest);

} // namespace touchstone::recordwords
