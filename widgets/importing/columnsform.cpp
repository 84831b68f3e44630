#include "widgets/importing/columnsform.h"

#include "widgets/common/columnbox.h"
#include "widgets/common/textcolumns.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

namespace touchstone {

ColumnsForm::ColumnsForm(QWidget* parent)
    : QWidget(parent)
    , m_labelFrom(new QComboBox(this))
    , m_label(new ColumnBox(QStringLiteral("labelColumn"), this))
    , m_time(new ColumnBox(QStringLiteral("timeColumn"), this))
    , m_id(new ColumnBox(QStringLiteral("idColumn"), this))
    , m_texts(new TextColumns(this))
    , m_keepRemoved(new QCheckBox(tr("&Keep [removed] and [deleted]"), this))
{
    m_labelFrom->setObjectName(QStringLiteral("labelFrom"));
    m_labelFrom->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_labelFrom->addItem(tr("Automatic"), static_cast<int>(LabelSource::Automatic));
    m_labelFrom->addItem(tr("A column"), static_cast<int>(LabelSource::Column));
    m_labelFrom->addItem(tr("The file's name"), static_cast<int>(LabelSource::FileName));
    connect(m_labelFrom, &QComboBox::activated, this, [this] {
        m_label->setEnabled(labelSource() != LabelSource::FileName);
        emit changed();
    });
    for (ColumnBox* box : {m_label, m_time, m_id})
        connect(box, &QComboBox::activated, this, &ColumnsForm::changed);
    connect(m_texts, &TextColumns::changed, this, &ColumnsForm::changed);
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
    rows->addRow(tr("Te&xts:"), m_texts);
    rows->addRow(tr("&Time:"), m_time);
    rows->addRow(tr("I&d:"), m_id);
    rows->addRow(m_keepRemoved);
}

void ColumnsForm::apply(ReaderOptions& options) const
{
    if (labelSource() != LabelSource::FileName)
        options.columns.label = m_label->choice();
    options.columns.time = m_time->choice();
    options.columns.id = m_id->choice();
    options.columns.texts = m_texts->choice();
    options.keepRemoved = m_keepRemoved->isChecked();
}

LabelSource ColumnsForm::labelSource() const
{
    const auto source = static_cast<LabelSource>(m_labelFrom->currentData().toInt());
    // Without labels, a file's name is none either.
    const bool none = m_label->choice() == std::string();
    return source == LabelSource::Automatic && none ? LabelSource::Column : source;
}

void ColumnsForm::setFound(const Columns& used, const QStringList& available)
{
    m_label->setFound(used.label, available);
    m_time->setFound(used.time, available);
    m_id->setFound(used.id, available);
    m_texts->setFound(used.texts, available);
}

void ColumnsForm::reset()
{
    m_texts->reset();
    for (ColumnBox* box : {m_label, m_time, m_id})
        box->reset();
}

} // namespace touchstone
