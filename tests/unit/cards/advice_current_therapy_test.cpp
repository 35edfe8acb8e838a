// What counts as current therapy, a doublet, a finished first line and a response.

#include "cards/current_therapy.hpp"

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

treatment dose_given(drug agent, int days, std::optional<int> interval = std::nullopt) {
    treatment one;
    one.agent = agent;
    one.state = course::single_dose;
    one.end = days_ago(days);
    one.interval_days = interval;
    return one;
}

therapy_review review(const patient& who) { return review_therapy(who.known.treatment_history, today); }

}  // namespace

TEST_CASE("current therapy: a single dose counts for its interval and one week more", "[cards][advice]") {
    CHECK(is_current(dose_given(drug::zoledronic_acid, 35), today));
    CHECK_FALSE(is_current(dose_given(drug::zoledronic_acid, 36), today));
    CHECK(is_current(dose_given(drug::nivolumab, 21, 14), today));
    CHECK_FALSE(is_current(dose_given(drug::nivolumab, 22, 14), today));
    CHECK(is_current(dose_given(drug::cabozantinib, 8), today));
    CHECK_FALSE(is_current(dose_given(drug::cabozantinib, 9), today));
    treatment undated = dose_given(drug::nivolumab, 1);
    undated.end.reset();
    CHECK_FALSE(is_current(undated, today));
}

TEST_CASE("current therapy: state decides for orders and statements", "[cards][advice]") {
    treatment one = dose_given(drug::sunitinib, 400);
    one.state = course::current;
    CHECK(is_current(one, today));
    one.state = course::finished;
    one.end = days_ago(0);
    CHECK_FALSE(is_current(one, today));
}

TEST_CASE("current therapy: doublets", "[cards][advice]") {
    CHECK(review(poor().takes(drug::cabozantinib, days_ago(5)).takes(drug::nivolumab, days_ago(5))).doublet_current);
    CHECK(review(poor().takes(drug::axitinib, days_ago(90)).takes(drug::avelumab, days_ago(90))).doublet_current);
    CHECK_FALSE(review(poor().takes(drug::sunitinib, days_ago(5)).takes(drug::nivolumab, days_ago(5))).doublet_current);
    CHECK_FALSE(review(poor().takes(drug::cabozantinib, days_ago(5))).doublet_current);
    // nivolumab ends after two years, cabozantinib goes on
    CHECK(
        review(
            poor().takes(drug::nivolumab, days_ago(800), course::finished, days_ago(70)).takes(drug::cabozantinib, days_ago(800)))
            .doublet_current);
}

TEST_CASE("current therapy: the first line is over when a line is finished", "[cards][advice]") {
    CHECK_FALSE(review(poor()).prior_line);
    CHECK(review(poor().takes(drug::sunitinib, days_ago(400), course::finished, days_ago(100))).prior_line);
    CHECK(review(poor().given(drug::nivolumab, days_ago(200))).prior_line);
    CHECK_FALSE(review(poor().given(drug::nivolumab, days_ago(10))).prior_line);
    // ipilimumab ends after four doses, nivolumab goes on
    CHECK_FALSE(
        review(
            poor().takes(drug::ipilimumab, days_ago(200), course::finished, days_ago(130)).takes(drug::nivolumab, days_ago(200)))
            .prior_line);
    // nivolumab years before cabozantinib is another line, not one doublet
    CHECK(
        review(
            poor().takes(drug::nivolumab, days_ago(900), course::finished, days_ago(400)).takes(drug::cabozantinib, days_ago(10)))
            .prior_line);
    // both members finished
    CHECK(review(poor()
                     .takes(drug::ipilimumab, days_ago(400), course::finished, days_ago(330))
                     .takes(drug::nivolumab, days_ago(400), course::finished, days_ago(100)))
              .prior_line);
}

TEST_CASE("current therapy: another therapy closes the first line after 28 days", "[cards][advice]") {
    CHECK_FALSE(review(poor().takes(drug::sunitinib, days_ago(28))).prior_line);
    CHECK(review(poor().takes(drug::sunitinib, days_ago(29))).prior_line);
    CHECK_FALSE(review(poor().takes(drug::cabozantinib, days_ago(300)).takes(drug::nivolumab, days_ago(300))).prior_line);
}

