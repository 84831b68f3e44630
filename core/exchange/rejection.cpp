#include "core/exchange/rejection.h"

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

constexpr std::array reasons {
    RejectionReason {rejectedInvalidJson, "The line is not valid JSON."},
    RejectionReason {rejectedNotAnObject, "The line is JSON, but not an object with named fields."},
    RejectionReason {rejectedTooDeep, "The line nests lists or objects more than 1,000 levels deep."},
    RejectionReason {
        rejectedNumber, "The line holds a number that is malformed or does not fit into 64 bits."},
    RejectionReason {rejectedLineTooLong, "The line or record is longer than 16 MiB."},
    RejectionReason {rejectedBadLabel, "The label is a list or an object instead of a name."},
    RejectionReason {
        rejectedLabelTooLong, "The label is longer than 255 bytes, so it is hardly the name of a class."},
    RejectionReason {rejectedBadId, "The id is a list, an object or true/false instead of text or a number."},
    RejectionReason {rejectedBadText, "A text field is a list or an object instead of text."},
    RejectionReason {rejectedFieldCount, "The record has more or fewer fields than the header."},
    RejectionReason {
        rejectedUnterminatedQuote, "A quoted field is never closed; reading went on at the next line."},
    RejectionReason {
        rejectedStrayQuote, "Text follows the closing quote of a field; reading went on at the next line."},
    RejectionReason {rejectedFieldTooLong, "A field is longer than 1 MiB."},
    RejectionReason {rejectedTooManyColumns, "The record has more than 4,096 fields."},
};

} // namespace

std::span<const RejectionReason> rejectionReasons()
{
    return reasons;
}

std::string_view rejectionSentence(std::string_view code)
{
    const auto found = std::ranges::find(reasons, code, &RejectionReason::code);
    return found == reasons.end() ? code : found->sentence;
}

} // namespace touchstone
