#include "hooks/draft_update.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

namespace {

constexpr cards::dose_change to_40{.draft = 0, .dose = 40, .dose_unit = "mg", .old_dose = 60};

std::string updated(const std::string& draft, const fhir::medication_event& order = {},
                    const cards::dose_change& change = to_40) {
    return hooks::with_dose(draft, order, change).value_or("none");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Odd on purpose: layout, number spelling, escapes, unknown members and extensions must all survive.
const std::string order = R"({ "resourceType" : "MedicationRequest",
  "id":"d1", "extension":[{"url":"https://x.example/e","valueDecimal":1.10}],
  "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1363268"}],"text":"cabozantinib"},
  "dosageInstruction":[{"sequence":1,"text":"once daily","doseAndRate":[{"doseQuantity":
     {"value":60.0,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],
  "note":[{"text":"was on 60 mg before \u00e9"}], "unknownMember":{"a":[1e2,-0.0,null]},
  "dispenseRequest":{"quantity":{"value":30.00}}
})";

}  // namespace

TEST_CASE("draft update: only the dose differs, byte for byte", "[hooks]") {
    CHECK(updated(order) == replaced(order, "\"value\":60.0", "\"value\":40"));
}

TEST_CASE("draft update: texts that repeat the dose are brought along", "[hooks]") {
    const std::string text = replaced(order, "once daily", "60 mg (\\u2248 1 tablet) once daily");
    CHECK(updated(text) == replaced(replaced(text, "\"value\":60.0", "\"value\":40"), "\"60 mg (", "\"40 mg ("));

    const std::string name = replaced(order, "\"text\":\"cabozantinib\"", "\"text\":\"cabozantinib 60 mg\"");
    CHECK(updated(name) ==
          replaced(replaced(name, "\"value\":60.0", "\"value\":40"), "cabozantinib 60 mg", "cabozantinib 40 mg"));

    const std::string patient = replaced(order, "\"sequence\":1", "\"patientInstruction\":\"Take 60 mg\"");
    CHECK(updated(patient) == replaced(replaced(patient, "\"value\":60.0", "\"value\":40"), "Take 60 mg", "Take 40 mg"));

    const std::string narrative =
        replaced(order, "\"id\":\"d1\"", R"("id":"d1","text":{"status":"generated","div":"<div>60 mg</div>"})");
    CHECK(updated(narrative) == replaced(replaced(narrative, "\"value\":60.0", "\"value\":40"), "<div>60 mg", "<div>40 mg"));
}

TEST_CASE("draft update: notes tell of the past and stay", "[hooks]") {
    CHECK(updated(order).find("was on 60 mg before") != std::string::npos);
}

TEST_CASE("draft update: a dose that stands only in a text is changed there", "[hooks]") {
    const std::string text = R"({"resourceType":"MedicationRequest","medicationCodeableConcept":{"text":"Cabozantinib 60 mg"}})";
    CHECK(updated(text) == replaced(text, "60 mg", "40 mg"));
    const std::string dosage = R"({"resourceType":"MedicationRequest","dosageInstruction":[{"text":"60 mg daily"}]})";
    CHECK(updated(dosage) == replaced(dosage, "60 mg", "40 mg"));
    const std::string bare = R"({"resourceType":"MedicationRequest","dosageInstruction":{"text":"60 mg daily"}})";
    CHECK(updated(bare) == replaced(bare, "60 mg", "40 mg"));
}

TEST_CASE("draft update: a display of the ingredient is brought along, of a product not", "[hooks]") {
    const std::string ingredient =
        replaced(order, "\"code\":\"1363268\"", "\"code\":\"1363268\",\"display\":\"cabozantinib 60 MG\"");
    CHECK(updated(ingredient) == replaced(replaced(ingredient, "\"value\":60.0", "\"value\":40"), "60 MG", "40 MG"));
    const std::string product =
        replaced(order, "\"code\":\"1363268\"", "\"code\":\"999\",\"display\":\"cabozantinib 60 MG Oral Tablet\"");
    CHECK(updated(product) == "none");
}

TEST_CASE("draft update: decimals in and out", "[hooks]") {
    const std::string zoledronic = replaced(order, "\"value\":60.0", "\"value\":4");
    CHECK(updated(zoledronic, {}, {.draft = 0, .dose = 3.3, .dose_unit = "mg", .old_dose = 4}) ==
          replaced(zoledronic, "\"value\":4,", "\"value\":3.3,"));
}

TEST_CASE("draft update: R5 medication and STU3 dosage are changed in their own places", "[hooks]") {
    const std::string r5 = R"({"medication":{"concept":{"text":"cabozantinib 60 mg"}},"dosageInstruction":[{"text":"daily"}]})";
    CHECK(updated(r5) == replaced(r5, "60 mg", "40 mg"));
    const std::string stu3 = R"({"dosageInstruction":[{"doseQuantity":{"value":60,"unit":"mg"}}]})";
    CHECK(updated(stu3) == replaced(stu3, "60", "40"));
}

TEST_CASE("draft update: none is offered where the result would need judgement", "[hooks]") {
    const auto [name, draft] = GENERATE(table<std::string, std::string>({
        {"two dosage instructions",
         R"({"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]},{"text":"then 60 mg"}]})"},
        {"two doses",
         R"({"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}},{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a range",
         R"({"dosageInstruction":[{"text":"60 mg","doseAndRate":[{"doseRange":{"high":{"value":60,"unit":"mg"}}}]}]})"},
        {"tablets", R"({"dosageInstruction":[{"text":"60 mg","doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet"}}]}]})"},
        {"grams", R"({"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":0.06,"unit":"g"}}]}]})"},
        {"another dose", R"({"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":20,"unit":"mg"}}]}]})"},
        {"a number in quotes", R"({"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":"60","unit":"mg"}}]}]})"},
        {"twice a day by timing",
         R"({"dosageInstruction":[{"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"every twelve hours",
         R"({"dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":12,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"twice a day by text",
         R"({"dosageInstruction":[{"text":"60 mg twice daily","doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a text that says it in tablets",
         R"({"dosageInstruction":[{"text":"3 x 20 mg daily","doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a text that says it in words",
         R"({"dosageInstruction":[{"text":"sixty milligrams","doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a text with a no-break space",
         R"({"dosageInstruction":[{"text":"60\u00a0mg daily","doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a text that hides a dose by weight",
         R"({"dosageInstruction":[{"text":"60 mg\u002fkg","doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"a daily maximum",
         R"({"dosageInstruction":[{"maxDosePerPeriod":{"numerator":{"value":60}},"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})"},
        {"no dose anywhere", R"({"medicationCodeableConcept":{"text":"cabozantinib"}})"},
    }));
    CAPTURE(name);
    CHECK(updated(draft) == "none");
}

TEST_CASE("draft update: the Medication behind a reference", "[hooks]") {
    const std::string contained = R"({"contained":[{"resourceType":"Medication","id":"m","code":{"text":"cabozantinib 60 mg"}}],
        "medicationReference":{"reference":"#m"},"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})";
    fhir::medication_event inside;
    inside.medication_reference = fhir::parse_reference("#m");
    CHECK(updated(contained, inside) == replaced(contained, "60", "40"));

    const std::string referring = R"({"medicationReference":{"reference":"Medication/m"},
        "dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":60,"unit":"mg"}}]}]})";
    fhir::medication_event outside;
    outside.medication_reference = fhir::parse_reference("Medication/m");
    outside.medication.text = "cabozantinib";
    CHECK(updated(referring, outside) == replaced(referring, "60", "40"));
    outside.medication.text = "cabozantinib 60 mg tablet";
    CHECK(updated(referring, outside) == "none");
}