TEST_CASE("current therapy: what is not for the tumour opens and closes nothing", "[cards][advice]") {
    patient transplant = poor().takes(drug::everolimus, days_ago(300));
    transplant.known.treatment_history.treatments.back().counts_for_rcc = false;
    const therapy_review reviewed = review(transplant);
    CHECK_FALSE(reviewed.prior_line);
    CHECK(reviewed.current_systemic.empty());
    CHECK(reviewed.current.has(drug::everolimus));
}

TEST_CASE("current therapy: a response needs 12 weeks and a status that holds", "[cards][advice]") {
    const auto responding = [](int days, disease_status status) {
        patient who = poor().takes(drug::cabozantinib, days_ago(days)).takes(drug::nivolumab, days_ago(days));
        who.known.treatment_history.response = status;
        return review(who).responding;
    };
    CHECK(responding(84, disease_status::improved));
    CHECK(responding(84, disease_status::stable));
    CHECK_FALSE(responding(83, disease_status::improved));
    CHECK_FALSE(responding(200, disease_status::worsened));
    CHECK_FALSE(responding(200, disease_status::unknown));

    patient short_course = poor().takes(drug::sunitinib, days_ago(400), course::finished, days_ago(330));
    short_course.known.treatment_history.response = disease_status::stable;
    CHECK_FALSE(review(short_course).responding);
}

TEST_CASE("current therapy: the last bone agent is named only when none is current", "[cards][advice]") {
    const therapy_review overdue =
        review(poor().given(drug::zoledronic_acid, days_ago(120)).given(drug::denosumab, days_ago(90)));
    REQUIRE(overdue.last_bone_agent.has_value());
    CHECK(overdue.last_bone_agent->agent == drug::denosumab);
    CHECK_FALSE(review(poor().given(drug::zoledronic_acid, days_ago(120)).given(drug::denosumab, days_ago(9))).last_bone_agent);
}

TEST_CASE("zoledronic acid: the label's bands are closed downwards", "[cards][advice]") {
    const auto [clearance, dose] = GENERATE(table<double, double>({
        {60.0001, 4.0},
        {60.0, 3.5},
        {60.00000000001, 3.5},
        {59.9, 3.5},
        {50.0, 3.5},
        {49.99, 3.3},
        {40.0, 3.3},
        {39.99, 3.0},
        {30.0, 3.0},
        {29.9999999999, 3.0},
        {29.99, 0.0},
    }));
    CAPTURE(clearance);
    CHECK(zoledronic_dose(clearance).value_or(0) == dose);
}

TEST_CASE("situation: radiotherapy covers a level when region and number agree", "[cards][advice]") {
    struct row {
        std::string_view name;
        spine_level metastasis, treated;
        int days;
        bool shown;
    };
    const std::vector<row> rows{
        {"same region", {spine_region::lumbar, 0}, {spine_region::lumbar, 2}, 40, false},
        {"same vertebra", {spine_region::lumbar, 2}, {spine_region::lumbar, 2}, 40, false},
        {"another vertebra", {spine_region::lumbar, 3}, {spine_region::lumbar, 2}, 40, true},
        {"another region", {spine_region::thoracic, 2}, {spine_region::lumbar, 2}, 40, true},
        {"site not recorded", {spine_region::lumbar, 2}, {spine_region::none, 0}, 40, true},
        {"90 days", {spine_region::lumbar, 2}, {spine_region::lumbar, 2}, 90, false},
        {"91 days", {spine_region::lumbar, 2}, {spine_region::lumbar, 2}, 91, true},
    };
    for (const row& one : rows) {
        CAPTURE(one.name);
        patient who = poor();
        who.known.cancer.metastases = {patient::vertebra(one.metastasis.region, one.metastasis.number)};
        radiotherapy course;
        course.when = days_ago(one.days);
        course.levels = {one.treated};
        who.known.treatment_history.radiotherapies = {course};
        CHECK((find_rule(view(who), "T") != nullptr) == one.shown);
    }
}

TEST_CASE("situation: every vertebral site has to be covered", "[cards][advice]") {
    patient who = poor();
    who.known.cancer.metastases.push_back(patient::vertebra(spine_region::thoracic, 7));
    radiotherapy ordered;
    ordered.ordered = true;
    ordered.levels = {{spine_region::lumbar, 0}};
    who.known.treatment_history.radiotherapies = {ordered};
    CHECK(find_rule(view(who), "T") != nullptr);
    who.known.treatment_history.radiotherapies[0].levels.push_back({spine_region::thoracic, 7});
    CHECK(find_rule(view(who), "T") == nullptr);
}
