package janus.cli;

import janus.network.Precision;
import janus.tensor.Device;
import janus.translate.FileTranslation;
import janus.translate.Settings;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus translate`: MR into synthetic CT, CT into synthetic MR.
@Command(
        name = "translate",
        description =
                "Translate MR into synthetic CT, or CT into synthetic MR, on the source's own grid.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Synthetic CT comes in HU, or in the grey levels that the model was trained on; synthetic"
                    + " MR is normalised to 0..1. Pictures become 16-bit PNG, which says what its levels"
                    + " mean (TIFF does not)."
        })
final class TranslateCommand implements Callable<Integer> {
    private static final int NAMED = 10; // failures in full; more would only scroll them away

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "RUN|FILE",
            description = "Run folder, or a .safetensors file of one.")
    private Path model = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ct|mr",
            description = "What to make: ct or mr.")
    private Modality target = Modality.CT;

    @Parameters(
            paramLabel = "IN",
            arity = "1..*",
            description = "PNG, JPEG, TIFF, .nii, .nii.gz, or folders of one kind.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> in = List.of();

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

    @Option(
            names = "--batch",
            defaultValue = "4",
            description = "Slices that pass the network at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto, cpu, cuda:0, ... (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    @Option(
            names = "--precision",
            defaultValue = "float32",
            description = "float32 or bf16 (default: ${DEFAULT-VALUE}).")
    private String precision = "float32";

    @Override
    public Integer call() throws IOException {
        FileTranslation.Outcome outcome =
                new FileTranslation(ConsoleProgress.onStandardError())
                        .run(
                                new FileTranslation.Request(
                                        model,
                                        Direction.to(target),
                                        in,
                                        out,
                                        scale(ctScale, target),
                                        new Settings(
                                                Device.of(device),
                                                Precision.of(precision),
                                                batch)));
        return tell(outcome, out, Objects.requireNonNull(spec, "picocli sets it").commandLine());
    }

    /// What `--ct-scale` says, where the source of `target` is CT.
    static @Nullable Scale scale(@Nullable String ctScale, Modality target) {
        if (ctScale != null && target == Modality.CT) {
            throw new IllegalArgumentException(
                    "--ct-scale %s says what CT levels mean and the source of --to ct is MR - it would change nothing - leave it away or say --to mr"
                            .formatted(ctScale));
        }
        return Numbers.huScale("--ct-scale", ctScale);
    }

    /// Tells what came of a translation to `out`, and returns the exit code.
    static int tell(FileTranslation.Outcome outcome, Path out, CommandLine line) {
        List<Exception> failures = outcome.failures();
        for (Exception failure : failures.subList(0, Math.min(NAMED, failures.size()))) {
            line.getErr().println("janus: " + Failures.sentence(failure));
        }
        if (failures.size() > NAMED) {
            line.getErr().printf("janus: %d more likewise%n", failures.size() - NAMED);
        }
        if (outcome.written().size() + failures.size() > 1) {
            line.getOut()
                    .printf("%d translated, %d not%n", outcome.written().size(), failures.size());
        }
        if (!outcome.written().isEmpty()) {
            line.getOut().println(out);
        }
        return failures.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
