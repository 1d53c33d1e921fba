"""Makes app/src/test/resources/janus/metric/volumes.json: scores of made-up volumes by metrics with windows in three
dimensions, with NumPy, SciPy and scikit-image. ssim_3d is written from wang2004; the others do what SynthRAD2025's
public code does (docs/references.md, synthradcode2025), written from what it computes and not from its text.

The volumes are integers of (x, y, z), so that MadeUpVolumes in Java makes the same ones; their sums stand beside the
scores. Run from the repository's root with numpy, scipy and scikit-image: python bench/golden/volumes.py
"""

import json
from pathlib import Path

import numpy as np
from metrics import hashed, wave
from scipy.ndimage import correlate1d, uniform_filter
from scipy.signal import fftconvolve
from skimage.metrics import peak_signal_noise_ratio

OUT = Path("app/src/test/resources/janus/metric/volumes.json")
LOW, HIGH = -1024.0, 3000.0
WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)


def truth(x, y, z, size):
    r = np.maximum.reduce([np.abs(2 * at - side) * 1000 // side for at, side in zip((x, y, z), size)])
    at = x + 512 * z
    soft = 40 + wave(x + 2 * y + 3 * z, 17) * 3 - wave(2 * x - y + z + 1000, 29) + hashed(at, y, 2) % 60
    bone = 700 + hashed(at, y, 3) % 600 + (hashed(at, y, 4) % 97 == 0) * 2800
    return np.where(r < 600, soft, np.where(r < 800, bone, hashed(at, y, 5) % 200 - 1150))


def pair(kind, size):
    x, y, z = np.indices(size).astype(np.int64)
    at = x + 512 * z
    if kind == "unrelated":
        return hashed(at, y, 6) % 256, hashed(at, y, 7) % 256
    if kind == "inverted":
        return truth(x, y, z, size), 900 - truth(x, y, z, size)
    return truth(x, y, z, size), truth(x + 1, y, z, size) * 9 // 10 + hashed(at, y, 8) % 81 - 30


def octahedron(size):
    x, y, z = np.indices(size).astype(np.int64)
    return sum(np.abs(2 * at - side) * 1000 // side for at, side in zip((x, y, z), size)) < 1700


def ssim_3d(a, b, mask, low, high):
    line = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2))
    line /= line.sum()
    a, b = (np.where(mask, c, low).astype(float) - low for c in (a, b))

    def mean(c):
        for axis in range(3):
            c = correlate1d(c, line, axis=axis)
        return c[5:-5, 5:-5, 5:-5]

    c1, c2 = (0.01 * (high - low)) ** 2, (0.03 * (high - low)) ** 2
    ma, mb = mean(a), mean(b)
    va, vb, vab = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    full = (2 * ma * mb + c1) * (2 * vab + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
    return full[mask[5:-5, 5:-5, 5:-5]].mean()


def flicker(a, b, mask):
    both = mask[..., 1:] & mask[..., :-1]
    steps = [np.abs(np.diff(c.astype(float), axis=2))[both].mean() for c in (a, b)]
    return steps[1] / steps[0] - 1


def powered(a, b, weight):
    """luminance, contrast and structure over 7x7x7 voxels, sample covariance, each from 0 on and to the power"""
    c1, c2, more = (0.01 * (HIGH - LOW)) ** 2, (0.03 * (HIGH - LOW)) ** 2, 343 / 342
    ma, mb = uniform_filter(a, 7), uniform_filter(b, 7)
    va, vb = more * (uniform_filter(a * a, 7) - ma * ma), more * (uniform_filter(b * b, 7) - mb * mb)
    covariance = more * (uniform_filter(a * b, 7) - ma * mb)
    deviations = np.sqrt(np.maximum(va, 0)) * np.sqrt(np.maximum(vb, 0))
    luminance = (2 * ma * mb + c1) / (ma * ma + mb * mb + c1)
    contrast = (2 * deviations + c2) / (va + vb + c2)
    structure = (covariance + c2 / 2) / (deviations + c2 / 2)
    parts = [np.maximum(part, 0) ** weight for part in (luminance, contrast, structure)]
    return np.prod(parts, axis=0)[3:-3, 3:-3, 3:-3]


def synthrad_ms_ssim(a, b, mask):
    a, b = (np.where(mask, np.clip(c, LOW, HIGH), LOW) - LOW for c in (a, b))
    missing = [max(0, 97 - side) for side in a.shape]
    border = [(m // 2, m - m // 2) for m in missing]
    a, b, mask = (np.pad(c, border, mode="edge") for c in (a, b, mask))
    product = 1.0
    for weight in WEIGHTS:
        product *= np.clip(powered(a, b, weight)[mask[3:-3, 3:-3, 3:-3]].mean(), 0, 1)
        eighths = np.full((2, 2, 2), 1 / 8)
        a, b = (fftconvolve(c, eighths, mode="same")[::2, ::2, ::2] for c in (a, b))
        mask = mask[::2, ::2, ::2]
    return product


def scores(kind, a, b, mask):
    if kind == "unrelated":
        return {"ssim_3d": ssim_3d(a, b, mask, 0, 255), "flicker": flicker(a, b, mask)}
    clipped = [np.clip(c[mask].astype(float), LOW, HIGH) for c in (a, b)]
    return {
        "ssim_3d": ssim_3d(a, b, mask, LOW, HIGH),
        "flicker": flicker(a, b, mask),
        "synthrad_mae": np.abs(a[mask] - b[mask]).mean(),
        "synthrad_psnr_db": peak_signal_noise_ratio(*clipped, data_range=HIGH - LOW),
        "synthrad_ms_ssim": synthrad_ms_ssim(a, b, mask),
    }


def case(kind, size, masked):
    a, b = pair(kind, size)
    mask = octahedron(size) if masked else np.full(size, True)
    return {
        "kind": kind,
        "columns": size[0],
        "rows": size[1],
        "slices": size[2],
        "masked": masked,
        "truth_sum": int(a.sum()),
        "synthetic_sum": int(b.sum()),
        "voxels": int(mask.sum()),
        "scores": scores(kind, a, b, mask),
    }


if __name__ == "__main__":
    sizes = (
        ("hu", (24, 21, 19)),
        ("inverted", (31, 26, 12)),
        ("unrelated", (16, 13, 11)),
        ("hu", (103, 40, 22)),
        ("hu", (97, 98, 100)),
    )
    cases = [case(*size, masked) for size in sizes for masked in (False, True)]
    OUT.write_text(json.dumps(cases, indent=1) + "\n")
