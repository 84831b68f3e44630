#pragma once

#include "core/jobs/comparejob.h"
#include "core/jobs/labeldetailsjob.h"
#include "core/jobs/timeslicejob.h"
#include "tests/core/jobs/jobfixture.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>

namespace testing {

/// A workspace with two models, each evaluated on the same posts (#5, #6: January and February 2020, three without a
/// time, five without a label) and the second one on newer posts with other labels as well (#7).
class DrillDownWorkspace
{
public:
    bool prepare()
    {
        using namespace touchstone;
        std::string old = posts({.posts = 900});
        for (int i = 0; i < 3; ++i)
            old += post("t" + std::to_string(i), "cats", nullptr, "word0x1 word1x" + std::to_string(i));
        for (int i = 0; i < 5; ++i)
            old += post(
                "u" + std::to_string(i), nullptr, 1578000000 + i, "word0x1 word0x" + std::to_string(i));
        std::string newer = posts({.posts = 500,
            .labels = {"cats", "dogs", "frogs", "newts"},
            .idPrefix = "n",
            .firstTime = 1583020800,
            .seed = 5});
        for (int i = 0; i < 60; ++i)
            newer += post("c" + std::to_string(i), "cats", 1583020800, "word0x1 corona virus word0x2");
        auto poor = Jobs::training({"old"});
        poor.training.epoch = 2;
        poor.training.dim = 4;
        const auto imported = jobs.import("old", old);    // #1
        const auto other = jobs.import("new", newer);     // #2
        const auto good = jobs.train({"old"});            // #3
        const auto worse = trainOn(jobs.context(), poor); // #4
        const auto before = jobs.evaluate("3", "old");    // #5
        const auto after = jobs.evaluate("4", "old");     // #6
        const auto drifted = jobs.evaluate("4", "new");   // #7
        return imported && other && good && worse && before && after && drifted;
    }

    std::shared_ptr<const touchstone::ComparisonReport> compare(const std::string& baseline,
        const std::string& candidate, std::optional<touchstone::TimeRange> time = {})
    {
        touchstone::CompareParameters parameters {.baseline = baseline, .candidate = candidate};
        parameters.comparison.time = time;
        auto report = touchstone::compareExecutions(jobs.context(), parameters);
        return report ? std::make_shared<const touchstone::ComparisonReport>(std::move(*report)) : nullptr;
    }

    Jobs jobs;
};

} // namespace testing
