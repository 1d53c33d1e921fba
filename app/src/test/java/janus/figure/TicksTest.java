package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void closeTicksHaveAsManyDigitsAsTellThemApart() {
        assertThat(Ticks.of(0.97861, 0.97869, 5).labels())
                .containsExactly("0.97862", "0.97864", "0.97866", "0.97868");
        assertThat(Ticks.of(1e-7, 3e-7, 5).labels())
                .containsExactly(
                        "0.00000010", "0.00000015", "0.00000020", "0.00000025", "0.00000030");
    }

    @Test
    void farOnesArePlainToo() {
        assertThat(Ticks.of(-1000, 2000, 8).labels())
                .isEqualTo(List.of("-1000", "-500", "0", "500", "1000", "1500", "2000"));
        assertThat(Ticks.of(0, 3e7, 4).labels())
                .containsExactly("0", "10000000", "20000000", "30000000");
    }

    @Test
    void zeroHasNoSignAndEndsThatAreTicksCount() {
        assertThat(Ticks.of(-0.3, 0.3, 8).labels())
                .containsExactly("-0.3", "-0.2", "-0.1", "0.0", "0.1", "0.2", "0.3");
    }

    @Test
    void neverMoreThanAskedForAndAtLeastTwo() {
        DoubleStream.iterate(1e-6, width -> width < 1e6, width -> 1.7 * width)
                .forEach(width -> {
                    for (double low : new double[] {-width / 3, 0, 0.7321, 812.5}) {
                        Ticks ticks = Ticks.of(low, low + width, 5);
                        assertThat(ticks.places()).hasSizeBetween(2, 5);
                        assertThat(ticks.labels()).doesNotHaveDuplicates();
                    }
                });
    }

    @Test
    void aValueThatStandsAloneHasRoomOnBothSides() {
        assertThat(Shown.of(20, 20)).isEqualTo(new Shown(19, 21));
        assertThat(Shown.of(0, Double.NaN)).isEqualTo(new Shown(-1, 1));
        assertThat(Shown.of(Double.POSITIVE_INFINITY)).isEqualTo(new Shown(0, 1));
    }
}
