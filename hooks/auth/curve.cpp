#include "hooks/auth/curve.hpp"

#include <algorithm>
#include <iterator>

namespace hooks::auth {
namespace {

constexpr curve rows[] = {
    {"P-256", "prime256v1", 32},
    {"P-384", "secp384r1", 48},
    {"P-521", "secp521r1", 66},
};

}  // namespace

const curve* find_curve(std::string_view name) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), [name](const curve& row) { return row.name == name; });
    return found == std::end(rows) ? nullptr : found;
}

}  // namespace hooks::auth
