package janus.cli;

import janus.baseline.Baseline;
import janus.baseline.BaselineTranslator;
import janus.translate.FileTranslation;
import janus.volume.Direction;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus baseline`: translations that every model must beat.
@Command(
        name = "baseline",
        description = {
            "Translate without a model, as a measure of what every model must beat: a constant in the head, a copy of the source, or the mean training image.",
            "Results are written as janus translate writes them, for janus evaluate."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The head is found in the source, never in the truth; outside it lies background (-1024 HU, 0 for MR), as around a model's translations."
        })
final class BaselineCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "constant|copy|mean",
            description =
                    "One value in the head; the source's range laid on the target's; the mean of the Dataset's training slices.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Baseline.Kind kind = Baseline.Kind.CONSTANT;

    @Parameters(
            index = "1..*",
            paramLabel = "IN",
            arity = "1..*",
            description = "PNG, JPEG, TIFF, .nii, .nii.gz, or folders of one kind.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> in = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ct|mr",
            description = "What to make: ct or mr.")
    private Modality target = Modality.CT;

    @Option(
            names = "--data",
            paramLabel = "DATASET",
            description =
                    "Dataset that models were trained on: its framing, CT unit and training slices (default: pixels of 1 mm in a field of 512, CT in HU).")
    private @Nullable Path data;

    @Option(
            names = "--value",
            paramLabel = "V",
            description =
                    "Of a constant (default: 30 HU; for MR and CT in grey levels the mean inside the heads of the Dataset's training slices).")
    private @Nullable Double value;

    @Option(
            names = "--out",
            required = true,
            description = "A file for one file; a folder otherwise, where names are kept.")
    private Path out = Path.of("");

    @Option(
            names = "--ct-scale",
            paramLabel = "A,B",
            description = "What a CT picture's grey level v means: HU = A*v + B.")
    private @Nullable String ctScale;

    @Override
    public Integer call() throws IOException {
        Baseline.Request request =
                new Baseline.Request(
                        kind,
                        Direction.to(target),
                        Optional.ofNullable(data),
                        value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
        FileTranslation.Outcome outcome =
                new FileTranslation(ConsoleProgress.onStandardError())
                        .run(
                                new FileTranslation.Files(
                                        in, out, TranslateCommand.scale(ctScale, target)),
                                () -> BaselineTranslator.open(request));
        return TranslateCommand.tell(
                outcome, out, Objects.requireNonNull(spec, "picocli sets it").commandLine());
    }
}
