#include "core/jobs/probesjob.h"
#include "tests/widgets/dialogfixture.h"
#include "widgets/charts/labelbars.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/tryit/probelist.h"
#include "widgets/tryit/pulltable.h"
#include "widgets/tryit/textedit.h"
#include "widgets/tryit/trydialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

#include <filesystem>
#include <memory>

#include <unistd.h>

using namespace touchstone;

/// Try it: typing, both models' answers, expected labels, words, probes; clicked and keyed through a real window.
class TestTryDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void typingIsAnsweredByBothModels();
    void wordsThatDecidedAreListedAndHighlighted();
    void expectedLabelIsSaidOfBothModels_data();
    void expectedLabelIsSaidOfBothModels();
    void expectedLabelIsCompleted();
    void differentRecipesAreSaid();
    void missingModelSaysWhyAndTheOtherAnswers();
    void oneModelAlone();
    void probeIsSavedChangedRemovedAndBroughtBack();
    void readOnlyWorkspaceTriesAndSaysWhyItDoesNotSave();
    void hostileTextsStayPlain_data();
    void hostileTextsStayPlain();
    void millionCharactersAreCutAndTheWindowStaysAwake();
    void everyControlHasAName();

private:
    TrialSide side(int number, SideRole role) const
    {
        const std::string reference = "#" + std::to_string(number);
        return {.source = {.reference = reference, .sha256 = {}, .recipe = {}, .evaluation = {}},
            .name = QString::fromStdString(reference),
            .role = role};
    }
    /// A shown dialog with both models loaded; null when that took too long.
    std::unique_ptr<TryDialog> open(std::vector<TrialSide> sides)
    {
        auto dialog = std::make_unique<TryDialog>(m_open.runner, m_open.store);
        dialog->setRequest({.workspace = m_open.jobs.workspace, .sides = std::move(sides)});
        dialog->show();
        return QTest::qWaitFor([&dialog] { return dialog->isLoaded(); }, 30000) ? std::move(dialog) : nullptr;
    }
    std::unique_ptr<TryDialog> openBoth()
    {
        return open({side(3, SideRole::Baseline), side(4, SideRole::Candidate)});
    }

    testing::OpenWorkspace m_open;
};

namespace {

std::vector<LabelBars*> barsOf(const TryDialog& dialog)
{
    std::vector<LabelBars*> bars;
    for (LabelBars* each : dialog.findChildren<LabelBars*>())
        bars.push_back(each);
    return bars;
}

bool hasWords(const TryDialog& dialog)
{
    return dialog.findChild<PullTable*>()->model()->rowCount() > 0;
}

QString firstLabel(const LabelBars* bars)
{
    return bars->answers().empty() ? QString() : bars->answers().front().label;
}

} // namespace

