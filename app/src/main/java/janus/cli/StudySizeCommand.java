package janus.cli;

import janus.roc.SampleSize;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `janus study size`: how many images a study needs.
@Command(
        name = "size",
        description =
                "How many images readers must see for a share of right answers of a given precision.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StudySizeCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--half-width",
            required = true,
            paramLabel = "SHARE",
            description = "How far the 95 % interval may reach to each side, such as 0.1.")
    private double half;

    @Option(
            names = "--accuracy",
            paramLabel = "SHARE",
            description =
                    "Share of right answers that is expected (default: ${DEFAULT-VALUE}, guessing).")
    private double accuracy = 0.5;

    @Option(
            names = "--readers",
            description = "How many readers there are (default: ${DEFAULT-VALUE}).")
    private int readers = 5;

    @Option(
            names = "--spread",
            paramLabel = "SD",
            description =
                    "Standard deviation of the readers' true shares (default: ${DEFAULT-VALUE}).")
    private double spread = 0.05;

    @Option(
            names = "--shared",
            paramLabel = "CORRELATION",
            description =
                    "Correlation of two readers' answers about one image (default: ${DEFAULT-VALUE}).")
    private double shared = 0.2;

    @Override
    public Integer call() {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        try {
            SampleSize plan = new SampleSize(accuracy, spread, shared);
            PrintWriter print = known.commandLine().getOut();
            print.println("one reader: " + images(plan.images(half)));
            if (readers > 1) {
                print.printf(
                        Locale.ROOT,
                        "mean of %d readers, for others like them: %s%n",
                        readers,
                        images(plan.images(half, readers)));
            }
            print.println(
                    "Images of one subject are alike: of several, count about one. docs/reader-statistics.md has the model.");
            print.flush();
            return 0;
        } catch (IllegalArgumentException mistake) {
            throw new ParameterException(
                    known.commandLine(), String.valueOf(mistake.getMessage()), mistake);
        }
    }

    private static String images(int least) {
        return least == SampleSize.MOST
                ? "no number of images will do; more readers might"
                : least + " images";
    }
}
