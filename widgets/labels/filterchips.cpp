#include "widgets/labels/filterchips.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/savedfilters.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

namespace touchstone {

namespace {

constexpr int longestChip = 260;

QToolButton* stepButton(
    Qt::ArrowType arrow, const QString& name, QKeySequence::StandardKey key, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(
        FilterChips::tr("%1 (%2)").arg(name, QKeySequence(key).toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

FilterChips::FilterChips(SelectionModel& selection, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_settings(settings)
    , m_back(stepButton(Qt::LeftArrow, tr("Previous selection"), QKeySequence::Back, this))
    , m_forward(stepButton(Qt::RightArrow, tr("Next selection"), QKeySequence::Forward, this))
    , m_chips(new QHBoxLayout)
    , m_none(new PlainLabel(tr("No filter"), PlainLabel::Role::Secondary, this))
    , m_clear(new QToolButton(this))
    , m_saved(new QToolButton(this))
    , m_savedMenu(new QMenu(m_saved))
{
    m_back->setObjectName(QStringLiteral("selectionBack"));
    m_forward->setObjectName(QStringLiteral("selectionForward"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    m_clear->setText(tr("Clear all"));
    m_clear->setAutoRaise(true);
    m_saved->setObjectName(QStringLiteral("savedFilters"));
    m_saved->setText(QChar(0x2606));
    m_saved->setAccessibleName(tr("Saved filters"));
    m_saved->setToolTip(tr("Saved filters: keep these under a name, or take others"));
    m_saved->setAutoRaise(true);
    m_saved->setFocusPolicy(Qt::StrongFocus);
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(m_savedMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterChips::fillSavedMenu);
    m_chips->setSpacing(6);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_saved);
    row->addSpacing(6);
    row->addWidget(m_none);
    row->addLayout(m_chips);
    row->addWidget(m_clear);
    row->addStretch(1);

    connect(m_back, &QToolButton::clicked, &m_selection, &SelectionModel::back);
    connect(m_forward, &QToolButton::clicked, &m_selection, &SelectionModel::forward);
    connect(m_clear, &QToolButton::clicked, &m_selection, &SelectionModel::clear);
    // Not the buttons' own shortcuts: those press the button for a while before anything happens.
    for (QToolButton* button : {m_back, m_forward}) {
        auto* action = new QAction(button->accessibleName(), this);
        action->setShortcut(button == m_back ? QKeySequence::Back : QKeySequence::Forward);
        connect(action, &QAction::triggered, button, &QToolButton::click);
        addAction(action);
    }
    connect(&m_selection, &SelectionModel::changed, this, &FilterChips::refresh);
    connect(&m_selection, &SelectionModel::stepsChanged, this, &FilterChips::updateSteps);
    refresh();
    updateSteps();
}

void FilterChips::fillSavedMenu()
{
    m_savedMenu->clear();
    const std::vector<SavedFilters> saved = savedFiltersFromJson(m_settings.value(settingkeys::savedFilters));
    const auto shown = [](QString name) { return name.replace(QLatin1Char('&'), QStringLiteral("&&")); };
    for (const SavedFilters& filters : saved) {
        QAction* take = m_savedMenu->addAction(shown(filters.name), this,
            [this, selection = filters.selection] { m_selection.setFilters(selection); });
        take->setCheckable(true);
        take->setChecked(filters.selection == filtersOf(m_selection.selection()));
    }
    m_savedMenu->addSeparator();
    QAction* save = m_savedMenu->addAction(tr("Save these filters..."), this, &FilterChips::askForName);
    save->setObjectName(QStringLiteral("saveFilters"));
    save->setEnabled(!(filtersOf(m_selection.selection()) == Selection {}));
    QMenu* forgetting = m_savedMenu->addMenu(tr("Forget"));
    forgetting->setEnabled(!saved.empty());
    for (const SavedFilters& filters : saved)
        forgetting->addAction(shown(filters.name), this, [this, name = filters.name] { forget(name); });
}

void FilterChips::askForName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filters"));
    dialog->setLabelText(tr("Name of these filters, for every comparison"));
    connect(dialog, &QInputDialog::textValueSelected, this, &FilterChips::save);
    dialog->open();
}

void FilterChips::save(const QString& name)
{
    if (name.simplified().isEmpty())
        return;
    m_settings.setValue(settingkeys::savedFilters,
        toJson(withFilters(savedFiltersFromJson(m_settings.value(settingkeys::savedFilters)),
            name.simplified(), m_selection.selection())));
}

void FilterChips::forget(const QString& name)
{
    std::vector<SavedFilters> saved = savedFiltersFromJson(m_settings.value(settingkeys::savedFilters));
    std::erase_if(saved, [&name](const SavedFilters& filters) { return filters.name == name; });
    m_settings.setValue(settingkeys::savedFilters, toJson(saved));
}

void FilterChips::updateSteps()
{
    m_back->setEnabled(m_selection.canGoBack());
    m_forward->setEnabled(m_selection.canGoForward());
}

void FilterChips::refresh()
{
    while (const QLayoutItem* item = m_chips->takeAt(0)) {
        // Not at once: it may be the chip that was clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<SelectionChip> chips = selectionChips(m_selection.selection());
    for (const SelectionChip& chip : chips) {
        auto* button = new QToolButton(this);
        QString text = fontMetrics().elidedText(chip.text, Qt::ElideMiddle, longestChip);
        text.replace(QLatin1Char('&'), QStringLiteral("&&")); // a label is no place for a mnemonic
        button->setText(text + QStringLiteral("  ") + QChar(0x00D7));
        button->setObjectName(QStringLiteral("chip%1").arg(static_cast<int>(chip.part)));
        button->setAccessibleName(tr("Remove filter: %1").arg(chip.text));
        button->setToolTip(
            QStringLiteral("<p>%1</p>").arg(tr("Remove filter: %1").arg(chip.text).toHtmlEscaped()));
        connect(button, &QToolButton::clicked, this, [this, part = chip.part] { m_selection.remove(part); });
        m_chips->addWidget(button);
        button->show();
    }
    m_none->setVisible(chips.empty());
    m_clear->setVisible(!chips.empty());
}

} // namespace touchstone
