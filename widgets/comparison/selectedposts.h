#pragma once

#include "core/jobs/postsource.h"

#include <QToolButton>

#include <optional>

namespace touchstone {

class LabelsModel;
struct Selection;

/// The posts behind what is selected: those of the marked labels, else of the labels that pass the filters; without
/// either, all of them. The range of p@1 is the baseline's or the candidate's.
PostsFilter postsOf(const Selection& selection, const LabelsModel& labels, std::optional<bool> p1OfCandidate);

/// Leads from the selection to its posts; where a range of p@1 is chosen, it asks whose p@1.
class SelectedPostsButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectedPostsButton)

public:
    /// Both must outlive the button.
    SelectedPostsButton(const Selection& selection, const LabelsModel& labels, QWidget* parent = nullptr);

    /// As a click.
    void ask();

signals:
    void postsRequested(const touchstone::PostsFilter& filter);

private:
    void request(std::optional<bool> p1OfCandidate);

    const Selection& m_selection;
    const LabelsModel& m_labels;
};

} // namespace touchstone
