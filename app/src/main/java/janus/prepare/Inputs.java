package janus.prepare;

import janus.image.ImageFiles;
import janus.volume.Modality;
import janus.work.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a Dataset is made of.
///
/// @param mr files or folders of MR
/// @param ct files or folders of CT
/// @param pairs folder with `mr` and `ct` whose files of equal names are aligned, or null; `scale`
///   belongs to its CT
public record Inputs(List<ImagePath> mr, List<ImagePath> ct, @Nullable ImagePath pairs) {
    private static final int NAMED = 3;

    /// Checks that there is anything.
    public Inputs {
        mr = List.copyOf(mr);
        ct = List.copyOf(ct);
        if (mr.isEmpty() && ct.isEmpty() && pairs == null) {
            throw new IllegalArgumentException(
                    "no images were named - a Dataset is made of MR and CT - give --mr and --ct, or --pairs");
        }
    }

    /// The subjects in all of them, paired ones first, with names that are unique in a modality.
    List<Subject> subjects() throws IOException {
        List<Subject> all = new ArrayList<>();
        if (pairs != null) {
            all.addAll(paired(pairs));
        }
        for (Modality modality : Modality.values()) {
            for (ImagePath path : modality == Modality.MR ? mr : ct) {
                all.addAll(SubjectFinder.find(path, modality));
            }
        }
        checkOneModality(all);
        return distinct(all);
    }

    /// Of a folder of DICOM series nothing is checked: its files tell their modality themselves.
    private static void checkOneModality(List<Subject> subjects) throws IOException {
        Map<Path, Modality> seen = new HashMap<>();
        for (Subject subject : subjects) {
            for (Subject.Part part : subject.parts()) {
                if (Files.isDirectory(part.file())) {
                    continue;
                }
                Path file = part.file().toRealPath();
                Modality other = seen.putIfAbsent(file, subject.modality());
                if (other != null && other != subject.modality()) {
                    throw new IOException(
                            "%s was given as MR and as CT - it can't be both - check --mr and --ct"
                                    .formatted(part.file()));
                }
            }
        }
    }

    /// Checks that `out` lies outside all folders that images are read from.
    ///
    /// @throws IOException when not: the next preparation would read what this one wrote
    void checkApart(Path out) throws IOException {
        List<ImagePath> all = new ArrayList<>(mr);
        all.addAll(ct);
        if (pairs != null) {
            all.add(pairs);
        }
        for (ImagePath path : all) {
            if (Files.isDirectory(path.path()) && FolderTree.contains(path.path(), out)) {
                throw new IOException(
                        "%s lies in %s, which images are read from - the Dataset's pictures would be read as images the next time - name a folder outside"
                                .formatted(out, path.path()));
            }
        }
    }

    private static List<Subject> paired(ImagePath pairs) throws IOException {
        Path mr = pairs.path().resolve("mr");
        Path ct = pairs.path().resolve("ct");
        if (!Files.isDirectory(mr) || !Files.isDirectory(ct)) {
            throw new IOException(
                    "%s has no folders mr and ct - pairs lie in these two under equal names - name the folder that holds both"
                            .formatted(pairs.path()));
        }
        checkNames(mr, ct);
        List<Subject> subjects =
                new ArrayList<>(SubjectFinder.findPaired(new ImagePath(mr, null), Modality.MR));
        subjects.addAll(SubjectFinder.findPaired(new ImagePath(ct, pairs.scale()), Modality.CT));
        return subjects;
    }

    private static void checkNames(Path mr, Path ct) throws IOException {
        Set<String> onlyMr = names(mr);
        Set<String> onlyCt = names(ct);
        Set<String> both = new HashSet<>(onlyMr);
        both.retainAll(onlyCt);
        onlyMr.removeAll(both);
        onlyCt.removeAll(both);
        if (!onlyMr.isEmpty() || !onlyCt.isEmpty()) {
            throw new IOException(
                    "%s and %s do not match (only in mr: %s; only in ct: %s) - pairs are found by equal names - rename or remove these files"
                            .formatted(mr, ct, some(onlyMr), some(onlyCt)));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        return ImageFiles.list(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String some(Set<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "none"
                : names.size() > NAMED
                        ? "%s and %d more".formatted(first, names.size() - NAMED)
                        : first;
    }

    /// Two folders may both hold a `01`: the second becomes `folder_01`. The person stays `01`, so
    /// that the two never part into different splits should they be one.
    private static List<Subject> distinct(List<Subject> subjects) {
        Set<String> taken = new HashSet<>();
        List<Subject> distinct = new ArrayList<>();
        for (Subject subject : subjects) {
            Subject named = subject;
            String folder = subject.parts().getFirst().source().replaceFirst("/.*", "");
            for (int i = 1; !taken.add(key(named)); i++) {
                String suffix = i == 1 ? "" : "_" + i;
                named = subject.withName(folder + "_" + subject.name() + suffix);
            }
            distinct.add(named);
        }
        return distinct;
    }

    private static String key(Subject subject) {
        return subject.modality().code() + "/" + subject.name().toLowerCase(Locale.ROOT);
    }
}
