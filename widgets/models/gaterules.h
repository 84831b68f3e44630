#pragma once

#include "core/base/result.h"
#include "widgets/models/recordsmodel.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// One field of a rule as a form asks for it.
struct GateField {
    enum class Kind { Number, Count, Flag, Choice, Labels };

    std::string name; ///< in the file: "at_least"
    QString title;
    QString explanation;
    Kind kind = Kind::Number;
    QStringList choices {}; ///< as in the file; of a Choice
    QString fallback {};    ///< what the program takes where the file says nothing; may be empty
};

/// A gates file while somebody changes it. Everything that is not touched stays as it is in the file, the order of the
/// fields and what this program does not know included.
class GateRules
{
public:
    using Document = nlohmann::ordered_json;

    /// Errors: a text that is no JSON, a field that is there twice, rules that are no list of objects: what would be lost
    /// by reading it. Other mistakes are problem()'s.
    static Result<GateRules> parse(std::string_view text, std::string_view source);

    int count() const;
    QString name(int rule) const;
    /// "change", "degraded-labels" ...
    QString kind(int rule) const;
    /// The value of a field as a form shows it; labels in lines; empty where it is not there.
    QString field(int rule, const GateField& field) const;

    void setName(int rule, const QString& name);
    /// Takes name and the fields that the new kind has, too.
    void setKind(int rule, const QString& kind);
    /// An empty text takes the field away. What is no number is kept as text, which problemOf() refuses.
    void setField(int rule, const GateField& field, const QString& text);
    /// Adds a rule with a name of its own and limits to begin with; gives its row.
    int add(const QString& kind);
    void remove(int rule);

    /// What is wrong with one rule alone; empty when nothing is.
    QString problemOf(int rule) const;
    /// What is wrong with the file as text() gives it, with line and column; empty when gates can be asked.
    std::optional<Error> problem() const;
    /// One rule a line.
    std::string text() const;

    /// All kinds of rules, and the fields of one.
    static QStringList kinds();
    static QString kindTitle(const QString& kind);
    static std::vector<GateField> fieldsOf(const QString& kind);

    /// For a RecordsModel; key: the number of the rule from 0.
    static std::vector<RecordColumn> columns();
    std::vector<RecordRow> rows() const;

private:
    Document& at(int rule) { return m_document["gates"][static_cast<std::size_t>(rule)]; }
    const Document& at(int rule) const { return m_document.at("gates")[static_cast<std::size_t>(rule)]; }
    QString limitText(int rule) const;

    Document m_document = {{"gates", Document::array()}};
    std::string m_source;
};

} // namespace touchstone
