package janus.metric;

import janus.volume.Size;

/// Structural similarity (wang2004) of volumes: [Ssim] with a window of 11x11x11 Gaussian weights
/// (sigma 1.5 voxels in all three directions, whatever their spacing) in place of 11x11. No unit; 1
/// for a perfect copy, at least -1; higher is better. Symmetric.
///
/// [Ssim] of a volume is the mean over its axial slices and does not see whether one slice fits the
/// next; this does. A single slice and a volume with a side below 11 voxels have none.
public record Ssim3d() implements Volumetric {
    private static final CubeWindow WINDOW = CubeWindow.gaussian(11, 1.5);

    @Override
    public String column() {
        return "ssim_3d";
    }

    @Override
    public String name() {
        return "SSIM, 3-D";
    }

    @Override
    public Score of(VolumePair pair) {
        Size size = pair.size();
        if (size.slices() == 1) {
            return slice();
        }
        int side = WINDOW.size();
        if (Math.min(Math.min(size.columns(), size.rows()), size.slices()) < side) {
            return new Score.Undefined(
                    "a %s volume has no %s - its windows need at least %dx%dx%d voxels - look at the SSIM of its slices"
                            .formatted(VolumePair.words(size), label(), side, side, side));
        }
        return new CubeSsim(WINDOW, pair.range()).mean(pair.seen(), pair.inside(), ssim -> ssim);
    }
}
