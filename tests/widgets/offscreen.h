#pragma once

#include <QRegularExpression>
#include <QTest>

namespace testing {

/// As failOnAnyWarning(), for tests that show windows: the offscreen platform says of some that it
/// cannot pass on their smallest size.
inline void failOnAnyWarningOffscreen()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))")));
}

} // namespace testing
