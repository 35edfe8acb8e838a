#!/usr/bin/env bash
# Proves that a fresh clone works on a minimal Debian 12: makes a root with debootstrap from the package mirror that this machine
# uses, clones the committed state into it and runs there what the README says. As root. About 6 minutes and 2 GB below /tmp.
#     deploy/check_fresh_root.sh             deploy/run.sh and the README's calls
#     deploy/check_fresh_root.sh tests       tests/run.sh as well
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/steps.sh

fresh=$(mktemp -d /tmp/imdc-fresh-root.XXXXXX)
trap 'rm -rf --one-file-system "$fresh"' EXIT
# Nothing of this machine's environment, and no /proc or /sys either.
inside() { chroot "$fresh" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@" </dev/null; }

make_root() {
    local mirror
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Codename: bookworm' 'Created-By: Packages' | head -n 1)
    debootstrap --variant=minbase bookworm "$fresh" "$mirror" >"$fresh.log" 2>&1 || { tail "$fresh.log"; exit 1; }
    rm "$fresh.log"
    git clone --quiet --no-hardlinks . "$fresh/imdc-cds"
}
first_run() { inside /imdc-cds/tests/readme/check.sh; }
second_run() { inside /imdc-cds/deploy/build.sh; }
run_tests() { inside /imdc-cds/tests/run.sh; }

steps=(
    "10|packages|deploy/packages.sh fresh-root"
    "30|minimal root|make_root"
    "200|first run and the README's calls|first_run"
    "5|second run|second_run"
)
[ "${1:-}" != tests ] || steps+=("500|tests|run_tests")
run_steps
