package janus.cli;

import janus.study.OpenStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `janus study close`: no more answers.
@Command(
        name = "close",
        description = "Close a study: readers can't answer any more.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyCloseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "Study folder.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path study = Path.of("");

    @Option(names = "--undo", description = "Open it again instead.")
    private boolean undo;

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = options.open(study)) {
            if (undo) {
                open.reopen(StudyOptions.WHO);
            } else {
                open.end(StudyOptions.WHO);
            }
        }
        return 0;
    }
}
