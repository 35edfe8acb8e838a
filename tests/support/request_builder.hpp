#pragma once
// A whole CDS Hooks 2.0 request (https://cds-hooks.hl7.org/2.0/#http-request_1) around a chart, with all nine prefetch
// keys present.

#include "tests/support/chart.hpp"
#include "tests/support/chart_json.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace support {

enum class hook { patient_view, order_sign, order_select };

[[nodiscard]] std::string_view hook_name(hook kind);   ///< `order-sign`
[[nodiscard]] std::string_view service_id(hook kind);  ///< `mrcc-order-sign`
[[nodiscard]] std::string service_path(hook kind);     ///< `/cds-services/mrcc-order-sign`

struct request_options {
    std::optional<std::uint64_t> shuffle{};  ///< seed: order of the prefetch keys and of the entries of their Bundles
    bool shuffle_drafts = false;             ///< with `shuffle`: also the draft orders
    std::vector<prefetch_entry> more{};      ///< further resources, sent after the chart's own
    bool explain = false;                    ///< ask for the explanation of the answer
    std::vector<std::string> selections{};   ///< order-select; empty: every draft that the chart marks as selected
};

[[nodiscard]] std::string request_for(const chart& chart, hook kind, const request_options& options = {});

}  // namespace support
