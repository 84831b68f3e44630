#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// One #include of a file.
struct Include {
    int line = 0;     ///< 1-based
    std::string path; ///< what stands between the brackets or quotes
    bool quoted = false;
};

/// The text with comments blanked, and with the contents of string and character literals blanked too unless
/// `keepStrings`. Line breaks stay, so line numbers do too.
std::string withoutComments(std::string_view text, bool keepStrings = false);

std::vector<Include> includesOf(std::string_view text);

/// Lines (1-based) where `word` stands in `code` as a whole identifier.
std::vector<int> linesWithWord(std::string_view code, std::string_view word);

/// A class, struct or enumeration that a file defines.
struct Type {
    int line = 0; ///< 1-based
    std::string name;
};

/// The types that `code`, a text without comments, defines at the beginning of a line: not those inside of others, nor
/// what is only declared or specialised.
std::vector<Type> typesOf(std::string_view code);
/// The first namespace that `code`, a text without comments, opens: "touchstone::statistics"; empty: none.
std::string namespaceOf(std::string_view code);

int countLines(std::string_view text);

} // namespace architecture
