package janus.cli;

import janus.image.Conversion;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `janus convert`: one image file into another kind.
@Command(
        name = "convert",
        description =
                "Convert a picture (PNG, JPEG, TIFF) or NIfTI volume into another kind; the ending of OUT says which.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "Picture, .nii or .nii.gz.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "File to write.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path out = Path.of("");

    @Option(
            names = "--slice",
            paramLabel = "K",
            description = "Take one axial slice of a volume, counted from 0 at the feet.")
    private @Nullable Integer slice;

    @Option(
            names = "--modality",
            defaultValue = "mr",
            description =
                    "What a volume holds, ct (then values are HU) or mr (default: ${DEFAULT-VALUE}).")
    private Modality modality = Modality.MR;

    @Override
    public Integer call() throws IOException {
        OptionalInt chosen = slice == null ? OptionalInt.empty() : OptionalInt.of(slice);
        new Conversion(in, out, modality, chosen).run();
        return 0;
    }
}
