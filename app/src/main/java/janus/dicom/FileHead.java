package janus.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// A file as far as its pixels.
///
/// @param file all before them
/// @param pixels where they lie, when they were left there, of one piece, not compressed, and the
///   end of the file
record FileHead(DicomFile file, Optional<Unread> pixels) {
    /// Bytes in which the attributes of an image lie: usually, and where scanners add reports of
    /// their own. A slice of 512 x 512 has twice the second.
    private static final int[] STARTS = {1 << 15, 1 << 18};

    /// The head of the file at `path`. Where it lies in the first part of the file, the rest is not
    /// read.
    ///
    /// @throws IOException as [DicomFile#read(Path)], as far as the file was read
    static FileHead read(Path path) throws IOException {
        Optional<FileHead> head = start(path);
        if (head.isPresent()) {
            return head.get();
        }
        DicomFile whole = DicomFile.read(path);
        DataSet data = whole.data().without(Attribute.PIXEL_DATA);
        return new FileHead(new DicomFile(whole.syntax(), whole.meta(), data), Optional.empty());
    }

    /// The head, when it lies in a first part of the file; else only the whole file tells whether
    /// it is cut or broken.
    private static Optional<FileHead> start(Path path) throws IOException {
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

    private static FileHead of(ByteBuffer start, long size) throws Damage {
        Opening opening = Opening.of(start);
        Parser.Head head = Parser.parseHead(opening.rest(), opening.isExplicit());
        boolean packed = opening.syntax() == TransferSyntax.DEFLATED;
        return new FileHead(
                new DicomFile(opening.syntax(), opening.meta(), head.data()),
                packed ? Optional.empty() : head.pixels().filter(it -> it.endWith(size)));
    }
}
