// Procedures and orders: nephrectomy, radiotherapy, surveillance, hospice. CPT descriptors belong to the AMA; the labels are
// ours. Photon external-beam (SNOMED CT 1156506007) is radiotherapy but not stereotactic; CPT 50546 is not a radical nephrectomy.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto cpt = code_system::cpt;
constexpr auto pcs = code_system::icd10pcs;

constexpr code_row rows[] = {
    {nephrectomy, sct, "116033007", "radical nephrectomy", cms_2024},
    {nephrectomy, sct, "175905003", "total nephrectomy", cms_2024},
    {nephrectomy, sct, "108022006", "excision of kidney", cms_2024},
    {nephrectomy, sct, "439235001", "laparoscopic radical nephrectomy", cms_2024},
    {nephrectomy, sct, "712998006", "robot-assisted laparoscopic radical nephrectomy", cms_2024},
    {nephrectomy, sct, "442919002", "adrenal-sparing radical nephrectomy", cms_2024},
    {nephrectomy, sct, "116166009", "radical nephrectomy with adrenalectomy", cms_2024},
    {nephrectomy, sct, "361249003", "nephrectomy with perirenal tissue", cms_2024},
    {nephrectomy, sct, "714031000", "single-port laparoscopic nephrectomy", cms_2024},
    {nephrectomy, sct, "81516001", "partial nephrectomy", cms_2024},
    {nephrectomy, sct, "51870000", "partial nephrectomy", cms_2024},
    {nephrectomy, sct, "49780003", "heminephrectomy", cms_2024},
    {nephrectomy, sct, "175917001", "partial nephrectomy, upper pole", cms_2024},
    {nephrectomy, sct, "175918006", "partial nephrectomy, lower pole", cms_2024},
    {nephrectomy, sct, "236140002", "partial nephrectomy, middle part", cms_2024},
    {nephrectomy, cpt, "50220", "open nephrectomy", general},
    {nephrectomy, cpt, "50225", "open nephrectomy, complicated", general},
    {nephrectomy, cpt, "50230", "open radical nephrectomy", public_lists},
    {nephrectomy, cpt, "50234", "nephrectomy with ureterectomy", public_lists},
    {nephrectomy, cpt, "50236", "nephrectomy with ureterectomy", general},
    {nephrectomy, cpt, "50240", "partial nephrectomy", general},
    {nephrectomy, cpt, "50543", "laparoscopic partial nephrectomy", general},
    {nephrectomy, cpt, "50545", "laparoscopic radical nephrectomy", general},
    {nephrectomy, cpt, "50546", "laparoscopic nephrectomy", general},
    {nephrectomy, cpt, "50548", "laparoscopic nephrectomy with ureterectomy", general},
    {nephrectomy, pcs, "0TT00ZZ", "resection of right kidney, open", cms_2024},
    {nephrectomy, pcs, "0TT04ZZ", "resection of right kidney, endoscopic", cms_2024},
    {nephrectomy, pcs, "0TT10ZZ", "resection of left kidney, open", cms_2024},
    {nephrectomy, pcs, "0TT14ZZ", "resection of left kidney, endoscopic", cms_2024},
    {nephrectomy, pcs, "0TT20ZZ", "resection of both kidneys, open", cms_2024},
    {nephrectomy, pcs, "0TT24ZZ", "resection of both kidneys, endoscopic", cms_2024},
    {nephrectomy, pcs, "0TB00ZZ", "excision of right kidney, open", cms_2024},
    {nephrectomy, pcs, "0TB04ZZ", "excision of right kidney, endoscopic", cms_2024},
    {nephrectomy, pcs, "0TB10ZZ", "excision of left kidney, open", cms_2024},
    {nephrectomy, pcs, "0TB14ZZ", "excision of left kidney, endoscopic", cms_2024},

    {not_cytoreductive, sct, "12976005", "donor nephrectomy", cms_2024},
    {not_cytoreductive, sct, "175911000", "donor nephrectomy", cms_2024},
    {not_cytoreductive, sct, "708908003", "donor nephrectomy", cms_2024},
    {not_cytoreductive, sct, "6561000179108", "donor nephrectomy", cms_2024},
    {not_cytoreductive, sct, "240325001", "donor nephrectomy", cms_2024},
    {not_cytoreductive, sct, "265550007", "nephrectomy of a transplant recipient", cms_2024},
    {not_cytoreductive, sct, "88930008", "nephrectomy of a transplant", cms_2024},
    {not_cytoreductive, cpt, "50360", "kidney transplantation", cms_2024},
    {not_cytoreductive, cpt, "50365", "kidney transplantation with recipient nephrectomy", cms_2024},

    {stereotactic_radiotherapy, sct, "395096001", "stereotactic radiotherapy", public_lists},
    {stereotactic_radiotherapy, cpt, "77373", "stereotactic body radiotherapy delivery", public_lists},
    {stereotactic_radiotherapy, cpt, "77435", "stereotactic body radiotherapy management", cms_2024},
    {stereotactic_radiotherapy, cpt, "63620", "spinal radiosurgery", general},
    {stereotactic_radiotherapy, cpt, "63621", "spinal radiosurgery, further lesion", general},
    {radiotherapy, sct, "1287742003", "radiotherapy", mcode_stu4},
    {radiotherapy, sct, "108290001", "radiotherapy (retired)", mcode_stu4},
    {radiotherapy, sct, "1217123003", "radiotherapy course", mcode_stu4},
    {radiotherapy, sct, "1156506007", "photon external-beam radiotherapy", codex_rt},
    {radiotherapy, cpt, "77427", "radiotherapy management, five treatments", cms_2024},
    {cranial_stereotactic, cpt, "77432", "cranial stereotactic radiotherapy", cms_2024},

    {surveillance, sct, "424313000", "active surveillance", public_lists},
    {surveillance, sct, "373818007", "watchful waiting", public_lists},
    {surveillance, sct, "310341009", "follow-up, wait and see", public_lists},

    {hospice, sct, "385763009", "hospice care", general},
    {hospice, sct, "133918004", "comfort measures", general},

    {intent_adjuvant, sct, "373846009", "adjuvant intent", general},
};

}  // namespace

std::span<const code_row> procedure_codes() { return rows; }

}  // namespace cards
