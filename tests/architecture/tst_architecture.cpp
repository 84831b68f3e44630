#include "core/base/files.h"
#include "tests/architecture/checker.h"
#include "tests/architecture/rules.h"
#include "tests/architecture/sourcetext.h"
#include "tests/support/testing.h"

#include <algorithm>
#include <filesystem>

using namespace architecture;

namespace {

bool isInstalledQtCoreHeader(std::string_view header)
{
    static constexpr std::string_view prefix = "QtCore/";
    if (header.starts_with(prefix))
        header.remove_prefix(prefix.size());
    return std::filesystem::exists(std::filesystem::path(TOUCHSTONE_QT_CORE_HEADERS) / header);
}

std::vector<SourceFile> realSources()
{
    const std::filesystem::path root(TOUCHSTONE_SOURCES);
    std::vector<SourceFile> files;
    for (const char* folder : {"app", "core", "widgets", "tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp"))
                continue;
            const auto text = touchstone::readFile(entry.path());
            files.push_back(
                {entry.path().lexically_relative(root).generic_string(), text.value_or(std::string())});
        }
    }
    return files;
}

/// The rules that made-up files break, in order, joined by spaces.
std::string rulesBroken(const std::vector<SourceFile>& files)
{
    std::string rules;
    for (const Violation& violation : check(files, isInstalledQtCoreHeader))
        rules += (rules.empty() ? "" : " ") + violation.rule;
    return rules;
}

SourceFile header(std::string path, const std::string& text)
{
    return {std::move(path), "#pragma once\n" + text};
}

} // namespace

class TestArchitecture final : public QObject
{
    Q_OBJECT

private slots:
    void init() { testing::failOnAnyWarning(); }
    void sourcesKeepTheRules();
    void tableHasNoCycle();
    void commentsAndStringsAreBlanked();
    void includesAreFound();
    void breaks_data();
    void breaks();
    void allows_data();
    void allows();
    void sizeLimits();
    void typesAreFound();
    void sameNameInTwoHeadersIsFound();
    void cycleBetweenRoomsIsFound();
    void cycleBetweenHeadersIsFound();
    void messageNamesThePlace();
};

void TestArchitecture::sourcesKeepTheRules()
{
    const std::vector<SourceFile> files = realSources();
    QVERIFY2(files.size() > 50, "the sources were not found");
    std::string all;
    for (const Violation& violation : check(files, isInstalledQtCoreHeader))
        all += "\n" + violation.message();
    QVERIFY2(all.empty(), all.c_str());
}

void TestArchitecture::tableHasNoCycle()
{
    // The order of core's rooms in which each only looks back.
    const std::vector<std::string> order {"core/base", "core/data", "core/statistics", "core/exchange",
        "core/tracking", "core/storage", "core/lineage", "core/learning", "core/evaluation",
        "core/comparison", "core/review", "core/release", "core/report", "core/figures", "core/publishing",
        "core/jobs"};
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const std::string& room : allowedRooms().at(order[i])) {
            const auto found = std::ranges::find(order, room);
            QVERIFY2(
                found < order.begin() + static_cast<std::ptrdiff_t>(i), (order[i] + " -> " + room).c_str());
        }
    }
}

void TestArchitecture::commentsAndStringsAreBlanked()
{
    QCOMPARE(withoutComments("a // b\nc"), std::string("a     \nc"));
    QCOMPARE(withoutComments("a /* b\n */ c"), std::string("a     \n    c"));
    QCOMPARE(withoutComments("f(\"a // \\\" b\") // c", true), std::string("f(\"a // \\\" b\")     "));
    QCOMPARE(withoutComments("f('\"') + 1'000 + 'x'"), std::string("f(   ) + 1'000 +    "));
    QCOMPARE(withoutComments("R\"x(a \" )\" b)x\" c"), std::string("                c"));
    QCOMPARE(withoutComments("/* never closed"), std::string("               "));
}

void TestArchitecture::includesAreFound()
{
    const auto includes
        = includesOf("#include <QString>\n// #include <no>\n  #  include \"core/base/a.h\" // why\n"
                     "const char* text = \"\n#include <no>\";\n#define X <y>\n#include X\n");
    QCOMPARE(includes.size(), std::size_t(3));
    QCOMPARE(includes[0].path, std::string("QString"));
    QVERIFY(!includes[0].quoted);
    QCOMPARE(includes[1].path, std::string("core/base/a.h"));
    QCOMPARE(includes[1].line, 3);
    QVERIFY(includes[1].quoted);
}

