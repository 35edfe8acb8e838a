// bench_bodies FOLDER: writes the four bodies that the servers are measured with.
#include "tests/bench/json_builder.hpp"
#include "tests/bench/patient_data.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

void write(const std::filesystem::path& path, const std::string& body) {
    std::ofstream(path, std::ios::binary) << body;
    std::cout << path.filename().string() << ": " << body.size() << " bytes\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: bench_bodies FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::string typical =
        bench::order_sign_call({.conditions = 12, .observations = 60, .medication_requests = 10, .with_padding = true});
    write(folder / "small.json",
          bench::order_sign_call({.conditions = 2, .observations = 1, .medication_requests = 0, .with_padding = false}));
    write(folder / "typical.json", typical);
    write(folder / "pretty.json", bench::pretty(typical));
    write(folder / "large.json",
          bench::order_sign_call({.conditions = 12, .observations = 2400, .medication_requests = 10, .with_padding = true}));
}
