// Limits where a laboratory states none, age windows, and the other fixed figures.
#include "cards/albumin_pairing.hpp"
#include "cards/calcium.hpp"
#include "cards/current_therapy.hpp"
#include "cards/facts/immunosuppression.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/latest.hpp"
#include "cards/limits.hpp"
#include "cards/situation.hpp"

namespace cards::knowledge {
namespace {

std::string_view who_text(const std::optional<sex>& who) {
    if (!who) return "everybody";
    return *who == sex::male ? "men" : "women";
}

std::string grey_band(const default_limit& row, double limit) {
    if (row.grey_width <= 0) return "none";
    return row.adverse == side::below ? number(limit - row.grey_width) + " to below " + number(limit)
                                      : "above " + number(limit) + " to " + number(limit + row.grey_width);
}

std::string defaults(const settings& settings) {
    table rows({"Result", "For", "Counts when", "Limit", "Unit", "Grey band", "Source"});
    for (const default_limit& row : default_limits()) {
        const double limit = settings.*row.limit;
        rows.row({std::string(name_of(row.what)), std::string(who_text(row.who)), row.adverse == side::below ? "below" : "above",
                  number(limit), code(canonical_unit(row.what)), grey_band(row, limit), std::string(row.source)});
    }
    return rows.str();
}

struct window_row {
    std::string_view what;
    int settings::*days;
};
constexpr window_row windows[] = {
    {"A result this old or younger counts without remark", &settings::fresh_days},
    {"An older result counts up to this age, marked as aged; beyond it counts as missing", &settings::aged_days},
    {"Calcium for a bone-modifying agent", &settings::calcium_for_bma_days},
    {"Creatinine, clearance or eGFR for a dose", &settings::creatinine_days},
    {"Body weight for a clearance", &settings::weight_days},
};

std::string_view advice_text(standing_advice when) {
    switch (when) {
        case standing_advice::pathway_orders:
            return "beside orders of the pathway";
        case standing_advice::every_order:
            return "beside every order";
        case standing_advice::never:
            break;
    }
    return "never";
}

std::string ages(const settings& settings) {
    table rows({"What", "Days"});
    for (const window_row& row : windows)
        rows.row({std::string(row.what), std::to_string(settings.*row.days)});
    rows.row({"Albumin that corrects a calcium, before or after it", std::to_string(albumin_days)});
    rows.row({"A first-line agent this young can still be completed to a doublet", std::to_string(first_line_grace_days)});
    rows.row({"Therapy before a response speaks for surgery", std::to_string(response_days)});
    rows.row({"Radiotherapy to a vertebra counts as treatment of that level", std::to_string(radiotherapy_days)});
    return rows.str();
}

std::string figures() {
    table rows({"What", "Figure", "Unit"});
    rows.row({"Corrected calcium: added for each g/dL of albumin below normal", number(per_gram_of_albumin), code("mg/dL")});
    rows.row({"Corrected calcium: normal albumin", number(normal_albumin), code("g/dL")});
    rows.row(
        {"Without albumin, a total calcium this far below its limit is not high", number(lowest_albumin_effect), code("mg/dL")});
    rows.row({"Severe hypercalcaemia: corrected calcium from", number(severe_hypercalcaemia_mg_dl), code("mg/dL")});
    rows.row({"Below what trials covered: Karnofsky at or below", number(below_trials_karnofsky), "points"});
    rows.row({"Below what trials covered: ECOG at or above", number(below_trials_ecog), "grade"});
    rows.row({"Immunosuppression: prednisone equivalent from", number(steroid_limit_mg_per_day), code("mg/d")});
    rows.row({"Adult from", std::to_string(adult_years), "years"});
    return rows.str();
}

}  // namespace

std::string limits_chapter(const settings& settings) {
    return "## Limits and time windows\n\nThe laboratory's own reference range decides, else its interpretation code. Only where "
           "it "
           "sends neither do these limits hold; the card says so, and in the grey band it also says that laboratories "
           "differ.\n\n" +
           defaults(settings) + "### How old a value may be\n\n" + ages(settings) + "### Other figures\n\n" + figures() +
           "At order-sign, standing cards are shown " + std::string(advice_text(settings.standing_advice_at_order_sign)) +
           ".\n\n";
}

}  // namespace cards::knowledge
