#!/usr/bin/env bash
# Builds the server if need be and serves on 127.0.0.1:8080; options are handed on to `imdc-cds serve`:
#     deploy/run.sh --date 2026-03-01 --port 9090
set -euo pipefail
"$(dirname "$0")/build.sh"
exec "$(dirname "$0")/../build/hooks/imdc-cds" serve "$@"
