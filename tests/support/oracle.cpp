// Gates, standing cards and the order in which cards are shown.

#include "tests/support/oracle.hpp"

#include "tests/support/calendar.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace support {

namespace {

using names = std::set<std::string>;

const names systemic_agents{"cabozantinib", "nivolumab", "ipilimumab", "pembrolizumab", "avelumab",   "lenvatinib",  "axitinib",
                            "sunitinib",    "pazopanib", "sorafenib",  "tivozanib",     "everolimus", "temsirolimus"};
const names bone_agents{"zoledronic acid", "denosumab"};
const names infusions{"nivolumab", "ipilimumab", "pembrolizumab", "avelumab", "temsirolimus", "zoledronic acid", "denosumab"};
const std::vector<std::pair<std::string, std::string>> doublets{{"cabozantinib", "nivolumab"},
                                                                {"lenvatinib", "pembrolizumab"},
                                                                {"axitinib", "pembrolizumab"},
                                                                {"axitinib", "avelumab"},
                                                                {"ipilimumab", "nivolumab"}};

bool current(const medication& one) {
    if (one.kind == medication_kind::administration) {
        return today() - day_of(one.start) <= (infusions.contains(one.what.name) ? 35 : 8);
    }
    return one.status == "active";
}

bool active_problem(const chart& chart, const names& codes) {
    return std::any_of(chart.conditions.begin(), chart.conditions.end(),
                       [&](const condition& one) { return codes.contains(one.what.value) && one.clinical == "active"; });
}

bool ever_recorded(const chart& chart, const names& codes) {
    return std::any_of(chart.conditions.begin(), chart.conditions.end(),
                       [&](const condition& one) { return codes.contains(one.what.value); });
}

const names renal_codes{"254915003", "C64.1", "C64.9", "702391001", "733608000", "733471003"};
const names clear_cell_codes{"254915003"};
const names other_histology_codes{"733608000", "733471003"};
const names metastasis_codes{"94389000", "94274006", "C79.51", "94391008", "C78.00"};

/// The vertebra or region a metastasis or a radiotherapy is about: `L`, `L3`, `T`; empty when it is not the spine.
std::string spine_level(const code& what, const code& site) {
    static const std::map<std::string, std::string> levels{{"94389000", "L"},  {"94274006", "T"},  {"55492004", "L3"},
                                                           {"53983007", "L2"}, {"77435000", "T8"}, {"73903008", "L"}};
    const auto by_site = levels.find(site.value);
    const auto by_code = levels.find(what.value);
    return by_site != levels.end() ? by_site->second : by_code != levels.end() ? by_code->second : "";
}

bool same_level(const std::string& one, const std::string& other) {
    return !one.empty() && !other.empty() && (one.starts_with(other) || other.starts_with(one));
}

bool vertebral_open(const chart& chart) {
    return std::any_of(chart.conditions.begin(), chart.conditions.end(), [&](const condition& site) {
        const std::string level = spine_level(site.what, site.body_site);
        if (level.empty() || !metastasis_codes.contains(site.what.value)) {
            return false;
        }
        return std::none_of(chart.procedures.begin(), chart.procedures.end(), [&](const procedure& done) {
            return names{"1287742003", "395096001"}.contains(done.what.value) && today() - day_of(done.date) <= 90 &&
                   same_level(level, spine_level({}, done.body_site));
        });
    });
}

/// KPS <= 60 or ECOG >= 3 on the latest score.
bool too_frail(const chart& chart) {
    const observation* latest = nullptr;
    for (const observation& one : chart.observations) {
        if ((one.loinc == "89243-0" || one.loinc == "89247-1") && today() - day_of(one.date) <= 180 &&
            (latest == nullptr || latest->date < one.date)) {
            latest = &one;
        }
    }
    return latest != nullptr && (latest->loinc == "89243-0" ? std::stoi(latest->value) <= 60 : std::stoi(latest->value) >= 3);
}

bool newest_score_is_death(const chart& chart) {
    const observation* latest = nullptr;
    for (const observation& one : chart.observations) {
        if ((one.loinc == "89243-0" || one.loinc == "89247-1") && (latest == nullptr || latest->date < one.date)) {
            latest = &one;
        }
    }
    return latest != nullptr && latest->loinc == "89247-1" && latest->value == "5";
}

bool responding(const chart& chart, int start) {
    const observation* latest = nullptr;
    for (const observation& one : chart.observations) {
        if (one.loinc == "88040-1" && day_of(one.date) >= start && (latest == nullptr || latest->date < one.date)) {
            latest = &one;
        }
    }
    return start >= 0 && today() - start >= 84 && latest != nullptr &&
           names{"268910001", "359746009"}.contains(latest->coded.value);
}

bool doublet_of(const names& drugs) {
    return std::any_of(doublets.begin(), doublets.end(),
                       [&](const auto& pair) { return drugs.contains(pair.first) && drugs.contains(pair.second); });
}

/// Finished first line, or something other than a first-line doublet for more than four weeks.
bool later_line(const chart& chart, const names& running, int start) {
    const bool finished = std::any_of(chart.medications.begin(), chart.medications.end(), [&](const medication& one) {
        return systemic_agents.contains(one.what.name) && one.status == "completed" &&
               one.kind != medication_kind::administration && !running.contains(one.what.name);
    });
    const bool any_running =
        std::any_of(running.begin(), running.end(), [](const std::string& one) { return systemic_agents.contains(one); });
    return finished || (any_running && !doublet_of(running) && today() - start > 28);
}

const std::vector<std::string> order_check_order{"O1",  "O2",  "O2b",  "O3",  "O4",   "O5",   "O7b",  "O7c", "O8",   "O9",  "O9b",
                                                 "O9e", "O10", "O10b", "O11", "O11b", "O11c", "O11d", "O12", "O12b", "O13", "O14",
                                                 "O16", "O17", "O17d", "O18", "O18b", "O19",  "O20",  "O21", "S",    "S1",  "S2",
                                                 "S3",  "S4",  "S5",   "B",   "B1",   "B2",   "B3",   "N",   "N1",   "T",   "I"};

std::string rule_of(const std::string& card) {
    const auto first = card.find(' ') + 1;
    return card.substr(first, card.find(' ', first) - first);
}

/// Critical, warning, info; then order checks before standing cards; then table order. At most four that are not critical.
void arrange(std::vector<std::string>& cards) {
    const auto urgency = [](const std::string& card) {
        return card.ends_with("critical") ? 0 : card.ends_with("warning") ? 1 : 2;
    };
    const auto place = [](const std::string& card) {
        return std::find(order_check_order.begin(), order_check_order.end(), rule_of(card)) - order_check_order.begin();
    };
    std::stable_sort(cards.begin(), cards.end(), [&](const std::string& a, const std::string& b) {
        return std::pair(urgency(a), place(a)) < std::pair(urgency(b), place(b));
    });
    const auto quiet = std::find_if(cards.begin(), cards.end(), [&](const std::string& card) { return urgency(card) > 0; });
    if (cards.end() - quiet > 4) {
        cards.erase(quiet + 4, cards.end());
    }
}

void add(std::vector<std::string>& to, const std::vector<std::string>& more) { to.insert(to.end(), more.begin(), more.end()); }

std::vector<std::string> patient_view_cards(const chart& chart, const situation& now) {
    if (now.hospice) {
        return {};
    }
    if (now.cord_compression) {
        return {"cord-compression C critical"};
    }
    std::vector<std::string> out = systemic_card(now);
    add(out, bone_card(now, kidney_function(chart)));
    add(out, nephrectomy_card(now));
    if (now.vertebral_open) {
        out.emplace_back("sbrt-timing T info");
    }
    const bool open = now.imdc.state == "INT_OR_POOR" || now.imdc.state == "FAV_OR_INT" || now.imdc.state == "UNDETERMINED";
    if (open && !now.begun && !now.later_line) {
        out.emplace_back("imdc-incomplete I info");
    }
    return out;
}

}  // namespace

