// Random results: just below, at and above each limit, with and without ranges, in several units, of all ages.

#include "tests/support/random_parts.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

namespace support {

namespace {

/// Ages of results around the windows of 60 and 180 days.
int result_age(dice& d, const leaning& how) {
    const bool recent = how.well || d.chance(60);
    return how.baseline + (recent ? d.between(0, 30) : d.one_of({59, 60, 61, 75, 88, 120, 150, 179, 180, 181, 215, 300}));
}

enum class limit_given { range, interpretation, nothing };

/// A quantity in tenths of its conventional unit, written in one of several units with its limits.
struct written_unit {
    std::string unit;
    double factor;  ///< from the conventional unit
    int places;
};

struct analyte {
    std::string loinc;
    int limit;  ///< tenths of the conventional unit
    int other;  ///< the other end of the range, tenths
    bool low_is_limit;
    std::vector<written_unit> units;
};

void write_value(observation& out, const written_unit& unit, int tenths) {
    out.value = decimal(tenths / 10.0 * unit.factor, unit.places);
    out.unit = unit.unit;
}

void write_range(observation& out, const analyte& what, const written_unit& unit, int limit) {
    const std::string near = decimal(limit / 10.0 * unit.factor, unit.places);
    const std::string far = decimal(what.other / 10.0 * unit.factor, unit.places);
    out.low = what.low_is_limit ? near : far;
    out.high = what.low_is_limit ? far : near;
}

/// One result near its limit, or well away from it.
observation result(dice& d, const analyte& what, int spread, const leaning& how) {
    observation out{.loinc = what.loinc};
    const auto& unit = what.units[static_cast<std::size_t>(d.between(0, static_cast<int>(what.units.size()) - 1))];
    const int limit = what.limit + (d.chance(25) ? d.between(-3, 3) : 0);
    const int tenths = how.well       ? limit + (what.low_is_limit ? 1 : -1) * (d.chance(40) ? 0 : d.between(0, spread / 2))
                       : d.chance(50) ? limit + d.between(-1, 1)
                                      : limit + d.between(-spread, spread);
    write_value(out, unit, tenths);
    const auto given = d.one_of({limit_given::range, limit_given::range, limit_given::interpretation, limit_given::nothing});
    if (given == limit_given::range) {
        write_range(out, what, unit, limit);
    }
    if (given == limit_given::interpretation || d.chance(10)) {
        out.interpretation = how.well ? "N" : d.one_of<const char*>({"H", "L", "N", "HH", "LL", "A"});
    }
    if (!how.well && d.chance(4)) {
        out.comparator = d.one_of<const char*>({"<", ">"});
    }
    return out;
}

/// Now and then something that must be left out, or read with care.
void spoil(dice& d, observation& out) {
    if (d.chance(5)) {
        out.status = d.one_of<const char*>({"amended", "corrected", "preliminary", "entered-in-error", "cancelled"});
    } else if (d.chance(2)) {
        out.unit = "furlong";
    } else if (d.chance(2)) {
        out.unit.clear();
    }
}

void add_series(dice& d, chart& out, const analyte& what, int spread, const leaning& how) {
    const int count = how.well ? 1 : d.one_of({0, 1, 1, 1, 1, 1, 1, 2, 3});
    int age = result_age(d, how);
    for (int i = 0; i < count; ++i) {
        observation one = result(d, what, spread, how);
        one.date = d.days_ago(age);
        if (!how.well) {
            spoil(d, one);
        }
        out.with(one);
        age += d.chance(8) ? 0 : d.between(1, 40);  // two results of one day now and then
    }
}

const std::vector<written_unit> cell_units{
    {"10*9/L", 1, 1}, {"10*3/uL", 1, 1}, {"/uL", 1000, 0}, {"10*6/L", 1000, 0}, {"K/uL", 1, 1}};
const std::vector<written_unit> calcium_units{{"mg/dL", 1, 1}, {"mmol/L", 1 / 4.008, 12}, {"mg/L", 10, 0}};

void add_haemoglobin(dice& d, chart& out, const leaning& how) {
    const bool woman = out.gender == "female";
    add_series(
        d, out,
        {"718-7", woman ? 120 : 135, woman ? 155 : 175, true, {{"g/dL", 1, 1}, {"g/L", 10, 0}, {"mmol/L", 1 / 1.6114, 12}}}, 35,
        how);
}

void add_counts(dice& d, chart& out, const leaning& how) {
    if (!how.well && d.chance(15)) {
        const std::string date = d.days_ago(d.between(0, 50));
        const bool ranged = d.chance(50);
        out.with(observation{.loinc = "6690-2",
                             .value = decimal(d.between(40, 160) / 10.0, 1),
                             .unit = "10*9/L",
                             .low = ranged ? "4.0" : "",
                             .high = ranged ? "11.0" : "",
                             .date = date});
        out.with(observation{.loinc = "770-8", .value = std::to_string(d.between(40, 90)), .unit = "%", .date = date});
    } else {
        add_series(d, out, {"751-8", 70, 20, false, cell_units}, 40, how);
    }
    add_series(d, out, {"777-3", 4000, 1500, false, cell_units}, 1500, how);
}

observation calcium_result(dice& d, std::string loinc, int limit, const leaning& how) {
    observation one = result(d, {std::move(loinc), limit, 85, false, calcium_units}, 20, how);
    one.comparator.clear();
    return one;
}

void add_albumin(dice& d, chart& out, int calcium_age, const leaning& how) {
    const int albumin = how.well || d.chance(30) ? 40 : d.between(22, 48);
    const bool si = d.chance(40);
    const int gap = how.well ? 0 : d.one_of({0, 0, 0, 0, 1, 6, 7, 8, 20});
    out.with(observation{.loinc = "1751-7",
                         .value = si ? std::to_string(albumin) : decimal(albumin / 10.0, 1),
                         .unit = si ? "g/L" : "g/dL",
                         .date = d.days_ago(std::max(0, calcium_age - gap))});
}

void add_ionised(dice& d, chart& out, const std::string& date) {
    const bool ranged = d.chance(75);
    out.with(observation{.loinc = "1995-0",
                         .value = decimal(d.between(105, 145) / 100.0, 2),
                         .unit = "mmol/L",
                         .low = ranged ? "1.15" : "",
                         .high = ranged ? "1.32" : "",
                         .date = date});
}

void add_calcium(dice& d, chart& out, const leaning& how) {
    const int since = how.well || d.chance(75) ? d.between(0, 58) : d.one_of({62, 84, 89, 90, 91, 120, 165, 195, 250});
    const int age = how.baseline + since;
    const bool total = how.well || d.chance(85);
    if (total) {
        observation one = calcium_result(d, "17861-6", 102, how);
        if (age > 80) {  // hypocalcaemia of long ago: not what these patients are about
            one.value = "10.0";
            one.unit = "mg/dL";
            one.low.clear();
            one.high.clear();
            one.interpretation.clear();
        }
        one.date = d.days_ago(age);
        out.with(one);
        if (how.well || d.chance(75)) {
            add_albumin(d, out, age, how);
        }
    }
    if (d.chance(8) && age <= 58) {
        observation laboratory = calcium_result(d, "29265-6", 102, how);
        laboratory.interpretation.clear();
        laboratory.date = d.days_ago(std::max(0, age + d.one_of({-1, 0, 1})));
        out.with(laboratory);
    } else if (d.chance(12) && age <= 58) {
        add_ionised(d, out, d.days_ago(age));
    }
}

void add_performance(dice& d, chart& out, const leaning& how) {
    const int age = how.baseline + (how.well || d.chance(75) ? d.between(0, 50) : d.one_of({60, 61, 140, 215, 250}));
    const int karnofsky = how.well ? d.one_of({80, 90, 100}) : d.one_of({50, 60, 70, 70, 80, 80, 90, 100});
    const auto score = [&](std::string loinc, int value, int days) {
        out.with(
            observation{.loinc = std::move(loinc), .value = std::to_string(value), .date = d.days_ago(days), .integer = true});
    };
    if (how.well || d.chance(65)) {
        score("89243-0", karnofsky, age);
        if (d.chance(15)) {  // an ECOG beside it, on another day, that agrees about frailty
            const int ecog = karnofsky <= 60 ? d.between(3, 4) : d.between(0, 2);
            score("89247-1", ecog,
                  d.one_of({age + 1, age + 20, std::max(0, age - 20), std::max(0, age - 35)}) + (age == 0 ? 1 : 0));
        }
    } else if (d.chance(60)) {
        score("89247-1", age <= 50 && d.chance(3) ? 5 : d.between(0, 4), age);
    }
}

}  // namespace

std::string decimal(double value, int places) {
    char text[40];
    std::snprintf(text, sizeof text, "%.*f", places, value);
    return text;
}

void add_kidneys(dice& d, chart& out) {
    out.weighs(std::to_string(d.between(45, 110)));
    out.observations.front().date = d.days_ago(d.chance(90) ? d.between(0, 90) : 200);
    out.creatinine(decimal(d.between(6, 35) / 10.0, 1));
    out.observations.at(1).date = d.days_ago(d.chance(85) ? d.between(0, 30) : d.between(31, 60));
    if (d.chance(10)) {
        out.without("creatinine");
        if (d.chance(60)) {
            out.with(observation{.loinc = "98979-8",
                                 .value = std::to_string(d.between(30, 95)),
                                 .unit = "mL/min/{1.73_m2}",
                                 .date = d.days_ago(d.between(0, 30))});
        }
    } else if (d.chance(8)) {
        out.with(observation{.loinc = "35591-7",
                             .value = std::to_string(d.between(20, 90)),
                             .unit = "mL/min",
                             .date = d.days_ago(d.between(0, 40))});
    }
}

void add_results(dice& d, chart& out, const leaning& how) {
    add_performance(d, out, how);
    add_haemoglobin(d, out, how);
    add_calcium(d, out, how);
    add_counts(d, out, how);
}

}  // namespace support
