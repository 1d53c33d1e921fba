package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A box of 20 x 20 x 40 mm, whose longest side takes 360 pixels: 9 a mm.
final class ThreePlanesTest {
    private static final int LEFT = 26; // of the first picture
    private static final int TOP = 56; // of all
    private static final int WIDTH = 180; // 20 mm

    @TempDir private Path folder;

    /// The sheet of a volume whose columns and rows run right and forward, with slices of 4 mm.
    private BufferedImage sheet(ToDoubleFunction<Vector> values) throws IOException {
        Grid grid =
                new Grid(
                        new Size(20, 20, 10),
                        new Spacing(1, 1, 4),
                        new Cosines(
                                new Vector(-1, 0, 0), new Vector(0, -1, 0), new Vector(0, 0, 1)),
                        new Vector(9.5, 9.5, -18));
        float[] voxels = new float[grid.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            Vector index = new Vector(i % 20, Math.floorDiv(i, 20) % 20, Math.floorDiv(i, 400));
            voxels[i] = (float) values.applyAsDouble(grid.toPatient(index));
        }
        Path file = folder.resolve("planes.png");
        ThreePlanes.of(Volume.of(grid, voxels), Unit.HU).write("box", file);
        return ImageIO.read(file.toFile());
    }

    private static boolean isBright(BufferedImage sheet, int plane, double across, double down) {
        int left = LEFT + plane * (WIDTH + 2 * LEFT);
        int height = plane == 0 ? WIDTH : 2 * WIDTH;
        int x = left + (int) (across * WIDTH);
        return (sheet.getRGB(x, TOP + (int) (down * height)) & 0xFF) > 0xC0;
    }

    @Test
    void thePatientsLeftIsAtTheRight() throws IOException {
        BufferedImage sheet = sheet(at -> at.x() > 0 ? 800 : -200);
        for (int plane : new int[] {0, 1}) { // axial, coronal
            assertThat(isBright(sheet, plane, 0.75, 0.5)).isTrue();
            assertThat(isBright(sheet, plane, 0.25, 0.5)).isFalse();
        }
    }

    @Test
    void theBackIsBelowInAxialPlanesAndRightInSagittalOnes() throws IOException {
        BufferedImage sheet = sheet(at -> at.y() > 0 ? 800 : -200);
        assertThat(isBright(sheet, 0, 0.5, 0.75)).isTrue();
        assertThat(isBright(sheet, 0, 0.5, 0.25)).isFalse();
        assertThat(isBright(sheet, 2, 0.75, 0.5)).isTrue();
        assertThat(isBright(sheet, 2, 0.25, 0.5)).isFalse();
    }

    @Test
    void theHeadIsAboveAndSlicesAreAsHighAsTheyAreThick() throws IOException {
        BufferedImage sheet = sheet(at -> at.z() > 10 ? 800 : -200); // the upper 2 of 10 slices
        for (int plane : new int[] {1, 2}) {
            assertThat(isBright(sheet, plane, 0.5, 0.05)).isTrue();
            assertThat(isBright(sheet, plane, 0.5, 0.5)).isFalse();
            assertThat(isBright(sheet, plane, 0.5, 0.97)).isFalse();
        }
        assertThat(sheet.getWidth()).isEqualTo(3 * (WIDTH + 2 * LEFT));
    }
}