bool situation::has(const std::string& drug) const { return std::find(current.begin(), current.end(), drug) != current.end(); }

int first_line_start(const chart& chart) {
    int earliest = -1;
    for (const medication& one : chart.medications) {
        if (systemic_agents.contains(one.what.name)) {
            const int start = days_of(one.start).from;
            earliest = earliest < 0 ? start : std::min(earliest, start);
        }
    }
    return earliest;
}

situation look_at(const chart& chart) {
    situation now;
    const int start = first_line_start(chart);
    names running;
    for (const medication& one : chart.medications) {
        if (current(one)) {
            running.insert(one.what.name);
        }
        now.bma_current = now.bma_current || (bone_agents.contains(one.what.name) && current(one));
        now.bma_overdue = now.bma_overdue || bone_agents.contains(one.what.name);
    }
    now.current.assign(running.begin(), running.end());
    const bool adult = completed_years(day_of(chart.birth_date), today()) >= 18;
    const bool metastatic = active_problem(chart, metastasis_codes);
    now.over =
        !chart.deceased.empty() || !adult || newest_score_is_death(chart) || !ever_recorded(chart, renal_codes) || !metastatic;
    now.hospice = std::any_of(chart.service_requests.begin(), chart.service_requests.end(),
                              [](const service_request& one) { return one.what.value == "385763009" && one.status == "active"; });
    now.cord_compression = active_problem(chart, {"71286001", "G95.20"});
    now.later_line = later_line(chart, running, start);
    now.pregnant = active_problem(chart, {"77386006"});
    now.begun = start >= 0;
    now.responding = responding(chart, start);
    now.doublet_current = doublet_of(running);
    now.clear_or_unknown = !ever_recorded(chart, other_histology_codes);
    now.blocked = active_problem(chart, {"55464009", "Z94.0"}) || running.contains("tacrolimus");
    now.too_frail = too_frail(chart);
    now.bone = active_problem(chart, {"94389000", "94274006", "C79.51"});
    now.vertebral_open = vertebral_open(chart);
    now.kidney_in_place = std::none_of(chart.procedures.begin(), chart.procedures.end(),
                                       [](const procedure& one) { return one.what.value == "116033007"; });
    now.jaw = ever_recorded(chart, {"M87.180"});
    now.dialysis = active_problem(chart, {"N18.6", "Z99.2"});
    now.hypocalcaemia_recorded = active_problem(chart, {"5291005"});
    now.calcium = read_calcium(chart, today());
    now.imdc = imdc(chart);
    return now;
}

