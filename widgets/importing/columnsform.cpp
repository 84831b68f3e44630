#include "widgets/importing/columnsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

namespace {

QComboBox* makeBox(const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

/// Entry 0 is the guess (no data), entry 1 is none (an empty name), then the columns. Keeps what was chosen.
void fillBox(QComboBox* box, const std::string& used, const QStringList& available)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    box->clear();
    box->addItem(used.empty() ? ColumnsForm::tr("Automatic: none")
                              : ColumnsForm::tr("Automatic: %1").arg(QString::fromStdString(used)));
    if (chosen.isValid())
        box->setItemText(0, ColumnsForm::tr("Automatic"));
    box->addItem(ColumnsForm::tr("None"), QString());
    for (const QString& column : available)
        box->addItem(column, column);
    const int index = chosen.isValid() ? box->findData(chosen) : 0;
    box->setCurrentIndex(std::max(index, 0));
}

std::optional<std::string> choiceOf(const QComboBox* box)
{
    const QVariant chosen = box->currentData();
    return chosen.isValid() ? std::optional(chosen.toString().toStdString()) : std::nullopt;
}

} // namespace

ColumnsForm::ColumnsForm(QWidget* parent)
    : QWidget(parent)
    , m_labelFrom(makeBox("labelFrom", this))
    , m_label(makeBox("labelColumn", this))
    , m_time(makeBox("timeColumn", this))
    , m_id(makeBox("idColumn", this))
    , m_texts(new QListWidget(this))
    , m_guessTexts(new QPushButton(tr("G&uess again"), this))
    , m_keepRemoved(new QCheckBox(tr("&Keep [removed] and [deleted]"), this))
{
    m_labelFrom->addItem(tr("Automatic"), static_cast<int>(LabelSource::Automatic));
    m_labelFrom->addItem(tr("A column"), static_cast<int>(LabelSource::Column));
    m_labelFrom->addItem(tr("The file's name"), static_cast<int>(LabelSource::FileName));
    for (QComboBox* box : {m_label, m_time, m_id})
        fillBox(box, {}, {});
    connect(m_labelFrom, &QComboBox::activated, this, [this] {
        m_label->setEnabled(labelSource() != LabelSource::FileName);
        emit changed();
    });
    for (QComboBox* box : {m_label, m_time, m_id})
        connect(box, &QComboBox::activated, this, &ColumnsForm::changed);
    m_keepRemoved->setObjectName(QStringLiteral("keepRemoved"));
    m_keepRemoved->setToolTip(tr("Otherwise posts whose text was taken away become empty posts"));
    connect(m_keepRemoved, &QCheckBox::toggled, this, &ColumnsForm::changed);
    addRows();
}

void ColumnsForm::addRows()
{
    auto* rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_labelFrom->setToolTip(tr("A folder with one file for each label has its labels in the files' names"));
    m_label->setToolTip(tr("What the classifier learns and predicts"));
    m_time->setToolTip(tr("When the post was written: for splits by time and for slices"));
    m_id->setToolTip(
        tr("Tells posts apart: duplicates are dropped, and two datasets can be compared row by row"));
    rows->addRow(tr("Label &from:"), m_labelFrom);
    rows->addRow(tr("Label &column:"), m_label);
    auto* texts = makeTexts();
    rows->addRow(tr("Te&xts:"), texts);
    rows->addRow(tr("&Time:"), m_time);
    rows->addRow(tr("I&d:"), m_id);
    rows->addRow(m_keepRemoved);
}

