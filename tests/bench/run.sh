#!/usr/bin/env bash
# Measures an order-sign call against two bare Beast servers that read the same bodies and look at nothing, and prints one
# Markdown table. A ratio is the CPU time of the bare server per request divided by this server's: 1 would be as cheap as
# answering without reading; the lean one is the limit, the stock one an ordinary Beast program.
#     tests/bench/run.sh                  5 rounds of 3 seconds: about 8 minutes
#     tests/bench/run.sh 3 1              3 rounds of 1 second: about 4 minutes
#     tests/bench/run.sh 1 1 small        one body only
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/steps.sh

rounds=${1:-5} seconds=${2:-3}
bodies=("${@:3}")
[ ${#bodies[@]} -gt 0 ] || bodies=(small typical pretty large)
servers=(lean stock imdc-cds)
port=18480
url=http://127.0.0.1:$port/cds-services/mrcc-order-sign
build=build-bench
bin=$build/tests/bench
scratch=$(mktemp -d)
server_pid=""
# One server core and one load core, as far apart as the machine allows.
server_core=0 load_core=$(($(nproc) - 1))

clean_up() {
    [ -z "$server_pid" ] || kill "$server_pid" 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT

command_of() {
    case $1 in
        imdc-cds) echo "${IMDC_CDS:-$build/hooks/imdc-cds} serve --date 2026-03-01 --threads 1 --port $port" ;;
        *) echo "$bin/bench_bare_$1 $port" ;;
    esac
}

build() {
    [ -f $build/build.ninja ] || cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DIMDC_TESTS=OFF -DIMDC_BENCH=ON >/dev/null
    NINJA_STATUS='   [%f of %t, %e s] ' cmake --build $build -j "$(deploy/jobs.sh)"
    $bin/bench_bodies "$scratch"
}

# start WRAPPER... SERVER: the server's process id is left in server_pid.
start() {
    local server=${*: -1}
    # shellcheck disable=SC2046
    "${@:1:$#-1}" $(command_of "$server") >"$scratch/server.log" 2>&1 &
    server_pid=$!
}

stop() {
    kill "$1" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
    server_pid=""
}

post() { $bin/bench_client $port "$scratch/$1.json" "$2" || { cat "$scratch/server.log" >&2; exit 1; }; }

# All cores' time in use so far, and the server's, in microseconds.
busy_us() { awk -v hz="$(getconf CLK_TCK)" '/^cpu / {printf "%.0f", ($2 + $3 + $4 + $7 + $8 + $9) * 1e6 / hz}' /proc/stat; }
server_us() { awk '{sum += $1} END {printf "%.0f", sum / 1000}' /proc/"$server_pid"/task/*/schedstat; }

# One row of $scratch/loads: round body server cpu_us/request requests/s p50 p99 foreign_percent
load() {
    local round=$1 body=$2 server=$3 busy used began load_cpu
    start taskset -c "$server_core" "$server"
    post "$body" 20
    busy=$(busy_us) used=$(server_us) began=$(date +%s%N)
    TIMEFORMAT='%U %S'
    { time BODY="$scratch/$body.json" taskset -c "$load_core" wrk -t1 -c16 "-d${seconds}s" --latency -s tests/bench/post.lua "$url" \
        >"$scratch/wrk" 2>&1; } 2>"$scratch/load_cpu"
    busy=$(($(busy_us) - busy)) used=$(($(server_us) - used)) began=$((($(date +%s%N) - began) / 1000))
    load_cpu=$(tail -n 1 "$scratch/load_cpu")
    stop "$server_pid"
    if grep -q 'Non-2xx\|Socket errors' "$scratch/wrk"; then cat "$scratch/wrk" >&2 && exit 1; fi
    awk -v row="$round $body $server" -v busy="$busy" -v used="$used" -v took="$began" -v load_cpu="$load_cpu" -v cores="$(nproc)" '
        function us(text) { return text * (text ~ /us$/ ? 1 : text ~ /ms$/ ? 1000 : 1000000) }
        $1 == "50%" { p50 = us($2) } $1 == "99%" { p99 = us($2) }
        / requests in / { requests = $1 } /^Requests\/sec:/ { rate = $2 }
        END {
            split(load_cpu, cpu, " ")
            foreign = (busy - used - (cpu[1] + cpu[2]) * 1e6) / (took * cores) * 100
            printf "%s %.2f %.0f %.0f %.0f %.1f\n", row, used / requests, rate, p50, p99, (foreign > 0 ? foreign : 0)
        }' "$scratch/wrk" | tee -a "$scratch/loads"
}

loads() {
    local round body server
    echo "   round body server cpu_us/request requests/s p50_us p99_us foreign_cpu_%"
    for round in $(seq "$rounds"); do
        for body in "${bodies[@]}"; do
            for server in "${servers[@]}"; do load "$round" "$body" "$server"; done
        done
    done
}

# Counts of a run with many requests and of one with few; start-up cancels in the difference.
many_of() { [ "$1" = large ] && echo 12 || echo 120; }
few_of() { [ "$1" = large ] && echo 2 || echo 20; }

instructions() {
    start valgrind --tool=callgrind "--callgrind-out-file=$scratch/callgrind.$2.$1" "$2"
    post "$1" "$3" && stop "$server_pid"
    sed -n 's/.*Collected : *//p' "$scratch/server.log"
}

allocations() {
    start valgrind --tool=memcheck --leak-check=no --undef-value-errors=no "$2"
    post "$1" "$3" && stop "$server_pid"
    sed -n 's/.*total heap usage: \([0-9,]*\) allocs.*/\1/p' "$scratch/server.log" | tr -d ,
}

# Reads, writes and all system calls.
system_calls() {
    start strace -f -c -o "$scratch/strace" "$2"
    post "$1" "$3" && stop "$(cat /proc/"$server_pid"/task/"$server_pid"/children)"
    awk '$1 ~ /^[0-9.]+$/ && $NF != "total" {all += $4}
         $NF ~ /^(read|readv|recv|recvfrom|recvmsg)$/ {reads += $4}
         $NF ~ /^(write|writev|send|sendto|sendmsg)$/ {writes += $4}
         END {print reads + 0, writes + 0, all + 0}' "$scratch/strace"
}

# One row of $scratch/counts: body server instructions allocations reads writes system_calls, each per request
count() {
    local body=$1 server=$2 what many few
    echo "$body $server" $(for what in instructions allocations system_calls; do
        many=$($what "$body" "$server" "$(many_of "$body")")
        few=$($what "$body" "$server" "$(few_of "$body")")
        awk -v many="$many" -v few="$few" -v n=$(($(many_of "$body") - $(few_of "$body"))) \
            'BEGIN {count = split(many, m, " "); split(few, f, " "); for (i = 1; i <= count; ++i) printf "%.2f ", (m[i] - f[i]) / n}'
    done) | tee -a "$scratch/counts"
}

counts() {
    local body server
    echo "   body server instructions allocations reads writes system_calls"
    for body in "${bodies[@]}"; do
        for server in "${servers[@]}"; do count "$body" "$server"; done
    done
}

report() {
    echo
    echo "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1), $(nproc) cores, Linux $(uname -r); server on core $server_core," \
        "wrk with 16 connections on core $load_core; $rounds rounds of $seconds s; rounds with more than 6 % foreign CPU are left out."
    echo
    awk -f tests/bench/table.awk "$scratch/loads" "$scratch/counts"
    if [ -f "$scratch/callgrind.imdc-cds.typical" ]; then
        echo
        echo "Where the instructions of a typical call go, by the function they run in:"
        echo
        callgrind_annotate --threshold=100 "$scratch/callgrind.imdc-cds.typical" | awk -f tests/bench/shares.awk
    fi
}

per_run=$((seconds + 1)) runs=$((rounds * ${#bodies[@]} * ${#servers[@]}))
steps=(
    "60|packages|deploy/packages.sh bench"
    "150|build|build"
    "$((per_run * runs))|load|loads"
    "$((45 * ${#bodies[@]}))|count instructions, allocations and system calls|counts"
)
run_steps
report
