#!/usr/bin/env bash
# Runs what the README tells a newcomer to run: its deploy/run.sh line in the background, then every curl and imdc-cds line.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Indented lines are commands; one that ends in a backslash goes on in the next.
commands() { sed -n 's/^    //p' README.md | sed -e ':join' -e '/\\$/ { N; s/\\\n */ /; b join' -e '}' | grep -E "^($1)"; }

deploy/build.sh
serve=$(commands 'deploy/run.sh' | head -n 1)
$serve &
server=$!
trap 'kill $server; wait $server || true' EXIT
for _ in $(seq 100); do
    if curl -fsS -o /dev/null http://127.0.0.1:8080/cds-services 2>/dev/null; then break; fi
    kill -0 $server || { echo "the server of '$serve' did not stay up" >&2; exit 1; }
    sleep 0.2
done

count=0
while read -r command; do
    echo "README: $command"
    # An HTTP error has to be a failure here.
    output=$(bash -c "curl() { command curl -fsS \"\$@\"; }; $command" </dev/null)
    [[ $output == *services* || $output == *cards* || $output == *IMDC* ]] || { echo "unexpected: ${output:0:500}" >&2; exit 1; }
    count=$((count + 1))
done <<<"$(commands 'curl |build/')"
echo "README: $count commands work"
[ "$count" -gt 0 ]
