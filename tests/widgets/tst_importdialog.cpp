#include "tests/widgets/dialogfixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/tableview.h"
#include "widgets/importing/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeWidget>

#include <memory>

using namespace touchstone;

namespace {

/// Answers every question with the same paths.
FileDialogs answering(const std::vector<std::filesystem::path>& paths)
{
    const auto first = paths.empty() ? FileDialogs::MaybePath() : FileDialogs::MaybePath(paths.front());
    return {
        .openFiles = [paths](QWidget*, const QString&) { return paths; },
        .openFolder = [first](QWidget*, const QString&) { return first; },
        .openFile = [first](QWidget*, const QString&, const QString&) { return first; },
        .saveFile = [first](QWidget*, const QString&, const std::filesystem::path&) { return first; },
    };
}

QAbstractItemModel* rowsOf(const ImportDialog& dialog)
{
    return dialog.findChild<TableView*>()->model();
}

QStringList headers(const ImportDialog& dialog)
{
    QStringList list;
    for (int column = 0; column < rowsOf(dialog)->columnCount(); ++column)
        list += rowsOf(dialog)->headerData(column, Qt::Horizontal).toString();
    return list;
}

/// As a person chooses an entry.
bool choose(const ImportDialog& dialog, const char* box, const QString& entry)
{
    auto* combo = testing::child<QComboBox>(dialog, box);
    const int index = combo != nullptr ? combo->findText(entry) : -1;
    if (index < 0)
        return false;
    combo->setCurrentIndex(index);
    emit combo->activated(index);
    return true;
}

QStringList problems(const ImportDialog& dialog)
{
    QStringList list;
    const auto* tree = testing::child<QTreeWidget>(dialog, "problems");
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        list += tree->topLevelItem(i)->text(0) + QLatin1Char(' ') + tree->topLevelItem(i)->text(1);
    return list;
}

} // namespace

class TestImportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_workspace = std::make_unique<testing::OpenWorkspace>();
        QVERIFY(m_workspace->open());
    }
    void cleanup() { m_workspace.reset(); }
    void emptyDialogSaysWhatToDo();
    void importsAFileAsGuessed();
    void guessedColumnsCanBeCorrected();
    void textColumnsKeepTheirOrder();
    void tableIsReadInAnotherWay();
    void badRowsAreCountedByReason();
    void wholeFileIsCountedBesideTheWindow();
    void folderOfFilesHasItsLabelsInTheNames();
    void unreadableFileIsSaidInline();
    void nameIsChecked();
    void secondVersionIsAnnounced();
    void badRowsAreSaved();
    void failureOfTheJobKeepsItsReason();
    void dropAddsFiles();
    void everyControlHasAName();

private:
    std::unique_ptr<ImportDialog> make(const std::vector<std::filesystem::path>& files = {})
    {
        auto dialog
            = std::make_unique<ImportDialog>(m_workspace->runner, m_workspace->store, answering(files));
        dialog->show();
        return dialog;
    }
    std::filesystem::path write(std::string_view name, std::string_view content) const
    {
        return m_workspace->jobs.folder().write(name, content);
    }
    bool canImport(const ImportDialog& dialog) const
    {
        return QTest::qWaitFor(
            [&] { return testing::child<QAbstractButton>(dialog, "import")->isEnabled(); }, 10000);
    }

    std::unique_ptr<testing::OpenWorkspace> m_workspace;
};

void TestImportDialog::emptyDialogSaysWhatToDo()
{
    const auto dialog = make();
    QCOMPARE(testing::textOf(*dialog, "problem"), QStringLiteral("Add files, or drop them here."));
    QVERIFY(!testing::click(*dialog, "import"));
    QVERIFY(!testing::click(*dialog, "removeFiles"));
}

