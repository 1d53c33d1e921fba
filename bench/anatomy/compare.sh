#!/bin/sh
# What each way of holding the anatomy buys, on phantoms, where the truth is known: docs/results.md.
#
#     bench/anatomy/compare.sh OUT [STEPS [SEED]...]
#
# Unpaired T1 and CT phantoms of different heads, one Run for each way and seed from the same start, translated both ways for other
# heads whose both contrasts are known. OUT keeps everything and ends in OUT/leaderboard: a row for each way and seed.
# What is there already is not made again. JANUS names another launcher, WAYS fewer ways (a subset of the names below).
set -eu
out=${1:?name a folder to write}
steps=${2:-1000}
shift $(($# < 2 ? $# : 2))
seeds=${*:-1 2 3}
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"
cd "$out"

[ -d heads-mr ] || "$janus" phantom --subjects 12 --first 100 --contrast t1 --lesion-every 3 --size 96 --slices 20 --out heads-mr
[ -d heads-ct ] || "$janus" phantom --subjects 12 --first 200 --contrast ct --lesion-every 3 --size 96 --slices 20 --out heads-ct
[ -d tests ] || "$janus" phantom --subjects 6 --first 300 --contrast t1,ct --lesion-every 2 --size 96 --slices 20 --out tests
[ -d tests/mr ] || mv tests/t1 tests/mr
[ -d data ] || "$janus" prepare --mr heads-mr/t1 --ct heads-ct/ct --pixel-mm 2.5 --field 96 --seed 1 --out data
[ -d test ] || "$janus" prepare --pairs tests --pixel-mm 2.5 --field 96 --split 0,0,1 --out test

options() { # WAY
  case $1 in
    nothing) ;;
    position) echo --sampling position ;;
    all) echo --sampling position --anatomy gradient:1,mind:5,background:10 ;;
    *) echo --anatomy "$1" ;;
  esac
}

measure() { # RUN TARGET SOURCE RANGE
  [ -d "$1-$2" ] || "$janus" translate --model "$1" --to "$2" "test/slices/$3" --out "$1-$2"
  [ -d "$1-$2-evaluation" ] || "$janus" evaluate --truth "test/slices/$2" --synthetic "$1-$2" --source "test/slices/$3" \
    --mask auto --range "$4" --out "$1-$2-evaluation"
}

rows=
for seed in $seeds; do
  for way in ${WAYS:-nothing position gradient:1 mind:5 information:1 background:10 all}; do
    run=$(echo "$way" | tr : -)-$seed
    # shellcheck disable=SC2046 # options are words
    [ -f "$run.trained" ] || "$janus" finetune --data data --from scratch --blocks 6 --filters 8 --steps "$steps" --size 96 --patch 16 \
      --seed "$seed" $(options "$way") --guard off --sample-every 500 --save-every 500 --out "$run" \
      $([ -f "$run/run.json" ] && echo --resume)
    touch "$run.trained"
    measure "$run" ct mr -1024,3000
    measure "$run" mr ct 0,1
    rows="$rows $run@mr2ct=$run-ct-evaluation $run@ct2mr=$run-mr-evaluation"
  done
done
# shellcheck disable=SC2086 # each row is a word
"$janus" leaderboard $rows --caption "Ways of holding the anatomy, phantoms, $steps unpaired steps." --out leaderboard
