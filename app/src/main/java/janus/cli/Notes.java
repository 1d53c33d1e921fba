package janus.cli;

import java.io.PrintWriter;
import java.util.List;

/// What a person should know about work that was done all the same.
final class Notes {
    private Notes() {}

    /// Tells `notes`, a line each.
    static void tell(List<String> notes, PrintWriter err) {
        notes.forEach(note -> err.println("note: " + FileFailures.visible(note)));
    }
}
