package janus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngBytesTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void anotherReaderFindsEveryPixel(int type) throws IOException {
        BufferedImage image = new BufferedImage(37, 23, type);
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                image.setRGB(x, y, 0xff000000 | random.nextInt());
            }
        }
        if (image.getColorModel().hasAlpha()) {
            image.setRGB(3, 4, 0x00123456);
            image.setRGB(4, 4, 0x7f123456);
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngBytes.of(image)));
        assertThat(pixels(read)).isEqualTo(pixels(image));
    }

    @Test
    void palettesStayAndAreNotChangedToColours() throws IOException {
        BufferedImage image = Colours.SIGNED.image(2, 1, new byte[] {0, (byte) 255});
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngBytes.of(image)));
        assertThat(read.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(pixels(read)).containsExactly(0xff053061, 0xff67001f);
    }

    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }
}
