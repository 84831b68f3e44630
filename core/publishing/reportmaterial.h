#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/comparison/flips.h"
#include "core/release/gatereport.h"
#include "core/review/marks.h"
#include "core/review/probes.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A post that flipped, as an example.
struct ReportPost {
    std::string id;
    std::optional<std::string> gold;
    Both<std::string> answer; ///< first label; empty: none
    Both<std::optional<double>> p1;
    std::optional<std::int64_t> time;
    std::string text;
};

/// Everything that a report says, in whatever format. Nothing in it depends on the machine that writes it.
struct ReportMaterial {
    std::shared_ptr<const ComparisonReport> report;
    GateReport gates;
    MarkCounts marks;
    std::vector<ProbeResult> probes;
    std::vector<ReportPost> negativeFlips; ///< the surest first; empty where texts are not to be shown
    std::vector<ReportPost> positiveFlips;
    bool hasPosts = false;               ///< false: nobody asked for examples
    Both<std::string> predictionsSha256; ///< empty: not known
    std::string command;                 ///< that made the report
    std::string program;                 ///< "touchstone 0.1.0 (ab12cd)"
    std::int64_t time = 0;               ///< of its making, seconds since 1970-01-01 UTC
};

/// What `compare --json` prints: comparisonToJson() with `marks` and `probes`. `takers`: labels listed that took posts of
/// each label; `detail`: labels whose every destination is listed.
nlohmann::json materialToJson(
    const ReportMaterial& material, std::size_t takers = 5, const std::vector<std::string>& detail = {});

} // namespace touchstone
