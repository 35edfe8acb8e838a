#include "hooks/settings/reload.hpp"

#include "hooks/settings/section.hpp"

#include <spdlog/spdlog.h>

namespace hooks::settings {
namespace {

complaints kept(complaints lines) {
    for (const std::string& line : lines)
        spdlog::error("{}", line);
    spdlog::error("settings not reloaded: the old ones stay in force");
    return lines;
}

}  // namespace

std::vector<std::string> needing_restart(const configuration& before, const configuration& after) {
    std::vector<std::string> changed;
    for (const section& section : sections()) {
        if (section.takes_effect == effect::on_reload) continue;
        const std::size_t items = section.where.size(before);
        if (items != section.where.size(after)) {
            changed.emplace_back(section.name);
            continue;
        }
        for (std::size_t item = 0; item < items; ++item)
            for (const key& key : section.keys)
                if (key.member.get(section.where.read(before, item)) != key.member.get(section.where.read(after, item)))
                    changed.push_back(path_of(section, key, item));
    }
    return changed;
}

boost::system::result<std::vector<reloader::commit>, complaints> reloader::prepare(const configuration& next) const {
    std::vector<commit> commits;
    complaints lines;
    for (const preparation& part : parts_) {
        auto prepared = part(next);
        if (prepared) {
            commits.push_back(*std::move(prepared));
        } else {
            lines.insert(lines.end(), prepared.error().begin(), prepared.error().end());
        }
    }
    if (!lines.empty()) return lines;
    return commits;
}

complaints reloader::reload() {
    const std::scoped_lock lock(one_at_a_time_);
    auto next = load(from_);
    if (!next) return kept(next.error());
    const auto commits = prepare(next->values);
    if (!commits) return kept(commits.error());
    for (const commit& put_in_force : *commits)
        put_in_force();
    for (const std::string& path : needing_restart(in_force_.values, next->values))
        spdlog::warn("{} has changed and takes effect at the next start", path);
    // What the process runs with stays known, so that a key that needs a restart is told again at the next reload.
    in_force_.where = std::move(next->where);
    spdlog::info("settings reloaded{}", from_.file.empty() ? "" : " from " + from_.file);
    return {};
}

}  // namespace hooks::settings