void TestImportDialog::importsAFileAsGuessed()
{
    const auto file = write("posts.ndjson", testing::posts({.posts = 300}));
    const auto dialog = make({file});
    QSignalSpy started(dialog.get(), &ImportDialog::started);
    QVERIFY(testing::click(*dialog, "addFiles"));
    QVERIFY(canImport(*dialog));
    QCOMPARE(rowsOf(*dialog)->rowCount(), 100);
    QVERIFY(headers(*dialog).contains(QStringLiteral("Label: subreddit")));
    QCOMPARE(testing::child<QComboBox>(*dialog, "format")->currentText(),
        QStringLiteral("Automatic: JSON lines (ndjson)"));
    QCOMPARE(testing::child<QComboBox>(*dialog, "labelColumn")->currentText(),
        QStringLiteral("Automatic: subreddit"));
    QCOMPARE(testing::textOf(*dialog, "counts"), QStringLiteral("300 rows can be imported, 0 are bad"));
    QCOMPARE(testing::child<QLineEdit>(*dialog, "name")->text(), QStringLiteral("posts"));
    QVERIFY(testing::click(*dialog, "import"));
    QVERIFY(!dialog->isVisible());
    QCOMPARE(started.size(), 1);
    QVERIFY(m_workspace->settle());
    const JobInfo job = m_workspace->lastJob();
    QCOMPARE(job.state, JobState::Done);
    QCOMPARE(job.outcome.summary, QStringLiteral("posts@1: 300 rows, 4 labels"));
    QCOMPARE(job.execution, ExecutionNumber(1));
    QCOMPARE(m_workspace->store.snapshot()->datasets.front().rows, 300);
}

void TestImportDialog::guessedColumnsCanBeCorrected()
{
    const auto dialog = make();
    dialog->addFiles(
        {write("posts.csv", "subreddit,topic,title,body\ncats,pets,a cat,meow\ndogs,pets,a dog,wuff\n")});
    QVERIFY(canImport(*dialog));
    QVERIFY(headers(*dialog).contains(QStringLiteral("Label: subreddit")));
    QVERIFY(choose(*dialog, "labelColumn", QStringLiteral("topic")));
    QVERIFY(!testing::child<QAbstractButton>(*dialog, "import")->isEnabled()); // until it was read again
    QVERIFY(canImport(*dialog));
    QVERIFY(headers(*dialog).contains(QStringLiteral("Label: topic")));
    QVERIFY(choose(*dialog, "labelColumn", QStringLiteral("None")));
    QVERIFY(canImport(*dialog));
    QVERIFY(headers(*dialog).filter(QStringLiteral("Label")).isEmpty());
    QVERIFY(choose(*dialog, "labelColumn", QStringLiteral("Automatic")));
    QTRY_VERIFY(headers(*dialog).contains(QStringLiteral("Label: subreddit")));
}

void TestImportDialog::textColumnsKeepTheirOrder()
{
    const auto dialog = make();
    dialog->addFiles(
        {write("posts.csv", "label,title,body,extra\ncats,a cat,meow,one\ndogs,a dog,wuff,two\n")});
    QVERIFY(canImport(*dialog));
    QCOMPARE(headers(*dialog).filter(QStringLiteral("Text")),
        QStringList({QStringLiteral("Text: title"), QStringLiteral("Text: body")}));
    auto* texts = testing::child<QListWidget>(*dialog, "textColumns");
    const auto entry
        = [texts](const QString& name) { return texts->findItems(name, Qt::MatchExactly).front(); };
    entry(QStringLiteral("extra"))->setCheckState(Qt::Checked);
    texts->setCurrentItem(entry(QStringLiteral("body")));
    QVERIFY(testing::click(*dialog, "textUp"));
    QVERIFY(canImport(*dialog));
    QStringList shown = headers(*dialog).filter(QStringLiteral("Text"));
    QCOMPARE(shown.mid(0, 2), QStringList({QStringLiteral("Text: body"), QStringLiteral("Text: title")}));
    QVERIFY(shown.contains(QStringLiteral("Text: extra")));
    QVERIFY(testing::click(*dialog, "guessTexts"));
    QTRY_COMPARE(headers(*dialog).filter(QStringLiteral("Text")),
        QStringList({QStringLiteral("Text: title"), QStringLiteral("Text: body")}));
}

void TestImportDialog::tableIsReadInAnotherWay()
{
    const auto dialog = make();
    dialog->addFiles({write(
        "posts.csv", "cats;a cat, big;x\ndogs;a dog, small;y\ncats;another, cat;z\ndogs;old, dog;u\n")});
    QVERIFY(canImport(*dialog));
    QVERIFY(testing::child<QComboBox>(*dialog, "delimiter")->isVisible());
    QVERIFY(!testing::child<QLineEdit>(*dialog, "table")->isVisible());
    const int columns = rowsOf(*dialog)->columnCount();
    QVERIFY(choose(*dialog, "header", QStringLiteral("First line holds names")));
    QTRY_COMPARE(testing::textOf(*dialog, "counts"), QStringLiteral("3 rows can be imported, 0 are bad"));
    QVERIFY(choose(*dialog, "format", QStringLiteral("fastText text")));
    QTRY_VERIFY(testing::child<QLineEdit>(*dialog, "labelPrefix")->isVisible()
        || dialog->findChild<Banner*>()->isVisible());
    QVERIFY(choose(*dialog, "format", dialog->findChild<QComboBox*>(QStringLiteral("format"))->itemText(0)));
    QTRY_COMPARE(rowsOf(*dialog)->columnCount(), columns);
}

