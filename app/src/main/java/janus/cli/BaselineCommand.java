package janus.cli;

import janus.baseline.Baseline;
import janus.baseline.BaselineTranslator;
import janus.translate.FileTranslation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private TranslationOptions options = new TranslationOptions();

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

    @Override
    public Integer call() throws IOException {
        Baseline.Request request =
                new Baseline.Request(
                        kind,
                        options.direction(),
                        Optional.ofNullable(data),
                        value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
        FileTranslation.Outcome outcome =
                new FileTranslation(ConsoleProgress.onStandardError())
                        .run(options.files(in), () -> BaselineTranslator.open(request));
        return options.tell(outcome);
    }
}
