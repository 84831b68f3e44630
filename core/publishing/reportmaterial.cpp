#include "core/publishing/reportmaterial.h"

#include "core/report/comparisonjson.h"
#include "core/report/reviewjson.h"

namespace touchstone {

nlohmann::json materialToJson(
    const ReportMaterial& material, std::size_t takers, const std::vector<std::string>& detail)
{
    nlohmann::json document
        = comparisonToJson(*material.report, {.takers = takers, .detail = detail}, &material.gates);
    document["marks"] = marksToJson(material.marks);
    document["probes"] = probesToJson(material.probes);
    return document;
}

} // namespace touchstone
