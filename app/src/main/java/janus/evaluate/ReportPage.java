package janus.evaluate;

import janus.figure.Display;
import janus.figure.Figure;
import janus.work.PageTemplate;
import java.util.List;
import java.util.Locale;

/// A page for people: facts, tables and strips of pictures. One HTML file that asks for nothing
/// from elsewhere and is readable on light and dark screens and on paper.
///
/// @param title of the page
/// @param lead a sentence or two below it
/// @param facts what was done, with what
/// @param sections from top to bottom
public record ReportPage(String title, String lead, List<Fact> facts, List<Section> sections) {
    /// A label and what stands for it.
    public record Fact(String label, String value) {}

    /// A heading with tables, figures, facts and strips below it; each may be empty.
    ///
    /// @param heading of the section
    /// @param lead what the reader sees there
    /// @param tables of numbers
    /// @param figures below them
    /// @param facts below them
    /// @param strips of pictures
    /// @param bars of the colours in the pictures
    public record Section(
            String heading,
            String lead,
            List<Table> tables,
            List<Figure> figures,
            List<Fact> facts,
            List<Strip> strips,
            List<Bar> bars) {
        /// Its place in the page's address.
        public String anchor() {
            return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }

        /// Whether there are colours to explain.
        public boolean coloured() {
            return !bars.isEmpty();
        }

        /// Numbers only.
        public static Section of(String heading, String lead, Table table) {
            return tables(heading, lead, List.of(table), List.of());
        }

        /// A table with figures below.
        public static Section of(String heading, String lead, Table table, List<Figure> figures) {
            return tables(heading, lead, List.of(table), figures);
        }

        /// Figures only.
        public static Section of(String heading, String lead, List<Figure> figures) {
            return tables(heading, lead, List.of(), figures);
        }

        /// Facts only.
        public static Section ofFacts(String heading, String lead, List<Fact> facts) {
            return new Section(heading, lead, List.of(), List.of(), facts, List.of(), List.of());
        }

        private static Section tables(
                String heading, String lead, List<Table> tables, List<Figure> figures) {
            return new Section(heading, lead, tables, figures, List.of(), List.of(), List.of());
        }

        /// Pictures only.
        public static Section of(String heading, String lead, List<Strip> strips, List<Bar> bars) {
            return new Section(heading, lead, List.of(), List.of(), List.of(), strips, bars);
        }
    }

    /// A table; the first column is text, the others numbers.
    public record Table(List<String> head, List<Row> rows) {}

    /// A table's row.
    public record Row(List<String> cells) {}

    /// A colour bar.
    ///
    /// @param label what the colours stand for
    /// @param gradient CSS
    /// @param ticks labels spread evenly below it
    public record Bar(String label, String gradient, List<String> ticks) {
        /// The bar of `display`, values in `unit`.
        public static Bar of(String label, Display display, String unit) {
            double middle = (display.low() + display.high()) / 2;
            return new Bar(
                    label,
                    display.colours().css(),
                    List.of(
                            "≤ " + Numbers.plain(display.low()) + " " + unit,
                            Numbers.plain(middle) + " " + unit,
                            "≥ " + Numbers.plain(display.high()) + " " + unit));
        }
    }

    /// The whole page.
    public String html() {
        return new PageTemplate(ReportPage.class, "report.mustache").filled(this);
    }
}
