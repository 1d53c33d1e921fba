package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class GridTest {
    private static final Grid GRID =
            new Grid(
                    new Size(10, 7, 4),
                    new Spacing(1, 2, 5),
                    new Cosines(new Vector(0, 1, 0), new Vector(0, 0, 1), new Vector(1, 0, 0)),
                    new Vector(3, 4, 5));

    private static Vector middle(Grid grid) {
        Size size = grid.size();
        return grid.toPatient(
                new Vector(
                        (size.columns() - 1) / 2.0,
                        (size.rows() - 1) / 2.0,
                        (size.slices() - 1) / 2.0));
    }

    @Test
    void cubesCoverTheSameFieldAroundTheSameMiddle() {
        Grid cubes = GRID.inCubes(4);
        assertThat(cubes.size()).isEqualTo(new Size(3, 4, 5)); // 10, 14 and 20 mm
        assertThat(cubes.spacing()).isEqualTo(new Spacing(4, 4, 4));
        assertThat(cubes.cosines()).isEqualTo(GRID.cosines());
        assertThat(middle(cubes).minus(middle(GRID)).length()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aCubeLargerThanTheFieldIsOne() {
        assertThat(GRID.inCubes(100).size()).isEqualTo(new Size(1, 1, 1));
    }
}
