// Tokens that are not in the one compact form: RFC 7515 section 3.1 and appendix C.
#include "hooks/auth/tokens/bad_tokens.hpp"

#include "hooks/auth/base64url.hpp"

namespace hooks::auth {
namespace {

struct parts {
    std::string header;
    std::string claims;
    std::string signature;

    [[nodiscard]] std::string joined() const { return header + "." + claims + "." + signature; }
};

parts split(const std::string& token) {
    const auto first = token.find('.');
    const auto second = token.rfind('.');
    return {token.substr(0, first), token.substr(first + 1, second - first - 1), token.substr(second + 1)};
}

/// What is done to the finished token.
struct finished_row {
    std::string_view name;
    std::string (*change)(parts good);
    fault expected = fault::malformed;
};

constexpr finished_row finished[] = {
    {"form-only-dots", [](parts) { return std::string(".."); }, fault::header_json},
    {"form-one-part", [](parts good) { return good.header; }},
    {"form-two-parts", [](parts good) { return good.header + "." + good.claims; }},
    {"form-four-parts", [](parts good) { return good.joined() + "." + good.signature; }},
    {"form-encrypted", [](parts good) { return good.header + ".." + good.claims + "." + good.signature + "." + good.claims; }},
    {"form-dot-in-front", [](parts good) { return "." + good.joined(); }},
    {"form-dot-at-end", [](parts good) { return good.joined() + "."; }},
    {"form-no-header", [](parts good) { return "." + good.claims + "." + good.signature; }, fault::header_json},
    {"form-no-claims", [](parts good) { return good.header + ".." + good.signature; }, fault::claims_json},
    {"form-no-signature", [](parts good) { return good.header + "." + good.claims + "."; }},
    {"form-no-signature-padded", [](parts good) { return good.header + "." + good.claims + ".===="; }},
    {"form-signature-padded", [](parts good) { return good.joined() + "="; }},
    {"form-signature-newline",
     [](parts good) { return good.header + "." + good.claims + "." + good.signature.insert(40, "\n"); }},
    {"form-signature-tab", [](parts good) { return good.joined() + "\t"; }},
    {"form-signature-space", [](parts good) { return good.header + "." + good.claims + ". " + good.signature; }},
    {"form-signature-nul", [](parts good) { return good.joined() + '\0'; }},
    {"form-signature-percent", [](parts good) { return good.joined() + "%3D"; }},
    {"form-signature-8-bit", [](parts good) { return good.joined() + "\xC3\xA9"; }},
    {"form-signature-odd-length",
     [](parts good) {
         while (good.signature.size() % 4 != 1)
             good.signature += 'A';
         return good.joined();
     }},
    {"form-quoted", [](parts good) { return "\"" + good.joined() + "\""; }},
    {"form-comma-second", [](parts good) { return good.joined() + "," + good.joined(); }},
    {"form-word-in-front", [](parts good) { return "Bearer " + good.joined(); }},
    {"form-json-serialisation",
     [](parts good) {
         return R"({"payload":")" + good.claims + R"(","protected":")" + good.header + R"(","signature":")" + good.signature +
                "\"}";
     }},
};

/// What is done to an encoded part before it is signed, so that only its spelling is wrong.
struct spelling_row {
    std::string_view name;
    std::string (*change)(std::string part);  ///< empty: it cannot be done to this one
};

constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The last character with one of its unused bits set.
std::string with_left_over_bit(std::string part) {
    if (part.size() % 4 == 0) return {};
    part.back() = url_alphabet[url_alphabet.find(part.back()) + 1];
    return part;
}

std::string in_other_alphabet(std::string part) {
    const auto at = part.find_first_of("-_");
    if (at == std::string::npos) return {};
    part[at] = part[at] == '-' ? '+' : '/';
    return part;
}

std::string padded(std::string part) {
    if (part.size() % 4 == 0) return {};
    return part.append(4 - part.size() % 4, '=');
}

constexpr spelling_row spellings[] = {
    {"padded", padded},
    {"left-over-bit", with_left_over_bit},
    {"other-alphabet", in_other_alphabet},
    {"newline", [](std::string part) { return part.insert(20, "\r\n"); }},
    {"space", [](std::string part) { return part.insert(20, " "); }},
    {"trailing-space", [](std::string part) { return part + " "; }},
    {"8-bit", [](std::string part) { return part.insert(20, "\xE2\x80\x8B"); }},
    {"odd-length",
     [](std::string part) {
         while (part.size() % 4 != 1)
             part += 'A';
         return part;
     }},
};

/// Members are added until the part has a spelling that can be spoilt this way.
std::string misspelt(json_members members, const spelling_row& row) {
    std::string filling = "~~?>";
    for (int tries = 0; tries < 64; ++tries, filling += "~?") {
        set(members, "x", quoted(filling));
        const std::string changed = row.change(encode_base64url(object_text(members)));
        if (!changed.empty()) return changed;
    }
    return {};
}

std::string too_long(const recipe& from) {
    token_draft draft = draft_of(from);
    set(draft.claims, "x", quoted(std::string(8192, 'x')));
    return seal_draft(from, draft);
}

}  // namespace

void add_bad_forms(std::vector<bad_token>& to) {
    for (const finished_row& row : finished)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) { return row.change(split(mint(from))); }});
    for (const spelling_row& row : spellings) {
        to.push_back({"form-header-" + std::string(row.name), fault::malformed, [&row](const recipe& from) {
                          const token_draft draft = draft_of(from);
                          return seal(from, misspelt(draft.header, row), encode_base64url(object_text(draft.claims)));
                      }});
        to.push_back({"form-claims-" + std::string(row.name), fault::malformed, [&row](const recipe& from) {
                          const token_draft draft = draft_of(from);
                          return seal(from, encode_base64url(object_text(draft.header)), misspelt(draft.claims, row));
                      }});
    }
    to.push_back({"form-too-long", fault::malformed, too_long});
    to.push_back({"form-signature-left-over-bit", fault::malformed,
                  [](const recipe& from) {
                      parts good = split(mint(from));
                      good.signature = with_left_over_bit(good.signature);
                      return good.joined();
                  },
                  only_for::rsa_key});
    to.push_back({"form-signature-other-alphabet", fault::malformed, [](recipe from) {
                      for (;; from.jti += 'x') {
                          parts good = split(mint(from));
                          good.signature = in_other_alphabet(good.signature);
                          if (!good.signature.empty()) return good.joined();
                      }
                  }});
}

}  // namespace hooks::auth
