#include "core/exchange/bytesource.h"
#include "tests/app/programfixture.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/executions/executionspage.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"

#include <QComboBox>
#include <QLabel>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine
const std::filesystem::path folderOfPosts = TOUCHSTONE_REAL_POSTS;
constexpr const char* oldPosts = "posts-until-2013-04.ndjson.zst";
constexpr const char* newPosts = "posts-2013-05-to-08.ndjson.zst";
constexpr int everyNth = 2; ///< post of the files: all of them would train for longer than a test may
constexpr std::int64_t oldOnOld = 7;
constexpr std::int64_t oldOnNew = 8;
constexpr std::int64_t retrainedOnNew = 9;
constexpr int marksGiven = 10;

/// Every nth line of a packed file.
Result<std::string> everyNthLine(const std::filesystem::path& file)
{
    auto source = openBytes(file);
    if (!source)
        return failure(source);
    std::string lines;
    std::vector<char> buffer(1 << 20);
    std::int64_t line = 0;
    while (true) {
        const auto read = (*source)->read(buffer);
        if (!read)
            return failure(read);
        if (*read == 0)
            return lines;
        for (const char c : std::span(buffer).first(*read)) {
            if (line % everyNth == 0)
                lines += c;
            line += c == '\n' ? 1 : 0;
        }
    }
}

} // namespace

/// What a reviewer of the drift on the real posts does, without a mouse: from the comparison to the worst degraded label,
/// to its negative flips, to ten marks, and to these marks in the comparison.
///
/// The drift comparison is that of the model in production on the rows it was tested on and on the newer ones (design,
/// story: #56 with #81). Its sides have no post in common, so it has degraded labels and their posts, but no flips. Row by
/// row the same drift is seen on the newer posts alone, between a model that learned them and the one in production: what
/// the first one gets right and the second one wrong is what the drift took, and these are the negative flips that are read.
class TestDriftByKeyboard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void readsThePostsOfTheWorstLabelInTheDriftComparison();
    void readsItsNegativeFlipsWhereTheRowsAreTheSame();
    void marksTen();
    void findsThemInTheComparison();
    void cleanupTestCase() { m_fixture.reset(); }

private:
    ComparisonPage* page() const { return m_fixture->find<ComparisonPage>(); }
    ComparisonView* view() const { return page()->findChild<ComparisonView*>(); }
    PostsView* posts() const { return page()->findChild<PostsView*>(); }
    QComboBox* choice(const char* name) const
    {
        return posts()->findChild<QComboBox*>(QString::fromLatin1(name));
    }
    TableView* labels() const
    {
        for (TableView* table : page()->findChildren<TableView*>(QStringLiteral("labelTable"))) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }

    /// A key goes where the focus is, as on a keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : m_fixture->window.get(), key, modifiers);
    }
    bool tabTo(const QWidget* wanted, bool backwards = false) const
    {
        for (int i = 0; i < 120 && QApplication::focusWidget() != wanted; ++i)
            press(backwards ? Qt::Key_Backtab : Qt::Key_Tab);
        return QApplication::focusWidget() == wanted;
    }
    bool listed() const
    {
        return QTest::qWaitFor(
            [this] { return !posts()->isBusy() && posts()->model().source() != nullptr; }, patience);
    }
    bool compared(std::int64_t baseline, std::int64_t candidate) const
    {
        return QTest::qWaitFor(
            [&] {
                return !page()->isBusy() && page()->report() != nullptr
                    && page()->baseline() == ExecutionNumber(baseline)
                    && page()->candidate() == ExecutionNumber(candidate);
            },
            patience);
    }
    /// Chooses an execution and the one below it in the table, and compares them.
    bool compareWithTheNext(std::int64_t number) const;
    /// Ctrl+Down, and Ctrl+Return for its posts. Nothing: there is no such label, or the key did not get there.
    std::optional<LabelChange> toThePostsOfTheWorstLabel() const;
    bool readsRow(int row) const
    {
        return QTest::qWaitFor(
            [this, row] {
                const auto& post = posts()->reading()->post();
                return post && post->row == posts()->model().datasetRow(row) && !post->text.empty();
            },
            patience);
    }

    testing::Program m_program;
    std::unique_ptr<testing::Window> m_fixture;
    std::string m_label;
};

