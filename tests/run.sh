#!/usr/bin/env bash
# Installs what is missing on a Debian 12 machine, builds and runs the tests.
#     tests/run.sh                                    everything: unit, integration, layering, FHIR validation
#     tests/run.sh --sanitize address,undefined       unit and integration tests under sanitizers (or: thread)
#     tests/run.sh --fuzz 60                          the fuzz targets, 60 seconds in all
#     tests/run.sh -R unit_cards                      what follows is handed on to ctest
set -euo pipefail
cd "$(dirname "$0")/.."
. deploy/steps.sh

sanitize="" fuzz=""
case "${1:-}" in
    --sanitize) sanitize=${2:?"which sanitizers?"} && shift 2 ;;
    --fuzz) fuzz=${2:?"how many seconds?"} && shift 2 ;;
    -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0" && exit 0 ;;
esac
ctest_options=("$@")

# Precompiled headers need the sloppiness; assertions stay on because NDEBUG is not defined.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CLICOLOR_FORCE="" CTEST_OUTPUT_ON_FAILURE=1
build=build-tests${sanitize:+-${sanitize//,/-}}${fuzz:+-fuzz}
options=(-DCMAKE_BUILD_TYPE=RelWithDebInfo "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
[ -z "${CI:-}" ] || options+=(-DIMDC_WERROR=ON)

configure() {
    mkdir -p "$build"
    cmake -S . -B "$build" -G Ninja "${options[@]}" "$@" >"$build/configure.log" || { cat "$build/configure.log"; exit 1; }
}
compile() { NINJA_STATUS='   [%f of %t, %e s] ' cmake --build "$build" -j "$(deploy/jobs.sh)" --target "$@"; }

configure_tests() { configure -DIMDC_FHIR_VALIDATION=ON; }
compile_all() { compile all; }
compile_fuzz() { compile tests/fuzz/all; }
run_tests() { ctest --test-dir "$build" -j "$(nproc)" --no-tests=error "${ctest_options[@]}"; }

# Sanitizers bring warnings of their own (GCC's about fences in standard headers); the plain build already had the others as errors.
configure_sanitized() { configure "-DIMDC_SANITIZE=$sanitize" -DIMDC_WERROR=OFF; }
# Only the server has threads: what has none is not built for the thread sanitizer.
sanitized_targets=(all) sanitized_tests=(-E 'layering|fhir_validation')
[ "$sanitize" != thread ] || { sanitized_targets=(imdc-cds unit_hooks tests/integration/all) && sanitized_tests=(-R 'unit_hooks|integration_'); }
compile_sanitized() { compile "${sanitized_targets[@]}"; }
run_sanitized() {
    # The thread sanitizer of GCC 12 cannot place its shadow memory where newer kernels put a program at random.
    ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=halt_on_error=1 \
        setarch "$(uname -m)" -R ctest --test-dir "$build" -j "$(nproc)" --no-tests=error "${sanitized_tests[@]}" "${ctest_options[@]}"
}

configure_fuzz() {
    # Clang 14, Debian's default, does not compile the ranges of GCC 12's library. Its warnings are not GCC's: none is an error.
    options+=(-DCMAKE_CXX_COMPILER=clang++-16 -DIMDC_WERROR=OFF)
    configure -DIMDC_FUZZ=ON -DIMDC_TESTS=OFF "-DIMDC_SANITIZE=address,undefined"
}
run_fuzz() {
    local targets=("$build"/tests/fuzz/fuzz_*) target name dictionary corpus
    for target in "${targets[@]}"; do
        name=$(basename "$target")
        dictionary=fhir && [ "$name" != fuzz_framing_gate ] || dictionary=http
        corpus=tests/fuzz/corpus/$name && [ -d "$corpus" ] || corpus=tests/fuzz/corpus/${name#fuzz_}
        # What is found new goes to the first folder; the second is the corpus in the repository.
        mkdir -p "$build/corpus/$name"
        "$target" -max_total_time=$((fuzz / ${#targets[@]})) -timeout=10 -print_final_stats=1 "-dict=tests/fuzz/$dictionary.dict" \
            "-artifact_prefix=$build/$name-" "$build/corpus/$name" "$corpus" \
            >"$build/$name.log" 2>&1 || { tail -n 60 "$build/$name.log"; exit 1; }
        echo "   $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$name.log") executions, no finding"
    done
}

if [ -n "$fuzz" ]; then
    steps=("90|packages|deploy/packages.sh fuzz" "10|configure|configure_fuzz" "120|build the fuzz targets|compile_fuzz"
        "$fuzz|fuzz|run_fuzz")
elif [ -n "$sanitize" ]; then
    steps=("60|packages|deploy/packages.sh tests" "10|configure|configure_sanitized" "700|build with -fsanitize=$sanitize|compile_sanitized"
        "60|test|run_sanitized")
else
    steps=("120|packages|deploy/packages.sh tests fhir" "10|configure|configure_tests" "240|build|compile_all"
        "20|FHIR validator|tests/fhir_validation/install.sh" "60|test|run_tests")
fi
run_steps
