#!/bin/sh
# Times the four metrics on a 256x256x180 pair, Janus on all cores against a loop of scikit-image +
# SciPy over slices: sh bench/metrics/volume.sh [python with numpy, scipy, scikit-image]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${1:-python3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd "$root"
./mvnw -B -ntp -DskipTests -Dspotless.check.skip=true package -pl app,bench >/dev/null
exec env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 \
    "$python" "$here/volume.py" \
    "$java" -cp "bench/target/classes:app/target/janus.jar:app/target/lib/*" \
    janus.bench.VolumeTimes
