// Body structures: vertebral levels, the kidney, the brain, sides.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
using enum spine_region;
constexpr auto sct = code_system::snomed;

constexpr code_row vertebra(std::string_view code, std::string_view label, spine_region region, std::uint8_t number = 0) {
    return {site_vertebra, sct, code, label, mcode_stu4, match::exact, {region, number}};
}

constexpr code_row rows[] = {
    vertebra("3572006", "body of vertebra", unspecified),
    vertebra("61853006", "spinal canal", unspecified),
    vertebra("35769007", "thoracic vertebra", thoracic),
    vertebra("73903008", "lumbar vertebra", lumbar),
    vertebra("87141009", "sacral vertebra", sacral),
    vertebra("91116008", "C3", cervical, 3),
    vertebra("14705001", "C4", cervical, 4),
    vertebra("67479001", "C5", cervical, 5),
    vertebra("88298007", "C6", cervical, 6),
    vertebra("16126006", "C7", cervical, 7),
    vertebra("56094003", "T1", thoracic, 1),
    vertebra("50060007", "T2", thoracic, 2),
    vertebra("73138009", "T3", thoracic, 3),
    vertebra("86197001", "T4", thoracic, 4),
    vertebra("6105006", "T5", thoracic, 5),
    vertebra("32430008", "T6", thoracic, 6),
    vertebra("71737002", "T7", thoracic, 7),
    vertebra("77435000", "T8", thoracic, 8),
    vertebra("33766003", "T9", thoracic, 9),
    vertebra("48405002", "T10", thoracic, 10),
    vertebra("52120002", "T11", thoracic, 11),
    vertebra("280849005", "T12", thoracic, 12),
    vertebra("61032001", "L1", lumbar, 1),
    vertebra("53983007", "L2", lumbar, 2),
    vertebra("55492004", "L3", lumbar, 3),
    vertebra("71996003", "L4", lumbar, 4),
    vertebra("21799000", "L5", lumbar, 5),
    vertebra("65985001", "S1", sacral, 1),
    vertebra("11808007", "S2", sacral, 2),
    vertebra("49967005", "S3", sacral, 3),
    vertebra("69950008", "S4", sacral, 4),
    vertebra("21452006", "S5", sacral, 5),

    {site_kidney, sct, "64033007", "kidney", general},
    {site_brain, sct, "12738006", "brain", general},
    {side_left, sct, "7771000", "left", general},
    {side_right, sct, "24028007", "right", general},
    {side_both, sct, "51440002", "both", general},
};

}  // namespace

std::span<const code_row> body_site_codes() { return rows; }

}  // namespace cards
