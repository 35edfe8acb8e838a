#!/usr/bin/env bash
# Installs what is missing on a Debian 12 machine and builds the server as a Release into build/ beside this folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/steps.sh

build() {
    [ -f build/build.ninja ] || cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DIMDC_TESTS=OFF
    NINJA_STATUS='   [%f of %t, %e s] ' cmake --build build --target imdc-cds -j "$(deploy/jobs.sh)"
}

steps=(
    "60|packages|deploy/packages.sh server"
    "120|build|build"
)
run_steps
