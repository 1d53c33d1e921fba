package janus.dicom;

import java.io.IOException;
import java.util.Set;

/// How one grey frame's pixels are kept (PS3.5 section 8).
///
/// @param frames how many there are in the file
/// @param allocated bits a pixel takes, 8 or 16
/// @param stored bits of them that carry the value
/// @param high number of the highest of these, counted from 0
/// @param isSigned whether values are in two's complement
/// @param isInverted whether greater values are darker (MONOCHROME1)
record PixelFormat(
        int rows,
        int columns,
        int frames,
        int allocated,
        int stored,
        int high,
        boolean isSigned,
        boolean isInverted) {
    /// Pixels in a frame: 8192 x 8192, more than any detector has.
    static final int MOST_PIXELS = 1 << 26;

    /// Frames in a file: Enhanced images of perfusion have some thousands.
    static final int MOST_FRAMES = 20_000;

    private static final Set<String> GREY = Set.of("MONOCHROME1", "MONOCHROME2");

    /// The format that `data` claims.
    ///
    /// @throws IOException when it claims none, contradicts itself or is no grey image of 8 or 16
    ///   bits
    static PixelFormat of(DataSet data) throws IOException {
        int samples = data.integer(Attribute.SAMPLES_PER_PIXEL).orElse(1);
        String colours = data.text(Attribute.PHOTOMETRIC_INTERPRETATION).orElse("MONOCHROME2");
        if (samples != 1 || !GREY.contains(colours)) {
            throw new Damage(
                    "its pixels are %s with %d values each - grey values are translated, colours mean nothing to a scanner - use the original series"
                            .formatted(colours, samples));
        }
        int stored = needed(data, Attribute.BITS_STORED);
        PixelFormat format =
                new PixelFormat(
                        needed(data, Attribute.ROWS),
                        needed(data, Attribute.COLUMNS),
                        data.integer(Attribute.NUMBER_OF_FRAMES).orElse(1),
                        needed(data, Attribute.BITS_ALLOCATED),
                        stored,
                        data.integer(Attribute.HIGH_BIT).orElse(stored - 1),
                        data.integer(Attribute.PIXEL_REPRESENTATION).orElse(0) == 1,
                        colours.equals("MONOCHROME1"));
        format.check();
        return format;
    }

    private static int needed(DataSet data, Attribute attribute) throws IOException {
        return data.integer(attribute)
                .orElseThrow(() ->
                        new Damage(
                                "it has no %s - pixels can't be read without - name a file with an image, or export it again"
                                        .formatted(attribute.tag())));
    }

    private void check() throws Damage {
        boolean tooMany = frames > MOST_FRAMES || (long) rows * columns > MOST_PIXELS;
        if (rows < 1 || columns < 1 || frames < 1 || tooMany) {
            throw new Damage(
                    "it claims %d frames of %d x %d pixels - Janus reads 1 to %d frames of 1 to %d pixels - export it again"
                            .formatted(frames, columns, rows, MOST_FRAMES, MOST_PIXELS));
        }
        if (allocated != 8 && allocated != 16) {
            throw new Damage(
                    "its pixels take %d bits - 8 and 16 are read - export it with 16"
                            .formatted(allocated));
        }
        if (stored < 1 || high < stored - 1 || high >= allocated) {
            throw new Damage(
                    "%d bits up to bit %d can't lie in %d - the header contradicts itself - export it again"
                            .formatted(stored, high, allocated));
        }
    }

    int pixels() {
        return rows * columns;
    }

    int frameBytes() {
        return pixels() * (allocated / 8);
    }

    /// The value in the bits `raw` of one pixel.
    int value(int raw) {
        int left = raw << (31 - high);
        int shift = 32 - stored;
        return isSigned ? left >> shift : left >>> shift;
    }

    /// Least value that the stored bits can hold.
    int least() {
        return isSigned ? -(1 << (stored - 1)) : 0;
    }

    /// Greatest value that the stored bits can hold.
    int greatest() {
        return isSigned ? (1 << (stored - 1)) - 1 : (1 << stored) - 1;
    }
}
