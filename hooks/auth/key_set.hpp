#pragma once
// A JSON Web Key Set: the public keys of one client. RFC 7517 section 5
// A key that cannot serve (another type, use or size, no `kid`, malformed) is left out and the others stand: sets are shared
// with purposes that are not ours. Members that are not known are ignored, private ones too.

#include "hooks/auth/public_key.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

inline constexpr std::size_t max_keys = 100;  ///< in one set; further ones are not read

class key_set {
public:
    /// Error: one line on why the text is no key set at all.
    [[nodiscard]] static boost::system::result<key_set, std::string> parse(std::string_view json);

    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    /// What was left out and why, for people: `key 2: RSA modulus below 2048 bits …`.
    [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

    /// Whether some key has this name, whatever it can do.
    [[nodiscard]] bool knows(std::string_view kid, const algorithm& alg) const;

    /// Whether a key of that name fits the algorithm and the signature holds under it. Sets that use a name twice are served:
    /// every key of that name is tried, up to three.
    [[nodiscard]] bool verifies(std::string_view kid, const algorithm& alg, std::string_view text,
                                std::string_view signature) const;

private:
    struct named_key {
        std::string kid;
        std::string alg;  ///< the only algorithm it may be used with; empty: any that fits
        public_key key;

        [[nodiscard]] bool serves(std::string_view name, const algorithm& wanted) const {
            return kid == name && (alg.empty() || alg == wanted.name) && key.fits(wanted);
        }
    };

    std::vector<named_key> keys_;
    std::vector<std::string> left_out_;
};

}  // namespace hooks::auth
