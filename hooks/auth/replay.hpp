#pragma once
// Which tokens have been used. A token is good for one call: the second use of a `jti` of an issuer is refused.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace hooks::auth {

enum class first_use : std::uint8_t {
    yes,
    no,         ///< used before
    not_known,  ///< it cannot be remembered now, so it must not be accepted
};

/// Asked only about tokens whose signature holds, on a thread that may wait. Safe to use from several threads at once.
class replay_memory {
public:
    virtual ~replay_memory() = default;

    /// Remembers the use until `forget_at`, at the least. Of several calls for one token exactly one gets `yes`.
    [[nodiscard]] virtual first_use use(std::string_view iss, std::string_view jti, std::chrono::sys_seconds forget_at,
                                        std::chrono::sys_seconds now) = 0;
};

/// In this process's memory: lost with it, and not shared with other replicas. About 100 bytes for each token remembered.
[[nodiscard]] std::unique_ptr<replay_memory> make_replay_memory(std::size_t max_tokens);

}  // namespace hooks::auth
