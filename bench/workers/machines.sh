#!/bin/sh
# Two machines that train one Run, told apart by network namespaces of Linux: docs/training.md. Needs root and iproute2.
#
#   bench/workers/machines.sh OUT
#
# Each has a network of its own and one wire to the other, 10.77.0.1 to 10.77.0.2, and nothing else but a loopback of its own. Compares two
# workers with one that has the joined batch, cuts the wire, resumes alone, and times a step at full speed and, where the
# kernel has netem, at 1 Gbit/s and at 100 Mbit/s with 5 ms. Ends with `N passed, N failed`. JANUS names another launcher.
set -eu
out=${1:?name a folder to write}
janus=${JANUS:-$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)/janus}
. "$(dirname "$0")/../checks.sh"
mkdir -p "$out"
cd "$out"

clear_up() {
  ip netns pids janus0 2>/dev/null | xargs -r kill -9
  ip netns pids janus1 2>/dev/null | xargs -r kill -9
  ip netns del janus0 2>/dev/null || true
  ip netns del janus1 2>/dev/null || true
}
trap clear_up EXIT
clear_up

for host in 0 1; do
  ip netns add janus$host
  ip -n janus$host link set lo up
done
ip link add wire0 netns janus0 type veth peer name wire1 netns janus1
for host in 0 1; do
  ip -n janus$host addr add 10.77.0.$((host + 1))/24 dev wire$host
  ip -n janus$host link set wire$host up
done

[ -d heads ] || "$janus" phantom --subjects 3 --first 100 --contrast t1,ct --size 96 --slices 20 --out heads
[ -d data ] || "$janus" prepare --mr heads/t1 --ct heads/ct --pixel-mm 2.5 --field 96 --seed 1 --out data
small="--from scratch --blocks 6 --filters 16 --size 96 --patch 16 --guard off --log-every 1 --seed 1 --batch 2 --warm-up 1"

alone() { # NAME OPTION...
  name=$1
  shift
  rm -rf "$name"
  # shellcheck disable=SC2086 # options are words
  "$janus" finetune --data data $small --out "$name" "$@" >"$name.log" 2>&1
}

together() { # NAME OPTION...: starts both; 'wait $first' is worker 0's exit status
  name=$1
  shift
  rm -rf "$name"
  for host in 0 1; do
    # shellcheck disable=SC2086 # options are words
    OMP_NUM_THREADS=1 ip netns exec janus$host "$janus" finetune --data data $small --rendezvous 10.77.0.1:29500 --world 2 --rank $host \
      --out "$name" "$@" >"$name.$host.log" 2>&1 &
    [ $host = 0 ] && first=$! || second=$!
  done
}

alone joined --steps 3
together two --steps 3
wait $first || cat two.0.log
wait $second || cat two.1.log
check "losses of 4 steps, two machines against one" "$(apart joined two)" 0.01

together cut --steps 60 --save-every 5
until [ "$(cat cut/log.csv 2>/dev/null | wc -l)" -gt 12 ]; do
  sleep 0.1
  kill -0 $first
done
begun=$(date +%s)
ip -n janus1 link set wire1 down
wait $first && code=0 || code=$?
check "seconds that worker 0 goes on when the wire is cut" $(($(date +%s) - begun)) 70
check "exit code of worker 0 less 1" $((code - 1)) 0
wait $second && code=0 || code=$?
check "seconds that worker 1 goes on" $(($(date +%s) - begun)) 140
check "exit code of worker 1 less 1" $((code - 1)) 0
for host in 0 1; do tr '\r' '\n' <cut.$host.log | grep janus: | tail -1; done
ip -n janus1 link set wire1 up
"$janus" finetune --data data --resume --out cut >resumed.log 2>&1 || tail -1 resumed.log
check "steps missing after --resume, alone" $((62 - $(wc -l <cut/log.csv))) 0

for wire in "full speed" "1gbit 0.1ms" "100mbit 5ms"; do
  for host in 0 1; do
    tc -n janus$host qdisc del dev wire$host root 2>/dev/null || true
    [ "$wire" = "full speed" ] || tc -n janus$host qdisc add dev wire$host root netem rate "${wire% *}" delay "${wire#* }" 2>>tc.log || {
      echo "       $wire: skipped, this kernel has no netem"
      continue 2
    }
  done
  together timed --steps 20
  wait $first || cat timed.0.log
  wait $second || true
  echo "       $wire: $(pace timed) s a step"
done
OMP_NUM_THREADS=1 alone timed --steps 20
echo "       one worker, one thread: $(pace timed) s a step"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
