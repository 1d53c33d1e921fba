"""Golden values for janus.leaderboard by NumPy and SciPy, on random numbers.

    pip install scipy==1.17.1 numpy==2.4.6
    python bench/golden/leaderboard.py app/src/test/resources/janus/leaderboard/golden.json

Four models on 30 pairs of 14 subjects by five metrics, one of them signed, with infinite and missing
scores. A metric counts the pairs that are finite in every model, a subject counts once, a tie is a
BCa interval of the mean paired difference to the best that holds 0.
"""
import json
import sys

import numpy as np
from scipy import stats

rng = np.random.default_rng(7)
BETTER = {"psnr_db": 1, "ssim": 1, "mae": -1, "me": 0, "vif": 1}
MODELS = ["alpha", "beta", "gamma", "delta"]

subjects = sorted(f"s{i:02d}" for i in range(14))
pairs = [(f"{s}-{k}", s) for s in subjects for k in range(1 + (int(s[1:]) % 4))][:30]

head = {s: rng.normal(0, 1) for s in subjects}  # heads are easy or hard for all models alike
scores = {}
for model, (level, noise) in zip(MODELS, [(0.0, 0.3), (0.02, 0.3), (-0.9, 0.2), (-0.25, 0.05)]):
    rows = {}
    for name, s in pairs:
        merit = lambda: level + head[s] + rng.normal(0, noise)
        rows[name] = {
            "psnr_db": round(22 + 2 * merit(), 6),
            "ssim": round(0.7 + 0.05 * merit(), 6),
            "mae": round(100 - 10 * merit(), 6),
            "me": round(20 * (head[s] + rng.normal(0, 1)) * (1 + abs(level)), 6),
            "vif": round(0.3 + 0.02 * merit(), 6),
        }
    scores[model] = rows
scores["alpha"]["s03-1"]["psnr_db"] = "inf"
scores["delta"]["s05-0"]["psnr_db"] = "inf"
scores["delta"]["s06-0"]["psnr_db"] = ""
scores["beta"]["s00-0"]["vif"] = ""  # the only pair of its subject


def merit(metric, x):
    return -abs(x) if BETTER[metric] == 0 else BETTER[metric] * x


def by_subject(values):
    """Means by subject of {pair: value}."""
    groups = {}
    for name, s in pairs:
        if name in values:
            groups.setdefault(s, []).append(values[name])
    return np.array([np.mean(groups[s]) for s in sorted(groups)])


def bca(x):
    ends = stats.bootstrap((x,), np.mean, n_resamples=100000, method="BCa", rng=rng, batch=5000)
    return float(ends.confidence_interval.low), float(ends.confidence_interval.high)


golden = []
for metric in BETTER:
    finite = [
        name for name, _ in pairs
        if all(isinstance(scores[m][name][metric], float) for m in MODELS)
    ]
    values = {m: {n: scores[m][n][metric] for n in finite} for m in MODELS}
    merits = {m: {n: merit(metric, v) for n, v in values[m].items()} for m in MODELS}
    total = {m: by_subject(merits[m]).mean() for m in MODELS}
    order = sorted(MODELS, key=lambda m: -total[m])
    best = order[0]
    for m in MODELS:
        low, high = bca(by_subject(values[m]))
        cell = {
            "metric": metric, "model": m, "n": len(by_subject(values[m])),
            "mean": by_subject(values[m]).mean(), "low": low, "high": high,
            "rank": order.index(m) + 1, "best": m == best,
            "left": len(pairs) - len(finite),
        }
        if m != best:
            lead = by_subject({n: merits[best][n] - merits[m][n] for n in finite})
            low, high = bca(lead)
            cell |= {"lead": lead.mean(), "lead_low": low, "lead_high": high,
                     "tie": bool(low <= 0 <= high)}
        golden.append(cell)

with open(sys.argv[1], "w") as out:
    json.dump({
        "head": ",".join(["name", *BETTER, "subject"]),
        "rows": {
            m: [",".join([n, *(str(scores[m][n][c]) for c in BETTER), s]) for n, s in pairs]
            for m in MODELS
        },
        "cells": golden,
    }, out, indent=1)
    out.write("\n")
