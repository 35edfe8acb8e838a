// The checks of the drafts, and which standing cards come with them.

#include "tests/support/oracle.hpp"

#include "tests/support/calendar.hpp"

#include <algorithm>
#include <set>

namespace support {

namespace {

using names = std::set<std::string>;

const names single_tkis{"sunitinib", "pazopanib", "sorafenib", "axitinib", "tivozanib", "lenvatinib"};
const names mtor{"everolimus", "temsirolimus"};
const names checkpoint{"nivolumab", "pembrolizumab", "avelumab", "ipilimumab"};
const names systemic_agents{"cabozantinib", "nivolumab", "ipilimumab", "pembrolizumab", "avelumab",   "lenvatinib",  "axitinib",
                            "sunitinib",    "pazopanib", "sorafenib",  "tivozanib",     "everolimus", "temsirolimus"};
const names bone_agents{"zoledronic acid", "denosumab"};

bool any_of(const names& candidates, const names& wanted) {
    return std::any_of(candidates.begin(), candidates.end(), [&](const std::string& one) { return wanted.contains(one); });
}

names systemic_in(const names& drugs) {
    names out;
    std::copy_if(drugs.begin(), drugs.end(), std::inserter(out, out.end()),
                 [](const std::string& one) { return systemic_agents.contains(one); });
    return out;
}

/// The drafts that are asked about, and these with the other drafts and the current drugs.
struct order_set {
    names drafted;
    names all;
    double cabozantinib_mg = 0;
    double ipilimumab = 0;
    double zoledronic_mg = 0;
    bool nephrectomy = false;
    bool surveillance = false;
    bool stereotactic = false;
    bool radiotherapy = false;

