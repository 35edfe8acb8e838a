#pragma once
// The clients that are known, by issuer, with the keys that were agreed with them. Immutable: a reload makes a new one.

#include "hooks/auth/key_set.hpp"
#include "hooks/client.hpp"

#include <boost/system/result.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

struct registered_client {
    std::shared_ptr<const client> who;
    std::shared_ptr<const key_set> agreed_keys;  ///< null: none
};

class client_register {
public:
    client_register() = default;

    /// Reads the key files. Error: one line naming the client and what is wrong.
    [[nodiscard]] static boost::system::result<client_register, std::string> load(std::vector<client> clients);

    /// Null: no client of ours.
    [[nodiscard]] const registered_client* find(std::string_view iss) const;

    /// Whether this client's keys may come from there.
    [[nodiscard]] bool lists(std::string_view iss, std::string_view url) const;

    /// What is odd, but no error: keys of a file that cannot serve.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
    std::map<std::string, registered_client, std::less<>> by_issuer_;
    std::vector<std::string> warnings_;
};

/// Whether keys of this client may come from there: compared byte by byte.
[[nodiscard]] bool may_come_from(const client& who, std::string_view url);

}  // namespace hooks::auth
