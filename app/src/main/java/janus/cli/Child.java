package janus.cli;

import java.io.IOException;
import java.io.OutputStream;

/// `janus` as a worker that another `janus` on this machine has started: it ends with that one,
/// which keeps its standard input open for as long as it lives.
public final class Child {
    private Child() {}

    /// Runs `arguments` and ends the process with the exit code, or when the parent ends.
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("parent").start(Child::endWithParent);
        Main.main(arguments);
    }

    /// A child writes nothing, so it can end at any moment.
    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream()); // nobody writes
        } catch (IOException closed) {
            // as good as its end
        }
        Runtime.getRuntime().halt(1);
    }
}
