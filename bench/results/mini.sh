#!/bin/sh
# The sweep over the mini zoo that docs/results.md tells of; the same call again goes on.
#   sh bench/results/mini.sh SHARED OUT [STEPS] [SEEDS]
# RATES in the environment holds learning rates, with commas, that are tried for each start. JANUS names another launcher.
set -eu
shared=$1 out=$2 steps=${3:-80} seeds=${4:-2}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
janus=${JANUS:-$here/../../janus}
[ -d "$out/data" ] || "$janus" prepare --pairs "$shared/data/pairs-t1-ct" --ct-scale 10.486274510,-1024 \
  --field 208 --split 0.5,0.25,0.25 --seed 1 --out "$out/data"
"$janus" sweep --data "$out/data" --from mini --seeds "$seeds" --steps "$steps" --size 128 \
  --paired only --paired-adversarial 0 --log-every 20 --sample-every 1000 --save-every 40 --out "$out/sweep" \
  ${RATES:+--learning-rates "$RATES"}
python3 "$here/sweep.py" "$out/sweep/sweep.csv"
