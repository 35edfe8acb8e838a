#include "hooks/patient_view.hpp"

#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/orders.hpp"

namespace hooks {

clinical_answer patient_view(const clinical_call& call) {
    cards::facts facts = cards::gather(call.record, call.today, call.settings);
    facts.missing_keys = call.missing_keys;
    const cards::proposal nothing_proposed;
    const cards::assessment assessment = cards::assess(facts);
    const cards::advice advice = cards::recommend(cards::hook::patient_view, facts, assessment, nothing_proposed);
    clinical_answer answer{cards::render(advice, facts, assessment, nothing_proposed), assessment};
    if (call.explain) answer.explanation = cards::explain(cards::hook::patient_view, facts, assessment, nothing_proposed);
    return answer;
}

}  // namespace hooks
