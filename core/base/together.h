#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>

namespace touchstone {

/// Runs independent tasks on all processors and returns when every one has ended. They start in their order. Rethrows
/// the first exception after that; where no thread can be started, this one does all the work.
void runTogether(std::initializer_list<std::function<void()>> tasks);

/// The same for task(0) .. task(count - 1) on so many threads at most.
void runTogether(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& task);

} // namespace touchstone
