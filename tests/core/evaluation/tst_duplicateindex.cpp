#include "core/base/random.h"
#include "core/evaluation/duplicateindex.h"
#include "core/evaluation/textsketch.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace touchstone;

class TestDuplicateIndex : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void similarityGoldenValues();
    void sketchesOfShortLines();
    void findsWhatBruteForceFinds();
    void manyLikeTextsAreNotQuadratic();
    void bestCandidatesWhateverTheOrder();
    void emptyIndex();
};

namespace {

std::string words(SplitMix64& random, int count, std::uint32_t vocabulary = 2000)
{
    std::string line;
    for (int i = 0; i < count; ++i)
        line += (i > 0 ? " w" : "w") + std::to_string(random.below(vocabulary));
    return line;
}

/// The line with every word changed with that probability.
std::string changed(SplitMix64& random, const std::string& line, double probability)
{
    std::string result;
    std::size_t begin = 0;
    while (begin <= line.size()) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        result += result.empty() ? "" : " ";
        result += random.fraction() < probability ? "x" + std::to_string(random.below(5000))
                                                  : line.substr(begin, end - begin);
        begin = end + 1;
    }
    return result;
}

/// Shingles as sets of strings: another way than the one that is tested.
std::set<std::string> shinglesOf(const std::string& line)
{
    std::vector<std::string> list;
    std::size_t begin = 0;
    while (begin < line.size()) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        if (end > begin)
            list.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    std::set<std::string> shingles;
    if (list.size() < 3) {
        std::string all;
        for (const std::string& word : list)
            all += word + " ";
        if (!list.empty())
            shingles.insert(all);
        return shingles;
    }
    for (std::size_t i = 0; i + 3 <= list.size(); ++i)
        shingles.insert(list[i] + " " + list[i + 1] + " " + list[i + 2]);
    return shingles;
}

using Shingles = std::set<std::string>;

double bruteForce(const Shingles& first, const Shingles& second)
{
    std::vector<std::string> common;
    std::ranges::set_intersection(first, second, std::back_inserter(common));
    const std::size_t all = first.size() + second.size() - common.size();
    return all == 0 ? 0 : double(common.size()) / double(all);
}

std::vector<TextSketch> sketchesOf(const std::vector<std::string>& lines)
{
    TextSketcher sketcher;
    std::vector<TextSketch> sketches;
    for (const std::string& line : lines)
        sketches.push_back(sketcher.of(line));
    return sketches;
}

} // namespace

void TestDuplicateIndex::similarityGoldenValues()
{
    QCOMPARE(shingleSimilarity("a b c d", "a b c e"), 1 / 3.0);
    QCOMPARE(shingleSimilarity("a b c d e f", "a b c d e f"), 1.0);
    QCOMPARE(shingleSimilarity("a b a b a b", "a b a"), .5); // a set: {aba, bab} and {aba}
    QCOMPARE(shingleSimilarity("a b", "a b"), 1.0);
    QCOMPARE(shingleSimilarity("a b", "b a"), 0.0);
    QCOMPARE(shingleSimilarity("a b", "a b c"), 0.0);
    QCOMPARE(shingleSimilarity("", ""), 0.0);
    QCOMPARE(shingleSimilarity("  ", "a"), 0.0);
}

void TestDuplicateIndex::sketchesOfShortLines()
{
    TextSketcher sketcher;
    QVERIFY(sketcher.of("").isEmpty() && sketcher.of("   ").isEmpty());
    QVERIFY(!sketcher.of("a").isEmpty());
    QVERIFY(sketcher.of("a b").line != sketcher.of("ab").line);
    QVERIFY(sketcher.of("a b").line != sketcher.of("b a").line);
    QCOMPARE(sketcher.of("a b c").line, sketcher.of("a b c").line);
    QVERIFY(sketcher.of("a b c").bands == sketcher.of("a b c").bands);
}

