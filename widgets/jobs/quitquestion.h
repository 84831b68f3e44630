#pragma once

#include <functional>

class QWidget;

namespace touchstone {

class JobRunner;

/// Asks whether `unfinished` jobs may be stopped. A seam: tests answer without a dialog.
using QuitQuestion = std::function<bool(QWidget* parent, int unfinished)>;

/// A dialog that asks it.
bool askToStopJobs(QWidget* parent, int unfinished);

/// For the window's closeEvent(): true when it may close. Asks once when jobs are running or waiting, and cancels them
/// all when that is what the user wants; the runner's destructor waits for them.
bool mayQuit(QWidget* parent, JobRunner& runner, const QuitQuestion& ask = askToStopJobs);

} // namespace touchstone
