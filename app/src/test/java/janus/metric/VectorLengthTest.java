package janus.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.window.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Blocks have as many rows as suit the processor's vectors, and sums over blocks are added in that
/// order: scores differ in their last digits at most.
class VectorLengthTest {
    private static final List<Pair> PAIRS =
            List.of(
                    new MadeUpPair("grey", 300, 97).whole(),
                    new MadeUpPair("hu", 64, 45).masked(),
                    new MadeUpPair("unrelated", 177, 190).masked(),
                    new MadeUpPair("hu", 41, 41).whole());

    @ParameterizedTest
    @CsvSource({"16, 8", "32, 8"})
    void scoresWithOtherVectorsAreTheSame(int bytes, int rows)
            throws IOException, InterruptedException {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:MaxVectorSize=" + bytes,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Scores.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        List<Double> numbers = said.lines().map(Double::valueOf).toList();
        assertThat(numbers.getFirst()).isEqualTo(rows);
        List<Double> own = scores();
        assertThat(own).hasSizeGreaterThan(20);
        assertThat(numbers).hasSize(1 + own.size());
        for (int i = 0; i < own.size(); i++) {
            assertThat(numbers.get(1 + i)).isCloseTo(own.get(i), within(1e-13));
        }
    }

    private static List<Double> scores() {
        return PAIRS.stream()
                .flatMap(pair -> RepeatedMetricsTest.windowed().map(metric -> metric.of(pair)))
                .filter(score -> !(score instanceof Score.Undefined))
                .map(Score::orNaN)
                .toList();
    }

    /// Prints how many rows a block has, and the scores.
    static final class Scores {
        private Scores() {}

        public static void main(String[] arguments) {
            System.out.println(Tile.HEIGHT);
            scores().forEach(System.out::println);
        }
    }
}
