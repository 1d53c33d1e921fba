package janus.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MovementTest {
    private final Slice slice = Slice.of(3, 3, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    private final Canvas tiny = new Canvas(3, 1);

    private float[] moved(Change... changes) {
        return Draw.of(tiny, List.of(changes)).apply(slice, Modality.MR, Unit.NORMALISED).values();
    }

    @Test
    void nothingLeavesTheSliceItself() {
        assertThat(Draw.of(tiny, List.of()).apply(slice, Modality.CT, Unit.HU)).isSameAs(slice);
    }

    @Test
    void flipMirrorsLeftToRight() {
        assertThat(moved(new Flip(true))).containsExactly(3, 2, 1, 6, 5, 4, 9, 8, 7);
        assertThat(moved(new Flip(false))).containsExactly(slice.values());
        assertThat(moved(new Flip(true), new Flip(true))).containsExactly(slice.values());
    }

    @Test
    void shiftBringsInBackground() {
        assertThat(
                        Draw.of(tiny, List.of(new Shift(1, -1)))
                                .apply(slice, Modality.CT, Unit.HU)
                                .values())
                .containsExactly(-1024, 4, 5, -1024, 7, 8, -1024, -1024, -1024);
    }

    /// What `finetune` did before there was a choice, and what recorded Runs repeat.
    @Test
    void theDefaultIsTheFlipAndShiftOfEarlierRunsToTheBit() {
        Trials.forAll(
                200,
                random -> {
                    int side = random.nextInt(4, 70);
                    Slice original = noise(side, random);
                    long seed = random.nextLong();
                    Slice now =
                            Augmentations.DEFAULT
                                    .draw(new Canvas(side, 1), new SplittableRandom(seed))
                                    .apply(original, Modality.CT, Unit.HU);
                    assertThat(now.values())
                            .containsExactly(earlier(original, new SplittableRandom(seed)));
                });
    }

    private static float[] earlier(Slice slice, RandomGenerator random) {
        int side = slice.width();
        int largest = (int) (0.05 * side);
        boolean flipped = random.nextBoolean();
        int dx = random.nextInt(-largest, largest + 1);
        int dy = random.nextInt(-largest, largest + 1);
        float[] moved = Slice.filled(side, side, -1024).values();
        for (int y = Math.max(0, dy); y < Math.min(side, side + dy); y++) {
            for (int x = Math.max(0, dx); x < Math.min(side, side + dx); x++) {
                int from = x - dx;
                moved[x + y * side] = slice.at(flipped ? side - 1 - from : from, y - dy);
            }
        }
        return moved;
    }

    private static Slice noise(int side, RandomGenerator random) {
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1000, 2000);
        }
        return Slice.of(side, side, values);
    }

    @Test
    void warpsNeverFoldAndNoPointMovesFartherThanTheirLength() {
        Canvas canvas = new Canvas(48, 4); // 192 mm, as wide as a head
        double[] farthest = {0};
        double[] least = {1};
        Trials.forAll(
                1000,
                random -> {
                    Warp warp = Warp.random(Warp.LARGEST_MM, canvas, random);
                    Movement.Backwards way = warp.on(canvas);
                    for (int i = 0; i < 48 * 48; i++) {
                        int x = i % 48;
                        int y = i / 48;
                        double[] here = at(way, x, y);
                        double mm = 4 * Math.hypot(here[0] - x, here[1] - y);
                        farthest[0] = Math.max(farthest[0], mm);
                        least[0] = Math.min(least[0], jacobian(way, x, y));
                    }
                });
        assertThat(farthest[0]).isBetween(3.0, Warp.LARGEST_MM);
        assertThat(least[0]).isBetween(0.53, 0.95); // the bound in Warp; and it does deform
    }

    private static double[] at(Movement.Backwards way, double x, double y) {
        double[] point = {x, y};
        way.trace(point);
        return point;
    }

    private static double jacobian(Movement.Backwards way, double x, double y) {
        double h = 0.01;
        double[] left = at(way, x - h, y);
        double[] right = at(way, x + h, y);
        double[] above = at(way, x, y - h);
        double[] below = at(way, x, y + h);
        double xx = right[0] - left[0];
        double xy = below[0] - above[0];
        double yx = right[1] - left[1];
        double yy = below[1] - above[1];
        return (xx * yy - xy * yx) / (4 * h * h);
    }

    @Test
    void bothSidesOfAPairAndAllNeighboursMoveAlike() {
        Canvas canvas = new Canvas(40, 5);
        Trials.forAll(
                50,
                random -> {
                    Draw draw =
                            Augmentations.of("flip,shift,rotate,scale,elastic")
                                    .draw(canvas, random);
                    Slice mr = noise(40, random);
                    Slice ct = tripled(mr);
                    Slice movedMr = draw.apply(mr, Modality.MR, Unit.NORMALISED);
                    Slice movedCt = draw.apply(ct, Modality.CT, Unit.GREY);
                    assertThat(draw.apply(mr, Modality.MR, Unit.NORMALISED).values())
                            .containsExactly(movedMr.values());
                    double apart = 0;
                    for (int i = 0; i < movedMr.values().length; i++) {
                        double one = movedCt.values()[i] - 3 * (double) movedMr.values()[i];
                        apart = Math.max(apart, Math.abs(one));
                    }
                    // linear interpolation keeps linear relations, also with the background of 0
                    assertThat(apart).isLessThan(1e-2);
                });
    }

    private static Slice tripled(Slice slice) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 3;
        }
        return Slice.of(slice.width(), slice.height(), values);
    }

    @Test
    void movementsOutsideTheirRangesSayWhichTheyAre() {
        assertThatThrownBy(() -> new Rotation(30))
                .hasMessage(
                        "a head turned by 30.0 degrees is none that a scanner sees - rotations lie within -10..10 - turn it less");
        assertThatThrownBy(() -> new Rotation(Double.NaN)).hasMessageContaining("-10..10");
        assertThatThrownBy(() -> new Scaling(1.2)).hasMessageContaining("0.9..1.1");
        assertThatThrownBy(() -> Warp.random(6, tiny, new SplittableRandom(1)))
                .hasMessageContaining("0..5 mm");
        assertThatThrownBy(() -> SmoothField.of(1, new double[15]))
                .hasMessageStartingWith("15 control values are no square lattice");
        assertThatThrownBy(() -> new Canvas(0, 1)).hasMessageContaining("0 pixels of 1.0 mm");
        assertThatThrownBy(() ->
                        Draw.of(new Canvas(4, 1), List.of()).apply(slice, Modality.MR, Unit.GREY))
                .hasMessageStartingWith("a 3x3 slice does not cover a canvas of 4 pixels - ");
    }
}
