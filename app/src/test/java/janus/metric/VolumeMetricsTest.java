package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VolumeMetricsTest {
    private static final double ROUNDING = 1e-9;
    private static final Size SMALL = new Size(14, 13, 12);
    private static final MadeUpVolumes MADE = new MadeUpVolumes("hu", SMALL);
    private static final List<Volumetric> ALL = List.of(new Ssim3d(), new SynthradMsSsim());

    private static Volume flat(Size size, double value) {
        float[] voxels = new float[size.voxels()];
        Arrays.fill(voxels, (float) value);
        return volume(size, voxels);
    }

    private static Volume volume(Size size, float[] voxels) {
        return Volume.of(new Grid(size, Spacing.ONE, Cosines.LPS, Vector.ZERO), voxels);
    }

    private static VolumePair hu(Volume truth, Volume synthetic) {
        return VolumePair.of(truth, synthetic, Range.HU).in(Unit.HU);
    }

    private static VolumePair hu(Volume truth, Volume synthetic, boolean[] inside) {
        return VolumePair.of(truth, synthetic, Range.HU, inside).in(Unit.HU);
    }

    private static String why(Score score) {
        return score instanceof Score.Undefined(String why) ? why : "";
    }

    private static Score pooled(Pooled metric, float[] truth, float[] synthetic, Unit unit) {
        Slice one = Slice.of(truth.length, 1, truth);
        Slice other = Slice.of(synthetic.length, 1, synthetic);
        return metric.of(Pair.of(one, other, Range.GREY).in(unit));
    }

    @Test
    void aPerfectCopyIsPerfect() {
        Volume truth = MADE.truth();
        for (Volumetric metric : ALL) {
            assertThat(metric.of(hu(truth, truth)).orNaN()).isCloseTo(1, within(ROUNDING));
            assertThat(metric.of(hu(truth, truth, MADE.octahedron())).orNaN())
                    .isCloseTo(1, within(ROUNDING));
        }
    }

    @Test
    void theOrderDoesNotMatter() {
        Volume one = MADE.truth();
        Volume other = MADE.synthetic();
        for (Volumetric metric : ALL) {
            assertThat(metric.of(hu(other, one)).orNaN())
                    .isCloseTo(metric.of(hu(one, other)).orNaN(), within(ROUNDING));
        }
    }

    @Test
    void flatVolumesHaveStatedAnswers() {
        // no variance: (2 * 0.3 * 0.6 + c1) / (0.3^2 + 0.6^2 + c1), c1 = 0.01^2
        VolumePair pair = VolumePair.of(flat(SMALL, 0.3), flat(SMALL, 0.6), new Range(0, 1));
        assertThat(new Ssim3d().of(pair).orNaN()).isCloseTo(0.3601 / 0.4501, within(1e-6));
        assertThat(new Ssim3d().of(hu(flat(SMALL, 40), flat(SMALL, 40))).orNaN())
                .isCloseTo(1, within(ROUNDING));
        assertThat(new SynthradMsSsim().of(hu(flat(SMALL, 40), flat(SMALL, 40))).orNaN())
                .isCloseTo(1, within(ROUNDING));
        assertThat(new SynthradMsSsim().of(hu(flat(SMALL, -1024), flat(SMALL, 3000))).orNaN())
                .isBetween(0.0, 0.1);
    }

    @Test
    void slicesThatDoNotFitTogetherAreSeen() {
        float[] flickering = new float[SMALL.voxels()];
        for (int i = 0; i < flickering.length; i++) {
            flickering[i] = i / SMALL.inSlice() % 2 == 0 ? 1080 : 920;
        }
        Volume synthetic = volume(SMALL, flickering);
        Pair slice = Pair.of(flat(SMALL, 1000).slice(5), synthetic.slice(5), Range.HU);
        assertThat(new Ssim().of(slice).orNaN()).isGreaterThan(0.99);
        // c2 / (80^2 + c2), c2 = (0.03 * 4024)^2, and hardly any loss of luminance
        assertThat(new Ssim3d().of(hu(flat(SMALL, 1000), synthetic)).orNaN())
                .isCloseTo(0.695, within(0.001));
    }

    @Test
    void flickerIsCountedFromTheTruths() {
        float[] truth = new float[SMALL.voxels()];
        float[] synthetic = new float[SMALL.voxels()];
        for (int i = 0; i < truth.length; i++) {
            int k = i / SMALL.inSlice();
            truth[i] = 10 * k;
            synthetic[i] = 10 * k + (k % 2 == 0 ? 0 : 15); // steps of 25 and -5
        }
        Flicker flicker = new Flicker();
        int up = SMALL.slices() / 2;
        int down = SMALL.slices() - 1 - up;
        double wanted = (25.0 * up + 5.0 * down) / (10.0 * (up + down)) - 1;
        VolumePair pair = hu(volume(SMALL, truth), volume(SMALL, synthetic));
        assertThat(flicker.of(pair).orNaN()).isCloseTo(wanted, within(ROUNDING));
        assertThat(flicker.of(hu(volume(SMALL, truth), flat(SMALL, 3))).orNaN()).isEqualTo(-1);
        assertThat(flicker.of(hu(volume(SMALL, truth), volume(SMALL, truth))).orNaN()).isZero();
        assertThat(why(flicker.of(hu(flat(SMALL, 3), volume(SMALL, truth)))))
                .isEqualTo(
                        "the truth is the same in all slices, so there is no Flicker - nothing to compare with - look at the errors");
        boolean[] one = new boolean[SMALL.voxels()];
        one[5] = true; // no neighbour counts
        assertThat(flicker.of(hu(volume(SMALL, truth), volume(SMALL, synthetic), one)).orNaN())
                .isNaN();
    }

    @Test
    void aSingleSliceHasNone() {
        Size one = new Size(30, 30, 1);
        for (Volumetric metric : ALL) {
            String sentence =
                    "a single slice has no third dimension - nothing can be said along it - compare volumes";
            assertThat(why(metric.of(hu(flat(one, 1), flat(one, 2))))).isEqualTo(sentence);
            Slice slice = Slice.filled(30, 30, 1);
            assertThat(why(metric.of(Pair.of(slice, slice, Range.HU)))).isEqualTo(sentence);
        }
    }

    @Test
    void thinVolumesAreTooThinOrMadeThicker() {
        Size thin = new Size(14, 13, 10);
        MadeUpVolumes made = new MadeUpVolumes("hu", thin);
        assertThat(why(new Ssim3d().of(made.whole())))
                .isEqualTo(
                        "a 14x13x10 volume has no SSIM, 3-D - its windows need at least 11x11x11 voxels - look at the SSIM of its slices");
        assertThat(new SynthradMsSsim().of(made.whole()).orNaN()).isBetween(0.0, 1.0);
    }

    /// The challenge halves a file from its first voxel on; the score must not hang on the way the
    /// volume was turned after it was read.
    @Test
    void synthradCountsFromWhereTheFileBegins() {
        Size size = new Size(98, 99, 40);
        MadeUpVolumes made = new MadeUpVolumes("hu", size);
        Score asInTheFile = new SynthradMsSsim().of(made.masked());
        for (Set<Integer> axes : List.of(Set.of(0), Set.of(1, 2), Set.of(0, 1, 2))) {
            VolumePair turned =
                    hu(
                            flipped(made.truth(), axes),
                            flipped(made.synthetic(), axes),
                            flipped(made.octahedron(), size, axes));
            assertThat(new SynthradMsSsim().of(turned.flipped(axes))).isEqualTo(asInTheFile);
            assertThat(new SynthradMsSsim().of(turned)).isNotEqualTo(asInTheFile);
        }
    }

    private static int flipped(int i, Size size, Set<Integer> axes) {
        int x = i % size.columns();
        int y = i / size.columns() % size.rows();
        int z = i / size.inSlice();
        int column = axes.contains(0) ? size.columns() - 1 - x : x;
        int row = axes.contains(1) ? size.rows() - 1 - y : y;
        int slice = axes.contains(2) ? size.slices() - 1 - z : z;
        return column + size.columns() * (row + size.rows() * slice);
    }

    private static Volume flipped(Volume volume, Set<Integer> axes) {
        Size size = volume.grid().size();
        float[] voxels = new float[size.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = volume.voxels()[flipped(i, size, axes)];
        }
        return volume(size, voxels);
    }

    private static boolean[] flipped(boolean[] inside, Size size, Set<Integer> axes) {
        boolean[] turned = new boolean[inside.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = inside[flipped(i, size, axes)];
        }
        return turned;
    }

    @Test
    void outsideTheMaskNothingMatters() {
        boolean[] inside = MADE.octahedron();
        float[] spoilt = MADE.synthetic().voxels().clone();
        for (int i = 0; i < spoilt.length; i++) {
            spoilt[i] = inside[i] ? spoilt[i] : i % 1000;
        }
        for (Volumetric metric : ALL) {
            assertThat(metric.of(hu(MADE.truth(), volume(SMALL, spoilt), inside)))
                    .isEqualTo(metric.of(MADE.masked()));
        }
    }

    @Test
    void aMaskOfEverythingIsNoMask() {
        boolean[] inside = new boolean[SMALL.voxels()];
        Arrays.fill(inside, true);
        for (Volumetric metric : ALL) {
            assertThat(metric.of(hu(MADE.truth(), MADE.synthetic(), inside)))
                    .isEqualTo(metric.of(MADE.whole()));
        }
    }

    @Test
    void aMaskWithoutWindowsLeavesNothing() {
        boolean[] inside = new boolean[SMALL.voxels()];
        for (Volumetric metric : ALL) {
            assertThat(metric.of(hu(MADE.truth(), MADE.synthetic(), inside)))
                    .isEqualTo(Voxelwise.nothing());
        }
        inside[0] = true; // a corner: no window is centred there
        assertThat(new Ssim3d().of(hu(MADE.truth(), MADE.synthetic(), inside)))
                .isEqualTo(Voxelwise.nothing());
    }

    @Test
    void whatIsNoNumberOrOfAnotherSizeIsRefused() {
        float[] broken = MADE.truth().voxels().clone();
        broken[7] = Float.NaN;
        assertThatThrownBy(() -> hu(MADE.truth(), volume(SMALL, broken)))
                .hasMessage(
                        "synthetic has NaN or infinite values - no metric is defined for them - replace them first");
        assertThatThrownBy(() -> hu(MADE.truth(), flat(new Size(14, 13, 11), 0)))
                .hasMessage(
                        "truth is 14x13x12 and synthetic 14x13x11 voxels - only volumes of one size can be compared - resample one onto the grid of the other first");
        assertThatThrownBy(() -> hu(MADE.truth(), MADE.synthetic(), new boolean[3]))
                .hasMessage(
                        "the mask has 3 flags and the truth 2184 voxels - every voxel needs one - give a mask on the truth's grid");
    }

    @Test
    void synthradClipsForPsnrButNotForMae() {
        float[] truth = {-2000, 0, 4000};
        float[] synthetic = {-1024, 3, 3000};
        assertThat(pooled(new SynthradMae(), truth, synthetic, Unit.HU).orNaN())
                .isCloseTo((976 + 3 + 1000) / 3.0, within(ROUNDING));
        // 10 log10(4024^2 / (3^2 / 3)): clipped, the first and the last are equal
        assertThat(pooled(new SynthradPsnr(), truth, synthetic, Unit.HU).orNaN())
                .isCloseTo(67.3219, within(1e-4));
        assertThat(pooled(new SynthradPsnr(), truth, truth, Unit.HU).orNaN()).isInfinite();
        assertThat(pooled(new SynthradMae(), truth, truth, Unit.HU).orNaN()).isZero();
    }

    @Test
    void synthradScoresCt() {
        String sentence =
                "values are grey and not HU - SynthRAD's challenge scores CT - for pictures of CT give --truth-scale A,B and --synthetic-scale A,B";
        float[] grey = {1, 2};
        assertThat(why(pooled(new SynthradMae(), grey, grey, Unit.GREY))).isEqualTo(sentence);
        assertThat(why(pooled(new SynthradPsnr(), grey, grey, Unit.GREY))).isEqualTo(sentence);
        assertThat(why(new SynthradMsSsim().of(MADE.whole().in(Unit.GREY)))).isEqualTo(sentence);
    }
}
