#pragma once

#include "core/comparison/comparisonside.h"
#include "widgets/models/labelverdict.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace touchstone {

/// Values from `lower` to below `upper`; a side that is missing is open.
struct ValueRange {
    std::optional<double> lower;
    std::optional<double> upper;

    bool contains(double value) const { return (!lower || value >= *lower) && (!upper || value < *upper); }
    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

/// What the user looks at in a comparison: filters that narrow the labels, and labels that are marked everywhere.
struct Selection {
    QString text;                     ///< words that a label must have
    std::set<LabelVerdict> verdicts;  ///< empty: all
    std::int64_t minimumSupport = 0;  ///< gold rows on each side that can have them
    std::optional<ValueRange> change; ///< of the labels in the change distribution, on its scale
    std::optional<ValueRange> p1;     ///< labels with a row whose p@1 lies in there
    QStringList labels;               ///< chosen ones, sorted
    std::optional<TimeRange> time;    ///< the whole comparison is of this time

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Parts of a selection that can be taken away one by one.
enum class SelectionPart { Text, Verdicts, MinimumSupport, Change, P1, Labels, Time };

/// A part that is active, in words.
struct SelectionChip {
    SelectionPart part;
    QString text;
};
std::vector<SelectionChip> selectionChips(const Selection& selection);

/// The one selection that all views of a comparison share, with the way back and forward through earlier ones.
/// Letters typed one after another into the text are one step, and so are changes of the minimum support.
class SelectionModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionModel)

public:
    explicit SelectionModel(QObject* parent = nullptr);

    const Selection& selection() const { return m_selection; }
    void setText(const QString& text);
    void setVerdicts(std::set<LabelVerdict> verdicts);
    void setMinimumSupport(std::int64_t rows);
    void setChange(std::optional<ValueRange> range);
    void setP1(std::optional<ValueRange> range);
    void setLabels(QStringList labels);
    void setTime(std::optional<TimeRange> range);
    /// Other filters, one step; chosen labels and the time stay.
    void setFilters(const Selection& filters);
    void remove(SelectionPart part);
    /// Everything at once, one step.
    void clear();
    /// Begins anew with this one; forgets the way.
    void reset(Selection selection = {});

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_steps.size(); }
    void back();
    void forward();

signals:
    /// selection() is another one; it was `before`.
    void changed(const touchstone::Selection& before);
    /// canGoBack() or canGoForward() may be another.
    void stepsChanged();

private:
    void take(Selection selection, std::optional<SelectionPart> part);
    void go(std::size_t step);

    Selection m_selection;
    std::vector<Selection> m_steps;
    std::size_t m_at = 0;
    std::optional<SelectionPart> m_lastPart; ///< what the last step changed
};

} // namespace touchstone
