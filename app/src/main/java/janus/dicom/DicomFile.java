package janus.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// One file: how it is written and what it holds.
///
/// @param syntax how the data set is written
/// @param meta group 0002; empty in bare data sets
/// @param data all the rest
public record DicomFile(TransferSyntax syntax, DataSet meta, DataSet data) {
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
        return new HeadReader().read(path).file();
    }

    /// Whether `path` starts as Part 10 files do.
    ///
    /// @throws IOException when it cannot be opened
    static boolean isPart10(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(Opening.PREAMBLE + 4);
            return Opening.hasMagic(ByteBuffer.wrap(start));
        }
    }

    /// What `bytes` hold.
    ///
    /// @throws Damage when they are no DICOM file or a broken one
    static DicomFile of(ByteBuffer bytes) throws Damage {
        Opening opening = Opening.of(bytes, null);
        DataSet data = Parser.parse(opening.rest(), opening.isExplicit());
        return new DicomFile(opening.syntax(), opening.meta().data(), data);
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
}
