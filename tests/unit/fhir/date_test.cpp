#include "fhir/date.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono;
using fhir::parse_date_time;
using fhir::precision;
using fhir::time_order;

namespace {

fhir::day on(int y, unsigned m, unsigned d) { return fhir::day(year(y) / m / d); }

fhir::date_time moment(std::string_view text) {
    const auto parsed = parse_date_time(text);
    CAPTURE(text);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("date: a partial date covers every day it can mean", "[fhir]") {
    const auto [text, first, last, written] = GENERATE(table<const char*, fhir::day, fhir::day, precision>({
        {"2024", on(2024, 1, 1), on(2024, 12, 31), precision::year},
        {"2024-02", on(2024, 2, 1), on(2024, 2, 29), precision::month},
        {"2023-02", on(2023, 2, 1), on(2023, 2, 28), precision::month},
        {"2024-02-29", on(2024, 2, 29), on(2024, 2, 29), precision::day},
        {"0001-01-01", on(1, 1, 1), on(1, 1, 1), precision::day},
        {"9999-12-31", on(9999, 12, 31), on(9999, 12, 31), precision::day},
    }));
    CAPTURE(text);
    const auto parsed = moment(text);
    CHECK(parsed.first_day == first);
    CHECK(parsed.last_day == last);
    CHECK(parsed.written == written);
    CHECK(parsed.earliest == fhir::instant(first));
    CHECK(parsed.latest == fhir::instant(last + days(1)) - milliseconds(1));
}

TEST_CASE("date: an instant is read in UTC and keeps the date it was written with", "[fhir]") {
    const auto [text, expected] = GENERATE(table<const char*, fhir::instant>({
        {"2024-03-01T10:20:30Z", fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20) + seconds(30)},
        {"2024-03-01T10:20:30", fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20) + seconds(30)},
        {"2024-03-01t10:20:30z", fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20) + seconds(30)},
        {"2024-03-01T00:30:00+02:00", fhir::instant(on(2024, 2, 29)) + hours(22) + minutes(30)},
        {"2024-03-01T23:30:00-05:30", fhir::instant(on(2024, 3, 2)) + hours(5)},
        {"2024-03-01T10:20:30.5Z", fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20) + milliseconds(30500)},
        {"2024-03-01T10:20:30.1239Z", fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20) + milliseconds(30123)},
        {"2024-12-31T23:59:60Z", fhir::instant(on(2025, 1, 1))},
    }));
    CAPTURE(text);
    const auto parsed = moment(text);
    CHECK(parsed.earliest == expected);
    CHECK(parsed.latest == expected);
    CHECK(parsed.written == precision::time);
    CHECK(parsed.first_day == parsed.last_day);
    CHECK(parsed.first_day == moment(std::string_view(text).substr(0, 10)).first_day);
}

TEST_CASE("date: a time without seconds covers its minute", "[fhir]") {
    const auto parsed = moment("2024-03-01T10:20");
    CHECK(parsed.earliest == fhir::instant(on(2024, 3, 1)) + hours(10) + minutes(20));
    CHECK(parsed.latest == parsed.earliest + minutes(1) - milliseconds(1));
    CHECK(moment("2024-03-01T10:20+01:00").earliest == fhir::instant(on(2024, 3, 1)) + hours(9) + minutes(20));
}

TEST_CASE("date: text that is no date gives nothing", "[fhir]") {
    const auto* text = GENERATE(
        "", "2", "202", "20240", "2024-", "2024-1", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-01-00", "2024-01-32",
        "2024-01-1", "2024-01-01 ", " 2024", "2024/01/01", "0000", "0000-01-01", "-2024", "2024-01-01T", "2024-01-01T1",
        "2024-01-01T10", "2024-01-01T24:00:00Z", "2024-01-01T10:60", "2024-01-01T10:20:61", "2024-01-01T10:20:30.",
        "2024-01-01T10:20:30.Z", "2024-01-01T10:20:30+2", "2024-01-01T10:20:30+15:00", "2024-01-01T10:20:30+02:60",
        "2024-01-01T10:20:30Zx", "2024-01-01T10:20:30+02:00x", "today", "2024-01-01x", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4");
    CAPTURE(text);
    CHECK_FALSE(parse_date_time(text));
}

TEST_CASE("date: order is decided only when the intervals allow it", "[fhir]") {
    const auto [left, right, order] = GENERATE(table<const char*, const char*, time_order>({
        {"2023", "2024", time_order::before},
        {"2024-03", "2024-02-29", time_order::after},
        {"2024", "2024-05", time_order::undecided},
        {"2024-05-01", "2024-05-01", time_order::undecided},
        {"2024-05-01", "2024-05-01T12:00:00Z", time_order::undecided},
        {"2024-05-01T12:00:00Z", "2024-05-01T14:00:00+02:00", time_order::same},
        {"2024-05-01T12:00:00Z", "2024-05-01T12:00:00.001Z", time_order::before},
        {"2024-05-01T12:00", "2024-05-01T12:00:30Z", time_order::undecided},
        {"2024-05-01T12:00", "2024-05-01T12:01:00Z", time_order::before},
    }));
    CAPTURE(left, right);
    CHECK(compare(moment(left), moment(right)) == order);
}

TEST_CASE("date: the order of two times turns round with them", "[fhir]") {
    CHECK(compare(moment("2024"), moment("2023")) == time_order::after);
    CHECK(compare(moment("2023"), moment("2024")) == time_order::before);
}

TEST_CASE("date: a year later, 29 February becomes 28 February", "[fhir]") {
    CHECK(fhir::add_years(on(2024, 2, 29), 1) == on(2025, 2, 28));
    CHECK(fhir::add_years(on(2024, 2, 29), 4) == on(2028, 2, 29));
    CHECK(fhir::add_years(on(2023, 2, 28), 1) == on(2024, 2, 28));
    CHECK(fhir::add_years(on(2024, 3, 1), -1) == on(2023, 3, 1));
    CHECK(fhir::add_years(on(2023, 12, 31), 1) == on(2024, 12, 31));
}

TEST_CASE("date: years are completed on the birthday", "[fhir]") {
    const auto [birth, today, years] = GENERATE(table<fhir::day, fhir::day, int>({
        {on(1960, 5, 10), on(2024, 5, 9), 63},
        {on(1960, 5, 10), on(2024, 5, 10), 64},
        {on(1960, 2, 29), on(2023, 2, 27), 62},
        {on(1960, 2, 29), on(2023, 2, 28), 63},
        {on(2024, 1, 1), on(2024, 1, 1), 0},
    }));
    CAPTURE(years);
    CHECK(fhir::completed_years(birth, today) == years);
}
