#include "core/data/part.h"

namespace touchstone {

std::string_view partName(Part part)
{
    switch (part) {
    case Part::Train:
        return "train";
    case Part::Validation:
        return "validation";
    case Part::Test:
        return "test";
    case Part::None:
        break;
    }
    return "none";
}

std::optional<Part> parsePart(std::string_view name)
{
    for (const Part part : {Part::Train, Part::Validation, Part::Test, Part::None}) {
        if (partName(part) == name)
            return part;
    }
    return std::nullopt;
}

} // namespace touchstone
