#pragma once
// A CDS Hooks card as a value: everything said, nothing yet written as JSON. UUIDs are the sender's business.
// https://cds-hooks.hl7.org/2.0/#card-attributes

#include "cards/drugs.hpp"
#include "cards/facts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cards {

enum class indicator : std::uint8_t { info, warning, critical };

/// A code to send; `code` may be empty, then only the text is sent.
struct send_code {
    std::string_view system;
    std::string_view code;
    std::string text;
};

/// A new draft MedicationRequest.
struct new_medication {
    drug agent{};
    send_code code;  ///< RxNorm ingredient
    double dose = 0;
    std::string_view dose_unit;        ///< UCUM, `mg`, `mg/kg`, `[iU]`
    std::string_view dose_unit_shown;  ///< `mg`, `mg/kg`, `IU`
    int frequency = 1;
    int period = 1;
    std::string_view period_unit;  ///< `d` or `wk`
    std::optional<int> count;      ///< timing.repeat.count
    send_code route;
    std::string text;                    ///< dosageInstruction.text
    std::string additional_instruction;  ///< may be empty
    std::vector<origin> reasons;
};

/// A new draft ServiceRequest.
struct new_service {
    send_code code;
    std::string category;  ///< text, may be empty
    bool stat = false;
    std::optional<fhir::codeable_concept> body_site;
    std::string note;  ///< may be empty
    std::vector<origin> reasons;
    std::optional<fhir::day> occurrence;  ///< when a date is part of the advice (reassessment at 12 weeks)
};

/// The draft as received with only its dose changed.
struct dose_change {
    std::size_t draft = 0;  ///< index into record.drafts
    double dose = 0;
    std::string_view dose_unit;
    double old_dose = 0;  ///< so that a text that repeats the dose can be brought along
};

struct draft_deletion {
    std::size_t draft = 0;
    std::string_view type_name;
    std::string_view id;
};

struct action {
    std::string description;
    std::variant<new_medication, new_service, dose_change, draft_deletion> what;
};

struct suggestion {
    std::string label;  ///< at most 80 characters
    bool recommended = false;
    std::vector<action> actions;
};

enum class selection_behavior : std::uint8_t { at_most_one, any };

struct link {
    std::string_view label;
    std::string_view url;
};

struct override_reason {
    std::string_view code;
    std::string_view display;
};

struct card {
    std::string_view id;    ///< card id, `systemic-therapy`
    std::string_view rule;  ///< rule or variant, `S1`, `O9b`
    cards::indicator indicator = indicator::info;
    std::string summary;  ///< fewer than 140 characters
    std::string detail;   ///< GitHub-flavoured Markdown; patient-supplied text is escaped
    std::vector<suggestion> suggestions;
    selection_behavior selection = selection_behavior::at_most_one;
    std::vector<override_reason> override_reasons;
    std::vector<link> links;
};

}  // namespace cards
