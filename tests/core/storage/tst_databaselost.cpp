#include "core/storage/workspace.h"
#include "tests/support/testing.h"

#include <string>
#include <vector>

using namespace touchstone;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

class TestDatabaseLost : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aLostDatabaseIsNotReplaced_data()
    {
        QTest::addColumn<QString>("artifact");
        QTest::addColumn<QString>("state");
        for (const char* state : {"missing", "no byte", "no table"}) {
            QTest::addRow("dataset, %s", state)
                << QStringLiteral("datasets/%1.sqlite").arg(QString(64, QLatin1Char('a'))) << state;
            QTest::addRow("split, %s", state) << QStringLiteral("splits/2/part.npy") << state;
        }
        QTest::addRow("model, missing")
            << QStringLiteral("models/%1.bin").arg(QString(64, QLatin1Char('a'))) << "missing";
        QTest::addRow("predictions, missing") << QStringLiteral("predictions/3/row.npy") << "missing";
    }
    void aLostDatabaseIsNotReplaced()
    {
        QFETCH(QString, artifact);
        QFETCH(QString, state);
        const testing::TemporaryFolder folder;
        const auto path = folder / "w";
        const auto database = path / "workspace.sqlite";
        VERIFY_RESULT(Workspace::create(path, "test"));
        fs::create_directories((path / artifact.toStdString()).parent_path());
        folder.write("w/" + artifact.toStdString(), "content");
        fs::remove(database);
        if (state == QLatin1String("no byte"))
            folder.write("w/workspace.sqlite", "");
        if (state == QLatin1String("no table")) {
            auto made = Database::open(database, Database::Mode::Create);
            VERIFY_RESULT(made);
            VERIFY_RESULT(made->execute("PRAGMA journal_mode=WAL"));
        }
        const bool there = fs::exists(database);
        const std::string before = there ? testing::readAll(database) : std::string();
        folder.write("w/workspace.sqlite.v1.bak", "backup");
        const std::vector<Error> errors {Workspace::open(path, "test").error(),
            Workspace::open(path, "test", Workspace::Upkeep::No).error(),
            WriteSession::begin(path, "test", 0ms).error()};
        for (const Error& error : errors) {
            QCOMPARE(error.code, std::string("database-lost"));
            QVERIFY(error.kind == ErrorKind::Machine);
            QVERIFY2(error.message().find("workspace.sqlite.v1.bak") != std::string::npos,
                error.message().c_str());
        }
        QCOMPARE(Workspace::create(path, "test").error().code,
            std::string(there ? "workspace-exists" : "database-lost"));
        QCOMPARE(fs::exists(database), there);
        QCOMPARE(there ? testing::readAll(database) : std::string(), before);
        QCOMPARE(testing::readAll(path / artifact.toStdString()), std::string("content"));
    }

    void whatIsNotOursIsNoReasonToCallTheDatabaseLost()
    {
        const testing::TemporaryFolder folder;
        fs::create_directories(folder / "w/datasets");
        folder.write("w/datasets/.gitkeep", "");
        VERIFY_RESULT(Workspace::create(folder / "w", "test"));
    }

    void aLinkThatLeadsNowhereIsNamed()
    {
        const testing::TemporaryFolder folder;
        fs::create_directory_symlink(folder / "gone", folder / "w");
        for (const char* name : {"w", "w/"}) {
            for (const Error& error : {Workspace::create(folder / name, "test").error(),
                     Workspace::open(folder / name, "test").error()}) {
                QCOMPARE(error.code, std::string("dangling-link"));
                QVERIFY2(error.message().find((folder / "gone").string()) != std::string::npos,
                    error.message().c_str());
            }
        }
        QVERIFY(!fs::exists(folder / "gone"));
        VERIFY_RESULT(Workspace::create(folder / "real", "test"));
        fs::remove(folder / "w");
        fs::create_directory_symlink(folder / "real", folder / "w");
        VERIFY_RESULT(Workspace::open(folder / "w", "test"));
    }
};

QTEST_APPLESS_MAIN(TestDatabaseLost)
#include "tst_databaselost.moc"
