#!/usr/bin/env bash
# Installs what is missing of the Debian packages that a job needs; asks no package server when nothing is missing.
# usage: deploy/packages.sh SET...   sets: server tests sanitizers fuzz format fhir bench fresh-root
set -euo pipefail

packages_of() {
    case $1 in
        # curl is for the README's example call.
        server) echo g++ cmake ninja-build curl libboost1.81-dev libboost-json1.81-dev libspdlog-dev libcli11-dev libssl-dev libtomlplusplus-dev rapidjson-dev ;;
        tests) packages_of server && echo catch2 ccache ;;
        fuzz) packages_of tests && echo clang-16 libclang-rt-16-dev ;;
        format) echo clang-format ;;
        fhir) echo ca-certificates nodejs npm ;;
        bench) packages_of server && echo wrk valgrind strace procps util-linux ;;
        fresh-root) echo debootstrap ;;
        *) echo "packages.sh: no package set '$1'" >&2 && return 1 ;;
    esac
}

installed() {
    case $1 in
        # Node.js may have come another way than by Debian's packages, which then conflict with it.
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        *) [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
    esac
}

missing=()
for set in "$@"; do
    wanted=$(packages_of "$set")
    for package in $wanted; do
        installed "$package" || [[ " ${missing[*]} " == *" $package "* ]] || missing+=("$package")
    done
done
[ ${#missing[@]} -gt 0 ] || { echo "Packages: all there."; exit 0; }

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
        echo "These Debian packages are missing, and only root can install them. As root, run once:" >&2
        echo "    apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# No recommendations: they would more than double what a minimal machine downloads.
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" \
        </dev/null >>"$log" 2>&1 || { tail -n 30 "$log" >&2; echo "packages.sh: apt-get $1 failed" >&2; exit 1; }
}
echo "Packages: installing ${missing[*]} (seconds for one or two, two minutes for all) ..."
apt update
apt install --no-install-recommends "${missing[@]}"
echo "Packages: done in ${SECONDS} s."
