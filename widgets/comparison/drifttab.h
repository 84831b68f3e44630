#pragma once

#include "core/base/error.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace touchstone {

class CalibrationPage;
class EstimatePage;
class JobRunner;
class MeasuresPage;
class OverTimePage;
class TermsPage;
struct PostsFilter;

/// Whether the rows, or what the model makes of them, have moved: over time, what can be seen without labels, terms,
/// estimates beside the truth, and what p@1 means on both sides. What takes longer is computed when it is looked at.
class DriftTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DriftTab)

public:
    enum Page { OverTime, Measures, Terms, Estimates, Calibration };

    /// `jobs` must outlive the tab.
    explicit DriftTab(JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const ComparisonData& comparison);
    void showPage(Page page);

signals:
    /// The user chose these months ("2013-05") on a plot over time; both empty: let go of.
    void monthsSelected(const QString& from, const QString& to);
    void postsRequested(const touchstone::PostsFilter& filter);
    void chartNotSaved(const touchstone::Error& error);

private:
    QListWidget* m_list;
    QStackedWidget* m_pages;
    OverTimePage* m_overTime;
    MeasuresPage* m_measures;
    TermsPage* m_terms;
    EstimatePage* m_estimates;
    CalibrationPage* m_calibration;
};

} // namespace touchstone
