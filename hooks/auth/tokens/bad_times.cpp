// Tokens whose times are bad: RFC 7519 sections 4.1.4 to 4.1.6. Seconds count from the recipe's `now`.
#include "hooks/auth/tokens/bad_tokens.hpp"

namespace hooks::auth {
namespace {

/// One time with another value; no value: without it.
struct value_row {
    std::string_view name;
    std::string_view claim;
    std::string_view json;
    fault expected;
};

constexpr value_row values[] = {
    {"time-no-exp", "exp", "", fault::claims_member},
    {"time-exp-null", "exp", "null", fault::claims_member},
    {"time-exp-text", "exp", R"("9999999999")", fault::claims_member},
    {"time-exp-true", "exp", "true", fault::claims_member},
    {"time-exp-list", "exp", "[9999999999]", fault::claims_member},
    {"time-exp-negative", "exp", "-1", fault::claims_member},
    {"time-exp-endless", "exp", "1e400", fault::claims_member},
    {"time-exp-huge", "exp", "99999999999999999999999999", fault::claims_member},
    {"time-exp-zero", "exp", "0", fault::expired},
    {"time-exp-2001", "exp", "1e9", fault::expired},
    {"time-exp-far", "exp", "99999999999", fault::lifetime},
    {"time-no-iat", "iat", "", fault::claims_member},
    {"time-iat-null", "iat", "null", fault::claims_member},
    {"time-iat-text", "iat", R"("1700000000")", fault::claims_member},
    {"time-iat-negative", "iat", "-1700000000", fault::claims_member},
    {"time-iat-endless", "iat", "1e999", fault::claims_member},
    {"time-iat-zero", "iat", "0", fault::lifetime},
    {"time-nbf-null", "nbf", "null", fault::claims_member},
    {"time-nbf-text", "nbf", R"("0")", fault::claims_member},
    {"time-nbf-negative", "nbf", "-1", fault::claims_member},
    {"time-nbf-far", "nbf", "99999999999", fault::not_yet},
};

constexpr std::int64_t none = INT64_MIN;

struct offset_row {
    std::string_view name;
    std::int64_t iat;
    std::int64_t exp;
    std::int64_t nbf;
    std::int64_t unit;  ///< 1000: milliseconds, as a careless client counts
    fault expected;
};

constexpr offset_row offsets[] = {
    {"time-expired", -400, -100, none, 1, fault::expired},
    {"time-expired-at-the-skew", -360, -60, none, 1, fault::expired},
    {"time-expired-yesterday", -86'700, -86'400, none, 1, fault::expired},
    {"time-expired-long-lived", -86'400, -61, none, 1, fault::expired},
    {"time-issued-in-future", 90, 300, none, 1, fault::not_yet},
    {"time-issued-tomorrow", 86'400, 86'700, none, 1, fault::not_yet},
    {"time-not-before-future", 0, 300, 90, 1, fault::not_yet},
    {"time-not-before-after-exp", 0, 300, 400, 1, fault::not_yet},
    {"time-lives-an-hour-and-a-second", 0, 3601, none, 1, fault::lifetime},
    {"time-lives-a-day", 0, 86'400, none, 1, fault::lifetime},
    {"time-lives-a-year", -3600, 365 * 86'400, none, 1, fault::lifetime},
    {"time-lives-not-at-all", 0, 0, none, 1, fault::lifetime},
    {"time-ends-before-it-begins", 30, 10, none, 1, fault::lifetime},
    {"time-in-milliseconds", 0, 300, none, 1000, fault::claims_member},
};

std::string with_times(const recipe& from, const offset_row& row) {
    token_draft draft = draft_of(from);
    const auto moment = [&](std::int64_t offset) { return std::to_string((from.now + offset) * row.unit); };
    set(draft.claims, "iat", moment(row.iat));
    set(draft.claims, "exp", moment(row.exp));
    if (row.nbf != none) set(draft.claims, "nbf", moment(row.nbf));
    return seal_draft(from, draft);
}

}  // namespace

void add_bad_times(std::vector<bad_token>& to) {
    for (const value_row& row : values)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) {
                          token_draft draft = draft_of(from);
                          row.json.empty() ? drop(draft.claims, row.claim) : set(draft.claims, row.claim, row.json);
                          return seal_draft(from, draft);
                      }});
    for (const offset_row& row : offsets)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) { return with_times(from, row); }});
}

}  // namespace hooks::auth
