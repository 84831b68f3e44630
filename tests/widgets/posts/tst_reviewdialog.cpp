#include "core/jobs/reviewjob.h"
#include "core/storage/reviewstore.h"
#include "tests/support/testing.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/posts/postsfixture.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/postanswers.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/reviewdialog.h"
#include "widgets/posts/wordstext.h"
#include "widgets/settings/settings.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <map>
#include <memory>

using namespace touchstone;

namespace {

constexpr int patience = 120'000; // ms, on a busy machine

} // namespace

class TestReviewDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void blindQueueNamesNoSide();
    void verdictsFindTheirWayBack();
    void openQueueIsTakenUpAgain();
    void previousPostIsJudgedAgain();
    void nothingToReviewSaysSo();

private:
    PostsPair pair() const
    {
        return {.workspace = *m_folder / "w.touchstone",
            .baseline = testing::goodOnOld,
            .candidate = testing::poorOnOld,
            .paired = true};
    }
    bool begin(int posts, bool blind);
    bool postIsShown() const;
    template <typename T>
    T* child(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    Result<ReviewState> state() const;
    bool stored() const
    {
        return QTest::qWaitFor([this] { return m_keeper->waiting() == 0; }, patience);
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::TemporaryFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<MarkKeeper> m_keeper;
    std::unique_ptr<ReviewDialog> m_dialog;
};

void TestReviewDialog::initTestCase()
{
    m_filled = testing::postsWorkspace();
    QVERIFY(m_filled);
}

void TestReviewDialog::init()
{
    testing::failOnAnyWarningOffscreen();
    m_folder = std::make_unique<testing::TemporaryFolder>();
    std::filesystem::copy(
        m_filled->workspace, *m_folder / "w.touchstone", std::filesystem::copy_options::recursive);
    m_settings = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
    m_settings->setValue(settingkeys::reviewer, QStringLiteral("Ann"));
    m_jobs = std::make_unique<JobRunner>();
    m_keeper = std::make_unique<MarkKeeper>(*m_jobs, *m_settings);
    m_keeper->setPair(pair());
    QTRY_VERIFY_WITH_TIMEOUT(m_keeper->obstacle().isEmpty(), patience);
    m_dialog = std::make_unique<ReviewDialog>(*m_jobs, *m_keeper, pair());
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestReviewDialog::cleanup()
{
    m_dialog.reset();
    m_keeper.reset();
    m_jobs.reset();
    m_settings.reset();
    m_folder.reset();
}

bool TestReviewDialog::postIsShown() const
{
    return QTest::qWaitFor(
        [this] {
            return m_dialog->place() >= 0 && m_dialog->reading()->post()
                && m_dialog->reading()->post()->row
                == m_dialog->queue().items[static_cast<std::size_t>(m_dialog->place())].row;
        },
        patience);
}

bool TestReviewDialog::begin(int posts, bool blind)
{
    child<QSpinBox>("reviewCount")->setValue(posts);
    child<QSpinBox>("reviewSeed")->setValue(7);
    child<QCheckBox>("reviewBlind")->setChecked(blind);
    QTest::mouseClick(child<QPushButton>("beginReview"), Qt::LeftButton);
    return postIsShown();
}

Result<ReviewState> TestReviewDialog::state() const
{
    auto workspace = Workspace::open(*m_folder / "w.touchstone", "test");
    if (!workspace)
        return failure(workspace);
    return reviewOf(*workspace, testing::goodOnOld, testing::poorOnOld);
}

void TestReviewDialog::blindQueueNamesNoSide()
{
    QVERIFY(begin(12, true));
    QCOMPARE(child<QLabel>("reviewProgress")->text(), QStringLiteral("1 of 12"));
    QStringList texts {m_dialog->windowTitle()};
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* bars = qobject_cast<const PostAnswers*>(widget))
            texts << bars->title();
    }
    QVERIFY(texts.contains(QStringLiteral("Left")) && texts.contains(QStringLiteral("Right")));
    for (const QString& text : texts)
        QVERIFY2(!text.contains(QLatin1String("aseline")) && !text.contains(QLatin1String("andidate")),
            qPrintable(text));
    QVERIFY(m_dialog->reading()->text()->pulls().baseline.empty());
}

