#pragma once
// A second reading of the clinical text, as plain as it can be: from a chart straight to the IMDC state and the list of
// cards. It shares nothing with the server, speaks no FHIR, and knows only what `random_chart` can make.

#include "tests/support/chart.hpp"
#include "tests/support/request_builder.hpp"

#include <string>
#include <vector>

namespace support {

enum class truth { no, yes, unknown };

struct score {
    std::string vector;  ///< `1`, `0`, `?` in the usual order
    std::string state;
    int min = 0;
    int max = 0;
};

struct expected_answer {
    bool assessed = true;  ///< false: no pathway for this patient, so no score is compared
    score imdc;
    std::vector<std::string> cards;  ///< `id rule indicator`, in order
};

[[nodiscard]] expected_answer expect(const chart& chart, hook at);

// ---------------------------------------------------------------- the parts, in the order in which they are used

/// The calcium of the latest day up to `until`, judged against both limits.
struct calcium_reading {
    truth high = truth::unknown;
    truth low = truth::unknown;
    double corrected = 0;  ///< mg/dL; 0 when it could not be corrected
    int age = -1;          ///< days before `until`; -1: none on file
};

[[nodiscard]] int today();
/// Start of the first line; -1 when none has begun.
[[nodiscard]] int first_line_start(const chart& chart);
[[nodiscard]] calcium_reading read_calcium(const chart& chart, int until);
[[nodiscard]] truth low_performance(const chart& chart, int until);  ///< KPS < 80
[[nodiscard]] score imdc(const chart& chart);

/// What the rules ask of a chart, each answered once.
struct situation {
    bool over = false;     ///< gates G1 to G3: nothing to say
    bool hospice = false;  ///< G4
    bool cord_compression = false;
    bool later_line = false;  ///< G6
    bool pregnant = false;
    bool begun = false;
    bool responding = false;  ///< 12 weeks or more, and the latest status since the start is improved or stable
    bool doublet_current = false;
    bool clear_or_unknown = true;
    bool blocked = false;    ///< immunotherapy contraindicated
    bool too_frail = false;  ///< KPS <= 60 or ECOG >= 3
    bool bone = false;
    bool vertebral_open = false;  ///< a vertebral metastasis not irradiated within 90 days
    bool kidney_in_place = true;
    bool jaw = false;
    bool dialysis = false;
    bool hypocalcaemia_recorded = false;
    bool bma_current = false;
    bool bma_overdue = false;
    calcium_reading calcium;
    std::vector<std::string> current;  ///< generic names of current drugs
    score imdc;

    [[nodiscard]] bool has(const std::string& drug) const;
};

[[nodiscard]] situation look_at(const chart& chart);

struct renal {
    enum class kind { none, clearance, estimate } known = kind::none;
    double value = 0;
};
[[nodiscard]] renal kidney_function(const chart& chart);

/// Standing cards, in table order.
[[nodiscard]] std::vector<std::string> systemic_card(const situation& now);
[[nodiscard]] std::vector<std::string> bone_card(const situation& now, const renal& kidneys);
[[nodiscard]] std::vector<std::string> nephrectomy_card(const situation& now);
[[nodiscard]] std::vector<std::string> order_cards(const chart& chart, hook at, const situation& now);

}  // namespace support
