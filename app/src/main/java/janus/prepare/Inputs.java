package janus.prepare;

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
import org.jspecify.annotations.Nullable;

/// What a Dataset is made of.
///
/// @param mr files or folders of MR
/// @param ct files or folders of CT
/// @param pairs aligned ones, or null
public record Inputs(List<ImagePath> mr, List<ImagePath> ct, @Nullable Pairs pairs) {
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
            all.addAll(pairs.subjects());
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
        List<Path> all = new ArrayList<>();
        mr.forEach(given -> all.add(given.path()));
        ct.forEach(given -> all.add(given.path()));
        if (pairs != null) {
            all.add(pairs.folder());
        }
        for (Path path : all) {
            if (Files.isDirectory(path) && FolderTree.contains(path, out)) {
                throw new IOException(
                        "%s lies in %s, which images are read from - the Dataset's pictures would be read as images the next time - name a folder outside"
                                .formatted(out, path));
            }
        }
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
