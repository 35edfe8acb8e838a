#include "tests/support/request_builder.hpp"

#include "tests/support/json_text.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

namespace support {

namespace {

constexpr std::array<std::string_view, 8> searched_keys{
    "conditions", "observations",    "medicationRequests", "medicationStatements", "medicationAdministrations",
    "procedures", "serviceRequests", "allergies"};

template <class T>
void shuffle(std::vector<T>& values, std::optional<std::mt19937_64>& random) {
    if (random) {
        std::shuffle(values.begin(), values.end(), *random);
    }
}

std::string bundle(std::string_view type, const std::vector<std::string>& resources) {
    std::vector<std::string> entries;
    entries.reserve(resources.size());
    for (const std::string& one : resources) {
        entries.push_back(json_object{}.raw("resource", one).str());
    }
    json_object out;
    out.text("resourceType", "Bundle").text("type", type);
    if (type == "searchset") {
        out.raw("total", std::to_string(entries.size()));
    }
    return entries.empty() ? out.str() : out.raw("entry", json_array(entries)).str();
}

std::string prefetch(const chart& chart, const request_options& options, std::optional<std::mt19937_64>& random) {
    std::vector<prefetch_entry> resources = resources_of(chart);
    resources.insert(resources.end(), options.more.begin(), options.more.end());
    shuffle(resources, random);
    std::vector<std::pair<std::string, std::string>> keys{{"patient", patient_json(chart)}};
    for (const std::string_view key : searched_keys) {
        std::vector<std::string> found;
        for (const prefetch_entry& one : resources) {
            if (one.key == key) {
                found.push_back(one.json);
            }
        }
        keys.emplace_back(key, bundle("searchset", found));
    }
    shuffle(keys, random);
    json_object out;
    for (const auto& [key, value] : keys) {
        out.raw(key, value);
    }
    return out.str();
}

std::vector<std::string> selections_of(const chart& chart) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < chart.drug_drafts.size(); ++i) {
        if (chart.drug_drafts[i].selected) out.push_back("MedicationRequest/draft-" + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < chart.service_drafts.size(); ++i) {
        if (chart.service_drafts[i].selected) out.push_back("ServiceRequest/order-" + std::to_string(i + 1));
    }
    return out;
}

std::string context(const chart& chart, hook kind, const request_options& options, std::optional<std::mt19937_64>& random) {
    json_object out;
    out.text("userId", "Practitioner/oncologist-1").text("patientId", chart.id).text("encounterId", "encounter-1");
    if (kind == hook::patient_view) {
        return out.str();
    }
    if (kind == hook::order_select) {
        std::vector<std::string> selected = options.selections.empty() ? selections_of(chart) : options.selections;
        std::transform(selected.begin(), selected.end(), selected.begin(), [](const std::string& one) { return quoted(one); });
        out.raw("selections", json_array(selected));
    }
    std::vector<std::string> drafts = drafts_of(chart);
    if (options.shuffle_drafts) {
        shuffle(drafts, random);
    }
    return out.raw("draftOrders", bundle("collection", drafts)).str();
}

}  // namespace

std::string_view hook_name(hook kind) {
    switch (kind) {
        case hook::patient_view:
            return "patient-view";
        case hook::order_select:
            return "order-select";
        case hook::order_sign:
            break;
    }
    return "order-sign";
}

std::string_view service_id(hook kind) {
    switch (kind) {
        case hook::patient_view:
            return "mrcc-patient-view";
        case hook::order_select:
            return "mrcc-order-select";
        case hook::order_sign:
            break;
    }
    return "mrcc-order-sign";
}

std::string service_path(hook kind) { return "/cds-services/" + std::string(service_id(kind)); }

std::string request_for(const chart& chart, hook kind, const request_options& options) {
    std::optional<std::mt19937_64> random;
    if (options.shuffle) {
        random.emplace(*options.shuffle);
    }
    json_object out;
    out.text("hook", hook_name(kind)).text("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    out.raw("context", context(chart, kind, options, random)).raw("prefetch", prefetch(chart, options, random));
    if (options.explain) {
        out.raw("extension", R"({"imdc-cds.explain":true})");
    }
    return out.str();
}

}  // namespace support
