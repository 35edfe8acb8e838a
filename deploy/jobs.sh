#!/usr/bin/env bash
# Prints how many compilers to run at once: one per core, but no more than memory allows; a Beast source takes about 1.5 GB.
set -euo pipefail
jobs=$(nproc)
available_kb=$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo 2>/dev/null || true)
if [ -n "$available_kb" ] && [ $((available_kb / 1500000)) -lt "$jobs" ]; then
    jobs=$((available_kb / 1500000))
fi
echo $((jobs > 0 ? jobs : 1))