void TestDriftByKeyboard::initTestCase()
{
    for (const auto& [file, name] : {std::pair(oldPosts, "old.ndjson"), std::pair(newPosts, "new.ndjson")}) {
        const auto lines = everyNthLine(folderOfPosts / file);
        VERIFY_RESULT(lines);
        m_program.folder().write(name, *lines);
    }
    const auto training = [](const char* rows) {
        return std::vector<std::string> {"train", rows, "--dim", "50", "--lr", "0.5", "--epoch", "5",
            "--bucket", "200000", "--threads", "1", "-w", "w.touchstone"};
    };
    for (const std::vector<std::string>& command :
        {std::vector<std::string> {"import", "old.ndjson", "--name", "old", "-w", "w.touchstone"},
            {"split", "old", "--by", "random", "--ratios", "0.6,0.1,0.3", "-w", "w.touchstone"},
            {"import", "new.ndjson", "--name", "new", "-w", "w.touchstone"},
            {"split", "new", "--by", "random", "--ratios", "0.6,0.1,0.3", "-w", "w.touchstone"},
            training("old/train"), training("old/train+new/train"),
            {"evaluate", "5", "old/test", "-w", "w.touchstone"},
            {"evaluate", "5", "new/test", "-w", "w.touchstone"},
            {"evaluate", "6", "new/test", "-w", "w.touchstone"}})
        VERIFY_EXIT(m_program.run(command), 0);

    m_fixture = std::make_unique<testing::Window>();
    m_fixture->settings.setValue(settingkeys::reviewer, QStringLiteral("Ann"));
    m_fixture->show();
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    m_fixture->folderAnswer = m_program / "w.touchstone";
    press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->store.isOpen() && !m_fixture->store.isBusy(), patience);
}

bool TestDriftByKeyboard::compareWithTheNext(std::int64_t number) const
{
    press(Qt::Key_1, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return m_fixture->page() == QLatin1String("executions"); }, patience))
        return false;
    auto* table = m_fixture->find<ExecutionsPage>()->findChild<TableView*>();
    if (!tabTo(table))
        return false;
    press(Qt::Key_Home, Qt::ControlModifier);
    const auto current = [table] { return table->currentIndex().siblingAtColumn(0).data().toLongLong(); };
    for (int row = 0; row < table->model()->rowCount() && current() != number; ++row)
        press(Qt::Key_Down);
    if (current() != number)
        return false;
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    return QTest::qWaitFor([this] { return m_fixture->page() == QLatin1String("comparison"); }, patience);
}

std::optional<LabelChange> TestDriftByKeyboard::toThePostsOfTheWorstLabel() const
{
    press(Qt::Key_Down, Qt::ControlModifier);
    TableView* table = labels();
    if (table == nullptr || !table->currentIndex().isValid())
        return std::nullopt;
    const LabelChange label = view()->labels().label(table->currentIndex().row());
    if (QApplication::focusWidget() != table && !tabTo(table))
        return std::nullopt;
    press(Qt::Key_Return, Qt::ControlModifier);
    return listed() && posts()->table()->hasFocus() ? std::optional(label) : std::nullopt;
}

void TestDriftByKeyboard::readsThePostsOfTheWorstLabelInTheDriftComparison()
{
    QVERIFY(compareWithTheNext(oldOnNew)); // the newest is on top; the older one becomes the baseline
    QVERIFY(compared(oldOnOld, oldOnNew));
    QVERIFY(!page()->report()->paired);
    const auto worst = toThePostsOfTheWorstLabel();
    QVERIFY(worst.has_value());
    QCOMPARE(worst->verdict, Verdict::Degraded);
    for (const LabelChange& other : page()->report()->labels)
        QVERIFY(other.verdict != Verdict::Degraded || *other.f1Change >= *worst->f1Change);
    // No post is on both sides: those of the newer one are listed, all of them ...
    QCOMPARE(posts()->filter().gold.value_or(std::string()), worst->label);
    QCOMPARE(posts()->model().scope(), PostsScope::Candidate);
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), worst->support.candidate);
    // ... and who asks for flips is told that there are none, with the same posts.
    QVERIFY(tabTo(choice("postsCell"), true));
    press(Qt::Key_Down);
    QVERIFY(listed());
    QTRY_VERIFY_WITH_TIMEOUT(!choice("postsCell")->isEnabled() && !posts()->isBusy(), patience);
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), worst->support.candidate);
    QVERIFY(tabTo(posts()->table()));
    for (int row = 0; row < 5; ++row) {
        QVERIFY(readsRow(row));
        press(Qt::Key_Down);
    }
    press(Qt::Key_B); // a mark compares both models
    QCOMPARE(posts()->marks().waiting(), 0);
    QVERIFY(posts()->marks().history().empty());
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), labels());
}

