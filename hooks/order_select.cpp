#include "hooks/order_select.hpp"

#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/orders.hpp"
#include "hooks/line_start.hpp"

namespace hooks {

clinical_answer order_select(const clinical_call& call) {
    cards::facts facts = cards::gather(call.record, call.today, call.settings);
    facts.missing_keys = call.missing_keys;
    const cards::proposal proposal = cards::recognise(call.record, facts, call.selected);
    const cards::assessment assessment = cards::assess(facts, line_start(proposal));
    const cards::advice advice = cards::recommend(cards::hook::order_select, facts, assessment, proposal);
    clinical_answer answer{cards::render(advice, facts, assessment, proposal), assessment};
    if (call.explain) answer.explanation = cards::explain(cards::hook::order_select, facts, assessment, proposal);
    return answer;
}

}  // namespace hooks
