#pragma once

#include "core/jobs/rerunreport.h"
#include "core/jobs/steprunner.h"

#include <optional>

namespace touchstone {

/// How much the model that `run` has made answers otherwise than that of the original training, measured on the rows of
/// the newest labelled evaluation of the original's model, else on those that measuringRows() chooses.
///
/// A row that only one of two models decides rightly is a flip. Of two models that are equally good either one may be the
/// one, so with b + c flips their P@1 differ by less than 2.576 sqrt(b + c) / n in 99 of 100 pairs (normal approximation
/// of McNemar's test). Without a twin that is the limit. With one (train --twin-of), it is that of the twin's flips, or the
/// change of P@1 that the twin has, and no more rows may have another first label than the twin's, with three standard
/// errors of such a count.
///
/// Nothing where the original's model, or labelled rows to measure on, are not there any more.
/// Errors: of reading and scoring; cancelled.
Result<std::optional<RerunNoise>> measureRerunNoise(
    const JobContext& context, const Execution& original, StepRun& run);

} // namespace touchstone
