# Sourced, not run. Runs the rows of the array `steps`, each "SECONDS|WHAT|COMMAND", one after another, and says before each
# about how long it and the rest will take. SECONDS are those of a first run on two cores; a repeated run is faster.
run_steps() {
    local left=0 number=0 row seconds what command began script_began=$SECONDS
    for row in "${steps[@]}"; do left=$((left + ${row%%|*})); done
    for row in "${steps[@]}"; do
        IFS='|' read -r seconds what command <<<"$row"
        number=$((number + 1))
        echo "== [$number/${#steps[@]}] $what: up to about $seconds s; $(minutes "$left") left in all"
        began=$SECONDS
        # Not after || or in an if: `set -e` has to stay in force inside the command.
        $command
        left=$((left - seconds))
        echo "== [$number/${#steps[@]}] $what: done in $((SECONDS - began)) s"
    done
    echo "== all done in $(minutes $((SECONDS - script_began)))"
}

minutes() { [ "$1" -lt 90 ] && echo "$1 s" || echo "$((($1 + 30) / 60)) min"; }
