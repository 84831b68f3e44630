#pragma once

#include "core/release/gatereport.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace touchstone {

/// The rules that fail, each with a box that waives it by its name, and why. Takes no room when none fails.
class Waivers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Waivers)

public:
    explicit Waivers(QWidget* parent = nullptr);

    /// What was chosen and typed for a rule that still fails stays.
    void setGates(const GateReport* gates);
    std::vector<std::string> waived() const;
    /// Of those that have one.
    std::map<std::string, std::string> reasons() const;
    /// Rules that fail and are not waived.
    std::vector<std::string> failing() const;
    /// Rules that are waived without a reason.
    std::vector<std::string> withoutReason() const;

signals:
    void changed();

private:
    struct Line {
        std::string name;
        QWidget* row;
        QCheckBox* box;
        QLineEdit* why;
    };

    std::vector<Line> m_lines;
    QVBoxLayout* m_rows;
};

} // namespace touchstone
