"""Golden values for janus.statistics by SciPy, on random numbers.

    pip install scipy==1.17.1 numpy==2.4.6
    python bench/golden/paired_tests.py app/src/test/resources/janus/statistics/golden.json

For BCa, SciPy gets the means of all n^n resamples of a small sample, so that no random number
generator comes between; for a larger sample its own resamples, to compare within their noise.
(Not named statistics.py: that would hide Python's own module from the scripts beside it.)
"""
import itertools
import json
import sys

import numpy as np
from scipy import stats

rng = np.random.default_rng(20)


def samples():
    """Differences of sizes that never tie, that tie, with zeros, small and large."""
    for n in (2, 3, 5, 6, 10, 16, 37, 50, 51, 120):
        yield f"normal {n}", rng.normal(0.4, 1, n).round(6)
    yield "skewed 16", rng.exponential(2, 16).round(6) - 1
    yield "ties 12", rng.integers(-3, 6, 12).astype(float)
    yield "ties 60", rng.integers(-9, 12, 60).astype(float)
    yield "zeros without ties 9", np.array([0, 1.5, -0.25, 0, 3, 4, -2, 0.5, 7])
    yield "all positive 6", np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])


def signed_ranks(x):
    kept = x[x != 0]
    ranks = stats.rankdata(np.abs(kept))
    return ranks[kept > 0].sum(), ranks[kept < 0].sum(), np.unique(np.abs(kept)).size < kept.size


def case(name, x):
    plus, minus, tied = signed_ranks(x)
    exact = not tied and np.count_nonzero(x) <= 50
    wilcoxon = stats.wilcoxon(
        x, zero_method="wilcox", correction=True, method="exact" if exact else "asymptotic"
    )
    t = stats.ttest_1samp(x, 0)
    q1, median, q3 = np.percentile(x, [25, 50, 75])
    return {
        "name": name,
        "x": x.tolist(),
        "mean": x.mean(),
        "sd": x.std(ddof=1),
        "q1": q1,
        "median": median,
        "q3": q3,
        "plus": plus,
        "exact": bool(exact),
        "wilcoxon_p": wilcoxon.pvalue,
        "t": t.statistic,
        "t_p": t.pvalue,
        "rank_biserial": (plus - minus) / (plus + minus),
    }


def every_resample(x):
    means = np.array([np.mean(draw) for draw in itertools.product(x, repeat=len(x))])
    given = stats.bootstrap(
        (x,), np.mean, n_resamples=0, method="BCa",
        bootstrap_result=stats._resampling.BootstrapResult(None, means, means.std(ddof=1)),
    ).confidence_interval
    return {"x": x.tolist(), "low": given.low, "high": given.high}


def own_resamples(x):
    ends = stats.bootstrap((x,), np.mean, n_resamples=200000, method="BCa", rng=rng, batch=10000)
    return {
        "x": x.tolist(), "low": ends.confidence_interval.low,
        "high": ends.confidence_interval.high,
    }


golden = {
    "cases": [case(name, x) for name, x in samples()],
    # quarters: their means are exact, so that ties with the sample's mean are ties everywhere
    "every_resample": [every_resample(rng.integers(-40, 60, n) / 4) for n in (3, 4, 5)]
    + [every_resample(np.array([0.0, 0.25, 0.5, 8.0]))],
    "own_resamples": [
        own_resamples(rng.normal(1, 2, 16)), own_resamples(rng.exponential(1, 30)),
    ],
}
with open(sys.argv[1], "w") as out:
    json.dump(golden, out, indent=1)
    out.write("\n")
