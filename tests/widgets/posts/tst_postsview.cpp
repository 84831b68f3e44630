#include "core/jobs/postsjob.h"
#include "tests/support/testing.h"
#include "tests/widgets/modeltesters.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/posts/postsfixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/chipbar.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/wordpullsmodel.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/postsexport.h"
#include "widgets/posts/postsfilterdialog.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/reviewdialog.h"
#include "widgets/posts/wordstext.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include <memory>

#include <unistd.h>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine

} // namespace

/// The list of posts on a real workspace: baseline is the good model, so that there are negative flips.
class TestPostsView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void countShownIsCountListed_data();
    void countShownIsCountListed();
    void textsComeWhenTheyAreLookedAt();
    void hostileTextsStayPlain();
    void wordsPullTowardsTheFirstLabels();
    void lostModelSaysWhy();
    void searchBuildsItsIndexOnce();
    void cancelledIndexLeavesNoSearch();
    void filtersAreChipsThatCanBeTakenAway();
    void dialogRefusesWhatIsNoFilter();
    void oneSideAtATimeWithoutCommonRows();
    void exportsWhatIsListed();
    void marksByKeysAndGoesOn();
    void marksAreUndoneOneByOne();
    void markFilterFollowsTheMarks();
    void readOnlyWorkspaceIsReadAndSaysWhyNot();
    void escapeLeaves();
    void blindReviewHidesWhatNamesTheSides();

private:
    bool open(ExecutionNumber baseline, ExecutionNumber candidate, bool paired);
    bool list(const PostsFilter& filter);
    /// What the command line counts.
    std::int64_t counted(
        const PostsFilter& filter, ExecutionNumber baseline, ExecutionNumber candidate) const;
    bool goToPost(const std::string& id);
    QString countText() const { return m_view->findChild<QLabel*>(QStringLiteral("postsCount"))->text(); }
    QString bannerText() const { return m_view->findChild<Banner*>()->text(); }
    template <typename T>
    T* child(const char* name) const
    {
        return m_view->findChild<T*>(QLatin1String(name));
    }
    bool stored() const
    {
        return QTest::qWaitFor([this] { return m_view->marks().waiting() == 0; }, patience);
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<PostsView> m_view;
    std::unique_ptr<testing::ModelTesters> m_testers;
};

void TestPostsView::initTestCase()
{
    m_filled = testing::postsWorkspace();
    QVERIFY(m_filled);
}

void TestPostsView::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    std::filesystem::copy(
        m_filled->workspace, *m_folder / "w.touchstone", std::filesystem::copy_options::recursive);
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_settings->setValue(settingkeys::reviewer, QStringLiteral("Ann"));
    m_jobs = std::make_unique<JobRunner>();
    m_view = std::make_unique<PostsView>(*m_jobs, *m_settings);
    m_testers = std::make_unique<testing::ModelTesters>();
    QVERIFY(m_testers->watch(*m_view) >= 2);
    m_view->resize(1280, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestPostsView::cleanup()
{
    m_view.reset();
    m_jobs.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestPostsView::open(ExecutionNumber baseline, ExecutionNumber candidate, bool paired)
{
    m_view->setComparison({.workspace = *m_folder / "w.touchstone",
        .baseline = baseline,
        .candidate = candidate,
        .paired = paired});
    return QTest::qWaitFor(
        [this] { return !m_view->isBusy() && m_view->marks().obstacle().isEmpty(); }, patience);
}

bool TestPostsView::list(const PostsFilter& filter)
{
    m_view->show(filter);
    return QTest::qWaitFor([this] { return !m_view->isBusy(); }, patience);
}

std::int64_t TestPostsView::counted(
    const PostsFilter& filter, ExecutionNumber baseline, ExecutionNumber candidate) const
{
    NoProgress silent;
    std::int64_t listed = 0;
    const auto outcome = listPosts({.workspace = *m_folder / "w.touchstone", .progress = silent, .stop = {}},
        {.baseline = baseline.toString(), .candidate = candidate.toString(), .filter = filter},
        [&listed](const ListedPost&) -> Result<> {
            ++listed;
            return {};
        });
    return outcome && outcome->matching == listed ? listed : -1;
}

bool TestPostsView::goToPost(const std::string& id)
{
    NoProgress silent;
    std::int64_t row = -1;
    const auto outcome = listPosts({.workspace = *m_folder / "w.touchstone", .progress = silent, .stop = {}},
        {.baseline = "6", .candidate = "5"}, [&](const ListedPost& post) -> Result<> {
            if (post.id == id)
                row = post.row;
            return {};
        });
    const auto number = outcome ? m_view->model().source()->numberOfRow(row) : std::nullopt;
    if (!number)
        return false;
    m_view->table()->goTo(m_view->model().rowOf(*number));
    return QTest::qWaitFor(
        [&] { return m_view->reading()->post() && m_view->reading()->post()->id == id; }, patience);
}

void TestPostsView::countShownIsCountListed_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < 9; ++number)
        QTest::addRow("filter %d", number) << number;
}

