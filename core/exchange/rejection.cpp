#include "core/exchange/rejection.h"

#include "core/exchange/rowreader.h"

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

constexpr std::array reasons {
    RejectionReason {rejectedInvalidJson, "The line is not valid JSON."},
    RejectionReason {rejectedNotAnObject, "The line is JSON, but not an object with named fields."},
    RejectionReason {rejectedTooDeep, "The line nests lists or objects more than 1,024 levels deep."},
    RejectionReason {
        rejectedNumber, "The line holds a number that is malformed or does not fit into 64 bits."},
    RejectionReason {rejectedLineTooLong, "The line or record is longer than 16 MiB."},
    RejectionReason {
        rejectedBadLabel, "The label is empty, a list, an object or binary data instead of a name."},
    RejectionReason {
        rejectedLabelTooLong, "The label is longer than 255 bytes, so it is hardly the name of a class."},
    RejectionReason {
        rejectedBadId, "The id is a list, an object, true/false or binary data, or longer than 1,024 bytes."},
    RejectionReason {rejectedBadText, "A text field is a list, an object or binary data instead of text."},
    RejectionReason {
        rejectedFieldCount, "The record has more or fewer fields than the header, or than most records."},
    RejectionReason {
        rejectedUnterminatedQuote, "A quoted field is never closed; reading went on at the next line."},
    RejectionReason {
        rejectedStrayQuote, "Text follows the closing quote of a field; reading went on at the next line."},
    RejectionReason {rejectedFieldTooLong, "A text or field is longer than 1 MiB."},
    RejectionReason {rejectedTooManyColumns, "The record or object has more than 4,096 fields."},
    RejectionReason {rejectedBadProbability, "A probability is missing or not a number from 0 to 1."},
    RejectionReason {rejectedNotBestFirst, "A label is more probable than the one before it."},
    RejectionReason {rejectedNotInDataset, "The dataset has no row with this id or number."},
    RejectionReason {rejectedRepeatedRow, "The row was predicted before in the same file."},
    RejectionReason {rejectedOtherLabel, "The file and the dataset give the row different labels."},
};

} // namespace

void RejectionTally::note(const std::filesystem::path& file, const RowProblem& problem)
{
    constexpr std::size_t examplesPerReason = 5;
    Rejection& rejection = m_rejections[problem.reason];
    rejection.reason = problem.reason;
    ++rejection.count;
    if (rejection.examples.size() < examplesPerReason)
        rejection.examples.push_back(
            file.string() + ":" + std::to_string(problem.line) + ": " + problem.detail);
}

std::vector<Rejection> RejectionTally::list() const
{
    std::vector<Rejection> list;
    for (const auto& [reason, rejection] : m_rejections)
        list.push_back(rejection);
    return list;
}

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
