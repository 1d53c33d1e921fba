#!/bin/sh
# Few pairs, leave-subjects-out, through the command line only: docs/results.md.
#
#     bench/results/pairs.sh SHARED OUT FROM [STEPS [OPTION OF FINETUNE]...]
#
# SHARED is the folder with data/; FROM is what every fold starts from (a Run, a zoo name, a file or scratch). A % in it stands for the
# fold's number, so that OUT/run% goes on with the Runs of an earlier call. The environment variables SIZE (128, pixels) and SEED (1)
# are the Runs'; FOLDS (1 2 3 4) names those that are run; TRANSLATE holds options of janus translate. Four folds by subject over pairs-t1-ct: each Run learns from 12 people's
# pairs and translates the slices of the 4 others, so that every synthetic slice that is evaluated is of a person the Run has not
# seen. What is there already is not made again.
set -eu
shared=$(cd "${1:?name the folder with data/}" && pwd)
out=${2:?name a folder to write}
from=${3:?name a Run or a model to start from}
steps=${4:-350}
[ $# -lt 4 ] && set -- || shift 4
case $from in */*) from=$(cd "$(dirname "$from")" && pwd)/$(basename "$from") ;; esac
janus=$(cd "$(dirname "$0")/../.." && pwd)/janus
mkdir -p "$out"
cd "$out"

for k in ${FOLDS:-1 2 3 4}; do
  [ -d "fold$k" ] || "$janus" prepare --pairs "$shared/data/pairs-t1-ct" --ct-scale 10.486274510,-1024 --field 208 \
    --fold "$k/4" --seed 1 --out "fold$k"
  [ -f "run$k/done" ] || "$janus" finetune --data "fold$k" --from "$(echo "$from" | sed "s/%/$k/")" --paired only --paired-adversarial 0 \
    --steps "$steps" --size "${SIZE:-128}" --seed "${SEED:-1}" "$@" --augment flip,shift,rotate,scale,elastic,gamma,bias,noise \
    --sample-every 100 --save-every 50 --out "run$k" $([ -f "run$k/run.json" ] && echo --resume)
  touch "run$k/done"
  for modality in mr ct; do
    mkdir -p "tested$k/$modality" "truth/$modality" "synthetic/$modality"
    awk -F, -v m="$modality" '$4 == "test" && $2 == m { print $7 }' "fold$k/manifest.csv" | while read -r file; do
      cp "fold$k/$file" "tested$k/$modality/"
      cp "fold$k/$file" "truth/$modality/"
    done
  done
  # shellcheck disable=SC2086 # options are words
  [ -d "made$k-ct" ] || "$janus" translate --model "run$k" --to ct "tested$k/mr" --out "made$k-ct" ${TRANSLATE:-}
  # shellcheck disable=SC2086 # options are words
  [ -d "made$k-mr" ] || "$janus" translate --model "run$k" --to mr "tested$k/ct" --out "made$k-mr" ${TRANSLATE:-}
  cp "made$k-ct"/*.png synthetic/ct/
  cp "made$k-mr"/*.png synthetic/mr/
done
[ -d pairs-ct-evaluation ] || "$janus" evaluate --truth truth/ct --synthetic synthetic/ct --source truth/mr --mask auto \
  --range -1024,3000 --out pairs-ct-evaluation
[ -d pairs-mr-evaluation ] || "$janus" evaluate --truth truth/mr --synthetic synthetic/mr --source truth/ct --mask auto \
  --range 0,1 --out pairs-mr-evaluation
