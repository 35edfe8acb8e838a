#include "hooks/auth/key_set.hpp"

#include "fhir/json_rows.hpp"
#include "hooks/auth/base64url.hpp"

#include <algorithm>
#include <memory_resource>

namespace hooks::auth {
namespace {

using boost::system::result;
using fhir::json_kind;
using fhir::json_rows;
using fhir::json_value;

/// The root's `keys` has depth 1, a key depth 2, its members depth 3.
constexpr unsigned depth_of_key_members = 3;
constexpr unsigned max_tries = 3;

std::optional<std::string> bytes_of_member(json_value key, std::string_view name) { return decode_base64url(key[name].string()); }

bool lists_verify(json_value operations) {
    return std::any_of(operations.begin(), operations.end(), [](json_value item) { return item.string() == "verify"; });
}

/// Why a key is not for checking signatures, as it says itself; empty: it may be.
std::string_view other_purpose(json_value key) {
    if (key.kind() != json_kind::object) return "not an object";
    if (key["kid"].string().empty()) return "no kid";
    if (key["use"] && key["use"].string() != "sig") return "its use is not sig";
    if (key["key_ops"] && !lists_verify(key["key_ops"])) return "its key_ops lack verify";
    if (key["alg"] && find_algorithm(key["alg"].string()) == nullptr)
        return "its alg is not one of those that can be allowed here";
    return {};
}

result<public_key, std::string_view> read_key(json_value key) {
    if (const std::string_view why = other_purpose(key); !why.empty()) return why;
    const std::string_view type = key["kty"].string();
    if (type == "EC") {
        const auto x = bytes_of_member(key, "x");
        const auto y = bytes_of_member(key, "y");
        auto made = x && y ? public_key::elliptic(key["crv"].string(), *x, *y) : std::nullopt;
        if (made) return *std::move(made);
        return std::string_view("not a point of P-256, P-384 or P-521 in base64url of full length");
    }
    if (type == "RSA") {
        const auto n = bytes_of_member(key, "n");
        const auto e = bytes_of_member(key, "e");
        auto made = n && e ? public_key::rsa(*n, *e) : std::nullopt;
        if (made) return *std::move(made);
        return std::string_view("not an RSA key of 2048 to 8192 bits with an odd exponent from 65537 on, in base64url");
    }
    return std::string_view("its kty is neither EC nor RSA");
}

}  // namespace

result<key_set, std::string> key_set::parse(std::string_view json) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = json_rows::parse(json, &arena, depth_of_key_members);
    if (!rows) return "not JSON, or a member name comes twice: " + rows.error().code.message();
    const json_value keys = rows->root()["keys"];
    if (!keys.is(json_kind::array)) return std::string("not a JSON Web Key Set: there is no array named keys");

    key_set set;
    std::size_t index = 0;
    for (const json_value key : keys) {
        if (++index > max_keys) {
            set.left_out_.push_back("keys from number " + std::to_string(index) + " on: too many");
            break;
        }
        auto made = read_key(key);
        if (!made) {
            set.left_out_.push_back("key " + std::to_string(index) + ": " + std::string(made.error()));
            continue;
        }
        set.keys_.push_back({std::string(key["kid"].string()), std::string(key["alg"].string()), *std::move(made)});
    }
    return set;
}

bool key_set::knows(std::string_view kid, const algorithm& alg) const {
    return std::any_of(keys_.begin(), keys_.end(), [&](const named_key& key) { return key.serves(kid, alg); });
}

bool key_set::verifies(std::string_view kid, const algorithm& alg, std::string_view text, std::string_view signature) const {
    unsigned tries = 0;
    for (const named_key& key : keys_) {
        if (!key.serves(kid, alg)) continue;
        if (key.key.verifies(alg, text, signature)) return true;
        if (++tries == max_tries) break;
    }
    return false;
}

}  // namespace hooks::auth
