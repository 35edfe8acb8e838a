#pragma once
// FHIR R4 knowledge artifacts, each an entry of one Bundle: what all of them have in common.
// https://hl7.org/fhir/R4/metadataresource.html

#include "cards/knowledge/knowledge.hpp"
#include "hooks/json_writer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

/// `Creatinine clearance` → `creatinine-clearance`
[[nodiscard]] std::string slug(std::string_view text);

/// `https://imdc-cds.example/ValueSet/hypocalcaemia`
[[nodiscard]] std::string artifact_url(std::string_view type, std::string_view id);

struct artifact {
    std::string_view type;  ///< `ValueSet`
    std::string id;
    std::string title;
    std::string description;
};

class artifact_writer {
public:
    artifact_writer(json_writer& json, const cards::edition& edition) : json_(json), edition_(edition) {}

    /// One entry; `content` writes the members that only this type has.
    void write(const artifact& one, const std::function<void(json_writer&)>& content);

    [[nodiscard]] const cards::edition& edition() const { return edition_; }
    /// With the version, as a canonical reference. https://hl7.org/fhir/R4/references.html#canonical
    [[nodiscard]] std::string canonical(std::string_view type, std::string_view id) const;
    /// Of everything written so far.
    [[nodiscard]] const std::vector<std::string>& canonicals() const { return canonicals_; }

private:
    json_writer& json_;
    cards::edition edition_;
    std::vector<std::string> canonicals_;
};

/// `{coding: [{system, code}], text}`; without a coding when there is no code.
void write_concept(json_writer& json, std::string_view system, std::string_view code, std::string_view text);

}  // namespace hooks
