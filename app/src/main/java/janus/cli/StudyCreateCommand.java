package janus.cli;

import janus.study.ImageArgument;
import janus.study.OpenStudy;
import janus.study.Ownership;
import janus.study.Study;
import janus.study.StudyCreation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `janus study create`: a description and images into a study.
@Command(
        name = "create",
        description = "Make a study of a description and folders of images.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Files of one name in different folders are one case. What study.yaml may hold:"
                    + " docs/study.md."
        })
final class StudyCreateCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "study.yaml.")
    private Path config = Path.of("");

    @Option(
            names = "--images",
            required = true,
            paramLabel = "MODALITY/CONDITION=FOLDER",
            description =
                    "What the images in a folder are: ct/real=DIR, ct/photo2paint=DIR,"
                            + " mr/source=DIR (shown beside). Again for each.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> images = List.of();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "CSV with the columns case,pathology (yes or no), for pathology questions.")
    private @Nullable Path cases;

    @Option(names = "--out", required = true, description = "Folder to make.")
    private Path out = Path.of("");

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private NewPassword password = new NewPassword();

    @Mixin
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException {
        List<ImageArgument> arguments = images.stream().map(ImageArgument::of).toList();
        Optional<String> owners = password.read(); // nothing is made with one that won't do
        Study study =
                new StudyCreation(ConsoleProgress.onStandardError())
                        .run(
                                new StudyCreation.Request(
                                        config, arguments, Optional.ofNullable(cases), out));
        try (OpenStudy open = options.open(out)) {
            owners.ifPresentOrElse(
                    word -> new Ownership(open).setPassword(word, StudyOptions.WHO),
                    () ->
                            print().err()
                                    .println(
                                            "No password was given: set one with janus"
                                                    + " study password before the owner's page"
                                                    + " is needed."));
        }
        print().out()
                .printf(
                        "%d images, %d arms%n%s%n",
                        study.images().size(), study.arms().size(), out);
        return 0;
    }

    private record Printers(PrintWriter out, PrintWriter err) {}

    private Printers print() {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        return new Printers(known.commandLine().getOut(), known.commandLine().getErr());
    }
}
