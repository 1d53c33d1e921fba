#!/bin/sh
# How little heap the translation of a long series needs: docs/dicom.md.
#
#     bench/dicom/memory.sh OUT [SLICES [HEAP...]]
#
# A T1 phantom of 512 x 512 x SLICES (240) as a DICOM series; one step of a small generator; then the series is translated into a DICOM
# series with each HEAP (2g 1500m 1g 768m) as Java's -Xmx, plain and fused. Printed: whether it passed, the most heap in use after a
# collection, and the most memory of the process (Linux). OUT keeps everything; what is there already is not made again.
set -eu
out=${1:?name a folder to write}
slices=${2:-240}
[ $# -lt 2 ] || shift
shift
[ $# -gt 0 ] || set -- 2g 1500m 1g 768m
janus=${JANUS:-$(cd "$(dirname "$0")/../.." && pwd)/janus}
mkdir -p "$out"
cd "$out"

[ -d heads ] || "$janus" phantom --subjects 1 --contrast t1 --size 512 --slices "$slices" --out heads
[ -d mr ] || "$janus" convert heads/t1/*.nii.gz mr --modality mr --dicom
[ -d learn ] || "$janus" phantom --subjects 4 --first 100 --contrast t1,ct --size 64 --slices 12 --out learn
[ -d data ] || "$janus" prepare --mr learn/t1 --ct learn/ct --pixel-mm 1 --field 256 --split 1,0,0 --out data
[ -d run ] || "$janus" finetune --data data --from scratch --blocks 6 --filters 8 --size 256 --steps 1 --warm-up 0 --out run

echo "| -Xmx | way | | most heap | most memory |"
echo "|---|---|---|---|---|"
for heap in "$@"; do
  for way in plain fusion; do
    rm -rf ct
    JANUS_JAVA_OPTIONS="-Xmx$heap -Xlog:gc*:file=gc-$heap-$way.log" "$janus" translate --model run --to ct mr --dicom --out ct \
      --device cpu $([ $way = plain ] || echo --fusion) >said.txt 2>&1 &
    pid=$!
    memory=0
    while kill -0 $pid 2>/dev/null; do
      now=$(awk '/VmHWM/ { print int($2 / 1024) }' /proc/$pid/status 2>/dev/null || :)
      memory=${now:-$memory}
      sleep 0.2
    done
    wait $pid && result=passed || result="failed: $(tail -n 1 said.txt)"
    [ "$result" != passed ] || [ "$(ls ct | wc -l)" -eq "$slices" ] || result="failed: $(ls ct | wc -l) files"
    most=$(grep -o -- '->[0-9]*M' gc-$heap-$way.log | tr -dc '0-9\n' | sort -n | tail -n 1)
    echo "| $heap | $way | $result | ${most:-?} MB | $memory MB |"
  done
done