void TestPostsView::countShownIsCountListed()
{
    QFETCH(int, number);
    const std::vector<PostsFilter> filters {{}, {.gold = "cats"}, {.cell = FlipCell::OnlyBaseline},
        {.gold = "dogs", .first = {"dogs", "birds"}}, {.p1 = {P1Range {0.5, 0.9}, std::nullopt}},
        {.agree = false},
        {.goldAmong = std::vector<std::string> {"cats", "fish"}, .cell = FlipCell::BothWrong},
        {.time = TimeRange {.from = 1577836800 + 3600 * 100, .to = 1577836800 + 3600 * 300}},
        {.first = {std::nullopt, "fish"}, .p1 = {std::nullopt, P1Range {0.2, 1}}}};
    const PostsFilter& filter = filters[static_cast<std::size_t>(number)];
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QVERIFY(list(filter));
    const std::int64_t count = counted(filter, testing::goodOnOld, testing::poorOnOld);
    QVERIFY(count > 0);
    QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()), count);
    QVERIFY2(countText().startsWith(QLocale().toString(static_cast<qlonglong>(count)) + QLatin1Char(' ')),
        qPrintable(countText()));
    const QString all = QLocale().toString(1200 + static_cast<int>(testing::hostileTexts().size()));
    QVERIFY2(countText().contains(all) || countText().contains(QString(all).remove(QLatin1Char(','))),
        qPrintable(countText()));
}

void TestPostsView::textsComeWhenTheyAreLookedAt()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    const PostsModel& model = m_view->model();
    const auto text
        = [&model](int row) { return model.index(row, PostsModel::TextColumn).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QLatin1String("word")), patience);
    const int last = model.rowCount() - 1;
    QCOMPARE(text(last), QString(QChar(0x2026)));
    m_view->table()->goTo(last);
    QTRY_VERIFY_WITH_TIMEOUT(text(last) != QString(QChar(0x2026)), patience);
    // Negative flips come first.
    QCOMPARE(model.index(0, PostsModel::CellColumn).data(PostsModel::CellRole).toInt(),
        static_cast<int>(FlipCell::OnlyBaseline));
}

