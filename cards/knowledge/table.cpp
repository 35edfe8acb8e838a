#include "cards/knowledge/table.hpp"

#include "cards/shown.hpp"

#include <cmath>

namespace cards::knowledge {

table::table(std::initializer_list<std::string_view> heading) : columns_(heading.size()) {
    write({heading.begin(), heading.end()});
    for (std::size_t column = 0; column < columns_; ++column)
        text_ += "| --- ";
    text_ += "|\n";
}

table& table::row(const std::vector<std::string>& cells) {
    write(cells);
    return *this;
}

void table::write(const std::vector<std::string>& cells) {
    for (std::size_t column = 0; column < columns_; ++column) {
        text_ += "| ";
        if (column < cells.size()) {
            for (const char c : cells[column]) {
                if (c == '|') text_ += '\\';
                text_ += c == '\n' ? ' ' : c;
            }
        }
        text_ += ' ';
    }
    text_ += "|\n";
}

std::string code(std::string_view text) { return text.empty() ? std::string() : "`" + std::string(text) + "`"; }

std::string number(double value) { return std::isinf(value) ? "no limit" : number_text(value, 8); }

}  // namespace cards::knowledge
