#include "core/jobs/reviewjob.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/posts/postsfixture.h"
#include "tests/widgets/windowfixture.h"
#include "widgets/common/banner.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/postsview.h"

#include <memory>
#include <optional>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine

} // namespace

/// Marks that could not be stored yet, as somebody else writes to the workspace, when people leave.
class TestMarksAtQuit final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keeperThatIsGoneGoesOnStoring();
    void windowClosesWhenTheyAreStored();
    void windowAsksWhenTheyCannotBeStored();

private:
    std::filesystem::path workspace() const { return *m_fixture / "w.touchstone"; }
    bool lock()
    {
        auto session = WriteSession::begin(workspace(), "a training", std::chrono::seconds(10));
        if (session)
            m_other.emplace(std::move(*session));
        return session.has_value();
    }
    std::int64_t storedMarks() const
    {
        auto opened = Workspace::open(workspace(), "test");
        if (!opened)
            return -1;
        const auto state = reviewOf(*opened, testing::goodOnOld, testing::poorOnOld);
        return state ? state->counts.marks : -1;
    }
    /// The window with a comparison in it; its keeper.
    MarkKeeper* compare();

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Window> m_fixture;
    std::optional<WriteSession> m_other;
};

void TestMarksAtQuit::initTestCase()
{
    m_filled = testing::postsWorkspace();
    QVERIFY(m_filled);
}

void TestMarksAtQuit::init()
{
    testing::failOnAnyWarningOffscreen();
    m_fixture = std::make_unique<testing::Window>();
    m_fixture->settings.setValue(settingkeys::reviewer, QStringLiteral("Ann"));
    std::filesystem::copy(m_filled->workspace, workspace(), std::filesystem::copy_options::recursive);
}

void TestMarksAtQuit::cleanup()
{
    m_other.reset();
    m_fixture.reset();
}

MarkKeeper* TestMarksAtQuit::compare()
{
    m_fixture->show();
    if (!m_fixture->open(workspace()))
        return nullptr;
    auto* page = m_fixture->find<ComparisonPage>();
    page->open(testing::goodOnOld, testing::poorOnOld);
    MarkKeeper* keeper = nullptr;
    const bool ready = QTest::qWaitFor(
        [&] {
            keeper = page->report() ? &page->findChild<PostsView*>()->marks() : nullptr;
            return keeper != nullptr && keeper->obstacle().isEmpty() && m_fixture->jobs.unfinished() == 0;
        },
        patience);
    return ready ? keeper : nullptr;
}

void TestMarksAtQuit::keeperThatIsGoneGoesOnStoring()
{
    {
        MarkKeeper keeper(m_fixture->jobs, m_fixture->settings);
        keeper.setPair({.workspace = workspace(),
            .baseline = testing::goodOnOld,
            .candidate = testing::poorOnOld,
            .paired = true});
        QTRY_VERIFY_WITH_TIMEOUT(keeper.obstacle().isEmpty(), patience);
        QVERIFY(lock());
        keeper.mark({3}, ReviewVerdict::BaselineBetter, {}); // is being stored
        keeper.mark({3, 4}, ReviewVerdict::Unclear, {});     // waits for its turn
    }
    QTest::qWait(1500); // longer than one attempt takes
    QCOMPARE(storedMarks(), 0);
    m_other.reset();
    QTRY_COMPARE_WITH_TIMEOUT(storedMarks(), 2, patience);
    auto opened = Workspace::open(workspace(), "test");
    VERIFY_RESULT(opened);
    const auto state = reviewOf(*opened, testing::goodOnOld, testing::poorOnOld);
    VERIFY_RESULT(state);
    QCOMPARE(state->counts.unclear, 2); // in the order in which they were given
    QCOMPARE(state->history.size(), std::size_t {3});
}

void TestMarksAtQuit::windowClosesWhenTheyAreStored()
{
    MarkKeeper* keeper = compare();
    QVERIFY(keeper);
    QVERIFY(lock());
    keeper->mark({3, 4}, ReviewVerdict::BaselineBetter, {});
    QVERIFY(!m_fixture->window->close());
    QVERIFY(m_fixture->window->isVisible());
    const auto* banner = m_fixture->find<Banner>("banner");
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QLatin1String("2 mark")), qPrintable(banner->text()));
    m_other.reset();
    m_fixture->confirmAnswer = false; // on a machine that is busy it may come to the question
    QTRY_VERIFY_WITH_TIMEOUT(keeper->waiting() == 0, patience);
    if (m_fixture->timesAsked == 0)
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window->isVisible(), patience);
    QCOMPARE(storedMarks(), 2);
}

void TestMarksAtQuit::windowAsksWhenTheyCannotBeStored()
{
    MarkKeeper* keeper = compare();
    QVERIFY(keeper);
    QVERIFY(lock());
    keeper->mark({3}, ReviewVerdict::BaselineBetter, {});
    QVERIFY(!m_fixture->window->close());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->timesAsked, 1, patience);
    QVERIFY(m_fixture->window->isVisible()); // the answer was no
    m_fixture->confirmAnswer = true;
    QVERIFY(!m_fixture->window->close());
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->window->isVisible(), patience);
    QCOMPARE(m_fixture->timesAsked, 2);
    QCOMPARE(storedMarks(), 0);
}

QTEST_MAIN(TestMarksAtQuit)
#include "tst_marksatquit.moc"
