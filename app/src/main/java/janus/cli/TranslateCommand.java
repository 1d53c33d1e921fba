package janus.cli;

import janus.network.Precision;
import janus.tensor.Device;
import janus.translate.FileTranslation;
import janus.translate.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Option(
            names = "--model",
            required = true,
            paramLabel = "RUN|FILE",
            description = "Run folder, or a .safetensors file of one.")
    private Path model = Path.of("");

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private TranslationOptions options = new TranslationOptions();

    @Parameters(
            paramLabel = "IN",
            arity = "1..*",
            description = "PNG, JPEG, TIFF, .nii, .nii.gz, DICOM, or folders of one kind.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> in = List.of();

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
            description = "float32, tf32 (GPUs) or bf16 (default: ${DEFAULT-VALUE}).")
    private String precision = "float32";

    @Option(
            names = "--fusion",
            description =
                    "Average passes through a volume's axial, coronal and sagittal slices, against flicker from"
                            + " slice to slice: three times the work, and a model trained on axial slices is"
                            + " less accurate in the other planes.")
    private boolean fusion;

    @Option(
            names = "--mirror",
            description =
                    "Average with the translation of the mirrored slice, for models trained with flips:"
                            + " fewer mistakes, twice the work.")
    private boolean mirror;

    @Override
    public Integer call() throws IOException {
        FileTranslation.Outcome outcome =
                new FileTranslation(ConsoleProgress.onStandardError())
                        .run(
                                new FileTranslation.Request(
                                        model,
                                        options.direction(),
                                        options.files(in),
                                        new Settings(
                                                Device.of(device),
                                                Precision.of(precision),
                                                batch,
                                                fusion,
                                                mirror)));
        return options.tell(outcome);
    }
}
