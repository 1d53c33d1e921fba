package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int janus(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(janus("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: janus", "finetune", "not for diagnosis", "Exit code: 0 done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesJanusTheJdkLibtorchAndTheDevices() {
        assertThat(janus("--version")).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("janus "),
                        line -> assertThat(line).startsWith("JDK 25"),
                        line -> assertThat(line).startsWith("libtorch 2."),
                        line -> assertThat(line).startsWith("devices cpu"));
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(janus()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("janus: no command was given - ")
                .contains("finetune");
    }

    @Test
    void aMistypedCommandIsCorrected() {
        assertThat(janus("finetun")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "janus: 'finetun' was not understood - 'janus' knows only the commands ")
                .endsWith("did you mean 'finetune'? see 'janus --help'\n");
    }

    @Test
    void aMistypedOptionIsCorrected() {
        assertThat(janus("finetune", "--data", "x", "--out", "y", "--stepz", "3")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "janus: '--stepz' was not understood - 'janus finetune' has no such option - did you mean '--steps'? see 'janus finetune --help'\n");
    }

    @Test
    void missingOptionsAreNamedTogether() {
        assertThat(janus("finetune")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "janus: --data, --out are missing - 'janus finetune' can't start without - add them, as 'janus finetune --help' shows\n");
    }

    @Test
    void aValueOfTheWrongKindIsQuoted() {
        assertThat(janus("finetune", "--data", "x", "--out", "y", "--steps", "many")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("janus: invalid value for option '--steps': 'many' is not an int - ")
                .endsWith("see 'janus finetune --help'\n");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : Main.line(new Main(), none(), none()).getSubcommands().keySet()) {
            assertThat(janus(command, "--help")).as(command).isZero();
        }
        assertThat(err.toString()).isEmpty();
    }

    private static PrintWriter none() {
        return new PrintWriter(new StringWriter());
    }
}
