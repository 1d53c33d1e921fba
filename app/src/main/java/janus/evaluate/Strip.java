package janus.evaluate;

import janus.figure.Display;
import janus.volume.Slice;
import java.util.ArrayList;
import java.util.List;

/// Pictures side by side under one title: a source, a truth, any number of models' answers, and
/// their errors.
///
/// @param title of the row, such as a file's name
/// @param note beside the title, such as scores
/// @param panels from left to right
public record Strip(String title, String note, List<Panel> panels) {
    /// One picture.
    ///
    /// @param caption below it
    /// @param png data URI
    public record Panel(String caption, String png) {}

    /// A copy that nobody changes.
    public Strip {
        panels = List.copyOf(panels);
    }

    /// A strip without pictures yet.
    public static Strip of(String title, String note) {
        return new Strip(title, note, List.of());
    }

    /// This with `slice` at its right end.
    public Strip with(String caption, Slice slice, Display display) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(new Panel(caption, display.png(slice)));
        return new Strip(title, note, more);
    }
}
