#pragma once
// Systemic immunosuppression as a reason to review immunotherapy: prednisone-equivalent of 10 mg a day or more, tacrolimus,
// ciclosporin, mycophenolate, azathioprine. Ointments, drops and inhalers do not count.

#include "cards/facts.hpp"

#include <array>
#include <optional>

namespace cards {

/// Prednisone-equivalent from which a steroid counts.
inline constexpr double steroid_limit_mg_per_day = 10;

/// The drug acts where it is put: the words of product, dosage or route say so.
[[nodiscard]] bool is_local_form(const fhir::medication_event& event);

/// Steroids, immunosuppressants and CYP3A4 interactors steer the advice only when they act on the whole body.
[[nodiscard]] bool acts_only_systemically(drug agent);

/// Collects what is current and tells at the end.
class immunosuppression {
public:
    void add(const fhir::medication_event& event, const treatment& treatment, fhir::day today);
    void report(complications& problems) const;

private:
    struct steroid {
        double daily = 0;  ///< prednisone-equivalent mg; of several resources about one drug the largest
        origin from;
    };
    std::array<steroid, 3> steroids_;
    std::vector<finding> others_;
};

}  // namespace cards
