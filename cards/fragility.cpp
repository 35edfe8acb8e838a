#include "cards/fragility.hpp"

#include "cards/imdc_factors.hpp"
#include "cards/performance_status.hpp"

namespace cards {
namespace {

struct doubt {
    flag mark;
    std::string_view what;  ///< … the group rests on
    bool shared_cause;      ///< several such factors would be wrong together
};

// Several factors judged by defaults are wrong together when the laboratory's ranges differ; the others fail one by one.
constexpr doubt doubts[] = {
    {flag::near_default, "default limits", true},
    {flag::derived, "values derived from another measurement", false},
    {flag::uncorrected_ca, "calcium not corrected for albumin", false},
    {flag::aged, "older results", false},
    {flag::assumed_date, "the record date taken as diagnosis date", false},
};

struct change {
    int lower = 0;   ///< present factors that would turn absent
    int higher = 0;  ///< absent factors that would turn present
};

bool changes_group(const assessment& made, change by) {
    const int shift = by.higher - by.lower;
    return classify(made.min + shift, made.max + shift) != made.state;
}

change flip(const factor& one) {
    if (one.status == verdict::unknown) return {};
    return one.status == verdict::present ? change{.lower = 1} : change{.higher = 1};
}

/// ECOG is always derived, but only grade 1 can lie on either side; it has a line of its own.
bool doubtful(const factor& one, const doubt& doubt) {
    if (!one.marks.has(doubt.mark) || one.status == verdict::unknown) return false;
    return doubt.mark != flag::derived || one.id != factor_id::performance_status;
}

std::string line_of(const doubt& doubt, const std::vector<const factor*>& factors) {
    std::string line = "group rests on ";
    line.append(doubt.what);
    std::string_view separator = ": ";
    for (const factor* one : factors) {
        line.append(separator).append(row_of(one->id).name);
        separator = ", ";
    }
    return line;
}

void add_lines(std::vector<std::string>& lines, const assessment& made, const doubt& doubt) {
    std::vector<const factor*> all;
    std::vector<const factor*> decisive;
    change together;
    for (const factor& one : made.factors) {
        if (!doubtful(one, doubt)) continue;
        all.push_back(&one);
        together.lower += flip(one).lower;
        together.higher += flip(one).higher;
        if (changes_group(made, flip(one))) decisive.push_back(&one);
    }
    if (decisive.empty() && doubt.shared_cause && changes_group(made, together)) decisive = all;
    if (!decisive.empty()) lines.push_back(line_of(doubt, decisive));
}

}  // namespace

std::vector<std::string> fragility_of(const assessment& assessment) {
    std::vector<std::string> lines;
    const factor& performance = assessment[factor_id::performance_status];
    if (rests_on_ecog_1(performance) && changes_group(assessment, flip(performance)))
        lines.emplace_back("ECOG 1 can correspond to KPS 70–90; record KPS to settle the group.");
    for (const doubt& one : doubts)
        add_lines(lines, assessment, one);
    return lines;
}

}  // namespace cards
