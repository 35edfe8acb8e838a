#pragma once
// The extension `imdc-cds.explain` of an answer, read with RapidJSON.

#include <string>
#include <string_view>
#include <vector>

namespace support {

struct seen_rule {
    std::string id;
    std::string card;
    std::string indicator;
    std::string outcome;
    std::string because;
    std::vector<std::vector<bool>> asked;  ///< for each draft (standing cards: once) whether each condition holds
    std::vector<std::string> offered;
    bool withheld = false;

    [[nodiscard]] std::string brief() const { return card + " " + id + " " + indicator; }
    /// All conditions hold for the patient, or for one of the drafts.
    [[nodiscard]] bool met() const;
};

struct seen_result {
    std::string resource;
    std::string passed_over;
};

struct seen_explained_factor {
    std::string id;
    std::string status;
    std::string resource;
    std::vector<seen_result> results;
};

struct seen_explanation {
    bool present = false;
    std::vector<std::string> gates;  ///< `G4 yes`
    std::vector<seen_rule> rules;
    std::vector<seen_explained_factor> factors;
};

[[nodiscard]] seen_explanation read_explanation(std::string_view answer);

}  // namespace support
