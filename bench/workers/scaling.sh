#!/bin/sh
# What several workers are worth on one machine: one worker with one thread, one with two threads, and
# two with one thread each, all with the same joined batch of 2.
#
#   bench/workers/scaling.sh DATASET STEPS [FINETUNE OPTION]...
#
# Seconds a step are the median of log.csv without its first step, and worth something only when
# nothing else runs. Processor seconds a step, of all workers together, stand other work: a run of
# STEPS + 4 steps less one of 4. With one thread each, workers can't be faster than their part of them.
# Pin it to two cores: taskset -c 0,1.
set -eu

janus=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)/janus
. "$(dirname -- "$0")/../checks.sh"
data=${1:?name a Dataset}
steps=${2:?say how many steps}
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Processor seconds of a training: processor THREADS WORKERS STEPS OPTION...
processor() {
  threads=$1 workers=$2 count=$3
  shift 3
  rm -rf "$work/run"
  (
    OMP_NUM_THREADS=$threads "$janus" finetune --data "$data" --out "$work/run" --size 128 \
      --batch 2 --steps "$count" --warm-up 0 --guard off --log-every 1 --workers "$workers" "$@" \
      >"$work/log" 2>&1 || {
      cat "$work/log" >&2
      exit 1
    }
    times
  ) | tail -n 1 | tr ms '  ' | awk '{ print 60 * $1 + $2 + 60 * $3 + $4 }'
}

echo "| workers x threads | processor seconds a step | seconds a step |"
echo "|---|---|---|"
for form in "1 1" "1 2" "2 1"; do
  workers=${form% *}
  threads=$((workers * ${form#* }))
  few=$(processor "$threads" "$workers" 4 "$@")
  many=$(processor "$threads" "$workers" $((steps + 4)) "$@")
  echo "$form $few $many $steps $(pace "$work/run")" |
    awk '{ printf "| %d x %d | %.2f | %.2f |\n", $1, $2, ($4 - $3) / $5, $6 }'
done
