#!/bin/sh
# Forward pass and CycleGAN step, Janus against PyTorch on this machine, in turns; then Janus's memory over 500 steps.
#
#     bench/network/compare.sh PYTHON [THREADS] [REPEATS] [PRECISION]...
#
# PYTHON is an interpreter with torch. In the environment: DEVICE (cpu; cuda:0 needs a PyTorch with CUDA and the -gpu natives, see
# README), FORWARD (256) and STEP (128), sides in pixels. Prints seconds (medians) and the ratio Janus / PyTorch; below 1 Janus is faster.
# PRECISION is float32 (the default), tf32 (GPUs) or bf16, which takes minutes a step on processors without bfloat16.
set -eu
python=${1:?name a Python with torch}
threads=${2:-$(nproc)}
repeats=${3:-9}
shift $(($# < 3 ? $# : 3))
[ $# -gt 0 ] || set -- float32
device=${DEVICE:-cpu} forward=${FORWARD:-256} step=${STEP:-128}
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/.mvn/jdk25.sh"
(cd "$root" && ./mvnw -B -ntp package -Dmaven.test.skip=true -Djacoco.skip -Dspotless.check.skip >/dev/null)
janus() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$root/bench/target/classes:$root/app/target/janus.jar:$root/app/target/lib/*" janus.train.NetworkTimes "$@"
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for turn in 1 2 3; do
  janus times "$device" "$threads" "$repeats" "$forward" "$step" "$@" >>"$work/janus"
  "$python" "$root/bench/network/peer.py" "$device" "$threads" "$repeats" "$forward" "$step" "$@" >>"$work/peer"
done
"$python" -c "import torch; print('PyTorch', torch.__version__)"
echo "threads $threads, median of the best of 3 turns of $repeats"
awk 'NR == FNR { if (!($1 in j) || $2 < j[$1]) j[$1] = $2; next } !($1 in p) || $2 < p[$1] { p[$1] = $2 }
     END { for (n in j) printf "%-18s janus %.4f s  pytorch %.4f s  ratio %.3f\n", n, j[n], p[n], j[n] / p[n] }' \
  "$work/janus" "$work/peer" | sort
janus memory "$device" "$threads" 500 "$step" "$1"
