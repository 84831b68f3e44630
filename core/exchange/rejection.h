#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Why a row of a file could not be used.
struct RejectionReason {
    std::string_view code;     ///< RowProblem::reason
    std::string_view sentence; ///< plain English, for the person who reads the import's summary
};

struct RowProblem;

/// Rows that were refused for one reason.
struct Rejection {
    std::string reason;
    std::int64_t count = 0;
    std::vector<std::string> examples; ///< "posts.csv:17: wrong number of fields ...", the first few
};

/// Counts refused rows by reason.
class RejectionTally
{
public:
    void note(const std::filesystem::path& file, const RowProblem& problem);
    /// By reason.
    std::vector<Rejection> list() const;

private:
    std::map<std::string, Rejection, std::less<>> m_rejections;
};

/// All reasons that a RowReader or a reader of predictions gives.
std::span<const RejectionReason> rejectionReasons();
/// The sentence of a code; the code itself when it is none of them.
std::string_view rejectionSentence(std::string_view code);

/// \name Limits that keep one damaged row from taking the memory.
/// @{
inline constexpr std::size_t maximumLineBytes = 16U << 20; ///< a line of ndjson or fastText, a CSV record
inline constexpr std::size_t maximumFieldBytes = 1U << 20; ///< a text field of any format, any field of a CSV
inline constexpr std::size_t maximumColumns = 4096;        ///< of a CSV record, keys of a JSON object
inline constexpr std::size_t maximumLabelBytes = 255;      ///< longer names are text in the wrong column
inline constexpr std::size_t maximumIdBytes = 1024;
inline constexpr std::size_t maximumRawBytes = 1U << 20; ///< of a refused row that is kept
/// @}

/// \name Codes
/// @{
inline constexpr std::string_view rejectedInvalidJson = "invalid-json";
inline constexpr std::string_view rejectedNotAnObject = "not-an-object";
inline constexpr std::string_view rejectedTooDeep = "too-deep";
inline constexpr std::string_view rejectedNumber = "invalid-number";
inline constexpr std::string_view rejectedLineTooLong = "line-too-long";
inline constexpr std::string_view rejectedBadLabel = "bad-label";
inline constexpr std::string_view rejectedLabelTooLong = "label-too-long";
inline constexpr std::string_view rejectedBadId = "bad-id";
inline constexpr std::string_view rejectedBadText = "bad-text";
inline constexpr std::string_view rejectedFieldCount = "wrong-field-count";
inline constexpr std::string_view rejectedUnterminatedQuote = "unterminated-quote";
inline constexpr std::string_view rejectedStrayQuote = "stray-quote";
inline constexpr std::string_view rejectedFieldTooLong = "field-too-long";
inline constexpr std::string_view rejectedTooManyColumns = "too-many-columns";
inline constexpr std::string_view rejectedBadProbability
    = "bad-probability"; ///< of predictions, as those below
inline constexpr std::string_view rejectedNotBestFirst = "not-best-first";
inline constexpr std::string_view rejectedNotInDataset = "not-in-dataset";
inline constexpr std::string_view rejectedRepeatedRow = "repeated-row";
inline constexpr std::string_view rejectedOtherLabel = "other-label";
/// @}

} // namespace touchstone
