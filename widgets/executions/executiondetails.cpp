#include "widgets/executions/executiondetails.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/propertytree.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/properties.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace touchstone {

namespace {

QPlainTextEdit* textPane(QWidget* parent)
{
    auto* pane = new QPlainTextEdit(parent);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setTabChangesFocus(true);
    return pane;
}

std::vector<std::string> tagsIn(const QString& text)
{
    std::vector<std::string> tags;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::string tag = part.simplified().toStdString();
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(tag);
    }
    return tags;
}

} // namespace

ExecutionDetails::ExecutionDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_hint(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_fields(new QWidget(this))
    , m_name(new QLineEdit(m_fields))
    , m_tags(new QLineEdit(m_fields))
    , m_tabs(new QTabWidget(this))
    , m_properties(new PropertyTree(m_tabs))
    , m_log(textPane(m_tabs))
    , m_notePage(new QWidget(m_tabs))
    , m_note(textPane(m_notePage))
    , m_saveNote(new QPushButton(tr("Save note"), m_notePage))
{
    setUpFields();
    m_properties->setAccessibleName(tr("Details of the execution"));
    m_name->setObjectName(QStringLiteral("executionName"));
    m_tags->setObjectName(QStringLiteral("executionTags"));
    m_note->setObjectName(QStringLiteral("executionNote"));
    m_log->setObjectName(QStringLiteral("executionLog"));
    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("Log of the execution"));
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setPlaceholderText(tr("Nothing was logged."));
    auto* noteRows = new QVBoxLayout(m_notePage);
    noteRows->addWidget(m_note);
    noteRows->addWidget(m_saveNote, 0, Qt::AlignRight);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the execution"));
    m_tabs->addTab(m_properties, tr("Details"));
    m_tabs->addTab(m_log, tr("Log"));
    m_tabs->addTab(m_notePage, tr("Note"));

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 6, 12, 0);
    rows->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_title);
    top->addWidget(m_hint, 1);
    top->addWidget(m_fields, 1);
    rows->addLayout(top);
    rows->addWidget(m_tabs, 1);
    rows->addStretch(0);

    connect(m_properties, &PropertyTree::linkActivated, this, &ExecutionDetails::linkActivated);
    connect(m_note, &QPlainTextEdit::textChanged, this, &ExecutionDetails::updateNoteButton);
    connect(m_saveNote, &QPushButton::clicked, this, &ExecutionDetails::commitNote);
    showExecution({}, 0);
}

void ExecutionDetails::setUpFields()
{
    m_name->setMaxLength(static_cast<int>(maximumNameBytes));
    m_name->setPlaceholderText(tr("No name"));
    m_tags->setPlaceholderText(tr("Words, separated by commas"));
    m_note->setPlaceholderText(tr("What is worth knowing about this execution"));
    m_note->setAccessibleName(tr("Note about the execution"));
    auto* fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    const auto add = [&](const QString& text, QLineEdit* field) {
        auto* label = new PlainLabel(text, PlainLabel::Role::Body, m_fields);
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field, 1);
    };
    add(tr("&Name"), m_name);
    add(tr("&Tags"), m_tags);
    connect(m_name, &QLineEdit::editingFinished, this, &ExecutionDetails::commitName);
    connect(m_tags, &QLineEdit::editingFinished, this, &ExecutionDetails::commitTags);
}

