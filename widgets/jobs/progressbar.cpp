#include "widgets/jobs/progressbar.h"

#include <QCoreApplication>
#include <QProgressBar>

namespace touchstone {

namespace {

constexpr int steps = 1000;

} // namespace

QProgressBar* makeProgressBar(QWidget* parent)
{
    auto* bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setAccessibleName(QCoreApplication::translate("jobtext", "Progress of the job"));
    bar->setMaximumHeight(10);
    return bar;
}

void showProgress(QProgressBar& bar, const JobInfo& job)
{
    const auto share = job.progress.share();
    if (!share || job.state == JobState::Stopping) {
        bar.setRange(0, 0);
        return;
    }
    bar.setRange(0, steps);
    bar.setValue(static_cast<int>(*share * steps));
}

} // namespace touchstone
