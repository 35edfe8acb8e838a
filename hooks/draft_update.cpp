#include "hooks/draft_update.hpp"

#include "cards/drugs.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"
#include "hooks/dose_mention.hpp"
#include "hooks/json_writer.hpp"
#include "hooks/terminology.hpp"

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace hooks {
namespace {

using fhir::json_kind;
using fhir::json_value;

struct edit {
    std::size_t offset = 0;
    std::size_t length = 0;
};

std::size_t count(json_value list) {
    std::size_t n = 0;
    for ([[maybe_unused]] const json_value item : list.items())
        ++n;
    return n;
}

json_value first(json_value list) {
    for (const json_value item : list.items())
        return item;
    return {};
}

bool is_ingredient_code(std::string_view system, std::string_view code) {
    if (system != rxnorm || code.empty()) return false;
    const auto drugs = cards::all_drugs();
    return std::any_of(drugs.begin(), drugs.end(), [code](const cards::drug_row& row) {
        return row.rxnorm == code || std::find(row.rxnorm_more.begin(), row.rxnorm_more.end(), code) != row.rxnorm_more.end();
    });
}

/// Collects the places to exchange; false as soon as the order cannot be changed without contradiction.
class dose_edits {
public:
    dose_edits(std::string_view text, const fhir::json_rows& rows, const cards::dose_change& change)
        : text_(text), rows_(rows), change_(change) {}

    bool dosage(json_value order) {
        const json_value instruction = first(order["dosageInstruction"]);
        if (count(order["dosageInstruction"]) > 1 || count(instruction["doseAndRate"]) > 1) return false;
        const json_value dose_and_rate = first(instruction["doseAndRate"]);
        if (dose_and_rate["doseRange"].present() || instruction["doseRange"].present()) return false;
        const json_value quantity =
            dose_and_rate.present() ? dose_and_rate["doseQuantity"] : instruction["doseQuantity"];  // STU3 has it on the dosage
        if (quantity.present() && !exchange_quantity(quantity)) return false;
        if (is_repeated(instruction["timing"]["repeat"])) return false;
        for (const json_value text : {instruction["text"], instruction["patientInstruction"]})
            if (!instruct(text)) return false;
        for (const json_value more : instruction["additionalInstruction"].items())
            if (count_dose_words(more["text"].string()) > 0) return false;
        return !instruction["maxDosePerPeriod"].present();
    }

    bool product(json_value concept_value) {
        for (const json_value coding : concept_value["coding"].items()) {
            const bool names_strength = !milligram_mentions(coding["display"].string(), change_.old_dose).empty();
            if (names_strength && !is_ingredient_code(coding["system"].string(), coding["code"].string())) return false;
            mentioned(coding["display"]);
        }
        mentioned(concept_value["text"]);
        return true;
    }

    void mentioned(json_value value) {
        if (!value.is(json_kind::string) || change_.dose_unit != "mg") return;
        const std::string_view raw = rows_.raw(value.row());
        for (const mention& found : milligram_mentions(raw, change_.old_dose))
            edits_.push_back({offset_of(raw) + found.offset, found.length});
    }

    [[nodiscard]] std::optional<std::string> applied() {
        if (edits_.empty()) return std::nullopt;
        std::sort(edits_.begin(), edits_.end(), [](const edit& a, const edit& b) { return a.offset < b.offset; });
        std::string result;
        std::size_t done = 0;
        for (const edit& one : edits_) {
            result.append(text_, done, one.offset - done).append(number_text(change_.dose));
            done = one.offset + one.length;
        }
        result.append(text_, done);
        return result;
    }

private:
    [[nodiscard]] std::size_t offset_of(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text_.data());
    }

    /// More than one dose a day: the amount of one administration is then not the daily dose that the advice is about.
    static bool is_repeated(json_value repeat) {
        const auto frequency = fhir::parse_decimal(repeat["frequency"].text());
        return (frequency && frequency->value > 1) || repeat["periodUnit"].string() == "h";
    }

    /// An instruction whose every dose is exchanged. One that says it in another way cannot be brought along.
    bool instruct(json_value value) {
        if (!value.is(json_kind::string) || change_.dose_unit != "mg") return true;
        const std::string_view said = value.string();
        const std::size_t doses = count_dose_words(said);
        if (doses == 0) return true;
        // Edits are made in the text as sent, where escapes can hide what the decoded text says.
        const bool all_found = milligram_mentions(said, change_.old_dose).size() == doses &&
                               milligram_mentions(rows_.raw(value.row()), change_.old_dose).size() == doses;
        if (!all_found || says_several_a_day(said)) return false;
        mentioned(value);
        return true;
    }

    bool exchange_quantity(json_value quantity) {
        const std::string_view unit = quantity["code"].present() ? quantity["code"].string() : quantity["unit"].string();
        const auto value = fhir::parse_decimal(quantity["value"].text());
        if (unit != change_.dose_unit || !value || value->value != change_.old_dose) return false;
        if (!quantity["value"].is(json_kind::number)) return false;
        const std::string_view raw = rows_.raw(quantity["value"].row());
        edits_.push_back({offset_of(raw), raw.size()});
        return true;
    }

    std::string_view text_;
    const fhir::json_rows& rows_;
    const cards::dose_change& change_;
    std::vector<edit> edits_;
};

/// A Medication outside the order cannot be changed with it, so it must not name the old strength.
bool names_old_strength(const fhir::codeable_concept& medication, double old_dose) {
    const auto names = [old_dose](std::string_view text) { return !milligram_mentions(text, old_dose).empty(); };
    return names(medication.text) || std::any_of(medication.codings.begin(), medication.codings.end(),
                                                 [&names](const fhir::coding& coding) { return names(coding.display); });
}

}  // namespace

std::optional<std::string> with_dose(std::string_view draft, const fhir::medication_event& order,
                                     const cards::dose_change& change) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(draft, &arena, fhir::max_depth);
    if (!rows) return std::nullopt;
    const json_value root = rows->root();

    dose_edits edits(draft, *rows, change);
    if (!edits.dosage(root) || !edits.product(root["medicationCodeableConcept"]) || !edits.product(root["medication"]["concept"]))
        return std::nullopt;
    if (root["medicationReference"].present() || root["medication"]["reference"].present()) {
        const bool contained = order.medication_reference.form == fhir::reference_form::contained;
        for (const json_value resource : root["contained"].items())
            if (contained && !edits.product(resource["code"])) return std::nullopt;
        if (!contained && (names_old_strength(order.medication, change.old_dose) ||
                           !milligram_mentions(order.medication_reference.display, change.old_dose).empty()))
            return std::nullopt;
    }
    edits.mentioned(root["text"]["div"]);
    return edits.applied();
}

}  // namespace hooks
