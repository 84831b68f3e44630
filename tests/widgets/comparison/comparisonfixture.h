#pragma once

#include "tests/support/testing.h"
#include "tests/widgets/samplecomparison.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/settings/settings.h"

#include <QTabWidget>

#include <cmath>
#include <memory>
#include <utility>

namespace testing {

/// Makes the whole comparison with judged labels.
inline touchstone::Result<touchstone::ComparisonData> judgedComparison(
    const touchstone::Both<touchstone::Predictions>& predictions,
    const touchstone::ComparisonRequest& request)
{
    using namespace touchstone;
    auto data = sampleComparison(predictions, request);
    if (!data)
        return data;
    auto report = std::make_shared<ComparisonReport>(*data->report);
    for (LabelChange& label : report->labels) {
        label.f1ChangeWithin.reset();
        label.q.reset();
        if (label.inDistribution && label.f1Change) {
            label.q = std::abs(*label.f1Change) > 0.1 ? 0.0004 : 0.5;
            label.interval = Interval {*label.f1Change - 0.08, *label.f1Change + 0.08};
        }
    }
    data->report = std::move(report);
    return data;
}

/// A comparison page in a window of its own, with samples behind it.
class ComparisonPageTest : public QObject
{
protected:
    bool setUp()
    {
        using namespace touchstone;
        m_folder = std::make_unique<TemporaryFolder>();
        m_settings
            = std::make_unique<Settings>(QString::fromStdString((*m_folder / "settings.ini").string()));
        m_store = std::make_unique<WorkspaceStore>();
        m_jobs = std::make_unique<JobRunner>();
        m_predictions = samplePredictions(80);
        m_firstLook = [this](const ComparisonRequest& request, Progress&, const std::stop_token&) {
            auto data = sampleComparison(m_predictions, request);
            auto report = std::make_shared<ComparisonReport>(*data->report);
            report->labels.clear();
            report->warnings.clear();
            report->distribution = {};
            data->report = std::move(report);
            return data;
        };
        m_whole = [this](const ComparisonRequest& request, Progress&, const std::stop_token&) {
            return judgedComparison(m_predictions, request);
        };
        m_page = std::make_unique<ComparisonPage>(
            *m_jobs, *m_settings, *m_store, nullptr,
            [this](const ComparisonRequest& request, Progress& progress, std::stop_token stop) {
                return m_firstLook(request, progress, std::move(stop));
            },
            [this](const ComparisonRequest& request, Progress& progress, std::stop_token stop) {
                return m_whole(request, progress, std::move(stop));
            });
        m_page->resize(1280, 800);
        m_page->show();
        m_page->activateWindow();
        return QTest::qWaitForWindowActive(m_page.get()); // shortcuts reach active windows only
    }

    void tearDown()
    {
        m_page.reset();
        m_jobs.reset();
        m_store.reset();
        m_settings.reset();
        m_folder.reset();
    }

    bool open(touchstone::ExecutionNumber baseline = touchstone::ExecutionNumber(4),
        touchstone::ExecutionNumber candidate = touchstone::ExecutionNumber(5))
    {
        m_page->open(baseline, candidate);
        return QTest::qWaitFor([this] { return !m_page->isBusy(); }, 60'000); // however busy the machine is
    }

    template <typename T>
    T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    touchstone::ComparisonView& view() const { return *m_page->findChild<touchstone::ComparisonView*>(); }
    touchstone::LabelsModel& labels() const { return view().labels(); }
    touchstone::SelectionModel& selection() const { return view().selection(); }
    QTabWidget* tabs() const { return child<QTabWidget>("comparisonTabs"); }
    void showTab(const QString& name) const
    {
        for (int tab = 0; tab < tabs()->count(); ++tab) {
            if (tabs()->tabText(tab) == name)
                tabs()->setCurrentIndex(tab);
        }
    }

    touchstone::TableView* visibleTable() const
    {
        for (touchstone::TableView* table :
            m_page->findChildren<touchstone::TableView*>(QStringLiteral("labelTable"))) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }

    touchstone::HistogramChart* visibleHistogram(const QString& title) const
    {
        for (touchstone::HistogramChart* chart : m_page->findChildren<touchstone::HistogramChart*>()) {
            if (chart->isVisible() && chart->title() == title)
                return chart;
        }
        return nullptr;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<touchstone::Settings> m_settings;
    std::unique_ptr<touchstone::WorkspaceStore> m_store;
    std::unique_ptr<touchstone::JobRunner> m_jobs;
    std::unique_ptr<touchstone::ComparisonPage> m_page;
    touchstone::Both<touchstone::Predictions> m_predictions;
    touchstone::ComparisonLoader m_firstLook;
    touchstone::ComparisonLoader m_whole;
};

} // namespace testing