void TestPostsView::hostileTextsStayPlain()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    const std::vector<std::string> texts = testing::hostileTexts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QVERIFY(goToPost("hostile" + std::to_string(i)));
        QCOMPARE(m_view->reading()->text()->toPlainText().trimmed(), testing::asShown(texts[i]).trimmed());
        const QModelIndex current = m_view->table()->currentIndex();
        const auto cell = [&] { return current.siblingAtColumn(PostsModel::TextColumn).data().toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(cell() != QString(QChar(0x2026)), patience);
        QVERIFY(cell().size() <= PostsModel::lettersKept + 1);
        QVERIFY(!cell().contains(QLatin1Char('\n')));
        QVERIFY2(testing::asShown(texts[i]).simplified().startsWith(cell().left(30)), qPrintable(cell()));
        QVERIFY(!current.siblingAtColumn(PostsModel::TextColumn).data(Qt::ToolTipRole).isValid());
    }
    for (const QLabel* label : m_view->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPostsView::wordsPullTowardsTheFirstLabels()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    auto* words = m_view->findChild<WordPullsModel*>();
    QTRY_VERIFY_WITH_TIMEOUT(words->rowCount() > 0, patience);
    QVERIFY(words->words().front().strength() >= words->words().back().strength());
    QVERIFY(words->words().front().pull.baseline.has_value());
    QVERIFY(words->words().front().pull.candidate.has_value());
    const auto& pulls = m_view->reading()->text()->pulls();
    QVERIFY(!pulls.baseline.empty());
    const QString text = m_view->reading()->text()->toPlainText();
    for (const PlacedPull& pull : pulls.baseline) {
        const QString word = text.mid(pull.begin, pull.length);
        QVERIFY2(word == word.trimmed() && !word.isEmpty(), qPrintable(word));
    }
    QVERIFY(child<QWidget>("pullLegend")->isVisible());
    QVERIFY(!child<QWidget>("pullLegend")->accessibleName().isEmpty());
    QCOMPARE(pullStrength(0.05), 0);
    QCOMPARE(pullStrength(-0.3), 2);
    QCOMPARE(pullStrength(7), 4);
}

void TestPostsView::lostModelSaysWhy()
{
    std::error_code error;
    std::filesystem::remove_all(*m_folder / "w.touchstone" / "models", error);
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    auto* reason = child<QLabel>("whyNoWords");
    QTRY_VERIFY_WITH_TIMEOUT(reason->isVisible(), patience);
    QVERIFY2(reason->text().contains(QLatin1String("not there any more")), qPrintable(reason->text()));
    QVERIFY(!m_view->reading()->text()->toPlainText().isEmpty());
}

void TestPostsView::searchBuildsItsIndexOnce()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    auto* search = child<QLineEdit>("postsSearch");
    QTest::keyClicks(search, QStringLiteral("word1x3"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_jobs->jobs().size() == 1 && m_jobs->unfinished() == 0 && !m_view->isBusy(), patience);
    const std::int64_t count = counted({.search = "word1x3"}, testing::goodOnOld, testing::poorOnOld);
    QVERIFY(count > 0 && count < 1200);
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<std::int64_t>(m_view->model().rowCount()), count, patience);
    QVERIFY(m_view->table()->hasFocus());
    QVERIFY(list({.search = "word1x3 word1x4"}));
    QCOMPARE(m_jobs->jobs().size(), std::size_t(1)); // no index is built again
    QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()),
        counted({.search = "word1x3 word1x4"}, testing::goodOnOld, testing::poorOnOld));
}

