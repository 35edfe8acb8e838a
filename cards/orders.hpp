#pragma once
// What the draft orders propose: class, drug, dose. Drafts only; what is already active is in the facts.

#include "cards/drugs.hpp"
#include "cards/facts.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fhir {
struct record;
}

namespace cards {

enum class order_class : std::uint8_t {
    unrelated,
    systemic_agent,
    bone_modifying_agent,
    supplement,
    nephrectomy,
    stereotactic_radiotherapy,
    radiotherapy,
    surveillance,
    cyp3a4_inhibitor,
    cyp3a4_inducer,
    no_drug_yet,
};

struct proposed_order {
    std::size_t draft = 0;       ///< index into record.drafts
    std::string_view type_name;  ///< `MedicationRequest`
    std::string_view id;
    order_class kind = order_class::unrelated;
    drug agent = drug::none;
    std::string_view label;  ///< how the draft names itself: display, text or the drug's name
    bool recognised_by_name = false;
    std::optional<double> dose_mg;
    bool dose_per_kg = false;
    bool dose_from_text = false;  ///< read from the display or dosage text, not from doseAndRate
    std::optional<fhir::date_time> authored_on;
    bool selected = true;  ///< order-select: one of `selections`; the other drafts count as partners only
    bool for_rcc = true;   ///< false: adjuvant, or the reason names another condition
};

/// A pathway order is what makes order-sign show the standing cards.
[[nodiscard]] bool is_pathway(order_class kind);

struct proposal {
    std::vector<proposed_order> orders;  ///< usable drafts only, doNotPerform left out
    std::vector<note> notes;
};

/// The drafts that are judged, by `fhir::draft::row`, rising; nothing: all of them (order-sign).
using selected_drafts = std::optional<std::span<const std::uint32_t>>;

[[nodiscard]] proposal recognise(const fhir::record& record, const facts& facts, selected_drafts selected = std::nullopt);

/// The earliest authoredOn of the systemic drafts for renal cell carcinoma: the start of a first line that is about to begin.
[[nodiscard]] std::optional<fhir::day> first_line_draft_date(const proposal& proposal);

}  // namespace cards
