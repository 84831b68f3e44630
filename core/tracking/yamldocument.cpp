#include "core/tracking/yamldocument.h"

#include "core/exchange/utf8.h"
#include "core/tracking/scalars.h"

#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <new>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace touchstone {

namespace {

using nlohmann::json;

/// Ends the parser from within one of its events.
struct Refusal {
    std::string code;
    std::string what;
    YAML::Mark mark = YAML::Mark::null_mark();
};

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> list)
{
    for (const std::string_view item : list) {
        if (text == item)
            return true;
    }
    return false;
}

/// A plain scalar by the core schema of YAML 1.2; numbers that do not fit stay texts.
json typed(const std::string& text)
{
    if (isOneOf(text, {"true", "True", "TRUE"}))
        return true;
    if (isOneOf(text, {"false", "False", "FALSE"}))
        return false;
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return std::nan("");
    const bool hasSign = text.starts_with('-') || text.starts_with('+');
    const std::string_view digits = std::string_view(text).substr(hasSign ? 1 : 0);
    if (isOneOf(digits, {".inf", ".Inf", ".INF"}))
        return (text.starts_with('-') ? -1 : 1) * std::numeric_limits<double>::infinity();
    if (digits.empty() || digits.find_first_not_of("0123456789.eE+-") != std::string_view::npos
        || digits.find_first_of("0123456789") == std::string_view::npos)
        return text;
    if (digits.find_first_not_of("0123456789") != std::string_view::npos) {
        const auto number = parseFloat(text);
        return number ? json(*number) : json(text);
    }
    const bool isPadded = digits.size() > 1 && digits.front() == '0'; // 007: octal in YAML 1.1, not in 1.2
    const auto number = isPadded ? std::nullopt : parseInteger(text);
    return number ? json(*number) : json(text);
}

class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const YamlTyping& isTyped)
        : m_isTyped(isTyped)
    {
    }

    json take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override { }
    void OnDocumentEnd() override { }
    void OnAnchor(const YAML::Mark&, const std::string&) override { }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        charge(0, mark);
        if (expectsKey())
            return setKey("", false);
        add(nullptr, anchor, 1, mark);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        const std::string& value) override
    {
        const bool isPlain = tag == "?";
        charge(value.size(), mark);
        if (anchor != YAML::NullAnchor)
            remember(anchor, asText(value), value.size() + nodeWeight, mark);
        if (expectsKey())
            return setKey(asText(value), isPlain && value == "<<");
        const bool isTyped = m_isTyped
            && (isPlain || tag == "tag:yaml.org,2002:int" || tag == "tag:yaml.org,2002:float"
                || tag == "tag:yaml.org,2002:bool");
        add(isTyped && m_isTyped(path()) ? typed(asText(value)) : json(asText(value)), YAML::NullAnchor, 0,
            mark);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end()) // of a node that is not complete: the tree would be endless
            throw Refusal {"invalid-yaml", "a node stands within itself", mark};
        charge(found->second.weight, mark);
        if (!expectsKey())
            return add(found->second.value, YAML::NullAnchor, 0, mark);
        if (!found->second.value.is_string())
            throw Refusal {"invalid-yaml", "a key is not a text", mark};
        setKey(found->second.value.get<std::string>(), false);
    }

    void OnSequenceStart(
        const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(json::array(), anchor, mark);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(
        const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(json::object(), anchor, mark);
    }
    void OnMapEnd() override
    {
        Level& level = m_levels.back();
        for (const json& merged : level.merged) {
            for (auto item = merged.begin(); item != merged.end(); ++item) {
                if (!level.value.contains(item.key()))
                    level.value[item.key()] = item.value();
            }
        }
        close();
    }

private:
    static constexpr std::size_t nodeWeight = 32;

    struct Level {
        json value;
        YAML::anchor_t anchor = YAML::NullAnchor;
        std::size_t weightBefore = 0;
        std::optional<std::string> key = std::nullopt;
        bool isMerge = false;
        std::vector<json> merged {};
        YAML::Mark mark {};
    };
    struct Anchored {
        json value;
        std::size_t weight = 0;
    };

    std::vector<std::string_view> path() const
    {
        std::vector<std::string_view> keys;
        for (const Level& level : m_levels)
            keys.push_back(level.key ? std::string_view(*level.key) : std::string_view());
        return keys;
    }

    bool expectsKey() const
    {
        return !m_levels.empty() && m_levels.back().value.is_object() && !m_levels.back().key;
    }

    void charge(std::size_t bytes, const YAML::Mark& mark)
    {
        m_weight += bytes + nodeWeight;
        if (m_weight > maximumYamlWeight)
            throw Refusal {"yaml-too-large", "the document grows beyond 64 MiB when it is spelled out", mark};
    }

    void remember(YAML::anchor_t anchor, json value, std::size_t weight, const YAML::Mark& mark)
    {
        charge(weight, mark);
        m_anchors[anchor] = {std::move(value), weight};
    }

    void setKey(std::string key, bool isMerge)
    {
        m_levels.back().key = std::move(key);
        m_levels.back().isMerge = isMerge;
    }

    void open(json value, YAML::anchor_t anchor, const YAML::Mark& mark)
    {
        if (expectsKey())
            throw Refusal {"invalid-yaml", "a key is not a text", mark};
        if (m_levels.size() >= static_cast<std::size_t>(maximumYamlDepth))
            throw Refusal {"yaml-too-deep",
                "lists or maps are nested more than " + std::to_string(maximumYamlDepth) + " levels deep",
                mark};
        charge(0, mark);
        m_levels.push_back(
            {.value = std::move(value), .anchor = anchor, .weightBefore = m_weight, .mark = mark});
    }

    void close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        add(std::move(level.value), level.anchor, m_weight - level.weightBefore + nodeWeight, level.mark);
    }

    void add(json value, YAML::anchor_t anchor, std::size_t weight, const YAML::Mark& mark)
    {
        if (anchor != YAML::NullAnchor)
            remember(anchor, value, weight, mark);
        if (m_levels.empty()) {
            m_root = std::move(value);
            return;
        }
        Level& level = m_levels.back();
        if (level.value.is_array()) {
            level.value.push_back(std::move(value));
            return;
        }
        if (level.isMerge && mergeInto(level, value))
            level.key.reset();
        else
            level.value[*std::exchange(level.key, std::nullopt)] = std::move(value);
    }

    /// False: the value of a key "<<" is no map, and the key is an ordinary one.
    static bool mergeInto(Level& level, const json& value)
    {
        if (value.is_object()) {
            level.merged.push_back(value);
            return true;
        }
        if (!value.is_array())
            return false;
        for (const json& item : value) {
            if (!item.is_object())
                return false;
        }
        level.merged.insert(level.merged.end(), value.begin(), value.end());
        return true;
    }

    const YamlTyping& m_isTyped;
    json m_root;
    std::vector<Level> m_levels;
    std::map<YAML::anchor_t, Anchored> m_anchors;
    std::size_t m_weight = 0;
};

