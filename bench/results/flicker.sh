#!/bin/sh
# How well slices that were made one by one fit each other: docs/results.md.
#
#     bench/results/flicker.sh OUT [STEPS [SEED [paired|unpaired]]]
#
# T1 and CT phantoms, in pairs or of different people; one Run that sees single slices and one that sees their neighbours too; other heads translated by
# both, with and without --fusion, and held against CT with the scanner's noise and without. OUT keeps everything; the figures are printed. What is there already is not made again.
set -eu
out=${1:?name a folder to write}
steps=${2:-1000}
seed=${3:-1}
kind=${4:-paired}
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"
cd "$out"

[ -d learn ] || "$janus" phantom --subjects 12 --first 100 --contrast t1,ct --lesion-every 3 --size 96 --slices 48 --out learn
[ -d learn/mr ] || mv learn/t1 learn/mr
[ -d test ] || "$janus" phantom --subjects 6 --first 300 --contrast t1,ct --lesion-every 2 --size 96 --slices 48 --out test
[ -d test/mr ] || mv test/t1 test/mr
[ -d clean ] || "$janus" phantom --subjects 6 --first 300 --contrast ct --lesion-every 2 --size 96 --slices 48 \
    --scanner perfect --out clean
if [ "$kind" = paired ]; then
  images="--pairs learn"
  learning="--paired only --paired-adversarial 0"
else
  mkdir -p apart/mr apart/ct
  for i in 100 101 102 103 104 105; do
    cp -n learn/mr/*$i* apart/mr/
    cp -n learn/ct/*$((i + 6))* apart/ct/
  done
  images="--mr apart/mr --ct apart/ct"
  learning=
fi
[ -d data ] || "$janus" prepare $images --pixel-mm 2.5 --field 96 --split 1,0,0 --seed 1 --out data

for encoding in gray neighbours; do
  run=run-$encoding
  [ -f "$run.trained" ] || "$janus" finetune --data data --from scratch --blocks 6 --filters 8 --encoding $encoding $learning \
    --steps "$steps" --size 96 --seed "$seed" --augment flip,shift,rotate,scale,noise --ema 0.99 \
    --sample-every 500 --save-every 500 --out $run $([ -f $run/run.json ] && echo --resume)
  touch $run.trained
  for way in plain fusion; do
    made=$encoding-$way
    [ -d "$made" ] || "$janus" translate --model $run --to ct test/mr --out "$made" $([ $way = plain ] || echo --fusion)
    [ -d "$made-evaluation" ] || "$janus" evaluate --truth test/ct --synthetic "$made" --source test/mr --mask auto \
      --range=-1024,3000 --out "$made-evaluation"
    [ -d "$made-clean" ] || "$janus" evaluate --truth clean/ct --synthetic "$made" --source test/mr --mask auto \
      --range=-1024,3000 --out "$made-clean"
  done
done
python3 - <<'P'
import csv

names = "flicker", "ssim_3d", "ssim", "mae"
print("| way | " + " | ".join(names) + " | flicker against CT without noise |")
print("|---" * (len(names) + 2) + "|")
for encoding in "gray", "neighbours":
    for way in "plain", "fusion":
        rows = list(csv.DictReader(open(f"{encoding}-{way}-evaluation/evaluation.csv")))
        clean = list(csv.DictReader(open(f"{encoding}-{way}-clean/evaluation.csv")))
        means = [sum(float(row[name]) for row in rows) / len(rows) for name in names]
        means.append(sum(float(row["flicker"]) for row in clean) / len(clean))
        print(f"| {encoding}, {way} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |")
P
