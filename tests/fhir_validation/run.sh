#!/usr/bin/env bash
# Answers every shipped case with the given imdc-cds and validates the resources that the answers propose; then the answers
# that the worked patients left in a folder, when one is given.
# usage: tests/fhir_validation/run.sh IMDC-CDS [FOLDER]
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

node "$here/self_check.js"
node "$here/validate.js" "$answers" ${worked_patients:+"$worked_patients"}
