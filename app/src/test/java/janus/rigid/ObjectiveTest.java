package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.tensor.Device;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

final class ObjectiveTest {
    private static final Grid GRID =
            new Grid(
                    new Size(30, 30, 30),
                    new Spacing(3, 3, 3),
                    Cosines.LPS,
                    new Vector(-43.5, -43.5, -43.5));

    /// A smooth lump without any symmetry.
    private static Volume lump(boolean inverted) {
        float[] voxels = new float[GRID.size().voxels()];
        for (int at = 0; at < voxels.length; at++) {
            int j = at / 30 % 30;
            int k = at / 900;
            Vector p = GRID.toPatient(new Vector(at % 30, j, k));
            double far = p.x() * p.x() / 900 + p.y() * p.y() / 500 + p.z() * p.z() / 700;
            double ripple = Math.sin(p.x() / 9 + 1) * Math.cos(p.y() / 7) * Math.sin(p.z() / 8 + 2);
            double value = Math.exp(-far / 2) * (0.6 + 0.3 * ripple);
            voxels[at] = (float) (inverted ? 1 - value : value);
        }
        return Volume.of(GRID, voxels);
    }

    /// So far from the border that no place leaves the volume.
    private static Volume middle() {
        float[] flags = new float[GRID.size().voxels()];
        for (int k = 8; k < 22; k++) {
            for (int j = 8; j < 22; j++) {
                Arrays.fill(flags, 8 + 30 * j + 900 * k, 22 + 30 * j + 900 * k, 1);
            }
        }
        return Volume.of(GRID, flags);
    }

    private static Objective objective() {
        Vector centre = new Vector(2, -3, 4);
        Samples samples =
                Samples.of(
                        Level.of(lump(false), Device.CPU),
                        middle(),
                        centre,
                        new Samples.Sampling(20_000, 1));
        Level moving = Level.of(lump(true), Device.CPU);
        return new Objective(moving, samples, new Likeness(24), centre);
    }

    @Test
    void theGradientIsWhatDifferencesSay() {
        try (PointerScope _ = new PointerScope()) {
            Objective objective = objective();
            double[] here = {4, -6, 3, 1.5, -2, 2.5};
            double[] gradient = objective.at(here).gradient();
            for (int i = 0; i < 6; i++) {
                double[] more = here.clone();
                double[] less = here.clone();
                more[i] += 0.2;
                less[i] -= 0.2;
                double slope = (objective.at(more).value() - objective.at(less).value()) / 0.4;
                // corners of the linear interpolation are cut
                assertThat(gradient[i]).isCloseTo(slope, within(0.05 * Math.abs(slope) + 1e-4));
            }
        }
    }

    @Test
    void anInvertedCopyIsMostAlikeInItsPlace() {
        try (PointerScope _ = new PointerScope()) {
            Objective objective = objective();
            double inPlace = objective.at(new double[6]).value();
            for (int i = 0; i < 6; i++) {
                double[] beside = new double[6];
                beside[i] = 2;
                assertThat(objective.at(beside).value()).isGreaterThan(inPlace);
            }
        }
    }

    @Test
    void thereIsNoValueWithoutOverlap() {
        try (PointerScope _ = new PointerScope()) {
            assertThat(objective().at(new double[] {0, 0, 0, 70, 0, 0}).value()).isInfinite();
        }
    }
}
