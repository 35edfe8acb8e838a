#!/usr/bin/env bash
# Answers every shipped case with the given imdc-cds, lets the worked patients' test write down its answers as well, and
# validates every resource that an answer proposes, and the Bundle that `imdc-cds knowledge` prints.
# usage: tests/fhir_validation/run.sh IMDC-CDS [WORKED-PATIENTS-TEST]
set -euo pipefail
server=$1 worked_patients=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
cases=$here/../../conformance/cases

answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT
for request in "$cases"/*/*.request.json; do
    name=$(basename "$(dirname "$request")").$(basename "$request" .request.json)
    "$server" evaluate --json --date 2026-03-01 "$request" >"$answers/$name.answer.json"
done
"$server" knowledge --format fhir --date 2026-03-01 >"$answers/knowledge.bundle.json"
[ -z "$worked_patients" ] || IMDC_DUMP=$answers "$worked_patients" >/dev/null

node "$here/self_check.js"
node "$here/validate.js" "$answers"
