#!/bin/sh
# 20 readers answer at once: how long a page turn takes (the answer is kept, the next images come).
#   bench/study/load.sh [READERS [TURNS [LOOK]]]      LOOK: seconds on average before an answer
# Makes phantoms and a study in a temporary folder, serves it, reads it with bench/study/load.py, and prints one line.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
readers=${1:-20}
turns=${2:-30}
look=${3:-3}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

"$root/janus" phantom --out "$work/heads" --subjects 20 --size 256 --slices 1 --contrast t1,ct 2>/dev/null >/dev/null
cp -r "$work/heads/ct" "$work/heads/copy"
cat >"$work/study.yaml" <<YAML
title: Load
arms:
  - name: One
    shows: ct
    conditions: [real, copy]
    source: true
    questions:
      - {id: origin, kind: turing, text: "Real or synthetic?", confidence: true}
      - {id: quality, kind: grade, text: "How good?"}
YAML
echo "a long password" >"$work/password"
"$root/janus" study create --config "$work/study.yaml" --images "ct/real=$work/heads/ct" --images "ct/copy=$work/heads/copy" \
  --images "mr/source=$work/heads/t1" --password-file "$work/password" --out "$work/study" >/dev/null 2>&1
names=$(seq -f 'reader-%g' 1 "$readers")
"$root/janus" study invite "$work/study" $names | cut -f 2 | sed 's#.*/r/##' >"$work/tokens"
"$root/janus" serve --study "$work/study" --port 0 >"$work/address" 2>"$work/log" &
server=$!
until [ -s "$work/address" ]; do sleep 0.2; done
python3 "$root/bench/study/load.py" "$(cat "$work/address")" "$work/tokens" "$turns" "$look"
