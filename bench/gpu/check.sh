#!/bin/sh
# Whether a GPU gives what the processor gives, through the command line only: docs/gpu.md.
#
#     bench/gpu/check.sh OUT [DEVICE]
#
# Translates, aligns and fine-tunes on the CPU and on DEVICE (cuda:0), kills and resumes a Run, and trains with two workers that share
# the DEVICE, with one that exchanges with itself through NCCL, and, where there are two GPUs, with two that exchange through NCCL, of
# which one is killed. `bench/gpu/check.sh OUT DEVICE nccl` does only what concerns NCCL. Prints how far the numbers lie apart; ends with `N passed, N failed`. JANUS names another launcher, STEPS (400) how long
# the Run is that is killed: DEVICE must not be through with them within seconds.
set -eu
out=${1:?name a folder to write}
device=${2:-cuda:0}
only=${3:-}
. "$(dirname "$0")/../checks.sh"
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"
cd "$out"

seconds() { # COMMAND...: prints how long it took
  begun=$(date +%s.%N)
  "$@" >>log 2>&1
  echo "$begun $(date +%s.%N)" | awk '{ printf "%.1f", $2 - $1 }'
}

[ -d heads ] || "$janus" phantom --subjects 3 --first 100 --contrast t1,ct --size 96 --slices 20 --out heads
[ -d data ] || "$janus" prepare --mr heads/t1 --ct heads/ct --pixel-mm 2.5 --field 96 --seed 1 --out data
mkdir -p pairs
[ -d pairs/mr ] || cp -r heads/t1 pairs/mr
[ -d pairs/ct ] || cp -r heads/ct pairs/ct
[ -d paired ] || "$janus" prepare --pairs pairs --pixel-mm 2.5 --field 96 --seed 1 --split 1,0,0 --out paired

train() { # NAME DEVICE DATA OPTION...
  name=$1 on=$2 data=$3
  shift 3
  rm -rf "$name"
  "$janus" finetune --data "$data" --from scratch --blocks 6 --filters 16 --size 96 --patch 16 --guard off --log-every 1 --seed 1 \
    --device "$on" --out "$name" "$@" >>log 2>&1
}

through() { # NAME: 0 when NCCL carried that Run's gradients
  grep -q '"carrier" *: *"nccl"' "$1/run.json" 2>/dev/null && echo 0 || echo 1
}

widowed() { # EXCHANGE DEVICE: seconds that two workers outlive the second's death
  rm -rf widowed
  "$janus" finetune --data data --from scratch --blocks 6 --filters 16 --size 96 --patch 16 --guard off --log-every 1 --batch 2 --steps 4000 \
    --workers 2 --exchange "$1" --device "$2" --out widowed >>log 2>&1 &
  first=$!
  until [ "$(cat widowed/log.csv 2>/dev/null | wc -l)" -gt 5 ]; do
    sleep 0.1
    kill -0 $first || return 0
  done
  begun=$(date +%s)
  pkill -9 -f -- '--out widowed.*--rank 1'
  if wait $first; then echo 1e9; else echo $(($(date +%s) - begun)); fi
}

nccl() {
  [ -d joined ] || train joined "$device" data --steps 3 --warm-up 1 --batch 2
  train nccl-one "$device" data --steps 3 --warm-up 1 --batch 2 --rendezvous 127.0.0.1:29517 --rank 0 --world 1 --exchange nccl || tail -1 log
  check "losses of 4 steps, one worker that exchanges through NCCL against none" "$(apart joined nccl-one)" 0.01
  check "NCCL not used by it" "$(through nccl-one)" 0
  [ "$(nvidia-smi -L 2>/dev/null | grep -c '^GPU')" -ge 2 ] || { echo "       two workers through NCCL: skipped, there is one GPU" && return; }
  train nccl-two auto data --steps 3 --warm-up 1 --batch 2 --workers 2 --exchange nccl || tail -1 log
  check "losses of 4 steps, two workers through NCCL against none" "$(apart joined nccl-two)" 0.01
  check "NCCL not used by them" "$(through nccl-two)" 0
  check "seconds that a worker outlives the other's kill -9" "$(widowed nccl auto)" 70
}

