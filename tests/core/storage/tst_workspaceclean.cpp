#include "core/base/time.h"
#include "core/storage/workspaceclean.h"
#include "core/storage/workspacesize.h"
#include "tests/support/testing.h"

#include <chrono>

using namespace touchstone;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string someHash(64, 'a');
const std::string namedHash(64, 'b');

/// A workspace with one complete import whose dataset file is there.
void prepare(const testing::TemporaryFolder& folder)
{
    VERIFY_RESULT(Workspace::create(folder / "w", "test"));
    auto session = WriteSession::begin(folder / "w", "test", 0ms);
    VERIFY_RESULT(session);
    Execution execution;
    execution.step = Step::Import;
    execution.created = currentTime();
    const auto number = session->addExecution(execution);
    VERIFY_RESULT(number);
    execution.number = *number;
    execution.status = ExecutionStatus::Complete;
    execution.outputs = {Artifact {.name = "dataset",
        .kind = "dataset",
        .sha256 = namedHash,
        .bytes = 4,
        .reference = "posts",
        .resolved = "posts@1"}};
    const DatasetInfo dataset {.name = "posts",
        .version = 1,
        .sha256 = namedHash,
        .columns = {},
        .execution = *number,
        .sources = {}};
    VERIFY_RESULT(session->finish({.execution = execution, .dataset = &dataset}));
    folder.write("w/datasets/" + namedHash + ".sqlite", "rows");
}

void makeOld(const fs::path& path, std::chrono::hours age)
{
    fs::last_write_time(path, fs::file_time_type::clock::now() - age);
}

Result<CleanReport> clean(const testing::TemporaryFolder& folder, bool now = false)
{
    return cleanWorkspace(folder / "w", "touchstone workspace clean", {.now = now}, 0ms);
}

Result<CleanReport> plan(const testing::TemporaryFolder& folder, bool now = false)
{
    auto workspace = Workspace::open(folder / "w", "test");
    if (!workspace)
        return failure(workspace);
    return planCleaning(*workspace, {.now = now});
}

std::vector<std::string> names(const fs::path& folder)
{
    std::vector<std::string> list;
    for (const auto& entry : fs::directory_iterator(folder))
        list.push_back(entry.path().filename().string());
    std::ranges::sort(list);
    return list;
}

} // namespace

