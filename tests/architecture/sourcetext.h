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

int countLines(std::string_view text);

} // namespace architecture
