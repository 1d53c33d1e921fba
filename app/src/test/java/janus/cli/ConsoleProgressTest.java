package janus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now = 1_000_000_000_000L;

    private ConsoleProgress progress(int columns) {
        return new ConsoleProgress(new PrintStream(bytes, true, UTF_8), columns, () -> now);
    }

    private void seconds(double seconds) {
        now += Math.round(seconds * 1e9);
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }

    @Test
    void aTerminalShowsABarWithRateAndTimeLeft() {
        ConsoleProgress progress = progress(100);
        progress.started("training", 100);
        progress.advanced(0, "");
        seconds(10);
        progress.advanced(25, "loss 1.5");
        assertThat(printed())
                .endsWith(
                        "\rtraining [======                  ] 25 of 100  2.5/s, 0:30 left  loss 1.5\u001b[K");
    }

    @Test
    void theBarStaysOnItsLine() {
        ConsoleProgress progress = progress(40);
        progress.started("training", 100);
        progress.advanced(25, "a long remark that does not fit here");
        assertThat(printed()).matches("(?s)\r.{39}\u001b\\[K");
    }

    @Test
    void aLogGetsAPlainLineAtMostEveryFiveSeconds() {
        ConsoleProgress progress = progress(0);
        progress.started("training", 100);
        for (int done = 1; done <= 11; done++) {
            seconds(1);
            progress.advanced(done, "");
        }
        assertThat(printed())
                .isEqualTo(
                        "training: 5 of 100, 1.0/s, 1:35 left\ntraining: 10 of 100, 1.0/s, 1:30 left\n");
    }

    @Test
    void theEndSaysHowLongItTook() {
        ConsoleProgress progress = progress(0);
        progress.started("training", 3);
        seconds(3661);
        progress.advanced(3, "");
        bytes.reset();
        progress.finished();
        assertThat(printed()).isEqualTo("training: 3 of 3 in 1:01:01\n");
    }

    @Test
    void quickWorkLeavesNoLineInALog() {
        ConsoleProgress progress = progress(0);
        progress.started("reading", 3);
        progress.advanced(3, "");
        progress.finished();
        assertThat(printed()).isEmpty();
    }

    @Test
    void stepsDoneBeforeAResumeDoNotCountAsSpeed() {
        ConsoleProgress progress = progress(100);
        progress.started("training", 1000);
        progress.advanced(500, "");
        seconds(2);
        progress.advanced(501, "");
        assertThat(printed()).endsWith("501 of 1000  2.0 s each, 16:38 left\u001b[K");
    }

    @Test
    void bytesOfUnknownTotalAreCountedInMillions() {
        ConsoleProgress progress = progress(100);
        progress.started("pulling", 0);
        progress.advanced(0, "");
        seconds(1);
        progress.advanced(2_500_000, "");
        assertThat(printed()).endsWith("\rpulling 2.5M  2.5M/s\u001b[K");
    }

    @Test
    void aNewWorkClosesTheLineOfTheOneBefore() {
        ConsoleProgress progress = progress(100);
        progress.started("one", 1);
        progress.advanced(1, "");
        progress.started("two", 1);
        progress.advanced(1, "");
        progress.finished();
        progress.finished();
        assertThat(printed().lines().filter(line -> !line.isEmpty())).hasSizeGreaterThan(1);
        assertThat(printed()).endsWith("\n").doesNotEndWith("\n\n");
    }
}
