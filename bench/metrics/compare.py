"""Prints how long Janus and scikit-image + SciPy take for the same 256x256 pair, in turns.

Arguments: the command that runs janus.bench.MetricsTimes. Both sides are pinned to one core, are
warmed up, and answer with the median time of a call; rounds alternate so that a busy neighbour
hits both alike. Both must give the same scores.
"""

import os
import statistics
import subprocess
import sys
import time

import numpy as np

import peer

ROUNDS = 5
NAMES = ["psnr_db", "ssim", "uqi", "vif"]


def pair(side=256):
    """The pair that MetricsTimes makes: a smooth head-like truth and a noisy, shifted copy."""
    y, x = np.mgrid[0:side, 0:side].astype(np.float64)
    radius = np.hypot(x - side / 2, y - side / 2) / (side / 2)
    inside = radius < 0.8
    truth = np.floor(np.where(inside, 120 + 60 * np.sin(x / 9) * np.cos(y / 7), 0))
    noise = (x * 7919 + y * 104729) % 31 - 15
    return truth, np.floor(np.where(inside, np.clip(0.9 * truth + noise, 0, 255), 0))


def median_ms(call, budget_s=0.7):
    times, end = [], time.perf_counter() + budget_s
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


def peers():
    truth, synthetic = pair()
    calls = dict(zip(NAMES, [peer.psnr, peer.ssim, peer.uqi, peer.vif]))
    return {n: (median_ms(lambda f=f: f(truth, synthetic)), f(truth, synthetic)) for n, f in calls.items()}


def janus(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    rows = (line.split() for line in lines)
    return {name: (float(ms), float(score)) for name, ms, score in rows}


def main(command):
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # children inherit it
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(janus(command))
        theirs.append(peers())
    print(f"{'metric':8} {'Janus ms':>9} {'peer ms':>9} {'ratio':>6}   score (Janus, peer)")
    total = [0.0, 0.0]
    for name in NAMES:
        a = statistics.median(r[name][0] for r in ours)
        b = statistics.median(r[name][0] for r in theirs)
        total[0] += a
        total[1] += b
        print(f"{name:8} {a:9.3f} {b:9.3f} {b / a:6.1f}   {ours[0][name][1]:.6f} {theirs[0][name][1]:.6f}")
        if abs(ours[0][name][1] - theirs[0][name][1]) > 1e-4:
            sys.exit(f"{name} differs: the comparison is of different things")
    print(f"{'all':8} {total[0]:9.3f} {total[1]:9.3f} {total[1] / total[0]:6.1f}")
    print(f"load average {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")


if __name__ == "__main__":
    main(sys.argv[1:])
