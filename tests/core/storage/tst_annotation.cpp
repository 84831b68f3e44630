#include "core/storage/annotation.h"
#include "core/storage/workspace.h"
#include "tests/support/testing.h"

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

Annotation tag(const std::string& text)
{
    return {.name = {}, .addTags = {text}, .removeTags = {}, .note = {}};
}

Annotation name(const std::string& text)
{
    return {.name = text, .addTags = {}, .removeTags = {}, .note = {}};
}

std::string code(const Annotation& annotation)
{
    const auto checked = checkAnnotation(annotation);
    return checked ? std::string() : checked.error().code;
}

} // namespace

class TestAnnotation : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }

    void tagsHaveRules()
    {
        QCOMPARE(code(tag("release candidate")), std::string());
        QCOMPARE(code(tag("\xC3\xA4nderung")), std::string());
        QCOMPARE(code(tag(std::string(64, 'x'))), std::string());
        for (const std::string& bad : {std::string(), std::string(65, 'x'), std::string("a,b"),
                 std::string("a\nb"), std::string("a\x7f"), std::string("\xff"), std::string(" a"),
                 std::string("a "), std::string("a\0b", 3)})
            QCOMPARE(code(tag(bad)), std::string("bad-tag"));
        const auto hostile = checkAnnotation(tag("a\nb\x1b[31m"));
        QVERIFY(hostile.error().message().find('\n') == std::string::npos);
    }

    void namesAndNotesHaveRules()
    {
        QCOMPARE(code(name("")), std::string());
        QCOMPARE(code(name(std::string(255, 'x'))), std::string());
        QCOMPARE(code(name(std::string(256, 'x'))), std::string("bad-name"));
        QCOMPARE(code(name("two\nlines")), std::string("bad-name"));
        for (const char* bad : {"C1 \xC2\x9B"
                                "31m",
                 "\xC2\x80", "\xD8\x9C", "a\xE2\x80\x8F",
                 "\xE2\x80\xAE"
                 "a",
                 "\xE2\x80\xA8", "\xE2\x81\xA6", "\xE2\x81\xA9"}) {
            QCOMPARE(code(name(bad)), std::string("bad-name"));
            QCOMPARE(code(tag(std::string("a") + bad + "a")), std::string("bad-tag"));
        }
        for (const char* good : {"\xC2\xA0", "\xD8\xA7", "\xE2\x80\x93", "\xE2\x80\xA6", "\xE2\x81\xB0"})
            QCOMPARE(code(name(good)), std::string());
        QCOMPARE(code({.name = {}, .addTags = {}, .removeTags = {}, .note = "two\nlines"}), std::string());
        QCOMPARE(
            code({.name = {}, .addTags = {}, .removeTags = {}, .note = "\xff"}), std::string("bad-note"));
        QCOMPARE(code({.name = {}, .addTags = {}, .removeTags = {}, .note = std::string((1 << 20) + 1, 'x')}),
            std::string("bad-note"));
    }

    void tagsAreASet()
    {
        const Annotation change {
            .name = {}, .addTags = {"b", "c", "c"}, .removeTags = {"a", "none"}, .note = {}};
        QCOMPARE(changedTags({"a", "b"}, change).value(), (std::vector<std::string> {"b", "c"}));
        QCOMPARE(
            changedTags(std::vector<std::string>(100, "x"), tag("y")).error().code, std::string("bad-tag"));
    }

    void isStoredAndLeavesTheRestAlone()
    {
        const testing::TemporaryFolder folder;
        auto workspace = Workspace::create(folder / "w", "test");
        VERIFY_RESULT(workspace);
        auto session = WriteSession::begin(folder / "w", "test", 0ms);
        VERIFY_RESULT(session);
        Execution execution;
        execution.step = Step::Train;
        execution.name = "first";
        execution.parameters = {{"dim", 10}};
        const auto number = session->addExecution(execution);
        VERIFY_RESULT(number);
        VERIFY_RESULT(session->annotate(
            *number, {.name = "second", .addTags = {"good", "new"}, .removeTags = {}, .note = "line\nline"}));
        VERIFY_RESULT(
            session->annotate(*number, {.name = {}, .addTags = {}, .removeTags = {"new"}, .note = {}}));
        const auto stored = workspace->execution(*number);
        VERIFY_RESULT(stored);
        QCOMPARE(stored->name, std::string("second"));
        QCOMPARE(stored->tags, std::vector<std::string> {"good"});
        QCOMPARE(stored->notes, std::string("line\nline"));
        QCOMPARE(stored->parameters["dim"].get<int>(), 10);
        QVERIFY(stored->status == ExecutionStatus::Running);
        QCOMPARE(
            session->annotate(ExecutionNumber(9), tag("x")).error().code, std::string("no-such-execution"));
        QCOMPARE(session->annotate(*number, tag("a,b")).error().code, std::string("bad-tag"));
        QCOMPARE(workspace->execution(*number)->tags, std::vector<std::string> {"good"});
        // The end of the execution does not undo it.
        execution.number = *number;
        execution.status = ExecutionStatus::Complete;
        VERIFY_RESULT(session->finish({.execution = execution}));
        QCOMPARE(workspace->execution(*number)->tags, std::vector<std::string> {"good"});
    }

    void settingsAreKept()
    {
        const testing::TemporaryFolder folder;
        auto workspace = Workspace::create(folder / "w", "test");
        VERIFY_RESULT(workspace);
        QVERIFY(!workspace->setting("protected-aliases").value().has_value());
        {
            auto session = WriteSession::begin(folder / "w", "test", 0ms);
            VERIFY_RESULT(session);
            VERIFY_RESULT(session->setSetting("protected-aliases", "production"));
            VERIFY_RESULT(session->setSetting("protected-aliases", "production,canary"));
        }
        QCOMPARE(
            workspace->setting("protected-aliases").value().value_or(""), std::string("production,canary"));
    }
};

QTEST_APPLESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
