package janus.cli;

import janus.demo.PhantomFiles;
import janus.phantom.Contrast;
import janus.phantom.Scanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus phantom`: heads that no person ever had, as files.
@Command(
        name = "phantom",
        description = {
            "Write heads that no person ever had, with known tissues, as NIfTI: every contrast of a subject lies on the same voxels.",
            "A number is always the same subject, so heads for training and for testing are kept apart by --first."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Writes OUT/t1, OUT/t2, OUT/ct (HU) and OUT/labels with a file a subject, and OUT/tissues.csv, which says what the labels mean."
        })
final class PhantomCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int subjects;

    @Option(
            names = "--first",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Number of the first one (default: ${DEFAULT-VALUE}).")
    private int first;

    @Option(
            names = "--contrast",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "t1,t2,ct",
            description = "Some of t1, t2, ct (default: ${DEFAULT-VALUE}).")
    private Set<Contrast> contrasts = Set.of();

    @Option(
            names = "--lesion-every",
            paramLabel = "K",
            defaultValue = "0",
            description =
                    "Give every K-th number a tumour, a haemorrhage or an infarct; 0 gives none (default: ${DEFAULT-VALUE}).")
    private int lesionEvery;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "256",
            description = "Side of the axial slices, over 240 mm (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--slices",
            paramLabel = "N",
            defaultValue = "120",
            description =
                    "From the skull base to the vertex, over 120 mm (default: ${DEFAULT-VALUE}).")
    private int slices;

    @Option(
            names = "--scanner",
            paramLabel = "NAME",
            defaultValue = "clinical",
            description =
                    "clinical: with noise, and with bias in MR; perfect: without (default: ${DEFAULT-VALUE}).")
    private PhantomScanner scanner = PhantomScanner.CLINICAL;

    /// Which faults the images have.
    enum PhantomScanner {
        CLINICAL,
        PERFECT;

        private Scanner faults() {
            return switch (this) {
                case CLINICAL -> Scanner.CLINICAL;
                case PERFECT -> Scanner.PERFECT;
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        PhantomFiles.Request request =
                new PhantomFiles.Request(
                        out,
                        contrasts,
                        subjects,
                        first,
                        lesionEvery,
                        size,
                        slices,
                        scanner.faults());
        new PhantomFiles(ConsoleProgress.onStandardError()).write(request);
        System.out.println(out);
        return 0;
    }
}
