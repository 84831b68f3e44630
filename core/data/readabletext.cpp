#include "core/data/readabletext.h"

#include <QString>

namespace touchstone {

std::string readable(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
}

} // namespace touchstone
