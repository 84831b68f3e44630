#pragma once

#include "widgets/models/jobinfo.h"

#include <QString>

/// Words and numbers about jobs, as a person reads them.
namespace touchstone::jobtext {

/// "Waiting", "Running", "Stopping", "Done", "Failed", "Cancelled"
QString state(JobState state);
/// "Reading", "Training" ... of a phase's code; a code without a translation as it is.
QString phase(const QString& code);
/// "1,204 rows", "2.5 MB", "310,000 words"
QString amount(double value, const QString& unit);
/// "Training: 2,310,000 of 5,400,000 words, 1,200,000 words/s, loss 1.84, 3 min 05 s left"; empty before the first report.
QString progress(const JobProgress& progress);
/// Without the amounts: "43 %, loss 1.84, 12 s left".
QString briefProgress(const JobProgress& progress);
/// What is to be said of a job in one line: how far it is, how it ended, why it failed.
QString result(const JobInfo& job);
/// For the clipboard and whoever is asked for help: title, code, message, time.
QString failureReport(const JobInfo& job);

} // namespace touchstone::jobtext
