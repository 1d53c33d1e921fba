package janus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/// Commands as somebody types them, and what they say.
final class CommandRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// Runs `janus` with `arguments` and forgets what was said before.
    ///
    /// @return the exit code
    int janus(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
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
