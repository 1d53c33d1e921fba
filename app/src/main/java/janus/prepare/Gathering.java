package janus.prepare;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the files of a Dataset and says whom they show. The subject is the name of the subfolder a
/// picture lies in; else the part of its name before the last `-`; else its whole name. A volume's
/// subject is its name.
final class Gathering {
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private Gathering() {}

    /// The files of `modality` at `paths`: files, folders of files, or folders of subjects'
    /// folders.
    static List<Item> of(List<Path> paths, Modality modality) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Path path : paths) {
            List<Path> subjects = subfolders(path);
            if (subjects.isEmpty()) {
                for (Path file : ImageFiles.list(path)) {
                    items.add(
                            item(file, modality, subject(file), file.getFileName().toString(), ""));
                }
            }
            for (Path folder : subjects) {
                String name = folder.getFileName().toString();
                for (Path file : ImageFiles.list(folder)) {
                    items.add(item(file, modality, name, name + "/" + file.getFileName(), ""));
                }
            }
        }
        return items;
    }

    /// The aligned files in `mr` and `ct` below `folder`, matched by name without ending.
    ///
    /// @throws IOException when a file has no partner
    static List<Item> pairs(Path folder) throws IOException {
        Map<String, Path> mr = byStem(folder.resolve("mr"));
        Map<String, Path> ct = byStem(folder.resolve("ct"));
        List<String> lonely =
                Stream.concat(mr.keySet().stream(), ct.keySet().stream())
                        .filter(name -> !(mr.containsKey(name) && ct.containsKey(name)))
                        .sorted()
                        .toList();
        if (!lonely.isEmpty()) {
            throw new IOException(
                    "%s has %d files without a partner of the same name in the other folder (%s) - pairs must be complete - add or remove them"
                            .formatted(
                                    folder,
                                    lonely.size(),
                                    String.join(
                                            ", ", lonely.subList(0, Math.min(5, lonely.size())))));
        }
        List<Item> items = new ArrayList<>();
        mr.forEach((name, file) ->
                items.add(
                        item(file, Modality.MR, subject(file), "mr/" + file.getFileName(), name)));
        ct.forEach((name, file) ->
                items.add(
                        item(file, Modality.CT, subject(file), "ct/" + file.getFileName(), name)));
        return items;
    }

    private static Map<String, Path> byStem(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : ImageFiles.list(folder)) {
            files.put(Kind.stem(file), file);
        }
        return files;
    }

    private static List<Path> subfolders(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> all = inside.toList();
            boolean files =
                    all.stream()
                            .anyMatch(
                                    file -> Files.isRegularFile(file) && Kind.of(file).isPresent());
            return files ? List.of() : all.stream().filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Item item(
            Path file, Modality modality, String subject, String source, String pair) {
        Matcher number = LAST_NUMBER.matcher(Kind.stem(file));
        int slice =
                number.find()
                        ? Integer.parseInt(number.group(1).replaceFirst("^.*(\\d{9})$", "$1"))
                        : 0;
        return new Item(file, modality, clean(subject), slice, source, pair);
    }

    private static String subject(Path file) {
        String stem = Kind.stem(file);
        boolean picture = Kind.of(file).equals(java.util.Optional.of(Kind.PICTURE));
        int dash = stem.lastIndexOf('-');
        return picture && dash > 0 ? stem.substring(0, dash) : stem;
    }

    private static String clean(String subject) {
        return subject.replaceAll("[^A-Za-z0-9_.-]", "_");
    }
}
