package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PointMapsTest {
    private static final Pattern CIRCLE = Pattern.compile("<circle ");
    private static final int LEGEND = 2; // a circle each

    private static String svg(PointMaps.Point... points) {
        PointMaps.Panel panel = new PointMaps.Panel("a model", List.of(points));
        return new PointMaps(List.of(panel), List.of("alder", "birch"))
                .figure("marks", "Marks", "How")
                .svg();
    }

    @Test
    void panelsReadersAndRowsAreNamed() {
        String svg =
                svg(new PointMaps.Point(10, 20, "alder"), new PointMaps.Point(200, 220, "birch"));
        assertThat(svg)
                .contains("\na model\n", "\nalder\n", "\nbirch\n", "\nRow (pixels)\n", "\n100\n");
        assertThat(svg).doesNotContain("\n-100\n", "\n−100\n");
        assertThat(CIRCLE.matcher(svg).results().count()).isEqualTo(LEGEND + 2);
    }

    @Test
    void onePointHasRoomAroundIt() {
        assertThat(svg(new PointMaps.Point(128, 128, "alder"))).contains("\na model\n");
    }
}
