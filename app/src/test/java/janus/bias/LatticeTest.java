package janus.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Size;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LatticeTest {
    private static final Size SIZE = new Size(20, 24, 16);
    private static final int[] ALL = IntStream.range(0, SIZE.voxels()).toArray();
    private static final Lattice LATTICE = Lattice.of(SIZE, 4, 20);

    private static double[] values(double slope) {
        return Arrays.stream(ALL).mapToDouble(voxel -> 1 + slope * (voxel % 20 - 9.5)).toArray();
    }

    /// Fits what is left, again and again, as N4 does; one fit alone is only near (lee1997, section
    /// 3).
    private static double[] left(double[] values) {
        double[] left = values.clone();
        for (int round = 0; round < 12; round++) {
            double[] controls = LATTICE.fitted(ALL, left);
            for (int voxel : ALL) {
                left[voxel] -= LATTICE.at(controls, voxel);
            }
        }
        return left;
    }

    @Test
    void ofAConstantNothingIsLeft() {
        assertThat(Arrays.stream(left(values(0))).map(Math::abs).max().orElseThrow())
                .isLessThan(0.01);
    }

    @Test
    void ofASlopeNothingIsLeft() {
        // the slope goes from 0.5 to 1.5
        assertThat(Arrays.stream(left(values(0.05))).map(Math::abs).max().orElseThrow())
                .isLessThan(0.02);
    }

    @Test
    void farFromAllValuesItIsZero() {
        int[] corner = {0, 1, 20};
        double[] controls = LATTICE.fitted(corner, new double[] {3, 3, 3});
        assertThat(LATTICE.at(controls, 0)).isCloseTo(3, within(0.5));
        assertThat(LATTICE.at(controls, SIZE.voxels() - 1)).isZero();
    }
}