if [ "$only" = nccl ]; then
  nccl
  echo "$passed passed, $failed failed"
  exit "$failed"
fi

everything="--anatomy gradient:1,mind:5,information:1,background:10 --adversarial hinge --patch-norm spectral --ema 0.9 --clip 1 --batch 2"
for kind in "plain" "everything $everything" "no-identity --identity 0" "accumulated --batch 1 --accumulate 2" \
  "neighbours --encoding neighbours"; do
  form=${kind%% *}
  options=$(echo "$kind" | cut -s -d' ' -f2-)
  for where in cpu "$device"; do
    # shellcheck disable=SC2086 # options are words
    train "$form-${where%:*}" "$where" data --steps 3 --warm-up 1 $options
  done
  check "losses of 4 steps, $form" "$(apart "$form-cpu" "$form-${device%:*}")" 0.01
done
for where in cpu "$device"; do
  train "pairs-${where%:*}" "$where" paired --paired only --steps 4 --warm-up 0
done
check "losses of 4 paired steps" "$(apart pairs-cpu "pairs-${device%:*}")" 0.01
for precision in tf32 bf16; do
  train "$precision" "$device" data --steps 3 --warm-up 1 --precision "$precision"
  check "losses of 4 steps, $precision" "$(apart plain-cpu "$precision")" 0.1
done

train workers "$device" data --steps 3 --warm-up 1 --batch 2 --workers 2
train joined "$device" data --steps 3 --warm-up 1 --batch 2
check "losses of 4 steps, two workers on one device against one" "$(apart joined workers)" 0.01

nccl

train whole "$device" data --steps "${STEPS:-400}" --warm-up 1 --save-every 20 &
child=$!
until [ -f whole/checkpoints/state.safetensors ] && [ "$(cat whole/log.csv 2>/dev/null | wc -l)" -gt 40 ]; do
  sleep 0.1
  kill -0 $child
done
pkill -9 -f 'finetune.*--out whole'
wait $child || true
lines=$(wc -l <whole/log.csv)
"$janus" finetune --data data --device "$device" --resume --out whole >>log 2>&1
check "steps missing after kill -9 at about $lines and --resume" $((${STEPS:-400} + 2 - $(wc -l <whole/log.csv))) 0

for precision in float32 tf32 bf16; do
  rm -rf "made-$precision" "evaluated-$precision"
  seconds "$janus" translate --model whole --to ct heads/t1 --device "$device" --precision "$precision" --out "made-$precision" >/dev/null
done
rm -rf made-cpu
"$janus" translate --model whole --to ct heads/t1 --device cpu --out made-cpu >>log 2>&1
for precision in float32 tf32 bf16; do
  "$janus" evaluate --truth made-cpu --synthetic "made-$precision" --range -1024,3000 --out "evaluated-$precision" >>log 2>&1
  error=$(awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "mae") at = i; next } { if ($at > worst) worst = $at } END { printf "%.4f", worst }' \
    "evaluated-$precision/evaluation.csv")
  case $precision in float32) limit=0.1 ;; tf32) limit=0.3 ;; *) limit=3 ;; esac
  check "HU between the CPU's CT and the device's in $precision, worst head" "$error" $limit
done

[ -d whole-heads ] || "$janus" phantom --subjects 1 --first 400 --contrast t1,ct --size 192 --slices 96 --out whole-heads
for where in cpu "$device"; do
  took=$(seconds "$janus" align whole-heads/t1/*.nii.gz whole-heads/ct/*.nii.gz --moving-modality mr --device "$where" --out "aligned-${where%:*}.nii.gz")
  echo "       align on $where: $took s"
done
turned=$(cat "aligned-cpu.tfm" "aligned-${device%:*}.tfm" | awk '/^Parameters/ { for (i = 11; i <= 13; i++) { v[++n] = $i } }
  END { for (i = 1; i <= n / 2; i++) { d = v[i] - v[i + n / 2]; d = d < 0 ? -d : d; if (d > worst) worst = d } printf "%.4f", worst }')
check "mm between the shifts that the CPU and the device find" "$turned" 0.1
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
