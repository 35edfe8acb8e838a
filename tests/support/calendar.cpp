#include "tests/support/calendar.hpp"

#include <chrono>
#include <cstdio>

namespace support {

namespace {

using namespace std::chrono;

int number(year_month_day date) { return static_cast<int>(sys_days{date}.time_since_epoch().count()); }

year_month_day date_of(int day) { return year_month_day{sys_days{days{day}}}; }

int digits(std::string_view text) { return std::stoi(std::string(text)); }

}  // namespace

day_span days_of(std::string_view date) {
    const year y{digits(date.substr(0, 4))};
    if (date.size() == 4) {
        return {number(y / January / 1), number(y / December / 31)};
    }
    const month m{static_cast<unsigned>(digits(date.substr(5, 2)))};
    if (date.size() == 7) {
        return {number(y / m / 1), number(y / m / last)};
    }
    const int day = number(y / m / std::chrono::day{static_cast<unsigned>(digits(date.substr(8, 2)))});
    return {day, day};
}

int day_of(std::string_view full_date) { return days_of(full_date).from; }

std::string date_text(int day) {
    const year_month_day date = date_of(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

int one_year_after(int day) {
    const year_month_day date = date_of(day);
    const year_month_day next = (date.year() + years{1}) / date.month() / date.day();
    return number(next.ok() ? next : year_month_day{next.year() / next.month() / last});
}

int completed_years(int born, int today) {
    const year_month_day birth = date_of(born);
    const year_month_day now = date_of(today);
    const int full = static_cast<int>(now.year()) - static_cast<int>(birth.year());
    const bool before = now.month() < birth.month() || (now.month() == birth.month() && now.day() < birth.day());
    return before ? full - 1 : full;
}

}  // namespace support
