#include "core/exchange/preview.h"
#include "tests/core/exchange/reading.h"

using namespace touchstone;

class TestPreview : public QObject
{
    Q_OBJECT

    testing::TemporaryFolder m_folder;

    static Result<FilePreview> preview(const std::filesystem::path& path, const PreviewOptions& options = {})
    {
        NoProgress silent;
        return previewFile(path, options, silent, {});
    }

private slots:
    void init() { testing::failOnAnyWarning(); }

    void theWholeFileIsCountedAndTheFirstRowsAreKept()
    {
        std::string content = "id;label;text;other\n";
        for (int i = 0; i < 50; ++i)
            content += std::to_string(i) + ";x;[removed];7\n" + (i % 10 == 0 ? "too;few\n" : "");
        const auto path = m_folder.write("posts.csv", content);
        PreviewOptions options;
        options.firstRows = 3;
        const auto shown = preview(path, options);
        VERIFY_RESULT(shown);
        QVERIFY(shown->complete);
        QVERIFY(!shown->error);
        QCOMPARE(shown->rows, 50);
        QCOMPARE(shown->first.size(), std::size_t(3));
        QCOMPARE(shown->first[2].id, std::string("2"));
        QCOMPARE(shown->first[0].extras, std::string(R"({"other":7})"));
        QCOMPARE(shown->layout.delimiter, ';');
        QCOMPARE(shown->columns.label, std::string("label"));
        QCOMPARE(shown->available.size(), std::size_t(4));
        QCOMPARE(shown->rejected.size(), std::size_t(1));
        QCOMPARE(shown->rejected[0].count, 5);
        QVERIFY(shown->rejected[0].examples[0].starts_with(path.string() + ":3: "));
        QCOMPARE(shown->counts.removedTexts, 50);
    }

    void readingStopsWhereItIsAsked()
    {
        const auto path = m_folder.write("stop.csv", "label,text\na,one\na,two,three\na,four\na,five\n");
        PreviewOptions options;
        options.mostRows = 2;
        const auto shown = preview(path, options);
        VERIFY_RESULT(shown);
        QVERIFY(!shown->complete);
        QCOMPARE(shown->rows, 1);
        QCOMPARE(shown->rejected.size(), std::size_t(1));
    }

    void damageIsShownWithWhatStandsBefore()
    {
        std::string gzip("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
        // A stored block that is not the last, and then nothing.
        const std::string text = "label,text\na,one\na,two\n";
        gzip += '\0';
        for (const std::size_t size : {text.size(), ~text.size()}) {
            gzip += static_cast<char>(size & 255U);
            gzip += static_cast<char>(size >> 8U & 255U);
        }
        const auto shown = preview(m_folder.write("cut.gz", gzip + text));
        VERIFY_RESULT(shown);
        QVERIFY(shown->error);
        QVERIFY(!shown->complete);
        QCOMPARE(shown->rows, 2);
        QCOMPARE(shown->layout.compression, std::string("gzip"));
    }

    void whatCannotBeOpenedIsAnError()
    {
        QCOMPARE(preview(m_folder.write("empty.csv", "")).error().code, std::string("empty-file"));
        QVERIFY(!preview(m_folder / "missing.csv"));
    }

    void cancelled()
    {
        NoProgress silent;
        std::stop_source stop;
        stop.request_stop();
        const auto path = m_folder.write("cancel.csv", "label,text\na,one\n");
        const auto shown = previewFile(path, {}, silent, stop.get_token());
        QVERIFY(!shown);
        QVERIFY(shown.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
