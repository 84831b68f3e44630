#pragma once

#include "widgets/models/jobinfo.h"

class QProgressBar;
class QWidget;

namespace touchstone {

/// A thin bar without a text, for showProgress().
QProgressBar* makeProgressBar(QWidget* parent);

/// How far the job is; a bar that only moves where that is not known.
void showProgress(QProgressBar& bar, const JobInfo& job);

} // namespace touchstone
