package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/// Commands as somebody types them, and what they say.
final class CommandRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// Runs `janus` with `arguments`, among which groups of them may stand, and forgets what was
    /// said before.
    ///
    /// @return the exit code
    int janus(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = words(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    /// The same; the exit code has to be 0.
    void succeed(Object... arguments) {
        assertThat(janus(arguments)).as(err()).isZero();
    }

    private static Stream<Object> words(Object... arguments) {
        return Stream.of(arguments)
                .flatMap(it -> it instanceof Object[] group ? words(group) : Stream.of(it));
    }

    /// What was printed.
    String out() {
        return out.toString();
    }

    /// What was printed as errors.
    String err() {
        return err.toString();
    }
}
