// What code between the request and the card may not touch: no clock, no randomness, no threads, no input or output.
#include "tests/layering/rules.hpp"

#include <algorithm>
#include <string_view>

namespace layering {
namespace {

struct ban {
    std::string_view in;    ///< pattern of the file
    std::string_view word;  ///< text that may not occur in it
    std::string_view why;
};

constexpr ban bans[] = {
    {"cards/*", "<random>", "randomness is passed in"}, {"cards/*", "<thread>", "no concurrency"},
    {"cards/*", "<mutex>", "no concurrency"},           {"cards/*", "<atomic>", "no shared state"},
    {"cards/*", "<iostream>", "no input or output"},    {"cards/*", "<fstream>", "no input or output"},
    {"cards/*", "<cstdio>", "no input or output"},      {"cards/*", "<filesystem>", "no input or output"},
    {"cards/*", "<ctime>", "the date is passed in"},    {"cards/*", "::now(", "the date is passed in"},
    {"cards/*", "getenv(", "settings are passed in"},   {"fhir/*", "<random>", "randomness is passed in"},
    {"fhir/*", "<thread>", "no concurrency"},           {"fhir/*", "<iostream>", "no input or output"},
    {"fhir/*", "<fstream>", "no input or output"},      {"fhir/*", "<cstdio>", "no input or output"},
    {"fhir/*", "<ctime>", "the date is passed in"},     {"fhir/*", "::now(", "the date is passed in"},
};

}  // namespace

faults impure_code(std::span<const source_file> files) {
    faults found;
    for (const source_file& file : files) {
        if (!is_code(file) || matches(file.path, "fhir/client/*")) continue;
        for (const ban& row : bans)
            if (matches(file.path, row.in) && file.text.find(row.word) != std::string::npos)
                found.push_back(file.path + " has " + std::string(row.word) + ": " + std::string(row.why));
    }
    return found;
}

}  // namespace layering
