package janus.cli;

import janus.work.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/// A bar with rate and time left on a terminal, a plain line at most every five seconds elsewhere;
/// on standard error.
final class ConsoleProgress implements Progress {
    private static final int BAR = 24;
    private static final double TERMINAL_PAUSE_SECONDS = 0.1;
    private static final double PLAIN_PAUSE_SECONDS = 5;

    private final PrintStream out;
    private final int columns;
    private final LongSupplier nanos;
    private Pace pace = new Pace();
    private String what = "";
    private String note = "";
    private long total;
    private long done;
    private long began;
    private double shown;
    private boolean open;

    /// @param columns of the terminal behind `out`; 0 where there is none
    /// @param nanos the clock
    ConsoleProgress(PrintStream out, int columns, LongSupplier nanos) {
        this.out = out;
        this.columns = columns;
        this.nanos = nanos;
    }

    /// Progress for a person at the other end of standard error. The launcher says in
    /// `janus.terminal` how wide the terminal there is; the JDK knows only about standard output.
    static ConsoleProgress onStandardError() {
        return new ConsoleProgress(
                System.err, Integer.getInteger("janus.terminal", 0), System::nanoTime);
    }

    @Override
    public void started(String name, long steps) {
        finished();
        pace = new Pace();
        what = name;
        note = "";
        total = steps;
        done = 0;
        began = nanos.getAsLong();
        shown = isTerminal() ? -TERMINAL_PAUSE_SECONDS : 0;
        open = true;
    }

    @Override
    public void advanced(long finished, String remark) {
        done = finished;
        note = remark;
        double now = seconds();
        pace.mark(now, done);
        if (now - shown >= (isTerminal() ? TERMINAL_PAUSE_SECONDS : PLAIN_PAUSE_SECONDS)) {
            shown = now;
            print(isTerminal() ? bar() : plain());
        }
    }

    @Override
    public void finished() {
        if (!open) {
            return;
        }
        open = false;
        if (isTerminal()) {
            print(bar() + "\n");
        } else if (seconds() >= 1) {
            print("%s: %s in %s%s\n".formatted(what, count(), clock(seconds()), also(note)));
        }
    }

    private boolean isTerminal() {
        return columns > 0;
    }

    private double seconds() {
        return (nanos.getAsLong() - began) / 1e9;
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    private String plain() {
        return "%s: %s%s%s\n".formatted(what, count(), also(speed()), also(note));
    }

    private static String also(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    /// The bar, cut to the terminal's width so that it stays on its line.
    private String bar() {
        int full = total > 0 ? Math.clamp(BAR * done / total, 0, BAR) : 0;
        String track = total > 0 ? "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] " : "";
        String line = "%s %s%s  %s  %s".formatted(what, track, count(), speed(), note).strip();
        return "\r" + line.substring(0, Math.min(line.length(), columns - 1)) + "\u001b[K";
    }

    private String count() {
        return total > 0 ? human(done) + " of " + human(total) : human(done);
    }

    private String speed() {
        OptionalDouble rate = pace.rate();
        if (rate.isEmpty()) {
            return "";
        }
        double perSecond = rate.getAsDouble();
        String speed =
                perSecond >= 1 ? rounded(perSecond) + "/s" : rounded(1 / perSecond) + " s each";
        return total > done ? speed + ", " + clock((total - done) / perSecond) + " left" : speed;
    }

    private static String rounded(double value) {
        return value < 1000 ? String.format(Locale.ROOT, "%.1f", value) : human(Math.round(value));
    }

    /// `n`, in thousands or millions from 100 000 on: steps stay exact, bytes stay short.
    private static String human(long n) {
        if (n < 100_000) {
            return Long.toString(n);
        }
        return n < 1_000_000
                ? String.format(Locale.ROOT, "%.0fk", n / 1e3)
                : String.format(Locale.ROOT, "%.1fM", n / 1e6);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
