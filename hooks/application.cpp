#include "hooks/application.hpp"

namespace hooks {

task<std::optional<answer>> application::authorise(const request_head&, caller&) const { co_return std::nullopt; }

}  // namespace hooks
