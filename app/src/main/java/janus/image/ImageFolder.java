package janus.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the image files under a path.
final class ImageFolder {
    private static final NaturalOrder NATURAL = new NaturalOrder();

    private ImageFolder() {}

    static List<Path> list(Path path, int depth) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name"
                            .formatted(path));
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> found = new ArrayList<>();
        collect(path, depth, found);
        if (found.isEmpty()) {
            throw new IOException(
                    "%s holds no PNG, JPEG, TIFF or NIfTI file - there is nothing to read - name a folder that does"
                            .formatted(path));
        }
        requireOneKind(path, found);
        return List.copyOf(found);
    }

    private static void collect(Path folder, int depth, List<Path> found) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(folder)) {
            inside =
                    entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                            .sorted(NATURAL)
                            .toList();
        }
        for (Path entry : inside) {
            if (Files.isDirectory(entry) && depth > 0) {
                collect(entry, depth - 1, found);
            } else if (Files.isRegularFile(entry) && Kind.named(entry) != null) {
                found.add(entry);
            }
        }
    }

    private static void requireOneKind(Path folder, List<Path> files) throws IOException {
        Map<Kind, Path> kinds = new EnumMap<>(Kind.class);
        for (Path file : files) {
            Kind kind = Kind.named(file);
            if (kind != null) {
                kinds.putIfAbsent(kind, file);
            }
        }
        if (kinds.size() > 1) {
            throw new IOException(
                    "%s holds files of several kinds, such as %s - it is unclear what belongs together - keep each kind in a folder of its own"
                            .formatted(
                                    folder,
                                    String.join(
                                            " and ",
                                            kinds.values().stream()
                                                    .map(file -> file.getFileName().toString())
                                                    .toList())));
        }
    }
}
