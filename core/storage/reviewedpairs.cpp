#include "core/storage/reviewedpairs.h"

namespace touchstone {

Result<std::vector<ReviewedPair>> readReviewedPairs(Database& database)
{
    const auto tables
        = database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'marks'");
    if (!tables)
        return failure(tables);
    std::vector<ReviewedPair> pairs;
    if (*tables == 0)
        return pairs;
    auto statement = database.prepare("SELECT baseline, candidate, count(*), max(time) FROM marks"
                                      " GROUP BY baseline, candidate ORDER BY baseline, candidate");
    if (!statement)
        return failure(statement);
    while (true) {
        const auto more = statement->step();
        if (!more)
            return failure(more);
        if (!*more)
            return pairs;
        pairs.push_back({.baseline = ExecutionNumber(statement->integer(0)),
            .candidate = ExecutionNumber(statement->integer(1)),
            .steps = statement->integer(2),
            .newest = statement->integer(3)});
    }
}

} // namespace touchstone
