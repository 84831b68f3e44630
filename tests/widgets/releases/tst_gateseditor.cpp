#include "tests/widgets/releases/releasesfixture.h"
#include "widgets/releases/gateseditor.h"

#include <QMenu>
#include <QPushButton>

using namespace touchstone;

/// Rules edited as a table.
class TestGatesEditor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_filled = std::make_unique<testing::Jobs>();
        VERIFY_RESULT(Workspace::create(m_filled->workspace, "test"));
    }
    void init()
    {
        testing::failOnAnyWarningOffscreen();
        m_releases = std::make_unique<testing::Releases>(m_filled->workspace);
        QVERIFY(m_releases->show());
    }
    void cleanup() { m_releases.reset(); }
    void theBuiltInOnesAreShown();
    void aRuleIsAddedAndKept();
    void aMistakeIsSaidWhereItIsMade();
    void aFileSaysLineAndColumn();
    void changesAreNotDroppedUnasked();
    void everyControlHasAName();

private:
    GatesEditor* open();
    int rules(const GatesEditor& editor) const
    {
        return testing::child<QTableView>(editor, "rulesTable")->model()->rowCount();
    }
    static void choose(const GatesEditor& editor, int row)
    {
        testing::child<TableView>(editor, "rulesTable")->chooseRow(row);
    }
    static void fill(const GatesEditor& editor, const char* field, const QString& text)
    {
        auto* edit = testing::child<QLineEdit>(editor, field);
        edit->selectAll();
        testing::type(edit, text);
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
    }

    std::unique_ptr<testing::Jobs> m_filled;
    std::unique_ptr<testing::Releases> m_releases;
};

GatesEditor* TestGatesEditor::open()
{
    if (!m_releases->press("editGatesStep"))
        return nullptr;
    auto* editor = m_releases->dialog<GatesEditor>();
    if (editor == nullptr || !QTest::qWaitFor([&] { return !editor->isBusy(); }, testing::patience))
        return nullptr;
    return editor;
}

void TestGatesEditor::theBuiltInOnesAreShown()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    QCOMPARE(rules(*editor), static_cast<int>(defaultGates().rules.size()));
    auto* table = testing::child<QTableView>(*editor, "rulesTable");
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("P@1"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("p_at_1"));
    QVERIFY(table->model()->index(0, 3).data().toString().contains(QStringLiteral("-0.01")));
    QCOMPARE(table->model()->index(3, 4).data().toString(), QStringLiteral("50"));
    QVERIFY(testing::textOf(*editor, "gatesProblem").contains(QStringLiteral("can be asked")));
    editor->close();
}

void TestGatesEditor::aRuleIsAddedAndKept()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    const int before = rules(*editor);
    auto* add = testing::child<QPushButton>(*editor, "addRule");
    for (QAction* action : add->menu()->actions()) {
        if (action->objectName() == QStringLiteral("add-review"))
            action->trigger();
    }
    QCOMPARE(rules(*editor), before + 1);
    fill(*editor, "ruleName", QStringLiteral("read by people"));
    fill(*editor, "field-marks_at_least", QStringLiteral("25"));
    fill(*editor, "field-baseline_better_at_most", QStringLiteral("0.4"));
    auto* table = testing::child<QTableView>(*editor, "rulesTable");
    QCOMPARE(table->model()->index(before, 0).data().toString(), QStringLiteral("read by people"));
    choose(*editor, 0);
    QVERIFY(testing::click(*editor, "removeRule"));
    QCOMPARE(rules(*editor), before);
    fill(*editor, "saveName", QStringLiteral("strict"));
    QVERIFY(testing::click(*editor, "saveGates"));
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isBusy(), testing::patience);
    const auto kept = gatesNamed(m_releases->jobs().workspace, "strict");
    VERIFY_RESULT(kept);
    QCOMPARE(kept->rules.size(), static_cast<std::size_t>(before));
    QCOMPARE(kept->rules.back().name, "read by people");
    const auto& rule = std::get<ReviewGate>(kept->rules.back().rule);
    QCOMPARE(*rule.marksAtLeast, std::int64_t {25});
    QCOMPARE(*rule.baselineBetterAtMost, 0.4);
    // What was not touched is as it was.
    QVERIFY(kept->text.find("What a candidate must pass") != std::string::npos);
    editor->close();
    QVERIFY(!editor->isVisible()); // nothing was left to save
}

