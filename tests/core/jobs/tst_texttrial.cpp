#include "core/jobs/probesjob.h"
#include "core/jobs/texttrial.h"
#include "core/learning/scorer.h"
#include "tests/core/jobs/jobfixture.h"

#include <algorithm>

using namespace touchstone;

/// A text tried with a model: answers, expected labels, words; and probe texts that are changed and brought back.
class TestTextTrial final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarning(); }
    void answersAreThoseOfTheScorer();
    void expectedLabelHasRankAndProbability();
    void expectedLabelOfNeitherIsSaid();
    void emptyAndHostileTexts_data();
    void emptyAndHostileTexts();
    void pullsAreThoseOfTheShortenedText();
    void pullsTowardsUnknownLabelAreNothing();
    void stoppedPullsEndEarly();
    void modelOfAnEvaluationMustBeUnchanged();
    void probesChangeInPlace();
    void removedProbeComesBackWithItsNumber();

private:
    Result<TrialModel> load(const TrialSource& source)
    {
        auto workspace = m_jobs.open();
        if (!workspace)
            return failure(workspace);
        return loadTrialModel(*workspace, source);
    }

    testing::Jobs m_jobs;
};

namespace {

const std::string text = "The Senate votes on guitars, and guitars on the senate.";

template <typename T>
std::string codeOf(const Result<T>& result)
{
    return result ? "none" : result.error().code;
}

} // namespace

void TestTextTrial::initTestCase()
{
    VERIFY_RESULT(m_jobs.import("old", testing::posts({.posts = 600})));
    VERIFY_RESULT(m_jobs.split("old"));
    VERIFY_RESULT(m_jobs.train({"old/train"}));
}

