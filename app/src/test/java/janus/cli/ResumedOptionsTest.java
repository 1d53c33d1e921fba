package janus.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.train.Cadence;
import janus.train.Recipe;
import janus.train.RunRecord;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `finetune --resume` beside other options.
final class ResumedOptionsTest {
    private static void resume(String... options) {
        RunRecord.Start start =
                new RunRecord.Start(
                        "horse2zebra (sha256 00)",
                        "zebra2horse (sha256 11)",
                        "rule",
                        "fresh",
                        9,
                        64);
        RunRecord.Data data = new RunRecord.Data("data", "22", "HU", Map.of(), Map.of());
        RunRecord record =
                new RunRecord(
                        "1", "now", "x", Recipe.PAPER, Cadence.DEFAULT, start, data, Map.of());
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"--data", "data", "--out", "run"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        new ResumedOptions(Path.of("run"), record)
                .check(new CommandLine(new FinetuneCommand()).parseArgs(all));
    }

    @Test
    void theSameOptionsMayBeRepeated() {
        assertThatCode(
                        () -> {
                            resume();
                            resume(
                                    "--steps", "2000", "--size", "256", "--seed", "1", "--cycle",
                                    "10");
                            resume("--from", "horse2zebra", "--reverse", "auto", "--blocks", "6");
                            resume("--reverse", "zebra2horse", "--learning-rate", "0.0002");
                            resume("--augment", "shift,flip");
                            resume("--paired", "none", "--sampling", "free");
                            resume("--anatomy", "none", "--guard", "off");
                            resume("--freeze", "none", "--stage-rates", "blocks=1.0");
                            resume("--ema", "0.0", "--clip", "0", "--unfreeze-every", "0");
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void othersAreRefusedWithBothValues() {
        assertThatThrownBy(() -> resume("--steps", "4000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--steps 4000 is asked for and run was begun with 2000 - a Run goes on as it was begun - leave --steps away, or start a new Run from this one with --from run");
        assertThatThrownBy(() -> resume("--encoding", "windows"))
                .hasMessageStartingWith(
                        "--encoding windows is asked for and run was begun with gray");
        assertThatThrownBy(() -> resume("--augment", "bias,flip"))
                .hasMessageStartingWith(
                        "--augment flip,bias is asked for and run was begun with flip,shift - ");
        assertThatThrownBy(() -> resume("--from", "sat2map"))
                .hasMessageStartingWith(
                        "--from sat2map is asked for and run was begun with horse2zebra");
        assertThatThrownBy(() -> resume("--ema", "0.99"))
                .hasMessageStartingWith("--ema 0.99 is asked for and run was begun with 0.0 - ");
        assertThatThrownBy(() -> resume("--freeze", "blocks,encoder"))
                .hasMessageStartingWith(
                        "--freeze encoder,blocks is asked for and run was begun with none - ");
        assertThatThrownBy(() -> resume("--stage-rates", "encoder=0.5"))
                .hasMessageStartingWith(
                        "--stage-rates encoder=0.5,blocks=1.0,decoder=1.0 is asked for and run was begun with encoder=1.0,");
        assertThatThrownBy(() -> resume("--reverse", "random"))
                .hasMessageStartingWith(
                        "--reverse random is asked for and run was begun with zebra2horse");
        assertThatThrownBy(() -> resume("--reverse", "same"))
                .hasMessageStartingWith(
                        "--reverse same is asked for and run was begun with zebra2horse");
    }

    @Test
    void whatIsLearnedFromStaysToo() {
        assertThatThrownBy(() -> resume("--anatomy", "mind:1"))
                .hasMessageStartingWith(
                        "--anatomy mind:1.0 is asked for and run was begun with no");
        assertThatThrownBy(() -> resume("--guard", "on"))
                .hasMessageStartingWith(
                        "--guard after:500 is asked for and run was begun with off");
        assertThatThrownBy(() -> resume("--paired", "only"))
                .hasMessageStartingWith("--paired only is asked for and run was begun with none");
    }
}
