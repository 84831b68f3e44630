#pragma once

#include "core/data/execution.h"
#include "core/storage/annotation.h"
#include "widgets/models/propertiesmodel.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace touchstone {

class PlainLabel;
class PropertyTree;

/// What somebody wants to write about an execution, and what takes it back.
struct AnnotationChange {
    ExecutionNumber execution;
    Annotation forward;
    Annotation back;
    QString title; ///< "Rename #4"
};

/// Everything about one execution: name, tags and note to edit; parameters, inputs, metrics and log to read.
class ExecutionDetails final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionDetails)

public:
    explicit ExecutionDetails(QWidget* parent = nullptr);

    /// Nothing: says that none is chosen. What is being typed stays when the same execution is shown again.
    /// `first`: shown after the overview: see properties::trialsOf(), reruntext::section().
    void showExecution(
        const std::optional<Execution>& execution, int chosen, std::vector<PropertySection> first = {});
    void setReadOnly(bool readOnly);
    /// Another workspace was opened: what was typed has nowhere to go any more.
    void forget();

    void editName();
    void editTags();
    void editNote();

signals:
    void changeWanted(const touchstone::AnnotationChange& change);
    void linkActivated(const touchstone::ItemLink& link);

private:
    void setUpFields();
    void commitName();
    void commitTags();
    void commitNote();
    void fillNote();
    void updateNoteButton();

    std::optional<Execution> m_execution;
    PlainLabel* m_title;
    PlainLabel* m_hint;
    QWidget* m_fields;
    QLineEdit* m_name;
    QLineEdit* m_tags;
    QTabWidget* m_tabs;
    PropertyTree* m_properties;
    QPlainTextEdit* m_log;
    QWidget* m_notePage;
    QPlainTextEdit* m_note;
    QPushButton* m_saveNote;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::AnnotationChange)