void TestTryDialog::initTestCase()
{
    QVERIFY(m_open.open());
    VERIFY_RESULT(m_open.jobs.import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(m_open.jobs.split("old"));
    VERIFY_RESULT(m_open.jobs.train({"old/train"})); // #3
    VERIFY_RESULT(m_open.jobs.import(
        "new", testing::posts({.posts = 600, .labels = {"cats", "horses"}, .idPrefix = "n"}))); // #4
    auto other = testing::Jobs::training({"new"});
    other.recipe = TextRecipe {.lowercase = false, .deletePunctuation = false, .collapseWhitespace = false};
    VERIFY_RESULT(trainOn(m_open.jobs.context(), other)); // #5
    VERIFY_RESULT(m_open.jobs.train({"new"}));            // #6
    QVERIFY(m_open.settle());
}

void TestTryDialog::typingIsAnsweredByBothModels()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    const auto bars = barsOf(*dialog);
    QCOMPARE(bars.size(), std::size_t(2));
    QVERIFY(bars[0]->answers().empty());
    QTest::keyClicks(
        testing::child<TextEdit>(*dialog, "text"), QStringLiteral("word1x1 word1x2 word1x3 word1x4"));
    // The second label of each: dogs before, horses after.
    QTRY_COMPARE_WITH_TIMEOUT(firstLabel(bars[0]), QStringLiteral("dogs"), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(firstLabel(bars[1]), QStringLiteral("horses"), 20000);
    QVERIFY(bars[0]->answers().front().probability >= bars[0]->answers().back().probability);
    QTest::keyClick(testing::child<TextEdit>(*dialog, "text"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(testing::child<TextEdit>(*dialog, "text"), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(bars[0]->answers().empty() && bars[1]->answers().empty(), 20000);
}

void TestTryDialog::wordsThatDecidedAreListedAndHighlighted()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    auto* text = testing::child<TextEdit>(*dialog, "text");
    dialog->setText(QStringLiteral("The Word1x1, word2x2 and WORD1X3!"));
    QTRY_VERIFY_WITH_TIMEOUT(hasWords(*dialog), 20000);
    const CellsModel* words = dialog->findChild<PullTable*>()->model();
    QCOMPARE(words->columnCount(), 4);
    QCOMPARE(words->rowCount(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(!text->extraSelections().isEmpty(), 20000);
    QStringList marked;
    for (const auto& selection : text->extraSelections())
        marked.append(selection.cursor.selectedText());
    QVERIFY2(marked.contains(QStringLiteral("Word1x1,")) || marked.contains(QStringLiteral("Word1x1")),
        qPrintable(marked.join(QLatin1Char('|'))));
    QVERIFY(!text->document()->isUndoAvailable()
        || text->text() == QStringLiteral("The Word1x1, word2x2 and WORD1X3!"));
    const auto before = text->extraSelections().size();
    testing::child<QComboBox>(*dialog, "highlighted")->setCurrentIndex(1);
    QVERIFY(before > 0 && !text->extraSelections().isEmpty());
    // Towards a label that is expected.
    dialog->setExpected(QStringLiteral("birds"));
    testing::child<QComboBox>(*dialog, "towards")->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(
        words->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Baseline: birds"), 20000);
}

void TestTryDialog::expectedLabelIsSaidOfBothModels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("said");
    QTest::newRow("neither") << QStringLiteral("DevelEire") << QStringLiteral("is in neither model");
    QTest::newRow("baseline only") << QStringLiteral("dogs")
                                   << QStringLiteral("in the baseline's model only");
    QTest::newRow("candidate only") << QStringLiteral("horses")
                                    << QStringLiteral("in the candidate's model only");
    QTest::newRow("both") << QStringLiteral("cats") << QStringLiteral("Both models know cats.");
    QTest::newRow("mark-up") << QStringLiteral("<b>cats</b>") << QStringLiteral("<b>cats</b> is in neither");
}

void TestTryDialog::expectedLabelIsSaidOfBothModels()
{
    QFETCH(QString, label);
    QFETCH(QString, said);
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    dialog->setText(QStringLiteral("word1x1"));
    QTest::keyClicks(testing::child<QLineEdit>(*dialog, "expected"), label);
    QTRY_VERIFY_WITH_TIMEOUT(testing::textOf(*dialog, "expectedSummary").contains(said), 20000);
}

void TestTryDialog::expectedLabelIsCompleted()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    const auto* model = testing::child<QLineEdit>(*dialog, "expected")->completer()->model();
    QStringList labels;
    for (int row = 0; row < model->rowCount(); ++row)
        labels.append(model->index(row, 0).data().toString());
    QCOMPARE(labels,
        (QStringList {QStringLiteral("birds"), QStringLiteral("cats"), QStringLiteral("dogs"),
            QStringLiteral("fish"), QStringLiteral("horses")}));
}

void TestTryDialog::differentRecipesAreSaid()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(5, SideRole::Candidate)});
    QVERIFY(dialog);
    dialog->setText(QStringLiteral("Word1x1!"));
    QTRY_VERIFY_WITH_TIMEOUT(!barsOf(*dialog)[0]->answers().empty(), 20000);
    bool said = false;
    bool seen = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) {
        said = said || label->text().contains(QStringLiteral("read texts differently"));
        seen = seen || label->text().endsWith(QStringLiteral(": word1x1"));
    }
    QVERIFY(said);
    QVERIFY(seen); // what the lower-casing model sees
}

