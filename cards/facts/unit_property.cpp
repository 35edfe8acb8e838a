#include "cards/facts/unit_property.hpp"

#include <algorithm>
#include <iterator>

namespace cards {
namespace {

// LOINC property SCnc (moles per volume); every other code of these analytes is MCnc (mass per volume).
constexpr std::string_view molar_codes[] = {
    "59260-0", "75928-2", "93846-4",                       // haemoglobin
    "2000-8",  "29265-6", "1995-0",  "1994-3", "12180-6",  // calcium: total, corrected, ionised
    "14682-9", "77140-2", "59826-8",                       // creatinine
};

bool has_both_kinds(analyte what) {
    switch (what) {
        case analyte::haemoglobin:
        case analyte::calcium:
        case analyte::corrected_calcium:
        case analyte::ionised_calcium:
        case analyte::creatinine:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool property_differs(analyte what, std::string_view loinc, bool molar_unit) {
    if (!has_both_kinds(what)) return false;
    const bool molar_code = std::find(std::begin(molar_codes), std::end(molar_codes), loinc) != std::end(molar_codes);
    return molar_code != molar_unit;
}

}  // namespace cards