void TestDriftByKeyboard::readsItsNegativeFlipsWhereTheRowsAreTheSame()
{
    QVERIFY(compareWithTheNext(retrainedOnNew));
    QVERIFY(compared(oldOnNew, retrainedOnNew));
    press(Qt::Key_F9); // what the model in production lost is asked about, not what it would win
    QVERIFY(compared(retrainedOnNew, oldOnNew));
    const ComparisonReport& report = *page()->report();
    QVERIFY(report.paired);
    const auto worst = toThePostsOfTheWorstLabel();
    QVERIFY(worst.has_value());
    m_label = worst->label;
    QCOMPARE(worst->verdict, Verdict::Degraded);
    for (const LabelChange& other : report.labels)
        QVERIFY(other.verdict != Verdict::Degraded || *other.f1Change >= *worst->f1Change);
    QCOMPARE(posts()->model().scope(), PostsScope::Both);
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), worst->support.baseline);

    QVERIFY(tabTo(choice("postsCell"), true));
    press(Qt::Key_Down);
    QVERIFY(listed());
    QVERIFY(posts()->filter().cell == FlipCell::OnlyBaseline);
    const auto place = std::ranges::find(report.labels, worst->label, &LabelChange::label);
    const FlipCounts& flips = report.flips->labels[static_cast<std::size_t>(place - report.labels.begin())];
    QVERIFY(flips.onlyBaseline >= marksGiven);
    QCOMPARE(static_cast<std::int64_t>(posts()->model().rowCount()), flips.onlyBaseline);
}

void TestDriftByKeyboard::marksTen()
{
    QVERIFY(tabTo(posts()->table()));
    for (int row = 0; row < marksGiven; ++row) {
        QVERIFY(readsRow(row));
        const auto& post = *posts()->reading()->post();
        QCOMPARE(post.gold.value_or(std::string()), m_label);
        QCOMPARE(post.baseline.front().label, m_label);
        QVERIFY(post.candidate->front().label != m_label);
        press(row < 6 ? Qt::Key_B : row < 9 ? Qt::Key_W : Qt::Key_U); // each goes to the next post
    }
    QTRY_COMPARE_WITH_TIMEOUT(posts()->marks().waiting(), 0, patience);
    QCOMPARE(posts()->marks().counts().marks, std::int64_t(marksGiven));
}

void TestDriftByKeyboard::findsThemInTheComparison()
{
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), labels());
    const auto* evidence = page()->findChild<QLabel*>(QStringLiteral("evidence"));
    QVERIFY(evidence->isVisible());
    for (const char* count : {"10 ", "6 baseline is better", "3 label is wrong", "1 unclear"})
        QVERIFY2(evidence->text().contains(QLatin1String(count)), qPrintable(evidence->text()));

    // As a filter of all posts of the comparison.
    auto* tabs = page()->findChild<QTabWidget*>(QStringLiteral("comparisonTabs"));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->currentWidget(), posts());
    QVERIFY(listed());
    QVERIFY(tabTo(choice("postsMark"), true));
    const auto count = [this] { return posts()->model().rowCount(); };
    const auto onlyBaselineBetter = [this] {
        const auto& mark = posts()->filter().mark;
        return mark && mark->verdict == ReviewVerdict::BaselineBetter;
    };
    press(Qt::Key_Down);
    QVERIFY(listed());
    QVERIFY(posts()->filter().mark.has_value());
    QCOMPARE(count(), marksGiven);
    press(Qt::Key_Home);
    for (int i = 0; i < choice("postsMark")->count() && !onlyBaselineBetter(); ++i)
        press(Qt::Key_Down);
    QVERIFY(onlyBaselineBetter());
    QVERIFY(listed());
    QCOMPARE(count(), 6);

    // And in the terminal.
    const auto compared = m_program.run({"compare", std::to_string(retrainedOnNew), std::to_string(oldOnNew),
        "--json", "--wait", "60", "-w", "w.touchstone"});
    VERIFY_EXIT(compared, 0);
    const nlohmann::json json = compared.json();
    COMPARE_JSON(json["marks"]["marks"], marksGiven);
    const auto listing
        = m_program.run({"posts", std::to_string(retrainedOnNew), std::to_string(oldOnNew), "--gold", m_label,
            "--cell", "only-baseline", "--mark", "label-wrong", "--json", "-w", "w.touchstone"});
    VERIFY_EXIT(listing, 0);
    COMPARE_JSON(listing.json()["matching"], 3);
}

int main(int argc, char** argv)
{
    for (const char* file : {oldPosts, newPosts}) {
        if (!std::filesystem::exists(folderOfPosts / file)) {
            std::printf("SKIP WHOLE TEST: there are no real posts in %s\n", folderOfPosts.c_str());
            return 0;
        }
    }
    const QApplication application(argc, argv);
    TestDriftByKeyboard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_driftbykeyboard.moc"
