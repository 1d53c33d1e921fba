package janus.dicom;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Codecs that libraries behind ImageIO decode. What such a library throws at a broken stream is
/// told as damage, and sizes are compared before it allocates by them.
enum LibraryCodec {
    /// The JDK's or TwelveMonkeys' reader.
    JPEG("jpeg"),
    /// JAI Image I/O's reader.
    JPEG_2000("jpeg2000");

    private final String format;

    LibraryCodec(String format) {
        this.format = format;
    }

    /// The bits of the pixels in `stream`.
    ///
    /// @throws IOException when it is damaged or does not fit `pixels`
    int[] decode(ByteBuffer stream, PixelFormat pixels) throws IOException {
        byte[] bytes = new byte[stream.limit()];
        stream.get(0, bytes);
        return switch (this) {
            case JPEG -> read(bytes, pixels);
            case JPEG_2000 -> {
                Codestream.check(bytes, pixels);
                yield readQuietly(bytes, pixels);
            }
        };
    }

    private int[] readQuietly(byte[] bytes, PixelFormat pixels) throws IOException {
        synchronized (LibraryCodec.class) {
            try (QuietErrors _ = QuietErrors.ofThisThread()) {
                return read(bytes, pixels);
            } catch (VirtualMachineError fatal) {
                throw fatal;
            } catch (Error broken) { // that library's way: ThreadDeath, or Error itself
                throw damage("it is cut or broken");
            }
        }
    }

    private int[] read(byte[] bytes, PixelFormat pixels) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new Damage(
                    "no reader for %s is installed - the pixels can't be decoded - build Janus again"
                            .formatted(format));
        }
        ImageReader reader = readers.next();
        try (EndingStream in = new EndingStream(bytes)) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != pixels.columns() || reader.getHeight(0) != pixels.rows()) {
                throw damage("it has another size than the header says");
            }
            return samples(reader.read(0).getRaster(), pixels);
        } catch (Damage known) {
            throw known;
        } catch (IOException | RuntimeException broken) { // the libraries' ways of finding damage
            throw damage(String.valueOf(broken.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    private int[] samples(Raster raster, PixelFormat pixels) throws Damage {
        if (raster.getNumBands() != 1) {
            throw damage("it is coloured");
        }
        return raster.getSamples(0, 0, pixels.columns(), pixels.rows(), 0, (int[]) null);
    }

    private Damage damage(String what) {
        return Damage.ofStream(this == JPEG ? "JPEG" : "JPEG 2000", what);
    }
}
