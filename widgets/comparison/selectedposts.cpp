#include "widgets/comparison/selectedposts.h"

#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"

#include <QMenu>

namespace touchstone {

PostsFilter postsOf(const Selection& selection, const LabelsModel& labels, std::optional<bool> p1OfCandidate)
{
    PostsFilter filter;
    std::vector<std::string> names;
    const bool isFiltered = !selection.text.isEmpty() || !selection.verdicts.empty() || selection.change;
    if (!selection.labels.isEmpty()) {
        for (const QString& label : selection.labels)
            names.push_back(label.toStdString());
    } else if (isFiltered) {
        for (int row = 0; row < labels.rowCount(); ++row)
            names.push_back(labels.name(row).toStdString());
    }
    if (names.size() == 1)
        filter.gold = names.front();
    else if (!names.empty() || isFiltered)
        filter.goldAmong = std::move(names);
    if (selection.p1 && p1OfCandidate) {
        const P1Range range {
            .lower = selection.p1->lower.value_or(0), .upper = selection.p1->upper.value_or(1)};
        (*p1OfCandidate ? filter.p1.candidate : filter.p1.baseline) = range;
    }
    return filter;
}

SelectedPostsButton::SelectedPostsButton(
    const Selection& selection, const LabelsModel& labels, QWidget* parent)
    : QToolButton(parent)
    , m_selection(selection)
    , m_labels(labels)
{
    setObjectName(QStringLiteral("showPosts"));
    setText(tr("Show posts"));
    setToolTip(tr("The posts behind what is selected (Ctrl+Shift+P)"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(this);
    QAction* baseline = menu->addAction(
        tr("Posts with the baseline's p@1 in the chosen range"), this, [this] { request(false); });
    baseline->setObjectName(QStringLiteral("postsOfBaselineP1"));
    QAction* candidate = menu->addAction(
        tr("Posts with the candidate's p@1 in the chosen range"), this, [this] { request(true); });
    candidate->setObjectName(QStringLiteral("postsOfCandidateP1"));
    connect(menu, &QMenu::aboutToShow, this, [this, baseline, candidate] {
        for (QAction* action : {baseline, candidate})
            action->setEnabled(m_selection.p1.has_value());
    });
    setMenu(menu);
    connect(this, &QToolButton::clicked, this, &SelectedPostsButton::ask);
}

void SelectedPostsButton::ask()
{
    if (m_selection.p1)
        showMenu();
    else
        request(std::nullopt);
}

void SelectedPostsButton::request(std::optional<bool> p1OfCandidate)
{
    emit postsRequested(postsOf(m_selection, m_labels, p1OfCandidate));
}

} // namespace touchstone
