#pragma once

#include "tests/core/jobs/jobfixture.h"
#include "tests/widgets/offscreen.h"
#include "tests/widgets/watchdog.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <string>

namespace testing {

/// What a dialog that starts jobs needs: a workspace that is open, and a runner.
class OpenWorkspace
{
public:
    Jobs jobs;
    touchstone::JobRunner runner;
    touchstone::WorkspaceStore store;

    /// The workspace is made when it is missing; false when it could not be opened.
    bool open()
    {
        store.create(jobs.workspace);
        return QTest::qWaitFor([this] { return store.isOpen(); }, 10000);
    }

    /// Waits until no job is left and the store has seen what they made.
    bool settle(int milliseconds = 30000)
    {
        if (!QTest::qWaitFor([this] { return runner.unfinished() == 0; }, milliseconds))
            return false;
        store.reload();
        return QTest::qWaitFor(
            [this] {
                const auto& executions = store.snapshot()->executions;
                const bool ended
                    = std::ranges::none_of(executions, [](const touchstone::Execution& execution) {
                          return execution.status == touchstone::ExecutionStatus::Running;
                      });
                return ended && static_cast<std::int64_t>(executions.size()) == jobs.executionCount();
            },
            10000);
    }

    /// The job that was started last.
    touchstone::JobInfo lastJob() const
    {
        const auto all = runner.jobs();
        return all.empty() ? touchstone::JobInfo {} : all.back();
    }
};

/// The child of that type and object name; nullptr when there is none.
template <typename T>
T* child(const QWidget& parent, const char* name)
{
    return parent.findChild<T*>(QLatin1String(name));
}

/// Clicks a button with the mouse; false when nobody could.
inline bool click(const QWidget& parent, const char* name)
{
    auto* button = child<QAbstractButton>(parent, name);
    if (button == nullptr || !button->isVisible() || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    return true;
}

/// What a label says; empty when it is not there.
inline QString textOf(const QWidget& parent, const char* name)
{
    const auto* label = child<QLabel>(parent, name);
    return label != nullptr ? label->text() : QString();
}

/// Visible controls that can have the focus and that a screen reader could not name: their class and object name.
inline QStringList unnamedControls(const QWidget& parent)
{
    QStringList unnamed;
    for (QWidget* widget : parent.findChildren<QWidget*>()) {
        const bool isPart
            = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy() != nullptr;
        if (!widget->isVisible() || isPart || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).isEmpty())
            unnamed += QStringLiteral("%1 %2").arg(
                QLatin1String(widget->metaObject()->className()), widget->objectName());
    }
    return unnamed;
}

} // namespace testing
