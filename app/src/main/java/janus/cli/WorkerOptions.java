package janus.cli;

import janus.parallel.Exchange;
import janus.parallel.Meeting;
import janus.parallel.Pact;
import janus.parallel.Place;
import janus.parallel.Workforce;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options of several processes that train together.
final class WorkerOptions {
    private static final String WORKERS = "--workers";
    private static final String EXCHANGE = "--exchange";

    /// What may differ from worker to worker: where things lie, and who does what. The generators
    /// start from what worker 0 starts from.
    private static final Set<String> OWN =
            Set.of(
                    WORKERS,
                    "--rendezvous",
                    "--rank",
                    "--world",
                    "--data",
                    "--out",
                    "--from",
                    "--reverse",
                    "--device",
                    "--loading-threads",
                    "--help",
                    "--version",
                    "--debug");

    @Option(
            names = WORKERS,
            paramLabel = "N",
            description =
                    "Processes that train together on this machine; they share each batch, so N must divide --batch (default: 1).")
    private @Nullable Integer workers;

    @Option(
            names = "--rendezvous",
            paramLabel = "HOST:PORT",
            description =
                    "Train together with processes on other machines: where worker 0 waits for the others. The traffic is not encrypted.")
    private @Nullable String rendezvous;

    @Option(
            names = "--rank",
            paramLabel = "R",
            description =
                    "Number of this worker at the rendezvous, from 0; worker 0 writes the Run.")
    private @Nullable Integer rank;

    @Option(
            names = "--world",
            paramLabel = "N",
            description = "How many workers come to the rendezvous.")
    private @Nullable Integer world;

    @Option(
            names = EXCHANGE,
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "What carries gradients between the workers: gloo (through main memory), nccl (from GPU to GPU; each worker needs a GPU of its own) or auto (nccl where it works; default).")
    private String exchange = "auto";

    /// Who trains, as `command` was typed.
    ///
    /// @param terms what all must agree on besides their options
    /// @throws ParameterException when the options contradict each other
    Workforce workforce(CommandSpec command, Map<String, String> terms) {
        if (rendezvous == null) {
            requireTogether(rank == null && world == null, command);
            return crew(command, terms);
        }
        requireTogether(rank != null && world != null && workers == null, command);
        if (rank == null || world == null) {
            throw new IllegalStateException("checked before");
        }
        return new Workforce.Met(
                new Meeting(Place.of(rendezvous), rank, world, Meeting.USUAL),
                new Pact(agreed(command, terms), Exchange.of(exchange)));
    }

    private static void requireTogether(boolean together, CommandSpec command) {
        if (!together) {
            throw new ParameterException(
                    command.commandLine(),
                    "--workers starts all workers on this machine, and --rendezvous, --rank and --world are for workers that are started one by one - the two ways can't be mixed, and the three belong together - give --workers N, or all three");
        }
    }

    private Workforce crew(CommandSpec command, Map<String, String> terms) {
        Exchange asked = Exchange.of(exchange);
        if (workers == null || workers == 1) {
            return alone(asked);
        }
        if (workers < 1) {
            throw new IllegalArgumentException(
                    "--workers %d can't train - at least this process does - use 1 or more"
                            .formatted(workers));
        }
        return new Workforce.Crew(workers, child(command), new Pact(agreed(command, terms), asked));
    }

    private static Workforce alone(Exchange asked) {
        if (asked != Exchange.AUTO) {
            throw new IllegalArgumentException(
                    "--exchange %s has nothing to carry - one process trains alone - add --workers N, or leave --exchange away"
                            .formatted(asked.code()));
        }
        return new Workforce.One();
    }

    /// Every option's value, given or not.
    private static Map<String, String> agreed(CommandSpec command, Map<String, String> terms) {
        Map<String, String> agreed = new LinkedHashMap<>(terms);
        for (OptionSpec option : command.options()) {
            if (!OWN.contains(option.longestName())) {
                Object value = option.getValue();
                agreed.put(option.longestName(), String.valueOf(value).replaceAll("\\R", " "));
            }
        }
        return agreed;
    }

    /// How this process was started, for [Child].
    private static List<String> child(CommandSpec command) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.matches("-agentlib:.*|-XX:AOT(Mode|Configuration).*"))
                .forEach(words::add);
        words.add("-Djanus.terminal=0");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        CommandSpec root = command.root();
        List<String> typed = root.commandLine().getParseResult().originalArgs();
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).equals(WORKERS)) {
                i++; // its number
            } else if (!typed.get(i).startsWith(WORKERS + "=")) {
                words.add(typed.get(i));
            }
        }
        return words;
    }
}
