package janus.cli;

import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.intake.Frame;
import janus.prepare.Preparation;
import janus.prepare.SubjectSplit;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `janus prepare`: from pictures and volumes to a Dataset.
@Command(
        name = "prepare",
        description = "Make a Dataset of equally framed slices from pictures and NIfTI volumes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PrepareCommand implements Callable<Integer> {
    @Option(
            names = "--mr",
            arity = "1..*",
            description = "MR: files, folders, or folders with a subfolder a subject.")
    private List<Path> mr = List.of();

    @Option(
            names = "--ct",
            arity = "1..*",
            description = "CT: files, folders, or folders with a subfolder a subject.")
    private List<Path> ct = List.of();

    @Option(
            names = "--pairs",
            description = "Folder with aligned pairs: mr/ and ct/ with equal file names.")
    private @Nullable Path pairs;

    @Option(
            names = "--ct-scale",
            paramLabel = "A,B",
            description = "What a CT picture's grey level v means: HU = A*v + B.")
    private @Nullable String ctScale;

    @Option(
            names = "--pixel-mm",
            defaultValue = "1",
            description = "Pixel size of the slices, mm (default: ${DEFAULT-VALUE}).")
    private double pixelMm;

    @Option(
            names = "--field",
            defaultValue = "256",
            description = "Side of the square slices, pixels (default: ${DEFAULT-VALUE}).")
    private int field;

    @Option(
            names = "--split",
            defaultValue = "0.8,0.1,0.1",
            description =
                    "Shares of the subjects for train, val and test (default: ${DEFAULT-VALUE}).")
    private String split = "";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the split (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--min-head",
            defaultValue = "0.08",
            description =
                    "Slices with a smaller part of head are dropped (default: ${DEFAULT-VALUE}).")
    private double minimalHead;

    @Option(names = "--out", required = true, description = "Dataset folder to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        double[] shares = Numbers.list("--split", split, 3);
        Preparation.Request request =
                new Preparation.Request(
                        mr,
                        ct,
                        pairs,
                        Numbers.huScale("--ct-scale", ctScale),
                        new Frame(pixelMm, field),
                        new SubjectSplit(shares[0], shares[1], shares[2]),
                        seed,
                        minimalHead,
                        out);
        Dataset dataset = new Preparation(ConsoleProgress.onStandardError()).run(request);
        for (Modality modality : Modality.values()) {
            System.out.printf(
                    "%s: %d train, %d val, %d test slices%n",
                    modality,
                    dataset.entries(modality, Split.TRAIN).size(),
                    dataset.entries(modality, Split.VAL).size(),
                    dataset.entries(modality, Split.TEST).size());
        }
        System.out.println(out);
        return 0;
    }
}
