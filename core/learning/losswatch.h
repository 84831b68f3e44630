#pragma once

#include "core/learning/model.h"

#include <cstdint>
#include <span>

namespace touchstone {

/// Mean loss of a row in nats before anything is learned, when all scores are 0: ln(labels) for softmax, ln 2 a binary
/// decision for the others (every label; 1 + neg; the depth of the tree, weighted by the labels' counts).
double lossOfChance(LossName loss, std::span<const std::int64_t> labelCounts, int neg);

/// Notices while one thread trains that it has left the way to an answer. On real posts, with every loss, rates from 0.5
/// to 7 and batches of 1 to 16, the mean loss of a training that went well never exceeded that of chance by more than
/// 0.2 %, and each of those that ended in infinite or useless weights passed 2.4 times that of chance first.
class LossWatch
{
public:
    /// `chance`: of lossOfChance().
    explicit LossWatch(double chance);

    /// Takes the summed loss of the next rows. True when the training diverges: the loss is no number, or its mean over
    /// about the last thousand rows is more than 2 * chance + 2 (a few labels may well be guessed worse than by chance).
    bool add(double loss, std::int64_t rows);

private:
    double m_limit;
    double m_mean;
};

} // namespace touchstone
