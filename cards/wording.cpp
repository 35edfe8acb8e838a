#include "cards/wording.hpp"

#include "cards/asked_tests.hpp"
#include "cards/markdown.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <cmath>

namespace cards {

namespace {

constexpr std::size_t condition_units = 31;  // the longest that leaves every summary whole
constexpr std::size_t detail_condition_units = 100;
constexpr std::size_t names_shown = 3;

/// What a placeholder is filled from.
struct context {
    const clinical_case& c;
    const spoken_rule& rule;
    medium written;

    [[nodiscard]] std::string foreign(std::string_view text, std::size_t units) const {
        return written == medium::markdown ? escape(text, units) : plain(text, units);
    }
};

/// Distinct names in order of first mention: `a, b and c`, `a, b, c and 2 more`.
std::string listed(std::vector<std::string_view> names) {
    std::vector<std::string_view> distinct;
    for (const std::string_view name : names) {
        if (std::ranges::find(distinct, name) == distinct.end()) distinct.push_back(name);
    }
    std::string text;
    for (std::size_t index = 0; index < distinct.size() && index < names_shown; ++index) {
        const bool last = index + 1 == distinct.size();
        if (index > 0) text += last ? " and " : ", ";
        text += distinct[index];
    }
    if (distinct.size() > names_shown) text += " and " + std::to_string(distinct.size() - names_shown) + " more";
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// One decimal; a value below the limit of zoledronic acid never looks as if it were at it.
std::string clearance_text(double value) {
    const double lowest = zoledronic_bands().back().from;
    const double rounded_value = std::round(value * 10) / 10;
    return number_text(value < lowest && rounded_value >= lowest ? std::floor(value * 10) / 10 : rounded_value, 1);
}

std::string drafted_drugs(const context& x) {
    std::vector<std::string_view> names;
    for (const std::size_t draft : x.rule.drafts)
        names.push_back(row_of(x.c.proposal.orders[draft].agent).name);
    return listed(std::move(names));
}

template <role Role>
std::string interactors(const context& x) {
    std::vector<std::string_view> names;
    x.c.now.together.for_each([&names](drug one) {
        if (is(one, Role)) names.push_back(row_of(one).name);
    });
    return capitalised(listed(std::move(names)));
}

std::string bone_drafts(const context& x) {
    std::string text;
    for (const drug agent : {drug::denosumab, drug::zoledronic_acid}) {
        const bool drafted =
            std::ranges::any_of(x.rule.drafts, [&](std::size_t draft) { return x.c.proposal.orders[draft].agent == agent; });
        if (!drafted) continue;
        if (!text.empty()) text += " and ";
        text += row_of(agent).name;
        if (agent == drug::denosumab) text += " (contraindicated)";
    }
    return text;
}

constexpr pause_row pauses[] = {
    {drug::cabozantinib, "≥ 3 weeks"}, {drug::lenvatinib, "≥ 1 week"}, {drug::sunitinib, "≥ 3 weeks"},
    {drug::pazopanib, "≥ 1 week"},     {drug::axitinib, "≥ 2 days"},
};

/// The sentence for the TKI that is current; those without a labelled interval refer to their label.
std::string stop_tki(const context& x) {
    const drug_set current = x.c.now.therapy.current;
    if (current.has(drug::cabozantinib))
        return "Stop cabozantinib ≥ 3 weeks before nephrectomy (lenvatinib ≥ 1 week, sunitinib ≥ 3 weeks).";
    for (const pause_row& row : pauses) {
        if (current.has(row.agent)) {
            return "Stop " + std::string(row_of(row.agent).name) + " " + std::string(row.pause) + " before nephrectomy.";
        }
    }
    std::string name = "the TKI";
    current.for_each([&name](drug one) {
        if (is(one, role::tki)) name = row_of(one).name;
    });
    return "Stop " + name + " before nephrectomy, for as long as its label says.";
}

std::string zoledronic_dose_text(const context& x) {
    const std::optional<double> dose = zoledronic_dose(x.c.now.latest.renal.value);
    return dose ? number_text(*dose, 1) : "–";
}

std::string renal_finding(const context& x) {
    if (x.c.now.latest.renal.known == renal_function::kind::clearance && !zoledronic_dose(x.c.now.latest.renal.value)) {
        return "CrCl " + clearance_text(x.c.now.latest.renal.value) + " mL/min";
    }
    return "Dialysis recorded";
}

std::string renal_text(const context& x) {
    const renal_function& renal = x.c.now.latest.renal;
    if (x.c.facts.problems.dialysis) return "dialysis recorded";
    if (renal.known == renal_function::kind::unknown) return "not known: a recent creatinine is needed";
    std::string text = x.foreign(replaced(renal.shown, "/{1.73_m2}", "/1.73 m²"), 80);
    if (renal.known == renal_function::kind::estimate_only) text += " (eGFR, not CrCl)";
    return text;
}

std::string calcium_text(const context& x) {
    const calcium_status& calcium = x.c.now.latest.calcium;
    if (calcium.shown.empty()) return "not known";
    std::string text = x.foreign(calcium.shown, 60);
    if (calcium.effective) text += ", " + date_text(*calcium.effective);
    return text;
}

std::string zoledronic_row(const context& x) {
    switch (x.c.now.zoledronic) {
        case renal_verdict::full_dose:
        case renal_verdict::reduced_dose:
            return "zoledronic acid " + zoledronic_dose_text(x) + " mg by CrCl, every 4 weeks";
        case renal_verdict::estimate_unalarming:
            return "zoledronic acid 4 mg every 4 weeks (eGFR, not CrCl)";
        case renal_verdict::not_recommended:
        case renal_verdict::estimate_low:
            return "zoledronic acid not recommended (CrCl < 30)";
        case renal_verdict::estimate_reduced:
            return "zoledronic acid: calculate CrCl before dosing";
        case renal_verdict::unknown:
            break;
    }
    return "zoledronic acid: creatinine needed for the dose";
}

std::string current_systemic(const context& x) {
    std::vector<std::string_view> names;
    x.c.now.therapy.current_systemic.for_each([&names](drug one) { names.push_back(row_of(one).name); });
    return listed(std::move(names));
}

std::string draft_labels(const context& x) {
    std::string text;
    for (std::size_t index = 0; index < x.rule.drafts.size() && index < names_shown; ++index) {
        if (index > 0) text += ", ";
        text += x.foreign(x.c.proposal.orders[x.rule.drafts[index]].label, 60);
    }
    if (x.rule.drafts.size() > names_shown) text += " and " + std::to_string(x.rule.drafts.size() - names_shown) + " more";
    return text;
}

/// The score that decides: poor risk is reached by the known factors, other groups stay below by all possible ones.
std::string score_text(const context& x) {
    return x.c.score.state == risk_state::poor ? std::to_string(x.c.score.min) : score_range(x.c.score);
}

/// In a summary short enough for the rest of the sentence; the detail has room for all of it.
std::string blocking_condition(const context& x) {
    const auto& blocking = x.c.facts.problems.ici_blocking;
    if (blocking.empty()) return "recorded condition";
    const std::string_view more = blocking.size() > 1 ? " and more" : "";
    const std::size_t room = x.written == medium::plain ? condition_units - more.size() : detail_condition_units;
    return capitalised(x.foreign(blocking.front().name, room)) + std::string(more);
}

struct placeholder {
    std::string_view name;
    std::string (*value)(const context&);
};

constexpr placeholder placeholders[] = {
    {"score", score_text},
    {"range", [](const context& x) { return score_range(x.c.score); }},
    {"group", [](const context& x) { return std::string(group_name(x.c.score.state)); }},
    {"missing", [](const context& x) { return missing_tests_text(x.c.score); }},
    {"condition", blocking_condition},
    {"drugs", drafted_drugs},
    {"draft-labels", draft_labels},
    {"cabo-dose",
     [](const context& x) { return x.c.now.cabozantinib_mg ? number_text(*x.c.now.cabozantinib_mg, 1) : std::string("?"); }},
    {"stop-tki", stop_tki},
    {"bone-drafts", bone_drafts},
    {"renal-finding", renal_finding},
    {"renal", renal_text},
    {"clearance", [](const context& x) { return clearance_text(x.c.now.latest.renal.value); }},
    {"zoledronic-dose", zoledronic_dose_text},
    {"zoledronic-row", zoledronic_row},
    {"calcium", calcium_text},
    {"calcium-days", [](const context& x) { return std::to_string(x.c.facts.settings.calcium_for_bma_days); }},
    {"inhibitors", interactors<role::cyp3a4_inhibitor>},
    {"inducers", interactors<role::cyp3a4_inducer>},
    {"current-systemic", current_systemic},
    {"last-bone-agent",
     [](const context& x) {
         return x.c.now.therapy.last_bone_agent ? std::string(row_of(x.c.now.therapy.last_bone_agent->agent).name)
                                                : std::string();
     }},
    {"last-bone-date",
     [](const context& x) {
         return x.c.now.therapy.last_bone_agent ? date_text(x.c.now.therapy.last_bone_agent->when) : std::string();
     }},
    {"performance", [](const context& x) { return x.foreign(x.c.now.latest.performance.shown, 60); }},
    {"metastases", [](const context& x) { return std::to_string(x.c.facts.cancer.metastases.size()); }},
};

}  // namespace

std::string fill(std::string_view text, medium medium, const clinical_case& c, const spoken_rule& rule) {
    const context x{c, rule, medium};
    std::string result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        result += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto found = std::ranges::find(placeholders, name, &placeholder::name);
        if (found != std::end(placeholders)) result += found->value(x);
        text.remove_prefix(close + 1);
    }
    return result;
}

std::span<const pause_row> pauses_before_surgery() { return pauses; }

bool knows_placeholder(std::string_view name) {
    return std::ranges::find(placeholders, name, &placeholder::name) != std::end(placeholders);
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result += text.substr(0, at);
        result += by;
        text.remove_prefix(at + what.size());
    }
    result += text;
    return result;
}

std::string_view group_name(risk_state state) {
    switch (state) {
        case risk_state::poor:
            return "poor";
        case risk_state::intermediate:
            return "intermediate";
        case risk_state::favourable:
            return "favourable";
        case risk_state::int_or_poor:
            return "intermediate or poor";
        case risk_state::fav_or_int:
            return "favourable or intermediate";
        case risk_state::undetermined:
            break;
    }
    return "undetermined";
}

std::string score_range(const assessment& score) {
    if (score.min == score.max) return std::to_string(score.min);
    return std::to_string(score.min) + "–" + std::to_string(score.max);
}

}  // namespace cards
