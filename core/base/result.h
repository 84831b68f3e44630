#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace touchstone {

/// A value or an Error; every function that can fail returns one.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(inputError(...));`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// Passes the error of a Result on: `if (!r) return failure(r);`
template <typename T>
tl::unexpected<Error> failure(const Result<T>& result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace touchstone
