#!/bin/sh
# Times the four metrics on a 256x256 pair, Janus against scikit-image + SciPy, in one run on one
# core, with Java's options of ./janus that matter here: sh bench/metrics/compare.sh [python with numpy, scipy, scikit-image]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${1:-python3}
script=${2:-compare.py} # with another class: volume.sh
times=${3:-MetricsTimes}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd "$root"
./mvnw -B -ntp -DskipTests -Dspotless.check.skip=true package -pl app,bench >/dev/null
exec env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 \
    "$python" "$here/$script" \
    "$java" -XX:+UseParallelGC -XX:ObjectAlignmentInBytes=32 -cp "bench/target/classes:app/target/janus.jar:app/target/lib/*" \
    "janus.bench.$times"
