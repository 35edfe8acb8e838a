# Sourced, not run. Runs the rows of the array `steps`, each "SECONDS|WHAT|COMMAND", one after another, and says before each
# about how long it and the rest will take. SECONDS are those of a first run on two cores; a repeated run is faster.
# Names begin with step_ because a shell function shares its variables with the commands it calls.
run_steps() {
    local step_left=0 step_number=0 step_row step_seconds step_what step_command step_began step_all_began=$SECONDS
    for step_row in "${steps[@]}"; do step_left=$((step_left + ${step_row%%|*})); done
    for step_row in "${steps[@]}"; do
        IFS='|' read -r step_seconds step_what step_command <<<"$step_row"
        step_number=$((step_number + 1))
        echo "== [$step_number/${#steps[@]}] $step_what: up to about $(minutes "$step_seconds"); $(minutes "$step_left") left in all"
        step_began=$SECONDS
        # Not after || or in an if: `set -e` has to stay in force inside the command.
        $step_command
        step_left=$((step_left - step_seconds))
        echo "== [$step_number/${#steps[@]}] $step_what: done in $((SECONDS - step_began)) s"
    done
    echo "== all done in $(minutes $((SECONDS - step_all_began)))"
}

minutes() { [ "$1" -lt 90 ] && echo "$1 s" || echo "$((($1 + 30) / 60)) min"; }
