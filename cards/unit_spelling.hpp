#pragma once
// One spelling for the many ways in which people write the same unit: `x10E9/L`, `10^9/L`, `10⁹ / l` are all `10*9/l`.

#include <array>
#include <string_view>

namespace cards {

class unit_spelling {
public:
    explicit unit_spelling(std::string_view unit);

    [[nodiscard]] std::string_view lower() const { return {lower_.data(), size_}; }
    /// The same with the letter case as sent, but `l` for litre.
    [[nodiscard]] std::string_view cased() const { return {cased_.data(), size_}; }
    /// Longer than any unit that could be known.
    [[nodiscard]] bool too_long() const { return too_long_; }
    /// Takes `{…}` out; false when there was none.
    bool drop_annotations();

private:
    void append(char c);
    void write_power_plainly();
    void replace(std::string_view wanted, std::string_view by);

    static constexpr std::size_t capacity = 40;
    std::array<char, capacity> lower_{};
    std::array<char, capacity> cased_{};
    std::size_t size_ = 0;
    bool too_long_ = false;
};

}  // namespace cards
