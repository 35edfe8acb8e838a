#pragma once
// What both bare servers answer: about as much as a real call gets, without having looked at the request.

#include <cstddef>
#include <string>

namespace bench {

inline constexpr std::size_t answer_bytes = 6 * 1024;

[[nodiscard]] inline std::string fixed_answer() {
    std::string body = R"({"cards":[],"padding":")";
    body.append(answer_bytes - body.size() - 2, 'x');
    return body + "\"}";
}

}  // namespace bench
