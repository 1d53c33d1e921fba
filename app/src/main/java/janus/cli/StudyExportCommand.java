package janus.cli;

import janus.study.Export;
import janus.study.OpenStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus study export`: answers as tidy CSV.
@Command(
        name = "export",
        description =
                "Write answers.csv, marks.csv, images.csv (the key of the study) and audit.csv into"
                        + " a folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyExportCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, description = "Folder to write into.")
    private Path out = Path.of("");

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyArgument study = new StudyArgument();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = study.open()) {
            new Export(open).write(out);
        }
        Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut().println(out);
        return 0;
    }
}
