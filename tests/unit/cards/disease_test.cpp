#include "cards/facts/gather.hpp"

#include "cards/facts/spine.hpp"
#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cards;
using namespace cards::test;

TEST_CASE("disease: which Condition statuses count as renal cell carcinoma", "[cards]") {
    const auto [clinical, verification, counts] = GENERATE(table<std::string_view, std::string_view, bool>({
        {"active", "confirmed", true},
        {"", "", true},
        {"recurrence", "confirmed", true},
        {"relapse", "", true},
        {"resolved", "confirmed", false},
        {"remission", "confirmed", false},
        {"inactive", "confirmed", false},
        {"active", "unconfirmed", false},
        {"active", "provisional", false},
        {"active", "differential", false},
        {"active", "refuted", false},
        {"active", "entered-in-error", false},
    }));
    CAPTURE(clinical, verification);
    chart chart;
    auto& rcc = chart.clear_cell();
    rcc.clinical_status = clinical;
    rcc.verification_status = verification;
    CHECK(chart.read().cancer.renal_cell_carcinoma == counts);
}

TEST_CASE("disease: a removed primary still counts while a metastasis is active", "[cards]") {
    chart chart;
    chart.clear_cell().clinical_status = "resolved";
    chart.condition("met", icd("C78.00"));
    const disease cancer = chart.read().cancer;
    CHECK(cancer.renal_cell_carcinoma);
    CHECK(cancer.metastatic);
}

TEST_CASE("disease: a resolved primary with a metastasis of another cancer does not count", "[cards]") {
    chart chart;
    chart.clear_cell().clinical_status = "resolved";
    chart.condition("prostate", icd("C61"));
    chart.condition("met", icd("C79.51")).related = chart.refer("Condition", "prostate");
    const disease cancer = chart.read().cancer;
    CHECK_FALSE(cancer.renal_cell_carcinoma);
    CHECK(cancer.bone_metastasis);
}

TEST_CASE("disease: beside another active cancer an unlinked metastasis does not bring a resolved primary back", "[cards]") {
    chart chart;
    chart.clear_cell().clinical_status = "resolved";
    chart.condition("prostate", icd("C61"));
    auto& metastasis = chart.condition("met", icd("C79.51"));
    SECTION("no link") {
        const disease cancer = chart.read().cancer;
        CHECK_FALSE(cancer.renal_cell_carcinoma);
        CHECK(cancer.bone_metastasis);
    }
    SECTION("a link to the RCC") {
        metastasis.related = chart.refer("Condition", "rcc");
        CHECK(chart.read().cancer.renal_cell_carcinoma);
    }
}

TEST_CASE("disease: what is not renal cell carcinoma", "[cards]") {
    const auto one = GENERATE(icd("C65.1"), icd("C79.01"), icd("D30.01"), icd("D41.01"), sct("254918001"), sct("1187464007"),
                              sct("408642003"), sct("94360002"), sct("30546008"), icdo3("8310/3"), icd("C41.2"), icd("C61"));
    CAPTURE(one.value);
    chart chart;
    chart.condition("a", one);
    CHECK_FALSE(chart.read().cancer.renal_cell_carcinoma);
}

TEST_CASE("disease: an excluding code beside a kidney code excludes the Condition", "[cards]") {
    chart chart;
    auto& both = chart.condition("a", icd("C64.9"));
    both.code = chart.coded({icd("C64.9"), sct("408642003")});
    CHECK_FALSE(chart.read().cancer.renal_cell_carcinoma);
}

TEST_CASE("disease: clear cell morphology counts only with the kidney as site", "[cards]") {
    chart chart;
    auto& one = chart.condition("a", sct("30546008"));
    SECTION("site by code") { one.body_sites = chart.list({chart.coded({sct("64033007")})}); }
    SECTION("site by words") { one.body_sites = chart.list({chart.said("Left kidney")}); }
    const disease cancer = chart.read().cancer;
    CHECK(cancer.renal_cell_carcinoma);
    CHECK(cancer.type == histology::clear_cell);
}

