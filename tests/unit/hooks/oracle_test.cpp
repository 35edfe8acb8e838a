// The second reading of the clinical text against the worked patients and against the service. IMDC_SEED starts the random
// patients elsewhere, IMDC_PATIENTS asks for more of them.

#include "tests/support/oracle.hpp"
#include "tests/support/answer_reader.hpp"
#include "tests/support/random_patients.hpp"
#include "tests/support/service_call.hpp"
#include "tests/support/worked_patients.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace support;

namespace {

std::string listed(const std::vector<std::string>& cards) {
    std::string out;
    for (const std::string& card : cards) {
        out += "\n  " + card;
    }
    return out;
}

/// What the two readings disagree about; empty: nothing.
std::string difference(const expected_answer& expected, const seen_answer& answer) {
    std::string out = answer.problem;
    if (expected.assessed && expected.imdc.vector != answer.vector()) {
        out += "factors " + answer.vector() + ", expected " + expected.imdc.vector + "\n";
    }
    if (expected.assessed && expected.imdc.state != answer.state) {
        out += "state " + answer.state + ", expected " + expected.imdc.state + "\n";
    }
    if (expected.assessed && (expected.imdc.min != answer.min || expected.imdc.max != answer.max)) {
        out += "range " + std::to_string(answer.min) + "-" + std::to_string(answer.max) + "\n";
    }
    if (expected.cards != answer.briefs()) {
        out += "cards" + listed(answer.briefs()) + "\nexpected" + listed(expected.cards) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("oracle: it agrees with the worked patients", "[oracle]") {
    for (const worked_patient& row : worked_patients()) {
        if (row.cards) {
            CAPTURE(row.row, row.facts);
            const expected_answer expected = expect(row.patient, row.at);
            CHECK(expected.cards == *row.cards);
            CHECK((row.state.empty() || expected.imdc.state == row.state));
        }
    }
}

TEST_CASE("oracle: an independent reading gives the same state and cards for random patients", "[oracle]") {
    const auto scope = GENERATE(draft_scope::treatment, draft_scope::everything);
    const unsigned long seed = number_from_environment("IMDC_SEED", 1);
    const unsigned long patients = number_from_environment("IMDC_PATIENTS", 5000);
    std::map<std::string, int> rules;
    unsigned long differences = 0;
    for (unsigned long i = 0; i < patients; ++i) {
        const random_case one = random_patient(seed + i, scope);
        const std::string request = request_for(one.patient, one.at);
        const call_result answer = call_service(service_path(one.at), request);
        const expected_answer expected = expect(one.patient, one.at);
        const std::string wrong = answer.status == 200 ? difference(expected, read_answer(answer.body)) : answer.body;
        for (const std::string& card : expected.cards) {
            ++rules[card];
        }
        if (!wrong.empty() && ++differences <= 20) {
            dump_exchange("random-" + std::to_string(seed + i), request, answer.body);
            FAIL_CHECK("IMDC_SEED=" << seed + i << " IMDC_PATIENTS=1, " << hook_name(one.at)
                                    << (scope == draft_scope::everything ? ", every kind of draft\n" : "\n") << wrong);
        }
    }
    CHECK(differences == 0);
    if (patients >= 5000) {
        CHECK(rules.size() >= 30);  // the charts are varied enough to mean something
    }
}
