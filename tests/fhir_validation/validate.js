'use strict';
// node validate.js DIR...: validates the answers (*.answer.json) and Bundles (*.bundle.json) in the folders; exits with 1 and a
// list when one is at fault, and with 2 when of one kind there was nothing to validate, because silence then proves nothing.

const fs = require('fs');
const path = require('path');
const { answerFaults } = require('./answer_faults');
const { bundleFaults } = require('./bundle_faults');

const kinds = [
  { suffix: '.answer.json', name: 'answers', faultsOf: answerFaults },
  { suffix: '.bundle.json', name: 'bundles', faultsOf: bundleFaults },
];

function validate({ suffix, name, faultsOf }) {
  const files = process.argv.slice(2).flatMap((folder) =>
    fs.readdirSync(folder).filter((file) => file.endsWith(suffix)).sort().map((file) => path.join(folder, file)));
  let resources = 0;
  let faulty = 0;
  for (const file of files) {
    const result = faultsOf(JSON.parse(fs.readFileSync(file, 'utf8')));
    resources += result.resources;
    if (result.faults.length > 0) faulty += 1;
    for (const fault of result.faults) console.log(`${file}: ${fault}`);
  }
  console.log(`FHIR R4: ${files.length} ${name} with ${resources} resources, ${faulty} ${name} at fault`);
  return faulty > 0 ? 1 : resources === 0 ? 2 : 0;
}

const codes = kinds.map(validate);
process.exitCode = codes.includes(1) ? 1 : Math.max(...codes);
