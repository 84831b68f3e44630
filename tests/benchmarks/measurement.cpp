#include "tests/benchmarks/measurement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>

namespace benchmarks {

using nlohmann::json;

namespace {

std::vector<double> each(const std::vector<Cost>& costs, const std::function<double(const Cost&)>& value)
{
    std::vector<double> values;
    for (const Cost& cost : costs)
        values.push_back(value(cost));
    return values;
}

double most(const std::vector<Cost>& costs)
{
    double mebibytes = costs.empty() ? Cost::notMeasured : 0;
    for (const Cost& cost : costs)
        mebibytes = std::max(mebibytes, cost.mebibytes);
    return mebibytes;
}

double medianRatio(const Measurement& measurement, const std::function<double(const Cost&)>& value)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < std::min(measurement.ours.size(), measurement.peers.size()); ++i) {
        // Of little work, next to nothing is left when the start is taken off.
        const double ours = value(measurement.ours[i]);
        ratios.push_back(ours > 0 ? value(measurement.peers[i]) / ours : Cost::notMeasured);
    }
    return median(std::move(ratios));
}

const char* verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AimMet:
        return "aim met";
    case Verdict::Met:
        return "met";
    case Verdict::Missed:
        return "missed";
    case Verdict::NoPeer:
        break;
    }
    return "no peer";
}

std::string number(double value, int digits, const char* unit = "")
{
    if (!std::isfinite(value))
        return "-";
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%.*f%s", digits, value, unit);
    return text.data();
}

json known(double value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

json toJson(const std::vector<Cost>& costs)
{
    json rounds = json::array();
    for (const Cost& cost : costs) {
        rounds.push_back({{"seconds", known(cost.seconds)}, {"processor_seconds", known(cost.processor)},
            {"mebibytes", known(cost.mebibytes)}, {"start_seconds", known(cost.start)}});
    }
    return rounds;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty() || std::ranges::any_of(values, [](double value) { return std::isnan(value); }))
        return Cost::notMeasured;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Summary summarise(const Measurement& measurement)
{
    const auto seconds = [](const Cost& cost) { return cost.seconds; };
    const auto work = [](const Cost& cost) { return cost.seconds - cost.start; };
    Summary summary;
    summary.ours = median(each(measurement.ours, seconds));
    summary.peer = median(each(measurement.peers, seconds));
    summary.ratio = medianRatio(measurement, seconds);
    summary.work = medianRatio(measurement, work);
    summary.oursMebibytes = most(measurement.ours);
    summary.peerMebibytes = most(measurement.peers);
    summary.memoryLimit = measurement.memoryLimit > 0 ? measurement.memoryLimit
        : measurement.memoryFactor > 0                ? measurement.memoryFactor * summary.peerMebibytes
                                                      : Cost::notMeasured;
    summary.verdict = !std::isfinite(summary.ratio) ? Verdict::NoPeer
        : summary.ratio >= measurement.aim          ? Verdict::AimMet
        : summary.ratio >= measurement.atLeast      ? Verdict::Met
                                                    : Verdict::Missed;
    return summary;
}

std::string tableText(const std::vector<Measurement>& measurements)
{
    std::vector<std::vector<std::string>> lines {{"work", "peer", "ours s", "peer s", "ratio", "work alone",
        "at least", "aim", "", "ours MiB", "peer MiB", "limit", ""}};
    for (const Measurement& measurement : measurements) {
        const Summary sum = summarise(measurement);
        const bool limited = std::isfinite(sum.memoryLimit);
        lines.push_back({measurement.work, measurement.peer, number(sum.ours, 2), number(sum.peer, 2),
            number(sum.ratio, 1, " x"), number(sum.work, 1, " x"), number(measurement.atLeast, 0, " x"),
            number(measurement.aim, 0, " x"), verdictText(sum.verdict), number(sum.oursMebibytes, 0),
            number(sum.peerMebibytes, 0), number(sum.memoryLimit, 0),
            !limited              ? ""
                : sum.memoryMet() ? "met"
                                  : "missed"});
    }
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    }
    std::string text;
    for (const auto& line : lines) {
        std::string row;
        for (std::size_t column = 0; column < line.size(); ++column) {
            const std::string space(widths[column] - line[column].size(), ' ');
            row += column < 2 ? line[column] + space : space + line[column];
            row += "  ";
        }
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    return text;
}

json toJson(const Measurement& measurement)
{
    const Summary sum = summarise(measurement);
    return {
        {"name", measurement.name},
        {"work", measurement.work},
        {"peer", measurement.peer},
        {"ours_seconds", known(sum.ours)},
        {"peer_seconds", known(sum.peer)},
        {"ratio", known(sum.ratio)},
        {"work_ratio", known(sum.work)},
        {"at_least", measurement.atLeast},
        {"aim", measurement.aim},
        {"verdict", verdictText(sum.verdict)},
        {"ours_mebibytes", known(sum.oursMebibytes)},
        {"peer_mebibytes", known(sum.peerMebibytes)},
        {"mebibytes_limit", known(sum.memoryLimit)},
        {"memory_met", std::isfinite(sum.memoryLimit) ? json(sum.memoryMet()) : json(nullptr)},
        {"ours", toJson(measurement.ours)},
        {"peers", toJson(measurement.peers)},
        {"parameters", measurement.parameters},
        {"checks", measurement.checks},
    };
}

} // namespace benchmarks
