#include "core/jobs/rowmonths.h"

#include "core/base/time.h"

#include <map>

namespace touchstone {

RowMonths monthsOf(std::span<const std::int64_t> times)
{
    std::map<std::string, std::int32_t> index;
    const std::string unknown = "unknown";
    // formatMonth() costs more than the rest, and neighbours mostly share their month.
    std::map<std::int32_t, std::string> names;
    for (const std::int64_t time : times) {
        if (time == RowKeys::noTime)
            index[unknown] = 0;
        else if (const std::int32_t month = monthIndex(time); !names.contains(month))
            index[names[month] = formatMonth(time)] = 0;
    }
    RowMonths months;
    for (auto& [name, number] : index) { // "unknown" sorts after every year
        number = static_cast<std::int32_t>(months.names.size());
        months.names.push_back(name);
    }
    std::map<std::int32_t, std::int32_t> numberOfMonth;
    for (const auto& [month, name] : names)
        numberOfMonth[month] = index[name];
    for (const std::int64_t time : times)
        months.ofRow.push_back(time == RowKeys::noTime ? index[unknown] : numberOfMonth[monthIndex(time)]);
    return months;
}

Result<RowMonths> monthsOfRows(
    Workspace& workspace, std::string_view datasetSha256, const Predictions& predictions)
{
    auto reader = DatasetReader::open(workspace.datasetFile(datasetSha256));
    if (!reader)
        return failure(reader);
    const auto times = timesOfRows(*reader, predictions.row);
    if (!times)
        return failure(times);
    return monthsOf(*times);
}

Result<std::vector<std::int64_t>> timesOfRows(DatasetReader& reader, std::span<const std::int64_t> rows)
{
    const auto keys = reader.keys();
    if (!keys)
        return failure(keys);
    const auto all = static_cast<std::int64_t>(keys->time.size());
    if (!rows.empty() && (rows.front() < 0 || rows.back() >= all)) {
        return fail(machineError(
            "damaged-predictions", "the predictions name rows that their dataset lacks", "evaluate again"));
    }
    return pickRows<std::int64_t>(keys->time, rows);
}

} // namespace touchstone
