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

    /// What twelve fits, each of what the others left, leave, as N4 does it; one alone is only
    /// near.
    private static double[] left(double[] values) {
        double[] left = values.clone();
        for (int round = 0; round < 12; round++) {
            double[] controls = LATTICE.fitted(ALL, left);
            for (int voxel : ALL) {
                left[voxel] -= LATTICE.at(controls, voxel);
            }
        }
        return Arrays.stream(left).map(Math::abs).toArray();
    }

    // golden: the same formulas as products of dense matrices along the axes, NumPy 2, float64

    @Test
    void ofAConstantLittleIsLeft() {
        double[] left = left(values(0));
        assertThat(Arrays.stream(left).max().orElseThrow())
                .isCloseTo(0.08375399482724687, within(1e-9)); // at a corner
        assertThat(Arrays.stream(left).average().orElseThrow())
                .isCloseTo(0.023212454402612222, within(1e-9));
    }

    @Test
    void ofASlopeLittleIsLeft() {
        double[] left = left(values(0.05)); // from 0.5 to 1.5
        assertThat(Arrays.stream(left).max().orElseThrow())
                .isCloseTo(0.13328197152972832, within(1e-9));
        assertThat(Arrays.stream(left).average().orElseThrow())
                .isCloseTo(0.024113150422745564, within(1e-9));
    }

    @Test
    void farFromAllValuesItIsZero() {
        int[] corner = {0, 1, 20};
        double[] controls = LATTICE.fitted(corner, new double[] {3, 3, 3});
        assertThat(LATTICE.at(controls, 0)).isCloseTo(3, within(0.5));
        assertThat(LATTICE.at(controls, SIZE.voxels() - 1)).isZero();
    }
}
