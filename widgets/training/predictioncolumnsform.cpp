#include "widgets/training/predictioncolumnsform.h"

#include "widgets/common/columnbox.h"
#include "widgets/common/textcolumns.h"

#include <QFormLayout>

#include <algorithm>

namespace touchstone {

PredictionColumnsForm::PredictionColumnsForm(QWidget* parent)
    : QWidget(parent)
    , m_gold(new ColumnBox(QStringLiteral("goldColumn"), this))
    , m_id(new ColumnBox(QStringLiteral("idColumn"), this))
    , m_time(new ColumnBox(QStringLiteral("timeColumn"), this))
    , m_texts(new TextColumns(this))
{
    m_gold->setWhatsThis(tr("Right label: the column that says what each post is. Rows are matched in order "
                            "only where it agrees with "
                            "the dataset."));
    m_id->setWhatsThis(
        tr("Id: the column that tells posts apart; rows are matched by it where the dataset has ids."));
    m_time->setWhatsThis(
        tr("Time: the column that says when a post was written, for a dataset made of the file."));
    m_texts->setWhatsThis(tr("Texts: the columns that a dataset is made of, in this order."));
    for (ColumnBox* box : {m_gold, m_id, m_time})
        connect(box, &QComboBox::activated, this, &PredictionColumnsForm::changed);
    connect(m_texts, &TextColumns::changed, this, &PredictionColumnsForm::changed);
    auto* rows = new QFormLayout(this);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("Right &label:"), m_gold);
    rows->addRow(tr("&Id:"), m_id);
    rows->addRow(tr("Tim&e:"), m_time);
    rows->addRow(tr("Te&xts:"), m_texts);
}

PredictionColumnChoice PredictionColumnsForm::choice() const
{
    return {
        .gold = m_gold->choice(), .id = m_id->choice(), .time = m_time->choice(), .texts = m_texts->choice()};
}

void PredictionColumnsForm::setFound(const PredictionLayout& layout)
{
    QStringList available;
    const auto isPredicted = [&layout](const std::string& column) {
        return std::ranges::find(layout.labels, column) != layout.labels.end()
            || std::ranges::find(layout.probabilities, column) != layout.probabilities.end();
    };
    for (const std::string& column : layout.columns) {
        if (!isPredicted(column))
            available += QString::fromStdString(column);
    }
    m_gold->setFound(layout.gold, available);
    m_id->setFound(layout.id, available);
    m_time->setFound(layout.time, available);
    m_texts->setFound(layout.texts, available);
}

void PredictionColumnsForm::reset()
{
    for (ColumnBox* box : {m_gold, m_id, m_time})
        box->reset();
    m_texts->reset();
}

} // namespace touchstone