void TestPostsView::cancelledIndexLeavesNoSearch()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    // Another job writes first, so the index waits.
    std::atomic<bool> mayEnd = false;
    m_jobs->start({.title = QStringLiteral("other"),
        .work = [&mayEnd](Progress&, const std::stop_token& stop) -> Result<JobOutcome> {
            while (!mayEnd && !stop.stop_requested())
                QThread::msleep(5);
            return JobOutcome {};
        }});
    m_view->show(PostsFilter {.search = "word1x3"});
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>("indexBar")->isVisible(), patience);
    QTest::mouseClick(child<QToolButton>("cancelIndex"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy() && !m_view->filter().search, patience);
    QVERIFY(!child<QWidget>("indexBar")->isVisible());
    mayEnd = true;
    QTRY_COMPARE_WITH_TIMEOUT(m_jobs->unfinished(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_view->model().rowCount(), 1200 + static_cast<int>(testing::hostileTexts().size()), patience);
}

void TestPostsView::filtersAreChipsThatCanBeTakenAway()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QVERIFY(list({.gold = "cats", .p1 = {P1Range {0.1, 0.9}, std::nullopt}, .cell = FlipCell::OnlyBaseline}));
    auto* chips = m_view->findChild<ChipBar*>();
    QCOMPARE(chips->chips().size(), 3);
    QCOMPARE(child<QComboBox>("postsCell")->currentIndex(), 1);
    emit chips->removed(chips->chips().front().id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy(), patience);
    QVERIFY(!m_view->filter().gold);
    QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()),
        counted(m_view->filter(), testing::goodOnOld, testing::poorOnOld));
    emit chips->allRemoved();
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy() && chips->chips().isEmpty(), patience);
    QCOMPARE(child<QComboBox>("postsCell")->currentIndex(), 0);
    // What nothing matches says so.
    QVERIFY(list({.gold = "cats", .first = {"cats", "cats"}, .cell = FlipCell::BothWrong}));
    QCOMPARE(m_view->model().rowCount(), 0);
    QVERIFY(countText().startsWith(QLatin1String("0 ")));
    QVERIFY(!m_view->table()->isVisible());
}

void TestPostsView::dialogRefusesWhatIsNoFilter()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QTest::mouseClick(child<QToolButton>("moreFilters"), Qt::LeftButton);
    auto* dialog = m_view->findChild<PostsFilterDialog*>();
    QVERIFY(dialog);
    auto* gold = dialog->findChild<QLineEdit*>(QStringLiteral("goldLabel"));
    auto* from = dialog->findChild<QLineEdit*>(QStringLiteral("timeFrom"));
    auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyFilters"));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("filterProblem"));
    gold->setText(QStringLiteral("elephants"));
    apply->click();
    QVERIFY(dialog->isVisible() && problem->isVisible());
    gold->setText(QStringLiteral("cats"));
    from->setText(QStringLiteral("yesterday"));
    apply->click();
    QVERIFY(dialog->isVisible());
    from->setText(QStringLiteral("2020-01-10"));
    apply->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy() && m_view->filter().gold == "cats", patience);
    QVERIFY(m_view->filter().time && m_view->filter().time->from == 1578614400);
    QCOMPARE(static_cast<std::int64_t>(m_view->model().rowCount()),
        counted(m_view->filter(), testing::goodOnOld, testing::poorOnOld));
}

void TestPostsView::oneSideAtATimeWithoutCommonRows()
{
    QVERIFY(open(testing::goodOnOld, testing::goodOnNew, false));
    QTRY_COMPARE_WITH_TIMEOUT(m_view->model().scope(), PostsScope::Candidate, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->model().rowCount(), 300, patience);
    QVERIFY(m_view->table()->isColumnHidden(PostsModel::BaselineColumn));
    QVERIFY(!child<QToolButton>("mark-1")->isEnabled());
    QVERIFY(child<QLabel>("markObstacle")->isVisible());
    // A bar of the baseline's p@1 lists the baseline's rows, as many as are in it.
    QVERIFY(list({.p1 = {P1Range {0.5, 1}, std::nullopt}}));
    QCOMPARE(m_view->model().scope(), PostsScope::Baseline);
    QVERIFY(m_view->model().rowCount() > 0);
    for (int row = 0; row < std::min(50, m_view->model().rowCount()); ++row)
        QVERIFY(m_view->model().index(row, PostsModel::BaselineColumn).data(PostsModel::P1Role).toDouble()
            >= 0.5);
    QVERIFY(list({.first = {std::nullopt, "cats"}}));
    QCOMPARE(m_view->model().scope(), PostsScope::Candidate);
    QCOMPARE(m_view->model().index(0, PostsModel::CandidateColumn).data(PostsModel::LabelRole).toString(),
        QStringLiteral("cats"));
}

