#pragma once

#include "core/learning/trainer.h"
#include "widgets/common/filedialogs.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace touchstone {

class QuantizationForm;

/// All of fastText's parameters for a classifier, each with an explanation; the rarely used ones are folded away.
class ParametersForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParametersForm)

public:
    explicit ParametersForm(FileDialogs ask, QWidget* parent = nullptr);

    /// fastText's defaults, on all processors.
    static TrainParameters defaults();
    void setParameters(const TrainParameters& parameters);
    TrainParameters parameters() const;
    /// Why these cannot be trained with; empty when they can.
    QString problem() const;
    /// For a twin: everything but seed and threads is that of the original.
    void lockForTwin(bool locked);
    void showAll(bool shown);

signals:
    void changed();

private:
    struct IntegerBox {
        int TrainParameters::*member;
        QSpinBox* box;
    };
    QFormLayout* addGroup(QWidget* group);
    void addRow(QFormLayout* rows, const QString& label, QWidget* field, const QString& help);
    void addIntegers(QFormLayout* rows, bool basic);
    QWidget* makeVectors();

    FileDialogs m_ask;
    TrainParameters m_set;  ///< as set; the boxes show fewer digits of its rates
    double m_shownRate = 0; ///< what the boxes made of them
    double m_shownSampling = 0;
    QDoubleSpinBox* m_rate;
    QDoubleSpinBox* m_sampling;
    QComboBox* m_loss;
    QLineEdit* m_vectors;
    QuantizationForm* m_quantization;
    QToolButton* m_more;
    QWidget* m_rest;
    std::vector<IntegerBox> m_integers;
    std::vector<QWidget*> m_lockable;
};

} // namespace touchstone
