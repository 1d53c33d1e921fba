package janus.cli;

import janus.work.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;

/// A bar with rate and time left on a terminal, a plain line every few seconds elsewhere; on
/// standard error.
final class ConsoleProgress implements Progress {
    private static final int WIDTH = 28;
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private String what = "";
    private long total;
    private long first = -1;
    private long began;
    private long shown;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Progress for a person at the other end of standard error.
    @SuppressWarnings("SystemConsoleNull") // null under -Djdk.console=java.base
    static ConsoleProgress onStandardError() {
        Console console = System.console();
        return new ConsoleProgress(System.err, console != null && console.isTerminal());
    }

    @Override
    public void started(String name, long steps) {
        what = name;
        total = steps;
        first = -1;
        began = System.nanoTime();
        shown = 0;
    }

    @Override
    public void advanced(long done, String note) {
        if (first < 0) {
            first = done - 1;
        }
        long now = System.nanoTime();
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (done < total && now - shown < pause.toNanos()) {
            return;
        }
        shown = now;
        out.print(line(done, note, (now - began) / 1e9));
        out.flush();
    }

    private String line(long done, String note, double seconds) {
        double rate = (done - first) / Math.max(seconds, 1e-9);
        String speed = rate >= 1 ? "%.1f/s".formatted(rate) : "%.1f s each".formatted(1 / rate);
        String words =
                "%s %d/%d  %s  %s left  %s"
                        .formatted(what, done, total, speed, clock((total - done) / rate), note);
        if (!terminal) {
            return words + "\n";
        }
        int full = (int) (WIDTH * done / Math.max(1, total));
        return "\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + words + "\u001b[K";
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    @Override
    public void finished() {
        if (terminal && shown > 0) {
            out.println();
        }
    }
}
