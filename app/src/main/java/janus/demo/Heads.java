package janus.demo;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Lesion;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The phantom subjects of a demo and their files: `mr` and `ct` hold different subjects, `test-mr`
/// and `test-ct` the same ones.
///
/// @param folder they lie in
/// @param tests names of the subjects to be translated
record Heads(Path folder, List<String> tests) {
    private static final int ILL = 3; // every third subject to learn from has a lesion

    /// Files of subjects to learn from.
    Path training(Modality modality) {
        return folder.resolve(modality.code());
    }

    /// The file of a subject to be translated.
    Path test(String name, Modality modality) {
        return tests(modality).resolve(name + ".nii.gz");
    }

    /// Files of subjects to be translated.
    Path tests(Modality modality) {
        return folder.resolve("test-" + modality.code());
    }

    /// Makes all subjects of `plan`.
    static Heads make(Path folder, Plan plan, Progress progress) throws IOException {
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < plan.tests(); i++) {
            tests.add("test-%02d".formatted(i + 1));
        }
        Heads heads = new Heads(folder, tests);
        progress.started("heads", 2L * plan.heads() + plan.tests());
        for (int i = 0; i < plan.heads(); i++) {
            heads.write(learner(plan, 2 * i), plan, Modality.MR, "mr-%03d".formatted(i + 1));
            heads.write(learner(plan, 2 * i + 1), plan, Modality.CT, "ct-%03d".formatted(i + 1));
            progress.advanced(2L * (i + 1), "");
        }
        for (int i = 0; i < plan.tests(); i++) {
            Rendering test = test(plan, i).render(plan.grid());
            for (Modality modality : Modality.values()) {
                write(test, modality, heads.test(tests.get(i), modality));
            }
            progress.advanced(2L * plan.heads() + i + 1, "");
        }
        progress.finished();
        return heads;
    }

    private void write(Phantom phantom, Plan plan, Modality modality, String name)
            throws IOException {
        Path file = training(modality).resolve(name + ".nii.gz");
        write(phantom.render(plan.grid()), modality, file);
    }

    private static void write(Rendering head, Modality modality, Path file) throws IOException {
        Contrast contrast = modality == Modality.MR ? Contrast.T1 : Contrast.CT;
        Unit unit = contrast.unit();
        ImageFiles.write(head.image(contrast), unit, file);
    }

    private static Phantom learner(Plan plan, int number) {
        long seed = plan.seed() * 1000 + number;
        Phantom phantom = Phantom.subject(seed);
        return number % ILL == 0 ? phantom.withLesion(Lesion.of(seed)) : phantom;
    }

    /// Subjects nobody learns from; every second one has a tumour.
    private static Phantom test(Plan plan, int number) {
        Phantom phantom = Phantom.subject(~(plan.seed() * 1000 + number));
        return number % 2 == 0
                ? phantom
                : phantom.withLesion(new Lesion.Tumour(new Vector(34, -18, 30), 12));
    }
}
