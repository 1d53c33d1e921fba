package janus.cli;

import janus.translate.FileTranslation;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Scale;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What commands that translate have in common: which way, where to, and what they tell.
final class TranslationOptions {
    private static final int NAMED = 10; // failures in full; more would only scroll them away

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ct|mr",
            description = "What to make: ct or mr.")
    private Modality target = Modality.CT;

    @Option(
            names = "--out",
            required = true,
            description =
                    "A file for one file; a folder otherwise, where names are kept; with --dicom a folder.")
    private Path out = Path.of("");

    @Option(
            names = "--ct-scale",
            paramLabel = "A,B",
            description = "What a CT picture's grey level v means: HU = A*v + B.")
    private @Nullable String ctScale;

    @Mixin private final DicomOption dicom = new DicomOption();

    @Mixin private final SeriesOption series = new SeriesOption();

    Direction direction() {
        return Direction.to(target);
    }

    /// What is translated of `in`, and where to.
    FileTranslation.Files files(List<Path> in) {
        return new FileTranslation.Files(in, out, dicom.form(), scale(), series.name());
    }

    /// What `--ct-scale` says, where the source is CT.
    private @Nullable Scale scale() {
        if (ctScale != null && target == Modality.CT) {
            throw new IllegalArgumentException(
                    "--ct-scale %s says what CT levels mean and the source of --to ct is MR - it would change nothing - leave it away or say --to mr"
                            .formatted(ctScale));
        }
        return Numbers.huScale("--ct-scale", ctScale);
    }

    /// Tells what came of a translation, and returns the exit code.
    int tell(FileTranslation.Outcome outcome) {
        CommandLine line = Objects.requireNonNull(command, "picocli sets it").commandLine();
        List<Exception> failures = outcome.failures();
        Notes.tell(outcome.notes(), line.getErr());
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
