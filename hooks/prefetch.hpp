#pragma once
// What became of each prefetch key, and what to do about it. https://cds-hooks.hl7.org/2.0/#prefetch-template
// "Asked and found nothing" is an answer; "not received" is not: a required key that was not received ends the call with
// 412, an optional one is named on the cards.

#include "fhir/record_reader.hpp"
#include "hooks/problem.hpp"
#include "hooks/services.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <span>

namespace hooks {

enum class key_state : std::uint8_t {
    absent,       ///< the client did not send the key
    none,         ///< null, or a Bundle without entries: known to be none
    data,         ///< resources that the query can return
    failed,       ///< an OperationOutcome instead of data
    unsatisfied,  ///< no FHIR resource, or one that the query cannot return
    partial,      ///< a page of a search result that goes on, or a result with an error in it
};

/// `value` as sent (absent when the key was not), `content` what the record reader found in it.
[[nodiscard]] key_state judge(const prefetch_key& key, fhir::json_value value, const fhir::value_content& content);

[[nodiscard]] constexpr bool received(key_state state) { return state == key_state::none || state == key_state::data; }

/// Reads every key into the record behind `reader`. The optional keys that were not received, or a refusal: a value that is
/// neither object nor null, another patient's data, required keys that were not received (all of them).
[[nodiscard]] boost::system::result<cards::not_received, refusal> read_prefetch(fhir::json_value prefetch,
                                                                                std::span<const prefetch_key> keys,
                                                                                fhir::record_reader& reader);

}  // namespace hooks
