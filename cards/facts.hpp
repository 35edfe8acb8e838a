#pragma once
// What the record says, in clinical terms: codes resolved to concepts, values in canonical units, dates kept partial.
// Nothing here is judged against a limit; that is the assessment's work.
// Views borrow from the record and from the request body, which must outlive the facts.

#include "cards/drugs.hpp"
#include "cards/fact.hpp"
#include "cards/settings.hpp"
#include "fhir/date.hpp"
#include "fhir/resources.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fhir {
struct record;
}

namespace cards {

/// `Condition/abc`: the resource a fact rests on.
struct origin {
    fhir::resource_type type = fhir::resource_type::other;
    std::string_view id;
};

// ---------------------------------------------------------------- the person

enum class sex : std::uint8_t { unknown, male, female };

struct person {
    std::string_view id;
    sex recorded_sex = sex::unknown;
    std::optional<fhir::date_time> birth_date;
    bool deceased = false;
};

// ---------------------------------------------------------------- results

/// Canonical units: haemoglobin and albumin g/dL, calcium (total, corrected) and creatinine mg/dL, ionised calcium mmol/L,
/// cell counts 10*9/L, percentages %, clearance mL/min, eGFR mL/min/1.73 m², weight kg, scores without unit.
enum class analyte : std::uint8_t {
    haemoglobin,
    calcium,
    corrected_calcium,
    ionised_calcium,
    albumin,
    neutrophils,
    neutrophil_percentage,
    leukocytes,
    platelets,
    karnofsky,
    ecog,
    creatinine,
    creatinine_clearance,
    egfr,
    weight,
    pregnancy_test,
};

enum class result_status : std::uint8_t { preliminary, final, amended, corrected };  // in rising rank
enum class reading : std::uint8_t { none, low, normal, high };                       // what an interpretation code says

/// All values a result can stand for; a comparator opens one end.
struct interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool low_open = false;
    bool high_open = false;

    [[nodiscard]] bool exact() const { return low == high; }
};

/// One bound of a laboratory's reference range.
struct limit {
    double value = 0;   ///< canonical unit
    std::string shown;  ///< as the laboratory wrote it, with unit
};

/// One usable result. Results that are not usable (status, units, plausibility, dates) are in `facts::notes`.
struct result {
    analyte what{};
    origin from;
    result_status status = result_status::final;
    std::optional<interval> value;  ///< canonical unit; nothing when only an interpretation was sent
    std::string shown;              ///< value and unit as sent, for people: `101 g/L`, `<7 g/dL`
    reading interpreted = reading::none;
    std::optional<limit> low;  ///< from the reference range that fits the patient
    std::optional<limit> high;
    std::optional<fhir::date_time> effective;  ///< effective, else issued
    flags marks;                               ///< inferred_unit
    std::string_view specimen;                 ///< specimen reference when sent (pairs calcium with albumin)
    std::string_view unit;                     ///< as sent, for people; the canonical unit's name when it was inferred
    double per_unit = 1;                       ///< canonical value of one `unit`, to show other numbers in the laboratory's unit
};

// ---------------------------------------------------------------- the disease

enum class histology : std::uint8_t { unknown, clear_cell, non_clear_cell, conflicting };

enum class metastasis_site : std::uint8_t {
    bone,
    vertebra,
    lung,
    liver,
    brain,
    adrenal,
    pancreas,
    lymph_node,
    other,
    unspecified,
};

/// Where in the vertebral column; `unspecified` when only "vertebral column" is known.
enum class spine_region : std::uint8_t { none, unspecified, cervical, thoracic, lumbar, sacral };

struct spine_level {
    spine_region region = spine_region::none;
    std::uint8_t number = 0;  ///< 1-based vertebra within the region; 0 when not stated
};

struct metastasis {
    metastasis_site site{};
    spine_level level;  ///< only for vertebra
    std::string_view laterality;
    fhir::codeable_concept body_site;  ///< as recorded, to be reused in a suggestion
    origin from;
    bool bone = false;  ///< bone or vertebra
};

struct disease {
    bool renal_cell_carcinoma = false;
    histology type = histology::unknown;
    bool sarcomatoid = false;
    bool metastatic = false;
    std::optional<origin> primary;       ///< the RCC Condition to name in reasonReference
    std::vector<metastasis> metastases;  ///< distinct recorded sites (lower bound of the true number)
    bool bone_metastasis = false;        ///< any primary: bone protection does not ask whose metastasis it is
    std::optional<origin> bone_condition;
    bool origin_not_recorded = false;  ///< another active primary cancer, and no link from the metastasis to the RCC
};

