#pragma once

#include "core/data/releaserecord.h"
#include "core/release/releasestate.h"
#include "widgets/models/propertiesmodel.h"

#include <QString>

#include <vector>

namespace touchstone::properties {

/// Everything that a record of releases says: what was done, the evidence of both sides with its hashes, gates, waivers,
/// marks, the frozen report, and its place in the chain.
std::vector<PropertySection> of(const ReleaseRecord& record);
/// A version: its model, what was decided, and what points to it.
std::vector<PropertySection> of(const ReleasedVersion& version, const ReleaseState& state);
/// An alias: what it points to, its protection, and the way that it came.
std::vector<PropertySection> ofAlias(const std::string& alias, const ReleaseState& state);

/// "name: value" in lines below the sections' titles, to be copied.
QString asText(const std::vector<PropertySection>& sections);

} // namespace touchstone::properties
