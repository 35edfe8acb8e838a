// Applies the mutant that IMDC_MUTANT numbers before the first test runs. `IMDC_MUTANT=list` prints all of them, tab-separated,
// and ends.

#include "tests/mutation/mutant.hpp"

#define CATCH_CONFIG_EXTERNAL_INTERFACES  // for the listener
#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>
#include <string>

namespace {

using namespace cards::mutation;

mutants all_mutants() {
    mutants all;
    for (mutants (*table)() : {of_imdc_factors, of_limits, of_laboratory_units, of_order_checks, of_standing_cards}) {
        for (mutant& one : table())
            all.push_back(std::move(one));
    }
    return all;
}

[[noreturn]] void list(const mutants& all) {
    for (std::size_t number = 0; number < all.size(); ++number)
        std::cout << number << '\t' << all[number].table << '\t' << all[number].row << '\t' << all[number].change << '\n';
    std::exit(0);
}

struct mutate : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo& info) override {
        TestEventListenerBase::testRunStarting(info);
        const char* wanted = std::getenv("IMDC_MUTANT");
        if (wanted == nullptr || *wanted == '\0') return;
        const mutants all = all_mutants();
        if (std::string(wanted) == "list") list(all);
        all.at(std::stoul(wanted)).apply();
    }
};
CATCH_REGISTER_LISTENER(mutate)

}  // namespace