void TestDuplicateIndex::findsWhatBruteForceFinds()
{
    SplitMix64 random(7);
    std::vector<std::string> indexed;
    std::vector<std::string> others;
    for (int i = 0; i < 400; ++i)
        indexed.push_back(words(random, 1 + int(random.below(120))));
    for (int i = 0; i < 300; ++i)
        others.push_back(changed(random, indexed[random.below(400)], random.fraction() * .12));
    for (int i = 0; i < 100; ++i)
        others.push_back(words(random, 1 + int(random.below(120))));

    const DuplicateIndex index(sketchesOf(indexed));
    TextSketcher sketcher;
    DuplicateIndex::Match match;
    std::vector<Shingles> shingles;
    for (const std::string& line : indexed)
        shingles.push_back(shinglesOf(line));
    int near = 0;
    int missed = 0;
    for (const std::string& other : others) {
        index.find(sketcher.of(other), match);
        const Shingles ofOther = shinglesOf(other);
        for (std::uint32_t row = 0; row < indexed.size(); ++row) {
            const double similarity = bruteForce(shingles[row], ofOther);
            if (similarity > 0 || row == 0)
                QVERIFY(std::abs(shingleSimilarity(indexed[row], other) - similarity) < 1e-12);
            if (indexed[row] == other && index.firstOf(row) == row)
                QCOMPARE(match.exact, std::int64_t(row));
            if (similarity < nearDuplicate || indexed[row] == other || index.firstOf(row) != row)
                continue;
            ++near;
            missed
                += std::ranges::find(match.near, row, &DuplicateCandidate::row) == match.near.end() ? 1 : 0;
        }
    }
    QVERIFY2(near > 50, qPrintable(QString::number(near)));
    QVERIFY2(missed <= 1, qPrintable(QString::number(missed)));
}

void TestDuplicateIndex::manyLikeTextsAreNotQuadratic()
{
    std::vector<std::string> lines;
    for (int i = 0; i < 5000; ++i)
        lines.push_back("welcome to our page please read the rules before you post user" + std::to_string(i));
    lines.push_back(lines[17]);
    lines.emplace_back();
    const DuplicateIndex index(sketchesOf(lines));
    QCOMPARE(index.firstOf(5000), 17U);
    QCOMPARE(index.firstOf(5001), 5001U);
    TextSketcher sketcher;
    DuplicateIndex::Match match;
    index.find(sketcher.of("welcome to our page please read the rules before you post me"), match);
    QCOMPARE(match.exact, -1);
    QVERIFY(!match.near.empty() && match.near.size() <= 320);
    QVERIFY(std::ranges::is_sorted(match.near, {}, &DuplicateCandidate::row));
    index.find(sketcher.of(lines[17]), match);
    QCOMPARE(match.exact, 17);
    index.find(sketcher.of(""), match);
    QCOMPARE(match.exact, -1);
    QVERIFY(match.near.empty());
}

void TestDuplicateIndex::bestCandidatesWhateverTheOrder()
{
    std::vector<std::pair<std::uint32_t, std::uint64_t>> added; // bands, text
    for (std::uint64_t text = 0; text < 20; ++text)
        added.emplace_back(1 + text * 7 % 10, text);
    BestCandidates forward;
    BestCandidates backward;
    for (const auto& [bands, text] : added)
        forward.add({3, bands}, text);
    for (auto one = added.rbegin(); one != added.rend(); ++one)
        backward.add({3, one->first}, one->second);
    const auto& best = forward.rows().at(3);
    QCOMPARE(best[0].bands, 10U);
    QCOMPARE(best[0].number, std::uint64_t(7)); // and 17 after it
    QCOMPARE(best[1].number, std::uint64_t(17));
    for (std::size_t i = 0; i < best.size(); ++i) {
        QCOMPARE(backward.rows().at(3)[i].bands, best[i].bands);
        QCOMPARE(backward.rows().at(3)[i].number, best[i].number);
    }
}

void TestDuplicateIndex::emptyIndex()
{
    const DuplicateIndex index({});
    TextSketcher sketcher;
    DuplicateIndex::Match match;
    index.find(sketcher.of("a b c"), match);
    QCOMPARE(match.exact, -1);
    QVERIFY(match.near.empty());
}

QTEST_APPLESS_MAIN(TestDuplicateIndex)
#include "tst_duplicateindex.moc"
