#!/usr/bin/env bash
# Makes one entry of one table wrong at a time and runs the tests: every such mutant has to fail one. The tables are imdc_factors,
# limits, laboratory_units, order_checks and standing_cards.
#     tests/mutation/run.sh                       all of them (on two cores two to three minutes)
#     tests/mutation/run.sh --sample 60           every n-th, so that there are about 60
#     tests/mutation/run.sh --only 'O9b'          those whose line matches the extended regular expression
# IMDC_PATIENTS is how many random patients the second reading is asked about (4000). The table of results stays in
# build-tests/mutation.tsv. Exit code 1 when a mutant survives.
set -euo pipefail
cd "$(dirname "$0")/../.."

sample="" only=""
case "${1:-}" in
    --sample) sample=${2:?"how many?"} ;;
    --only) only=${2:?"which?"} ;;
    -h | --help) sed -n '2,8s/^# \{0,1\}//p' "$0" && exit 0 ;;
    "") ;;
    *) echo "$0: unknown option $1" >&2 && exit 2 ;;
esac
build=build-tests
[ -f "$build/build.ninja" ] || { echo "$0: run tests/run.sh first" >&2 && exit 2; }
cmake --build "$build" -j "$(deploy/jobs.sh)" --target mutation_tests >"$build/mutation.log" || { tail -n 40 "$build/mutation.log"; exit 1; }
export tests="$build/tests/mutation/mutation_tests" IMDC_PATIENTS=${IMDC_PATIENTS:-4000} CLICOLOR_FORCE=""

# The unit tests first: most mutants end there. What only the second reading catches is told apart.
one_mutant() {
    IFS=$'\t' read -r number table row change <<<"$1"
    local by=survived
    if ! IMDC_MUTANT=$number timeout 120 "$tests" -a '~[oracle]~[property]' >/dev/null 2>&1; then
        by=unit
    elif ! IMDC_MUTANT=$number timeout 600 "$tests" -a '[oracle]' >/dev/null 2>&1; then
        by=oracle
    fi
    printf '%s\t%s\t%s\t%s\n' "$by" "$table" "$row" "$change"
}
export -f one_mutant

"$tests" '~[oracle]~[property]' >"$build/mutation.log" || { echo "the tests fail without a mutant:"; tail -n 40 "$build/mutation.log"; exit 1; }
IMDC_MUTANT=list "$tests" >"$build/mutants.tsv"
if [ -n "$only" ]; then
    grep -E -- "$only" "$build/mutants.tsv" >"$build/mutants.some" || { echo "no mutant matches $only" >&2 && exit 2; }
    mv "$build/mutants.some" "$build/mutants.tsv"
fi
if [ -n "$sample" ]; then
    every=$(($(wc -l <"$build/mutants.tsv") / sample + 1))
    awk -v every="$every" 'NR % every == 1 || every == 1' "$build/mutants.tsv" >"$build/mutants.some" && mv "$build/mutants.some" "$build/mutants.tsv"
fi
tr '\n' '\0' <"$build/mutants.tsv" | xargs -0 -P "$(nproc)" -I{} bash -c 'one_mutant "$1"' _ {} >"$build/mutation.tsv" 2>"$build/mutation.log"

awk -F'\t' '
    { total[$2]++; by[$2, $1]++; if ($1 == "survived") { left = left "   " $2 ": " $3 ": " $4 "\n"; survivors++ } }
    END {
        printf "%-18s %8s %8s %8s %9s\n", "table", "mutants", "unit", "oracle", "survived"
        for (table in total) printf "%-18s %8d %8d %8d %9d\n", table, total[table], by[table, "unit"], by[table, "oracle"], by[table, "survived"]
        if (survivors) { printf "survivors:\n%s", left; exit 1 }
    }' "$build/mutation.tsv"
