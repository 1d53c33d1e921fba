package janus.cli;

import janus.instance.Deidentification;
import janus.instance.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus deidentify`: DICOM images without what may tell whom they show.
@Command(
        name = "deidentify",
        description = {
            "Copy CT and MR DICOM images without what may tell whom they show: only listed attributes are kept, UIDs are replaced consistently, private attributes go.",
            "Pixels are not changed: burned-in text and faces stay."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DeidentifyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "DICOM file, DICOMDIR, or folder with its subfolders.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
    private Path out = Path.of("");

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description =
                    "New name and ID of the one patient (default: ANON- and eight digits, the same for the same patient).")
    private @Nullable String subject;

    @Option(
            names = "--shift-dates",
            paramLabel = "DAYS",
            description = "Move dates by so many days, keep times (default: both are removed).")
    private @Nullable Integer shift;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "A secret of at least 16 bytes: with the same one the same UIDs and patients get the same new ones in another run. Who has it can link copies to originals (default: a new one, forgotten at the end).")
    private @Nullable Path key;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Deidentification.Outcome outcome =
                Deidentification.run(
                        new Deidentification.Request(
                                in,
                                out,
                                key == null ? Pseudonyms.once() : Pseudonyms.of(key),
                                Optional.ofNullable(subject),
                                shift == null ? OptionalInt.empty() : OptionalInt.of(shift)),
                        ConsoleProgress.onStandardError());
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        Notes.tell(outcome.notes(), line.getErr());
        line.getOut()
                .printf(
                        "%d %s of %d series without identity%n",
                        outcome.files(),
                        outcome.files() == 1 ? "image" : "images",
                        outcome.series());
        line.getOut().println(out);
        return CommandLine.ExitCode.OK;
    }
}
