package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScatterTest {
    @Test
    void everyPointHasItsNameAndAllDotsLieAboveTheNames() {
        String svg =
                new Scatter(
                                "distance",
                                "gain",
                                List.of(
                                        new Scatter.Point("apple2orange", 0.2, 0.01),
                                        new Scatter.Point("horse2zebra", 0.8, -0.02)))
                        .figure("scatter", "Title", "words")
                        .svg();

        assertThat(svg)
                .contains("apple2orange", "horse2zebra", "distance", "gain")
                .doesNotContain("NaN");
        assertThat(svg.indexOf("<circle")).isGreaterThan(svg.indexOf("horse2zebra"));
    }
}
