#include "fhir/duplicates.hpp"

#include "fhir/datatypes.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace fhir {
namespace {

std::optional<std::uint64_t> read_version(json_value meta) {
    const std::string_view text = read_string(meta[element::version_id]);
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Whether both say when they were last changed, and `left` later.
bool is_newer(json_value left, json_value right) {
    const json_value left_meta = single(left[element::meta]);
    const json_value right_meta = single(right[element::meta]);
    const auto left_time = read_date_time(left_meta[element::last_updated]);
    const auto right_time = read_date_time(right_meta[element::last_updated]);
    if (left_time && right_time) {
        const time_order order = compare(*left_time, *right_time);
        if (order == time_order::before || order == time_order::after) return order == time_order::after;
    }
    const auto left_version = read_version(left_meta);
    const auto right_version = read_version(right_meta);
    return left_version && right_version && *left_version > *right_version;
}

}  // namespace

std::pmr::vector<bool> find_copies(std::span<const bundled_resource* const> resources, std::pmr::memory_resource* arena) {
    std::pmr::vector<bool> is_copy(resources.size(), false, arena);
    std::pmr::vector<std::uint32_t> order(arena);
    order.reserve(resources.size());
    for (std::uint32_t i = 0; i < resources.size(); ++i) {
        if (!resources[i]->id.empty()) order.push_back(i);
    }
    // Copies next to each other, each group in the order they came in.
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const bundled_resource& a = *resources[left];
        const bundled_resource& b = *resources[right];
        if (a.type != b.type) return a.type < b.type;
        if (a.id.size() != b.id.size()) return a.id.size() < b.id.size();
        const int texts = a.id.compare(b.id);
        return texts != 0 ? texts < 0 : left < right;
    });
    for (std::size_t i = 1, kept = 0; i < order.size(); ++i) {
        const bundled_resource& best = *resources[order[kept]];
        const bundled_resource& next = *resources[order[i]];
        if (best.type != next.type || best.id != next.id) {
            kept = i;
        } else if (is_newer(next.resource, best.resource)) {
            is_copy[order[kept]] = true;
            kept = i;
        } else {
            is_copy[order[i]] = true;
        }
    }
    return is_copy;
}

}  // namespace fhir
