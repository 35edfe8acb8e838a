'use strict';
// What is wrong with a Bundle of definitions as FHIR goes: the Bundle itself, every entry, and what entries say of each other.
// https://hl7.org/fhir/R4/bundle.html

const { resourceFaults } = require('./resource_faults');

function repeatedUrls(entries) {
  const urls = entries.map((entry) => entry.fullUrl);
  return urls.filter((url, index) => urls.indexOf(url) !== index).map((url) => `fullUrl twice: ${url}`);
}

// { faults, resources }: readable lines, and how many entries were validated.
function bundleFaults(bundle) {
  if (bundle.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) return { faults: ['no Bundle with entries'], resources: 0 };
  const inside = bundle.entry.flatMap((entry) => resourceFaults(entry.resource).map((fault) => `${entry.fullUrl}: ${fault}`));
  return { faults: [...resourceFaults(bundle), ...repeatedUrls(bundle.entry), ...inside], resources: bundle.entry.length };
}

module.exports = { bundleFaults };
