'use strict';
// What is wrong with a CDS Hooks answer as far as FHIR goes: every resource that an action creates or updates has to be valid.
// https://cds-hooks.hl7.org/2.0/#action

const { resourceFaults } = require('./resource_faults');

function actionsOf(answer) {
  const suggested = (answer.cards || []).flatMap((card) =>
    (card.suggestions || []).flatMap((suggestion) =>
      (suggestion.actions || []).map((action) => ({ at: `"${card.summary}" > "${suggestion.label}"`, action }))));
  const system = (answer.systemActions || []).map((action) => ({ at: 'systemActions', action }));
  return [...suggested, ...system];
}

function actionFaults(action) {
  switch (action.type) {
    case 'create':
    case 'update':
      return resourceFaults(action.resource);
    case 'delete':
      return action.resourceId ? [] : ['delete without a resourceId'];
    default:
      return [`unknown action type ${JSON.stringify(action.type)}`];
  }
}

// { faults, resources }: readable lines, and how many resources were validated.
function answerFaults(answer) {
  if (!Array.isArray(answer.cards)) return { faults: [`no cards, but ${answer.resourceType || 'something else'}`], resources: 0 };
  const actions = actionsOf(answer);
  return {
    faults: actions.flatMap(({ at, action }) => actionFaults(action).map((fault) => `${at}: ${fault}`)),
    resources: actions.filter(({ action }) => action.type !== 'delete').length,
  };
}

module.exports = { answerFaults };