void TestPostsView::exportsWhatIsListed()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QVERIFY(list({.gold = "cats", .cell = FlipCell::OnlyBaseline}));
    const int rows = m_view->model().rowCount();
    QVERIFY(rows > 0);
    const auto file = *m_folder / "out.ndjson";
    FileDialogs dialogs = FileDialogs::ofDesktop();
    dialogs.saveFile = [&file](QWidget*, const QString&, const std::filesystem::path&) { return file; };
    m_view->exporter().setDialogs(dialogs);
    const QSignalSpy written(&m_view->exporter(), &PostsExport::written);
    m_view->findChild<QAction*>(QStringLiteral("exportNdjson"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, patience);
    QCOMPARE(static_cast<int>(testing::linesOf(testing::readAll(file)).size()), rows);
    m_view->findChild<QAction*>(QStringLiteral("exportCsvDefused"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 2, patience);
    QVERIFY(testing::readAll(file).starts_with("row,id,label,baseline,baseline_p@1,candidate"));
}

void TestPostsView::marksByKeysAndGoesOn()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QVERIFY(list({.cell = FlipCell::OnlyBaseline}));
    m_view->table()->setFocus();
    for (const char key : {'1', 'b', '3', 'u'})
        QTest::keyClick(m_view->table(), key);
    QCOMPARE(m_view->table()->currentIndex().row(), 4);
    QVERIFY(stored());
    auto workspace = Workspace::open(*m_folder / "w.touchstone", "test");
    VERIFY_RESULT(workspace);
    const auto state = reviewOf(*workspace, testing::goodOnOld, testing::poorOnOld);
    VERIFY_RESULT(state);
    QCOMPARE(state->counts.marks, 4);
    QCOMPARE(state->counts.candidateBetter, 1);
    QCOMPARE(state->counts.baselineBetter, 1);
    QCOMPARE(state->counts.labelWrong, 1);
    QCOMPARE(state->counts.unclear, 1);
    QCOMPARE(state->counts, m_view->marks().counts());
    QCOMPARE(state->counts.reviewers.front().name, std::string("Ann"));
    QVERIFY(child<QLabel>("markCounts")->text().startsWith(QLatin1String("4 ")));
    QVERIFY(!m_view->model().index(0, PostsModel::MarkColumn).data().toString().isEmpty());
    // Several at once, with a note.
    m_view->table()->selectionModel()->select(
        QItemSelection(m_view->model().index(0, 0), m_view->model().index(2, PostsModel::ColumnCount - 1)),
        QItemSelectionModel::ClearAndSelect);
    child<QLineEdit>("markNote")->setText(QStringLiteral("=<b>why</b>"));
    QTest::keyClick(m_view->table(), '4');
    QVERIFY(stored());
    QCOMPARE(m_view->marks().counts().unclear, 4);
    QCOMPARE(m_view->marks().current().back().note, std::string("=<b>why</b>"));
}

void TestPostsView::marksAreUndoneOneByOne()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), 'c');
    QTest::keyClick(m_view->table(), 'w');
    QCOMPARE(m_view->marks().counts().marks, 2);
    QTest::keyClick(m_view->table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_view->marks().counts().marks, 1);
    QCOMPARE(m_view->table()->currentIndex().row(), 1);
    QTest::keyClick(m_view->table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_view->marks().counts().marks, 0);
    QVERIFY(!child<QToolButton>("undoMark")->isEnabled());
    QVERIFY(stored());
    QCOMPARE(counted({.mark = MarkFilter {}}, testing::goodOnOld, testing::poorOnOld), 0);
}

void TestPostsView::markFilterFollowsTheMarks()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QVERIFY(list({.mark = MarkFilter {.marked = false, .verdict = std::nullopt}}));
    const int before = m_view->model().rowCount();
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), '2');
    QTRY_COMPARE_WITH_TIMEOUT(m_view->model().rowCount(), before - 1, patience);
    QVERIFY(list({.mark = MarkFilter {.marked = true, .verdict = ReviewVerdict::BaselineBetter}}));
    QCOMPARE(m_view->model().rowCount(), 1);
    QVERIFY(child<QToolButton>("mark-2")->isChecked()
        || QTest::qWaitFor([this] { return child<QToolButton>("mark-2")->isChecked(); }));
}

