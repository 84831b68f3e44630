#include "tests/support/testing.h"
#include "widgets/models/posttext.h"

#include <QTest>

using namespace touchstone;

namespace {

PostsFilter everything()
{
    return {.gold = "cats",
        .goldAmong = std::vector<std::string> {"cats", "dogs"},
        .first = {"cats", ""},
        .p1 = {P1Range {0.25, 0.5}, P1Range {0.5, 1}},
        .cell = FlipCell::OnlyBaseline,
        .agree = false,
        .time = TimeRange {.from = 1367366400, .to = {}},
        .search = "two words",
        .mark = MarkFilter {.marked = true, .verdict = ReviewVerdict::Unclear}};
}

} // namespace

class TestPostText final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void everyPartIsAChipThatCanBeTakenAway();
    void chipsSayWhatTheyFilter();
    void scopeIsThatOfTheQuestion();
    void oneSideOfTheSourceIsItsBaseline();
    void linesAreCutBetweenLetters();
};

void TestPostText::everyPartIsAChipThatCanBeTakenAway()
{
    PostsFilter filter = everything();
    std::vector<PostsChip> chips = postsChips(filter);
    QCOMPARE(chips.size(), std::size_t {11});
    while (!chips.empty()) {
        const std::size_t before = chips.size();
        filter = withoutPart(filter, chips.front().part);
        chips = postsChips(filter);
        QCOMPARE(chips.size(), before - 1);
    }
    QVERIFY(postsChips({}).empty());
}

void TestPostText::chipsSayWhatTheyFilter()
{
    QStringList texts;
    for (const PostsChip& chip : postsChips(everything()))
        texts += chip.text;
    QVERIFY2(texts.contains(QStringLiteral("baseline p@1 in [0.25, 0.5)")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(QStringLiteral("candidate p@1 in [0.5, 1]")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(QStringLiteral("candidate says: (none)")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(QStringLiteral("time from 2013-05-01")), qPrintable(texts.join(u'\n')));
    QVERIFY2(texts.contains(QStringLiteral("marked: unclear")), qPrintable(texts.join(u'\n')));
}

void TestPostText::scopeIsThatOfTheQuestion()
{
    const PostsFilter ofBaseline {.p1 = {P1Range {0, 0.1}, std::nullopt}};
    const PostsFilter ofCandidate {.first = {std::nullopt, "cats"}};
    for (const PostsFilter& filter : {ofBaseline, ofCandidate, PostsFilter {}})
        QCOMPARE(scopeOf(filter, true), PostsScope::Both);
    QCOMPARE(scopeOf(ofBaseline, false), PostsScope::Baseline);
    QCOMPARE(scopeOf(ofCandidate, false), PostsScope::Candidate);
    QCOMPARE(scopeOf({.gold = "cats"}, false), PostsScope::Candidate);
    QCOMPARE(scopeOf({.cell = FlipCell::BothWrong}, false), PostsScope::Both);
    QCOMPARE(scopeOf({.first = {"cats", "dogs"}}, false), PostsScope::Both);
}

void TestPostText::oneSideOfTheSourceIsItsBaseline()
{
    const PostsFilter candidate = forSource(everything(), PostsScope::Candidate);
    QVERIFY(candidate.first.baseline == "" && !candidate.first.candidate);
    QVERIFY(candidate.p1.baseline && candidate.p1.baseline->lower == 0.5 && !candidate.p1.candidate);
    QVERIFY(!candidate.cell && !candidate.agree && !candidate.mark);
    QVERIFY(candidate.gold == "cats" && candidate.search == "two words" && candidate.time);
    const PostsFilter baseline = forSource(everything(), PostsScope::Baseline);
    QVERIFY(baseline.first.baseline == "cats" && !baseline.first.candidate);
    QCOMPARE(postsChips(forSource(everything(), PostsScope::Both)).size(), std::size_t {11});
}

void TestPostText::linesAreCutBetweenLetters()
{
    QCOMPARE(posttext::line("two\r\nlines\tand more", 100), QStringLiteral("two lines and more"));
    QCOMPARE(posttext::line("zero\u200bwidth <b>", 100), QStringLiteral("zero\u200bwidth <b>"));
    QCOMPARE(posttext::line("abcdef", 3), QStringLiteral("abc\u2026"));
    // The third unit is the first half of a face.
    QCOMPARE(posttext::line("ab\U0001F600cd", 3), QStringLiteral("ab\u2026"));
    QCOMPARE(posttext::line("ab\U0001F600cd", 4), QStringLiteral("ab\U0001F600\u2026"));
    QCOMPARE(posttext::line(std::string(1 << 20, 'x'), 10).size(), qsizetype {11});
}

QTEST_GUILESS_MAIN(TestPostText)
#include "tst_posttext.moc"
