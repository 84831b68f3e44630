#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone {

/// "line 3, column 14" of a byte of a text, both from 1; columns count characters. Beyond the end: the end.
std::string lineAndColumn(std::string_view text, std::size_t byte);

/// Where the values and names of a JSON document stand, which the parsed document does not know any more. Values are
/// named by their JSON pointer, "/gates/0/at_least"; the document itself is "".
class JsonPlaces
{
public:
    /// `text` must be JSON that parseJson() took.
    explicit JsonPlaces(std::string text);

    /// "line 3, column 14" of the value; of the document where there is no such value.
    std::string ofValue(const std::string& pointer) const;
    /// Of the name of a member; of the document where there is no such member.
    std::string ofName(const std::string& pointer) const;
    /// Members that stand in their object a second time, of which the parsed document knows the last one only:
    /// (pointer, place).
    const std::vector<std::pair<std::string, std::string>>& repeated() const { return m_repeated; }

    /// A name as a part of a pointer: '~' and '/' are escaped.
    static std::string part(std::string_view name);

private:
    class Scanner;

    std::string m_text;
    std::map<std::string, std::size_t, std::less<>> m_values; ///< first byte of each
    std::map<std::string, std::size_t, std::less<>> m_names;
    std::vector<std::pair<std::string, std::string>> m_repeated;
};

} // namespace touchstone
