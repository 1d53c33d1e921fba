package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowBoxesTest {
    @Test
    void rowsAndTicksAreNamed() {
        List<RowBoxes.Row> rows =
                List.of(
                        new RowBoxes.Row("alder", List.of(1.0, 2.0, 30.0)),
                        new RowBoxes.Row("birch", List.of(0.0, 4.0)));
        String svg = new RowBoxes("Seconds", rows).figure("time", "Time", "How").svg();
        assertThat(svg).contains("\nalder\n", "\nbirch\n", "\nSeconds\n", "\n10\n", "\n0.2\n");
    }

    @Test
    void aNarrowRangeHasFinerTicks() {
        RowBoxes.Row row = new RowBoxes.Row("alder", List.of(4.0, 7.0, 9.0));
        String svg = new RowBoxes("Seconds", List.of(row)).figure("time", "Time", "How").svg();
        assertThat(svg).contains("\n4\n", "\n5\n", "\n6\n", "\n8\n");
    }

    @Test
    void nothingCanNotBeDrawn() {
        assertThatThrownBy(() -> new RowBoxes.Row("alder", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row alder has no numbers");
        assertThatThrownBy(() -> new RowBoxes("Seconds", List.of()))
                .hasMessageContaining("at least one row");
    }
}
