#include "hooks/json_refusal.hpp"

#include "hooks/text_forms.hpp"

#include <algorithm>
#include <string>

namespace hooks {
namespace {

/// The path is told only when it is made of plain names: it may hold whatever the client called a member.
std::string plain(std::string path) {
    const bool harmless = path.size() <= 200 && std::all_of(path.begin(), path.end(), [](char c) {
                              return is_logical_id({&c, 1}) || c == '[' || c == ']';
                          });
    return harmless ? path : std::string();
}

}  // namespace

refusal json_refusal(const fhir::failure& failure) {
    const std::string where = " at byte " + std::to_string(failure.offset);
    if (failure.code == fhir::errc::duplicate_name)
        return {{problem::bad_json, plain(failure.path), "a member name occurs twice in one object," + where}};
    if (failure.code == fhir::errc::too_deep) return {{problem::bad_json, {}, "the body is nested too deep," + where}};
    if (failure.code == fhir::errc::too_many_values) return {{problem::bad_json, {}, "the body holds too many values," + where}};
    return {{problem::bad_json, {}, "the body is not valid JSON," + where}};
}

}  // namespace hooks
