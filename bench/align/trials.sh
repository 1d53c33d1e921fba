#!/bin/sh
# Known displacements of up to 20 mm along and 20 degrees about every axis, found again by `janus align`'s search: docs/align.md.
#
#     bench/align/trials.sh OUT [COUNT [FIRST]]
#
# COUNT trials (100) between T1 and CT of phantoms, OUT/phantoms.csv, and COUNT between the T1 volumes in shared/data and their
# contrast-inverted, noisy copies, OUT/heads.csv: a row for each with the mean target registration error before and after. Ends with
# how many errors lie within 1 mm, and fails when fewer than 95 of 100 do. Seeds run from FIRST (1). About half an hour on one core.
set -eu
out=${1:?name a folder to write}
count=${2:-100}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$(dirname "$0")/../.."
tried=0
./mvnw -B -ntp -q test -pl app -Dtest=TrialsTest -Djacoco.skip -Dalign.trials="$count" -Dalign.first="${3:-1}" -Dalign.out="$out" || tried=$?
for name in phantoms heads; do
  [ -f "$out/$name.csv" ] && awk -F, -v name="$name" '
    NR > 1 { error[NR - 1] = $3; sum += $3; start += $2; seconds += $6; within += $3 < 1 }
    END {
      n = NR - 1
      for (i = 2; i <= n; i++) for (j = i; j > 1 && error[j - 1] > error[j]; j--) { t = error[j]; error[j] = error[j - 1]; error[j - 1] = t }
      printf "%s: %d of %d within 1 mm; error mean %.3f, median %.3f, 95th percentile %.3f, largest %.3f mm; displaced by %.1f mm; %.1f s each\n",
        name, within, n, sum / n, error[int((n + 1) / 2)], error[int(0.95 * n + 0.5)], error[n], start / n, seconds / n
    }' "$out/$name.csv"
done
exit "$tried"
