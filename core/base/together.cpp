#include "core/base/together.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace touchstone {

void runTogether(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& task)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr problem;
    const auto work = [&] {
        while (true) {
            const std::size_t i = next.fetch_add(1);
            if (i >= count)
                return;
            try {
                task(i);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!problem)
                    problem = std::current_exception();
            }
        }
    };
    const std::size_t wanted = std::min(count, threads);
    std::vector<std::jthread> helpers;
    try {
        for (std::size_t i = 1; i < wanted; ++i)
            helpers.emplace_back(work);
    } catch (const std::system_error&) { // no more threads: those that run do all the work
    }
    work();
    helpers.clear();
    if (problem)
        std::rethrow_exception(problem);
}

void runTogether(std::initializer_list<std::function<void()>> tasks)
{
    runTogether(
        tasks.size(), std::thread::hardware_concurrency(), [&](std::size_t i) { tasks.begin()[i](); });
}

} // namespace touchstone
