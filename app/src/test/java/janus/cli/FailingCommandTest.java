package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What a person sees of a command that fails.
final class FailingCommandTest {
    private final StringWriter err = new StringWriter();

    @Command(name = "fail")
    static final class Fail implements Callable<Integer> {
        @Parameters(arity = "1")
        private @Nullable String kind;

        @Override
        public Integer call() throws IOException {
            switch (String.valueOf(kind)) {
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                case "fault" -> throw new IllegalStateException("odd");
                default ->
                        throw new IOException("a.nii is cut short - it ends early - copy it again");
            }
        }
    }

    private int janus(String... arguments) {
        Main main = new Main();
        PrintWriter writer = new PrintWriter(err, true);
        CommandLine line = Main.line(main, writer, writer);
        line.addSubcommand(new Fail());
        return main.execute(line, arguments);
    }

    @Test
    void oneSentenceAndExitCode1() {
        assertThat(janus("fail", "file")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("janus: a.nii is cut short - it ends early - copy it again\n");
    }

    @Test
    void evenWhenMemoryRunsOut() {
        assertThat(janus("fail", "memory")).isEqualTo(1);
        assertThat(err.toString()).startsWith("janus: memory ran out (Java heap space) - ");
    }

    @Test
    void debugAddsTheStackTrace() {
        assertThat(janus("--debug", "fail", "fault")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith(
                        "janus: IllegalStateException: odd - this is a fault in Janus itself - ")
                .contains("\tat janus.cli.FailingCommandTest$Fail.call");
    }
}
