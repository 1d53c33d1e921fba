package janus.prepare;

import janus.image.ImageFiles;
import janus.volume.Modality;
import janus.volume.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A folder with `mr` and `ct`, in which what has the same name is aligned: files, or folders of
/// DICOM, each with one series or with another folder that has it.
///
/// @param folder that holds the two
/// @param scale what grey levels of CT pictures mean, or null to take what the pictures say
/// @param mrSeries which DICOM series of MR, or null for the only one
/// @param ctSeries which of CT
public record Pairs(
        Path folder, @Nullable Scale scale, @Nullable String mrSeries, @Nullable String ctSeries) {
    private static final int NAMED = 3;

    /// Pairs whose DICOM folders hold one series each.
    public Pairs(Path folder, @Nullable Scale scale) {
        this(folder, scale, null, null);
    }

    /// The subjects of both modalities.
    ///
    /// @throws IOException when a folder is missing or holds no images, or names do not match
    List<Subject> subjects() throws IOException {
        Path mr = folder.resolve("mr");
        Path ct = folder.resolve("ct");
        if (!Files.isDirectory(mr) || !Files.isDirectory(ct)) {
            throw new IOException(
                    "%s has no folders mr and ct - pairs lie in these two under equal names - name the folder that holds both"
                            .formatted(folder));
        }
        Map<String, Path> ofMr = named(mr);
        Map<String, Path> ofCt = named(ct);
        checkNames(mr, ofMr.keySet(), ct, ofCt.keySet());
        List<Subject> subjects =
                new ArrayList<>(
                        SubjectFinder.paired(new ImagePath(mr, null, mrSeries), Modality.MR, ofMr));
        subjects.addAll(
                SubjectFinder.paired(new ImagePath(ct, scale, ctSeries), Modality.CT, ofCt));
        return subjects;
    }

    /// The images in one of the two, by file name, or by the name of the folder with the series.
    private static Map<String, Path> named(Path side) throws IOException {
        Map<String, Path> named = new LinkedHashMap<>();
        List<Path> series = ImageFiles.seriesBelow(side);
        for (Path path : series.isEmpty() ? ImageFiles.list(side) : series) {
            if (path.equals(side)) {
                throw new IOException(
                        "%s holds DICOM files itself - each head has a folder, which bears the same name in mr and ct - move them into %s"
                                .formatted(side, side.resolve("NAME")));
            }
            String name = side.relativize(path).getName(0).toString();
            if (named.put(name, path) != null) {
                throw new IOException(
                        "%s holds several folders of DICOM - which one is aligned nobody knows - leave one in it"
                                .formatted(side.resolve(name)));
            }
        }
        return named;
    }

    private static void checkNames(Path mr, Set<String> ofMr, Path ct, Set<String> ofCt)
            throws IOException {
        Set<String> both = new HashSet<>(ofMr);
        both.retainAll(ofCt);
        Set<String> onlyMr = new TreeSet<>(ofMr);
        Set<String> onlyCt = new TreeSet<>(ofCt);
        onlyMr.removeAll(both);
        onlyCt.removeAll(both);
        if (!onlyMr.isEmpty() || !onlyCt.isEmpty()) {
            throw new IOException(
                    "%s and %s do not match (only in mr: %s; only in ct: %s) - pairs are found by equal names - rename or remove these files"
                            .formatted(mr, ct, some(onlyMr), some(onlyCt)));
        }
    }

    private static String some(Set<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "none"
                : names.size() > NAMED
                        ? "%s and %d more".formatted(first, names.size() - NAMED)
                        : first;
    }
}
