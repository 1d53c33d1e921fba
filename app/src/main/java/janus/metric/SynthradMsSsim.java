package janus.metric;

import janus.volume.Unit;

/// Multi-scale structural similarity as the code of the SynthRAD2025 challenge computes it
/// (synthradcode2025): `m1 m2 m3 m4 m5`, where m is the mean over the mask of SSIM to the power of
/// the scale's weight (0.0448, 0.2856, 0.3001, 0.2363, 0.1333), negative SSIM counting as 0. SSIM
/// is of 7x7x7 equal weights with sample covariance and constants for 4024 HU; volumes and scales
/// are [SynthradScale]'s. No unit, 0 to 1; 1 for a perfect copy; higher is better. Symmetric.
///
/// The challenge departs from wang2003: luminance counts on every scale and not on the last alone,
/// and powers are taken before the mean. Its product of luminance, contrast and structure, each cut
/// off at 0, is SSIM cut off at 0, as the powers are the same.
///
/// Defined for volumes in HU. A mask that leaves no window on some scale leaves no score; without a
/// mask all voxels count.
public record SynthradMsSsim() implements Volumetric {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final CubeSsim SSIM = new CubeSsim(CubeWindow.uniform(7), Range.HU);

    @Override
    public String column() {
        return "synthrad_ms_ssim";
    }

    @Override
    public String name() {
        return "MS-SSIM of SynthRAD";
    }

    @Override
    public Score of(VolumePair pair) {
        if (pair.unit() != Unit.HU) {
            return HuOnly.not(pair.unit(), SynthradMae.WHY_HU);
        }
        if (pair.size().slices() == 1) {
            return slice();
        }
        SynthradScale scale = SynthradScale.of(pair);
        double product = 1;
        for (int level = 0; level < WEIGHTS.length; level++) {
            scale = level == 0 ? scale : scale.half();
            double weight = WEIGHTS[level];
            Score mean =
                    SSIM.mean(
                            scale.pair(),
                            scale.inside(),
                            ssim -> Math.pow(Math.max(0, ssim), weight));
            switch (mean) {
                case Score.Known known -> product *= Math.clamp(known.value(), 0, 1);
                case Score.Undefined undefined -> {
                    return undefined;
                }
            }
        }
        return new Score.Known(product);
    }
}
