package janus.cli;

import janus.image.Kind;
import janus.prepare.BiasCorrection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus unbias`: MR without the uneven gain of the receiver.
@Command(
        name = "unbias",
        description = {
            "Take the uneven brightness that the receiver's coils leave out of an MR volume (N4).",
            "Do it with all MR or with none: before prepare, and before translate with a model that was trained so."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UnbiasCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "MR: .nii, .nii.gz, DICOM file or folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME.nii.gz",
            description = "The corrected volume.")
    private Path out = Path.of("");

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "Slices before and after, and the gain (default: NAME.png beside --out).")
    private @Nullable Path picture;

    @Mixin private final SeriesOption series = new SeriesOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path sheet = picture == null ? out.resolveSibling(Kind.stem(out) + ".png") : picture;
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        Notes.tell(new BiasCorrection(in, series.name(), out, sheet).run(), line.getErr());
        line.getOut().println(out);
        return 0;
    }
}