void TestArchitecture::breaks_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("rule");
    const auto row = [](const char* name, const char* path, const char* text, const char* rule) {
        QTest::newRow(name) << std::string(path) << std::string(text) << std::string(rule);
    };
    row("colour in core", "core/data/a.cpp", "#include <QColor>", "gui-in-core");
    row("widget in core", "core/jobs/a.cpp", "#include <QtWidgets/QWidget>", "gui-in-core");
    row("whole Qt Gui in core", "core/base/a.cpp", "#include <QtGui>", "gui-in-core");
    row("widget in an item model", "widgets/models/a.cpp", "#include <QTableView>", "gui-in-core");
    row("Qt in statistics", "core/statistics/a.cpp", "#include <QString>", "qt-in-statistics");
    row("base looks up", "core/base/a.cpp", "#include \"core/data/part.h\"", "room-order");
    row("learning reads the workspace", "core/learning/a.cpp", "#include \"core/storage/workspace.h\"",
        "room-order");
    row("statistics reads the workspace", "core/statistics/a.cpp", "#include \"core/storage/workspace.h\"",
        "room-order");
    row("core uses widgets", "core/report/a.cpp", "#include \"widgets/models/displayformat.h\"",
        "room-order");
    row("core uses app", "core/jobs/a.cpp", "#include \"app/application.h\"", "room-order");
    row("widgets use app", "widgets/mainwindow/a.cpp", "#include \"app/application.h\"", "room-order");
    row("model uses a page", "widgets/models/a.cpp", "#include \"widgets/common/banner.h\"", "room-order");
    row("page uses the window", "widgets/executions/a.cpp", "#include \"widgets/mainwindow/mainwindow.h\"",
        "room-order");
    row("page uses a page", "widgets/executions/a.cpp", "#include \"widgets/datasets/datasetspage.h\"",
        "room-order");
    row("room without a line in the table", "core/attic/a.cpp", "", "unknown-room");
    row("program uses a test", "core/base/a.cpp", "#include \"tests/support/testing.h\"", "room-order");
    row("SQLite in learning", "core/learning/a.cpp", "#include <sqlite3.h>", "fence");
    row("SQLite in the window", "widgets/mainwindow/a.cpp", "#include <sqlite3.h>", "fence");
    row("fastText in evaluation", "core/evaluation/a.cpp", "#include <fasttext/fasttext.h>", "fence");
    row("OpenSSL outside base", "core/storage/a.cpp", "#include <openssl/evp.h>", "fence");
    row("chart on a page", "widgets/executions/a.cpp", "#include <QChartView>", "fence");
    row("chart series on a page", "widgets/executions/a.cpp", "#include <QtCharts/QLineSeries>", "fence");
    row("settings file in the window", "widgets/mainwindow/a.cpp", "#include <QSettings>", "fence word");
    row("bare label", "widgets/executions/a.cpp", "auto* l = new QLabel(text);", "word");
    row("bare label in app", "app/a.cpp", "class QLabel;", "word");
    row("old connect", "widgets/executions/a.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));", "word word");
    row("nested events", "widgets/executions/a.cpp", "QCoreApplication::processEvents();", "word");
    row("left undone", "core/base/a.cpp",
        "// TO"
        "DO later",
        "unfinished");
    row("left broken", "core/base/a.cpp",
        "int a; /* FIX"
        "ME */",
        "unfinished");
    row("include beside", "core/base/a.cpp", "#include \"error.h\"", "not-rooted");
    row("include upwards", "core/base/a.cpp", "#include \"../data/part.h\"", "not-rooted");
}

void TestArchitecture::breaks()
{
    QFETCH(std::string, path);
    QFETCH(std::string, text);
    QFETCH(std::string, rule);
    QCOMPARE(rulesBroken({{path, text + "\n"}}), rule);
}

void TestArchitecture::allows_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* path, const char* text) {
        QTest::newRow(name) << std::string(path) << std::string(text);
    };
    row("Qt Core in core", "core/data/a.cpp", "#include <QString>\n#include <QtCore/QByteArray>");
    row("SQLite in storage", "core/storage/a.cpp",
        "#include <sqlite3.h>\n#include \"core/exchange/rowreader.h\"");
    row("fastText in learning", "core/learning/a.cpp", "#include <fasttext/fasttext.h>");
    row("OpenSSL in base", "core/base/a.cpp", "#include <openssl/evp.h>");
    row("charts in charts", "widgets/charts/a.cpp", "#include <QChartView>");
    row("settings in settings", "widgets/settings/a.cpp", "#include <QSettings>\nQSettings s;");
    row("label in common", "widgets/common/a.cpp", "#include <QLabel>\nQLabel l;");
    row("comment about a label", "widgets/executions/a.cpp", "// a QLabel would take it for mark-up");
    row("text about a label", "widgets/executions/a.cpp", "f(\"QLabel\");");
    row("longer word", "core/base/a.cpp",
        "int TO"
        "DOs; int PlainQLabel;");
    row("jobs use everything below", "core/jobs/a.cpp",
        "#include \"core/report/html.h\"\n#include \"core/base/error.h\"");
    row("window assembles pages", "widgets/mainwindow/a.cpp",
        "#include \"widgets/executions/executionspage.h\"");
    row("generated and moc", "app/a.cpp", "#include \"touchstone/version.h\"\n#include \"a.moc\"");
}