    [[nodiscard]] bool drafts(const std::string& drug) const { return drafted.contains(drug); }
    [[nodiscard]] bool systemic() const { return any_of(drafted, systemic_agents); }
    [[nodiscard]] bool bone_agent() const { return any_of(drafted, bone_agents); }
    [[nodiscard]] bool pathway() const {
        return systemic() || bone_agent() || nephrectomy || surveillance || stereotactic || radiotherapy;
    }
};

order_set read_orders(const chart& chart, hook at, const situation& now) {
    order_set out;
    const auto asked = [at](const auto& draft) { return at == hook::order_sign || draft.selected; };
    out.all.insert(now.current.begin(), now.current.end());
    for (const medication& one : chart.drug_drafts) {
        out.all.insert(one.what.name);
        if (asked(one)) {
            out.drafted.insert(one.what.name);
        } else if (one.what.name == "zoledronic acid") {
            continue;  // each draft of it is judged by its own dose; the others' doses are those of a combination
        }
        double* dose = one.what.name == "cabozantinib"      ? &out.cabozantinib_mg
                       : one.what.name == "ipilimumab"      ? &out.ipilimumab
                       : one.what.name == "zoledronic acid" ? &out.zoledronic_mg
                                                            : nullptr;
        if (dose != nullptr && !one.dose.empty()) {
            *dose = std::max(*dose, std::stod(one.dose));
        }
    }
    for (const service_request& one : chart.service_drafts) {
        if (!asked(one)) {
            continue;
        }
        out.nephrectomy = out.nephrectomy || one.what.value == "116033007" || one.what.value == "81516001";
        out.surveillance = out.surveillance || one.what.value == "424313000" || one.what.value == "373818007";
        out.stereotactic = out.stereotactic || one.what.value == "395096001";
        out.radiotherapy = out.radiotherapy || one.what.value == "1287742003";
    }
    return out;
}

using cards = std::vector<std::string>;

/// O1–O3: a targeted drug without immunotherapy.
void check_targeted(const order_set& orders, const situation& now, cards& out) {
    const std::string& state = now.imdc.state;
    const bool at_risk = state == "POOR" || state == "INTERMEDIATE" || state == "INT_OR_POOR";
    if (!at_risk || now.later_line || now.blocked || !now.clear_or_unknown || any_of(orders.all, checkpoint)) {
        return;
    }
    if (any_of(orders.drafted, single_tkis)) {
        out.emplace_back("tki-monotherapy O1 warning");
    }
    if (orders.drafts("cabozantinib")) {
        out.emplace_back(orders.cabozantinib_mg > 40 ? "tki-monotherapy O2b warning" : "tki-monotherapy O2 warning");
    }
    const bool targeted = any_of(orders.all, single_tkis) || orders.all.contains("cabozantinib");
    if (any_of(orders.drafted, mtor) && !targeted) {
        out.emplace_back("tki-monotherapy O3 warning");
    }
}

/// O4–O8: immunotherapy alone, and combinations.
void check_combinations(const order_set& orders, const situation& now, cards& out) {
    const bool with_nivolumab = orders.all.contains("nivolumab");
    const bool with_ipilimumab = orders.all.contains("ipilimumab");
    const bool with_cabozantinib = orders.all.contains("cabozantinib");
    const names systemic = systemic_in(orders.all);
    const bool alone =
        systemic.size() == 1 && (orders.drafts("nivolumab") || orders.drafts("pembrolizumab") || orders.drafts("avelumab"));
    if (alone && !now.later_line && !now.blocked) {
        out.emplace_back("ici-monotherapy O4 info");
    }
    if (with_ipilimumab && with_nivolumab && (orders.drafts("ipilimumab") || orders.drafts("nivolumab"))) {
        if (now.imdc.state == "FAVOURABLE" && !now.later_line && !with_cabozantinib) {
            out.emplace_back("ici-monotherapy O7b info");
        }
        if (orders.ipilimumab > 1) {
            out.emplace_back("dose-check O7c warning");
        }
    }
    if (with_ipilimumab && with_nivolumab && with_cabozantinib &&
        (orders.drafts("ipilimumab") || orders.drafts("nivolumab") || orders.drafts("cabozantinib"))) {
        out.emplace_back("triplet O8 warning");
    }
}

void check_combination_dose(const order_set& orders, cards& out) {
    const bool pair = orders.all.contains("cabozantinib") && orders.all.contains("nivolumab") &&
                      (orders.drafts("cabozantinib") || orders.drafts("nivolumab"));
    const double most = orders.all.contains("rifampin") ? 60 : 40;  // an inducer asks for 20 mg more
    if (pair && orders.cabozantinib_mg > most) {
        out.emplace_back("dose-check O5 warning");
    }
}

void check_nephrectomy(const order_set& orders, const situation& now, cards& out) {
    if (!orders.nephrectomy) {
        return;
    }
    const std::string& state = now.imdc.state;
    if (!now.later_line && !now.responding && state == "POOR") {
        out.emplace_back(now.clear_or_unknown ? "upfront-nephrectomy O9 warning" : "upfront-nephrectomy O9 info");
    }
    const bool two = state == "INTERMEDIATE" && now.imdc.max == 2;
    if (!now.later_line && !now.responding && (two || state == "INT_OR_POOR")) {
        out.emplace_back("upfront-nephrectomy O9b info");
    }
    const names running(now.current.begin(), now.current.end());
    if (any_of(running, single_tkis) || running.contains("cabozantinib")) {
        out.emplace_back("tki-perioperative O9e warning");
    }
}

void check_surveillance(const order_set& orders, const situation& now, cards& out) {
    if (!orders.surveillance || now.later_line) {
        return;
    }
    if (now.imdc.state == "POOR") {
        out.emplace_back("no-surveillance O10 warning");
    } else if (now.imdc.state == "INT_OR_POOR") {
        out.emplace_back("no-surveillance O10b info");
    }
}

double table_dose(double clearance) {
    return clearance > 60 + 1e-9 ? 4.0 : clearance >= 50 - 1e-9 ? 3.5 : clearance >= 40 - 1e-9 ? 3.3 : 3.0;
}

void check_zoledronic_acid(const order_set& orders, const situation& now, const renal& kidneys, cards& out) {
    const bool for_calcium = now.calcium.corrected >= 12.0 - 1e-9;
    if (now.dialysis || (kidneys.known == renal::kind::clearance && kidneys.value < 30 - 1e-9)) {
        out.emplace_back(for_calcium ? "zoledronic-renal O11 warning" : "zoledronic-renal O11 critical");
    } else if (kidneys.known == renal::kind::clearance && orders.zoledronic_mg > table_dose(kidneys.value)) {
        out.emplace_back(for_calcium ? "zoledronic-renal O11b info" : "zoledronic-renal O11b warning");
    } else if (kidneys.known == renal::kind::estimate && kidneys.value < 60) {
        out.emplace_back(kidneys.value < 30 ? "zoledronic-renal O11d warning" : "zoledronic-renal O11c info");
    }
}

/// O11–O14, judged under every gate.
void check_bone_agents(const order_set& orders, const situation& now, const renal& kidneys, cards& out) {
    if (!orders.bone_agent()) {
        return;
    }
    if (orders.drafts("zoledronic acid")) {
        check_zoledronic_acid(orders, now, kidneys, out);
    }
    const bool recent = now.calcium.age >= 0 && now.calcium.age <= 90;
    if ((recent && now.calcium.low == truth::yes) || now.hypocalcaemia_recorded) {
        out.emplace_back(orders.drafts("denosumab") ? "bma-hypocalcaemia O12 critical" : "bma-hypocalcaemia O12 warning");
    } else if (!recent) {
        out.emplace_back("bma-hypocalcaemia O12b info");
    }
    if (orders.all.contains("zoledronic acid") && orders.all.contains("denosumab")) {
        out.emplace_back("bma-duplicate O13 warning");
    }
    if (now.jaw && !now.hospice) {
        out.emplace_back("bma-onj O14 warning");
    }
}

void check_interactions(const order_set& orders, cards& out) {
    if (!orders.all.contains("cabozantinib")) {
        return;
    }
    const auto fires = [&](const std::string& drug) {
        return orders.drafts(drug) || (orders.all.contains(drug) && orders.drafts("cabozantinib"));
    };
    if (fires("clarithromycin")) {
        out.emplace_back("cyp3a4 O18 warning");
    }
    if (fires("rifampin")) {
        out.emplace_back("cyp3a4 O18b warning");
    }
}

void check_cautions(const order_set& orders, const situation& now, cards& out) {
    if (now.blocked && any_of(orders.drafted, checkpoint)) {
        out.emplace_back("ici-caution O19 warning");
    }
    if (now.too_frail && orders.systemic()) {
        out.emplace_back("poor-ps O21 info");
    }
}

void add_standing(const chart& chart, const order_set& orders, const situation& now, cards& out) {
    const auto add = [&](const cards& more) { out.insert(out.end(), more.begin(), more.end()); };
    const bool choice = orders.systemic() || orders.nephrectomy || orders.surveillance;
    if (!any_of(orders.all, systemic_agents) && !orders.surveillance) {
        add(systemic_card(now));
    }
    if (!any_of(orders.all, bone_agents)) {
        add(bone_card(now, kidney_function(chart)));
    }
    if (!orders.nephrectomy) {
        add(nephrectomy_card(now));
    }
    const bool nobody_knows = now.imdc.state == "UNDETERMINED" || now.imdc.state == "FAV_OR_INT";
    if (choice && nobody_knows && !now.begun && !now.later_line) {
        out.emplace_back("imdc-incomplete I info");
    }
}

}  // namespace

std::vector<std::string> order_cards(const chart& chart, hook at, const situation& now) {
    cards out;
    const order_set orders = read_orders(chart, at, now);
    const bool treats = orders.systemic() || orders.bone_agent();
    check_bone_agents(orders, now, kidney_function(chart), out);
    check_interactions(orders, out);
    if (now.pregnant && treats) {
        out.emplace_back("pregnancy O20 critical");
    }
    const bool under_compression = now.cord_compression && !now.hospice;
    if (under_compression && (treats || orders.nephrectomy || orders.surveillance)) {
        out.emplace_back("cord-compression O17d critical");
    } else if (under_compression && orders.stereotactic) {
        out.emplace_back("cord-compression O17 critical");
    }
    const bool supplement = orders.drafts("calcium carbonate") || orders.drafts("colecalciferol");
    if (supplement && now.calcium.high == truth::yes && !now.hospice) {
        out.emplace_back("supplement-hypercalcaemia O16 warning");
    }
    const bool pre_empted =
        (now.pregnant && treats) || (under_compression && (treats || orders.nephrectomy || orders.surveillance));
    if (pre_empted) {
        return out;
    }
    check_combination_dose(orders, out);
    if (now.hospice || now.cord_compression) {
        return out;
    }
    check_targeted(orders, now, out);
    check_combinations(orders, now, out);
    check_nephrectomy(orders, now, out);
    check_surveillance(orders, now, out);
    check_cautions(orders, now, out);
    if (at == hook::order_sign && orders.pathway()) {
        add_standing(chart, orders, now, out);
    }
    return out;
}

}  // namespace support
