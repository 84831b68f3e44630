#include "core/storage/annotation.h"

#include "core/exchange/utf8.h"

#include <algorithm>

namespace touchstone {

namespace {

/// Of valid UTF-8: C0, DEL and C1, and what breaks a line or reverses the direction of text.
bool hasControlCharacter(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t offset) {
            return i + offset < text.size() ? static_cast<unsigned char>(text[i + offset]) : 0U;
        };
        const unsigned first = byte(0);
        const unsigned second = byte(1);
        const unsigned third = byte(2);
        const bool ascii = first < 0x20 || first == 0x7f;
        const bool c1 = first == 0xc2 && second < 0xa0;
        const bool arabicMark = first == 0xd8 && second == 0x9c; // U+061C
        const bool mark = first == 0xe2 && second == 0x80
            && (third == 0x8e || third == 0x8f || (third >= 0xa8 && third <= 0xae)); // U+200E, F, U+2028 to E
        const bool isolate = first == 0xe2 && second == 0x81 && third >= 0xa6 && third <= 0xa9; // U+2066 to 9
        if (ascii || c1 || arabicMark || mark || isolate)
            return true;
    }
    return false;
}

Error badText(std::string_view code, std::string_view what, std::string_view text, const std::string& why)
{
    Error error = inputError(code, std::string(what) + " '" + excerpt(text) + "' " + why,
        "a tag is a word or a few: at most " + std::to_string(maximumTagBytes)
            + " bytes, without commas and control characters");
    if (code == "bad-name")
        error.hint = "a name is one line of at most " + std::to_string(maximumNameBytes) + " bytes";
    if (code == "bad-note")
        error.hint = "a note has at most " + std::to_string(maximumNoteBytes) + " bytes of UTF-8";
    error.arguments = {std::string(text.substr(0, maximumNameBytes))};
    return error;
}

Result<> checkTag(const std::string& tag)
{
    std::string why;
    if (tag.empty())
        why = "is empty";
    else if (tag.size() > maximumTagBytes)
        why = "is too long";
    else if (!isValidUtf8(tag))
        why = "is not UTF-8";
    else if (hasControlCharacter(tag))
        why = "has a control character";
    else if (tag.find(',') != std::string::npos)
        why = "has a comma";
    else if (tag.front() == ' ' || tag.back() == ' ')
        why = "begins or ends with a space";
    if (!why.empty())
        return fail(badText("bad-tag", "the tag", tag, why));
    return {};
}

} // namespace

Result<> checkAnnotation(const Annotation& annotation)
{
    if (annotation.name) {
        const std::string& name = *annotation.name;
        if (name.size() > maximumNameBytes)
            return fail(badText("bad-name", "the name", name, "is too long"));
        if (!isValidUtf8(name))
            return fail(badText("bad-name", "the name", name, "is not UTF-8"));
        if (hasControlCharacter(name))
            return fail(badText("bad-name", "the name", name, "has a control character"));
    }
    for (const auto* tags : {&annotation.addTags, &annotation.removeTags}) {
        for (const std::string& tag : *tags) {
            if (auto checked = checkTag(tag); !checked)
                return checked;
        }
    }
    if (annotation.note) {
        if (annotation.note->size() > maximumNoteBytes)
            return fail(badText("bad-note", "the note", *annotation.note, "is too long"));
        if (!isValidUtf8(*annotation.note) || annotation.note->find('\0') != std::string::npos)
            return fail(badText("bad-note", "the note", *annotation.note, "is not text in UTF-8"));
    }
    return {};
}

Result<std::vector<std::string>> changedTags(std::vector<std::string> tags, const Annotation& annotation)
{
    std::erase_if(tags, [&](const std::string& tag) {
        return std::ranges::find(annotation.removeTags, tag) != annotation.removeTags.end();
    });
    for (const std::string& tag : annotation.addTags) {
        if (std::ranges::find(tags, tag) == tags.end())
            tags.push_back(tag);
    }
    if (tags.size() > maximumTags) {
        return fail(inputError("bad-tag",
            "an execution has at most " + std::to_string(maximumTags) + " tags, these would be "
                + std::to_string(tags.size()),
            "take some away first (--untag)"));
    }
    return tags;
}

} // namespace touchstone
