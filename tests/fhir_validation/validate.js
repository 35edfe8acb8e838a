'use strict';
// node validate.js DIR...: validates the answers (*.answer.json) in the folders; exits with 1 and a list when one is at fault,
// and with 2 when there was nothing to validate, because silence then proves nothing.

const fs = require('fs');
const path = require('path');
const { answerFaults } = require('./answer_faults');

const files = process.argv.slice(2).flatMap((folder) =>
  fs.readdirSync(folder).filter((name) => name.endsWith('.answer.json')).sort().map((name) => path.join(folder, name)));

let resources = 0;
let faulty = 0;
for (const file of files) {
  const result = answerFaults(JSON.parse(fs.readFileSync(file, 'utf8')));
  resources += result.resources;
  if (result.faults.length > 0) faulty += 1;
  for (const fault of result.faults) console.log(`${file}: ${fault}`);
}

console.log(`FHIR R4: ${files.length} answers with ${resources} proposed resources, ${faulty} answers at fault`);
process.exitCode = faulty > 0 ? 1 : resources === 0 ? 2 : 0;