class TestWorkspaceClean : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aCleanWorkspaceStaysAsItIs()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        const auto report = clean(folder);
        VERIFY_RESULT(report);
        QVERIFY(report->thrown.empty() && report->deleted.empty());
        QVERIFY(fs::exists(folder / ("w/datasets/" + namedHash + ".sqlite")));
    }

    void whatNothingUsesGoesToTheTrashAndOnlyThat()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/models/" + someHash + ".bin", "model");
        fs::create_directories(folder / "w/predictions/77");
        folder.write("w/predictions/77/row.npy", "12345678");
        folder.write("w/workspace.sqlite.v1.bak", "old");
        makeOld(folder / "w/workspace.sqlite.v1.bak", 24h * 8);
        folder.write("w/reports/r.md.touchstone-part123", "half");
        makeOld(folder / "w/reports/r.md.touchstone-part123", 2h);
        // Not of our pattern, named by a row, or too young.
        folder.write("w/models/mine.bin", "x");
        folder.write("w/models/" + someHash + ".txt", "x");
        folder.write("w/datasets/notes.sqlite", "x");
        fs::create_directories(folder / "w/predictions/best");
        fs::create_directories(folder / "w/predictions/007");
        folder.write("w/workspace.sqlite.v2.bak", "young");
        folder.write("w/reports/r.md.touchstone-part124", "being written");
        folder.write("w/reports/r.md", "a report");

        const auto planned = plan(folder);
        VERIFY_RESULT(planned);
        QCOMPARE(planned->thrown.size(), std::size_t(4));
        QVERIFY(fs::exists(folder / ("w/models/" + someHash + ".bin"))); // only planned
        const auto report = clean(folder);
        VERIFY_RESULT(report);
        QCOMPARE(report->thrown.size(), std::size_t(4));
        QCOMPARE(report->thrownBytes(), 5 + 8 + 3 + 4);
        QCOMPARE(names(folder / "w/trash"),
            (std::vector<std::string> {"1-models-" + someHash + ".bin", "2-predictions-77",
                "3-workspace.sqlite.v1.bak", "4-reports-r.md.touchstone-part123"}));
        QVERIFY(fs::exists(folder / "w/trash/2-predictions-77/row.npy"));
        QCOMPARE(names(folder / "w/models"), (std::vector<std::string> {someHash + ".txt", "mine.bin"}));
        QCOMPARE(names(folder / "w/predictions"), (std::vector<std::string> {"007", "best"}));
        QCOMPARE(
            names(folder / "w/datasets"), (std::vector<std::string> {namedHash + ".sqlite", "notes.sqlite"}));
        QCOMPARE(names(folder / "w/reports"), (std::vector<std::string> {"r.md", "r.md.touchstone-part124"}));
        QVERIFY(fs::exists(folder / "w/workspace.sqlite.v2.bak"));

        auto workspace = Workspace::open(folder / "w", "test");
        VERIFY_RESULT(workspace);
        const auto trash = readTrash(workspace->database());
        VERIFY_RESULT(trash);
        QCOMPARE(trash->size(), std::size_t(4));
        QCOMPARE(trash->front().original, "models/" + someHash + ".bin");
        QCOMPARE(trash->front().sha256, someHash);
        QCOMPARE(trash->at(1).execution.value(), 77);
        QCOMPARE(trash->front().thrownBy, std::string("touchstone workspace clean"));
    }

    void theTrashIsKeptForAWeek()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/models/" + someHash + ".bin", "model");
        VERIFY_RESULT(clean(folder));
        QVERIFY(clean(folder)->deleted.empty());
        QCOMPARE(names(folder / "w/trash").size(), std::size_t(1));
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->database().execute("UPDATE trash SET thrown = thrown - 7 * 24 * 3600"));
        }
        const auto report = clean(folder);
        VERIFY_RESULT(report);
        QCOMPARE(report->deleted.size(), std::size_t(1));
        QCOMPARE(report->deletedBytes(), 5);
        QVERIFY(fs::is_empty(folder / "w/trash"));
        QVERIFY(clean(folder)->deleted.empty());
    }

    void nowEmptiesTheTrash()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/models/" + someHash + ".bin", "model");
        VERIFY_RESULT(clean(folder));
        fs::create_directories(folder / "w/splits/12");
        const auto report = clean(folder, true);
        VERIFY_RESULT(report);
        QCOMPARE(report->thrown.size(), std::size_t(1));
        QCOMPARE(report->deleted.size(), std::size_t(2));
        QVERIFY(fs::is_empty(folder / "w/trash"));
    }

    void whatHasNoRowInTheTrashGoesToo()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/trash/9-models-x.bin", "12345");
        folder.write("w/trash/young.txt", "123");
        makeOld(folder / "w/trash/9-models-x.bin", 24h * 8);
        QCOMPARE(plan(folder)->deletedBytes(), 5);
        {
            auto workspace = Workspace::open(folder / "w", "test");
            VERIFY_RESULT(workspace);
            const auto size = measureWorkspace(*workspace);
            VERIFY_RESULT(size);
            QCOMPARE(size->freedNow(), 5);
            QCOMPARE(size->freedLater(), 3);
        }
        const auto report = clean(folder);
        VERIFY_RESULT(report);
        QCOMPARE(report->deletedBytes(), 5);
        QCOMPARE(names(folder / "w/trash"), std::vector<std::string> {"young.txt"});
        QCOMPARE(clean(folder, true)->deletedBytes(), 3);
        QVERIFY(fs::is_empty(folder / "w/trash"));
    }

    void whatIsLinkedIsLeftAlone()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        for (const char* name : {"models", "trash", "splits", "reports"}) {
            fs::remove_all(folder / "w" / name);
            fs::create_directories(folder / "shared" / name);
            fs::create_directory_symlink(folder / "shared" / name, folder / "w" / name);
        }
        folder.write("shared/models/" + someHash + ".bin", "of another workspace");
        folder.write("shared/trash/mine.txt", "somebody's");
        folder.write("shared/reports/film.touchstone-part1", "somebody's");
        makeOld(folder / "shared/reports/film.touchstone-part1", 2h);
        fs::create_directories(folder / "shared/splits/2");
        const auto report = clean(folder, true);
        VERIFY_RESULT(report);
        QVERIFY(report->thrown.empty() && report->deleted.empty());
        QVERIFY(fs::exists(folder / ("shared/models/" + someHash + ".bin")));
        QVERIFY(fs::exists(folder / "shared/trash/mine.txt"));
        QVERIFY(fs::exists(folder / "shared/reports/film.touchstone-part1"));
        QVERIFY(fs::exists(folder / "shared/splits/2"));
    }

    void theSizePromisesWhatCleaningDoes()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/models/" + someHash + ".bin", "model");
        VERIFY_RESULT(clean(folder)); // 5 bytes in the trash
        fs::create_directories(folder / "w/splits/12");
        folder.write("w/splits/12/part.npy", "123");
        folder.write("w/models/mine.bin", "somebody's");
        folder.write("w/workspace.sqlite.v1.bak", "young");
        folder.write("w/notes.touchstone-part17", "half");
        makeOld(folder / "w/notes.touchstone-part17", 2h);
        const auto measured = [&]() -> Result<SizeReport> {
            auto workspace = Workspace::open(folder / "w", "test");
            return workspace ? measureWorkspace(*workspace) : failure(workspace);
        };
        const auto before = measured();
        VERIFY_RESULT(before);
        QCOMPARE(before->freedNow(), 0);
        QCOMPARE(before->freedLater(), 5 + 3 + 4);
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->database().execute("UPDATE trash SET thrown = thrown - 7 * 24 * 3600"));
        }
        QCOMPARE(measured()->freedNow(), 5);
        QCOMPARE(measured()->freedLater(), 3 + 4);
        const auto report = clean(folder);
        VERIFY_RESULT(report);
        QCOMPARE(report->deletedBytes(), 5);
        QCOMPARE(report->thrownBytes(), 3 + 4);
        QCOMPARE(measured()->freedNow(), 0);
        QCOMPARE(measured()->freedLater(), 3 + 4);
    }

    void aRowWhoseFileNeverMovedIsForgotten()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        {
            // As after a crash between the row and the rename.
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->database().execute(
                "INSERT INTO trash(kind, path, original, bytes, thrown, thrown_by)"
                " VALUES('model', 'trash/1-models-x.bin', 'models/x.bin', 1, 0, 'x')"));
        }
        QCOMPARE(clean(folder)->deleted.size(), std::size_t(1));
        QVERIFY(clean(folder)->deleted.empty());
    }

    void aRowCannotLeadOutOfTheTrash()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("precious", "x");
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->database().execute(
                "INSERT INTO trash(kind, path, original, bytes, thrown, thrown_by)"
                " VALUES('model', 'trash/../../precious', 'x', 1, 0, 'x'), ('model', '../precious', 'x', 1, "
                "0, 'x'),"
                " ('model', 'datasets', 'x', 1, 0, 'x')"));
        }
        VERIFY_RESULT(clean(folder, true));
        QVERIFY(fs::exists(folder / "precious"));
        QVERIFY(fs::exists(folder / ("w/datasets/" + namedHash + ".sqlite")));
    }

    void aWorkspaceThatIsHeldIsLeftAlone()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        const auto held = WriteSession::begin(folder / "w", "other", 0ms);
        VERIFY_RESULT(held);
        folder.write("w/models/" + someHash + ".bin", "model");
        QVERIFY(clean(folder).error().kind == ErrorKind::Locked);
        QVERIFY(fs::exists(folder / ("w/models/" + someHash + ".bin")));
    }

    void theSizeSaysWhatUsesWhat()
    {
        const testing::TemporaryFolder folder;
        prepare(folder);
        folder.write("w/models/" + someHash + ".bin", "model");
        folder.write("w/reports/r.md", "a report");
        auto workspace = Workspace::open(folder / "w", "test");
        VERIFY_RESULT(workspace);
        const auto report = measureWorkspace(*workspace);
        VERIFY_RESULT(report);
        QCOMPARE(report->items.size(), std::size_t(2));
        QCOMPARE(report->items[0].path, "models/" + someHash + ".bin");
        QVERIFY(report->items[0].usedBy.empty());
        QCOMPARE(report->items[1].usedBy, std::vector<ExecutionNumber> {ExecutionNumber(1)});
        QCOMPARE(report->freedNow(), 0);
        QCOMPARE(report->freedLater(), 5);
        const auto kind = [&](std::string_view name) {
            return *std::ranges::find(report->kinds, name, &SizeOfKind::kind);
        };
        QCOMPARE(kind("datasets").bytes, 4);
        QCOMPARE(kind("datasets").freedLater, 0);
        QCOMPARE(kind("models").freedLater, 5);
        QCOMPARE(kind("reports").bytes, 8);
        QVERIFY(kind("database").bytes > 0);
    }
};

QTEST_APPLESS_MAIN(TestWorkspaceClean)
#include "tst_workspaceclean.moc"
