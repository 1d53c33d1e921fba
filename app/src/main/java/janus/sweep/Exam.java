package janus.sweep;

import janus.dataset.AlignedPair;
import janus.dataset.Dataset;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.volume.Modality;
import janus.work.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The aligned pairs of a split, laid out so that both slices of a pair have one name.
///
/// @param split they are of
/// @param folder the split's in the sweep
record Exam(Split split, Path folder) {
    /// How many pairs `dataset` has in `split`.
    static int pairs(Dataset dataset, Split split) {
        return dataset.aligned(split).size();
    }

    /// How many people those pairs show.
    static int subjects(Dataset dataset, Split split) {
        return (int)
                dataset.aligned(split).stream().map(pair -> pair.mr().subject()).distinct().count();
    }

    /// Checks that models can be chosen between.
    ///
    /// @throws IOException when no pair is there to choose by
    static void require(Dataset dataset) throws IOException {
        if (pairs(dataset, Split.VAL) == 0) {
            throw new IOException(
                    "%s has no aligned pairs in its validation split - without truth no model is better than another - prepare it with --pairs and a --split with a share for validation"
                            .formatted(dataset.folder()));
        }
    }

    /// Copies the pairs of `dataset` in `split` into `folder`, unless they are there.
    static Exam lay(Dataset dataset, Split split, Path folder) throws IOException {
        Exam exam = new Exam(split, folder);
        Path building = folder.resolve(".slices.building");
        if (Files.exists(exam.slices())) {
            return exam;
        }
        FolderTree.delete(building);
        for (Modality modality : Modality.values()) {
            Files.createDirectories(building.resolve(modality.code()));
        }
        for (AlignedPair pair : dataset.aligned(split)) {
            String name = "%s-%03d.png".formatted(pair.mr().subject(), pair.mr().slice());
            copy(dataset, pair.mr(), building.resolve(name(Modality.MR, name)));
            copy(dataset, pair.ct(), building.resolve(name(Modality.CT, name)));
        }
        Files.move(building, exam.slices());
        return exam;
    }

    private static String name(Modality modality, String name) {
        return modality.code() + "/" + name;
    }

    private static void copy(Dataset dataset, Entry entry, Path to) throws IOException {
        Files.copy(dataset.folder().resolve(entry.file()), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path slices() {
        return folder.resolve("slices");
    }

    /// The slices of `modality`.
    Path slices(Modality modality) {
        return slices().resolve(modality.code());
    }
}