void TestImportDialog::badRowsAreCountedByReason()
{
    const auto dialog = make();
    dialog->addFiles({write("posts.ndjson", testing::posts({.posts = 20}) + "{\"title\"\n<b>x</b>\n[1]\n")});
    QVERIFY(canImport(*dialog));
    QCOMPARE(testing::textOf(*dialog, "counts"), QStringLiteral("20 rows can be imported, 3 are bad"));
    QCOMPARE(problems(*dialog),
        QStringList({QStringLiteral("2 The line is not valid JSON."),
            QStringLiteral("1 The line is JSON, but not an object with named fields.")}));
    const auto* reason = testing::child<QTreeWidget>(*dialog, "problems")->topLevelItem(0);
    QCOMPARE(reason->childCount(), 2);
    QVERIFY(reason->child(0)->text(1).contains(QStringLiteral("posts.ndjson:21")));
}

void TestImportDialog::wholeFileIsCountedBesideTheWindow()
{
    std::string content;
    for (int i = 0; i < 40; ++i)
        content += testing::posts({.posts = 2000, .idPrefix = std::to_string(i) + "p"}) + "not json\n";
    const auto dialog = make();
    const auto file = write("large.ndjson", content);
    testing::EventLoopWatchdog watchdog;
    dialog->addFiles({file});
    QVERIFY(canImport(*dialog));
    QCOMPARE(testing::textOf(*dialog, "counts"), QStringLiteral("The first 1,000 rows: 0 are bad"));
    QTRY_COMPARE_WITH_TIMEOUT(
        testing::textOf(*dialog, "counts"), QStringLiteral("80,000 rows can be imported, 40 are bad"), 30000);
    VERIFY_NO_STALL(watchdog);
    QVERIFY(testing::click(*dialog, "import"));
    watchdog.restart();
    QVERIFY(QTest::qWaitFor([&] { return m_workspace->runner.unfinished() == 0; }, 60000));
    VERIFY_NO_STALL(watchdog);
    QCOMPARE(m_workspace->lastJob().outcome.summary,
        QStringLiteral("large@1: 80,000 rows, 4 labels; 40 bad rows left out"));
}

void TestImportDialog::folderOfFilesHasItsLabelsInTheNames()
{
    const auto folder = m_workspace->jobs.folder() / "by label";
    QVERIFY(std::filesystem::create_directory(folder));
    write("by label/cats.txt.csv", "text\na cat\nanother cat\n");
    write("by label/dogs.csv", "text\na dog\n");
    const auto dialog = make({folder});
    QVERIFY(testing::click(*dialog, "addFolder"));
    QVERIFY(canImport(*dialog));
    QCOMPARE(rowsOf(*dialog)->rowCount(), 3);
    QCOMPARE(headers(*dialog).front(), QStringLiteral("File"));
    QVERIFY(headers(*dialog).contains(QStringLiteral("Label: file name")));
    QCOMPARE(testing::child<QLineEdit>(*dialog, "name")->text(), QStringLiteral("by-label"));
    QVERIFY(testing::click(*dialog, "import"));
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().outcome.summary, QStringLiteral("by-label@1: 3 rows, 2 labels"));
}

void TestImportDialog::unreadableFileIsSaidInline()
{
    const auto dialog = make();
    dialog->addFiles({m_workspace->jobs.folder() / "gone.csv"});
    QTRY_VERIFY(dialog->findChild<Banner*>()->isVisible());
    QVERIFY(dialog->findChild<Banner*>()->text().contains(QStringLiteral("gone.csv")));
    QVERIFY(!testing::click(*dialog, "import"));
    auto* files = testing::child<QListWidget>(*dialog, "files");
    files->selectAll();
    QVERIFY(testing::click(*dialog, "removeFiles"));
    QVERIFY(!dialog->findChild<Banner*>()->isVisible());
    dialog->addFiles({write("posts.ndjson", testing::posts({.posts = 5}))});
    QVERIFY(canImport(*dialog));
}

