// What must hold for every patient, tried on random ones. IMDC_SEED starts them elsewhere, IMDC_PROPERTY_PATIENTS asks for
// more; a failure names the seed of its patient.

#include "tests/support/answer_reader.hpp"
#include "tests/support/calendar.hpp"
#include "tests/support/chart_variants.hpp"
#include "tests/support/oracle.hpp"
#include "tests/support/random_patients.hpp"
#include "tests/support/service_call.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace support;

namespace {

std::string answer_to(const chart& patient, hook at, const request_options& options = {}) {
    return call_service(service_path(at), request_for(patient, at, options)).body;
}

/// Runs `check` on every random patient of the run; it gets the patient and the answer.
template <class Check>
void for_each_patient(Check check) {
    const unsigned long seed = number_from_environment("IMDC_SEED", 1);
    const unsigned long patients = number_from_environment("IMDC_PROPERTY_PATIENTS", 2000);
    for (unsigned long i = 0; i < patients; ++i) {
        const random_case one = random_patient(seed + i, draft_scope::treatment);
        INFO("IMDC_SEED=" << seed + i << " IMDC_PROPERTY_PATIENTS=1, " << hook_name(one.at));
        check(one, answer_to(one.patient, one.at), seed + i);
    }
}

std::size_t utf16_length(const std::string& text) {
    std::size_t units = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        units += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
    }
    return units;
}

bool decided(const std::string& state) { return state == "POOR" || state == "INTERMEDIATE" || state == "FAVOURABLE"; }

}  // namespace

TEST_CASE("property: other units of the same results change no factor and no card", "[property]") {
    for_each_patient([](const random_case& one, const std::string& body, unsigned long) {
        const seen_answer before = read_answer(body);
        const seen_answer after = read_answer(answer_to(in_other_units(one.patient), one.at));
        CHECK(before.vector() == after.vector());
        CHECK(before.briefs() == after.briefs());
    });
}

TEST_CASE("property: the order of resources and of prefetch keys changes nothing", "[property]") {
    for_each_patient([](const random_case& one, const std::string& body, unsigned long seed) {
        const std::string shuffled = answer_to(one.patient, one.at, {.shuffle = seed});
        CHECK(without_uuids(body) == without_uuids(shuffled));
    });
}

TEST_CASE("property: the order of the drafts changes no card", "[property]") {
    for_each_patient([](const random_case& one, const std::string& body, unsigned long seed) {
        const seen_answer before = read_answer(body);
        const seen_answer after = read_answer(answer_to(one.patient, one.at, {.shuffle = seed, .shuffle_drafts = true}));
        CHECK(before.vector() == after.vector());
        CHECK(before.briefs() == after.briefs());
    });
}

TEST_CASE("property: unrelated resources change nothing", "[property]") {
    for_each_patient([](const random_case& one, const std::string& body, unsigned long) {
        const std::string more = answer_to(one.patient, one.at, {.more = unrelated_resources(one.patient)});
        CHECK(without_uuids(body) == without_uuids(more));
    });
}

TEST_CASE("property: a missing result moves its own factor only, and no decided group", "[property]") {
    for_each_patient([](const random_case& one, const std::string& body, unsigned long seed) {
        const seen_answer before = read_answer(body);
        const int begun = first_line_start(one.patient);
        const std::string date = date_text(begun < 0 ? day_of(evaluation_date) : begun);
        const std::string known = before.vector();
        for (std::size_t factor = 0; factor < known.size(); ++factor) {
            if (known[factor] != '?' || factor == 1) {
                continue;
            }
            const chart more = with_result_for(one.patient, factor, seed % 2 == 0, date);
            const seen_answer after = read_answer(answer_to(more, one.at));
            CAPTURE(factor, known, after.vector(), before.state, after.state);
            std::string others = after.vector();
            others[factor] = '?';
            CHECK(others == known);
            CHECK((!decided(before.state) || before.state == after.state));
            CHECK(after.min >= before.min);
            CHECK(after.max <= before.max);
        }
    });
}

TEST_CASE("property: with every draft selected, order-select says what order-sign says of the drafts", "[property]") {
    const auto checks_of = [](const seen_answer& answer) {
        std::vector<std::string> checks;
        for (const seen_card& card : answer.cards) {
            if (card.rule.starts_with("O")) {
                checks.push_back(card.brief() + " " + card.summary);
            }
        }
        return checks;
    };
    for_each_patient([&](const random_case& one, const std::string&, unsigned long) {
        if (one.at == hook::patient_view) {
            return;
        }
        const chart all = with_every_draft_selected(one.patient);
        const seen_answer at_sign = read_answer(answer_to(all, hook::order_sign));
        const seen_answer at_select = read_answer(answer_to(all, hook::order_select));
        const std::vector<std::string> selected = checks_of(at_select);
        CHECK(selected.size() == at_select.cards.size());  // no standing advice
        CHECK(at_select.vector() == at_sign.vector());
        // Beside standing advice the last of many checks may fall to the limit of four cards.
        const std::vector<std::string> signed_checks = checks_of(at_sign);
        if (at_sign.cards.size() < 4) {
            CHECK(selected == signed_checks);
        } else {
            CHECK(std::all_of(signed_checks.begin(), signed_checks.end(), [&](const std::string& check) {
                return std::find(selected.begin(), selected.end(), check) != selected.end();
            }));
        }
    });
}

TEST_CASE("property: an unrelated order alone selected gets no card, whatever else is drafted", "[property]") {
    for_each_patient([](const random_case& one, const std::string&, unsigned long) {
        const seen_answer answer = read_answer(answer_to(with_only_amoxicillin_selected(one.patient), hook::order_select));
        CHECK(answer.problem.empty());
        CHECK(answer.briefs().empty());
    });
}

TEST_CASE("property: summaries are shorter than 140, the score lies between its bounds", "[property]") {
    for_each_patient([](const random_case&, const std::string& body, unsigned long) {
        const seen_answer answer = read_answer(body);
        CHECK(answer.problem.empty());
        for (const seen_card& card : answer.cards) {
            CAPTURE(card.summary);
            CHECK(!card.summary.empty());
            CHECK(utf16_length(card.summary) < 140);
        }
        const std::string vector = answer.vector();
        if (!answer.state.empty()) {
            const auto present = static_cast<int>(std::count(vector.begin(), vector.end(), '1'));
            const auto unknown = static_cast<int>(std::count(vector.begin(), vector.end(), '?'));
            CHECK(answer.min == present);
            CHECK(answer.max == present + unknown);
        }
    });
}

TEST_CASE("property: at most four cards that are not critical, most urgent first", "[property]") {
    const auto urgency = [](const seen_card& card) {
        return card.indicator == "critical" ? 0 : card.indicator == "warning" ? 1 : 2;
    };
    for_each_patient([&](const random_case&, const std::string& body, unsigned long) {
        const seen_answer answer = read_answer(body);
        const auto quiet =
            std::count_if(answer.cards.begin(), answer.cards.end(), [&](const seen_card& card) { return urgency(card) > 0; });
        CHECK(quiet <= 4);
        CHECK(std::is_sorted(answer.cards.begin(), answer.cards.end(),
                             [&](const seen_card& a, const seen_card& b) { return urgency(a) < urgency(b); }));
    });
}
