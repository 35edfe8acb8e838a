// An update over HTTP: the draft comes back whole, with only its dose changed.

#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"
#include "tests/support/cds_server.hpp"
#include "tests/support/raw_client.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

/// Cabozantinib at its single-agent dose beside nivolumab; members nobody reads, an odd layout and odd numbers.
const std::string cabozantinib_60 = R"({ "resourceType":"MedicationRequest","id":"cabo", "status":"draft","intent":"order",
  "meta":{"profile":["https://example.org/p"]}, "extension":[{"url":"https://example.org/e","valueDecimal":1.10}],
  "subject":{"reference":"Patient/p1"},"authoredOn":"2026-03-01",
  "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1363268"}]},
  "dosageInstruction":[{"text":"60 mg by mouth once daily","timing":{"repeat":{"frequency":1,"period":1.0,"periodUnit":"d"}},
    "doseAndRate":[{"doseQuantity":{"value":60.00,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}],
  "dispenseRequest":{"quantity":{"value":30.000}} })";
const std::string nivolumab = R"({"resourceType":"MedicationRequest","id":"nivo","status":"draft","intent":"order",
  "subject":{"reference":"Patient/p1"},"authoredOn":"2026-03-01",
  "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1597876"}]},
  "dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":240,"unit":"mg","code":"mg"}}]}]})";

/// The base call with these drafts, spliced in as text so that their bytes survive.
std::string call_with(const std::string& drafts) {
    std::string body = support::changed(support::base_order_sign(), "/context/draftOrders/entry", R"("DRAFTS")");
    const std::string placeholder = R"("DRAFTS")";
    return body.replace(body.find(placeholder), placeholder.size(), drafts);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("over http: an update changes the dose and nothing else", "[integration]") {
    const support::cds_server server;
    support::raw_client client(server.port());
    REQUIRE(client.send(support::post("/cds-services/mrcc-order-sign",
                                      call_with(R"([{"resource":)" + cabozantinib_60 + R"(},{"resource":)" + nivolumab + "}]"))));
    const auto reply = client.read().value_or(support::http_reply{});
    INFO(reply.body);
    REQUIRE(reply.status == 200);
    CHECK(support::faults_of_answer(reply.body) == std::vector<std::string>{});
    const std::string expected = replaced(replaced(cabozantinib_60, "60.00", "40"), "60 mg by mouth", "40 mg by mouth");
    CHECK(reply.body.find(R"("type":"update")") != std::string::npos);
    CHECK(reply.body.find("\"resource\":" + expected) != std::string::npos);
}
