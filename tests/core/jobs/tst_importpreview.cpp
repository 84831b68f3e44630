#include "core/jobs/importpreview.h"
#include "tests/core/jobs/jobfixture.h"

using namespace touchstone;

namespace {

Result<ImportPreview> preview(const ImportPreviewParameters& parameters)
{
    NoProgress silent;
    return previewFiles(parameters, silent, {});
}

/// Keeps what was reported last.
class LastReport final : public Progress
{
public:
    void report(const ProgressUpdate& update) override
    {
        ascending = ascending && update.done >= last.done;
        last = update;
    }
    ProgressUpdate last;
    bool ascending = true;
};

} // namespace

class TestImportPreview final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void countsWhatAnImportCounts()
    {
        testing::Jobs jobs;
        const std::string content = testing::posts({.posts = 30}) + "not json\n{\"title\": 3}\n[1]\n";
        const auto file = jobs.folder().write("posts.ndjson", content);
        const auto seen = preview({.files = {file}});
        VERIFY_RESULT(seen);
        const auto imported = jobs.import("posts", content);
        VERIFY_RESULT(imported);
        QCOMPARE(seen->rows(), imported->dataset.rows);
        QVERIFY(seen->columns == imported->dataset.columns);
        QVERIFY(seen->complete());
        QCOMPARE(seen->rejected().size(), imported->rejected.size());
        for (std::size_t i = 0; i < imported->rejected.size(); ++i) {
            QCOMPARE(seen->rejected()[i].reason, imported->rejected[i].reason);
            QCOMPARE(seen->rejected()[i].count, imported->rejected[i].count);
        }
    }

    void stopsAfterTheFirstRows()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("posts.ndjson", testing::posts({.posts = 300}));
        const auto seen = preview({.files = {file}, .firstRows = 100, .mostRows = 200});
        VERIFY_RESULT(seen);
        QCOMPARE(seen->rows(), 200);
        QCOMPARE(seen->files[0].preview->first.size(), std::size_t(100));
        QVERIFY(!seen->complete());
    }

    void filesShareTheRowsThatAreKept()
    {
        const testing::TemporaryFolder folder;
        const auto one = folder.write("one.ndjson", testing::posts({.posts = 8}));
        const auto two = folder.write("two.ndjson", testing::posts({.posts = 8}));
        const auto seen = preview({.files = {one, two}, .firstRows = 10, .firstRowsTogether = 10});
        VERIFY_RESULT(seen);
        QCOMPARE(seen->files[0].preview->first.size(), std::size_t(8));
        QCOMPARE(seen->files[1].preview->first.size(), std::size_t(2));
        QCOMPARE(seen->rows(), 16);
    }

    void oneFileThatCannotBeReadLeavesTheOthers()
    {
        const testing::TemporaryFolder folder;
        const auto good = folder.write("good.ndjson", testing::posts({.posts = 8}));
        const auto bad = folder.write("bad.bin", std::string(64, '\0'));
        const auto seen = preview({.files = {bad, good}});
        VERIFY_RESULT(seen);
        QVERIFY(seen->files[0].error.has_value());
        QVERIFY(!seen->files[0].preview.has_value());
        QCOMPARE(seen->rows(), 8);
        QCOMPARE(seen->columns.label, std::string("subreddit"));
    }

    void missingFileIsAnError()
    {
        QCOMPARE(preview({.files = {"/nowhere/posts.csv"}}).error().code, std::string("no-such-file"));
    }

    void progressRunsOverAllFiles()
    {
        const testing::TemporaryFolder folder;
        const auto one = folder.write("one.ndjson", testing::posts({.posts = 9000}));
        const auto two = folder.write("two.ndjson", testing::posts({.posts = 9000}));
        LastReport report;
        VERIFY_RESULT(previewFiles({.files = {one, two}}, report, {}));
        QVERIFY(report.ascending);
        QCOMPARE(report.last.total,
            static_cast<double>(std::filesystem::file_size(one) + std::filesystem::file_size(two)));
        QVERIFY(report.last.done > static_cast<double>(std::filesystem::file_size(one)));
        QVERIFY(report.last.done <= report.last.total);
    }

    void stopsWhenAsked()
    {
        const testing::TemporaryFolder folder;
        const auto file = folder.write("posts.ndjson", testing::posts({.posts = 9000}));
        testing::StopAt stop("reading");
        const auto seen = previewFiles({.files = {file}}, stop, stop.token());
        QVERIFY(!seen);
        QVERIFY(seen.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImportPreview)
#include "tst_importpreview.moc"
