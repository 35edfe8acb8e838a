#pragma once
// Which result of an analyte counts: how old it may be, which is the latest, and what happens when several claim to be.
// Ages are differences of calendar dates as written; with a partial date a question is decided only when both ends agree.

#include "cards/facts.hpp"
#include "cards/imdc.hpp"

#include <span>
#include <vector>

namespace cards {

/// The stretch of time a judgement looks back over. The reference is the evaluation date or, for the score once therapy has
/// begun, the (possibly partial) date on which first-line therapy started.
struct look_back {
    fhir::day reference_first{};
    fhir::day reference_last{};
    int fresh_days = 0;
    int aged_days = 0;
    bool baseline = false;  ///< nothing after the reference counts
};

/// First-line therapy has begun on or before today.
[[nodiscard]] bool first_line_begun(const facts& facts);

/// For the score: back from first-line start once begun (IMDC is a baseline score), else from today.
[[nodiscard]] look_back score_look_back(const facts& facts);
/// For safety rules: back from today, whatever the baseline.
[[nodiscard]] look_back look_back_from_today(const facts& facts, int days);

enum class placement : std::uint8_t { fresh, aged, too_old, after, undecided, undated };
[[nodiscard]] placement place(const result& result, const look_back& window);

/// The results that count: the latest, of the highest status. More than one only when they claim the same time.
struct selection {
    std::vector<const result*> latest;
    unknown_reason why_none = unknown_reason::missing;  ///< when `latest` is empty
    bool only_after = false;                            ///< … because every result is from after the start of therapy

    [[nodiscard]] bool empty() const { return latest.empty(); }
};
[[nodiscard]] selection select(std::span<const result> pool, analyte what, const look_back& window);
/// `facts.results`, and `unusable` when all there was had to be set aside.
[[nodiscard]] selection select(const facts& facts, analyte what, const look_back& window);

/// What a result brings along: inferred unit, age, preliminary status.
[[nodiscard]] flags marks_of(const result& result, const look_back& window);

/// A factor not (yet) decided, naming why.
[[nodiscard]] factor unknown_because(unknown_reason reason, std::string note = {});
[[nodiscard]] factor unknown_because(const selection& nothing);

/// One verdict for results that claim the same time: present and absent together are conflicting, a decided one speaks
/// for an undecided one, and among equals the lowest resource id is named.
[[nodiscard]] factor settle(std::vector<factor> judged);

/// Judges each selected result and settles.
template <typename Judge>
[[nodiscard]] factor settle(const selection& from, Judge judge) {
    if (from.empty()) return unknown_because(from);
    if (from.latest.size() == 1) return judge(*from.latest.front());
    std::vector<factor> judged;
    judged.reserve(from.latest.size());
    for (const result* one : from.latest)
        judged.push_back(judge(*one));
    return settle(std::move(judged));
}

/// Appends to a note, with `; ` between clauses.
void add_clause(std::string& note, std::string_view clause);

}  // namespace cards
