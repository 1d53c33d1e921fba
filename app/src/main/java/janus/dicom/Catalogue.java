package janus.dicom;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the DICOM files that a path stands for: a file, a DICOMDIR with what it lists, or a
/// folder, without its subfolders, but with what its DICOMDIR lists.
final class Catalogue {
    private static final String DICOMDIR = "DICOMDIR";
    private static final int NAMED = 3;

    private Catalogue() {}

    /// Whether `path` is such a file or a folder with one.
    ///
    /// @throws IOException when it can't be looked into
    static boolean isDicom(Path path) throws IOException {
        return Files.isDirectory(path) ? hasOne(path) : isFile(path);
    }

    /// The files, by name.
    ///
    /// @throws IOException when there are none, or files that a DICOMDIR lists are missing
    static List<Path> files(Path path) throws IOException {
        List<Path> found = Files.isDirectory(path) ? inFolder(path) : List.of(path);
        Set<Path> all = new TreeSet<>();
        for (Path file : found) {
            if (isDirectory(file)) {
                all.addAll(listed(file));
            } else {
                all.add(file);
            }
        }
        if (all.isEmpty()) {
            throw new IOException(
                    "%s holds no DICOM files - there is no series to read - name the folder they lie in"
                            .formatted(path));
        }
        return List.copyOf(all);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) {
                if (isFile(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /// Looks no further than the first: folders are asked often and have hundreds.
    private static boolean hasOne(Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path file : inside) {
                if (isFile(file)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || !Files.isRegularFile(file)) {
            return false;
        }
        return name.endsWith(".dcm") || name.endsWith(".ima") || DicomFile.isPart10(file);
    }

    private static boolean isDirectory(Path file) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase(DICOMDIR);
    }

    /// The files of a DICOMDIR: its records name them by folders and file, below its own folder.
    private static List<Path> listed(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        DataSet data = DicomFile.readHead(directory).data();
        for (DataSet item : data.items(Attribute.DIRECTORY_RECORD_SEQUENCE)) {
            List<String> parts = item.texts(Attribute.REFERENCED_FILE_ID);
            boolean image = item.text(Attribute.DIRECTORY_RECORD_TYPE).orElse("").equals("IMAGE");
            if (!image || parts.isEmpty()) {
                continue;
            }
            Path file = below(directory, parts);
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else {
                missing.add(String.join("/", parts));
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(
                    "%s lists %d images that are not there, such as %s - series would have gaps - copy the whole disc, or name the folder of a series"
                            .formatted(
                                    directory,
                                    missing.size(),
                                    String.join(
                                            ", ",
                                            missing.subList(0, Math.min(NAMED, missing.size())))));
        }
        return files;
    }

    private static Path below(Path directory, List<String> parts) throws IOException {
        Path file = directory.resolveSibling("");
        for (String part : parts) {
            if (!part.matches("[A-Za-z0-9_.-]{1,64}") || part.startsWith(".")) {
                throw new IOException(
                        "%s lists a file named '%s' - that is no name of DICOM's and might lead anywhere - name the folder of a series instead"
                                .formatted(directory, part));
            }
            file = file.resolve(part);
        }
        return file;
    }
}
