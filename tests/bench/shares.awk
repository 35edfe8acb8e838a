# Shares of instructions by the part of the program that their function belongs to; reads callgrind_annotate's list.
function part(line) {
    if (line ~ /basic_parser|json_rows|boost::json/) return "JSON"
    if (line ~ /[: ]fhir::/) return "fhir: rows → record"
    if (line ~ /[: ]cards::/) return "cards: facts, score, advice"
    if (line ~ /boost::(asio|beast)/) return "Asio, Beast"
    if (line ~ /[: ]hooks::/) return "hooks: HTTP, request, answer"
    if (line ~ /malloc|free|_int_|operator (new|delete)/) return "heap"
    if (line ~ /mem(cpy|move|set|cmp|chr)|str(len|cmp|chr)|libc|std::/) return "standard library"
    return "other"
}
/^ *[0-9,]+ \([ 0-9.]+%\)/ && !/PROGRAM TOTALS/ {
    count = $1; gsub(",", "", count)
    sum[part($0)] += count; total += count
}
END {
    print "| Part | Share |"
    print "| --- | --- |"
    for (name in sum) printf "| %s | %.1f %% |\n", name, 100 * sum[name] / total | "sort -t'|' -k3 -rn"
}
