#pragma once
// The worked patients: what the pathway must say for each, row by row, written from the clinical text alone. All are
// evaluated on 2026-03-01; a row states only what differs from the base patient of `chart`.

#include "tests/support/answer_checks.hpp"
#include "tests/support/chart.hpp"
#include "tests/support/request_builder.hpp"

#include <optional>
#include <string>
#include <vector>

namespace support {

struct worked_patient {
    std::string row;  ///< `1` … `92`; a letter where a row is read in two ways
    std::string facts;
    hook at = hook::patient_view;
    chart patient;
    std::string vector{"......"};  ///< `1`, `0`, `?`; `.` where the row leaves the factor open
    std::string state{};           ///< empty: left open
    int min = -1;
    int max = -1;
    std::optional<std::vector<std::string>> cards{};  ///< `id rule indicator`, in order; nothing: left open
    std::vector<answer_check> also{};
};

/// Rows 1–92.
[[nodiscard]] const std::vector<worked_patient>& worked_patients();

[[nodiscard]] std::vector<worked_patient> scoring_patients();       ///< 1–16
[[nodiscard]] std::vector<worked_patient> missing_data_patients();  ///< 17–36
[[nodiscard]] std::vector<worked_patient> gate_patients();          ///< 37–54
[[nodiscard]] std::vector<worked_patient> order_patients();         ///< 55–73, 83, 89–92
[[nodiscard]] std::vector<worked_patient> order_safety_patients();  ///< 74–82, 84–88

/// The patients that other rows start from.
[[nodiscard]] chart all_six_factors();    ///< row 1
[[nodiscard]] chart no_factor();          ///< row 3
[[nodiscard]] chart one_factor();         ///< row 4
[[nodiscard]] chart calcium_undecided();  ///< row 18
[[nodiscard]] chart nothing_measured();   ///< row 21

inline const std::string systemic = "systemic-therapy";
inline const std::string bone = "bone-protection";
inline const std::string nephrectomy = "deferred-nephrectomy";
inline const std::string timing = "sbrt-timing";
inline const std::string incomplete = "imdc-incomplete";

inline const std::string S = "systemic-therapy S warning";
inline const std::string S1 = "systemic-therapy S1 info";
inline const std::string S2 = "systemic-therapy S2 info";
inline const std::string S3 = "systemic-therapy S3 info";
inline const std::string S4 = "systemic-therapy S4 info";
inline const std::string S5 = "systemic-therapy S5 warning";
inline const std::string B = "bone-protection B info";
inline const std::string B1 = "bone-protection B1 warning";
inline const std::string B3 = "bone-protection B3 info";
inline const std::string N = "deferred-nephrectomy N info";
inline const std::string T = "sbrt-timing T info";
inline const std::string I = "imdc-incomplete I info";
inline const std::string C = "cord-compression C critical";

/// What is wrong with an answer, line by line; empty: it is what the row asks for.
[[nodiscard]] std::string complaints(const worked_patient& expected, const seen_answer& answer);

}  // namespace support
