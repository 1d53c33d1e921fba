package janus.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The door to DICOM: series in files, folders and DICOMDIRs.
public final class DicomImages {
    private static final int LISTED = 12;
    private static final int FEW = 3; // slices that go with a series to show where it lies
    private static final int MANY = 8; // slices that such a series has at least

    private DicomImages() {}

    /// Whether `path` is a DICOM file, or a folder with one.
    ///
    /// @throws IOException when it can't be looked into
    public static boolean isDicom(Path path) throws IOException {
        return Catalogue.isDicom(path);
    }

    /// The DICOM files at `path`: a file, a DICOMDIR with what it lists, or a folder with its
    /// subfolders.
    ///
    /// @throws IOException when there are none, or files that a DICOMDIR lists are missing
    public static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Catalogue.files(path);
        }
        Set<Path> all = new TreeSet<>();
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path folder : inside.filter(Files::isDirectory).sorted().toList()) {
                if (Catalogue.isDicom(folder)) {
                    all.addAll(Catalogue.files(folder));
                }
            }
        }
        return all.isEmpty() ? Catalogue.files(path) : List.copyOf(all);
    }

    /// The names of the series at `path`, for `--series`, each in a line with what it holds.
    ///
    /// @throws IOException when a file is damaged or there is none
    public static List<String> list(Path path) throws IOException {
        return stacks(path).stream().map(Stack::line).toList();
    }

    /// The series at `path`: the only one, or the one that `series` names. Localisers are not taken
    /// unless named.
    ///
    /// @param series name from [#list(Path)], UID or Series Description; null for the only one
    /// @throws IOException when a file is damaged, there is no such series, or several and none is
    ///   named
    public static Scan read(Path path, @Nullable String series) throws IOException {
        List<Stack> stacks = stacks(path);
        List<Stack> wanted =
                series == null
                        ? stacks
                        : stacks.stream().filter(stack -> isNamed(stack, series)).toList();
        if (wanted.isEmpty()) {
            throw new IOException(
                    "%s has no series %s - there are: %s - name one of these"
                            .formatted(path, series, lines(stacks)));
        }
        List<Stack> main = wanted.size() == 1 ? wanted : withoutScouts(wanted);
        if (main.size() != 1) {
            throw new IOException(
                    "%s holds %d series: %s - a mixture would make a wrong volume - choose one with --series NAME"
                            .formatted(path, main.size(), lines(main)));
        }
        Scan scan = StackReader.read(main.getFirst());
        return series == null ? told(scan, wanted) : scan;
    }

    private static List<Stack> stacks(Path path) throws IOException {
        List<Plane> planes = planes(Catalogue.files(path));
        if (planes.isEmpty()) {
            throw new IOException(
                    "%s holds DICOM files and no image - reports and the like can't be translated - name the folder of a series"
                            .formatted(path));
        }
        return Sorting.stacks(planes);
    }

    /// The planes of all `files`, the first before the others, which are likely to repeat much of
    /// it.
    private static List<Plane> planes(List<Path> files) throws IOException {
        PlaneReader first = new PlaneReader();
        List<Plane> planes = new ArrayList<>(first.read(files.getFirst()));
        List<Path> others = files.subList(1, files.size());
        Abreast.map(
                        Abreast.ranges(others.size()),
                        range -> {
                            PlaneReader own = first.another();
                            List<Plane> read = new ArrayList<>();
                            for (Path file : others.subList(range.from(), range.end())) {
                                read.addAll(own.read(file));
                            }
                            return read;
                        })
                .forEach(planes::addAll);
        return planes;
    }

    private static boolean isNamed(Stack stack, String series) {
        return stack.name().equals(series)
                || stack.head().uid().equals(series)
                || stack.head().description().equals(series);
    }

    /// All but localisers, and but the few slices of another orientation that a series may hold.
    private static List<Stack> withoutScouts(List<Stack> stacks) {
        List<Stack> main =
                stacks.stream()
                        .filter(stack -> !stack.head().isLocaliser() && !isScout(stack, stacks))
                        .toList();
        return main.isEmpty() ? stacks : main;
    }

    private static boolean isScout(Stack stack, List<Stack> all) {
        return stack.planes().size() <= FEW
                && all.stream()
                        .anyMatch(other ->
                                other.head().uid().equals(stack.head().uid())
                                        && other.planes().size() >= MANY
                                        && !isParallel(other, stack));
    }

    private static boolean isParallel(Stack one, Stack other) {
        Placement placement = one.planes().getFirst().placement();
        return placement.isParallel(other.planes().getFirst().placement());
    }

    private static Scan told(Scan scan, List<Stack> all) {
        List<Stack> left = all.stream().filter(it -> !it.name().equals(scan.name())).toList();
        if (left.isEmpty()) {
            return scan;
        }
        List<Problem> problems = new ArrayList<>(scan.problems());
        problems.add(
                new Problem(
                        "localisers and slices of other orientations were left aside: %s"
                                .formatted(lines(left)),
                        "name one with --series to read it"));
        return new Scan(scan.volume(), scan.head(), scan.name(), scan.origin(), problems);
    }

    private static String lines(List<Stack> stacks) {
        String first =
                stacks.stream().limit(LISTED).map(Stack::line).collect(Collectors.joining("; "));
        int more = stacks.size() - LISTED;
        return more > 0 ? "%s; and %d more".formatted(first, more) : first;
    }
}
