#include "fhir/datatypes.hpp"

namespace fhir {
namespace {

coding read_coding(json_value value) {
    coding read;
    for (const json_value member : value) {
        switch (member.name()) {
            case element::system:
                read.system = read_string(member);
                break;
            case element::code:
                read.code = read_string(member);
                break;
            case element::display:
                read.display = read_string(member);
                break;
            default:
                break;
        }
    }
    return read;
}

std::span<const coding> read_codings(json_value list, std::pmr::memory_resource* arena) {
    const auto items = list.items();
    list_writer<coding> written(items.size(), arena);
    for (const json_value item : items) {
        if (!item.is(json_kind::object)) continue;
        const coding read = read_coding(item);
        if (!read.code.empty() || !read.display.empty()) written.add(read);
    }
    return written.list();
}

void read_comparator(json_value value, quantity& into) {
    const json_value sent = single(value);
    if (!sent || (sent.is(json_kind::string) && sent.text().empty())) return;
    const std::string_view sign = sent.string();
    if (sign == "<") {
        into.compared = comparator::less;
    } else if (sign == "<=") {
        into.compared = comparator::less_or_equal;
    } else if (sign == ">=") {
        into.compared = comparator::greater_or_equal;
    } else if (sign == ">") {
        into.compared = comparator::greater;
    } else {
        into.unknown_comparator = true;
    }
}

bool is_hl7_system(std::string_view system) {
    return system.starts_with("http://terminology.hl7.org/CodeSystem/") || system.starts_with("http://hl7.org/fhir/");
}

}  // namespace

json_value single(json_value value) {
    const json_kind kind = value.kind();
    if (kind == json_kind::null) return {};
    if (kind != json_kind::array) return value;
    const auto items = value.items();
    if (items.size() != 1) return {};
    const json_value only = *items.begin();
    const bool readable = !only.is(json_kind::null) && !only.is(json_kind::array);
    return readable ? only : json_value();
}

std::string_view read_string(json_value value) {
    if (value.is(json_kind::string)) return value.text();
    return single(value).string();
}

std::optional<bool> read_boolean(json_value value) {
    const json_value sent = single(value);
    if (sent.is(json_kind::boolean) || sent.is(json_kind::string)) {
        if (sent.text() == "true") return true;
        if (sent.text() == "false") return false;
    }
    return std::nullopt;
}

bool read_negation(json_value value) { return value && !value.is(json_kind::null) && read_boolean(value).value_or(true); }

std::optional<decimal> read_decimal(json_value value) {
    const json_value sent = single(value);
    if (!sent.is(json_kind::number) && !sent.is(json_kind::string)) return std::nullopt;
    return parse_decimal(sent.text());
}

std::optional<date_time> read_date_time(json_value value) { return parse_date_time(read_string(value)); }

std::optional<quantity> read_quantity(json_value value) {
    const json_value sent = single(value);
    if (!sent.is(json_kind::object)) return std::nullopt;
    quantity read;
    for (const json_value member : sent) {
        switch (member.name()) {
            case element::value:
                read.value = read_decimal(member);
                break;
            case element::comparator:
                read_comparator(member, read);
                break;
            case element::unit:
                read.unit = read_string(member);
                break;
            case element::system:
                read.system = read_string(member);
                break;
            case element::code:
                read.code = read_string(member);
                break;
            default:
                break;
        }
    }
    return read;
}

period read_period(json_value value) {
    const json_value sent = single(value);
    return {read_date_time(sent[element::start]), read_date_time(sent[element::end])};
}

period read_moment(json_value value) {
    const auto moment = read_date_time(value);
    return {moment, moment};
}

codeable_concept read_concept(json_value value, std::pmr::memory_resource* arena) {
    codeable_concept read;
    const json_value sent = single(value);
    if (!sent.is(json_kind::object)) return read;
    for (const json_value member : sent) {
        if (member.name() == element::coding) {
            read.codings = read_codings(member, arena);
        } else if (member.name() == element::text) {
            read.text = read_string(member);
        }
    }
    return read;
}

std::string_view read_status_code(json_value value) {
    if (const auto plain = read_string(value); !plain.empty()) return plain;
    std::string_view first;
    for (const json_value item : single(value)[element::coding].items()) {
        const std::string_view code = read_string(item[element::code]);
        if (code.empty()) continue;
        if (is_hl7_system(read_string(item[element::system]))) return code;
        if (first.empty()) first = code;
    }
    return first;
}

reference read_reference(json_value value) {
    const json_value sent = single(value);
    reference read = parse_reference(read_string(sent[element::reference]));
    if (read.type.empty()) read.type = read_string(sent[element::type]);
    read.display = read_string(sent[element::display]);
    return read;
}

std::span<const codeable_concept> read_concepts(json_value list, std::pmr::memory_resource* arena) {
    return read_list<codeable_concept>(list, arena, [arena](json_value item) { return read_concept(item, arena); });
}

std::span<const reference> read_references(json_value list, std::pmr::memory_resource* arena) {
    return read_list<reference>(list, arena, read_reference);
}

}  // namespace fhir