tl::unexpected<Error> refuse(
    std::string_view code, std::string what, const YAML::Mark& mark, std::string_view place)
{
    if (!mark.is_null())
        what += " in line " + std::to_string(mark.line + 1);
    Error error = code == "yaml-too-deep" ? inputError("yaml-too-deep", what)
        : code == "yaml-too-large"        ? inputError("yaml-too-large", what)
                                          : inputError("invalid-yaml", what, "correct the document");
    return fail(error.at(place));
}

} // namespace

Result<nlohmann::json> parseYaml(std::string_view text, std::string_view place, YamlScalars scalars)
{
    const auto all = [](std::span<const std::string_view>) { return true; };
    return parseYaml(text, place, scalars == YamlScalars::Typed ? YamlTyping(all) : YamlTyping());
}

Result<nlohmann::json> parseYaml(std::string_view text, std::string_view place, const YamlTyping& isTyped)
{
    if (text.size() > maximumYamlBytes)
        return refuse("yaml-too-large", "the document is larger than 16 MiB", YAML::Mark::null_mark(), place);
    try {
        // The end of the document is written out, as the library takes an open quote before the end of a file for closed.
        std::istringstream stream(std::string(text) + "\n...\n");
        YAML::Parser parser(stream);
        TreeBuilder tree(isTyped);
        parser.HandleNextDocument(tree);
        return tree.take();
    } catch (const Refusal& refusal) {
        return refuse(refusal.code, refusal.what, refusal.mark, place);
    } catch (const YAML::Exception& error) {
        return refuse("invalid-yaml", "not valid YAML: " + excerpt(error.msg, 200), error.mark, place);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read the document").at(place));
    } catch (const std::exception& error) { // the library's own conversions throw others
        return refuse(
            "invalid-yaml", "not valid YAML: " + excerpt(error.what(), 200), YAML::Mark::null_mark(), place);
    }
}

} // namespace touchstone
