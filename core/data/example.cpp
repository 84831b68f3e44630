#include "core/data/example.h"

namespace touchstone {

void SourceRow::clear()
{
    id.clear();
    label.clear();
    time.reset();
    for (std::string& text : texts)
        text.clear();
    extras.clear();
    line = 0;
}

} // namespace touchstone
