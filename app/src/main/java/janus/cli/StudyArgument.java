package janus.cli;

import com.google.errorprone.annotations.MustBeClosed;
import janus.study.OpenStudy;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The study that a command is about.
final class StudyArgument {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Study folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path folder = Path.of("");

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyOptions options = new StudyOptions();

    /// Opens the study.
    ///
    /// @throws IOException when there is none or its database can't be opened
    @MustBeClosed
    OpenStudy open() throws IOException {
        return options.open(folder);
    }
}
