package janus.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The frames of a file, decoded one at a time.
final class Frames {
    private final PixelFormat format;
    private final Decoder decoder;

    private Frames(PixelFormat format, Decoder decoder) {
        this.format = format;
        this.decoder = decoder;
    }

    /// Gives the bits of a frame's pixels, `rows * columns` of them, without their meaning.
    @FunctionalInterface
    interface Decoder {
        int[] decode(int frame) throws IOException;
    }

    /// The frames of `file`; none is decoded yet.
    ///
    /// @throws IOException when there are no pixels, fewer than claimed, or Janus does not read
    ///   their compression
    static Frames of(DicomFile file) throws IOException {
        PixelFormat format = PixelFormat.of(file.data());
        Element element =
                file.data()
                        .element(Attribute.PIXEL_DATA)
                        .orElseThrow(() ->
                                new Damage(
                                        "it has no %s - there is no image in it - name another file"
                                                .formatted(Attribute.PIXEL_DATA.tag())));
        Decoder decoder =
                switch (element) {
                    case Element.Value value -> plain(file.syntax(), format, value);
                    case Element.Fragments fragments ->
                            compressed(file.syntax(), format, fragments);
                    case Element.Sequence _ ->
                            throw new Damage(
                                    "its pixels are a sequence of data sets - no image can be made of that - export it again");
                };
        return new Frames(format, decoder);
    }

    PixelFormat format() {
        return format;
    }

    /// The bits of the pixels of frame `index`, row by row; [PixelFormat#value(int)] is in them.
    ///
    /// @throws IOException when its pixels are damaged
    int[] raw(int index) throws IOException {
        return decoder.decode(index);
    }

    private static Decoder plain(TransferSyntax syntax, PixelFormat format, Element.Value value)
            throws Damage {
        if (syntax.pixels() != TransferSyntax.Pixels.NATIVE) {
            throw new Damage(
                    "its pixels should be compressed (%s) and are not - the file contradicts itself - export it again"
                            .formatted(syntax.label()));
        }
        ByteBuffer bytes = value.bytes();
        long needed = (long) format.frames() * format.frameBytes();
        if (needed > bytes.limit()) {
            throw new Damage(
                    "its %d frames of %d x %d pixels need %d bytes and %d are there - the file is cut - copy or export it again"
                            .formatted(
                                    format.frames(),
                                    format.columns(),
                                    format.rows(),
                                    needed,
                                    bytes.limit()));
        }
        boolean swapped = value.vr() == Vr.OW && bytes.order() == ByteOrder.BIG_ENDIAN;
        return frame -> plainFrame(format, bytes, frame, swapped ? 1 : 0);
    }

    /// 8-bit pixels lie in the words of a big-endian file the other way round.
    private static int[] plainFrame(PixelFormat format, ByteBuffer bytes, int frame, int swap) {
        int[] raw = new int[format.pixels()];
        int from = frame * format.pixels();
        for (int i = 0; i < raw.length; i++) {
            raw[i] =
                    format.allocated() == 8
                            ? bytes.get(swapped(from + i, swap, bytes.limit())) & 0xFF
                            : bytes.getShort(2 * (from + i)) & 0xFFFF;
        }
        return raw;
    }

    private static int swapped(int at, int swap, int limit) {
        return Math.min(at ^ swap, limit - 1);
    }

    private static Decoder compressed(
            TransferSyntax syntax, PixelFormat format, Element.Fragments fragments) throws Damage {
        FrameStreams streams = FrameStreams.of(fragments, format.frames());
        return switch (syntax.pixels()) {
            case RLE -> frame -> new RunLengths(format).decode(streams.of(frame));
            case JPEG_LOSSLESS -> frame -> LosslessJpeg.decode(streams.of(frame), format);
            case JPEG -> frame -> LibraryCodec.JPEG.decode(streams.of(frame), format);
            case JPEG_EXTENDED ->
                    frame -> FfmpegCodec.JPEG_EXTENDED.decode(streams.of(frame), format);
            case JPEG_LS -> frame -> FfmpegCodec.JPEG_LS.decode(streams.of(frame), format);
            case JPEG_2000 -> frame -> LibraryCodec.JPEG_2000.decode(streams.of(frame), format);
            case UNREAD ->
                    throw new Damage(
                            "its pixels are compressed as %s (%s) - Janus does not read that - unpack it with gdcmconv --raw IN OUT"
                                    .formatted(syntax.label(), syntax.uid()));
            case NATIVE ->
                    throw new Damage(
                            "its pixels are compressed and should not be (%s) - the file contradicts itself - export it again"
                                    .formatted(syntax.label()));
        };
    }
}
