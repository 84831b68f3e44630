#include "core/base/random.h"
#include "tests/fuzz/scratch.h"
#include "tests/fuzz/targets.h"
#include "tests/support/testing.h"

#include <QTest>

#include <algorithm>

namespace {

constexpr int mutantsOfATarget = 600;

fuzz::Bytes bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Changes a few bytes, cuts a piece out, or repeats one: what a fuzzer without eyes does.
std::string mutantOf(const std::string& seed, touchstone::SplitMix64& random)
{
    std::string mutant = seed;
    for (std::uint32_t changes = 1 + random.below(4); changes > 0 && !mutant.empty(); --changes) {
        const auto size = static_cast<std::uint32_t>(mutant.size());
        const std::uint32_t at = random.below(size);
        const std::uint32_t length = 1 + random.below(std::min(size - at, 64U));
        switch (random.below(5)) {
        case 0:
            mutant[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            mutant[at] ^= static_cast<char>(1U << random.below(8));
            break;
        case 2:
            mutant.erase(at, length);
            break;
        case 3:
            mutant.insert(at, mutant.substr(at, length));
            break;
        default:
            std::fill_n(mutant.begin() + at, length, random.below(2) == 0 ? '\xff' : '\0');
            break;
        }
    }
    return mutant;
}

} // namespace

class TestFuzz : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    /// What once crashed, hung or leaked; named after the defect.
    void inputsThatBrokeSomething()
    {
        int inputs = 0;
        for (const fuzz::Target& target : fuzz::targets()) {
            const auto folder = std::filesystem::path(TOUCHSTONE_FUZZ_INPUTS) / target.name;
            if (!std::filesystem::is_directory(folder))
                continue;
            for (const auto& entry : std::filesystem::directory_iterator(folder)) {
                target.run(bytesOf(fuzz::contentOf(entry.path())));
                ++inputs;
            }
        }
        QVERIFY(inputs > 0);
    }

    void seedsAndTheirMutants_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const fuzz::Target& target : fuzz::targets()) {
            const QByteArray name(target.name.data(), static_cast<qsizetype>(target.name.size()));
            QTest::newRow(name.constData()) << name;
        }
    }
    void seedsAndTheirMutants()
    {
        QFETCH(QByteArray, name);
        const fuzz::Target* const target = fuzz::findTarget(name.toStdString());
        QVERIFY(target != nullptr);
        const auto seeds = target->seeds();
        QVERIFY(!seeds.empty());
        target->run({});
        touchstone::SplitMix64 random(7);
        for (const fuzz::Seed& seed : seeds)
            target->run(bytesOf(seed.bytes));
        for (int i = 0; i < mutantsOfATarget; ++i)
            target->run(bytesOf(mutantOf(seeds[static_cast<std::size_t>(i) % seeds.size()].bytes, random)));
    }
};

QTEST_APPLESS_MAIN(TestFuzz)

#include "tst_fuzz.moc"
