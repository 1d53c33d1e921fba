package janus.phantom;

/// One point of the head that is being painted, the deepest layer last. Every layer covers what
/// lies under it by the share of the sample's width that it fills, so edges get partial volume.
final class Sample {
    private static final int CONTRASTS = Contrast.values().length;

    double x;
    double y;
    double z;

    /// Distance to the midline plane, mm.
    double side;

    private final float[] means;
    private final double width;
    private final float[] values = new float[CONTRASTS];
    private Tissue label = Tissue.AIR;

    /// @param means value of every tissue on every contrast, tissues outside
    /// @param width extent of a voxel in its slice, mm
    Sample(float[] means, double width) {
        this.means = means;
        this.width = width;
    }

    /// Begins anew with air at this place in the canonical head, mm.
    void moveTo(double newX, double newY, double newZ) {
        x = newX;
        y = newY;
        z = newZ;
        side = Math.abs(newX);
        label = Tissue.AIR;
        System.arraycopy(means, 0, values, 0, CONTRASTS);
    }

    /// Covers with `tissue` what is inside its surface `distance` mm away.
    void paint(Tissue tissue, double distance) {
        cover(tissue, Smooth.clamp(0.5 - distance / width));
        if (distance < 0) {
            label = tissue;
        }
    }

    /// Covers with a sheet of `tissue`, `thickness` mm thick, whose nearer face is `distance` away.
    void paintSheet(Tissue tissue, double distance, double thickness) {
        double near = Smooth.clamp(0.5 - distance / width);
        cover(tissue, near - Smooth.clamp(0.5 - (distance + thickness) / width));
        if (distance < 0) {
            label = tissue;
        }
    }

    /// Covers with every part in turn.
    void paint(Part[] parts) {
        for (Part part : parts) {
            paint(part.tissue(), part.shape().distance(side, y, z));
        }
    }

    /// The topmost tissue.
    Tissue label() {
        return label;
    }

    /// Adds this sample's values times `share` to `sums`, one per contrast.
    void addTo(double[] sums, double share) {
        for (int c = 0; c < CONTRASTS; c++) {
            sums[c] += share * values[c];
        }
    }

    private void cover(Tissue tissue, double share) {
        if (share <= 0) {
            return;
        }
        int from = tissue.label() * CONTRASTS;
        for (int c = 0; c < CONTRASTS; c++) {
            values[c] += (float) (share * (means[from + c] - values[c]));
        }
    }
}
