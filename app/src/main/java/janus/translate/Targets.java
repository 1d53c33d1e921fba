package janus.translate;

import janus.image.DicomOutput;
import janus.image.Form;
import janus.image.ImageFiles;
import janus.image.Kind;
import janus.work.FolderTree;
import janus.work.NewFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which file each translation goes to. One file goes to the file that is named; several, or a
/// folder, go to a folder under their own names, pictures as PNG, the only one of their formats
/// that says what its 16-bit levels mean. A folder of subjects' folders keeps these.
final class Targets {
    private Targets() {}

    /// The pairs for the files and folders `in` and the file or folder `out`; writes nothing. A
    /// DICOM series goes to a folder of its name, or to `out` itself where there is one source.
    ///
    /// @throws IOException when there is nothing to read, two would go to one file, a source could
    ///   be overwritten, or `out` cannot hold what is asked
    static List<Pair> of(List<Path> in, Path out, Form form) throws IOException {
        if (form == Form.DICOM_SERIES) {
            checkNamesFolder(out);
        }
        List<Pair> pairs = new ArrayList<>();
        if (in.size() == 1 && (isOneSeries(in.getFirst(), form) || namesFile(in.getFirst(), out))) {
            pairs.add(Pair.ofMixed(ImageFiles.list(in.getFirst()).getFirst(), out));
        } else {
            checkFolder(out);
            for (Path path : in) {
                pairs.addAll(intoFolder(path, out, form));
            }
        }
        checkKinds(pairs);
        checkDistinct(pairs);
        return pairs;
    }

    private static boolean isOneSeries(Path in, Form form) throws IOException {
        return form == Form.DICOM_SERIES && ImageFiles.isOne(in);
    }

    private static void checkNamesFolder(Path out) throws IOException {
        if (Kind.of(out).isPresent() && !Files.isDirectory(out)) {
            throw new IOException(
                    "%s is named like a file and --dicom writes folders - it is unclear which is meant - leave --dicom or the ending away"
                            .formatted(out));
        }
    }

    /// Whether `out` names the file for `in` rather than a folder.
    private static boolean namesFile(Path in, Path out) throws IOException {
        if (!ImageFiles.isOne(in) || Files.isDirectory(out)) {
            return false;
        }
        if (Kind.of(out).isEmpty() && String.valueOf(out.getFileName()).lastIndexOf('.') > 0) {
            throw new IOException(
                    "%s has no ending of an image - the format would be a guess - end it in .nii.gz or .png, or name a folder"
                            .formatted(out));
        }
        if (Kind.of(out).isPresent() && ImageFiles.isSame(in, out)) {
            throw new IOException(
                    "%s is source and target at once - the source would be lost - name another file for --out"
                            .formatted(out));
        }
        checkFormat(out);
        return Kind.of(out).isPresent();
    }

    private static void checkFormat(Path out) throws IOException {
        if (out.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g")) {
            throw new IOException(
                    "%s cannot hold 16 bits - JPEG has 8 and loses detail - write .png or .tif"
                            .formatted(out));
        }
    }

    private static void checkFolder(Path out) throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IOException(
                    "%s is a file - translations of a folder or of several files need a folder - name another place"
                            .formatted(out));
        }
    }

    private static List<Pair> intoFolder(Path in, Path out, Form form) throws IOException {
        if (Files.isDirectory(in) && !ImageFiles.isSame(in, out) && FolderTree.contains(in, out)) {
            throw new IOException(
                    "%s lies in %s, which the sources are read from - translations there would be taken for sources - name a folder outside for --out"
                            .formatted(out, in));
        }
        List<Path> subjects = subfolders(in);
        List<Pair> pairs = new ArrayList<>();
        for (Path subject : subjects) {
            Path folder = out.resolve(String.valueOf(subject.getFileName()));
            for (Path file : ImageFiles.list(subject)) {
                checkApart(file, folder);
                pairs.add(Pair.ofSubject(file, folder.resolve(name(file, form))));
            }
        }
        if (subjects.isEmpty()) {
            for (Path file : ImageFiles.list(in)) {
                checkApart(file, out);
                pairs.add(Pair.ofMixed(file, out.resolve(name(file, form))));
            }
        }
        return pairs;
    }

    private static List<Path> subfolders(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(in)) {
            List<Path> all = inside.sorted().toList();
            boolean images =
                    all.stream()
                            .anyMatch(
                                    file -> Files.isRegularFile(file) && Kind.of(file).isPresent());
            return images ? List.of() : all.stream().filter(Targets::isSubject).toList();
        }
    }

    private static boolean isSubject(Path folder) {
        return Files.isDirectory(folder) && !String.valueOf(folder.getFileName()).startsWith(".");
    }

    private static String name(Path file, Form form) {
        if (form == Form.DICOM_SERIES) {
            return Kind.stem(file.toAbsolutePath().normalize());
        }
        if (Files.isDirectory(file)) {
            return file.toAbsolutePath().normalize().getFileName() + ".nii.gz";
        }
        return switch (Kind.of(file).orElse(Kind.DICOM)) {
            case NIFTI -> String.valueOf(file.getFileName());
            case PICTURE -> Kind.stem(file) + ".png";
            case DICOM -> Kind.stem(file) + ".nii.gz";
        };
    }

    private static void checkApart(Path file, Path out) throws IOException {
        Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
        if (ImageFiles.isSame(Objects.requireNonNull(folder), out)) {
            throw new IOException(
                    "%s holds the source %s - translations there would replace sources or be taken for them - name another folder for --out"
                            .formatted(out, file.getFileName()));
        }
    }

    private static void checkKinds(List<Pair> pairs) throws IOException {
        if (pairs.stream().map(Pair::picture).distinct().count() > 1) {
            throw new IOException(
                    "the sources mix pictures and NIfTI volumes (%s first) - they cannot be treated alike - translate each kind by itself"
                            .formatted(pairs.getFirst().in()));
        }
    }

    private static void checkDistinct(List<Pair> pairs) throws IOException {
        Map<String, Pair> taken = new HashMap<>();
        for (Pair pair : pairs) {
            Pair other = taken.put(pair.out().toString().toLowerCase(Locale.ROOT), pair);
            if (other != null) {
                throw new IOException(
                        "%s and %s would both go to %s - one would replace the other - translate them apart or rename one"
                                .formatted(other.in(), pair.in(), pair.out()));
            }
        }
    }

    /// Checks that the folders of `pairs` can be made and written to; makes none.
    ///
    /// @throws IOException when they cannot
    static void check(List<Pair> pairs, Form form) throws IOException {
        for (Pair pair : pairs) {
            if (form == Form.DICOM_SERIES) {
                DicomOutput.checkFolder(pair.in(), pair.out());
            }
            NewFolders.check(pair.out().resolveSibling(""));
        }
    }
}
