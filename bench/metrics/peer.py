"""The four metrics of the paper as scikit-image and SciPy users compute them.

PSNR and SSIM are scikit-image's own functions; UQI and VIFp, which neither library has, are the
published formulas over SciPy's separable filters (the fastest filters SciPy offers for them).
"""

import numpy as np
from scipy.ndimage import correlate1d, uniform_filter
from skimage.metrics import peak_signal_noise_ratio, structural_similarity


def psnr(truth, synthetic, data_range=255.0):
    return peak_signal_noise_ratio(truth, synthetic, data_range=data_range)


def ssim(truth, synthetic, data_range=255.0):
    return structural_similarity(
        truth,
        synthetic,
        data_range=data_range,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
    )


def uqi(truth, synthetic, window=8):
    def mean(a):
        start = window // 2
        last = window - 1 - start
        return uniform_filter(a, window)[start : a.shape[0] - last, start : a.shape[1] - last]

    mx, my = mean(truth), mean(synthetic)
    sxx = mean(truth * truth) - mx * mx
    syy = mean(synthetic * synthetic) - my * my
    sxy = mean(truth * synthetic) - mx * my
    spread, power = sxx + syy, mx * mx + my * my
    flat = spread < 1e-9
    quality = np.zeros_like(mx)
    ok = ~flat & (power > 0)
    quality[ok] = 4 * sxy[ok] * mx[ok] * my[ok] / (spread[ok] * power[ok])
    ok = flat & (power > 0)
    quality[ok] = 2 * mx[ok] * my[ok] / power[ok]
    quality[flat & (power == 0)] = 1
    return quality.mean()


def vif(truth, synthetic):
    eps, noise = 1e-10, 2.0
    num = den = 0.0
    for scale in range(1, 5):
        n = 2 ** (5 - scale) + 1
        line = np.exp(-((np.arange(n) - n // 2) ** 2) / (2 * (n / 5) ** 2))
        line /= line.sum()

        def smooth(a, n=n, line=line):
            b = correlate1d(correlate1d(a, line, axis=0), line, axis=1)
            return b[n // 2 : -(n // 2), n // 2 : -(n // 2)]

        if scale > 1:
            truth, synthetic = smooth(truth)[::2, ::2], smooth(synthetic)[::2, ::2]
        m1, m2 = smooth(truth), smooth(synthetic)
        s1 = np.maximum(smooth(truth * truth) - m1 * m1, 0)
        s2 = np.maximum(smooth(synthetic * synthetic) - m2 * m2, 0)
        s12 = smooth(truth * synthetic) - m1 * m2
        gain = s12 / (s1 + eps)
        left = s2 - gain * s12
        few = s1 < eps
        gain[few], left[few], s1[few] = 0, s2[few], 0
        few = s2 < eps
        gain[few], left[few] = 0, 0
        few = gain < 0
        left[few], gain[few] = s2[few], 0
        left = np.maximum(left, eps)
        num += np.log10(1 + gain * gain * s1 / (left + noise)).sum()
        den += np.log10(1 + s1 / noise).sum()
    return num / den if den > 0 else 1.0
