#!/usr/bin/env bash
# Installs the validator as locked in package-lock.json; does nothing when that was done already.
set -euo pipefail
cd "$(dirname "$0")"
if cmp -s package-lock.json node_modules/.installed-lock; then
    echo "FHIR validator: all there."
else
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.installed-lock
fi
