#pragma once
// A GitHub-flavoured Markdown table, written row by row. https://github.github.com/gfm/#tables-extension-

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace cards::knowledge {

class table {
public:
    explicit table(std::initializer_list<std::string_view> heading);

    /// As many cells as the heading has; missing ones stay empty.
    table& row(const std::vector<std::string>& cells);

    /// With an empty line after it.
    [[nodiscard]] std::string str() const { return text_ + "\n"; }

private:
    void write(const std::vector<std::string>& cells);

    std::size_t columns_;
    std::string text_;
};

/// As a code span, so that nothing in it is read as Markdown; empty for nothing.
[[nodiscard]] std::string code(std::string_view text);

/// `a, b, c`, each as a code span.
template <class Texts>
[[nodiscard]] std::string codes(const Texts& texts) {
    std::string all;
    for (const std::string_view text : texts) {
        if (text.empty()) continue;
        if (!all.empty()) all += ", ";
        all += code(text);
    }
    return all;
}

/// Whole numbers without decimals, others with as many as they need; `no limit` for an infinite one.
[[nodiscard]] std::string number(double value);

}  // namespace cards::knowledge
