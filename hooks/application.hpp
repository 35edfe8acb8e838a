#pragma once
// What stands behind the transport. Nothing that it does may hold up the thread: what waits (for a key, for a FHIR server)
// is awaited on the event loop of the connection.

#include <memory>
#include <optional>
#include <string_view>

#include "hooks/exchange.hpp"
#include "hooks/task.hpp"

namespace hooks {

struct client;

/// Who sends a request, as far as it is known.
struct caller {
    std::string_view address;                     ///< numeric, of the peer; valid as long as the connection
    std::shared_ptr<const struct client> client;  ///< the authenticated client; nothing: not asked for
};

/// Safe to use from several threads at once. A task borrows its arguments until it ends.
class application {
public:
    virtual ~application() = default;

    /// Decides from the head alone: unknown path, wrong method, media type, coding, size. Nothing: go on.
    [[nodiscard]] virtual std::optional<answer> refuse(const request_head& head) const = 0;

    /// Decides, before the body is read, whether the caller may ask this at all, and completes `who`. Nothing: go on.
    [[nodiscard]] virtual task<std::optional<answer>> authorise(const request_head& head, caller& who) const;

    /// The answer to a complete request. Never throws for anything a client can send.
    [[nodiscard]] virtual task<answer> respond(const request_head& head, std::string_view body, const caller& who) const = 0;

    /// An OperationOutcome for what the transport itself refuses (400, 408, 413, 431, 501, 503 …).
    [[nodiscard]] virtual answer transport_problem(unsigned status, std::string_view diagnostics) const = 0;
};

}  // namespace hooks
