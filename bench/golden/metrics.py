"""Makes app/src/test/resources/janus/metric/golden.json: scores of made-up pictures by definitions written from the
papers with NumPy and SciPy, and by scikit-image's own function where Janus promises its value.

The pictures are integers of (x, y), so that MadeUpPair in Java makes the same ones; their sums stand beside the scores.
Run from the repository's root with numpy, scipy and scikit-image: python bench/golden/metrics.py
"""

import json
from pathlib import Path

import numpy as np
from scipy.signal import convolve2d
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

OUT = Path("app/src/test/resources/janus/metric/golden.json")
TISSUES = {"air": (-np.inf, -200), "soft": (-200, 200), "brain": (0, 80), "bone": (200, np.inf)}


def hashed(x, y, seed):
    h = (x * 374761393 + y * 668265263 + seed * 974634821) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return (h ^ (h >> 16)) & 0xFFFFFF


def wave(t, period):
    return np.abs(t % (2 * period) - period)


def grey_truth(x, y, w, h):
    return wave(x + 2 * y, 23) * 5 + wave(3 * x - y + 1000, 41) * 2 + hashed(x, y, 1) % 9


def hu_truth(x, y, w, h):
    r = ((2 * x - w) ** 2 + (2 * y - h) ** 2) * 1000 // min(w, h) ** 2
    brain = 30 + wave(x + y, 17) - wave(2 * x - y + 1000, 29) + hashed(x, y, 2) % 40
    bone = 700 + hashed(x, y, 3) % 600 + (hashed(x, y, 4) % 97 == 0) * 2500
    air = hashed(x, y, 5) % 150 - 1100
    return np.where(r < 20, -900, np.where(r < 500, brain, np.where(r < 640, bone, air)))


def pair(kind, w, h):
    y, x = np.mgrid[0:h, 0:w].astype(np.int64)
    if kind == "unrelated":
        return hashed(x, y, 6) % 256, hashed(x, y, 7) % 256
    if kind == "hu":
        return hu_truth(x, y, w, h), hu_truth(x + 1, y, w, h) * 9 // 10 + hashed(x, y, 8) % 61 - 20
    return grey_truth(x, y, w, h), grey_truth(x, y + 1, w, h) * 9 // 10 + hashed(x, y, 9) % 31


def ellipse(w, h):
    y, x = np.mgrid[0:h, 0:w].astype(np.int64)
    return ((2 * x - w) ** 2 * h * h + (2 * y - h) ** 2 * w * w) * 100 < 64 * w * w * h * h


def correlation(a, b):
    a, b = a - a.mean(), b - b.mean()
    return (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum())


def halved(a, how):
    """means (or any) of 2x2 pixels, the last row and column twice where the side is odd"""
    a = np.pad(a, ((0, a.shape[0] % 2), (0, a.shape[1] % 2)), "edge")
    return how(a.reshape(a.shape[0] // 2, 2, a.shape[1] // 2, 2), axis=(1, 3))


def inner(mask, size):
    """of the positions of a window, those whose centre counts"""
    half = size // 2
    return mask[half : mask.shape[0] - half, half : mask.shape[1] - half]


def ssim_maps(a, b, span):
    """luminance and contrast-structure of wang2004, 11x11 Gaussian"""
    line = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2))
    kernel = np.outer(line, line) / line.sum() ** 2

    def mean(c):
        return convolve2d(c, kernel, "valid")

    c1, c2 = (0.01 * span) ** 2, (0.03 * span) ** 2
    ma, mb = mean(a), mean(b)
    va, vb, vab = mean(a * a) - ma * ma, mean(b * b) - mb * mb, mean(a * b) - ma * mb
    return (2 * ma * mb + c1) / (ma * ma + mb * mb + c1), (2 * vab + c2) / (va + vb + c2)


def ms_ssim(a, b, mask, span):
    weights, product = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333), 1.0
    for scale, weight in enumerate(weights):
        if scale:
            a, b, mask = halved(a, np.mean), halved(b, np.mean), halved(mask, np.any)
        if min(a.shape) < 11:
            return None
        luminance, contrast = ssim_maps(a, b, span)
        quality = contrast * luminance if scale == 4 else contrast
        product *= max(quality[inner(mask, 11)].mean(), 0) ** weight
    return product


