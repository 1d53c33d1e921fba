package janus.cli;

import com.google.errorprone.annotations.MustBeClosed;
import janus.study.OpenStudy;
import janus.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a study's answers are kept.
final class StudyOptions {
    static final String WHO = "command line";

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description =
                    "JDBC address of a PostgreSQL database, such as"
                            + " jdbc:postgresql://HOST/DATABASE?user=NAME (its password: PGPASSWORD or"
                            + " ~/.pgpass); default: study.db in the study's folder.")
    private @Nullable String database;

    /// Opens the study in `folder`.
    ///
    /// @throws IOException when there is none or its database can't be opened
    @MustBeClosed
    OpenStudy open(Path folder) throws IOException {
        return OpenStudy.open(new StudyFolder(folder), Optional.ofNullable(database));
    }
}
