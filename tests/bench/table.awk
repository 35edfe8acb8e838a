# Medians over clean rounds, with ratios taken inside a round. First file: loads, second: counts (see run.sh).
function median(text,    parts, count, i, j, swap) {
    count = split(text, parts, " ")
    for (i = 2; i <= count; ++i)
        for (j = i; j > 1 && parts[j] + 0 < parts[j - 1] + 0; --j) { swap = parts[j]; parts[j] = parts[j - 1]; parts[j - 1] = swap }
    return count == 0 ? "–" : count % 2 ? parts[(count + 1) / 2] : (parts[count / 2] + parts[count / 2 + 1]) / 2
}
function least(text,    parts, count, i, best) {
    count = split(text, parts, " ")
    best = parts[1]
    for (i = 2; i <= count; ++i) if (parts[i] + 0 < best + 0) best = parts[i]
    return best
}
function ratio(text) { return split(text, unused, " ") == 0 ? "–" : sprintf("%.3f", median(text)) }
function thousands(value) { return value >= 100000 ? sprintf("%.0f k", value / 1000) : sprintf("%.1f k", value / 1000) }

FNR == NR {
    rounds[$1]; if (!($2 in seen_body)) { seen_body[$2]; bodies[++body_count] = $2 } if (!($3 in seen_server)) { seen_server[$3]; servers[++server_count] = $3 }
    cpu[$1, $2, $3] = $4; rate[$1, $2, $3] = $5; p50[$1, $2, $3] = $6; p99[$1, $2, $3] = $7
    if ($8 > worst[$1, $2]) worst[$1, $2] = $8
    next
}
{ instructions[$1, $2] = $3; allocations[$1, $2] = $4; calls[$1, $2] = sprintf("%.1f / %.1f / %.1f", $5, $6, $7) }

END {
    print "| Body | Server | CPU µs min / median | lean ÷ this | stock ÷ this | requests/s | p50 / p99 µs | instructions | allocations | reads / writes / all calls | clean rounds |"
    print "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for (b = 1; b <= body_count; ++b) for (s = 1; s <= server_count; ++s) {
        body = bodies[b]; server = servers[s]; clean = 0
        all_cpu = all_rate = all_p50 = all_p99 = lean = stock = ""
        for (r in rounds) if (worst[r, body] <= 6) ++clean
        for (r in rounds) {
            # With no clean round the absolute figures are of disturbed ones; the last column says so.
            if (clean > 0 && worst[r, body] > 6) continue
            all_cpu = all_cpu " " cpu[r, body, server]; all_rate = all_rate " " rate[r, body, server]
            all_p50 = all_p50 " " p50[r, body, server]; all_p99 = all_p99 " " p99[r, body, server]
            lean = lean " " cpu[r, body, "lean"] / cpu[r, body, server]; stock = stock " " cpu[r, body, "stock"] / cpu[r, body, server]
        }
        # Fewer than three clean rounds give no ratio worth printing.
        if (clean < 3) lean = stock = ""
        printf "| %s | %s | %s / %s | %s | %s | %s | %s / %s | %s | %.1f | %s | %d |\n", body, server, least(all_cpu), median(all_cpu),
            ratio(lean), ratio(stock), median(all_rate), median(all_p50), median(all_p99), thousands(instructions[body, server]),
            allocations[body, server], calls[body, server], clean
    }
}