TEST_CASE("disease: the adrenal gland is not the kidney", "[cards]") {
    chart chart;
    chart.condition("a", sct("30546008")).body_sites = chart.list({chart.said("adrenal gland")});
    CHECK_FALSE(chart.read().cancer.renal_cell_carcinoma);
}

TEST_CASE("disease: histology from the code, the extension and the pathology report", "[cards]") {
    chart chart;
    SECTION("kidney cancer without type") {
        chart.condition("a", icd("C64.1"));
        CHECK(chart.read().cancer.type == histology::unknown);
    }
    SECTION("extension") {
        chart.condition("a", icd("C64.1")).histology = chart.coded({icdo3("8310/3")});
        CHECK(chart.read().cancer.type == histology::clear_cell);
    }
    SECTION("papillary by code") {
        chart.condition("a", sct("733608000"));
        CHECK(chart.read().cancer.type == histology::non_clear_cell);
    }
    SECTION("clear cell papillary is not clear cell") {
        chart.condition("a", sct("734015000"));
        CHECK(chart.read().cancer.type == histology::non_clear_cell);
    }
    SECTION("cystic says nothing") {
        chart.condition("a", sct("1148931000"));
        CHECK(chart.read().cancer.type == histology::unknown);
    }
    SECTION("conflict between code and extension") {
        chart.condition("a", sct("254915003")).histology = chart.coded({icdo3("8317/3")});
        CHECK(chart.read().cancer.type == histology::conflicting);
    }
    SECTION("conflict between two Conditions") {
        chart.condition("a", sct("254915003"));
        chart.condition("b", sct("733471003"));
        CHECK(chart.read().cancer.type == histology::conflicting);
    }
    SECTION("a refuted Condition is no evidence") {
        chart.condition("a", sct("254915003"));
        chart.condition("b", sct("733471003")).verification_status = "refuted";
        CHECK(chart.read().cancer.type == histology::clear_cell);
    }
    SECTION("pathology with kidney site") {
        chart.condition("a", icd("C64.1"));
        chart.observation("p", loinc("31206-6"), chart.coded({icdo3("8310/3")})).body_site = chart.said("kidney");
        CHECK(chart.read().cancer.type == histology::clear_cell);
    }
    SECTION("pathology of an unnamed site") {
        chart.condition("a", icd("C64.1"));
        chart.observation("p", loinc("31206-6"), chart.coded({icdo3("8310/3")}));
        CHECK(chart.read().cancer.type == histology::unknown);
    }
    SECTION("preliminary pathology") {
        chart.condition("a", icd("C64.1"));
        auto& pathology = chart.observation("p", loinc("31206-6"), chart.coded({sct("733607005")}));
        pathology.status = "preliminary";
        CHECK(chart.read().cancer.type == histology::unknown);
    }
    SECTION("sarcomatoid is a feature, not a type") {
        chart.condition("a", sct("254915003")).histology = chart.coded({icdo3("8318/3")});
        CHECK(chart.read().cancer.type == histology::clear_cell);
        CHECK(chart.read().cancer.sarcomatoid);
    }
}

TEST_CASE("disease: what makes it metastatic", "[cards]") {
    chart chart;
    auto& rcc = chart.clear_cell();
    bool metastatic = false;
    SECTION("nothing recorded") {}
    SECTION("a lung metastasis") {
        chart.condition("m", icd("C78.01"));
        metastatic = true;
    }
    SECTION("regional nodes alone") { chart.condition("m", icd("C77.2")); }
    SECTION("nodes and liver") {
        chart.condition("m", icd("C77.2"));
        chart.condition("n", icd("C78.7"));
        metastatic = true;
    }
    SECTION("nodes and stage IV") {
        chart.condition("m", icd("C77.2"));
        rcc.stage_summaries = chart.list({chart.said("Stage IV")});
        metastatic = true;
    }
    SECTION("stage III") { rcc.stage_summaries = chart.list({chart.said("Stage III")}); }
    SECTION("M1 in a TNM text") {
        rcc.stage_summaries = chart.list({chart.said("cT3a N0 M1")});
        metastatic = true;
    }
    SECTION("M0") { rcc.stage_summaries = chart.list({chart.said("cT3a N0 M0")}); }
    SECTION("stage observation") {
        chart.observation("s", loinc("21908-9"), chart.said("IV"));
        metastatic = true;
    }
    SECTION("M category observation") {
        chart.observation("s", loinc("21907-1"), chart.coded({sct("1229903009")}));
        metastatic = true;
    }
    SECTION("stage observation entered in error") {
        chart.observation("s", loinc("21908-9"), chart.said("IV")).status = "entered-in-error";
    }
    SECTION("metastatic code") {
        chart.condition("m", sct("702392008"));
        metastatic = true;
    }
    SECTION("resolved metastasis") { chart.condition("m", icd("C78.01"), "resolved"); }
    SECTION("refuted metastasis") { chart.condition("m", icd("C78.01")).verification_status = "refuted"; }
    SECTION("primary bone tumour") { chart.condition("m", icd("C41.2")); }
    SECTION("metastasis of the prostate cancer") {
        chart.condition("p", icd("C61"));
        chart.condition("m", icd("C78.01")).related = chart.refer("Condition", "p");
    }
    CHECK(chart.read().cancer.metastatic == metastatic);
}

