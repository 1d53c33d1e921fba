package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.tensor.Device;
import janus.tensor.Tensors;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

final class LevelTest {
    private static final Grid GRID =
            new Grid(
                    new Size(24, 17, 7),
                    new Spacing(1, 1.5, 4),
                    new Cosines(new Vector(0, 1, 0), new Vector(0, 0, 1), new Vector(1, 0, 0)),
                    new Vector(-10, 20, 30));

    /// x + 2 y - 3 z of the place of every voxel.
    private static Volume slope() {
        float[] voxels = new float[GRID.size().voxels()];
        for (int at = 0; at < voxels.length; at++) {
            voxels[at] = (float) slope(place(GRID, at));
        }
        return Volume.of(GRID, voxels);
    }

    private static double slope(Vector place) {
        return place.x() + 2 * place.y() - 3 * place.z();
    }

    private static Vector place(Grid grid, int at) {
        Size size = grid.size();
        int j = at / size.columns() % size.rows();
        int k = at / size.inSlice();
        return grid.toPatient(new Vector(at % size.columns(), j, k));
    }

    @Test
    void aSlopeStaysInItsPlaceWhenVoxelsGrow() {
        try (PointerScope _ = new PointerScope()) {
            Level level = Level.of(slope(), Device.CPU).coarser(3);
            assertThat(level.grid().spacing()).isEqualTo(new Spacing(3, 3, 4));
            assertThat(level.grid().size()).isEqualTo(new Size(8, 9, 7));
            float[] values = Tensors.toFloats(level.values());
            for (int at = 0; at < values.length; at++) {
                int i = at % 8;
                int j = at / 8 % 9;
                if (i > 1 && i < 6 && j > 1 && j < 7) { // at the border only one side is there
                    assertThat((double) values[at])
                            .isCloseTo(slope(place(level.grid(), at)), within(0.02)); // tails
                }
            }
        }
    }

    @Test
    void finerThanTheVolumeNothingChanges() {
        try (PointerScope _ = new PointerScope()) {
            Level level = Level.of(slope(), Device.CPU);
            Level same = level.coarser(0.5);
            assertThat(same.grid()).isEqualTo(GRID);
            assertThat(Tensors.toFloats(same.values())).isEqualTo(slope().voxels());
        }
    }

    @Test
    void theMatrixPutsTheFirstVoxelAtMinusOneAndTheLastAtOne() {
        try (PointerScope _ = new PointerScope()) {
            Level level = Level.of(slope(), Device.CPU);
            Motion motion =
                    new Motion(new Vector(5, 5, 5), new Vector(0, 0, 1), new Vector(1, 2, 3));
            double[] matrix = level.matrix(motion);
            assertThat(placed(matrix, motion, new Vector(0, 0, 0)))
                    .containsExactly(new double[] {-1, -1, -1}, within(1e-9));
            assertThat(placed(matrix, motion, new Vector(23, 16, 6)))
                    .containsExactly(new double[] {1, 1, 1}, within(1e-9));
            assertThat(placed(matrix, motion, new Vector(11.5, 0, 6)))
                    .containsExactly(new double[] {0, -1, 1}, within(1e-9));
        }
    }

    /// Where the point is placed that the motion takes to `voxel`.
    private static double[] placed(double[] matrix, Motion motion, Vector voxel) {
        Vector point = motion.back().of(GRID.toPatient(voxel)).minus(motion.centre());
        double[] placed = new double[3];
        for (int row = 0; row < 3; row++) {
            placed[row] =
                    matrix[4 * row] * point.x()
                            + matrix[4 * row + 1] * point.y()
                            + matrix[4 * row + 2] * point.z()
                            + matrix[4 * row + 3];
        }
        return placed;
    }
}