/// Date of the original diagnosis of RCC.
struct diagnosis_date {
    enum class kind : std::uint8_t {
        unknown,
        exact,        ///< `from` … `until` is the interval the (possibly partial) date covers
        upper_bound,  ///< diagnosed on or before `until`
        assumed,      ///< recordedDate only: on or before `until`, and taken as that date with a flag
    };
    kind known = kind::unknown;
    fhir::day from{};
    fhir::day until{};
    origin source;
    std::string_view element;  ///< `condition-assertedDate`, `onset[x]`, `onsetAge`, `recordedDate`, `Procedure.performed` …
};

// ---------------------------------------------------------------- complications and conditions that steer advice

struct finding {
    origin from;
    std::string_view name;  ///< short label for cards: `systemic lupus erythematosus`
    std::optional<fhir::date_time> since;
};

struct complications {
    std::optional<finding> cord_compression;  ///< active, and not treated by surgery or RT completed after its onset
    std::optional<finding> hypocalcaemia;
    std::optional<finding> hypercalcaemia;
    std::optional<finding> jaw_osteonecrosis;  ///< any clinical status, not refuted
    std::optional<finding> pregnancy;
    std::optional<finding> dialysis;                 ///< N18.6, Z99.2
    std::optional<finding> advanced_kidney_disease;  ///< N18.4, N18.5
    std::optional<finding> hepatic_failure;          ///< hepatic failure; Child-Pugh C
    std::optional<finding> cirrhosis;
    std::optional<finding> hospice;
    std::vector<finding> ici_blocking;  ///< autoimmune disease, transplant, GVHD, immunodeficiency, immunosuppression
};

// ---------------------------------------------------------------- treatment so far

/// `single_dose`: one administration or dispense; whether it still covers today follows from its date and interval.
enum class course : std::uint8_t { current, finished, single_dose };

/// One medication resource about a known drug, drafts excluded.
struct treatment {
    drug agent{};
    origin from;
    bool recognised_by_name = false;
    course state{};
    bool ordered_only = false;  ///< a request: ordered, administration not on file
    bool on_hold = false;
    std::optional<fhir::date_time> start;
    std::optional<fhir::date_time> end;  ///< end, or the date of a single administration
    std::optional<double> dose_mg;
    bool dose_per_kg = false;          ///< dose_mg is mg/kg
    std::optional<int> interval_days;  ///< from dosage timing
    bool counts_for_rcc = true;        ///< false: adjuvant, or explained by another condition (transplant, osteoporosis …)
};

struct radiotherapy {
    bool stereotactic = false;
    bool ordered = false;  ///< requested, not yet done
    std::optional<fhir::date_time> when;
    std::vector<spine_level> levels;  ///< empty: site not recorded or not vertebral
    origin from;
};

enum class disease_status : std::uint8_t { unknown, improved, stable, worsened };

struct therapy {
    std::vector<treatment> treatments;
    std::vector<radiotherapy> radiotherapies;
    std::optional<finding> nephrectomy;                 ///< total, radical or partial nephrectomy done, or kidney recorded absent
    std::optional<fhir::date_time> first_line_start;    ///< earliest first-line systemic agent; nothing: not begun
    disease_status response = disease_status::unknown;  ///< latest status since first_line_start
    std::optional<fhir::date_time> response_date;
    std::vector<drug> allergies;
    bool bisphosphonate_allergy = false;
    std::optional<finding> surveillance;  ///< active surveillance or watchful waiting ordered and still active (drafts excluded)
};

// ---------------------------------------------------------------- all of it

/// Something the reader of a card should know about the data: a result set aside, a code recognised by name …
struct note {
    std::string text;
    origin from;
};

/// Which prefetch values were not received (absent or failed), by key. Set by the caller of `gather`.
using not_received = std::vector<std::string_view>;

struct facts {
    fhir::day today{};
    cards::settings settings;
    person patient;
    disease cancer;
    diagnosis_date diagnosis;
    complications problems;
    therapy treatment_history;
    std::vector<result> results;
    std::vector<analyte> unusable;  ///< what had a result that was set aside (unit, plausibility, date): not the same as missing
    std::vector<note> notes;
    not_received missing_keys;
};

/// Reads the record as of `today`. Pure: same record, same facts, whatever the order of the resources.
[[nodiscard]] facts gather(const fhir::record& record, fhir::day today, const settings& settings = {});

}  // namespace cards
