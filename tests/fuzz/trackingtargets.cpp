#include "core/tracking/dvcpipeline.h"
#include "core/tracking/tomldocument.h"
#include "core/tracking/yamldocument.h"
#include "tests/fuzz/targets.h"

#include <cstdlib>

namespace fuzz {

using namespace touchstone;

namespace {

std::string textOf(Bytes input)
{
    return {reinterpret_cast<const char*>(input.data()), input.size()};
}

/// Walks the tree, and writes it: what is kept of it must be valid text.
void use(const Result<nlohmann::json>& document)
{
    if (!document) {
        if (document.error().where.empty())
            std::abort(); // a mistake without a place
        return;
    }
    (void)document->dump();
    nlohmann::json flat = nlohmann::json::object();
    if (document->is_object())
        dvc::flatten(*document, "", flat);
    (void)flat.dump();
}

} // namespace

/// A YAML document of somebody, as texts and with types.
void runYaml(Bytes input)
{
    const std::string text = textOf(input);
    use(parseYaml(text, "a.yaml"));
    use(parseYaml(text, "a.yaml", YamlScalars::Typed));
}

/// A file of metrics in TOML, or in Python's JSON.
void runMetrics(Bytes input)
{
    const std::string text = textOf(input);
    use(parseToml(text, "a.toml"));
    use(dvc::parseDocument(text, "a.json"));
}

std::vector<Seed> yamlSeeds()
{
    return {
        {"meta",
            "artifact_uri: file:///a/mlruns/0/0e12\nend_time: null\nrun_id: 0e12\nstatus: 3\ntags: []\n"},
        {"lock",
            "schema: '2.0'\nstages:\n  train@en:\n    cmd: x\n    deps:\n    - path: a\n      md5: 0cc1\n    "
            "  size: "
            "7\n    params:\n      params.yaml:\n        lr: 1e-3\n"},
        {"aliases", "a: &a {x: 1, y: .nan}\nb:\n  <<: *a\n  z: [*a, -.inf, true, ~]\n"},
        {"scalars",
            "a: \"\\u4e2d\\x41\"\nb: |\n  two\n  lines\nc: >-\n  folded\n? d\n: !!str 5\n--- \n...\n"},
    };
}

std::vector<Seed> metricsSeeds()
{
    return {
        {"toml",
            "a = 0.5\nb = nan\n[c.d]\ne = -inf\nf = [1, 2]\ng = 1979-05-27T07:32:00Z\n[[h]]\ni = {j = "
            "\"k\"}\n"
            "l = '''x'''\nm = 0xff\n"},
        {"json", "{\"a\": {\"b\": NaN}, \"c\": -Infinity, \"d\": \"NaN \\\" x\", \"e\": [1, 2.5, null]}"},
    };
}

} // namespace fuzz
