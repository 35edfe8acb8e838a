'use strict';
// The validators accept a valid resource and refuse each of these broken ones: a check that accepts everything proves nothing.

const { answerFaults } = require('./answer_faults');
const { bundleFaults } = require('./bundle_faults');

const good = {
  resourceType: 'MedicationRequest',
  status: 'draft',
  intent: 'order',
  subject: { reference: 'Patient/1' },
  medicationCodeableConcept: { text: 'cabozantinib 40 mg' },
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
      doseAndRate: [{ doseQuantity: { value: 40, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } }],
    },
  ],
};

const broken = {
  'a status outside the value set': { ...good, status: 'drafted' },
  'no subject': { ...good, subject: undefined },
  'an unknown element': { ...good, dose: '40 mg' },
  'an object where an array belongs': { ...good, dosageInstruction: good.dosageInstruction[0] },
  'an empty array': { ...good, note: [] },
  'an impossible date': { ...good, authoredOn: '2026-13-45' },
  'two values for one choice': { ...good, medicationReference: { reference: 'Medication/1' } },
  'a unit of time outside the value set': { ...good, dosageInstruction: [{ timing: { repeat: { frequency: 1, period: 1, periodUnit: 'day' } } }] },
  'a duration without a unit (tim-1)': { ...good, dosageInstruction: [{ timing: { repeat: { duration: 1 } } }] },
  'a string where a number belongs': { ...good, dispenseRequest: { numberOfRepeatsAllowed: 'none' } },
  'no resource at all': undefined,
};

function accepted(resource) {
  const action = JSON.parse(JSON.stringify({ type: 'create', description: 'x', resource }));
  return answerFaults({ cards: [{ summary: 's', suggestions: [{ label: 'l', actions: [action] }] }] }).faults.length === 0;
}

const wrong = Object.keys(broken).filter((name) => accepted(broken[name])).map((name) => `accepted: ${name}`);
if (!accepted(good)) wrong.push('refused: the valid resource');
if (answerFaults({ resourceType: 'OperationOutcome' }).faults.length === 0) wrong.push('accepted: an OperationOutcome');

const valueSet = { resourceType: 'ValueSet', url: 'https://example.org/ValueSet/1', status: 'draft' };
const entry = (resource) => ({ fullUrl: 'https://example.org/ValueSet/1', resource });
const bundleOf = (...entries) => JSON.parse(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: entries }));
const brokenBundles = {
  'a Bundle with one address twice': bundleOf(entry(valueSet), entry(valueSet)),
  'a Bundle of another type': { ...bundleOf(entry(valueSet)), type: 'heap' },
  'a Bundle with an entry without a status': bundleOf(entry({ ...valueSet, status: undefined })),
  'a Bundle without entries': { resourceType: 'Bundle', type: 'collection' },
};
wrong.push(...Object.keys(brokenBundles).filter((name) => bundleFaults(brokenBundles[name]).faults.length === 0).map((name) => `accepted: ${name}`));
if (bundleFaults(bundleOf(entry(valueSet))).faults.length > 0) wrong.push('refused: the valid Bundle');

wrong.forEach((fault) => console.log(fault));
const judgements = Object.keys(broken).length + Object.keys(brokenBundles).length + 3;
console.log(`validators: ${judgements - wrong.length} of ${judgements} judgements right`);
process.exitCode = wrong.length > 0 ? 1 : 0;
