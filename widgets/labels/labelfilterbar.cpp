#include "widgets/labels/labelfilterbar.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace touchstone {

LabelFilterBar::LabelFilterBar(LabelsModel& labels, SelectionModel& selection, QWidget* parent)
    : QWidget(parent)
    , m_labels(labels)
    , m_selection(selection)
    , m_text(new QLineEdit(this))
    , m_verdictButton(new QToolButton(this))
    , m_support(new QSpinBox(this))
    , m_matters(new QDoubleSpinBox(this))
{
    m_text->setObjectName(QStringLiteral("labelFilter"));
    m_text->setPlaceholderText(tr("Filter labels"));
    m_text->setAccessibleName(tr("Filter labels"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(140);
    m_text->setMaximumWidth(320);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, &m_selection, &SelectionModel::setText);
    setUpVerdicts();

    m_support->setObjectName(QStringLiteral("minimumSupport"));
    m_support->setRange(0, 1'000'000'000);
    m_support->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_support->setAccessibleName(tr("Least rows a label has on both sides"));
    m_support->setToolTip(m_support->accessibleName());
    connect(
        m_support, &QSpinBox::valueChanged, this, [this](int rows) { m_selection.setMinimumSupport(rows); });

    m_matters->setObjectName(QStringLiteral("matters"));
    m_matters->setRange(0, 1);
    m_matters->setDecimals(3);
    m_matters->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_matters->setSingleStep(0.005);
    m_matters->setValue(m_labels.thresholds().matters);
    m_matters->setAccessibleName(tr("Smallest f1 change that matters"));
    m_matters->setToolTip(m_matters->accessibleName());
    connect(m_matters, &QDoubleSpinBox::valueChanged, this, [this](double matters) {
        m_labels.setThresholds({.matters = matters, .q = m_labels.thresholds().q});
    });
    // Two bars may show one model.
    connect(&m_labels, &QAbstractItemModel::modelReset, this, [this] {
        const QSignalBlocker blocker(m_matters);
        m_matters->setValue(m_labels.thresholds().matters);
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 2);
    row->addWidget(m_verdictButton);
    const auto addNamed = [&](const QString& text, QWidget* field) {
        auto* label = new PlainLabel(text, PlainLabel::Role::Secondary, this);
        label->setBuddy(field);
        row->addSpacing(4);
        row->addWidget(label);
        row->addWidget(field);
    };
    addNamed(tr("Support at least"), m_support);
    addNamed(tr("Matters from"), m_matters);
    row->addStretch(1);

    connect(&m_selection, &SelectionModel::changed, this, &LabelFilterBar::showSelection);
    showSelection();
}

void LabelFilterBar::setUpVerdicts()
{
    auto* menu = new QMenu(m_verdictButton);
    for (const LabelVerdict verdict : allLabelVerdicts) {
        QAction* action = menu->addAction(verdictWithSign(verdict));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &LabelFilterBar::takeVerdicts);
        m_verdicts.push_back({verdict, action});
    }
    m_verdictButton->setObjectName(QStringLiteral("verdictFilter"));
    m_verdictButton->setMenu(menu);
    m_verdictButton->setPopupMode(QToolButton::InstantPopup);
    m_verdictButton->setText(tr("Verdict"));
    m_verdictButton->setAccessibleName(tr("Filter by verdict"));
    m_verdictButton->setFocusPolicy(Qt::StrongFocus);
}

void LabelFilterBar::takeVerdicts()
{
    std::set<LabelVerdict> chosen;
    for (const VerdictAction& entry : m_verdicts) {
        if (entry.action->isChecked())
            chosen.insert(entry.verdict);
    }
    m_selection.setVerdicts(std::move(chosen));
}

void LabelFilterBar::showSelection()
{
    const Selection& selection = m_selection.selection();
    if (m_text->text() != selection.text) {
        const QSignalBlocker blocker(m_text);
        m_text->setText(selection.text);
    }
    const QSignalBlocker blocker(m_support);
    m_support->setValue(static_cast<int>(selection.minimumSupport));
    for (const VerdictAction& entry : m_verdicts)
        entry.action->setChecked(selection.verdicts.contains(entry.verdict));
}

void LabelFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool LabelFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
            emit leftDownwards();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone
