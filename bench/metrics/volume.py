"""Prints how long Janus and scikit-image + SciPy take for the four metrics of a 256x256x180 pair.

Arguments: the command that runs janus.bench.VolumeTimes. Times are by the clock, Janus on all cores,
Python in a plain loop over slices (PSNR over the whole volume); rounds alternate. Both must give the
same scores.
"""

import os
import statistics
import subprocess
import sys
import time

import numpy as np

import compare
import peer

ROUNDS = 3
SLICES = 180


def peers(truth, synthetic, vif):
    start = time.perf_counter()
    scores = {"psnr_db": peer.psnr(truth, synthetic)}
    for name, metric in [("ssim", peer.ssim), ("uqi", peer.uqi), ("vif", vif)]:
        scores[name] = np.mean([metric(t, s) for t, s in zip(truth, synthetic)])
    return time.perf_counter() - start, scores


def janus(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = {name: float(number) for name, number in (line.split() for line in lines)}
    return rows.pop("seconds"), rows


def main(command):
    truth, synthetic = (np.repeat(one[None], SLICES, axis=0) for one in compare.pair())
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(janus(command))
        theirs.append(peers(truth, synthetic, peer.vif))
    usual, _ = peers(truth, synthetic, peer.vif_2d)
    for name, score in theirs[0][1].items():
        if abs(ours[0][1][name] - score) > 1e-4:
            sys.exit(f"{name} differs: the comparison is of different things")
    a = statistics.median(seconds for seconds, _ in ours)
    b = statistics.median(seconds for seconds, _ in theirs)
    print(f"Janus {a:.3f} s, peer {b:.3f} s, ratio {b / a:.1f}")
    print(f"with VIF over convolve2d, as sewar has it: peer {usual:.1f} s, ratio {usual / a:.1f}")
    print(f"load average {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(sys.argv[1:])
