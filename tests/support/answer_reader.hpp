#pragma once
// An answer of the service, read with RapidJSON into what the tests compare: the IMDC assessment and the cards.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct seen_factor {
    std::string id;
    std::string status;  ///< `present`, `absent`, `unknown`
    std::vector<std::string> flags;
    std::string reason;
};

struct seen_suggestion {
    std::string label;
    bool recommended = false;
    /// `create cabozantinib 40 mg q1d`, `create service 57021-8`, `update MedicationRequest/draft-1 cabozantinib 40 mg q1d`,
    /// `delete MedicationRequest/draft-1`
    std::vector<std::string> actions;
};

struct seen_card {
    std::string id;
    std::string rule;
    std::string indicator;
    std::string summary;
    std::string detail;
    std::vector<seen_suggestion> suggestions;

    [[nodiscard]] std::string brief() const { return id + " " + rule + " " + indicator; }
};

struct seen_answer {
    std::string problem;  ///< why the answer could not be read; empty: it was
    std::string state;
    int min = -1;
    int max = -1;
    std::vector<seen_factor> factors;
    std::vector<seen_card> cards;

    /// `1`, `0`, `?` for performance status, diagnosis interval, haemoglobin, calcium, neutrophils, platelets.
    [[nodiscard]] std::string vector() const;
    [[nodiscard]] std::vector<std::string> briefs() const;
    [[nodiscard]] const seen_card* card(std::string_view id) const;
    [[nodiscard]] const seen_factor* factor(std::string_view id) const;
};

inline constexpr std::array<std::string_view, 6> factor_ids{"performance-status", "diagnosis-interval", "haemoglobin", "calcium",
                                                            "neutrophils",        "platelets"};

[[nodiscard]] seen_answer read_answer(std::string_view json);

/// The answer with every UUID blanked, for byte comparison.
[[nodiscard]] std::string without_uuids(std::string_view json);

}  // namespace support