def gradient_similarities(a, b, mask, span):
    across = np.array([[1, 0, -1]] * 3) / 3
    a, b, mask = halved(a, np.mean), halved(b, np.mean), halved(mask, np.any)

    def gradient(c):
        return np.hypot(convolve2d(c, across, "valid"), convolve2d(c, across.T, "valid"))

    ga, gb, c = gradient(a), gradient(b), 170 * (span / 255) ** 2
    return ((2 * ga * gb + c) / (ga**2 + gb**2 + c))[inner(mask, 3)]


def edge_preservation(a, b, mask):
    laplacian = np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
    keep = convolve2d(mask.astype(int), np.minimum(abs(laplacian), 1), "valid") == 5
    return correlation(convolve2d(a, laplacian, "valid")[keep], convolve2d(b, laplacian, "valid")[keep])


def information(a, b, low, high):
    """mutual information in bits, and its normalised form"""
    edges = np.linspace(low, high, 65)
    joint = np.histogram2d(np.clip(a, low, high), np.clip(b, low, high), bins=[edges, edges])[0]
    joint /= joint.sum()

    def entropy(p):
        return -(p[p > 0] * np.log2(p[p > 0])).sum()

    alone, both = entropy(joint.sum(1)) + entropy(joint.sum(0)), entropy(joint)
    return alone - both, alone / both


def ssim_skimage(a, b, mask, span):
    _, full = structural_similarity(a, b, data_range=span, full=True)
    return full[3:-3, 3:-3][inner(mask, 7)].mean()


def psnr_8bit(a, b, low, high):
    def levels(c):
        return np.round(np.clip((c - low) / (high - low) * 255, 0, 255)).astype(np.uint8)

    return peak_signal_noise_ratio(levels(a), levels(b), data_range=255)


def tissues(a, b):
    scores = {}
    for name, (low, high) in TISSUES.items():
        error = (b - a)[(a >= low) & (a < high)]
        scores["mae_" + name], scores["me_" + name] = np.abs(error).mean(), error.mean()
    scores["dice_bone"] = 2 * ((a >= 200) & (b >= 200)).sum() / ((a >= 200).sum() + (b >= 200).sum())
    return scores


def scores(kind, truth, synthetic, mask):
    low, high = (-1024, 3000) if kind == "hu" else (0, 255)
    span = high - low
    a, b = truth[mask].astype(float), synthetic[mask].astype(float)
    seen = [np.where(mask, c, low).astype(float) for c in (truth, synthetic)]
    shifted = [c - low for c in seen]
    mi, nmi = information(a, b, low, high)
    return {
        "me": (b - a).mean(),
        "ncc": correlation(a, b),
        "ms_ssim": ms_ssim(*shifted, mask, span),
        "gmsd": gradient_similarities(*seen, mask, span).std(),
        "gms": gradient_similarities(*seen, mask, span).mean(),
        "mi_bits": mi,
        "nmi": nmi,
        "epi": edge_preservation(*seen, mask),
        **(tissues(a, b) if kind == "hu" else {}),
        "ssim_skimage": ssim_skimage(*seen, mask, span),
        "psnr_8bit_db": psnr_8bit(a, b, low, high),
    }


def case(kind, w, h, masked):
    truth, synthetic = pair(kind, w, h)
    mask = ellipse(w, h) if masked else np.full((h, w), True)
    return {
        "kind": kind,
        "width": w,
        "height": h,
        "masked": masked,
        "truth_sum": int(truth.sum()),
        "synthetic_sum": int(synthetic.sum()),
        "voxels": int(mask.sum()),
        "scores": scores(kind, truth, synthetic, mask),
    }


if __name__ == "__main__":
    sizes = (("grey", 176, 163), ("hu", 177, 162), ("unrelated", 165, 170), ("grey", 40, 37))
    cases = [case(*size, masked) for size in sizes for masked in (False, True)]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(cases, indent=1) + "\n")
