#!/bin/sh
# The measurements of docs/results.md on real images, through the command line only.
#
#     bench/results/run.sh SHARED OUT [STEPS [SETS]]
#
# SHARED is the folder with data/ and checkpoints/; OUT keeps Datasets, Runs, translations and evaluations. What is there
# already is not made again, so an interrupted measurement goes on. SETS is "t1 t2" unless only one is wanted.
set -eu
shared=$(cd "${1:?name the folder with data/ and checkpoints/}" && pwd)
out=${2:?name a folder to write}
steps=${3:-200}
sets=${4:-t1 t2}
janus=$(cd "$(dirname "$0")/../.." && pwd)/janus
data=$shared/data
mkdir -p "$out"
cd "$out"

prepare() { # NAME ARGUMENTS
  name=$1
  shift
  [ -d "$name" ] || "$janus" prepare "$@" --split 1,0,0 --seed 1 --out "$name"
}

# T2 and CT in a brain window (grey levels); the pairing is used for the evaluation only
prepare t2 --mr "$data/pairs-t2-ct/train/mr" --ct "$data/pairs-t2-ct/train/ct"
prepare t2-test --pairs "$data/pairs-t2-ct/val"
# T1 and CT in HU, from different people; tested on pairs of 16 others
prepare t1 --mr "$data/t1-volumes" --ct "$data/ct-slices:11.764705882,-1000" "$data/ct-volumes" --field 208
prepare t1-test --pairs "$data/pairs-t1-ct" --ct-scale 10.486274510,-1024 --field 208

judge() { # NAME TEST TARGET SOURCE RANGE
  [ -d "$1-$3-evaluation" ] || "$janus" evaluate --truth "$2/slices/$3" --synthetic "$1-$3" --source "$2/slices/$4" \
    --mask auto --range "$5" --out "$1-$3-evaluation"
}

measure() { # NAME TEST RANGE-OF-CT COMMAND THAT TRANSLATES
  name=$1
  test=$2
  ct=$3
  shift 3
  [ -d "$name-ct" ] || "$@" --to ct "$test/slices/mr" --out "$name-ct"
  [ -d "$name-mr" ] || "$@" --to mr "$test/slices/ct" --out "$name-mr"
  judge "$name" "$test" ct mr "$ct"
  judge "$name" "$test" mr ct 0,1
}

for set in $sets; do
  if [ "$set" = t1 ]; then ct=-1024,3000; else ct=0,255; fi
  rows=
  for from in photo2paint scratch; do
    start=$from
    [ "$from" = scratch ] || start=$shared/checkpoints/$from.pth
    run=$set-$from
    [ -f "$run/samples/step-$(printf %06d $((steps + 20))).png" ] || "$janus" finetune --data "$set" --from "$start" \
      --steps "$steps" --warm-up 20 --size 128 --seed 1 --sample-every 50 --save-every 50 --out "$run" \
      $([ -f "$run/run.json" ] && echo --resume)
    measure "$run" "$set-test" "$ct" "$janus" translate --model "$run"
    rows="$rows $from@mr2ct=$run-ct-evaluation $from@ct2mr=$run-mr-evaluation"
  done
  for kind in constant copy mean; do
    measure "$set-$kind" "$set-test" "$ct" "$janus" baseline "$kind" --data "$set"
    rows="$rows $kind@mr2ct=$set-$kind-ct-evaluation $kind@ct2mr=$set-$kind-mr-evaluation --baseline $kind"
  done
  # shellcheck disable=SC2086 # each row is a word
  "$janus" leaderboard $rows --out "$set-leaderboard"
done

python3 "$(dirname "$janus")/bench/results/table.py" . # mean and sd over pairs
