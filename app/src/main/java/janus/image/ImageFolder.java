package janus.image;

import janus.dicom.DicomImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the image files at a path.
final class ImageFolder {
    private static final NaturalOrder NATURAL = new NaturalOrder();
    private static final int LEVELS = 2; // a subject's folder, and one of a series in it

    private ImageFolder() {}

    static List<Path> list(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            ImageFiles.kind(path);
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(
                    "%s is missing - there are no images to read - check the path".formatted(path));
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> files =
                    inside.filter(file -> Kind.of(file).isPresent() && !Files.isDirectory(file))
                            .sorted(NATURAL)
                            .toList();
            if (isSeries(path, files)) {
                return List.of(path);
            }
            requireOneKind(path, files);
            requireFiles(files);
            return files;
        }
    }

    /// Whether `folder` holds DICOM files, which are one image together, and no others.
    static boolean isSeries(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> named = inside.filter(file -> Kind.of(file).isPresent()).toList();
            return isSeries(folder, named);
        }
    }

    static List<Path> seriesBelow(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (isSeries(folder) || inside.anyMatch(file -> Kind.of(file).isPresent())) {
                return List.of();
            }
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder, LEVELS)) {
            for (Path path : below.filter(Files::isDirectory).sorted(NATURAL).toList()) {
                boolean hidden = ("/" + folder.relativize(path)).contains("/.");
                if (!hidden && isSeries(path)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static boolean isSeries(Path folder, List<Path> named) throws IOException {
        boolean others =
                named.stream().flatMap(it -> Kind.of(it).stream()).anyMatch(it -> it != Kind.DICOM);
        return !others && DicomImages.isDicom(folder);
    }

    /// An image that is not there must not be passed over in silence.
    private static void requireFiles(List<Path> files) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IOException(
                        "%s is named like an image and is a link that leads nowhere, or no file at all - it cannot be read - mend or remove it"
                                .formatted(file));
            }
        }
    }

    private static void requireOneKind(Path folder, List<Path> files) throws IOException {
        Map<Kind, String> kinds = new EnumMap<>(Kind.class);
        for (Path file : files) {
            Kind.of(file).ifPresent(it -> kinds.putIfAbsent(it, file.getFileName().toString()));
        }
        if (kinds.isEmpty()) {
            throw new IOException(
                    "%s holds no image files - .png .jpg .tif .nii .nii.gz and DICOM are read - check the folder"
                            .formatted(folder));
        }
        if (kinds.size() > 1) {
            throw new IOException(
                    "%s mixes %s, such as %s - they cannot be treated alike - put each kind into a folder of its own"
                            .formatted(
                                    folder,
                                    names(kinds.keySet()),
                                    String.join(" and ", kinds.values())));
        }
    }

    private static String names(Set<Kind> kinds) {
        return kinds.stream()
                .map(kind ->
                        switch (kind) {
                            case PICTURE -> "pictures";
                            case NIFTI -> "NIfTI volumes";
                            case DICOM -> "DICOM files";
                        })
                .collect(Collectors.joining(" and "));
    }
}
