#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace touchstone {

/// Why a row of a file could not be used.
struct RejectionReason {
    std::string_view code;     ///< RowProblem::reason
    std::string_view sentence; ///< plain English, for the person who reads the import's summary
};

/// All reasons that a RowReader gives.
std::span<const RejectionReason> rejectionReasons();
/// The sentence of a code; the code itself when it is none of them.
std::string_view rejectionSentence(std::string_view code);

/// \name Limits that keep one damaged row from taking the memory.
/// @{
inline constexpr std::size_t maximumLineBytes = 16U << 20; ///< an ndjson line, a CSV record
inline constexpr std::size_t maximumFieldBytes = 1U << 20; ///< one CSV field
inline constexpr std::size_t maximumColumns = 4096;        ///< of a CSV record
inline constexpr std::size_t maximumLabelBytes = 255;      ///< longer names are text in the wrong column
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
/// @}

} // namespace touchstone
