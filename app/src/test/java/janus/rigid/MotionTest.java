package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MotionTest {
    private static final Motion QUARTER =
            new Motion(new Vector(10, 20, 30), new Vector(0, 0, Math.PI / 2), new Vector(1, -2, 3));

    static Motion random(RandomGenerator random) {
        return new Motion(vector(random, 100), vector(random, 1), vector(random, 30));
    }

    static Vector vector(RandomGenerator random, double most) {
        return new Vector(
                random.nextDouble(-most, most),
                random.nextDouble(-most, most),
                random.nextDouble(-most, most));
    }

    private static void assertNear(Vector one, Vector other) {
        assertThat(one.minus(other).length()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aQuarterTurnFromLeftToBackGoesRoundTheCentre() {
        // 5 mm left of the centre comes to lie 5 mm behind it, then all is shifted
        assertNear(QUARTER.of(new Vector(15, 20, 30)), new Vector(11, 23, 33));
        assertThat(QUARTER.degrees()).isCloseTo(90, within(1e-12));
    }

    @Test
    void nothingMovesWithoutTurnAndShift() {
        Vector place = new Vector(1.5, -2, 7);
        assertThat(Motion.NONE.of(place)).isEqualTo(place);
    }

    @Test
    void distancesAndHandednessStay() {
        Trials.forAll(
                50,
                random -> {
                    Motion motion = random(random);
                    Vector a = vector(random, 100);
                    Vector b = vector(random, 100);
                    assertThat(motion.of(a).minus(motion.of(b)).length())
                            .isCloseTo(a.minus(b).length(), within(1e-9));
                    Cosines axes = motion.axes();
                    assertThat(axes.x().cross(axes.y()).dot(axes.z())).isCloseTo(1, within(1e-9));
                });
    }

    @Test
    void backUndoesIt() {
        Trials.forAll(
                50,
                random -> {
                    Motion motion = random(random);
                    Vector place = vector(random, 100);
                    assertNear(motion.back().of(motion.of(place)), place);
                });
    }

    @Test
    void aMovedGridHasItsVoxelsWhereTheMotionTakesThem() {
        Grid grid =
                new Grid(
                        new Size(4, 5, 6),
                        new Spacing(1, 2, 3),
                        new Cosines(new Vector(0, 1, 0), new Vector(0, 0, -1), new Vector(1, 0, 0)),
                        new Vector(7, 8, 9));
        Vector voxel = new Vector(3, 1, 4);
        assertNear(QUARTER.of(grid).toPatient(voxel), QUARTER.of(grid.toPatient(voxel)));
    }
}
