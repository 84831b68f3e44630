#pragma once

#include "core/publishing/reportmaterial.h"
#include "core/release/gateevaluation.h"
#include "tests/core/report/reportbuilder.h"

#include <QtGlobal>

#include <memory>
#include <string>
#include <vector>

namespace testing {

/// Texts that would do something in one format or another, if they were taken for more than text.
inline const std::vector<std::string>& hostileTexts()
{
    static const std::vector<std::string> texts {"<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "=HYPERLINK(\"http://evil\")",
        "@all #1 **bold** [link](http://evil) `code` | cell", "\xE2\x80\xAEtxt.exe\xE2\x80\xAC",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D 12", "zero\xE2\x80\x8Bwidth", "]]>&amp;&#60;",
        "line\nbreak\tand\x07"
        "bell",
        "not UTF-8: \xFF\xFE", "</style></title>"};
    return texts;
}

/// A comparison that a test needs and cannot do without: what is wrong with it ends the test.
inline touchstone::ComparisonReport required(touchstone::Result<touchstone::ComparisonReport> report)
{
    if (!report)
        qFatal("%s", report.error().message().c_str());
    return std::move(*report);
}

/// Two sides on the same rows: `labels` labels of `rows` rows each, named by `name(number)`.
template <typename Name>
touchstone::ComparisonReport namedComparison(int labels, int rows, const Name& name)
{
    std::vector<std::string> names;
    for (int i = 0; i < labels; ++i)
        names.push_back(name(i));
    const auto side = [&](int seed) {
        PredictionsBuilder builder(names, 1);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const int right = rows / 2 + (static_cast<int>(i) * 7 + seed * 5) % std::max(1, rows / 2);
            builder.add(right, names[i], names[i], 0.7F);
            builder.add(rows - right, names[i], names[(i + 1) % names.size()], 0.2F);
        }
        return builder.build();
    };
    return required(comparisonOf(sideOf(side(1), 4), sideOf(side(2), 5)));
}

inline touchstone::ReportMaterial materialOf(touchstone::ComparisonReport report)
{
    touchstone::ReportMaterial material;
    material.report = std::make_shared<const touchstone::ComparisonReport>(std::move(report));
    material.gates = touchstone::evaluateGates(touchstone::defaultGates(), *material.report);
    material.predictionsSha256 = {std::string(64, '1'), std::string(64, '2')};
    material.command = "touchstone compare 4 5";
    material.program = "touchstone 0.1.0";
    material.time = 1'367'366'400;
    return material;
}

/// With a mark, a probe and examples of flips; `text` is what other people wrote.
inline touchstone::ReportMaterial fullMaterial(touchstone::ComparisonReport report, const std::string& text)
{
    using namespace touchstone;
    ReportMaterial material = materialOf(std::move(report));
    material.marks.posts = 3;
    material.marks.marks = 3;
    material.marks.candidateBetter = 3;
    material.marks.reviewers = {{text, 3}};
    ProbeResult probe;
    probe.probe = {.id = 7, .text = text, .expected = text, .addedBy = text, .added = 1};
    probe.baseline.top = {{text, 0.4F}};
    probe.candidate.top = {{text, 0.6F}};
    material.probes = {probe};
    const ReportPost post {.id = text,
        .gold = text,
        .answer = {text, text},
        .p1 = {0.25, 0.75},
        .time = 1'367'366'400,
        .text = text};
    material.negativeFlips = {post};
    material.positiveFlips = {post};
    material.hasPosts = true;
    return material;
}

} // namespace testing