void TestTextTrial::answersAreThoseOfTheScorer()
{
    const auto trial = load({.reference = "#3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    QCOMPARE(trial->reference, std::string("#3"));
    const TextAnswer answer = tryText(*trial, text, 3);
    QCOMPARE(answer.line, std::string("the senate votes on guitars and guitars on the senate"));
    QCOMPARE(answer.words, 10U);
    QVERIFY(!answer.expected);
    Scorer scorer(trial->model, 3);
    ScoredBatch batch;
    scorer.score(std::vector {answer.line}, batch);
    QCOMPARE(
        answer.top.size(), std::size_t(std::ranges::count_if(batch.label, [](int l) { return l >= 0; })));
    for (std::size_t rank = 0; rank < answer.top.size(); ++rank) {
        QCOMPARE(answer.top[rank].label,
            trial->model.summary().labels[static_cast<std::size_t>(batch.label[rank])]);
        QCOMPARE(answer.top[rank].probability, batch.probability[rank]);
    }
}

void TestTextTrial::expectedLabelHasRankAndProbability()
{
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    const auto labels = static_cast<int>(trial->model.summary().labels.size());
    const TextAnswer all = tryText(*trial, text, labels);
    for (std::size_t rank = 0; rank < all.top.size(); ++rank) {
        const TextAnswer answer = tryText(*trial, text, 1, all.top[rank].label);
        QCOMPARE(answer.top.size(), std::size_t(1));
        QVERIFY(answer.expected && answer.expected->known);
        QCOMPARE(answer.expected->rank, std::int64_t(rank) + 1);
        QCOMPARE(answer.expected->probability, all.top[rank].probability);
    }
}

void TestTextTrial::expectedLabelOfNeitherIsSaid()
{
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    const TextAnswer answer = tryText(*trial, text, 3, "DevelEire");
    QVERIFY(answer.expected && !answer.expected->known);
    QCOMPARE(answer.expected->rank, 0);
}

void TestTextTrial::emptyAndHostileTexts_data()
{
    QTest::addColumn<QByteArray>("hostile");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \n\t ");
    QTest::newRow("label prefix") << QByteArray("__label__politics </s>");
    QTest::newRow("mark-up") << QByteArray("<script>alert(1)</script> &amp;");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("emoji and right-to-left")
        << QByteArray("\xF0\x9F\x98\x80 \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85");
    QTest::newRow("zero width") << QByteArray("a\xE2\x80\x8B"
                                              "b \xE2\x80\x8D");
    QTest::newRow("one word of a million") << QByteArray(1000000, 'x');
    QTest::newRow("many words") << QByteArray("word and ").repeated(50000);
}

void TestTextTrial::emptyAndHostileTexts()
{
    QFETCH(QByteArray, hostile);
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    const TextAnswer answer = tryText(*trial, hostile.toStdString(), 3, "politics");
    QVERIFY(answer.expected);
    QVERIFY(!answer.top.empty()); // the end of the line alone is something
    const auto pulls = pullsTowards(*trial, hostile.toStdString(), answer.top.front().label);
    QVERIFY(pulls);
    QVERIFY(pulls->words.size() <= answer.words);
}

void TestTextTrial::pullsAreThoseOfTheShortenedText()
{
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    const TextAnswer whole = tryText(*trial, text, 1);
    const auto pulls = pullsTowards(*trial, text, whole.top.front().label);
    QVERIFY(pulls);
    QCOMPARE(pulls->words.size(), std::size_t(6)); // the senate votes on guitars and
    const auto guitars = std::ranges::find(pulls->words, "guitars", &WordInfluence::word);
    QVERIFY(guitars != pulls->words.end());
    QCOMPARE(guitars->occurrences, 2);
    const TextAnswer without
        = tryText(*trial, "the senate votes on and on the senate", 1, whole.top.front().label);
    QVERIFY(std::abs(guitars->labels.front().without - without.expected->probability) < 1e-5);
}

void TestTextTrial::pullsTowardsUnknownLabelAreNothing()
{
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    QVERIFY(!pullsTowards(*trial, text, "DevelEire"));
}

void TestTextTrial::stoppedPullsEndEarly()
{
    const auto trial = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(trial);
    std::stop_source stop;
    stop.request_stop();
    const auto pulls = pullsTowards(*trial, text, trial->model.summary().labels.front(), stop.get_token());
    QVERIFY(pulls && pulls->words.empty());
}

void TestTextTrial::modelOfAnEvaluationMustBeUnchanged()
{
    const auto known = load({.reference = "3", .sha256 = {}, .recipe = {}, .evaluation = {}});
    VERIFY_RESULT(known);
    const auto same
        = load(trialSourceOf(ExecutionNumber(4), known->sha256, "#3", TextRecipe {.lowercase = false}));
    VERIFY_RESULT(same);
    QVERIFY(!same->recipe.lowercase); // that of the evaluation
    const auto gone = load(trialSourceOf(ExecutionNumber(4), std::string(64, 'a'), "/nowhere/model.bin", {}));
    QCOMPARE(codeOf(gone), std::string("missing-model"));
    QVERIFY(gone.error().message().find("#4") != std::string::npos);
    const auto file = m_jobs.folder().write("other.bin", "something else by now");
    const auto changed = load(trialSourceOf(ExecutionNumber(4), std::string(64, 'a'), file.string(), {}));
    QCOMPARE(codeOf(changed), std::string("missing-model"));
    QCOMPARE(codeOf(load({.reference = "#99", .sha256 = {}, .recipe = {}, .evaluation = {}})),
        std::string("no-such-execution"));
}

void TestTextTrial::probesChangeInPlace()
{
    const auto first = addProbe(m_jobs.context(), "one", "politics");
    VERIFY_RESULT(first);
    const auto second = addProbe(m_jobs.context(), "two", {});
    VERIFY_RESULT(second);
    const auto before = changeProbe(m_jobs.context(), first->id, "one <b>more</b>", {});
    VERIFY_RESULT(before);
    QCOMPARE(before->text, std::string("one"));
    QCOMPARE(before->expected, std::optional<std::string>("politics"));
    const auto probes = listProbes(m_jobs.context());
    VERIFY_RESULT(probes);
    QCOMPARE(probes->size(), std::size_t(2));
    QCOMPARE((*probes)[0].id, first->id);
    QCOMPARE((*probes)[0].text, std::string("one <b>more</b>"));
    QVERIFY(!(*probes)[0].expected);
    QCOMPARE((*probes)[1].text, std::string("two"));
    QCOMPARE(codeOf(changeProbe(m_jobs.context(), 4711, "x", {})), std::string("no-such-probe"));
    QCOMPARE(codeOf(changeProbe(m_jobs.context(), first->id, " ", {})), std::string("bad-probe"));
}

void TestTextTrial::removedProbeComesBackWithItsNumber()
{
    const auto before = listProbes(m_jobs.context());
    VERIFY_RESULT(before);
    const Probe gone = before->front();
    VERIFY_RESULT(removeProbeText(m_jobs.context(), gone.id));
    VERIFY_RESULT(restoreProbe(m_jobs.context(), gone));
    const auto after = listProbes(m_jobs.context());
    VERIFY_RESULT(after);
    QVERIFY(*after == *before);
    QCOMPARE(codeOf(restoreProbe(m_jobs.context(), gone)), std::string("probe-exists"));
}

QTEST_GUILESS_MAIN(TestTextTrial)
#include "tst_texttrial.moc"
