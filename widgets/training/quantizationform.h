#pragma once

#include "core/learning/trainer.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QSpinBox;

namespace touchstone {

/// Whether a model is made small after it is trained, and how.
class QuantizationForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuantizationForm)

public:
    explicit QuantizationForm(QWidget* parent = nullptr);

    void setQuantization(const std::optional<Quantization>& quantization);
    std::optional<Quantization> quantization() const;

signals:
    void changed();

private:
    void update();

    QCheckBox* m_quantize;
    QCheckBox* m_lengths;
    QCheckBox* m_labels;
    QSpinBox* m_cutoff;
    QCheckBox* m_retrain;
    QSpinBox* m_width;
};

} // namespace touchstone
