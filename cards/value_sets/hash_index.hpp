#pragma once
// Key → rows of a constant table, in one probe or two: open addressing over a table at least twice as large as its content.
// Rows with equal keys are all found. Built once, at first use; read without locks afterwards.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cards {

template <class Row>
class hash_index {
public:
    explicit hash_index(std::size_t rows) : slots_(std::bit_ceil(rows * 2 + 2)) {}

    void add(std::uint32_t hash, const Row* row) {
        std::size_t at = hash & mask();
        while (slots_[at].row != nullptr)
            at = (at + 1) & mask();
        slots_[at] = {hash, row};
    }

    /// Calls `visit` for every row added under the hash, in the order in which they were added; the caller compares the keys.
    template <class Visit>
    void each(std::uint32_t hash, Visit visit) const {
        for (std::size_t at = hash & mask(); slots_[at].row != nullptr; at = (at + 1) & mask()) {
            if (slots_[at].hash == hash) visit(*slots_[at].row);
        }
    }

private:
    struct slot {
        std::uint32_t hash = 0;
        const Row* row = nullptr;
    };
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

    std::vector<slot> slots_;
};

}  // namespace cards