QWidget* ColumnsForm::makeTexts()
{
    auto* block = new QWidget(this);
    m_texts->setObjectName(QStringLiteral("textColumns"));
    m_texts->setAccessibleName(tr("Text columns, in order"));
    m_texts->setToolTip(tr("The ticked columns become the text of a post, in this order"));
    m_texts->setDragDropMode(QAbstractItemView::InternalMove);
    m_texts->setMaximumHeight(m_texts->fontMetrics().height() * 7);
    connect(m_texts, &QListWidget::itemChanged, this, &ColumnsForm::takeTexts);
    connect(m_texts->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsForm::takeTexts);
    auto* up = new QPushButton(tr("&Up"), block);
    auto* down = new QPushButton(tr("Do&wn"), block);
    up->setObjectName(QStringLiteral("textUp"));
    down->setObjectName(QStringLiteral("textDown"));
    m_guessTexts->setObjectName(QStringLiteral("guessTexts"));
    connect(up, &QPushButton::clicked, this, [this] { moveText(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveText(1); });
    connect(m_guessTexts, &QPushButton::clicked, this, [this] {
        m_textsChosen = false;
        emit changed();
    });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {up, down, m_guessTexts}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* rows = new QVBoxLayout(block);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_texts);
    rows->addLayout(buttons);
    block->setFocusProxy(m_texts);
    return block;
}

void ColumnsForm::apply(ReaderOptions& options) const
{
    if (labelSource() != LabelSource::FileName)
        options.columns.label = choiceOf(m_label);
    options.columns.time = choiceOf(m_time);
    options.columns.id = choiceOf(m_id);
    if (m_textsChosen) {
        for (const QString& text : chosenTexts())
            options.columns.texts.push_back(text.toStdString());
    }
    options.keepRemoved = m_keepRemoved->isChecked();
}

LabelSource ColumnsForm::labelSource() const
{
    const auto source = static_cast<LabelSource>(m_labelFrom->currentData().toInt());
    // Without labels, a file's name is none either.
    const bool none = choiceOf(m_label) == std::string();
    return source == LabelSource::Automatic && none ? LabelSource::Column : source;
}

void ColumnsForm::setFound(const Columns& used, const QStringList& available)
{
    fillBox(m_label, used.label, available);
    fillBox(m_time, used.time, available);
    fillBox(m_id, used.id, available);
    setTexts(used.texts, available);
    m_guessTexts->setEnabled(m_textsChosen);
}

void ColumnsForm::reset()
{
    m_textsChosen = false;
    for (QComboBox* box : {m_label, m_time, m_id}) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(0);
    }
}

void ColumnsForm::setTexts(const std::vector<std::string>& used, const QStringList& available)
{
    QStringList order;
    for (const std::string& text : used)
        order += QString::fromStdString(text);
    // What was chosen by hand keeps its place, ticked or not.
    if (m_textsChosen) {
        order.clear();
        for (int row = 0; row < m_texts->count(); ++row)
            order += m_texts->item(row)->text();
    }
    const QStringList ticked = m_textsChosen ? chosenTexts() : order;
    for (const QString& column : available) {
        if (!order.contains(column))
            order += column;
    }
    const QString current = m_texts->currentItem() != nullptr ? m_texts->currentItem()->text() : QString();
    const QSignalBlocker blocker(m_texts);
    m_texts->clear();
    for (const QString& column : order) {
        auto* item = new QListWidgetItem(column, m_texts);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(column) ? Qt::Checked : Qt::Unchecked);
        if (column == current)
            m_texts->setCurrentItem(item);
    }
}

QStringList ColumnsForm::chosenTexts() const
{
    QStringList texts;
    for (int row = 0; row < m_texts->count(); ++row) {
        if (m_texts->item(row)->checkState() == Qt::Checked)
            texts += m_texts->item(row)->text();
    }
    return texts;
}

void ColumnsForm::takeTexts()
{
    m_textsChosen = !chosenTexts().isEmpty();
    emit changed();
}

void ColumnsForm::moveText(int by)
{
    const int from = m_texts->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_texts->count())
        return;
    {
        const QSignalBlocker blocker(m_texts);
        m_texts->insertItem(to, m_texts->takeItem(from));
        m_texts->setCurrentRow(to);
    }
    takeTexts();
}

} // namespace touchstone