void TestArchitecture::allows()
{
    QFETCH(std::string, path);
    QFETCH(std::string, text);
    QCOMPARE(rulesBroken({{path, text + "\n"}}), "");
}

void TestArchitecture::sizeLimits()
{
    const auto linesOf = [](int count) { return std::string(static_cast<std::size_t>(count), '\n'); };
    QCOMPARE(rulesBroken({{"core/base/a.cpp", linesOf(maximumSourceLines)}}), "");
    QCOMPARE(rulesBroken({{"core/base/a.cpp", linesOf(maximumSourceLines + 1)}}), "too-long");
    QCOMPARE(rulesBroken({header("core/base/a.h", linesOf(maximumHeaderLines - 1))}), "");
    QCOMPARE(rulesBroken({header("core/base/a.h", linesOf(maximumHeaderLines))}), "too-long");
    QCOMPARE(rulesBroken({{"core/base/a.h", "class A;\n"}}), "no-guard");
}

void TestArchitecture::typesAreFound()
{
    const auto types
        = typesOf("class Declared;\nenum class Kind { One };\nclass Page final : public Base\n{\n"
                  "    struct Inner {};\n};\nstruct Row {\n};\ntemplate <typename T>\n"
                  "struct std::hash<Row> {\n};\nclass Plain\n{\n};\nstruct Row makeRow();\n");
    std::string names;
    for (const Type& type : types)
        names += std::to_string(type.line) + " " + type.name + "; ";
    QCOMPARE(names, std::string("2 Kind; 3 Page; 7 Row; 12 Plain; "));
}

void TestArchitecture::sameNameInTwoHeadersIsFound()
{
    const auto violations = check(
        {
            header("core/data/row.h", "struct Row {\n};\n"),
            header("core/jobs/row.h", "\nclass Row\n{\n};\n"),
            header("core/jobs/other.h", "class Row;\nstruct Other {\n    struct Row {\n    };\n};\n"),
            {"core/jobs/a.cpp", "namespace {\nstruct Row {\n};\n}\n"},
            header("core/statistics/row.h", "namespace touchstone::statistics {\nstruct Row {\n};\n}\n"),
            header("tests/support/row.h", "struct Row {\n};\n"),
        },
        isInstalledQtCoreHeader);
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(violations[0].message(),
        std::string(
            "core/jobs/row.h:3: [same-name] Row is defined in core/data/row.h too: use that one, or name "
            "this one by what it does"));
}

void TestArchitecture::cycleBetweenRoomsIsFound()
{
    // Both directions are allowed to tests only, so the made-up rooms break the order as well.
    const std::string rules = rulesBroken({
        header("core/data/a.h", "#include \"core/exchange/b.h\"\n"),
        header("core/exchange/b.h", ""),
        header("core/exchange/c.h", "#include \"core/data/d.h\"\n"),
        header("core/data/d.h", ""),
    });
    QCOMPARE(rules, "room-order room-cycle");
}

void TestArchitecture::cycleBetweenHeadersIsFound()
{
    const auto violations = check(
        {
            header("core/base/a.h", "#include \"core/base/b.h\"\n"),
            header("core/base/b.h", "#include \"core/base/c.h\"\n"),
            header("core/base/c.h", "#include \"core/base/a.h\"\n"),
        },
        isInstalledQtCoreHeader);
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(violations[0].rule, "header-cycle");
    QCOMPARE(violations[0].text, "core/base/a.h -> core/base/b.h -> core/base/c.h -> core/base/a.h");
}

void TestArchitecture::messageNamesThePlace()
{
    const auto violations = check({{"core/data/a.cpp", "\n#include <QColor>\n"}}, isInstalledQtCoreHeader);
    QCOMPARE(violations.size(), std::size_t(1));
    QCOMPARE(violations[0].message(),
        std::string("core/data/a.cpp:2: [gui-in-core] only Qt Core may be used here: <QColor>"));
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
