package janus.cli;

import janus.run.RunFolder;
import janus.watch.RunView;
import janus.watch.WatchPage;
import janus.web.LoopbackServer;
import janus.work.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `janus watch`: how far a Run is, in a browser.
@Command(
        name = "watch",
        description = {
            "Show a Run in the browser while it trains, or afterwards: curves, newest samples, time left. Only reads.",
            "Prints an address on this machine, which Ctrl-C ends. From another machine, first: ssh -L PORT:127.0.0.1:PORT HOST"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "TensorBoard reads the same from the Run: tensorboard --logdir RUN/events"})
final class WatchCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LAST_PORT = 65535;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Run folder (janus finetune).")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path run = Path.of("");

    @Option(names = "--port", description = "Port of the address (default: any free one).")
    private @Nullable Integer port;

    @Option(
            names = "--out",
            paramLabel = "PAGE.html",
            description =
                    "Write the page to this file instead, again and again while the Run trains.")
    private @Nullable Path out;

    @Option(names = "--once", description = "With --out: write the page once.")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        RunFolder folder = new RunFolder(run);
        if (out == null) {
            serve(folder, port == null ? 0 : port);
        } else {
            write(folder, out);
            print().println(out);
        }
        print().flush();
        return 0;
    }

    private void check() {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw wrong(
                    "--port %d is no port - they go up to 65535 - leave it out for any free one"
                            .formatted(port));
        }
        if (out == null && once) {
            throw wrong(
                    "--once is given without --out - there is no file to write - add --out PAGE.html");
        }
        if (out != null && port != null) {
            throw wrong(
                    "--port is given with --out - a file needs no port - leave one of them out");
        }
        if (out != null && !out.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.html?")) {
            throw wrong(
                    "--out %s does not end in .html - a page would be written over another kind of file - name it PAGE.html"
                            .formatted(out));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(known().commandLine(), sentence);
    }

    private void serve(RunFolder folder, int at) throws IOException, InterruptedException {
        RunView.of(folder); // no Run is told here, not in the browser
        try (LoopbackServer server = LoopbackServer.show(folder, at)) {
            print().println(server.address());
            print().flush();
            PrintWriter hints = known().commandLine().getErr();
            hints.println(
                    "Ctrl-C ends it. From another machine: ssh -L %1$d:127.0.0.1:%1$d HOST, then open the address there."
                            .formatted(server.port()));
            hints.flush();
            new CountDownLatch(1).await(); // until the process is ended
        }
    }

    private void write(RunFolder folder, Path page) throws IOException, InterruptedException {
        WatchPage pages = new WatchPage(folder);
        if (once) {
            WholeFile.write(page, pages.still());
            return;
        }
        for (RunView view = RunView.of(folder); ; view = RunView.of(folder)) {
            WholeFile.write(page, pages.alone(view));
            if (!view.isRunning()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    private CommandSpec known() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }

    private PrintWriter print() {
        return known().commandLine().getOut();
    }
}
