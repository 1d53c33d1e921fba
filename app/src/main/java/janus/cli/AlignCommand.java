package janus.cli;

import janus.align.Alignment;
import janus.image.Kind;
import janus.rigid.Motion;
import janus.rigid.Plan;
import janus.rigid.Registration;
import janus.tensor.Device;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus align`: an MR and a CT of the same head laid on one another.
@Command(
        name = "align",
        description = {
            "Lay the image MOVING on the image FIXED of the same head, of whatever modalities: a rotation and a shift found by mutual information.",
            "Writes MOVING on FIXED's grid, the transform for ITK, ANTs and 3D Slicer, and a checkerboard picture to judge it by."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Values between voxels are interpolated linearly; outside MOVING lies background: -1024 HU in CT, 0 in MR. The transform takes points of FIXED to MOVING (LPS, mm), as antsApplyTransforms and 3D Slicer want it."
        })
final class AlignCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "MOVING",
            description = "What is moved: .nii, .nii.gz, DICOM file or folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path moving = Path.of("");

    @Parameters(index = "1", paramLabel = "FIXED", description = "What it is laid on, likewise.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path fixed = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME.nii.gz",
            description = "MOVING on FIXED's grid.")
    private Path out = Path.of("");

    @Option(
            names = "--transform",
            paramLabel = "FILE",
            description = "The transform, ITK's text format (default: NAME.tfm beside --out).")
    private @Nullable Path transform;

    @Option(
            names = "--picture",
            paramLabel = "FILE.png",
            description = "The checkerboard (default: NAME.png beside --out).")
    private @Nullable Path picture;

    @Option(
            names = "--moving-modality",
            paramLabel = "mr|ct",
            description =
                    "What a NIfTI volume holds (default: CT in HU where values lie below -900, else MR). DICOM says it itself.")
    private @Nullable Modality movingModality;

    @Option(names = "--fixed-modality", paramLabel = "mr|ct", description = "Likewise.")
    private @Nullable Modality fixedModality;

    @Option(
            names = "--moving-series",
            paramLabel = "NAME",
            description = "Which DICOM series, where MOVING holds several.")
    private @Nullable String movingSeries;

    @Option(
            names = "--fixed-series",
            paramLabel = "NAME",
            description = "Which DICOM series, where FIXED holds several.")
    private @Nullable String fixedSeries;

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto, cpu, cuda:0, ... (default: ${DEFAULT-VALUE}).")
    private String device = "auto";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Alignment alignment =
                new Alignment(Plan.USUAL, Device.of(device), ConsoleProgress.onStandardError());
        Alignment.Outcome outcome =
                alignment.run(
                        new Alignment.Input(moving, movingModality, movingSeries),
                        new Alignment.Input(fixed, fixedModality, fixedSeries),
                        new Alignment.Output(
                                out, beside(transform, ".tfm"), beside(picture, ".png")));
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        Notes.tell(outcome.notes(), line.getErr());
        line.getOut().println(words(outcome.registration()));
        line.getOut().println(out);
        return 0;
    }

    private Path beside(@Nullable Path given, String ending) {
        return given == null ? out.resolveSibling(Kind.stem(out) + ending) : given;
    }

    private static String words(Registration found) {
        Motion motion = found.motion();
        return "turned by %.2f degrees and shifted by %.2f mm, normalised mutual information %.4f before and %.4f after"
                .formatted(
                        motion.degrees(), motion.shift().length(), found.before(), found.after());
    }
}
