#include "hooks/auth/token.hpp"

#include "fhir/json_rows.hpp"
#include "hooks/auth/base64url.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory_resource>

namespace hooks::auth {
namespace {

using boost::system::result;
using fhir::json_kind;
using fhir::json_rows;
using fhir::json_value;

struct encoded_parts {
    std::string_view header;
    std::string_view claims;
    std::string_view signature;
    std::string_view signed_part;
};

std::optional<encoded_parts> split(std::string_view text) {
    if (text.size() > max_token_bytes) return std::nullopt;
    const auto first = text.find('.');
    const auto second = text.find('.', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos) return std::nullopt;
    return encoded_parts{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1),
                         text.substr(0, second)};
}

/// A JSON object of which only the members of the outermost level are kept. Duplicate names are refused by the reader.
class json_object {
public:
    explicit json_object(std::string_view text) : rows_(json_rows::parse(text, &arena_, 1)) {}

    [[nodiscard]] bool valid() const { return rows_.has_value() && (*rows_).root().is(json_kind::object); }
    [[nodiscard]] json_value operator[](std::string_view name) const { return (*rows_).root()[name]; }

private:
    std::array<std::byte, 4096> first_bytes_{};
    std::pmr::monotonic_buffer_resource arena_{first_bytes_.data(), first_bytes_.size()};
    result<json_rows, fhir::failure> rows_;
};

/// A required text that is not empty.
std::optional<std::string> text_of(json_value value) {
    if (!value.is(json_kind::string) || value.string().empty()) return std::nullopt;
    return std::string(value.string());
}

std::string text_or_nothing(json_value value) { return std::string(value.string()); }

/// Seconds since 1970; fractions are allowed, milliseconds or other fancies are not.
std::optional<double> date_of(json_value value) {
    constexpr double year_5138 = 1e11;
    if (!value.is(json_kind::number)) return std::nullopt;
    const std::string_view digits = value.text();
    double seconds = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(seconds)) return std::nullopt;
    if (seconds < 0 || seconds > year_5138) return std::nullopt;
    return seconds;
}

/// One text, or a list of texts and nothing else. Empty: neither.
std::vector<std::string> audiences_of(json_value value) {
    std::vector<std::string> found;
    for (const json_value item : value.items()) {
        auto text = text_of(item);
        if (!text) return {};
        found.push_back(*std::move(text));
    }
    return found;
}

result<token_header, fault> read_header(const json_object& json) {
    token_header header;
    for (const std::string_view name : {"crit", "b64"})
        if (json[name]) return fault::critical;
    for (const std::string_view name : {"jwk", "x5c", "x5u"})
        if (json[name]) return fault::embedded_key;

    const auto alg = text_of(json["alg"]);
    if (!alg) return fault::header_member;
    header.alg = find_algorithm(*alg);
    if (header.alg == nullptr) return fault::algorithm;

    const auto type = text_of(json["typ"]);
    if (!type) return fault::header_member;
    if (*type != "JWT") return fault::token_type;

    auto kid = text_of(json["kid"]);
    if (!kid) return fault::header_member;
    header.kid = *std::move(kid);

    if (const json_value jku = json["jku"]) {
        header.jku = text_of(jku);
        if (!header.jku) return fault::header_member;
    }
    return header;
}

result<token_claims, fault> read_claims(const json_object& json) {
    auto iss = text_of(json["iss"]);
    auto aud = audiences_of(json["aud"]);
    const auto exp = date_of(json["exp"]);
    const auto iat = date_of(json["iat"]);
    auto jti = text_of(json["jti"]);
    if (!iss || aud.empty() || !exp || !iat || !jti) return fault::claims_member;

    token_claims claims{*std::move(iss), std::move(aud), *exp, *iat, {}, *std::move(jti), {}};
    if (const json_value nbf = json["nbf"]) {
        claims.nbf = date_of(nbf);
        if (!claims.nbf) return fault::claims_member;
    }
    if (const json_value tenant = json["tenant"]) {
        claims.tenant = text_of(tenant);
        if (!claims.tenant) return fault::claims_member;
    }
    return claims;
}

bool same_but_for_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
           });
}

}  // namespace

result<token, fault> read_token(std::string_view text, token_identity* identity) {
    const auto parts = split(text);
    if (!parts) return fault::malformed;
    const auto header_text = decode_base64url(parts->header);
    const auto claims_text = decode_base64url(parts->claims);
    auto signature = decode_base64url(parts->signature);
    if (!header_text || !claims_text || !signature) return fault::malformed;

    const json_object claims_json(*claims_text);
    if (identity != nullptr && claims_json.valid())
        *identity = {text_or_nothing(claims_json["iss"]), text_or_nothing(claims_json["tenant"]),
                     text_or_nothing(claims_json["jti"])};

    const json_object header_json(*header_text);
    if (!header_json.valid()) return fault::header_json;
    auto header = read_header(header_json);
    if (!header) return header.error();
    if (!claims_json.valid()) return fault::claims_json;
    auto claims = read_claims(claims_json);
    if (!claims) return claims.error();
    if (signature->empty()) return fault::malformed;
    return token{std::string(parts->signed_part), *std::move(signature), *std::move(header), *std::move(claims)};
}

std::optional<std::string_view> bearer_token(std::string_view field) {
    const auto space = field.find(' ');
    if (space == std::string_view::npos || !same_but_for_case(field.substr(0, space), "bearer")) return std::nullopt;
    const auto token = field.substr(std::min(field.find_first_not_of(' ', space), field.size()));
    if (token.empty()) return std::nullopt;
    return token;
}

}  // namespace hooks::auth
