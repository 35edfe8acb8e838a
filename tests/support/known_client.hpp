#pragma once
// A client with a key of its own, and what a server knows of it.

#include "hooks/auth/screening.hpp"
#include "hooks/auth/tokens/recipe.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace support {

inline constexpr std::string_view public_url = "https://cds.example/mrcc";
inline constexpr std::string_view service_target = "/cds-services/mrcc-order-sign";
inline constexpr std::string_view service_url = "https://cds.example/mrcc/cds-services/mrcc-order-sign";
inline constexpr std::int64_t noon = 1'772'366'400;  ///< 2026-03-01T12:00:00Z

/// Made once for each algorithm: an RSA key takes its time.
[[nodiscard]] const hooks::auth::private_key& key_for(std::string_view algorithm);

/// A good token of `https://ehr.example` for the order-sign service, good from noon on for five minutes.
[[nodiscard]] hooks::auth::recipe good_recipe(std::string_view algorithm, std::string jti = "call-1");

/// The client behind that token, restricted to one tenant.
[[nodiscard]] hooks::client ehr_client();

[[nodiscard]] std::shared_ptr<const hooks::auth::key_set> keys_of(const hooks::auth::recipe& recipe);

/// A file of this content for as long as the object lives.
class temporary_file {
public:
    explicit temporary_file(std::string_view content);
    ~temporary_file();
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    void replace(std::string_view content) const;

private:
    std::string path_;
};

/// The verdict of a server that knows the client, with a memory of its own unless one is given.
[[nodiscard]] std::optional<hooks::auth::fault> verdict(const hooks::auth::recipe& recipe, std::string_view token,
                                                        hooks::client client = ehr_client(),
                                                        hooks::auth::replay_memory* used = nullptr, double now = noon,
                                                        const hooks::auth::token_rules& rules = {});

}  // namespace support
