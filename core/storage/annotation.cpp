#include "core/storage/annotation.h"

#include "core/exchange/utf8.h"

#include <algorithm>

namespace touchstone {

namespace {

bool hasControlCharacter(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
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
