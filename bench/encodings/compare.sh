#!/bin/sh
# The encodings gray, windows and neighbours on the same data with the same seed and steps, in one table.
#
#     bench/encodings/compare.sh DATASET TEST OUT [OPTION OF FINETUNE]...
#
# DATASET is trained on; its CT must be in HU, or windows can't be. TEST is a Dataset of pairs (janus prepare --pairs) of other
# heads. The options, such as --from horse2zebra --steps 2000 --size 128 --seed 1, are the same for all three. OUT keeps Runs,
# translations, evaluations and leaderboard.html, .csv and .tex. What is there already is not made again, so an interrupted
# comparison goes on. ENCODINGS="gray windows,neighbours" compares others, JANUS names another launcher.
set -eu
dataset=${1:?name the Dataset to train on}
test=${2:?name a Dataset of pairs to test on}
out=${3:?name a folder to write}
shift 3
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"

train() { # RUN ENCODING OPTIONS
  run=$1
  encoding=$2
  shift 2
  [ -f "$run.trained" ] && return
  "$janus" finetune --data "$dataset" --encoding "$encoding" --out "$run" "$@" \
    $([ -f "$run/run.json" ] && echo --resume)
  touch "$run.trained"
}

measure() { # RUN TARGET SOURCE RANGE
  [ -d "$1-$2" ] || "$janus" translate --model "$1" --to "$2" "$test/slices/$3" --out "$1-$2"
  [ -d "$1-$2-evaluation" ] || "$janus" evaluate --truth "$test/slices/$2" --synthetic "$1-$2" --source "$test/slices/$3" \
    --mask auto --range "$4" --out "$1-$2-evaluation"
}

rows=
for encoding in ${ENCODINGS:-gray windows neighbours}; do
  run=$out/$(echo "$encoding" | tr , -)
  train "$run" "$encoding" "$@"
  measure "$run" ct mr -1024,3000
  measure "$run" mr ct 0,1
  rows="$rows $encoding@mr2ct=$run-ct-evaluation $encoding@ct2mr=$run-mr-evaluation"
done
# shellcheck disable=SC2086 # each row is a word
"$janus" leaderboard $rows --caption "Encodings, finetune $*." --out "$out/leaderboard"