void TestGatesEditor::aMistakeIsSaidWhereItIsMade()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    choose(*editor, 0);
    fill(*editor, "field-at_least", QStringLiteral("much"));
    QVERIFY(testing::textOf(*editor, "ruleProblem").contains(QStringLiteral("number")));
    QVERIFY(!testing::child<QPushButton>(*editor, "saveGates")->isEnabled());
    QVERIFY(
        !testing::child<QTableView>(*editor, "rulesTable")->model()->index(0, 6).data().toString().isEmpty());
    fill(*editor, "field-at_least", QString());
    QVERIFY(testing::textOf(*editor, "ruleProblem").contains(QStringLiteral("no limit")));
    fill(*editor, "field-at_least", QStringLiteral("-0.02"));
    QCOMPARE(testing::textOf(*editor, "ruleProblem"), QString());
    fill(*editor, "ruleName", QStringLiteral("recall@5"));
    QVERIFY(testing::textOf(*editor, "ruleProblem").contains(QStringLiteral("Two rules")));
    fill(*editor, "ruleName", QStringLiteral("P@1"));
    QVERIFY(testing::child<QPushButton>(*editor, "saveGates")->isEnabled());
    // Another kind keeps the name and gets limits to begin with.
    auto* kind = testing::child<QComboBox>(*editor, "ruleKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QCOMPARE(testing::child<QLineEdit>(*editor, "ruleName")->text(), QStringLiteral("P@1"));
    editor->close();
    editor->close();
}

void TestGatesEditor::aFileSaysLineAndColumn()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    const int before = rules(*editor);
    const auto load = [&](const char* content) {
        m_releases->answer = m_releases->jobs().folder().write("mine.json", content);
        if (!testing::click(*editor, "openGates"))
            return false;
        return QTest::qWaitFor([&] { return !editor->isBusy(); }, testing::patience);
    };
    const auto banner = [&] {
        QStringList all;
        for (const QLabel* label : editor->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(QLatin1Char('\n'));
    };
    QVERIFY(load("{\"gates\": [\n  {\"name\": \"a\",}\n]}")); // no JSON: what is there stays
    QCOMPARE(rules(*editor), before);
    QVERIFY2(banner().contains(QStringLiteral("line 2")), qPrintable(banner()));
    // JSON, but no rule that can be asked: it is there to be mended, with the field that is not known.
    QVERIFY(load("{\"gates\": [\n  {\"name\": \"a\", \"rule\": \"rows\", \"at_least\": 5, \"odd\": 7}\n]}"));
    QCOMPARE(rules(*editor), 1);
    QVERIFY2(
        banner().contains(QStringLiteral("line 2, column")) && banner().contains(QStringLiteral("'odd'")),
        qPrintable(banner()));
    QVERIFY(!testing::child<QPushButton>(*editor, "saveGates")->isEnabled());
    QVERIFY(load(
        "{\"gates\": [{\"name\": \"a\", \"rule\": \"rows\", \"at_least\": 5}], \"description\": \"mine\"}"));
    fill(*editor, "field-at_least", QStringLiteral("6"));
    m_releases->answer = m_releases->jobs().folder() / "out.json";
    QVERIFY(testing::click(*editor, "saveGatesFile"));
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isBusy(), testing::patience);
    QCOMPARE(testing::readAll(m_releases->answer),
        "{\n  \"gates\": [\n    {\"name\":\"a\",\"rule\":\"rows\",\"at_least\":6}\n  ],\n"
        "  \"description\": \"mine\"\n}\n");
    editor->close();
}

void TestGatesEditor::changesAreNotDroppedUnasked()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    choose(*editor, 0);
    QVERIFY(testing::click(*editor, "removeRule"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
}

void TestGatesEditor::everyControlHasAName()
{
    GatesEditor* editor = open();
    QVERIFY(editor != nullptr);
    QCOMPARE(testing::unnamedControls(*editor), QStringList());
    editor->close();
}

QTEST_MAIN(TestGatesEditor)
#include "tst_gateseditor.moc"
