package janus.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// How a file begins, and what follows.
///
/// @param syntax how the data set is written
/// @param meta group 0002; nothing in bare data sets
/// @param rest the data set, from its position on, in its byte order; unpacked where it was
///   deflated
record Opening(TransferSyntax syntax, Section meta, ByteBuffer rest) {
    /// Bytes before the mark of Part 10 files.
    static final int PREAMBLE = 128;

    /// A deflated file may grow this many times: text and tissue grow 2 to 10 times, black slices a
    /// thousand times, ...
    static final int MOST_INFLATION = 100;

    /// ... which is allowed up to this many bytes.
    static final int INFLATED_FREELY = 64 << 20;

    /// No deflated file may grow beyond this many bytes: 2000 slices of 512 x 512.
    static final int INFLATED_AT_MOST = 1 << 30;

    private static final int MAGIC = 0x4449434D; // DICM
    private static final int CHUNK = 1 << 16;

    /// The beginning of the file that `bytes` are, or are the start of.
    ///
    /// @param before the meta information of an earlier file, if any
    /// @throws Damage when they are no DICOM file or a broken one
    static Opening of(ByteBuffer bytes, @Nullable Precedent before) throws Damage {
        ByteBuffer in = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (hasMagic(in)) {
            in.position(PREAMBLE + 4);
        }
        Walk walk = new Walk(in);
        Section meta = SectionReader.read(SectionReader.Part.META, walk, true, before);
        in.position(walk.position());
        Optional<String> uid = meta.data().text(Attribute.TRANSFER_SYNTAX_UID);
        TransferSyntax syntax = uid.isPresent() ? known(uid.get()) : guess(in);
        ByteBuffer rest =
                switch (syntax) {
                    case DEFLATED -> inflate(in).order(ByteOrder.LITTLE_ENDIAN);
                    case EXPLICIT_BIG_ENDIAN -> in.order(ByteOrder.BIG_ENDIAN);
                    default -> in;
                };
        return new Opening(syntax, meta, rest);
    }

    /// Whether value representations are written down.
    boolean isExplicit() {
        return syntax != TransferSyntax.IMPLICIT_LITTLE_ENDIAN;
    }

    /// Whether `bytes` start as Part 10 files do.
    static boolean hasMagic(ByteBuffer bytes) {
        return bytes.limit() >= PREAMBLE + 4
                && bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(PREAMBLE) == MAGIC;
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
