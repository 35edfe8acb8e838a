#include "tests/support/worked_patients.hpp"

#include <iterator>
#include <utility>

namespace support {

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += (out.empty() ? "" : " | ") + line;
    }
    return out;
}

bool vector_agrees(const std::string& expected, const std::string& got) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i] != '.' && expected[i] != got[i]) {
            return false;
        }
    }
    return true;
}

/// CDS Hooks counts to fewer than 140; UTF-16 code units are never fewer than code points.
std::size_t utf16_length(const std::string& text) {
    std::size_t units = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        units += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
    }
    return units;
}

void append(std::vector<worked_patient>& to, std::vector<worked_patient> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

chart all_six_factors() {
    return chart{}.karnofsky(70).haemoglobin("10.2").calcium("10.4", "3.2").neutrophils("8.9").platelets("480");
}

chart no_factor() {
    chart out = chart{}.karnofsky(80).haemoglobin("13.5").calcium("10.2", "4.0").neutrophils("7.0").platelets("400");
    return out.diagnosed("2025-03-01");
}

chart one_factor() { return no_factor().diagnosed("2025-03-02"); }

chart calcium_undecided() { return chart{}.karnofsky(90).haemoglobin("10").calcium("10.0").neutrophils("6").platelets("300"); }

chart nothing_measured() { return chart{}.without("creatinine").karnofsky(90).diagnosed("2024-01-01"); }

const std::vector<worked_patient>& worked_patients() {
    static const std::vector<worked_patient> all = [] {
        std::vector<worked_patient> rows = scoring_patients();
        append(rows, missing_data_patients());
        append(rows, gate_patients());
        append(rows, order_patients());
        append(rows, order_safety_patients());
        return rows;
    }();
    return all;
}

std::string complaints(const worked_patient& expected, const seen_answer& answer) {
    std::string out;
    const auto complain = [&](const std::string& what) { out += "row " + expected.row + ": " + what + "\n"; };
    if (!answer.problem.empty()) {
        complain(answer.problem);
    }
    if (!vector_agrees(expected.vector, answer.vector())) {
        complain("factors " + answer.vector() + ", expected " + expected.vector);
    }
    if (!expected.state.empty() && expected.state != answer.state) {
        complain("state " + answer.state + ", expected " + expected.state);
    }
    if (expected.min >= 0 && (expected.min != answer.min || expected.max != answer.max)) {
        complain("range " + std::to_string(answer.min) + "-" + std::to_string(answer.max) + ", expected " +
                 std::to_string(expected.min) + "-" + std::to_string(expected.max));
    }
    if (expected.cards && *expected.cards != answer.briefs()) {
        complain("cards " + joined(answer.briefs()) + "\n      expected " + joined(*expected.cards));
    }
    for (const seen_card& card : answer.cards) {
        if (utf16_length(card.summary) >= 140) {
            complain("summary of 140 characters or more: " + card.summary);
        }
    }
    for (const answer_check& check : expected.also) {
        if (const std::string complaint = check(answer); !complaint.empty()) {
            complain(complaint);
        }
    }
    return out;
}

}  // namespace support
