package janus.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the heads of files, one after the other: what a file has in common with an earlier one is
/// taken over from that.
final class HeadReader {
    /// Bytes in which the attributes of an image lie: usually, and where scanners add reports of
    /// their own. A slice of 512 x 512 has twice the second.
    private static final int[] STARTS = {1 << 15, 1 << 18};

    private @Nullable Precedent meta;
    private @Nullable Precedent data;

    /// A reader that compares with the file that this one compares with.
    HeadReader another() {
        HeadReader other = new HeadReader();
        other.meta = meta;
        other.data = data;
        return other;
    }

    /// The head of the file at `path`. Where it lies in the first part of the file, the rest is not
    /// read.
    ///
    /// @throws IOException as [DicomFile#read(Path)], as far as the file was read
    FileHead read(Path path) throws IOException {
        Optional<FileHead> head = start(path);
        if (head.isPresent()) {
            return head.get();
        }
        data = null;
        DicomFile whole = DicomFile.read(path);
        DataSet rest = whole.data().without(Attribute.PIXEL_DATA);
        return FileHead.alone(new DicomFile(whole.syntax(), whole.meta(), rest));
    }

    /// The head, when it lies in a first part of the file; else only the whole file tells whether
    /// it is cut or broken.
    private Optional<FileHead> start(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            for (int length : STARTS) {
                ByteBuffer start = ByteBuffer.allocate(length);
                if (channel.size() < length || !Unread.fill(channel, 0, start)) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(of(start.flip(), channel.size()));
                } catch (Damage cutOrBroken) { // the next part may tell more
                }
            }
        }
        return Optional.empty();
    }

    private FileHead of(ByteBuffer start, long size) throws Damage {
        Opening opening = Opening.of(start, meta);
        Walk walk = new Walk(opening.rest());
        boolean explicit = opening.isExplicit();
        Section head = SectionReader.read(SectionReader.Part.HEAD, walk, explicit, data);
        Optional<Unread> pixels = pixels(walk, explicit);
        boolean packed = opening.syntax() == TransferSyntax.DEFLATED;
        Optional<List<Tag>> differing =
                data != null && head.precedent() == data
                        ? Optional.of(head.differing())
                        : Optional.empty();
        meta = opening.meta().isApart() ? null : opening.meta().precedent();
        data = head.isApart() ? null : head.precedent();
        return new FileHead(
                new DicomFile(opening.syntax(), opening.meta().data(), head.data()),
                packed ? Optional.empty() : pixels.filter(it -> it.endWith(size)),
                differing);
    }

    /// Where the pixels lie that begin at the position of `in`, when they are of one piece.
    ///
    /// @throws Damage when nothing is there
    private static Optional<Unread> pixels(Walk in, boolean explicit) throws Damage {
        Parser parser = new Parser(in, explicit);
        Tag tag = parser.tag();
        Vr vr = explicit ? parser.explicitVr(tag) : Vr.OW;
        long length = vr.hasLongLength() ? parser.length32() : Parser.UNDEFINED;
        return tag.equals(Attribute.PIXEL_DATA.tag()) && length != Parser.UNDEFINED
                ? Optional.of(new Unread(in.position(), length, in.order()))
                : Optional.empty();
    }
}
