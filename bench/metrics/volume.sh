#!/bin/sh
# Times the four metrics on a 256x256x180 pair, Janus on all cores against a loop of scikit-image +
# SciPy over slices: sh bench/metrics/volume.sh [python with numpy, scipy, scikit-image]
exec sh "$(dirname "$0")/compare.sh" "${1:-python3}" volume.py VolumeTimes
