package janus.cli;

import janus.compare.Comparison;
import janus.compare.ComparisonFiles;
import janus.compare.Sentences;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus compare`: which of several models is better, and how sure that is.
@Command(
        name = "compare",
        description = {
            "Compare models by their evaluations: paired differences by subject with confidence intervals, signed-rank and t-tests corrected for their number, and a sentence for each metric.",
            "Takes folders that janus evaluate wrote for the same truth. Writes compare.csv and compare.html."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "EVALUATION",
            arity = "1..*",
            description = "Folders that janus evaluate wrote, two or more.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> evaluations = List.of();

    @Option(names = "--out", required = true, description = "Folder for the two files.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            description = "Of the bootstrap of confidence intervals (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        if (evaluations.size() < 2) {
            throw new ParameterException(
                    known.commandLine(),
                    "only %s is given - a comparison needs two evaluations or more - add the folder of another that janus evaluate wrote"
                            .formatted(evaluations.getFirst()));
        }
        Comparison comparison = Comparison.of(evaluations, seed);
        ComparisonFiles.prepare(out);
        ComparisonFiles.write(comparison, CommandText.madeBy(known), out);
        tell(Sentences.of(comparison), known);
        return 0;
    }

    private void tell(Sentences sentences, CommandSpec known) {
        PrintWriter errors = known.commandLine().getErr();
        sentences.warnings().forEach(warning -> errors.println("warning: " + warning));
        errors.flush();
        PrintWriter print = known.commandLine().getOut();
        sentences.all().forEach(print::println);
        print.println();
        print.println(sentences.method());
        print.println(out.resolve("compare.html"));
        print.flush();
    }
}