renal kidney_function(const chart& chart) {
    std::optional<double> creatinine;
    std::optional<double> weight;
    std::optional<double> estimate;
    for (const observation& one : chart.observations) {
        const int age = today() - day_of(one.date);
        if (one.loinc == "35591-7" && age <= 30) {
            return {renal::kind::clearance, std::stod(one.value)};
        }
        if (one.loinc == "2160-0" && age <= 30) {
            creatinine = std::stod(one.value);
        }
        if (one.loinc == "29463-7" && age <= 180) {
            weight = std::stod(one.value);
        }
        if (one.loinc == "98979-8" && age <= 30) {
            estimate = std::stod(one.value);
        }
    }
    if (creatinine && weight) {
        const int age = completed_years(day_of(chart.birth_date), today());
        return {renal::kind::clearance, (140 - age) * *weight * (chart.gender == "male" ? 1.0 : 0.85) / (72 * *creatinine)};
    }
    return estimate ? renal{renal::kind::estimate, *estimate} : renal{};
}

std::vector<std::string> systemic_card(const situation& now) {
    const std::string& state = now.imdc.state;
    const bool poor = state == "POOR";
    const bool middle = state == "INTERMEDIATE" || state == "INT_OR_POOR";
    if (now.later_line || now.doublet_current || !(poor || middle || state == "FAVOURABLE")) {
        return {};
    }
    if (now.blocked) {
        return {poor ? "systemic-therapy S5 warning" : "systemic-therapy S5 info"};
    }
    if (now.too_frail && (poor || middle)) {
        return {"systemic-therapy S3 info"};
    }
    if (!now.clear_or_unknown) {
        return {"systemic-therapy S4 info"};
    }
    return {poor ? "systemic-therapy S warning" : middle ? "systemic-therapy S1 info" : "systemic-therapy S2 info"};
}

std::vector<std::string> bone_card(const situation& now, const renal& kidneys) {
    if (!now.bone || now.bma_current || now.jaw || now.pregnant) {
        return {};
    }
    if (now.calcium.low == truth::yes || now.hypocalcaemia_recorded) {
        return {"bone-protection B1 warning"};
    }
    if ((kidneys.known == renal::kind::clearance && kidneys.value < 30 - 1e-9) || now.dialysis) {
        return {"bone-protection B2 info"};
    }
    return {now.bma_overdue ? "bone-protection B3 info" : "bone-protection B info"};
}

std::vector<std::string> nephrectomy_card(const situation& now) {
    if (now.imdc.state != "POOR" || !now.clear_or_unknown || !now.kidney_in_place) {
        return {};
    }
    if (now.responding) {
        return {"deferred-nephrectomy N1 info"};
    }
    return now.later_line ? std::vector<std::string>{} : std::vector<std::string>{"deferred-nephrectomy N info"};
}

expected_answer expect(const chart& chart, hook at) {
    expected_answer out;
    const situation now = look_at(chart);
    out.imdc = now.imdc;
    out.assessed = !now.over;
    if (!now.over) {
        out.cards = at == hook::patient_view ? patient_view_cards(chart, now) : order_cards(chart, at, now);
        arrange(out.cards);
    }
    return out;
}

}  // namespace support
