#include "cards/factor_table.hpp"

#include "cards/markdown.hpp"
#include "cards/shown.hpp"
#include "cards/wording.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t cell_units = 60;
constexpr std::size_t note_units = 120;

struct name_row {
    factor_id id;
    std::string_view short_name;  ///< in the vector line
    std::string_view name;        ///< in the table
    std::string_view mark;        ///< after a present value in the vector line
};

constexpr name_row names[factor_count] = {
    {factor_id::performance_status, "KPS", "KPS", ""},      {factor_id::diagnosis_interval, "dx", "Diagnosis to therapy", ""},
    {factor_id::haemoglobin, "Hb", "Haemoglobin", " (L)"},  {factor_id::calcium, "Ca corr", "Corrected calcium", " (H)"},
    {factor_id::neutrophils, "ANC", "Neutrophils", " (H)"}, {factor_id::platelets, "Plt", "Platelets", " (H)"},
};

std::string_view factor_name(factor_id id) { return names[static_cast<std::size_t>(id)].name; }

// A calcium is called corrected only when it is.
constexpr name_row calcium_as_measured{factor_id::calcium, "Ca", "Calcium, not corrected", " (H)"};
constexpr name_row calcium_ionised{factor_id::calcium, "Ca ion", "Ionised calcium", " (H)"};

const name_row& name_of(const factor& one) {
    if (one.id == factor_id::calcium && one.marks.has(flag::uncorrected_ca)) return calcium_as_measured;
    if (one.id == factor_id::calcium && one.marks.has(flag::derived)) return calcium_ionised;
    return names[static_cast<std::size_t>(one.id)];
}

struct reason_row {
    unknown_reason reason;
    std::string_view text;
};

constexpr reason_row reasons[] = {
    {unknown_reason::missing, "missing"},
    {unknown_reason::too_old, "too old"},
    {unknown_reason::conflicting, "conflicting results"},
    {unknown_reason::undecided_comparator, "not decided by its comparator"},
    {unknown_reason::undecided_date, "date not precise enough"},
    {unknown_reason::needs_albumin, "albumin needed"},
    {unknown_reason::needs_sex, "recorded sex needed"},
    {unknown_reason::unusable, "result not usable"},
};

std::string_view text_of(unknown_reason reason) {
    const auto row = std::ranges::find(reasons, reason, &reason_row::reason);
    return row == std::end(reasons) ? "not known" : row->text;
}

bool starts_with_letter(std::string_view text) {
    return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
}

/// A performance status names its scale; other values name their factor.
std::string value_with_name(const factor& one) {
    const std::string value = escape(one.shown_value, cell_units);
    if (one.id == factor_id::performance_status) {
        if (starts_with_letter(value)) return value;
        return (one.marks.has(flag::derived) ? "ECOG " : "KPS ") + value;
    }
    // Cell counts are so usual in 10*9/L that the line reads better without.
    return std::string(name_of(one).short_name) + " " + value.substr(0, value.find(" 10\\*9/L"));
}

std::string vector_entry(const factor& one) {
    const name_row& name = name_of(one);
    if (one.shown_value.empty() || (one.status == verdict::unknown && one.why_unknown == unknown_reason::missing)) {
        return std::string(name.short_name) + " ?";
    }
    std::string entry = value_with_name(one);
    if (one.status == verdict::unknown) return entry + " (?)";
    if (one.status == verdict::present) entry += name.mark;
    return entry;
}

std::string verdict_cell(const factor& one) {
    switch (one.status) {
        case verdict::present:
            return "**present**";
        case verdict::absent:
            return "absent";
        case verdict::unknown:
            break;
    }
    return "unknown: " + std::string(text_of(one.why_unknown));
}

std::string or_dash(std::string text) { return text.empty() ? "–" : text; }

/// What a flag means to the reader, and whether it is said only when the factor counts.
struct remark_row {
    flag mark;
    std::string_view text;
    bool only_when_present;
};

constexpr remark_row remarks[] = {
    {flag::default_limit, "no laboratory range, default limit used", true},
    {flag::near_default, "close to the default limit, where laboratories differ", false},
    {flag::aged, "older result, see its date", false},
    {flag::derived, "derived from another measurement", false},
    {flag::uncorrected_ca, "judged without albumin", false},
    {flag::preliminary, "preliminary result", false},
    {flag::assumed_date, "diagnosis date taken from the record date", false},
    {flag::inferred_unit, "unit missing, inferred from the value", false},
};

bool said(const remark_row& row, const factor& one) {
    if (!one.marks.has(row.mark)) return false;
    if (row.mark == flag::default_limit && one.marks.has(flag::near_default)) return false;  // the stronger remark follows
    return !row.only_when_present || one.status == verdict::present;
}

}  // namespace

std::string factor_vector(const assessment& score) {
    std::string line = "IMDC " + score_range(score) + "/6 – " + std::string(group_name(score.state)) + ": ";
    for (const factor& one : score.factors) {
        if (&one != &score.factors.front()) line += " · ";
        line += vector_entry(one);
    }
    return line;
}

std::string factor_table(const assessment& score) {
    std::string table = "| Factor | Value | Limit | Date | Verdict |\n| --- | --- | --- | --- | --- |\n";
    for (const factor& one : score.factors) {
        table += "| " + std::string(name_of(one).name);
        table += " | " + or_dash(escape(one.shown_value, cell_units));
        table += " | " + or_dash(escape(one.shown_limit, cell_units));
        table += " | " + (one.effective ? date_text(*one.effective) : std::string("–"));
        table += " | " + verdict_cell(one) + " |\n";
    }
    return table;
}

std::vector<std::string> factor_remarks(const assessment& score) {
    std::vector<std::string> lines;
    for (const factor& one : score.factors) {
        std::string line;
        const auto add = [&line](std::string_view text) { line += (line.empty() ? "" : "; ") + std::string(text); };
        for (const remark_row& row : remarks) {
            if (!said(row, one)) continue;
            add(row.text);
            if (row.mark == flag::aged && one.effective) line += " (" + date_text(*one.effective) + ")";
        }
        if (!one.note.empty() && line.find(one.note) == std::string::npos) add(escape(one.note, note_units));
        if (!line.empty()) lines.push_back(std::string(name_of(one).name) + ": " + line);
    }
    return lines;
}

std::string unknown_factors(const assessment& score) {
    std::string text;
    for (const factor& one : score.factors) {
        if (one.status != verdict::unknown) continue;
        if (!text.empty()) text += ", ";
        text += std::string(factor_name(one.id)) + " (" + std::string(text_of(one.why_unknown)) + ")";
    }
    return text;
}

}  // namespace cards
