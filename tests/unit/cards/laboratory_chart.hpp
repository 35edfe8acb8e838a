#pragma once
// Observations of one synthetic patient as a fhir::record, without JSON: for tests that begin at the facts.
// The patient is male, born 1962-06-15, diagnosed 2026-01-10, untreated, evaluated on 2026-03-01.

#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "fhir/record.hpp"

#include <deque>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace support {

inline constexpr std::string_view interpretation_v3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
inline constexpr std::string_view interpretation_v2 = "http://hl7.org/fhir/v2/0078";
inline constexpr std::string_view loinc_system = "http://loinc.org";

/// One numeric result. Numbers are decimal text; an empty text is absent.
struct lab {
    std::string code;
    std::string value{};
    std::string unit{};
    std::string low{};
    std::string high{};
    std::string date{"2026-02-24"};
    std::string status{"final"};
    std::string comparator{};
    std::string interpretation{};
    std::string id{};  ///< empty: numbered
    std::string specimen{};
};

namespace code {
inline constexpr auto haemoglobin = "718-7";
inline constexpr auto calcium = "17861-6";
inline constexpr auto corrected_calcium = "29265-6";
inline constexpr auto ionised_calcium = "1995-0";
inline constexpr auto albumin = "1751-7";
inline constexpr auto neutrophils = "751-8";
inline constexpr auto neutrophil_percentage = "770-8";
inline constexpr auto leukocytes = "6690-2";
inline constexpr auto platelets = "777-3";
inline constexpr auto karnofsky = "89243-0";
inline constexpr auto ecog = "89247-1";
inline constexpr auto creatinine = "2160-0";
inline constexpr auto creatinine_clearance = "35591-7";
inline constexpr auto egfr = "98979-8";
inline constexpr auto weight = "29463-7";
}  // namespace code

// Results in conventional units with the usual ranges (haemoglobin of men).
[[nodiscard]] lab haemoglobin(std::string value);
[[nodiscard]] lab calcium(std::string value);
[[nodiscard]] lab albumin(std::string value);
[[nodiscard]] lab neutrophils(std::string value);
[[nodiscard]] lab platelets(std::string value);
[[nodiscard]] lab karnofsky(std::string value);
[[nodiscard]] lab ecog(std::string value);
/// The same result without range.
[[nodiscard]] lab unranged(lab result);
[[nodiscard]] lab on(std::string date, lab result);

[[nodiscard]] fhir::day day(std::string_view date);
[[nodiscard]] fhir::date_time date_time(std::string_view text);

class laboratory_chart {
    std::deque<std::string> texts_;
    std::pmr::monotonic_buffer_resource arena_;  // outlives the record
    int numbered_ = 0;

public:
    laboratory_chart(std::initializer_list<lab> results = {});
    laboratory_chart(const laboratory_chart&) = delete;
    laboratory_chart& operator=(const laboratory_chart&) = delete;

    fhir::observation& add(const lab& result);
    /// Keeps the text alive as long as the chart.
    std::string_view keep(std::string text);
    fhir::codeable_concept coded(std::string_view system, std::string_view code, std::string_view text = {});
    fhir::quantity quantity(std::string_view value, std::string_view unit);
    template <typename T>
    std::span<const T> list(std::initializer_list<T> items) {
        auto* made = static_cast<T*>(arena_.allocate(sizeof(T) * items.size(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), made);
        return {made, items.size()};
    }

    laboratory_chart& diagnosed(std::string_view date);
    laboratory_chart& treated_since(std::string_view date);

    [[nodiscard]] cards::facts facts() const;
    [[nodiscard]] cards::assessment assess() const { return cards::assess(facts()); }

    cards::facts person;  ///< what the facts begin with: today, settings, patient, diagnosis, therapy
    fhir::record record{&arena_};
};

/// `1 0 ? …` in the order of the factors.
[[nodiscard]] std::string vector_of(const cards::assessment& assessment);

}  // namespace support
