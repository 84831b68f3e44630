#include "core/report/p1json.h"

#include "core/report/evaluationjson.h"
#include "core/report/jsontext.h"
#include "core/report/p1text.h"

namespace touchstone {

namespace {

using nlohmann::json;

json limits(const std::optional<Interval>& interval)
{
    return interval ? json::array({interval->lower, interval->upper}) : json(nullptr);
}

json sideCalibration(const Evaluation& evaluation)
{
    if (evaluation.labelled == 0)
        return nullptr;
    const Calibration& calibration = evaluation.calibration;
    return {
        {"rows", evaluation.labelled},
        {"ece", orNull(calibration.ece)},
        {"ece_by_chance", orNull(calibration.eceByChance)},
        {"binning", "equal-mass"},
        {"bins", calibrationBinsToJson(calibration)},
        {"curve", calibrationCurveToJson(calibration)},
    };
}

} // namespace

json p1ToJson(const P1Comparison& p1)
{
    json withheld;
    if (p1.withheld != P1Withheld::No)
        withheld = {{"code", p1WithheldName(p1.withheld)}, {"text", p1WithheldText(p1.withheld)}};
    return {
        {"edges", p1.edges},
        {"baseline", p1.counts.baseline},
        {"candidate", p1.counts.candidate},
        {"bins", p1.counts.baseline.size()},
        {"rows", json::array({p1.rows.baseline, p1.rows.candidate})},
        {"mean", json::array({orNull(p1.mean.baseline), orNull(p1.mean.candidate)})},
        {"mean_interval", json::array({limits(p1.meanInterval.baseline), limits(p1.meanInterval.candidate)})},
        {"withheld", std::move(withheld)},
        {"ks", orNull(p1.ks)},
        {"ks_p", orNull(p1.ksP)},
        {"wasserstein", orNull(p1.wasserstein)},
        {"jensen_shannon", orNull(p1.jensenShannon)},
        {"psi", orNull(p1.psi)},
        {"psi_null", limits(p1.psiNull)},
        {"psi_bins", p1.psi ? json(p1.psiBins) : json(nullptr)},
    };
}

json calibrationToJson(const ComparisonReport& report)
{
    return {
        {"baseline", sideCalibration(report.baseline->evaluation)},
        {"candidate", sideCalibration(report.candidate->evaluation)},
    };
}

} // namespace touchstone
