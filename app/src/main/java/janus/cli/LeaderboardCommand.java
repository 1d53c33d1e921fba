package janus.cli;

import janus.leaderboard.Candidate;
import janus.leaderboard.Gaps;
import janus.leaderboard.Leaderboard;
import janus.leaderboard.LeaderboardFiles;
import janus.metric.Metric;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus leaderboard`: many models in one table.
@Command(
        name = "leaderboard",
        description = {
            "Put many models into one table by their evaluations: means with confidence intervals, the best bold, what can't be told from it marked.",
            "Writes leaderboard.html, leaderboard.csv and leaderboard.tex, a table for an article with booktabs."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "An evaluation in HU is of MR to CT, one of normalised values of CT to MR; of grey levels the direction must be named: ROW@mr2ct=FOLDER or ROW@ct2mr=FOLDER."
        })
final class LeaderboardCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "[ROW[@DIRECTION]=]EVALUATION",
            arity = "1..*",
            description =
                    "Folders that janus evaluate wrote, with the model's name in the table (default: the folder's name). The same ROW twice: a model in both directions.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> evaluations = List.of();

    @Option(
            names = "--metrics",
            paramLabel = "NAME,...",
            split = ",",
            description =
                    "Columns of evaluation.csv to show (default: psnr_db,ssim,uqi,vif,mae,rmse).")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> metrics = List.of();

    @Option(
            names = "--sort",
            paramLabel = "NAME",
            description = "Column to sort by, best first (default: ssim, else the first shown).")
    private @Nullable String sort;

    @Option(
            names = "--baseline",
            paramLabel = "ROW",
            description =
                    "A row that every model must beat, set apart at the bottom; may be repeated.")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> baselines = List.of();

    @Option(
            names = "--common",
            description =
                    "Count only images that all rows of a direction have, instead of refusing rows that lack some.")
    private boolean common;

    @Option(
            names = "--caption",
            paramLabel = "SENTENCE",
            description = "What the data are; captions begin with it.")
    private @Nullable String caption;

    @Option(
            names = "--seed",
            description = "Of the bootstrap of confidence intervals (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", required = true, description = "Folder for the three files.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        Leaderboard.Request request = request(known);
        LeaderboardFiles.prepare(out);
        Leaderboard board = Leaderboard.of(request);
        LeaderboardFiles files =
                new LeaderboardFiles(
                        board, Optional.ofNullable(caption), CommandText.madeBy(known));
        Path page = files.write(out);
        PrintWriter errors = known.commandLine().getErr();
        files.warnings().forEach(warning -> errors.println("warning: " + warning));
        errors.flush();
        PrintWriter print = known.commandLine().getOut();
        files.lines().forEach(print::println);
        print.println(page);
        print.flush();
        return 0;
    }

    private Leaderboard.Request request(CommandSpec known) {
        try {
            List<Metric> shown =
                    metrics.isEmpty()
                            ? Metric.MAIN
                            : metrics.stream()
                                    .map(name -> metric("--metrics", name))
                                    .distinct()
                                    .toList();
            return new Leaderboard.Request(
                    evaluations.stream().map(Candidate::of).toList(),
                    shown,
                    sort == null ? usual(shown) : metric("--sort", sort),
                    Set.copyOf(baselines),
                    common ? Gaps.LEFT_OUT : Gaps.REFUSED,
                    seed);
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(
                    known.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    private static Metric usual(List<Metric> shown) {
        return shown.stream()
                .filter(metric -> metric.column().equals("ssim"))
                .findFirst()
                .orElse(shown.getFirst());
    }

    private static Metric metric(String option, String name) {
        return Metric.ALL.stream()
                .filter(metric -> metric.column().equals(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s '%s' is no column of evaluation.csv - there is nothing to show - choose from %s"
                                        .formatted(
                                                option,
                                                name,
                                                String.join(
                                                        ", ",
                                                        Metric.ALL.stream()
                                                                .map(Metric::column)
                                                                .toList()))));
    }
}
