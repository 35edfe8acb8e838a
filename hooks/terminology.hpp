#pragma once
// The names this server sends for itself, and the code systems of the resources it proposes.

#include <string_view>

namespace hooks {

inline constexpr std::string_view source_label = "mRCC decision support (IMDC)";
/// The model the cards rest on: Heng 2009.
inline constexpr std::string_view source_url = "https://doi.org/10.1200/JCO.2008.21.4809";

inline constexpr std::string_view card_topics = "https://imdc-cds.example/CodeSystem/card-topic";
inline constexpr std::string_view override_reasons = "https://imdc-cds.example/CodeSystem/override-reason";

inline constexpr std::string_view rule_extension = "imdc-cds.rule";
inline constexpr std::string_view assessment_extension = "imdc-cds.assessment";

/// In a request: `true` asks for the explanation. In an answer: the explanation, where the site allows it.
inline constexpr std::string_view explain_extension = "imdc-cds.explain";

inline constexpr std::string_view knowledge_extension = "imdc-cds.knowledge";

inline constexpr std::string_view ucum = "http://unitsofmeasure.org";
inline constexpr std::string_view rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

}  // namespace hooks
