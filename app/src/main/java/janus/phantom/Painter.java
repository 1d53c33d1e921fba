package janus.phantom;

import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Paints one subject onto one grid, row by row; rows may be painted at the same time.
final class Painter {
    private static final int CONTRASTS = Contrast.values().length;
    private static final double PLANE_MM = 1.6;

    private final Anatomy anatomy;
    private final Head head;
    private final List<Lesion> lesions;
    private final Grid grid;
    private final Pose pose;
    private final float[] means;

    Painter(Anatomy anatomy, List<Lesion> lesions, Grid grid) {
        this.anatomy = anatomy;
        this.head = new Head(anatomy);
        this.lesions = lesions;
        this.grid = grid;
        this.pose = new Pose(anatomy, grid);
        this.means = means(anatomy);
    }

    /// Fills row `row` (counted through all slices) of every contrast and of the labels.
    void paintRow(int row, float[][] voxels, float[] labels) {
        Size size = grid.size();
        double width = 1.1 * Math.max(grid.spacing().x(), grid.spacing().y());
        Sample sample = new Sample(means, width);
        int planes = Math.clamp(Math.round(grid.spacing().z() / PLANE_MM), 1, 4);
        double[] sums = new double[CONTRASTS];
        int slice = row / size.rows();
        for (int i = 0; i < size.columns(); i++) {
            int voxel = i + size.columns() * row;
            Arrays.fill(sums, 0);
            for (int plane = 0; plane < planes; plane++) {
                double k = slice + (plane + 0.5) / planes - 0.5;
                pose.place(sample, i, row % size.rows(), k);
                paint(sample);
                sample.addTo(sums, 1.0 / planes);
                if (plane == planes / 2) {
                    labels[voxel] = sample.label().label();
                }
            }
            for (int c = 0; c < CONTRASTS; c++) {
                voxels[c][voxel] = (float) sums[c];
            }
        }
    }

    private void paint(Sample sample) {
        double surface = head.paint(sample);
        if (surface > 3) {
            return;
        }
        for (Lesion lesion : lesions) {
            double away = new Vector(sample.x, sample.y, sample.z).minus(lesion.centre()).length();
            double ragged = lesion.radiusMm() * 0.55;
            double edge =
                    ragged
                            * (anatomy.grain().at(sample.x / 14, sample.y / 14, sample.z / 14)
                                    + 0.4 * anatomy.grain().at(sample.x / 5, sample.y / 5, 3));
            for (Lesion.Zone zone : lesion.zones()) {
                double d = away + edge * zone.reach() - lesion.radiusMm() * zone.reach();
                sample.paint(zone.tissue(), Math.max(d, surface));
            }
        }
    }

    /// The subject's own value of every tissue: a few per cent from the mean.
    private static float[] means(Anatomy anatomy) {
        float[] means = new float[Tissue.values().length * CONTRASTS];
        SplittableRandom random = new SplittableRandom((long) (1e9 * anatomy.skullMm()));
        for (Tissue tissue : Tissue.values()) {
            for (Contrast contrast : Contrast.values()) {
                float mean = tissue.on(contrast);
                double stray = contrast == Contrast.CT && Math.abs(mean) < 100 ? 1 : 0.025 * mean;
                double own = mean + stray * (2 * random.nextDouble() - 1);
                means[tissue.label() * CONTRASTS + contrast.channel()] =
                        tissue == Tissue.AIR ? mean : (float) own;
            }
        }
        return means;
    }
}
