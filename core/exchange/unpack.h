#pragma once

#include "core/exchange/rawfile.h"

namespace touchstone {

/// \name Streaming decompression on top of a file; memory is the format's window and a small buffer.
/// @{
Result<std::unique_ptr<ByteSource>> unpackZstd(std::unique_ptr<RawFile> file, const UnpackOptions& options);
Result<std::unique_ptr<ByteSource>> unpackGzip(std::unique_ptr<RawFile> file, const UnpackOptions& options);
/// @}

} // namespace touchstone
