#include "widgets/comparison/verdictcard.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

#include <array>

namespace touchstone {

namespace {

/// What the card counts; the rest is in the tool tip of the table's filter.
constexpr std::array shown {LabelVerdict::Degraded, LabelVerdict::Improved, LabelVerdict::New,
    LabelVerdict::Removed, LabelVerdict::Unchanged, LabelVerdict::TooFew};

} // namespace

VerdictCard::VerdictCard(LabelsModel& labels, SelectionModel& selection, QWidget* parent)
    : Card(parent)
    , m_labels(labels)
    , m_selection(selection)
    , m_title(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 6);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_title, 0, 0, 1, 2);
    for (const LabelVerdict verdict : shown) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setObjectName(QStringLiteral("verdict%1").arg(static_cast<int>(verdict)));
        connect(button, &QToolButton::clicked, this, [this, verdict] {
            // A second click takes the filter away again.
            std::set<LabelVerdict> wanted {verdict};
            if (m_selection.selection().verdicts == wanted)
                wanted.clear();
            m_selection.setVerdicts(wanted);
        });
        const int place = static_cast<int>(m_counts.size());
        grid->addWidget(button, 1 + place / 2, place % 2, Qt::AlignLeft);
        m_counts.push_back({verdict, button});
    }
    connect(&m_labels, &QAbstractItemModel::modelReset, this, &VerdictCard::refresh);
    refresh();
    updateColors();
}

void VerdictCard::refresh()
{
    const auto counts = m_labels.verdictCounts();
    m_title->setText(tr("labels (q < %1)").arg(QLocale().toString(m_labels.thresholds().q, 'f', 2)));
    for (const Count& count : m_counts) {
        const int labels = counts[static_cast<std::size_t>(count.verdict)];
        // A first look has no labels yet, which is not the same as none that degraded.
        const QString number
            = m_labels.labelCount() == 0 ? displayformat::absent() : QLocale().toString(labels);
        const QString text = tr("%1 %2").arg(number, verdictWithSign(count.verdict));
        if (count.button->text() == text)
            continue;
        count.button->setText(text);
        count.button->setAccessibleName(
            tr("Show %n label(s) with the verdict %1", nullptr, labels).arg(verdictText(count.verdict)));
        count.button->setToolTip(count.button->accessibleName());
    }
}

void VerdictCard::updateColors()
{
    const ChartColors colors = ChartColors::of(palette());
    for (const Count& count : m_counts) {
        QColor ink = colors.secondary;
        if (count.verdict == LabelVerdict::Degraded)
            ink = colors.worseText;
        else if (count.verdict == LabelVerdict::Improved)
            ink = colors.betterText;
        QPalette own = palette();
        own.setColor(QPalette::ButtonText, ink);
        count.button->setPalette(own);
        QFont font = this->font();
        font.setBold(count.verdict == LabelVerdict::Degraded || count.verdict == LabelVerdict::Improved);
        count.button->setFont(font);
    }
}

void VerdictCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateColors();
}

} // namespace touchstone
