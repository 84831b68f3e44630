#include "core/base/files.h"
#include "tests/support/testing.h"
#include "widgets/models/errortext.h"

#include <QLocale>
#include <QRegularExpression>

#include <filesystem>

using namespace touchstone;

class TestErrorText final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void englishIsCoresOwn()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const Error error = inputError("no-such-column", "no column 'subreddit'", "the file has: id, title");
        QCOMPARE(errortext::text(error), QString::fromStdString(error.message()));
    }

    void elsewhereTheKindComesFirst()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const Error error = inputError("no-such-column", "no column '<b>x</b>'").at("line 17 of posts.csv");
        // Without a translation loaded the sentence is the source text.
        QCOMPARE(errortext::text(error),
            QStringLiteral("There is no such column or table. (line 17 of posts.csv: no column '<b>x</b>')"));
        QCOMPARE(
            errortext::text(inputError("of-the-future", "something new")), QStringLiteral("something new"));
    }

    /// A part of a code is none.
    void onlyWholeCodesAreKnown()
    {
        QVERIFY(errortext::isKnown("no-rows"));
        QVERIFY(!errortext::isKnown("rows"));
        QVERIFY(!errortext::isKnown(""));
        QVERIFY(!errortext::isKnown("no-rows no-times"));
    }

    /// Whoever adds a code to core adds it to the texts.
    void everyCodeOfCoreIsKnown()
    {
        const QRegularExpression makers(
            QStringLiteral("\\b(?:inputError|machineError)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\""));
        int found = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(TOUCHSTONE_SOURCES) / "core")) {
            if (entry.path().extension() != ".cpp")
                continue;
            const auto source = QString::fromStdString(readFile(entry.path()).value_or(""));
            for (auto match = makers.globalMatch(source); match.hasNext();) {
                const QString code = match.next().captured(1);
                ++found;
                QVERIFY2(errortext::isKnown(code.toStdString()), qPrintable(code));
            }
        }
        QVERIFY(found > 150);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