void TestTryDialog::missingModelSaysWhyAndTheOtherAnswers()
{
    TrialSide gone = side(3, SideRole::Candidate);
    gone.source = trialSourceOf(ExecutionNumber(9), std::string(64, 'b'), "/nowhere/model.bin", {});
    const auto dialog = open({side(3, SideRole::Baseline), gone});
    QVERIFY(dialog);
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>(QStringLiteral("modelFacts")))
        said = said || label->text().contains(QStringLiteral("is not there any more"));
    QVERIFY(said);
    dialog->setText(QStringLiteral("word1x1 word1x2"));
    QTRY_VERIFY_WITH_TIMEOUT(!barsOf(*dialog)[0]->answers().empty(), 20000);
    QVERIFY(barsOf(*dialog)[1]->answers().empty());
    QTRY_VERIFY_WITH_TIMEOUT(hasWords(*dialog), 20000);
}

void TestTryDialog::oneModelAlone()
{
    const auto dialog = open({side(3, SideRole::Neutral)});
    QVERIFY(dialog);
    QCOMPARE(barsOf(*dialog).size(), std::size_t(1));
    QVERIFY(!testing::child<QComboBox>(*dialog, "highlighted")->isVisible());
    dialog->setText(QStringLiteral("word1x1 word1x2"));
    dialog->setExpected(QStringLiteral("horses"));
    QTRY_VERIFY_WITH_TIMEOUT(
        testing::textOf(*dialog, "expectedSummary").contains(QStringLiteral("not a label of the model")),
        20000);
}

void TestTryDialog::probeIsSavedChangedRemovedAndBroughtBack()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    const ProbeList* probes = dialog->probes();
    QVERIFY(!testing::child<QPushButton>(*dialog, "saveProbe")->isEnabled()); // nothing is typed
    dialog->setText(QStringLiteral("word1x1 <b>bold</b>"));
    dialog->setExpected(QStringLiteral("dogs"));
    QVERIFY(testing::click(*dialog, "saveProbe"));
    QTRY_COMPARE_WITH_TIMEOUT(probes->probes().size(), std::size_t(1), 20000);
    QCOMPARE(probes->probes().front().text, std::string("word1x1 <b>bold</b>"));
    QCOMPARE(probes->probes().front().expected, std::optional<std::string>("dogs"));

    dialog->findChild<QTabWidget*>()->setCurrentIndex(1);
    auto* table = testing::child<QTableView>(*dialog, "probes");
    QVERIFY(table->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    table->selectRow(0);
    dialog->setText(QStringLiteral("something else"));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        testing::child<TextEdit>(*dialog, "text")->text(), QStringLiteral("word1x1 <b>bold</b>"), 20000);
    dialog->setText(QStringLiteral("other words"));
    dialog->setExpected({});
    QVERIFY(testing::click(*dialog, "changeProbe"));
    QTRY_COMPARE_WITH_TIMEOUT(probes->probes().front().text, std::string("other words"), 20000);
    QVERIFY(!probes->probes().front().expected);

    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(probes->probes().empty(), 20000);
    QVERIFY(!testing::child<QPushButton>(*dialog, "changeProbe")->isVisible());
    QVERIFY(testing::click(*dialog, "undoProbe"));
    QTRY_COMPARE_WITH_TIMEOUT(probes->probes().size(), std::size_t(1), 20000);
    QVERIFY(testing::click(*dialog, "undoProbe"));
    QTRY_COMPARE_WITH_TIMEOUT(probes->probes().front().text, std::string("word1x1 <b>bold</b>"), 20000);
    QVERIFY(testing::click(*dialog, "undoProbe"));
    QTRY_VERIFY_WITH_TIMEOUT(probes->probes().empty(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!probes->canUndo(), 20000);
    const auto stored = listProbes(m_open.jobs.context());
    VERIFY_RESULT(stored);
    QVERIFY(stored->empty());
}

