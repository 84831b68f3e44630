#include "core/storage/datasetreader.h"
#include "core/storage/datasetwriter.h"
#include "tests/support/testing.h"

#include <vector>

using namespace touchstone;
namespace fs = std::filesystem;

namespace {

const Columns columns {
    .label = "subreddit", .texts = {"title", "selftext"}, .time = "created_utc", .id = "id"};

SourceRow row(const std::string& id, const std::string& label, std::optional<std::int64_t> time,
    const std::string& title, const std::string& text = {})
{
    SourceRow row;
    row.id = id;
    row.label = label;
    row.time = time;
    row.texts = {title, text};
    return row;
}

const std::vector<SourceRow> rows {
    row("a", "politics", 100, "Title", "Text"),
    row("b", "", std::nullopt, "", "  \n"),
    row("", "science", 50, std::string("nul\0inside", 10)),
    row("", "politics", 200, "no id, twice"),
    row("", "politics", 200, "no id, twice"),
};

Result<DatasetInfo> write(
    const fs::path& file, const std::vector<SourceRow>& content, const Columns& names = columns)
{
    auto writer = DatasetWriter::create(file, names);
    if (!writer)
        return failure(writer);
    for (const SourceRow& one : content) {
        if (auto added = writer->append(one); !added)
            return failure(added);
    }
    return writer->finish();
}

std::vector<Example> readAllRows(DatasetReader& reader, const std::vector<std::int64_t>& wanted)
{
    std::vector<Example> examples;
    const auto read = reader.read(wanted, [&](const Example& example) -> Result<> {
        examples.push_back(example);
        return {};
    });
    return read ? examples : std::vector<Example>();
}

} // namespace

class TestDataset : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void countsWhatIsMissing()
    {
        const testing::TemporaryFolder folder;
        const auto info = write(folder / "d.sqlite", rows);
        VERIFY_RESULT(info);
        QCOMPARE(info->rows, 5);
        QCOMPARE(info->labels, 2);
        QCOMPARE(info->unlabelled, 1);
        QCOMPARE(info->emptyTexts, 1);
        QCOMPARE(info->unknownTimes, 1);
        QCOMPARE(*info->firstTime, 50);
        QCOMPARE(*info->lastTime, 200);
    }

    void rowsComeBackAsTheyWere()
    {
        const testing::TemporaryFolder folder;
        VERIFY_RESULT(write(folder / "d.sqlite", rows));
        auto reader = DatasetReader::open(folder / "d.sqlite");
        VERIFY_RESULT(reader);
        QCOMPARE(reader->rows(), 5);
        QCOMPARE(reader->labels().front().name, std::string("politics"));
        QCOMPARE(reader->labels().front().rows, 3);
        const auto all = readAllRows(*reader, {0, 1, 2, 3, 4});
        QCOMPARE(all.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(all[i].row, std::int64_t(i));
            QCOMPARE(all[i].id, rows[i].id);
            QCOMPARE(all[i].texts, rows[i].texts);
            QVERIFY(all[i].time == rows[i].time);
            QCOMPARE(all[i].label < 0 ? std::string()
                                      : reader->labels()[static_cast<std::size_t>(all[i].label)].name,
                rows[i].label);
        }
        QCOMPARE(readAllRows(*reader, {1, 4}).back().row, 4);
        QVERIFY(readAllRows(*reader, {5}).empty());
        const auto keys = reader->keys();
        VERIFY_RESULT(keys);
        QCOMPARE(keys->label, std::vector<std::int32_t>({0, -1, 1, 0, 0}));
        QCOMPARE(keys->time[1], RowKeys::noTime);
    }

    void aSparseSelectionOfManyRows()
    {
        const testing::TemporaryFolder folder;
        std::vector<SourceRow> many;
        for (int i = 0; i < 5000; ++i)
            many.push_back(
                row("id" + std::to_string(i), "l" + std::to_string(i % 7), i, "title " + std::to_string(i)));
        VERIFY_RESULT(write(folder / "d.sqlite", many));
        auto reader = DatasetReader::open(folder / "d.sqlite");
        VERIFY_RESULT(reader);
        for (const int step : {1, 2, 31, 32, 33, 100, 4999}) {
            std::vector<std::int64_t> wanted;
            for (int i = 0; i < 5000; i += step)
                wanted.push_back(i);
            const auto found = readAllRows(*reader, wanted);
            QCOMPARE(found.size(), wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i)
                QCOMPARE(found[i].texts.front(), "title " + std::to_string(wanted[i]));
        }
    }

    void duplicateIdsAreDroppedAndTheFirstStays()
    {
        const testing::TemporaryFolder folder;
        auto writer = DatasetWriter::create(folder / "d.sqlite", columns);
        VERIFY_RESULT(writer);
        QVERIFY(writer->append(row("a", "x", 1, "first")).value());
        QVERIFY(!writer->append(row("a", "y", 2, "second")).value());
        QVERIFY(writer->append(row("", "y", 2, "without id")).value());
        const auto info = writer->finish();
        VERIFY_RESULT(info);
        QCOMPARE(info->rows, 2);
        QCOMPARE(info->labels, 1 + 1);
        auto reader = DatasetReader::open(folder / "d.sqlite");
        QCOMPARE(readAllRows(*reader, {0}).front().texts.front(), std::string("first"));
    }

    void theHashIsThatOfTheContent()
    {
        const testing::TemporaryFolder folder;
        const std::string original = write(folder / "1", rows)->sha256;
        QCOMPARE(write(folder / "2", rows)->sha256, original);
        std::vector<SourceRow> other = rows;
        std::swap(other[0], other[1]);
        QVERIFY(write(folder / "3", other)->sha256 != original);
        other = rows;
        other[0].texts = {"TitleText", ""};
        QVERIFY(write(folder / "4", other)->sha256 != original);
        other = rows;
        other[1].time = 0; // unknown is not 0
        QVERIFY(write(folder / "5", other)->sha256 != original);
        other = rows;
        other[0].extras = "{\"score\":1}";
        QVERIFY(write(folder / "6", other)->sha256 != original);
        Columns renamed = columns;
        renamed.texts[1] = "body";
        QVERIFY(write(folder / "7", rows, renamed)->sha256 != original);
    }

    void nothingStaysOfAnUnfinishedOne()
    {
        const testing::TemporaryFolder folder;
        {
            auto writer = DatasetWriter::create(folder / "d.sqlite", columns);
            VERIFY_RESULT(writer);
            VERIFY_RESULT(writer->append(rows[0]));
        }
        QVERIFY(fs::is_empty(folder.path()));
    }

    void damagedFilesAreRefused()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(!DatasetReader::open(folder / "missing"));
        QVERIFY(!DatasetReader::open(folder.write("text", "no database at all, just some text")));
        auto database = Database::open(folder / "other.sqlite", Database::Mode::Create);
        VERIFY_RESULT(database->execute(
            "CREATE TABLE meta(key TEXT, value TEXT); INSERT INTO meta VALUES('format', '9')"));
        QCOMPARE(DatasetReader::open(folder / "other.sqlite").error().code, std::string("newer-dataset"));
    }

    void anEmptyDatasetIsPossible()
    {
        const testing::TemporaryFolder folder;
        QCOMPARE(write(folder / "d.sqlite", {})->rows, 0);
        auto reader = DatasetReader::open(folder / "d.sqlite");
        VERIFY_RESULT(reader);
        QCOMPARE(reader->rows(), 0);
        QVERIFY(reader->keys()->label.empty());
    }
};

QTEST_APPLESS_MAIN(TestDataset)
#include "tst_dataset.moc"
