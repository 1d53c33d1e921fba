package janus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Trials;
import org.junit.jupiter.api.Test;

class HullTest {
    @Test
    void cornersSpanTheirRectangle() {
        assertThat(hull(5, "#...#", ".....", "#...#")).isEqualTo("###############");
    }

    @Test
    void triangleStaysATriangle() {
        assertThat(hull(5, "..#..", ".....", "#...#")).isEqualTo("..#.." + ".###." + "#####");
    }

    @Test
    void nothingHasNoHull() {
        assertThat(hull(3, "...", "...")).isEqualTo("......");
    }

    @Test
    void hullHoldsTheMaskAndIsItsOwnHull() {
        Trials.forAll(
                100,
                random -> {
                    Plane plane = new Plane(random.nextInt(1, 15), random.nextInt(1, 15));
                    boolean[] mask = new boolean[plane.width() * plane.height()];
                    for (int i = 0; i < mask.length; i++) {
                        mask[i] = random.nextInt(6) == 0;
                    }
                    boolean[] hull = new Hull(plane).of(mask);
                    for (int i = 0; i < mask.length; i++) {
                        assertThat(hull[i] || !mask[i]).isTrue();
                    }
                    assertThat(new Hull(plane).of(hull)).isEqualTo(hull);
                });
    }

    private static String hull(int width, String... rows) {
        String drawn = String.join("", rows);
        boolean[] mask = new boolean[drawn.length()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = drawn.charAt(i) == '#';
        }
        StringBuilder hull = new StringBuilder();
        for (boolean inside : new Hull(new Plane(width, rows.length)).of(mask)) {
            hull.append(inside ? '#' : '.');
        }
        return hull.toString();
    }
}
