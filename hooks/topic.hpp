#pragma once
// A card id as people read it: `sbrt-timing` → `SBRT timing`. It becomes the display of `source.topic`.

#include <string>
#include <string_view>

namespace hooks {

[[nodiscard]] std::string topic_display(std::string_view card_id);

}  // namespace hooks