void ExecutionDetails::showExecution(
    const std::optional<Execution>& execution, int chosen, std::vector<PropertySection> first)
{
    const bool same = execution && m_execution && execution->number == m_execution->number;
    if (!same) { // what was typed belongs to the execution that was shown
        commitName();
        commitTags();
        commitNote();
    }
    const auto before = std::exchange(m_execution, execution);
    m_fields->setVisible(execution.has_value());
    m_tabs->setVisible(execution.has_value());
    m_hint->setVisible(!execution);
    if (!execution) {
        m_title->setText(
            chosen == 0 ? tr("No execution chosen") : tr("%n executions chosen", nullptr, chosen));
        m_hint->setText(chosen == 2 ? tr("Compare them with Ctrl+Return.")
                                    : tr("Choose one to see its details, or two to compare them."));
        return;
    }
    m_title->setText(
        tr("#%1 %2").arg(QString::number(execution->number.value()), executiontext::step(execution->step)));
    const QString name = QString::fromStdString(execution->name);
    if (!same || (before->name != execution->name && !m_name->hasFocus()))
        m_name->setText(name);
    const QString tags = executiontext::tags(*execution);
    if (!same || (before->tags != execution->tags && !m_tags->hasFocus()))
        m_tags->setText(tags);
    if (!same || (before->notes != execution->notes && !m_note->document()->isModified()))
        fillNote();
    auto sections = properties::of(*execution);
    sections.insert(sections.begin() + 1, std::make_move_iterator(first.begin()),
        std::make_move_iterator(first.end())); // after the overview
    m_properties->setSections(std::move(sections));
    if (const QString log = QString::fromStdString(execution->log); log != m_log->toPlainText())
        m_log->setPlainText(log);
    updateNoteButton();
}

void ExecutionDetails::setReadOnly(bool readOnly)
{
    m_name->setReadOnly(readOnly);
    m_tags->setReadOnly(readOnly);
    m_note->setReadOnly(readOnly);
}

void ExecutionDetails::forget()
{
    m_execution.reset();
}

void ExecutionDetails::editName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void ExecutionDetails::editTags()
{
    m_tags->setFocus(Qt::ShortcutFocusReason);
    m_tags->end(false);
}

void ExecutionDetails::editNote()
{
    m_tabs->setCurrentWidget(m_notePage);
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void ExecutionDetails::commitName()
{
    if (!m_execution || m_name->isReadOnly())
        return;
    const std::string name = m_name->text().simplified().toStdString();
    if (name == m_execution->name)
        return;
    Annotation forward;
    forward.name = name;
    Annotation back;
    back.name = std::exchange(m_execution->name, name);
    emit changeWanted({.execution = m_execution->number,
        .forward = std::move(forward),
        .back = std::move(back),
        .title = tr("Rename #%1").arg(m_execution->number.value())});
}

void ExecutionDetails::commitTags()
{
    if (!m_execution || m_tags->isReadOnly())
        return;
    const auto tags = tagsIn(m_tags->text());
    const std::vector<std::string> before = m_execution->tags;
    if (tags == before)
        return;
    // Taken off and put on again, so that the order is the typed one.
    Annotation forward;
    forward.removeTags = before;
    forward.addTags = tags;
    Annotation back;
    back.removeTags = tags;
    back.addTags = before;
    m_execution->tags = tags;
    emit changeWanted({.execution = m_execution->number,
        .forward = std::move(forward),
        .back = std::move(back),
        .title = tr("Tags of #%1").arg(m_execution->number.value())});
}

void ExecutionDetails::commitNote()
{
    if (!m_execution || m_note->isReadOnly())
        return;
    const std::string note = m_note->toPlainText().toStdString();
    if (note == m_execution->notes)
        return;
    Annotation forward;
    forward.note = note;
    Annotation back;
    back.note = std::exchange(m_execution->notes, note);
    m_note->document()->setModified(false);
    updateNoteButton();
    emit changeWanted({.execution = m_execution->number,
        .forward = std::move(forward),
        .back = std::move(back),
        .title = tr("Note of #%1").arg(m_execution->number.value())});
}

void ExecutionDetails::fillNote()
{
    m_note->setPlainText(QString::fromStdString(m_execution->notes));
    m_note->document()->setModified(false);
}

void ExecutionDetails::updateNoteButton()
{
    m_saveNote->setEnabled(
        m_execution && !m_note->isReadOnly() && m_note->toPlainText().toStdString() != m_execution->notes);
}

} // namespace touchstone
