package janus.cli;

import janus.study.OpenStudy;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `janus study close`: no more answers.
@Command(
        name = "close",
        description = "Close a study: readers can't answer any more.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyCloseCommand implements Callable<Integer> {
    @Option(names = "--undo", description = "Open it again instead.")
    private boolean undo;

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyArgument study = new StudyArgument();

    @Override
    public Integer call() throws IOException {
        try (OpenStudy open = study.open()) {
            if (undo) {
                open.reopen(StudyOptions.WHO);
            } else {
                open.end(StudyOptions.WHO);
            }
        }
        return 0;
    }
}
