// The explanation in an answer: only where the site allows it and the request asks, and readable in a terminal.

#include "hooks/explanation_text.hpp"

#include "hooks/cds_application.hpp"
#include "hooks/date_text.hpp"
#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"
#include "tests/support/finish.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::string answer_to(const std::string& body, bool allowed, std::string_view service = "mrcc-order-sign") {
    hooks::application_config config;
    config.today = [] { return *hooks::parse_day("2026-03-01"); };
    config.policy.allow_explain = allowed;
    const hooks::cds_application application(config);
    const std::string path = "/cds-services/" + std::string(service);
    hooks::request_head head;
    head.method = hooks::http_method::post;
    head.target = path;
    const hooks::answer answer = support::finish(application.respond(head, body, {}));
    INFO(answer.body);
    CHECK(answer.status == 200);
    CHECK(support::faults_of_answer(answer.body) == std::vector<std::string>{});
    return answer.body;
}

std::string asking(std::string_view value = "true", const std::string& body = support::base_order_sign()) {
    return support::changed(body, "/extension", "{\"imdc-cds.explain\":" + std::string(value) + "}");
}

bool explained(const std::string& answer) { return answer.find("\"imdc-cds.explain\":{") != std::string::npos; }

}  // namespace

TEST_CASE("explanation: sent only where the site allows it and the request asks", "[hooks]") {
    CHECK(explained(answer_to(asking(), true)));
    CHECK_FALSE(explained(answer_to(asking(), false)));
    CHECK_FALSE(explained(answer_to(support::base_order_sign(), true)));
    for (const char* value : {"false", "null", "1", R"("true")", "{}"})
        CHECK_FALSE(explained(answer_to(asking(value), true)));
    CHECK(explained(answer_to(asking("true", support::base_order_select()), true, "mrcc-order-select")));
    CHECK(explained(answer_to(asking("true", support::base_patient_view()), true, "mrcc-patient-view")));
}

TEST_CASE("explanation: in a terminal it names factors, gates and rules with their conditions", "[hooks]") {
    const std::string text = hooks::explanation_text(answer_to(asking(), true), hooks::text_style::plain);
    INFO(text);
    for (const char* part :
         {"\nFactors\n",
          "haemoglobin: present, value 10.1 g/dL, limit ≥ 13.5 g/dL (default-limit), date 2026-02-24, from Observation/hb",
          "Observation/hb  haemoglobin  10.1 g/dL  2026-02-24  decides", "\nGates\n", "no   G1 deceased", "\nRules\n",
          "O2 tki-monotherapy: a condition does not hold", "no   draft: cabozantinib, 40 mg or less, or dose unknown",
          "T sbrt-timing: left out at order-sign: stays on patient-view"})
        CHECK(text.find(part) != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(hooks::explanation_text(answer_to(asking(), true), hooks::text_style::colored).find('\x1b') != std::string::npos);
    CHECK(hooks::explanation_text(answer_to(support::base_order_sign(), true), hooks::text_style::plain).empty());
}

TEST_CASE("explanation: a suggestion that cannot be sent is told as withheld", "[hooks]") {
    const std::string nameless = support::changed(asking(), "/context/draftOrders/entry/0/resource/id", "");
    const std::string with_id = hooks::explanation_text(answer_to(asking(), true), hooks::text_style::plain);
    const std::string without = hooks::explanation_text(answer_to(nameless, true), hooks::text_style::plain);
    INFO(without);
    CHECK(with_id.find("    offered: Replace sunitinib by") != std::string::npos);
    CHECK(with_id.find("has no id") == std::string::npos);
    CHECK(without.find("    offered: Replace sunitinib by") == std::string::npos);
    CHECK(without.find(
              "    not offered: Replace sunitinib by cabozantinib 40 mg + nivolumab 240 mg q2w: a draft of it has no id") !=
          std::string::npos);
}

TEST_CASE("explanation: what a record says cannot steer the terminal", "[hooks]") {
    const std::string body = support::changed(asking(), "/context/draftOrders/entry/0/resource/medicationCodeableConcept",
                                              R"({"text":"sunitinib \u001b[31m\u202e 50 mg"})");
    const std::string text = hooks::explanation_text(answer_to(body, true), hooks::text_style::plain);
    CHECK(text.find("sunitinib") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
}
