#include "widgets/releases/waivers.h"

#include "widgets/common/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

Waivers::Waivers(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    hide();
}

void Waivers::setGates(const GateReport* gates)
{
    std::vector<std::string> names;
    if (gates != nullptr) {
        for (const GateResult& gate : gates->gates) {
            if (gate.verdict == GateVerdict::Fail)
                names.push_back(gate.name);
        }
    }
    std::erase_if(m_lines, [&](const Line& line) {
        const bool gone = std::ranges::find(names, line.name) == names.end();
        if (gone)
            line.row->deleteLater();
        return gone;
    });
    for (const std::string& name : names) {
        if (std::ranges::find(m_lines, name, &Line::name) != m_lines.end())
            continue;
        auto* row = new QWidget(this);
        // A name may hold a '&', which a box takes for a mnemonic.
        QString shown = QString::fromStdString(name);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto* box = new QCheckBox(tr("Waive %1").arg(shown), row);
        box->setObjectName(QStringLiteral("waive"));
        auto* why = new QLineEdit(row);
        why->setObjectName(QStringLiteral("waiverReason"));
        why->setAccessibleName(tr("Why the failing of %1 is accepted").arg(QString::fromStdString(name)));
        why->setPlaceholderText(tr("Why its failing is accepted"));
        why->setEnabled(false);
        connect(box, &QCheckBox::toggled, this, [this, why](bool on) {
            why->setEnabled(on);
            emit changed();
        });
        connect(why, &QLineEdit::textChanged, this, &Waivers::changed);
        auto* columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->addWidget(box);
        columns->addWidget(why, 1);
        m_rows->addWidget(row);
        m_lines.push_back({.name = name, .row = row, .box = box, .why = why});
    }
    setVisible(!m_lines.empty());
    emit changed();
}

std::vector<std::string> Waivers::waived() const
{
    std::vector<std::string> names;
    for (const Line& line : m_lines) {
        if (line.box->isChecked())
            names.push_back(line.name);
    }
    return names;
}

std::map<std::string, std::string> Waivers::reasons() const
{
    std::map<std::string, std::string> list;
    for (const Line& line : m_lines) {
        const QString why = line.why->text().trimmed();
        if (line.box->isChecked() && !why.isEmpty())
            list[line.name] = why.toStdString();
    }
    return list;
}

std::vector<std::string> Waivers::failing() const
{
    std::vector<std::string> names;
    for (const Line& line : m_lines) {
        if (!line.box->isChecked())
            names.push_back(line.name);
    }
    return names;
}

std::vector<std::string> Waivers::withoutReason() const
{
    std::vector<std::string> names;
    for (const Line& line : m_lines) {
        if (line.box->isChecked() && line.why->text().trimmed().isEmpty())
            names.push_back(line.name);
    }
    return names;
}

} // namespace touchstone