TEST_CASE("disease: bone, vertebra and level", "[cards]") {
    chart chart;
    chart.clear_cell();
    SECTION("C79.51 names no level") {
        chart.condition("m", icd("C79.51"));
        const auto sites = chart.read().cancer.metastases;
        REQUIRE(sites.size() == 1);
        CHECK(sites[0].site == metastasis_site::bone);
        CHECK(sites[0].bone);
        CHECK(sites[0].level.region == spine_region::none);
    }
    SECTION("C79.51 with a vertebra as body site") {
        chart.condition("m", icd("C79.51")).body_sites = chart.list({chart.coded({sct("53983007")})});
        const auto sites = chart.read().cancer.metastases;
        REQUIRE(sites.size() == 1);
        CHECK(sites[0].site == metastasis_site::vertebra);
        CHECK(sites[0].level.region == spine_region::lumbar);
        CHECK(sites[0].level.number == 2);
        CHECK(sites[0].body_site.codings[0].code == "53983007");
    }
    SECTION("C79.51 with a femur as body site") {
        chart.condition("m", icd("C79.51")).body_sites = chart.list({chart.said("left femur")});
        const auto sites = chart.read().cancer.metastases;
        REQUIRE(sites.size() == 1);
        CHECK(sites[0].site == metastasis_site::bone);
        CHECK(sites[0].laterality == "left");
    }
    SECTION("the region of the code is kept when the body site says less") {
        chart.condition("m", sct("94389000")).body_sites = chart.list({chart.said("spine")});
        const auto sites = chart.read().cancer.metastases;
        REQUIRE(sites.size() == 1);
        CHECK(sites[0].level.region == spine_region::lumbar);
    }
    SECTION("a lung metastasis never becomes vertebral") {
        chart.condition("m", icd("C78.00")).body_sites = chart.list({chart.said("beside L2")});
        CHECK(chart.read().cancer.metastases[0].site == metastasis_site::lung);
        CHECK_FALSE(chart.read().cancer.bone_metastasis);
    }
    SECTION("metastatic carcinoma with a vertebra as body site") {
        chart.condition("m", sct("702392008")).body_sites = chart.list({chart.said("T7")});
        const disease cancer = chart.read().cancer;
        REQUIRE(cancer.metastases.size() == 1);
        CHECK(cancer.metastases[0].site == metastasis_site::vertebra);
        CHECK(cancer.bone_metastasis);
    }
}

