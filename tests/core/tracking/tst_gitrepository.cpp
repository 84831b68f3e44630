#include "core/tracking/gitrepository.h"
#include "tests/core/tracking/dvcfixture.h"

using namespace touchstone;
using testing::DvcFixture;
namespace fs = std::filesystem;

namespace {

/// Why a repository is not taken; "" when it is.
std::string refusal(const fs::path& folder)
{
    std::string reason;
    return GitRepository::open(fs::canonical(folder), {}, reason) ? std::string() : reason;
}

QStringList words(std::initializer_list<const char*> list)
{
    QStringList all;
    for (const char* word : list)
        all += QLatin1String(word);
    return all;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestGitRepository : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void aCommonFolderElsewhereIsNotRead()
    {
        const DvcFixture other;
        other.write("secret", "x");
        other.commit("Somebody's");
        const DvcFixture project;
        project.write("a", "x");
        project.commit("Own");
        project.write(".git/commondir", (other.path() / ".git").string() + "\n");
        QVERIFY(contains(refusal(project.path()), "commondir"));
    }

    void aReferenceThatIsALinkIsNotRead()
    {
        const DvcFixture project;
        project.write("a", "x");
        const std::string commit = project.commit("Own");
        const testing::TemporaryFolder other;
        const auto secret = other.write("secret", commit + "\n");
        std::filesystem::create_symlink(secret, project.path() / ".git/refs/heads/leaked");
        QVERIFY(contains(refusal(project.path()), ".git/refs"));
    }

    void objectsOfAnotherRepositoryAreNotRead()
    {
        const DvcFixture other;
        other.write("secret", "x");
        other.commit("Somebody's");
        const DvcFixture project;
        project.write("a", "x");
        project.commit("Own");
        QCOMPARE(refusal(project.path()), std::string());
        project.write(".git/objects/info/alternates", (other.path() / ".git/objects").string() + "\n");
        QVERIFY(contains(refusal(project.path()), "alternates leads out"));
        project.write(".git/objects/info/alternates", "../../../../project/../elsewhere/objects\n");
        QVERIFY(contains(refusal(project.path()), "alternates leads out"));
    }

    void objectsOfARepositoryWithinAreRead()
    {
        const DvcFixture project;
        project.write("a", "x");
        const std::string id = project.commit("Own");
        fs::create_directories(project.path() / "store");
        fs::rename(project.path() / ".git/objects", project.path() / "store/objects");
        for (const char* name : {"info", "pack"})
            fs::create_directories(project.path() / ".git/objects" / name);
        project.write(".git/objects/info/alternates", "../../store/objects\n");
        std::string reason;
        const auto repository = GitRepository::open(fs::canonical(project.path()), {}, reason);
        QCOMPARE(reason, std::string());
        QVERIFY(repository.has_value());
        VERIFY_RESULT(repository->files(id));
        // What that one takes from elsewhere counts, too.
        project.write("store/objects/info/alternates", project.folder().path().string() + "\n");
        QVERIFY(contains(refusal(project.path()), "alternates leads out"));
    }

    void linksToObjectsElsewhereAreNotFollowed_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("objects") << ".git/objects";
        QTest::newRow("packs") << ".git/objects/pack";
        QTest::newRow("loose objects") << ".git/objects/00";
        QTest::newRow("a pack") << ".git/objects/pack/a.pack";
        QTest::newRow("references") << ".git/refs";
    }

    void linksToObjectsElsewhereAreNotFollowed()
    {
        QFETCH(QString, part);
        const DvcFixture project;
        project.write("a", "x");
        project.commit("Own");
        const fs::path path = project.path() / part.toStdString();
        const fs::path elsewhere = project.folder() / "elsewhere";
        if (fs::exists(path))
            fs::rename(path, elsewhere);
        else
            fs::create_directories(elsewhere);
        fs::create_directory_symlink(elsewhere, path);
        QCOMPARE(
            refusal(project.path()), part.toStdString() + " leads out of the folder, which is not followed");
    }

    void aFileInThePlaceOfTheFolderIsNotFollowed()
    {
        const DvcFixture other;
        other.write("secret", "x");
        other.commit("Somebody's");
        const DvcFixture project;
        fs::remove_all(project.path() / ".git");
        project.write(".git", "gitdir: " + (other.path() / ".git").string() + "\n");
        QVERIFY(contains(refusal(project.path()), "leads to another folder"));
    }

    void anEmptyGitFolderDoesNotLeadToTheOneAbove()
    {
        const DvcFixture project;
        project.write("inner/a", "x");
        project.commit("Own");
        QCOMPARE(refusal(project.path() / "inner"), std::string());
        fs::create_directories(project.path() / "inner/.git");
        QVERIFY(contains(refusal(project.path() / "inner"), "git takes another folder"));
    }

    void aFolderThatIsARepositoryItselfIsNotTaken()
    {
        const DvcFixture project;
        project.write("a", "x");
        project.commit("Own");
        project.git(words({"clone", "-q", "--bare", ".", "bare"}));
        fs::create_directories(project.path() / "bare/.git");
        QVERIFY(contains(refusal(project.path() / "bare"), "git takes another folder"));
    }
};

QTEST_GUILESS_MAIN(TestGitRepository)
#include "tst_gitrepository.moc"
