#pragma once

#include "core/base/result.h"

#include <stop_token>
#include <string>

namespace touchstone {

/// The lines of standard input, read so that a stop request ends the waiting for one.
class StandardInput
{
public:
    explicit StandardInput(std::stop_token stop);

    /// Without its line break; false at the end. Errors: cancelled, standard input cannot be read.
    Result<bool> nextLine(std::string& line);

private:
    /// Reads more into the buffer; false at the end of the input.
    Result<bool> fill();

    std::stop_token m_stop;
    std::string m_buffer;
    std::size_t m_used = 0; ///< bytes of the buffer that were given out
    bool m_end = false;
};

} // namespace touchstone