TEST_CASE("disease: distinct sites are a lower bound", "[cards]") {
    chart chart;
    chart.clear_cell();
    SECTION("the same site twice") {
        chart.condition("m1", sct("94389000"));
        chart.condition("m2", sct("94389000"));
        CHECK(chart.read().cancer.metastases.size() == 1);
    }
    SECTION("bone beside a vertebra may be the vertebra") {
        chart.condition("m1", sct("94389000"));
        chart.condition("m2", icd("C79.51"));
        CHECK(chart.read().cancer.metastases.size() == 1);
    }
    SECTION("two codes of one Condition") {
        chart.condition("m1", icd("C79.51")).code = chart.coded({icd("C79.51"), sct("94389000")});
        CHECK(chart.read().cancer.metastases.size() == 1);
        CHECK(chart.read().cancer.metastases[0].site == metastasis_site::vertebra);
    }
    SECTION("two levels, two lungs") {
        chart.condition("m1", icd("C79.51")).body_sites = chart.list({chart.said("L2"), chart.said("L4")});
        chart.condition("m2", icd("C78.01"));
        chart.condition("m3", icd("C78.02"));
        CHECK(chart.read().cancer.metastases.size() == 4);
    }
    SECTION("pelvis and rib are two") {
        chart.condition("m1", sct("94478006"));
        chart.condition("m2", sct("1237526007"));
        CHECK(chart.read().cancer.metastases.size() == 2);
    }
}

TEST_CASE("disease: whose metastasis it is", "[cards]") {
    chart chart;
    chart.clear_cell();
    auto& met = chart.condition("met", icd("C79.51"));
    SECTION("no other primary") { CHECK_FALSE(chart.read().cancer.origin_not_recorded); }
    SECTION("another active primary, no link") {
        chart.condition("p", icd("C61"));
        const disease cancer = chart.read().cancer;
        CHECK(cancer.origin_not_recorded);
        CHECK(cancer.metastatic);
        CHECK(cancer.bone_metastasis);
    }
    SECTION("another active primary by words") {
        chart.condition("p", sct("1"), "active").code = chart.said("Prostate cancer");
        CHECK(chart.read().cancer.origin_not_recorded);
    }
    SECTION("another primary in remission") {
        chart.condition("p", icd("C61"), "remission");
        CHECK_FALSE(chart.read().cancer.origin_not_recorded);
    }
    SECTION("family history is no primary") {
        chart.condition("p", icd("Z80.42"), "active").code = chart.said("Family history of prostate cancer");
        CHECK_FALSE(chart.read().cancer.origin_not_recorded);
    }
    SECTION("linked to the renal cell carcinoma") {
        chart.condition("p", icd("C61"));
        met.related = chart.refer("Condition", "rcc");
        CHECK_FALSE(chart.read().cancer.origin_not_recorded);
    }
    SECTION("linked to the other primary") {
        met.related = chart.refer("Condition", "p");
        chart.condition("p", icd("C61"));
        const disease cancer = chart.read().cancer;
        CHECK_FALSE(cancer.metastatic);
        CHECK(cancer.metastases.empty());
        CHECK(cancer.bone_metastasis);
    }
}

TEST_CASE("disease: the primary to name does not depend on the order of the Conditions", "[cards]") {
    chart chart;
    chart.condition("c", sct("702391001"), "resolved");
    chart.condition("b", sct("702392008"));
    chart.condition("a2", sct("254915003"));
    chart.condition("a1", icd("C64.1"));
    const auto primary = [&] { return chart.read().cancer.primary->id; };
    CHECK(primary() == "a1");
    std::reverse(chart.record.conditions.begin(), chart.record.conditions.end());
    CHECK(primary() == "a1");
}

TEST_CASE("disease: vertebral levels in words", "[cards]") {
    using levels = std::vector<std::pair<spine_region, int>>;
    const auto [text, expected] = GENERATE(table<std::string_view, levels>({
        {"L2", {{spine_region::lumbar, 2}}},
        {"vertebral body t12", {{spine_region::thoracic, 12}}},
        {"L2-L4", {{spine_region::lumbar, 2}, {spine_region::lumbar, 3}, {spine_region::lumbar, 4}}},
        {"T12 and L2", {{spine_region::thoracic, 12}, {spine_region::lumbar, 2}}},
        {"lumbar spine", {{spine_region::lumbar, 0}}},
        {"spine", {{spine_region::unspecified, 0}}},
        {"lumbar region", {}},
        {"C8", {}},
        {"T13", {}},
        {"L6", {}},
        {"PL2", {}},
        {"left femur", {}},
    }));
    CAPTURE(text);
    chart chart;
    levels found;
    for (const spine_level& one : spine_levels_of(chart.said(text)))
        found.emplace_back(one.region, one.number);
    CHECK(found == expected);
}
