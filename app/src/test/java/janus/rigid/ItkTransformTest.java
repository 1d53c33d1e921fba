package janus.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Vector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The file of a transform, read back by ITK's definition: `y = A (x - c) + c + t`, A row by row
/// (itk::MatrixOffsetTransformBase).
final class ItkTransformTest {
    @Test
    void theTextIsThatOfAnAffineTransform() {
        Motion shift = new Motion(new Vector(1, 2, 3), Vector.ZERO, new Vector(0.5, -10, 20.25));
        assertThat(ItkTransform.of(shift))
                .isEqualTo(
                        """
                        #Insight Transform File V1.0
                        #Transform 0
                        Transform: AffineTransform_double_3_3
                        Parameters: 1.0 0.0 0.0 0.0 1.0 0.0 0.0 0.0 1.0 0.5 -10.0 20.25
                        FixedParameters: 1.0 2.0 3.0
                        """);
    }

    @Test
    void theMatrixStandsRowByRow() {
        double angle = Math.PI / 2; // x goes to y, y to -x
        Motion turn = new Motion(Vector.ZERO, new Vector(0, 0, angle), Vector.ZERO);
        double[] rows = {0, -1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0};
        assertThat(numbers(ItkTransform.of(turn), "Parameters"))
                .containsExactly(rows, within(1e-12));
    }

    @Test
    void whatIsReadTakesPointsWhereTheMotionDoes() {
        Trials.forAll(
                30,
                random -> {
                    Motion motion = MotionTest.random(random);
                    Vector place = MotionTest.vector(random, 100);
                    Vector read = byItk(ItkTransform.of(motion), place);
                    assertThat(read.minus(motion.of(place)).length()).isCloseTo(0, within(1e-9));
                });
    }

    private static Vector byItk(String text, Vector x) {
        double[] p = numbers(text, "Parameters");
        double[] c = numbers(text, "FixedParameters");
        double[] y = new double[3];
        for (int row = 0; row < 3; row++) {
            y[row] = c[row] + p[9 + row];
            for (int column = 0; column < 3; column++) {
                y[row] += p[3 * row + column] * (x.along(column) - c[column]);
            }
        }
        return new Vector(y[0], y[1], y[2]);
    }

    private static double[] numbers(String text, String key) {
        String line =
                text.lines().filter(it -> it.startsWith(key + ": ")).findFirst().orElseThrow();
        return Arrays.stream(line.substring(key.length() + 2).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
