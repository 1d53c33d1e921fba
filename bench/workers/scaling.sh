#!/bin/sh
# What several workers are worth on one machine: seconds a step of one worker with one thread, one
# with two threads, and two with one thread each, all with the same joined batch of 2.
#
#   bench/workers/scaling.sh DATASET [STEPS [ROUNDS]]
#
# The three take turns ROUNDS times, so that other work on the machine disturbs all alike. A figure is
# the median over all steps but the first of each turn. Needs two cores; pin it (taskset -c 0,1) to
# have the same two.
set -eu

janus=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)/janus
data=$1
steps=${2:-6}
rounds=${3:-2}
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT

# measure NAME THREADS WORKERS
measure() {
  rm -rf "$runs/run"
  OMP_NUM_THREADS=$2 "$janus" finetune --data "$data" --out "$runs/run" --size 128 --batch 2 \
    --steps "$steps" --warm-up 0 --guard off --log-every 1 --workers "$3" >"$runs/log" 2>&1 || {
    cat "$runs/log" >&2
    exit 1
  }
  sed 1,2d "$runs/run/log.csv" | sed 's/.*,//' >>"$runs/$1"
}

median() {
  sort -n "$runs/$1" | awk '{ x[NR] = $1 }
    END { print NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2 }'
}

round=0
while [ "$round" -lt "$rounds" ]; do
  measure one-1 1 1
  measure one-2 2 1
  measure two-1 2 2
  round=$((round + 1))
done

alone=$(median one-1)
echo "| workers x threads | seconds a step | steps a minute | times one thread |"
echo "|---|---|---|---|"
for row in "one-1 1 x 1" "one-2 1 x 2" "two-1 2 x 1"; do
  seconds=$(median "${row%% *}")
  echo "${row#* } $seconds $alone" | awk '{
    printf "| %s %s %s | %.2f | %.2f | %.2f |\n", $1, $2, $3, $4, 60 / $4, $5 / $4 }'
done
