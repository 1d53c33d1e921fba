package janus.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One file: how it is written and what it holds.
///
/// @param syntax how the data set is written
/// @param meta group 0002; empty in bare data sets
/// @param data all the rest
public record DicomFile(TransferSyntax syntax, DataSet meta, DataSet data) {
    /// A deflated file may grow this many times: text and tissue grow 2 to 10 times, black slices a
    /// thousand times, ...
    static final int MOST_INFLATION = 100;

    /// ... which is allowed up to this many bytes.
    static final int INFLATED_FREELY = 64 << 20;

    /// No deflated file may grow beyond this many bytes: 2000 slices of 512 x 512.
    static final int INFLATED_AT_MOST = 1 << 30;

    /// Bytes in which the attributes of an image usually lie; a slice of 512 x 512 has twice as
    /// many.
    static final int HEAD = 1 << 18;

    private static final int PREAMBLE = 128;
    private static final int MAGIC = 0x4449434D; // DICM
    private static final int CHUNK = 1 << 16;

    /// Reads `path`: a Part 10 file, or a data set without preamble and meta information, whose
    /// syntax then shows in its first element.
    ///
    /// @throws IOException naming the file, when it is missing, no DICOM or damaged
    public static DicomFile read(Path path) throws IOException {
        try {
            return of(ByteBuffer.wrap(bytes(path)));
        } catch (Damage damage) {
            throw damage.of(path);
        }
    }

    /// The same without pixels, for looking through many files. Where all that comes before the
    /// pixels lies in the first part of the file, the rest is not read.
    ///
    /// @throws IOException as [#read(Path)], as far as the file was read
    public static DicomFile readHead(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(HEAD);
            if (start.length == HEAD) {
                return of(ByteBuffer.wrap(start), Parser::parseHead);
            }
        } catch (Damage cutOrBroken) { // only the whole file tells which
        }
        DicomFile file = read(path);
        return new DicomFile(file.syntax, file.meta, file.data.without(Attribute.PIXEL_DATA));
    }

    /// Whether `path` starts as Part 10 files do.
    ///
    /// @throws IOException when it cannot be opened
    static boolean isPart10(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(PREAMBLE + 4);
            return hasMagic(ByteBuffer.wrap(start));
        }
    }

    /// What `bytes` hold.
    ///
    /// @throws Damage when they are no DICOM file or a broken one
    static DicomFile of(ByteBuffer bytes) throws Damage {
        return of(bytes, Parser::parse);
    }

    private static DicomFile of(ByteBuffer bytes, Parsing parsing) throws Damage {
        ByteBuffer in = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (hasMagic(in)) {
            in.position(PREAMBLE + 4);
        }
        DataSet meta = Parser.parseMeta(in);
        var uid = meta.text(Attribute.TRANSFER_SYNTAX_UID);
        TransferSyntax syntax = uid.isPresent() ? known(uid.get()) : guess(in);
        ByteBuffer rest =
                switch (syntax) {
                    case DEFLATED -> inflate(in).order(ByteOrder.LITTLE_ENDIAN);
                    case EXPLICIT_BIG_ENDIAN -> in.order(ByteOrder.BIG_ENDIAN);
                    default -> in;
                };
        DataSet data = parsing.of(rest, syntax != TransferSyntax.IMPLICIT_LITTLE_ENDIAN);
        return new DicomFile(syntax, meta, data);
    }

    @FunctionalInterface
    private interface Parsing {
        DataSet of(ByteBuffer bytes, boolean explicit) throws Damage;
    }

    private static boolean hasMagic(ByteBuffer bytes) {
        return bytes.limit() >= PREAMBLE + 4
                && bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(PREAMBLE) == MAGIC;
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(
                    "%s is a folder - one DICOM file is read here - name a file in it"
                            .formatted(path));
        }
        try {
            long size = Files.size(path);
            if (size > Integer.MAX_VALUE - 8 || size > Runtime.getRuntime().maxMemory() / 2) {
                throw new Damage(
                        "it has %d MB - it does not fit the memory Java may use - split it into files of a frame each, or give Java more with -Xmx"
                                .formatted(size >> 20));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name".formatted(path),
                    missing);
        }
    }

    private static TransferSyntax known(String uid) throws Damage {
        return TransferSyntax.of(uid)
                .orElseThrow(() ->
                        new Damage(
                                "its transfer syntax is %s, which Janus does not know - elements can't be told apart - convert it with gdcmconv --raw or dcmconv +te"
                                        .formatted(uid)));
    }

    /// A bare data set starts with group 0008 (or 0002, were it not bare).
    private static TransferSyntax guess(ByteBuffer in) throws Damage {
        int at = in.position();
        if (in.remaining() >= 8) {
            boolean explicit = Parser.isCode(in.get(at + 4)) && Parser.isCode(in.get(at + 5));
            int group = in.getShort(at);
            if (group == 0x0008) {
                return explicit
                        ? TransferSyntax.EXPLICIT_LITTLE_ENDIAN
                        : TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
            }
            if (group == 0x0800 && explicit) {
                return TransferSyntax.EXPLICIT_BIG_ENDIAN;
            }
        }
        throw new Damage(
                "it is no DICOM file - neither DICM at byte 128 nor group 0008 at its start is there - name another file");
    }

    private static ByteBuffer inflate(ByteBuffer in) throws Damage {
        byte[] packed = new byte[in.remaining()];
        in.get(packed);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            return ByteBuffer.wrap(inflate(inflater, packed.length));
        } catch (DataFormatException broken) {
            throw new Damage(
                    "its deflated data set is damaged (%s) - it can't be unpacked - copy it again"
                            .formatted(broken.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int packed)
            throws Damage, DataFormatException {
        long most = Math.clamp((long) MOST_INFLATION * packed, INFLATED_FREELY, INFLATED_AT_MOST);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                throw new Damage(
                        "its deflated data set is cut - elements are missing - copy it again");
            }
            if (out.size() + (long) count > most) {
                throw new Damage(
                        "its %d deflated bytes grow beyond %d MB - that is a trap or damage - do not open it"
                                .formatted(packed, most >> 20));
            }
            out.write(chunk, 0, count);
        }
        return out.toByteArray();
    }
}
