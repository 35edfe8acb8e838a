#!/usr/bin/env bash
# writable_copy.sh TABLE.cpp COPY.cpp: a copy of a table's source whose rows are not const, with its mutants at the end. In the copy
# of the limits every default is multiplied by a factor of its row, which is 1 until a mutant sets it.
set -euo pipefail
name=$(basename "$1" .cpp)
{
    sed -E 's/^(const|constexpr) ((rule|factor|left_out|unit|analyte|bare_number)_row|default_limit) ([a-z_]+\[)/\2 \4/
        /^static_assert\(in_order\(\)/d
        s/^constexpr bool in_order\(\)/[[maybe_unused]] bool in_order()/
        s/^constexpr std::string_view common_ranges/double\& shift_of(const default_limit\& row);\n&/
        s/facts\.settings\.\*row\.limit/(& * shift_of(row))/g
        s/facts\.settings\.\*all\.row->limit/(& * shift_of(*all.row))/g' "$1"
    echo "#include \"tests/mutation/$name.hpp\""
} >"$2"
