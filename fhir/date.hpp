#pragma once
// FHIR date, dateTime and instant with the precision they were written in.
// https://hl7.org/fhir/R4/datatypes.html#dateTime

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fhir {

enum class precision : std::uint8_t { year, month, day, time };

using day = std::chrono::sys_days;
using instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A point in time that may be partial. A partial value stands for the whole interval it covers.
struct date_time {
    day first_day{};     ///< first calendar date it can mean, as written (no time zone shift)
    day last_day{};      ///< last calendar date it can mean; equal to first_day from precision day on
    instant earliest{};  ///< first instant it can mean, UTC (a missing zone is read as UTC)
    instant latest{};    ///< last instant it can mean, UTC
    precision written = precision::day;

    friend bool operator==(const date_time&, const date_time&) = default;
};

/// How two possibly partial times lie to each other; `undecided` when their intervals overlap without being equal instants.
enum class time_order : std::uint8_t { before, same, after, undecided };

/// Reads a FHIR date, dateTime or instant; nothing when the text is not one (month 13, 30 February, trailing text).
/// Lenient: accepts a time without zone or without seconds, and a lower-case `t`/`z`.
[[nodiscard]] std::optional<date_time> parse_date_time(std::string_view text);

/// A whole calendar day as a date_time.
[[nodiscard]] date_time whole_day(day date);

[[nodiscard]] time_order compare(const date_time& left, const date_time& right);

/// Calendar arithmetic: the same date `years` later, 29 February becoming 28 February.
[[nodiscard]] day add_years(day date, int years);

/// Completed years from `birth` to `on`.
[[nodiscard]] int completed_years(day birth, day on);

}  // namespace fhir
