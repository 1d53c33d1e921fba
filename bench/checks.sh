# What scripts that try Runs share; read by them, not run. Checks are counted in $passed and $failed.
passed=0 failed=0

check() { # WHAT VALUE LIMIT
  if awk "BEGIN { exit !($2 <= $3) }"; then
    passed=$((passed + 1)) verdict=ok
  else
    failed=$((failed + 1)) verdict=FAILED
  fi
  printf '%-6s %s: %s (at most %s)\n' "$verdict" "$1" "$2" "$3"
}

apart() { # RUN RUN: the largest difference of any loss of their first steps, as a part of it
  [ -s "$1/log.csv" ] && [ -s "$2/log.csv" ] || { echo 1e9 && return; }
  paste -d, "$1/log.csv" "$2/log.csv" | awk -F, 'NR == 1 { n = NF / 2; for (i = 1; i <= n; i++) skip[i] = $i ~ /second|step|rate/; next }
    { for (i = 1; i <= n; i++) if (!skip[i] && $i != "" && $(i + n) != "") {
        d = $i - $(i + n); d = d < 0 ? -d : d; s = $i < 0 ? -$i : $i; d /= s + 0.01; if (d > worst) worst = d } }
    END { printf "%.6f", worst }'
}

pace() { # RUN: the median of the seconds that its steps took, without the first
  sed 1,2d "$1/log.csv" | sed 's/.*,//' | sort -n | awk '{ x[NR] = $1 }
    END { print NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2 }'
}
