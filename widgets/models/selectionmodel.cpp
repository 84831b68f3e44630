#include "widgets/models/selectionmodel.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t mostSteps = 200;

QString number(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString rangeText(const QString& name, const ValueRange& range)
{
    if (range.lower && range.upper)
        return SelectionModel::tr("%1 %2 to %3").arg(name, number(*range.lower), number(*range.upper));
    if (range.lower)
        return SelectionModel::tr("%1 %2 and more").arg(name, number(*range.lower));
    if (range.upper)
        return SelectionModel::tr("%1 below %2").arg(name, number(*range.upper));
    return name;
}

QString day(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date().toString(Qt::ISODate);
}

/// The last day is the one that the range ends with.
QString timeText(const TimeRange& range)
{
    if (range.from && range.to)
        return SelectionModel::tr("posts from %1 to %2").arg(day(*range.from), day(*range.to - 1));
    if (range.from)
        return SelectionModel::tr("posts from %1").arg(day(*range.from));
    return range.to ? SelectionModel::tr("posts to %1").arg(day(*range.to - 1)) : QString();
}

/// The rows of a part are typed or spun, so that each letter is no step of its own.
bool isContinuous(SelectionPart part)
{
    return part == SelectionPart::Text || part == SelectionPart::MinimumSupport;
}

} // namespace

std::vector<SelectionChip> selectionChips(const Selection& selection)
{
    std::vector<SelectionChip> chips;
    if (selection.time)
        chips.push_back({SelectionPart::Time, timeText(*selection.time)});
    if (!selection.text.trimmed().isEmpty())
        chips.push_back(
            {SelectionPart::Text, SelectionModel::tr("contains \"%1\"").arg(selection.text.simplified())});
    if (!selection.verdicts.empty()) {
        QStringList names;
        for (const LabelVerdict verdict : selection.verdicts)
            names.append(verdictText(verdict));
        chips.push_back({SelectionPart::Verdicts, names.join(QStringLiteral(", "))});
    }
    if (selection.minimumSupport > 0) {
        chips.push_back({SelectionPart::MinimumSupport,
            SelectionModel::tr("support %1 %2")
                .arg(QChar(0x2265))
                .arg(QLocale().toString(static_cast<qlonglong>(selection.minimumSupport)))});
    }
    if (selection.change)
        chips.push_back(
            {SelectionPart::Change, rangeText(SelectionModel::tr("f1 change"), *selection.change)});
    if (selection.p1)
        chips.push_back({SelectionPart::P1, rangeText(SelectionModel::tr("p@1"), *selection.p1)});
    if (selection.labels.size() == 1)
        chips.push_back(
            {SelectionPart::Labels, SelectionModel::tr("marked: %1").arg(selection.labels.front())});
    else if (!selection.labels.isEmpty())
        chips.push_back({SelectionPart::Labels,
            SelectionModel::tr("%n label(s) marked", nullptr, static_cast<int>(selection.labels.size()))});
    return chips;
}

SelectionModel::SelectionModel(QObject* parent)
    : QObject(parent)
    , m_steps(1)
{
}

void SelectionModel::setText(const QString& text)
{
    Selection next = m_selection;
    next.text = text;
    take(std::move(next), SelectionPart::Text);
}

void SelectionModel::setVerdicts(std::set<LabelVerdict> verdicts)
{
    Selection next = m_selection;
    next.verdicts = std::move(verdicts);
    take(std::move(next), SelectionPart::Verdicts);
}

void SelectionModel::setMinimumSupport(std::int64_t rows)
{
    Selection next = m_selection;
    next.minimumSupport = rows;
    take(std::move(next), SelectionPart::MinimumSupport);
}

void SelectionModel::setChange(std::optional<ValueRange> range)
{
    Selection next = m_selection;
    next.change = range;
    take(std::move(next), SelectionPart::Change);
}

void SelectionModel::setP1(std::optional<ValueRange> range)
{
    Selection next = m_selection;
    next.p1 = range;
    take(std::move(next), SelectionPart::P1);
}

void SelectionModel::setLabels(QStringList labels)
{
    labels.sort();
    Selection next = m_selection;
    next.labels = std::move(labels);
    take(std::move(next), SelectionPart::Labels);
}

void SelectionModel::setTime(std::optional<TimeRange> range)
{
    Selection next = m_selection;
    next.time = range;
    take(std::move(next), SelectionPart::Time);
}

void SelectionModel::remove(SelectionPart part)
{
    const Selection nothing;
    Selection next = m_selection;
    switch (part) {
    case SelectionPart::Text:
        next.text = nothing.text;
        break;
    case SelectionPart::Verdicts:
        next.verdicts = nothing.verdicts;
        break;
    case SelectionPart::MinimumSupport:
        next.minimumSupport = nothing.minimumSupport;
        break;
    case SelectionPart::Change:
        next.change = nothing.change;
        break;
    case SelectionPart::P1:
        next.p1 = nothing.p1;
        break;
    case SelectionPart::Labels:
        next.labels = nothing.labels;
        break;
    case SelectionPart::Time:
        next.time = nothing.time;
        break;
    }
    take(std::move(next), std::nullopt);
}

void SelectionModel::setFilters(const Selection& filters)
{
    Selection next = filters;
    next.labels = m_selection.labels;
    next.time = m_selection.time;
    take(std::move(next), std::nullopt);
}

void SelectionModel::clear()
{
    take({}, std::nullopt);
}

void SelectionModel::reset(Selection selection)
{
    m_steps.assign(1, selection);
    m_at = 0;
    m_lastPart.reset();
    const Selection before = std::exchange(m_selection, std::move(selection));
    if (!(before == m_selection))
        emit changed(before);
    emit stepsChanged();
}

void SelectionModel::take(Selection selection, std::optional<SelectionPart> part)
{
    if (selection == m_selection)
        return;
    const bool goesOn = part && part == m_lastPart && isContinuous(*part) && m_at > 0 && !canGoForward();
    m_steps.resize(m_at + 1);
    if (goesOn) {
        m_steps.back() = selection;
    } else {
        m_steps.push_back(selection);
        if (m_steps.size() > mostSteps)
            m_steps.erase(m_steps.begin());
    }
    m_at = m_steps.size() - 1;
    m_lastPart = part;
    const Selection before = std::exchange(m_selection, std::move(selection));
    emit changed(before);
    emit stepsChanged();
}

void SelectionModel::back()
{
    if (canGoBack())
        go(m_at - 1);
}

void SelectionModel::forward()
{
    if (canGoForward())
        go(m_at + 1);
}

void SelectionModel::go(std::size_t step)
{
    m_at = step;
    m_lastPart.reset();
    const Selection before = std::exchange(m_selection, m_steps[step]);
    emit changed(before);
    emit stepsChanged();
}

} // namespace touchstone
