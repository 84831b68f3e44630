#include "core/base/random.h"
#include "core/learning/trainer.h"
#include "tests/widgets/dialogfixture.h"
#include "widgets/tryit/textedit.h"
#include "widgets/tryit/trydialog.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>

using namespace touchstone;

/// How long an answer takes while somebody types, with two models of the size that is used: 2,500 labels, 100
/// dimensions, 100,000 words, pairs of words. Prints; `ctest --preset release-slow -R tst_tryspeed -V`.
class TestTrySpeed final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { testing::failOnAnyWarningOffscreen(); }
    void typing();

private:
    testing::OpenWorkspace m_open;
    std::vector<std::filesystem::path> m_models;
};

namespace {

constexpr std::uint32_t labelCount = 2500;
constexpr std::uint32_t wordCount = 100000;
constexpr std::int64_t rows = 15000;

/// Posts of 40 words, half of them of their label.
class GeneratedPosts final : public LineSource
{
public:
    explicit GeneratedPosts(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Result<bool> next(std::string& line, std::string& label) override
    {
        if (m_row == rows)
            return false;
        const std::uint32_t number = static_cast<std::uint32_t>(m_row++) % labelCount;
        label = "label" + std::to_string(number);
        line.clear();
        for (int word = 0; word < 40; ++word) {
            const std::uint32_t drawn
                = word % 2 == 0 ? number * 40 + m_random.below(40) : m_random.below(wordCount);
            line += (line.empty() ? "word" : " word") + std::to_string(drawn);
        }
        return true;
    }

private:
    SplitMix64 m_random;
    std::int64_t m_row = 0;
};

struct Times {
    std::vector<double> milliseconds;

    double at(double share)
    {
        std::ranges::sort(milliseconds);
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    }
    void print(const char* what)
    {
        std::printf("%-46s median %6.1f ms, 95 of 100 below %6.1f ms, slowest %6.1f ms\n", what, at(0.5),
            at(0.95), at(1));
        std::fflush(stdout);
    }
};

} // namespace

void TestTrySpeed::initTestCase()
{
    QVERIFY(m_open.open());
    NoProgress silent;
    for (const int seed : {1, 2}) {
        m_models.push_back(m_open.jobs.folder() / ("model" + std::to_string(seed) + ".bin"));
        GeneratedPosts posts(static_cast<std::uint64_t>(seed));
        VERIFY_RESULT(trainModel({.epoch = 1, .wordNgrams = 2, .bucket = 200000, .threads = 2, .seed = seed},
            posts, m_models.back(), silent, {}));
    }
}

void TestTrySpeed::typing()
{
    TryDialog dialog(m_open.runner, m_open.store);
    TrialRequest request {.workspace = m_open.jobs.workspace, .sides = {}};
    for (const auto& model : m_models)
        request.sides.push_back(
            {.source = {.reference = model.string(), .sha256 = {}, .recipe = TextRecipe {}, .evaluation = {}},
                .name = QStringLiteral("generated"),
                .role = request.sides.empty() ? SideRole::Baseline : SideRole::Candidate});
    dialog.show();
    QElapsedTimer clock;
    clock.start();
    dialog.setRequest(std::move(request));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.isLoaded(), 120000);
    std::printf("loading both models                            %lld ms\n", clock.elapsed());

    auto* text = testing::child<TextEdit>(dialog, "text");
    QSignalSpy answered(&dialog, &TryDialog::answered);
    QSignalSpy words(&dialog, &TryDialog::wordsShown);
    Times answers;
    Times decided;
    dialog.setExpected(QStringLiteral("label17"));
    SplitMix64 random(7);
    for (int word = 0; word < 40; ++word) {
        const QString typed = QStringLiteral("word%1 ").arg(random.below(wordCount));
        for (const QChar letter : typed) {
            answered.clear();
            words.clear();
            clock.restart();
            QTest::keyClick(text, letter.toLatin1());
            QVERIFY(answered.wait(30000)); // QTRY looks only every 50 ms
            answers.milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            if (letter != QLatin1Char(' '))
                continue;
            QVERIFY(!words.isEmpty() || words.wait(30000));
            decided.milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
    }
    answers.print("a key until both models' answers are shown");
    decided.print("until the words that decided are shown, too");

    for (const int length : {1000, 10000, 100000}) {
        const QString post = QStringLiteral("word%1 ").arg(length).repeated(length / 10);
        answered.clear();
        clock.restart();
        dialog.setText(post);
        QVERIFY(answered.wait(60000));
        std::printf("a pasted text of %6d characters               %lld ms\n", length, clock.elapsed());
    }
}

QTEST_MAIN(TestTrySpeed)
#include "tst_tryspeed.moc"