void TestReviewDialog::verdictsFindTheirWayBack()
{
    QVERIFY(begin(12, true));
    std::map<std::int64_t, ReviewVerdict> expected;
    for (int post = 0; post < 12; ++post) {
        QVERIFY(postIsShown());
        QCOMPARE(child<QLabel>("reviewProgress")->text(), QStringLiteral("%1 of 12").arg(post + 1));
        const QueueItem item = m_dialog->queue().items[static_cast<std::size_t>(m_dialog->place())];
        // What stands left is what was put there.
        const ListedPost& shown = *m_dialog->reading()->post();
        const std::vector<PostAnswer>& left = item.swapped ? *shown.candidate : shown.baseline;
        QVERIFY(child<PostAnswers>("leftAnswers")
                    ->accessibleDescription()
                    .contains(QString::fromStdString(left.front().label)));
        if (post % 4 == 0) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Left);
            expected[item.row]
                = item.swapped ? ReviewVerdict::CandidateBetter : ReviewVerdict::BaselineBetter;
        } else if (post % 4 == 1) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Right);
            expected[item.row]
                = item.swapped ? ReviewVerdict::BaselineBetter : ReviewVerdict::CandidateBetter;
        } else {
            QTest::keyClick(m_dialog->focusWidget(), post % 4 == 2 ? Qt::Key_W : Qt::Key_U);
            expected[item.row] = post % 4 == 2 ? ReviewVerdict::LabelWrong : ReviewVerdict::Unclear;
        }
    }
    QVERIFY(child<QLabel>("reviewSummary")->isVisible());
    QVERIFY2(child<QLabel>("reviewSummary")->text().startsWith(QLatin1String("12 ")),
        qPrintable(child<QLabel>("reviewSummary")->text()));
    QVERIFY(stored());
    const auto stored = state();
    VERIFY_RESULT(stored);
    QCOMPARE(stored->current.size(), std::size_t {12});
    QCOMPARE(stored->counts.blind, 12);
    for (const Mark& mark : stored->current) {
        QCOMPARE(mark.verdict, expected.at(mark.row));
        QCOMPARE(mark.reviewer, std::string("Ann"));
    }
    bool swapped = false;
    bool straight = false;
    for (const QueueItem& item : m_dialog->queue().items)
        (item.swapped ? swapped : straight) = true;
    QVERIFY(swapped && straight);
}

void TestReviewDialog::openQueueIsTakenUpAgain()
{
    QVERIFY(begin(6, false));
    for (int post = 0; post < 2; ++post) {
        QVERIFY(postIsShown());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_N);
        QVERIFY(child<QLineEdit>("reviewNote")->hasFocus());
        QTest::keyClicks(child<QLineEdit>("reviewNote"), QStringLiteral("wu"));
        QTest::keyClick(child<QLineEdit>("reviewNote"), Qt::Key_Return);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Left);
    }
    QVERIFY(stored());
    m_dialog = std::make_unique<ReviewDialog>(*m_jobs, *m_keeper, pair());
    m_dialog->show();
    auto* list = child<QListWidget>("reviewQueues");
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, patience);
    QVERIFY2(list->item(0)->text().contains(QLatin1String("4 of 6")), qPrintable(list->item(0)->text()));
    list->setCurrentRow(0);
    QTest::mouseClick(child<QPushButton>("resumeReview"), Qt::LeftButton);
    QVERIFY(postIsShown());
    QCOMPARE(child<QLabel>("reviewProgress")->text(), QStringLiteral("3 of 6"));
    const auto stored = state();
    VERIFY_RESULT(stored);
    QCOMPARE(stored->current.size(), std::size_t {2});
    QCOMPARE(stored->current.front().note, std::string("wu"));
    // Not blind: left is the baseline.
    QCOMPARE(stored->counts.baselineBetter, 2);
}

void TestReviewDialog::previousPostIsJudgedAgain()
{
    QVERIFY(begin(4, true));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_W);
    QVERIFY(postIsShown());
    const int second = m_dialog->place();
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Backspace);
    QVERIFY(postIsShown());
    QVERIFY(m_dialog->place() != second);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_U);
    QVERIFY(postIsShown());
    QVERIFY(stored());
    const auto stored = state();
    VERIFY_RESULT(stored);
    QCOMPARE(stored->current.size(), std::size_t {1});
    QCOMPARE(stored->current.front().verdict, ReviewVerdict::Unclear);
}

void TestReviewDialog::nothingToReviewSaysSo()
{
    // The same execution on both sides has no flips.
    const PostsPair same {.workspace = *m_folder / "w.touchstone",
        .baseline = testing::goodOnOld,
        .candidate = testing::goodOnOld,
        .paired = true};
    m_keeper->setPair(same);
    QTRY_VERIFY_WITH_TIMEOUT(m_keeper->obstacle().isEmpty(), patience);
    m_dialog = std::make_unique<ReviewDialog>(*m_jobs, *m_keeper, same);
    m_dialog->show();
    QTest::mouseClick(child<QPushButton>("beginReview"), Qt::LeftButton);
    const auto says = [this] {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QLatin1String("No sample was drawn")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(says(), patience);
    QCOMPARE(m_dialog->place(), -1);
}

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
