#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// A file of the project: its path from the root, with slashes, and what it holds.
struct SourceFile {
    std::string path;
    std::string text;
};

struct Violation {
    std::string path;
    int line = 0;     ///< 1-based; 0: the whole file
    std::string rule; ///< "room-order", "gui-in-core" ...
    std::string text;

    /// "core/base/a.h:3: [room-order] ..."
    std::string message() const;
};

/// Says whether a Qt header, as written between the brackets, belongs to Qt Core.
using IsQtCoreHeader = std::function<bool(std::string_view)>;

/// Checks all files against rules.h, ordered by path.
std::vector<Violation> check(const std::vector<SourceFile>& files, const IsQtCoreHeader& isQtCoreHeader);

} // namespace architecture
