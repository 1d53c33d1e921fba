package janus.dicom;

import java.util.Optional;

/// How a data set is written: byte order, explicit or implicit representations, and how pixels are
/// compressed (PS3.5 section 10 and annex A).
public enum TransferSyntax {
    IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", "Implicit VR Little Endian", Pixels.NATIVE),
    EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Pixels.NATIVE),
    DEFLATED("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", Pixels.NATIVE),
    EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2", "Explicit VR Big Endian", Pixels.NATIVE),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline (Process 1)", Pixels.JPEG),
    JPEG_EXTENDED(
            "1.2.840.10008.1.2.4.51", "JPEG Extended (Process 2 and 4)", Pixels.JPEG_EXTENDED),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless (Process 14)", Pixels.JPEG_LOSSLESS),
    JPEG_LOSSLESS_FIRST(
            "1.2.840.10008.1.2.4.70",
            "JPEG Lossless (Process 14, Selection Value 1)",
            Pixels.JPEG_LOSSLESS),
    JPEG_LS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Pixels.JPEG_LS),
    JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", "JPEG-LS Near-lossless", Pixels.JPEG_LS),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless Only", Pixels.JPEG_2000),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000", Pixels.JPEG_2000),
    JPEG_2000_PART_2_LOSSLESS(
            "1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Lossless Only", Pixels.UNREAD),
    JPEG_2000_PART_2("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2", Pixels.UNREAD),
    JPIP("1.2.840.10008.1.2.4.94", "JPIP Referenced", Pixels.UNREAD),
    JPIP_DEFLATED("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate", Pixels.UNREAD),
    MPEG2("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level", Pixels.UNREAD),
    MPEG4("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264", Pixels.UNREAD),
    HEVC("1.2.840.10008.1.2.4.107", "HEVC/H.265", Pixels.UNREAD),
    JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL Lossless", Pixels.UNREAD),
    JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL", Pixels.UNREAD),
    HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Lossless", Pixels.UNREAD),
    HTJ2K("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000", Pixels.UNREAD),
    RLE("1.2.840.10008.1.2.5", "RLE Lossless", Pixels.RLE);

    /// What pixels are compressed with.
    enum Pixels {
        NATIVE,
        RLE,
        JPEG,
        JPEG_EXTENDED,
        JPEG_LOSSLESS,
        JPEG_LS,
        JPEG_2000,
        /// With something that Janus does not read.
        UNREAD
    }

    private final String uid;
    private final String label;
    private final Pixels pixels;

    TransferSyntax(String uid, String label, Pixels pixels) {
        this.uid = uid;
        this.label = label;
        this.pixels = pixels;
    }

    /// The syntax with this UID, when Janus has heard of it.
    static Optional<TransferSyntax> of(String uid) {
        for (TransferSyntax syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }

    /// The UID by which files name it.
    public String uid() {
        return uid;
    }

    /// The name in the standard.
    String label() {
        return label;
    }

    /// Whether pixels lie in it as they are.
    public boolean isNative() {
        return pixels == Pixels.NATIVE;
    }

    Pixels pixels() {
        return pixels;
    }
}
