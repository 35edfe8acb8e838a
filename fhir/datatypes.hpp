#pragma once
// Rows → FHIR data types. https://hl7.org/fhir/R4/datatypes.html
// Lenient about shape, never about meaning: one object stands for a list of one, a list of one for its item, a number or
// boolean may come as a string. Anything else of the wrong kind is read as absent, and so are empty strings.

#include "fhir/coding.hpp"
#include "fhir/date.hpp"
#include "fhir/decimal.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/quantity.hpp"
#include "fhir/reference.hpp"
#include "fhir/resources.hpp"

#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>

namespace fhir {

/// The one value where FHIR wants one: itself, or the only item of a list. Absent for null and for longer lists.
[[nodiscard]] json_value single(json_value value);

[[nodiscard]] std::string_view read_string(json_value value);
[[nodiscard]] std::optional<bool> read_boolean(json_value value);

/// A boolean that turns a resource into its opposite, such as doNotPerform: true unless it is absent or readable as false.
[[nodiscard]] bool read_negation(json_value value);

[[nodiscard]] std::optional<decimal> read_decimal(json_value value);
[[nodiscard]] std::optional<date_time> read_date_time(json_value value);
[[nodiscard]] std::optional<quantity> read_quantity(json_value value);
[[nodiscard]] period read_period(json_value value);

/// A dateTime where a period is wanted fills both ends.
[[nodiscard]] period read_moment(json_value value);

[[nodiscard]] codeable_concept read_concept(json_value value, std::pmr::memory_resource* arena);

/// The code of a status that is a CodeableConcept, or a plain string as in STU3. HL7's own coding is preferred.
[[nodiscard]] std::string_view read_status_code(json_value value);

/// Reference.reference, type and display. A form of `none` means that nothing is pointed at.
[[nodiscard]] reference read_reference(json_value value);

/// Fixed lists in the arena. `read` is called for each item of each list.
template <typename Item>
class list_writer {
public:
    list_writer(std::size_t capacity, std::pmr::memory_resource* arena) {
        if (capacity == 0) return;
        first_ = static_cast<Item*>(arena->allocate(capacity * sizeof(Item), alignof(Item)));
    }

    void add(const Item& item) { std::construct_at(first_ + count_++, item); }
    [[nodiscard]] std::span<const Item> list() const { return {first_, count_}; }

private:
    Item* first_ = nullptr;
    std::size_t count_ = 0;
};

template <typename Item, typename Read>
[[nodiscard]] std::span<const Item> read_list(json_value list, std::pmr::memory_resource* arena, Read read) {
    const auto items = list.items();
    list_writer<Item> written(items.size(), arena);
    for (const json_value item : items)
        written.add(read(item));
    return written.list();
}

[[nodiscard]] std::span<const codeable_concept> read_concepts(json_value list, std::pmr::memory_resource* arena);
[[nodiscard]] std::span<const reference> read_references(json_value list, std::pmr::memory_resource* arena);

}  // namespace fhir