void TestImportDialog::nameIsChecked()
{
    const auto dialog = make();
    dialog->addFiles({write("posts.ndjson", testing::posts({.posts = 5}))});
    QVERIFY(canImport(*dialog));
    auto* name = testing::child<QLineEdit>(*dialog, "name");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("my posts"));
    QVERIFY(!testing::click(*dialog, "import"));
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("letters, digits")));
    name->clear();
    QTest::keyClicks(name, QStringLiteral("x"));
    QTest::keyClick(name, Qt::Key_Backspace);
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Give the dataset a name")));
    QTest::keyClicks(name, QStringLiteral("my-posts"));
    QVERIFY(testing::textOf(*dialog, "problem").isEmpty());
    QTest::keyClick(name, Qt::Key_Return); // the default button
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->store.snapshot()->datasets.front().name, std::string("my-posts"));
}

void TestImportDialog::secondVersionIsAnnounced()
{
    VERIFY_RESULT(m_workspace->jobs.import("posts", testing::posts({.posts = 5})));
    QVERIFY(m_workspace->settle());
    const auto dialog = make();
    dialog->addFiles({write("posts.ndjson", testing::posts({.posts = 6}))});
    QVERIFY(canImport(*dialog));
    QCOMPARE(testing::textOf(*dialog, "nameHint"), QStringLiteral("Becomes version 2 of it"));
    auto* name = testing::child<QLineEdit>(*dialog, "name");
    QTest::keyClicks(name, QStringLiteral("2"));
    QCOMPARE(testing::textOf(*dialog, "nameHint"), QStringLiteral("A new dataset"));
}

void TestImportDialog::badRowsAreSaved()
{
    const auto rejected = m_workspace->jobs.folder() / "rejected.ndjson";
    const auto dialog = make({rejected});
    dialog->addFiles({write("posts.ndjson", testing::posts({.posts = 5}) + "not json\n")});
    QVERIFY(canImport(*dialog));
    testing::child<QCheckBox>(*dialog, "saveRejected")->click();
    QVERIFY(testing::textOf(*dialog, "problem").contains(QStringLiteral("Choose a file")));
    testing::child<QLineEdit>(*dialog, "rejectedFile")->setText(QString::fromStdString(rejected.string()));
    QVERIFY(testing::click(*dialog, "import"));
    QVERIFY(m_workspace->settle());
    QVERIFY(testing::contains(testing::readAll(rejected), "not json"));
}

void TestImportDialog::failureOfTheJobKeepsItsReason()
{
    const auto file = write("posts.ndjson", testing::posts({.posts = 5}));
    const auto dialog = make();
    dialog->addFiles({file});
    QVERIFY(canImport(*dialog));
    std::filesystem::remove(file); // between the look and the import
    QVERIFY(testing::click(*dialog, "import"));
    QTRY_COMPARE(m_workspace->runner.unfinished(), 0);
    const JobInfo job = m_workspace->lastJob();
    QCOMPARE(job.state, JobState::Failed);
    QCOMPARE(job.error->code, std::string("no-such-file"));
    write("posts.ndjson", testing::posts({.posts = 5}));
    QVERIFY(m_workspace->runner.retry(job.id).isValid());
    QVERIFY(m_workspace->settle());
    QCOMPARE(m_workspace->lastJob().state, JobState::Done);
}

void TestImportDialog::dropAddsFiles()
{
    const auto dialog = make();
    const auto file = write("posts.ndjson", testing::posts({.posts = 5}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(dialog.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(dialog.get(), &drop);
    QVERIFY(canImport(*dialog));
    QCOMPARE(testing::child<QListWidget>(*dialog, "files")->count(), 1);
    dialog->addFiles({file}); // again: once is enough
    QCOMPARE(testing::child<QListWidget>(*dialog, "files")->count(), 1);
}

void TestImportDialog::everyControlHasAName()
{
    const auto dialog = make();
    dialog->addFiles({write("posts.csv", "label,title\ncats,a cat\ndogs,a dog\n")});
    QVERIFY(canImport(*dialog));
    QCOMPARE(testing::unnamedControls(*dialog).join(QLatin1Char(';')), QString());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
