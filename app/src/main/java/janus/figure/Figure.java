package janus.figure;

import java.util.regex.Matcher;

/// A figure ready to be shown or saved.
///
/// @param name of its files, without ending, such as `joint-histogram`
/// @param title above it
/// @param words how to read it, for the page and for those who can't see it
/// @param svg all of it, with real text in the machine's sans-serif font
public record Figure(String name, String title, String words, String svg) {
    /// This with other words.
    public Figure withWords(String other) {
        return new Figure(name, title, other, svg);
    }

    /// The SVG as it stands inside an HTML page: named for those who can't see it, and without the
    /// names of its XML namespaces, which HTML knows.
    public String inline() {
        return svg.replaceAll(" xmlns=\"[^\"]*\"", "")
                .replaceAll(" xmlns:xlink=\"[^\"]*\"", "")
                .replace("xlink:href=", "href=")
                .replaceFirst(
                        "<svg ",
                        Matcher.quoteReplacement(
                                "<svg role=\"img\" aria-label=\"%s\" "
                                        .formatted(Xml.escaped(title))));
    }
}
