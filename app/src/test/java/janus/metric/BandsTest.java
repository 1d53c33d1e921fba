package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Mask;
import janus.volume.Slice;
import janus.window.Area;
import janus.window.Bands;
import janus.window.Plane;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final double ROUNDING = 1e-9;
    private static final int TRIALS = 200;
    private static final List<Metric> WINDOWED =
            List.of(new Ssim(), new Uqi(), new Vif(), new SsimSkimage(), new UqiSewar());

    /// A picture with a head: an area, or the ellipse in it where `round`.
    private record Case(int width, int height, Area head, boolean round) {
        static Case random(RandomGenerator random) {
            boolean large = random.nextInt(20) == 0; // wider than a tile
            int width = large ? random.nextInt(280, 600) : random.nextInt(41, 120);
            int height = random.nextInt(41, 120);
            int left = random.nextInt(width);
            int top = random.nextInt(height);
            Area head =
                    new Area(
                            left,
                            top,
                            random.nextInt(left, width) + 1,
                            random.nextInt(top, height) + 1);
            return new Case(width, height, head, random.nextBoolean());
        }

        float[] pixels(float frame, RandomGenerator random) {
            float[] pixels = new float[width * height];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = isHead(i % width, i / width) ? random.nextInt(256) : frame;
            }
            return pixels;
        }

        private boolean isHead(int x, int y) {
            double across = fromMiddle(x, head.left(), head.right());
            double down = fromMiddle(y, head.top(), head.bottom());
            return round
                    ? Math.hypot(across, down) < 1
                    : Math.max(Math.abs(across), Math.abs(down)) < 1;
        }

        private static double fromMiddle(int at, int first, int end) {
            return (2.0 * at + 1 - first - end) / (end - first);
        }
    }

    /// The least change of the first pixel, which changes no score but hides the frame.
    private static float[] tipped(float[] pixels) {
        float[] tipped = pixels.clone();
        tipped[0] = Math.nextUp(tipped[0]);
        return tipped;
    }

    private static Pair pair(Case one, float[] truth, float[] synthetic, boolean[] inside) {
        Slice first = Slice.of(one.width, one.height, truth);
        Slice second = Slice.of(one.width, one.height, synthetic);
        return inside.length == 0
                ? Pair.of(first, second, Range.GREY)
                : Pair.of(first, second, Range.GREY, Mask.of(one.width, one.height, inside));
    }

    @Test
    void aFrameChangesNoScore() {
        RandomGenerator random = new SplittableRandom(5);
        for (int trial = 0; trial < TRIALS; trial++) {
            Case one = Case.random(random);
            float[] truth = one.pixels(random.nextBoolean() ? 0 : 17, random);
            float[] synthetic = one.pixels(random.nextBoolean() ? 0 : 140, random);
            Pair framed = pair(one, truth, synthetic, new boolean[0]);
            Pair unframed = pair(one, tipped(truth), tipped(synthetic), new boolean[0]);
            assertThat(whole(Bands.of(planes(unframed), 8)))
                    .isEqualTo(new Area(0, 0, one.width - 7, one.height - 7));
            same(framed, unframed);
        }
    }

    @Test
    void aFrameInsideAMaskChangesNoScore() {
        RandomGenerator random = new SplittableRandom(6);
        for (int trial = 0; trial < TRIALS; trial++) {
            Case one = Case.random(random);
            float[] truth = one.pixels(17, random);
            float[] synthetic = one.pixels(random.nextBoolean() ? 0 : 140, random);
            boolean[] inside = new boolean[truth.length];
            int every = random.nextInt(1, 5);
            for (int i = 0; i < inside.length; i++) {
                inside[i] = i < inside.length / 3 || i % every == 0;
            }
            same(
                    pair(one, truth, synthetic, inside),
                    pair(one, tipped(truth), tipped(synthetic), inside));
        }
    }

    private static Plane[] planes(Pair pair) {
        return new Plane[] {pair.truth(), pair.synthetic()};
    }

    private static void same(Pair one, Pair other) {
        for (Metric metric : WINDOWED) {
            double expected = metric.of(other).orNaN();
            if (Double.isNaN(expected)) {
                assertThat(metric.of(one).orNaN()).as(metric.column()).isNaN();
            } else {
                assertThat(metric.of(one).orNaN())
                        .as(metric.column())
                        .isEqualTo(expected, within(ROUNDING * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static Area whole(List<Area> bands) {
        return bands.stream().reduce(Area::and).orElseThrow();
    }

    @Test
    void onlyTheHeadAndWindowsThatTouchItAreWalked() {
        float[] pixels = new float[64 * 50];
        pixels[20 + 30 * 64] = 1;
        Plane head = Plane.of(64, pixels, 0);
        Plane flat = Plane.of(64, new float[64 * 50], 0);
        Area around = new Area(12, 22, 21, 31);
        assertThat(Bands.of(new Plane[] {head, flat}, 8)).containsExactly(around);
        assertThat(Bands.of(new Plane[] {flat, head}, 8)).containsExactly(around);
        assertThat(Bands.of(new Plane[] {flat, flat}, 8)).hasSize(1);
        Area nothing = Bands.of(new Plane[] {flat, flat}, 8).getFirst();
        assertThat(nothing.right() - nothing.left()).isEqualTo(1);
        assertThat(nothing.bottom() - nothing.top()).isEqualTo(1);
    }

    @Test
    void bandsAreAsWideAsTheHeadIsThere() {
        float[] pixels = new float[100 * 80];
        for (int y = 20; y < 60; y++) {
            pixels[(y < 40 ? 50 : 30) + y * 100] = 1; // one pixel a row: a step to the left
        }
        Plane plane = Plane.of(100, pixels, 0);
        assertThat(Bands.of(new Plane[] {plane, plane}, 3))
                .containsExactly(
                        new Area(46, 16, 51, 32), // sees rows 16 to 33
                        new Area(26, 32, 51, 48),
                        new Area(26, 48, 31, 60));
    }
}
