package janus.cli;

import janus.image.Conversion;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus convert`: one image file into another kind.
@Command(
        name = "convert",
        description =
                "Convert a picture (PNG, JPEG, TIFF), NIfTI volume or DICOM series into another kind; the ending of OUT, or --dicom, says which.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "Picture, .nii, .nii.gz, DICOM file or folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path in = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "File to write; with --dicom the folder of a series.")
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
                    "What a NIfTI volume holds, ct (then values are HU) or mr (default: ${DEFAULT-VALUE}). DICOM says it itself.")
    private Modality modality = Modality.MR;

    @Mixin private final DicomOption dicom = new DicomOption();

    @Mixin private final SeriesOption series = new SeriesOption();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OptionalInt chosen = slice == null ? OptionalInt.empty() : OptionalInt.of(slice);
        List<String> notes =
                new Conversion(in, out, dicom.form(), modality, chosen, series.name()).run();
        Notes.tell(notes, Objects.requireNonNull(spec).commandLine().getErr());
        return 0;
    }
}
