#include "fhir/date.hpp"

namespace fhir {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr milliseconds one_tick{1};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads the text from left to right; every step either takes what it was asked for or leaves the cursor alone.
class cursor {
public:
    explicit cursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }

    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_digit(rest_[i])) return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// Takes all digits at the cursor; nothing when there are none. Digits beyond milliseconds are dropped.
    std::optional<milliseconds> fraction() {
        if (rest_.empty() || !is_digit(rest_.front())) return std::nullopt;
        int value = 0;
        int scale = 100;
        while (!rest_.empty() && is_digit(rest_.front())) {
            value += (rest_.front() - '0') * scale;
            scale /= 10;
            rest_.remove_prefix(1);
        }
        return milliseconds(value);
    }

private:
    std::string_view rest_;
};

/// Hours and minutes as `hh:mm`, each within its limit.
std::optional<minutes> clock(cursor& text, int last_hour) {
    const auto hour = text.digits(2);
    if (!hour || *hour > last_hour || !text.take(':')) return std::nullopt;
    const auto minute = text.digits(2);
    if (!minute || *minute > 59) return std::nullopt;
    return hours(*hour) + minutes(*minute);
}

/// What to subtract to get UTC. No zone is read as UTC.
std::optional<minutes> zone(cursor& text) {
    if (text.done() || text.take('Z') || text.take('z')) return minutes(0);
    const bool west = text.take('-');
    if (!west && !text.take('+')) return std::nullopt;
    const auto offset = clock(text, 14);
    if (!offset) return std::nullopt;
    return west ? -*offset : *offset;
}

date_time covering(day first, day last, precision written) {
    return {.first_day = first,
            .last_day = last,
            .earliest = instant(first),
            .latest = instant(last + days(1)) - one_tick,
            .written = written};
}

std::optional<date_time> parse_time(cursor& text, day date) {
    const auto time = clock(text, 23);
    if (!time) return std::nullopt;
    milliseconds since_midnight = *time;
    milliseconds covered = minutes(1) - one_tick;
    if (text.take(':')) {
        const auto second = text.digits(2);
        if (!second || *second > 60) return std::nullopt;  // 60 is a leap second
        since_midnight += seconds(*second);
        covered = milliseconds(0);
        if (text.take('.')) {
            const auto fraction = text.fraction();
            if (!fraction) return std::nullopt;
            since_midnight += *fraction;
        }
    }
    const auto offset = zone(text);
    if (!offset || !text.done()) return std::nullopt;
    const instant when = instant(date) + since_midnight - *offset;
    return date_time{.first_day = date, .last_day = date, .earliest = when, .latest = when + covered, .written = precision::time};
}

day last_day_of(std::chrono::year_month month) { return day(month / std::chrono::last); }

}  // namespace

std::optional<date_time> parse_date_time(std::string_view written) {
    cursor text(written);
    const auto year_number = text.digits(4);
    if (!year_number || *year_number == 0) return std::nullopt;
    const std::chrono::year year(*year_number);
    if (text.done()) return covering(year / 1 / 1, year / 12 / 31, precision::year);

    if (!text.take('-')) return std::nullopt;
    const auto month_number = text.digits(2);
    if (!month_number || *month_number < 1 || *month_number > 12) return std::nullopt;
    const auto month = year / *month_number;
    if (text.done()) return covering(day(month / 1), last_day_of(month), precision::month);

    if (!text.take('-')) return std::nullopt;
    const auto day_number = text.digits(2);
    if (!day_number) return std::nullopt;
    const auto date = month / *day_number;
    if (!date.ok()) return std::nullopt;
    if (text.done()) return whole_day(date);

    if (!text.take('T') && !text.take('t')) return std::nullopt;
    return parse_time(text, date);
}

date_time whole_day(day date) { return covering(date, date, precision::day); }

time_order compare(const date_time& left, const date_time& right) {
    if (left.latest < right.earliest) return time_order::before;
    if (right.latest < left.earliest) return time_order::after;
    const bool both_instants = left.earliest == left.latest && right.earliest == right.latest;
    return both_instants ? time_order::same : time_order::undecided;
}

day add_years(day date, int years) {
    const std::chrono::year_month_day from(date);
    const auto moved = from + std::chrono::years(years);
    return moved.ok() ? day(moved) : last_day_of(moved.year() / moved.month());
}

int completed_years(day birth, day on) {
    const std::chrono::year_month_day from(birth);
    const std::chrono::year_month_day until(on);
    const int difference = int(until.year()) - int(from.year());
    return add_years(birth, difference) > on ? difference - 1 : difference;
}

}  // namespace fhir
