#pragma once
// Reading the settings again while the server runs: all of them or none.

#include "hooks/settings/load.hpp"

#include <functional>
#include <mutex>
#include <vector>

namespace hooks::settings {

class reloader {
public:
    /// Puts prepared settings in force; must not fail.
    using commit = std::function<void()>;
    /// Gets everything ready that can fail (reading keys, certificates), or says in lines what is wrong.
    using preparation = std::function<boost::system::result<commit, complaints>(const configuration& next)>;

    reloader(sources from, loaded in_force) : from_(std::move(from)), in_force_(std::move(in_force)) {}

    /// Before the first reload.
    void add(preparation part) { parts_.push_back(std::move(part)); }

    /// From any thread. What was wrong, or nothing; either is logged, and so is what needs a restart.
    complaints reload();

private:
    boost::system::result<std::vector<commit>, complaints> prepare(const configuration& next) const;

    std::mutex one_at_a_time_;
    sources from_;
    loaded in_force_;
    std::vector<preparation> parts_;
};

/// Paths of the values that differ and only count at the start.
[[nodiscard]] std::vector<std::string> needing_restart(const configuration& before, const configuration& after);

}  // namespace hooks::settings