void TestTryDialog::readOnlyWorkspaceTriesAndSaysWhyItDoesNotSave()
{
    namespace fs = std::filesystem;
    const fs::path path = m_open.jobs.folder() / "only.touchstone";
    fs::copy(m_open.jobs.workspace, path, fs::copy_options::recursive);
    const auto allow = [&path](bool writing) {
        for (const fs::path& each : {path / "workspace.sqlite", path})
            fs::permissions(each, fs::perms::owner_write | fs::perms::group_write,
                writing ? fs::perm_options::add : fs::perm_options::remove);
    };
    allow(false);
    const bool asRoot = ::access(path.c_str(), W_OK) == 0;
    WorkspaceStore store;
    store.open(path);
    const bool opened = QTest::qWaitFor([&store] { return store.isOpen(); }, 20000);
    TryDialog dialog(m_open.runner, store);
    dialog.setRequest({.workspace = path, .sides = {side(3, SideRole::Neutral)}});
    dialog.show();
    const bool loaded = QTest::qWaitFor([&dialog] { return dialog.isLoaded(); }, 30000);
    dialog.setText(QStringLiteral("word1x1"));
    const bool tried = QTest::qWaitFor([&dialog] { return !barsOf(dialog)[0]->answers().empty(); }, 20000);
    allow(true);
    QVERIFY(opened && loaded && tried);
    if (asRoot)
        QSKIP("root may write everywhere");
    QVERIFY(!testing::child<QPushButton>(dialog, "saveProbe")->isEnabled());
    QVERIFY(testing::child<QLabel>(dialog, "saving")->isVisible());
    QVERIFY(testing::textOf(dialog, "saving").contains(QStringLiteral("cannot be saved")));
}

void TestTryDialog::hostileTextsStayPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("mark-up") << QStringLiteral("<h1>word1x1</h1><img src=x onerror=alert(1)> &lt;");
    QTest::newRow("right-to-left") << QString::fromUtf8(
        "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 word1x1 \xE2\x80\xAE word2x2");
    QTest::newRow("emoji") << QString::fromUtf8(
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 word1x1");
    QTest::newRow("zero width") << QString::fromUtf8("word1x1\xE2\x80\x8B\xEF\xBB\xBF word2\xE2\x80\x8Dx2");
    QTest::newRow("spaces that do not break") << QString::fromUtf8("word1x1\xC2\xA0word2x2");
}

void TestTryDialog::hostileTextsStayPlain()
{
    QFETCH(QString, text);
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    auto* edit = testing::child<TextEdit>(*dialog, "text");
    auto pasted = std::make_unique<QMimeData>();
    pasted->setText(text);
    pasted->setHtml(QStringLiteral("<b>something else</b>"));
    QGuiApplication::clipboard()->setMimeData(pasted.release()); // the clipboard owns it now
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit->text(), text);
    QTRY_VERIFY_WITH_TIMEOUT(!barsOf(*dialog)[0]->answers().empty(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(hasWords(*dialog), 20000);
    dialog->probes()->save(text.toStdString(), {});
    QTRY_COMPARE_WITH_TIMEOUT(dialog->probes()->probes().size(), std::size_t(1), 20000);
    QCOMPARE(QString::fromStdString(dialog->probes()->probes().front().text), text);
    dialog->probes()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->probes()->probes().empty(), 20000);
}

void TestTryDialog::millionCharactersAreCutAndTheWindowStaysAwake()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    auto* edit = testing::child<TextEdit>(*dialog, "text");
    QGuiApplication::clipboard()->setText(QStringLiteral("word1x1 \U0001F600").repeated(100000));
    edit->setFocus();
    QElapsedTimer clock;
    clock.start();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    const qint64 pasted = clock.elapsed();
    QVERIFY(edit->text().size() <= TextEdit::longestText);
    QVERIFY(edit->text().size() > TextEdit::longestText - 4);
    QVERIFY(!edit->text().back().isHighSurrogate());
    QTRY_VERIFY_WITH_TIMEOUT(!barsOf(*dialog)[0]->answers().empty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(hasWords(*dialog), 30000);
    qInfo("pasting took %lld ms", pasted);
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("were left out"));
    QVERIFY(said);
}

void TestTryDialog::everyControlHasAName()
{
    const auto dialog = open({side(3, SideRole::Baseline), side(6, SideRole::Candidate)});
    QVERIFY(dialog);
    dialog->setText(QStringLiteral("word1x1"));
    QTRY_VERIFY_WITH_TIMEOUT(hasWords(*dialog), 20000);
    QCOMPARE(testing::unnamedControls(*dialog), QStringList());
}

QTEST_MAIN(TestTryDialog)
#include "tst_trydialog.moc"
