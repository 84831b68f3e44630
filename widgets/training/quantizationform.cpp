#include "widgets/training/quantizationform.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

#include <limits>

namespace touchstone {

QuantizationForm::QuantizationForm(QWidget* parent)
    : QWidget(parent)
    , m_quantize(new QCheckBox(tr("&Quantise the model"), this))
    , m_lengths(new QCheckBox(tr("Lengths apart"), this))
    , m_labels(new QCheckBox(tr("Labels too"), this))
    , m_cutoff(new QSpinBox(this))
    , m_retrain(new QCheckBox(tr("Retrain what is kept"), this))
    , m_width(new QSpinBox(this))
{
    m_quantize->setObjectName(QStringLiteral("quantize"));
    m_quantize->setWhatsThis(
        tr("Quantise: keeps one byte for each few values of a vector, so that the file is much smaller "
           "and a little less exact. It needs 256 words or more."));
    m_lengths->setObjectName(QStringLiteral("qnorm"));
    m_lengths->setWhatsThis(tr("Lengths apart: one more byte a vector, for its length; often more exact."));
    m_labels->setObjectName(QStringLiteral("qout"));
    m_labels->setWhatsThis(tr("Labels too: also the vectors of the labels, which must be 256 or more."));
    m_cutoff->setObjectName(QStringLiteral("cutoff"));
    m_cutoff->setRange(0, std::numeric_limits<int>::max());
    m_cutoff->setGroupSeparatorShown(true);
    m_cutoff->setSpecialValueText(tr("all"));
    m_cutoff->setWhatsThis(
        tr("Keep: so many words and n-gram buckets, those with the longest vectors; 256 or more."));
    m_retrain->setObjectName(QStringLiteral("retrain"));
    m_retrain->setWhatsThis(tr("Retrain: trains what is kept once more, with the same epochs."));
    m_width->setObjectName(QStringLiteral("dsub"));
    m_width->setRange(1, 4096);
    m_width->setWhatsThis(tr("Values a byte: more make the file smaller and less exact; 2 is usual."));
    for (QCheckBox* box : {m_quantize, m_lengths, m_labels, m_retrain})
        connect(box, &QCheckBox::toggled, this, &QuantizationForm::update);
    for (QSpinBox* box : {m_cutoff, m_width})
        connect(box, &QSpinBox::valueChanged, this, &QuantizationForm::update);
    auto* rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(m_quantize);
    rows->addRow(QString(), m_lengths);
    rows->addRow(QString(), m_labels);
    rows->addRow(tr("Words and buckets kept"), m_cutoff);
    rows->addRow(QString(), m_retrain);
    rows->addRow(tr("Values a byte"), m_width);
    for (QWidget* field : {static_cast<QWidget*>(m_quantize), static_cast<QWidget*>(m_lengths),
             static_cast<QWidget*>(m_labels), static_cast<QWidget*>(m_cutoff),
             static_cast<QWidget*>(m_retrain), static_cast<QWidget*>(m_width)})
        field->setToolTip(field->whatsThis());
    setQuantization({});
}

void QuantizationForm::setQuantization(const std::optional<Quantization>& quantization)
{
    const Quantization shown = quantization.value_or(Quantization {});
    m_quantize->setChecked(quantization.has_value());
    m_lengths->setChecked(shown.qnorm);
    m_labels->setChecked(shown.qout);
    m_cutoff->setValue(shown.cutoff);
    m_retrain->setChecked(shown.retrain);
    m_width->setValue(shown.dsub);
    update();
}

std::optional<Quantization> QuantizationForm::quantization() const
{
    if (!m_quantize->isChecked())
        return std::nullopt;
    return Quantization {
        .qnorm = m_lengths->isChecked(),
        .qout = m_labels->isChecked(),
        .cutoff = m_cutoff->value(),
        .dsub = m_width->value(),
        .retrain = m_retrain->isChecked() && m_cutoff->value() > 0,
    };
}

void QuantizationForm::update()
{
    const bool quantize = m_quantize->isChecked();
    for (QWidget* field : {static_cast<QWidget*>(m_lengths), static_cast<QWidget*>(m_labels),
             static_cast<QWidget*>(m_cutoff), static_cast<QWidget*>(m_width)})
        field->setEnabled(quantize);
    m_retrain->setEnabled(quantize && m_cutoff->value() > 0);
    emit changed();
}

} // namespace touchstone
