#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// Helpers that return values; a test checks what they return.
namespace testing {

/// For use at the top of `init()`: any Qt warning fails the test.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

/// A folder that disappears with the object.
class TemporaryFolder
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::filesystem::path operator/(std::string_view name) const { return path() / name; }

    /// Writes a file and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view content) const
    {
        const auto file = path() / name;
        std::ofstream stream(file, std::ios::binary);
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        return file;
    }

private:
    QTemporaryDir m_folder;
};

/// The whole content; empty when the file cannot be read.
inline std::string readAll(const std::filesystem::path& path)
{
    return touchstone::readFile(path, 1ULL << 32).value_or(std::string());
}

/// The message of a failed Result, or "" when it succeeded: `QCOMPARE(problem(r), "")` shows what went wrong.
template <typename T>
std::string problem(const touchstone::Result<T>& result)
{
    return result ? std::string() : result.error().message();
}

} // namespace testing

/// Fails the test with the error's text when a Result holds one; `result` is evaluated once.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verifiedResult = (result);                                                               \
        QVERIFY2(verifiedResult, testing::problem(verifiedResult).c_str());                                  \
    } while (false)

namespace QTest {
template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.c_str());
}
} // namespace QTest