void TestPostsView::readOnlyWorkspaceIsReadAndSaysWhyNot()
{
    namespace fs = std::filesystem;
    const auto path = *m_folder / "w.touchstone";
    const auto writing = fs::perms::owner_write | fs::perms::group_write;
    fs::permissions(path / "workspace.sqlite", writing, fs::perm_options::remove);
    fs::permissions(path, writing, fs::perm_options::remove);
    const auto allow
        = qScopeGuard([&path] { fs::permissions(path, fs::perms::owner_write, fs::perm_options::add); });
    if (::access(path.c_str(), W_OK) == 0)
        QSKIP("root may write everywhere");
    m_view->setComparison({.workspace = *m_folder / "w.touchstone",
        .baseline = testing::goodOnOld,
        .candidate = testing::poorOnOld,
        .paired = true});
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isBusy() && m_view->model().rowCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->reading()->post().has_value(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->marks().obstacle().isEmpty(), patience);
    QTest::keyClick(m_view->table(), '1');
    QCOMPARE(m_view->marks().counts().marks, 0);
    QVERIFY(child<QLabel>("markObstacle")->isVisible());
}

void TestPostsView::escapeLeaves()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    const QSignalSpy left(m_view.get(), &PostsView::leaveRequested);
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), Qt::Key_Return);
    QVERIFY(m_view->reading()->text()->hasFocus());
    QTest::keyClick(m_view->reading()->text(), Qt::Key_Escape);
    QVERIFY(m_view->table()->hasFocus());
    QVERIFY(left.isEmpty());
    QTest::keyClick(m_view->table(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestPostsView::blindReviewHidesWhatNamesTheSides()
{
    QVERIFY(open(testing::goodOnOld, testing::poorOnOld, true));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->marks().obstacle().isEmpty(), patience);
    for (const bool blind : {true, false, true}) {
        ReviewDialog* dialog = m_view->startReview();
        QVERIFY(dialog);
        QVERIFY(m_view->table()->isVisible()); // nothing is judged yet
        dialog->findChild<QSpinBox*>(QStringLiteral("reviewCount"))->setValue(2);
        dialog->findChild<QCheckBox*>(QStringLiteral("reviewBlind"))->setChecked(blind);
        dialog->findChild<QPushButton*>(QStringLiteral("beginReview"))->click();
        const auto judge = [&] {
            const int before = dialog->place();
            const bool shown = QTest::qWaitFor(
                [&] {
                    const auto& post = dialog->reading()->post();
                    return dialog->place() >= 0 && post
                        && post->row == dialog->queue().items[static_cast<std::size_t>(dialog->place())].row;
                },
                patience);
            for (const QWidget* telling :
                {static_cast<QWidget*>(m_view->table()), static_cast<QWidget*>(m_view->reading()),
                    m_view->findChild<QWidget*>(QStringLiteral("postsCount"))}) {
                if (telling->isVisible() == blind)
                    return false;
            }
            dialog->findChild<QPushButton*>(QStringLiteral("judgeLeft"))->click();
            return shown && dialog->place() != before;
        };
        QVERIFY(judge());
        if (blind)
            QVERIFY(judge()); // to the summary, which says which side was which
        else
            dialog->reject();
        QVERIFY(m_view->table()->isVisible());
        QVERIFY(m_view->reading()->isVisible());
        dialog->close();
        QTRY_VERIFY(m_view->findChildren<ReviewDialog*>().isEmpty());
        QVERIFY(stored());
    }
}

QTEST_MAIN(TestPostsView)
#include "tst_postsview.moc"
