#pragma once
// A synthetic patient's chart, as short as a row of a table states it. The defaults are the base patient of the worked
// examples: male, 63 years, 80 kg, creatinine 1.0 mg/dL, clear cell carcinoma of the kidney diagnosed 2026-01-10 with a
// lumbar vertebral metastasis, kidney in place, untreated, seen on 2026-03-01.

#include <string>
#include <string_view>
#include <vector>

namespace support {

inline constexpr std::string_view evaluation_date = "2026-03-01";
inline constexpr std::string_view lab_date = "2026-02-24";

struct code {
    std::string system;
    std::string value;
    std::string display;
};

[[nodiscard]] code sct(std::string_view value, std::string_view display = {});
[[nodiscard]] code icd(std::string_view value, std::string_view display = {});
[[nodiscard]] code loinc(std::string_view value, std::string_view display = {});

/// One Observation. Numbers are decimal text: what is written is what was meant.
struct observation {
    std::string loinc;
    std::string value{};
    std::string unit{};  ///< UCUM code; empty: the value carries no unit
    std::string low{};   ///< reference range, in the unit of the value; empty: no such bound
    std::string high{};
    std::string comparator{};
    std::string interpretation{};  ///< `H`, `L`, `N` …
    std::string date{lab_date};
    std::string status{"final"};
    bool integer = false;  ///< valueInteger instead of valueQuantity
    code coded{};          ///< valueCodeableConcept when set
    std::string id{};      ///< empty: numbered

    observation& range(std::string_view from, std::string_view to);
    observation& on(std::string_view when);
    observation& judged(std::string_view how);
};

struct condition {
    code what;
    std::string asserted{};  ///< date of diagnosis, extension condition-assertedDate
    std::string onset{};
    std::string recorded{};
    std::string clinical{"active"};
    std::string abatement{};
    code body_site{};
    std::string id{};
};

struct drug {
    std::string rxnorm;
    std::string name;
};

namespace drugs {
inline const drug cabozantinib{"1363268", "cabozantinib"};
inline const drug nivolumab{"1597876", "nivolumab"};
inline const drug ipilimumab{"1094833", "ipilimumab"};
inline const drug pembrolizumab{"1547545", "pembrolizumab"};
inline const drug avelumab{"", "avelumab"};
inline const drug lenvatinib{"1603296", "lenvatinib"};
inline const drug axitinib{"1242999", "axitinib"};
inline const drug sunitinib{"357977", "sunitinib"};
inline const drug pazopanib{"714438", "pazopanib"};
inline const drug sorafenib{"495881", "sorafenib"};
inline const drug tivozanib{"2534233", "tivozanib"};
inline const drug everolimus{"141704", "everolimus"};
inline const drug temsirolimus{"657797", "temsirolimus"};
inline const drug zoledronic_acid{"77655", "zoledronic acid"};
inline const drug denosumab{"993449", "denosumab"};
inline const drug calcium_carbonate{"1897", "calcium carbonate"};
inline const drug colecalciferol{"2418", "colecalciferol"};
inline const drug tacrolimus{"42316", "tacrolimus"};
inline const drug levothyroxine{"10582", "levothyroxine"};
inline const drug clarithromycin{"21212", "clarithromycin"};
inline const drug rifampin{"9384", "rifampin"};
inline const drug amoxicillin{"723", "amoxicillin"};
}  // namespace drugs

enum class medication_kind { request, statement, administration };

/// A MedicationRequest, MedicationStatement or MedicationAdministration.
struct medication {
    medication_kind kind = medication_kind::request;
    drug what{};
    std::string dose{};
    std::string dose_unit{"mg"};
    int period = 0;             ///< once every `period` …
    std::string period_unit{};  ///< … `d` or `wk`; empty: no timing
    std::string status{"active"};
    std::string start{};  ///< authoredOn, effective or effectivePeriod.start
    std::string end{};    ///< effectivePeriod.end
    std::string id{};
    bool selected = true;  ///< a draft: one of the selections at order-select
};

struct procedure {
    code what;
    std::string date{};
    std::string status{"completed"};
    code body_site{};
    std::string id{};
};

struct service_request {
    code what;
    std::string status{"active"};
    std::string authored{evaluation_date};
    std::string id{};
    bool selected = true;  ///< a draft: one of the selections at order-select
};

struct chart {
    std::string id{"p1"};
    std::string gender{"male"};
    std::string birth_date{"1962-06-15"};
    std::string deceased{};  ///< deceasedDateTime
    std::vector<condition> conditions{
        {.what = sct("254915003", "Clear cell carcinoma of kidney"), .asserted = "2026-01-10", .id = "primary"},
        {.what = sct("94389000", "Secondary malignant neoplasm of lumbar vertebral column"),
         .recorded = "2026-01-20",
         .id = "metastasis"}};
    std::vector<observation> observations{
        {.loinc = "29463-7", .value = "80", .unit = "kg", .id = "weight"},
        {.loinc = "2160-0", .value = "1.0", .unit = "mg/dL", .low = "0.7", .high = "1.3", .id = "creatinine"}};
    std::vector<medication> medications;
    std::vector<procedure> procedures;
    std::vector<service_request> service_requests;
    std::vector<drug> allergies;
    std::vector<medication> drug_drafts;
    std::vector<service_request> service_drafts;

    chart& female(std::string_view born);
    chart& diagnosed(std::string_view date);
    chart& weighs(std::string_view kilograms);
    chart& creatinine(std::string_view mg_dl);
    chart& without(std::string_view observation_id);
    chart& karnofsky(int score);
    chart& ecog(int score);
    /// Results in conventional units with the usual reference ranges (haemoglobin by sex).
    chart& haemoglobin(std::string_view g_dl);
    chart& calcium(std::string_view mg_dl, std::string_view albumin_g_dl = {});
    chart& neutrophils(std::string_view per_nl);
    chart& platelets(std::string_view per_nl);
    chart& with(observation result);
    chart& with(condition problem);
    chart& with(medication therapy);
    chart& with(procedure done);
    chart& drafting(drug what, std::string_view dose, std::string_view unit = "mg", int period = 1,
                    std::string_view period_unit = "d");
    chart& drafting(code service);
    chart& primary(code what);
    /// Every result and score on file is dated `when`, weight excepted.
    chart& results_dated(std::string_view when);
};

}  // namespace support
