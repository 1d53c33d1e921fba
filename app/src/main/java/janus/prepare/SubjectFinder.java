package janus.prepare;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.prepare.Subject.Part;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whose head an image file shows. A subfolder's name is the subject; else for pictures the
/// name's part before its last `-` (`02-004.png` is slice 4 of subject 02) or, without `-`, the
/// whole name; for volumes the name without its ending. A folder of many pictures with running
/// numbers for names is a series of one head: taken for a head each, neighbouring slices would part
/// into different splits.
final class SubjectFinder {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})$");
    private static final double RUNNING = 2.0 / 3; // of the numbers from first to last are there

    private final ImagePath given;
    private final Modality modality;
    private final boolean paired;

    private SubjectFinder(ImagePath given, Modality modality, boolean paired) {
        this.given = given;
        this.modality = modality;
        this.paired = paired;
    }

    /// The subjects in `given`: a file, a folder of files, or a folder of subjects' folders.
    static List<Subject> find(ImagePath given, Modality modality) throws IOException {
        return new SubjectFinder(given, modality, false).all();
    }

    /// The same for one side of a folder of pairs, whose images are known by name: every part
    /// carries what it is called as pair.
    static List<Subject> paired(ImagePath given, Modality modality, Map<String, Path> images) {
        SubjectFinder finder = new SubjectFinder(given, modality, true);
        List<Path> files = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        images.forEach((name, image) -> {
            if (Files.isDirectory(image)) {
                subjects.add(finder.subject(name, name, List.of(image)));
            } else {
                files.add(image);
            }
        });
        subjects.addAll(finder.flat(files));
        return subjects;
    }

    private List<Subject> all() throws IOException {
        if (!Files.isDirectory(given.path())) {
            return flat(ImageFiles.list(given.path()));
        }
        List<Subject> subjects = new ArrayList<>();
        for (Path folder : foldersWithImages(given.path())) {
            subjects.addAll(ofFolder(folder));
        }
        if (subjects.isEmpty() || holdsImages(given.path())) {
            subjects.addAll(flat(ImageFiles.list(given.path())));
        }
        return subjects;
    }

    private static List<Path> foldersWithImages(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.sorted(Comparator.comparing(Path::toString)).toList()) {
                if (Files.isDirectory(path) && !name(path).startsWith(".") && holdsImages(path)) {
                    folders.add(path);
                }
            }
        }
        return folders;
    }

    private static boolean holdsImages(Path folder) throws IOException {
        return hasNamedImages(folder) || ImageFiles.isOne(folder);
    }

    private static boolean hasNamedImages(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(file -> !Files.isDirectory(file) && Kind.of(file).isPresent());
        }
    }

    private List<Subject> ofFolder(Path folder) throws IOException {
        List<Path> files = ImageFiles.list(folder);
        String person = name(folder);
        if (isPicture(files.getFirst())) {
            return List.of(subject(person, person, files));
        }
        List<Subject> volumes = new ArrayList<>();
        for (Path file : files) {
            String name = files.size() == 1 ? person : person + "_" + Kind.stem(file);
            volumes.add(subject(name, person, List.of(file)));
        }
        return volumes;
    }

    private List<Subject> flat(List<Path> files) {
        if (!paired && isSeries(files)) {
            String folder = name(given.path().toAbsolutePath().normalize());
            return List.of(subject(folder, folder, files));
        }
        Map<String, List<Path>> grouped = new LinkedHashMap<>();
        for (Path file : files) {
            grouped.computeIfAbsent(subjectOf(file), _ -> new ArrayList<>()).add(file);
        }
        List<Subject> subjects = new ArrayList<>();
        grouped.forEach((name, parts) -> subjects.add(subject(name, name, parts)));
        return subjects;
    }

    private static boolean isSeries(List<Path> files) {
        if (files.size() < Remarks.MANY
                || !files.stream()
                        .allMatch(f -> isPicture(f) && Kind.stem(f).matches("\\d{1,9}"))) {
            return false;
        }
        IntSummaryStatistics numbers =
                files.stream()
                        .mapToInt(file -> Integer.parseInt(Kind.stem(file)))
                        .summaryStatistics();
        return numbers.getCount() >= RUNNING * ((long) numbers.getMax() - numbers.getMin() + 1);
    }

    private static String subjectOf(Path file) {
        String stem = Kind.stem(file);
        int dash = isPicture(file) ? stem.lastIndexOf('-') : -1;
        return dash > 0 ? stem.substring(0, dash) : stem;
    }

    private Subject subject(String name, String person, List<Path> files) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String pair = !paired ? "" : Files.isDirectory(file) ? name : Kind.stem(file);
            int number = files.size() == 1 ? 0 : i;
            parts.add(new Part(file, number, source(file), given, pair));
        }
        return new Subject(fileName(name), person, modality, numbered(parts));
    }

    /// The numbers that end the files' names; where one has none or two are equal, the position.
    private static List<Part> numbered(List<Part> parts) {
        List<Part> numbered = new ArrayList<>();
        for (Part part : parts) {
            numberOf(part.file()).ifPresent(number -> numbered.add(part.withSlice(number)));
        }
        long different = numbered.stream().mapToInt(Part::slice).distinct().count();
        if (different < parts.size() || isWholeName(parts)) {
            return parts;
        }
        numbered.sort(Comparator.comparingInt(Part::slice));
        return numbered;
    }

    /// Whether the one file's name is the subject, so that its digits are no slice number.
    private static boolean isWholeName(List<Part> parts) {
        return parts.size() == 1 && !name(parts.getFirst().file()).contains("-");
    }

    private static Optional<Integer> numberOf(Path file) {
        Matcher number = NUMBER.matcher(Kind.stem(file));
        return number.find() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    private String source(Path file) {
        Path root = given.path().toAbsolutePath().normalize();
        Path inside = root.relativize(file.toAbsolutePath().normalize());
        Path base = root.getFileName();
        Path named = base == null ? inside : base.resolve(inside);
        List<String> names = new ArrayList<>();
        named.forEach(part -> names.add(part.toString()));
        names.removeIf(String::isEmpty);
        return String.join("/", names);
    }

    private static boolean isPicture(Path file) {
        return Kind.of(file).filter(kind -> kind == Kind.PICTURE).isPresent();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
