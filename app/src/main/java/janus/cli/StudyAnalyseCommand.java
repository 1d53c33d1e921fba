package janus.cli;

import janus.agreement.MarkMatching;
import janus.analysis.Analysis;
import janus.analysis.AnalysisFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus study analyse`: a study's answers into numbers and a page.
@Command(
        name = "analyse",
        description = {
            "Analyse the answers of a reader study: who told real from synthetic and how well, grades, preferences, agreement, time, marks, and which metric tracks the readers.",
            "Writes analysis.html, analysis.csv and the figures."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudyAnalyseCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "ANSWERS",
            arity = "1..*",
            description =
                    "The answers.csv that a study exported; several of one study are read together.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> answers = List.of();

    @Option(
            names = "--images",
            paramLabel = "FILE",
            description =
                    "The study's images.csv, which file each image was made of; for --scores.")
    private @Nullable Path images;

    @Option(
            names = "--scores",
            paramLabel = "[CONDITION=]EVALUATION",
            arity = "1..*",
            description =
                    "Folders that janus evaluate wrote for the models of the study, for which metric tracks the readers. CONDITION is the model's name in the study (default: the folder's name, or the only model).")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> scores = List.of();

    @Option(
            names = "--marks",
            paramLabel = "FILE",
            description = "The study's marks.csv: how many, where, with which comments.")
    private @Nullable Path marks;

    @Option(
            names = "--mark-distance",
            paramLabel = "PIXELS",
            description =
                    "How far apart marks of two readers may be that mean the same place (default: ${DEFAULT-VALUE}).")
    private double markDistance = 10;

    @Option(names = "--out", required = true, description = "Folder for the files.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            description = "Of the bootstrap of confidence intervals (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        AnalysisFiles.prepare(out);
        Analysis analysis = Analysis.of(request(known), CommandText.madeBy(known));
        List<String> notes = AnalysisFiles.write(analysis, out).stream().toList();
        Notes.tell(notes, known.commandLine().getErr());
        PrintWriter print = known.commandLine().getOut();
        print.println(out.resolve("analysis.html"));
        print.flush();
        return 0;
    }

    private Analysis.Request request(CommandSpec known) {
        try {
            Analysis.Request request =
                    new Analysis.Request(answers, Optional.ofNullable(images), scores, seed);
            MarkMatching matching = new MarkMatching(markDistance);
            return marks == null ? request : request.with(new Analysis.Marked(marks, matching));
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(
                    known.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }
}
