#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// Rooms that a room may include, itself aside. A room is core/<name>, widgets/<name> or app.
/// `*` allows every room.
const std::map<std::string, std::set<std::string>, std::less<>>& allowedRooms();

/// A header that only some folders may include.
struct Fence {
    std::string name;                  ///< what it is, for the message
    std::vector<std::string> prefixes; ///< of the included path
    std::vector<std::string> folders;  ///< where it is allowed
};
const std::vector<Fence>& fences();

/// A word that only some folders may use.
struct WordRule {
    std::string word;
    std::vector<std::string> folders; ///< where the rule holds
    std::vector<std::string> except;  ///< where it does not
    std::string reason;
};
const std::vector<WordRule>& wordRules();

/// "core/base" of "core/base/error.h", "app" of "app/commands/train.cpp", "tests" of what lies in tests.
std::string roomOf(std::string_view path);
/// Whether `path` lies in one of the folders.
bool isIn(std::string_view path, const std::vector<std::string>& folders);

inline constexpr int maximumSourceLines = 600;
inline constexpr int maximumHeaderLines = 250;

} // namespace architecture
