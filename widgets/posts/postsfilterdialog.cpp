#include "widgets/posts/postsfilterdialog.h"

#include "core/base/time.h"
#include "widgets/common/plainlabel.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace touchstone {

namespace {

QStringList namesOf(const std::vector<std::string>& labels)
{
    QStringList names;
    for (const std::string& label : labels)
        names += QString::fromStdString(label);
    return names;
}

/// Nothing where the field is empty.
std::optional<std::string> labelIn(const QLineEdit* field)
{
    const std::string text = field->text().trimmed().toStdString();
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<P1Range> rangeIn(const QDoubleSpinBox* lower, const QDoubleSpinBox* upper)
{
    if (lower->value() <= 0 && upper->value() >= 1)
        return std::nullopt;
    return P1Range {.lower = lower->value(), .upper = upper->value()};
}

} // namespace

PostsFilterDialog::PostsFilterDialog(
    const PostsFilter& filter, const std::vector<std::string>& labels, QWidget* parent)
    : QDialog(parent)
    , m_filter(filter)
    , m_labels(new QStringListModel(namesOf(labels), this))
    , m_form(new QFormLayout)
    , m_gold(addLabel("goldLabel", tr("Label"), filter.gold))
    , m_first {addLabel("baselineFirst", tr("First label of the baseline"), filter.first.baseline),
          addLabel("candidateFirst", tr("First label of the candidate"), filter.first.candidate)}
    , m_p1 {addRange("baselineP1", tr("p@1 of the baseline"), filter.p1.baseline),
          addRange("candidateP1", tr("p@1 of the candidate"), filter.p1.candidate)}
    , m_from(addTime("timeFrom", tr("From"), filter.time ? filter.time->from : std::nullopt))
    , m_to(addTime("timeTo", tr("To before"), filter.time ? filter.time->to : std::nullopt))
    , m_problem(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    setWindowTitle(tr("Filter posts"));
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* apply = buttons->addButton(tr("Show posts"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("applyFilters"));
    apply->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &PostsFilterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(m_form);
    rows->addWidget(m_problem);
    rows->addStretch(1);
    rows->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, sizeHint().height());
}

QLineEdit* PostsFilterDialog::addLabel(
    const char* name, const QString& title, const std::optional<std::string>& label)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setText(QString::fromStdString(label.value_or(std::string())));
    field->setPlaceholderText(tr("Any label"));
    field->setClearButtonEnabled(true);
    auto* completer = new QCompleter(m_labels, field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
    m_form->addRow(title, field);
    return field;
}

PostsFilterDialog::Range PostsFilterDialog::addRange(
    const char* name, const QString& title, const std::optional<P1Range>& range)
{
    const auto add = [&](const char* end, double value, const QString& accessibleName) {
        auto* box = new QDoubleSpinBox(this);
        box->setObjectName(QLatin1String(name) + QLatin1String(end));
        box->setRange(0, 1);
        box->setSingleStep(0.05);
        box->setDecimals(3);
        box->setValue(value);
        box->setAccessibleName(accessibleName);
        return box;
    };
    const P1Range shown = range.value_or(P1Range {});
    const Range added {.lower = add("Lower", shown.lower, tr("%1, from").arg(title)),
        .upper = add("Upper", shown.upper, tr("%1, to").arg(title))};
    auto* row = new QHBoxLayout;
    row->addWidget(added.lower, 1);
    row->addWidget(new PlainLabel(QString(QChar(0x2013)), PlainLabel::Role::Body, this));
    row->addWidget(added.upper, 1);
    m_form->addRow(title, row);
    return added;
}

QLineEdit* PostsFilterDialog::addTime(
    const char* name, const QString& title, const std::optional<std::int64_t>& time)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    if (time)
        field->setText(QString::fromStdString(formatUtc(*time)));
    field->setPlaceholderText(tr("2013-05-01, or 2013-05-01T12:30:00Z"));
    field->setClearButtonEnabled(true);
    m_form->addRow(title, field);
    return field;
}

void PostsFilterDialog::accept()
{
    const auto refuse = [this](const QString& problem, QWidget* field) {
        m_problem->setText(problem);
        m_problem->show();
        field->setFocus();
    };
    std::optional<TimeRange> time;
    for (const bool from : {true, false}) {
        QLineEdit* field = from ? m_from : m_to;
        const std::string typed = field->text().trimmed().toStdString();
        if (typed.empty())
            continue;
        const auto seconds = parseTime(typed);
        if (!seconds) {
            refuse(tr("That is no time; write it as 2013-05-01."), field);
            return;
        }
        if (!time)
            time.emplace();
        (from ? time->from : time->to) = *seconds;
    }
    if (time && time->from && time->to && *time->from >= *time->to) {
        refuse(tr("The time ends before it begins."), m_to);
        return;
    }
    for (const Range& range : {m_p1.baseline, m_p1.candidate}) {
        if (range.lower->value() > range.upper->value()) {
            refuse(tr("The range of p@1 ends before it begins."), range.upper);
            return;
        }
    }
    for (const QLineEdit* field : {m_gold, m_first.baseline, m_first.candidate}) {
        if (const QString label = field->text().trimmed();
            !label.isEmpty() && !m_labels->stringList().contains(label)) {
            refuse(tr("There is no label of that name."), const_cast<QLineEdit*>(field));
            return;
        }
    }
    m_filter.gold = labelIn(m_gold);
    m_filter.first = {labelIn(m_first.baseline), labelIn(m_first.candidate)};
    m_filter.p1 = {rangeIn(m_p1.baseline.lower, m_p1.baseline.upper),
        rangeIn(m_p1.candidate.lower, m_p1.candidate.upper)};
    m_filter.time = time;
    QDialog::accept();
}

} // namespace touchstone
