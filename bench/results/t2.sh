#!/bin/sh
# T2 and CT in a brain window, unpaired, small networks from scratch, with the anatomy held and without: docs/results.md.
#
#     bench/results/t2.sh SHARED OUT [STEPS [PRECISION]]
#
# SHARED is the folder with data/. Learns from pairs-t2-ct/train without its pairing, for STEPS (4000) steps at 128 px in PRECISION
# (float32; bf16 on processors that have it), and is judged on pairs-t2-ct/val beside the trivial baselines. What is there already is
# not made again, an interrupted Run goes on. The table: python3 bench/results/table.py OUT.
set -eu
shared=$(cd "${1:?name the folder with data/}" && pwd)
out=${2:?name a folder to write}
steps=${3:-4000}
precision=${4:-float32}
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"
cd "$out"

[ -d t2 ] || "$janus" prepare --mr "$shared/data/pairs-t2-ct/train/mr" --ct "$shared/data/pairs-t2-ct/train/ct" --split 1,0,0 --seed 1 --out t2
[ -d val ] || "$janus" prepare --pairs "$shared/data/pairs-t2-ct/val" --out val

judge() { # NAME COMMAND THAT TRANSLATES
  name=$1
  shift
  for target in ct mr; do
    if [ $target = ct ]; then source=mr range=0,255; else source=ct range=0,1; fi
    [ -d "made-$name-$target" ] || "$@" --to $target "val/slices/$source" --out "made-$name-$target"
    [ -d "t2-$name-$target-evaluation" ] || "$janus" evaluate --truth "val/slices/$target" --synthetic "made-$name-$target" \
      --source "val/slices/$source" --mask auto --range $range --out "t2-$name-$target-evaluation"
  done
}

for way in held plain; do
  [ $way = held ] && hold="--anatomy mind:5,background:10 --sampling position --identity 0" || hold=
  # shellcheck disable=SC2086 # options are words
  [ -f "$way.trained" ] || "$janus" finetune --data t2 --from scratch --blocks 6 --filters 16 --precision "$precision" --steps "$steps" --warm-up 50 \
    --size 128 --seed 1 --ema 0.995 --guard off --augment flip,shift,rotate,scale,gamma,bias --sample-every 500 --save-every 500 --out "$way" $hold \
    $([ -f "$way/run.json" ] && echo --resume)
  touch "$way.trained"
  judge $way "$janus" translate --model $way
done
for kind in constant mean copy; do
  judge $kind "$janus" baseline $kind --data t2
done
