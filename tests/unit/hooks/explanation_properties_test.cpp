// What an explanation says must be what the answer does: tried on random patients. IMDC_SEED starts them elsewhere,
// IMDC_PROPERTY_PATIENTS asks for more.

#include "tests/support/answer_reader.hpp"
#include "tests/support/explanation_reader.hpp"
#include "tests/support/random_patients.hpp"
#include "tests/support/service_call.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace support;

namespace {

struct both {
    std::string plain;
    std::string explained;
};

both answers_to(const random_case& one) {
    const std::string path = service_path(one.at);
    return {call_service(path, request_for(one.patient, one.at)).body,
            call_service(path, request_for(one.patient, one.at, {.explain = true})).body};
}

template <class Check>
void for_each_patient(Check check) {
    const unsigned long seed = number_from_environment("IMDC_SEED", 1);
    const unsigned long patients = number_from_environment("IMDC_PROPERTY_PATIENTS", 1500);
    for (unsigned long i = 0; i < patients; ++i) {
        const random_case one = random_patient(seed + i, i % 2 == 0 ? draft_scope::treatment : draft_scope::everything);
        INFO("IMDC_SEED=" << seed + i << " IMDC_PROPERTY_PATIENTS=1, " << hook_name(one.at));
        check(one, answers_to(one));
    }
}

/// The answer's cards as JSON text, without what differs between any two calls.
std::string cards_in(const std::string& body) {
    const std::string blanked = without_uuids(body);
    return blanked.substr(0, blanked.rfind("],\"extension\":{\"imdc-cds.assessment\""));
}

}  // namespace

TEST_CASE("property: an explanation calls shown exactly the cards that are shown, and changes none", "[property]") {
    std::set<std::string> outcomes;
    for_each_patient([&](const random_case&, const both& bodies) {
        CHECK_FALSE(read_explanation(bodies.plain).present);
        const seen_explanation told = read_explanation(bodies.explained);
        REQUIRE(told.present);
        CHECK(cards_in(bodies.plain) == cards_in(bodies.explained));
        std::vector<std::string> shown = read_answer(bodies.plain).briefs();
        std::vector<std::string> said;
        for (const seen_rule& rule : told.rules) {
            outcomes.insert(rule.outcome);
            if (rule.outcome == "shown") {
                said.push_back(rule.brief());
            }
        }
        std::sort(shown.begin(), shown.end());
        std::sort(said.begin(), said.end());
        CHECK(said == shown);
    });
    if (number_from_environment("IMDC_PROPERTY_PATIENTS", 1500) >= 1500) {
        for (const char* one :
             {"shown", "gated", "not-asked", "not-met", "other-variant", "left-out", "preempted", "over-budget"}) {
            CHECK(outcomes.contains(one));  // the charts are varied enough to mean something
        }
    }
}

TEST_CASE("property: a rule is not met exactly when no draft meets all its conditions", "[property]") {
    for_each_patient([](const random_case& one, const both& bodies) {
        for (const seen_rule& rule : read_explanation(bodies.explained).rules) {
            CAPTURE(rule.id, rule.outcome, rule.because);
            if (rule.outcome == "not-met") {
                CHECK_FALSE(rule.met());
            }
            if (rule.outcome == "shown" || rule.outcome == "preempted" || rule.outcome == "repeated" ||
                rule.outcome == "over-budget") {
                CHECK(rule.met());
            }
            const bool decided_elsewhere = rule.outcome != "shown" && rule.outcome != "not-met";
            CHECK((!decided_elsewhere || !rule.because.empty()));
            CHECK((rule.id[0] != 'O' || one.at != hook::patient_view || rule.outcome == "not-asked" || rule.outcome == "gated"));
        }
    });
}

TEST_CASE("property: the resource that an explanation names decided the factor, and every other result says why not",
          "[property]") {
    for_each_patient([](const random_case&, const both& bodies) {
        const seen_answer answer = read_answer(bodies.plain);
        const seen_explanation told = read_explanation(bodies.explained);
        REQUIRE(told.factors.size() == factor_ids.size());
        for (const seen_explained_factor& factor : told.factors) {
            CAPTURE(factor.id);
            REQUIRE(answer.factor(factor.id) != nullptr);
            CHECK(factor.status == answer.factor(factor.id)->status);
            const auto deciding = std::count_if(factor.results.begin(), factor.results.end(),
                                                [](const seen_result& one) { return one.passed_over.empty(); });
            for (const seen_result& result : factor.results) {
                CHECK((result.resource == factor.resource) == result.passed_over.empty());
            }
            const bool from_a_result = factor.id != "diagnosis-interval" && !factor.resource.empty();
            CHECK(deciding == (from_a_result ? 1 : 0));
        }
    });
}
