package janus.cli;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import janus.dicom.SeriesFacts;
import janus.image.Inspection;
import janus.image.Kind;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An inspection as text for people and for machines.
final class InspectionText {
    private static final String[][] WAYS = {{"R", "L"}, {"A", "P"}, {"I", "S"}}; // against, along

    private InspectionText() {}

    static String plain(Inspection it) {
        Size size = it.grid().size();
        StringBuilder text = new StringBuilder();
        line(text, "%s", it.file());
        line(text, "  stored:   %s", it.stored());
        line(text, "  size:     %d x %d x %d", size.columns(), size.rows(), size.slices());
        if (it.kind() != Kind.PICTURE) {
            position(text, it.grid());
        }
        line(text, "  unit:     %s", unit(it));
        Inspection.Range range = it.range();
        line(
                text,
                "  range:    %s to %s, mean %s",
                digits(range.least()),
                digits(range.greatest()),
                digits(range.mean()));
        it.facts().ifPresent(facts -> tell(text, facts));
        it.problems().forEach(problem -> line(text, "  problem:  %s", problem));
        return text.toString().stripTrailing();
    }

    /// How it was made, and which attributes may tell whom it shows: their names only.
    private static void tell(StringBuilder text, SeriesFacts facts) {
        facts.scan().forEach((name, value) -> line(text, "  scan:     %s: %s", name, value));
        String removed =
                facts.identityRemoved()
                        .map(it -> "the files say that identity was removed: " + it)
                        .orElse("the files do not say that identity was removed");
        line(text, "  person:   %s", removed);
        line(
                text,
                "  person:   filled in: %s",
                facts.identifying().isEmpty() ? "nothing" : String.join(", ", facts.identifying()));
        if (facts.privates() > 0) {
            line(
                    text,
                    "  person:   %d private attributes a file, which may hold anything",
                    facts.privates());
        }
    }

    private static void position(StringBuilder text, Grid grid) {
        Spacing mm = grid.spacing();
        Vector at = grid.origin();
        line(text, "  spacing:  %s x %s x %s mm", digits(mm.x()), digits(mm.y()), digits(mm.z()));
        line(text, "  axes:     %s (columns, rows, slices run there)", axes(grid));
        // + 0.0 turns -0 into 0
        line(
                text,
                "  origin:   %.2f, %.2f, %.2f mm (LPS)",
                at.x() + 0.0,
                at.y() + 0.0,
                at.z() + 0.0);
    }

    @FormatMethod
    private static void line(StringBuilder text, @FormatString String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private static String digits(double value) {
        MathContext six = new MathContext(6);
        return new BigDecimal(value).round(six).stripTrailingZeros().toPlainString();
    }

    private static String unit(Inspection it) {
        return switch (it.kind()) {
            case PICTURE -> it.unit().label();
            case DICOM -> it.unit() == Unit.HU ? "HU" : "grey levels of the scanner";
            case NIFTI -> "not in the file; the range is that of " + likely(it);
        };
    }

    private static String likely(Inspection it) {
        return switch (it.unit()) {
            case HU -> "HU";
            case NORMALISED, GREY -> "MR or grey levels";
        };
    }

    static ObjectNode json(Inspection it) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("file", it.file().toString());
        node.put("kind", it.kind().name().toLowerCase(Locale.ROOT));
        node.put("stored", it.stored());
        Size size = it.grid().size();
        node.putArray("size").add(size.columns()).add(size.rows()).add(size.slices());
        if (it.kind() != Kind.PICTURE) {
            Spacing mm = it.grid().spacing();
            Vector at = it.grid().origin();
            node.putArray("spacing_mm").add(mm.x()).add(mm.y()).add(mm.z());
            node.put("axes", axes(it.grid()));
            node.putArray("origin_lps_mm").add(at.x()).add(at.y()).add(at.z());
        }
        node.put("unit", it.unit().label());
        node.put("min", it.range().least());
        node.put("max", it.range().greatest());
        node.put("mean", it.range().mean());
        it.facts().ifPresent(facts -> tell(node, facts));
        it.problems().forEach(node.putArray("problems")::add);
        return node;
    }

    private static void tell(ObjectNode node, SeriesFacts facts) {
        ObjectNode scan = node.putObject("scan");
        facts.scan().forEach(scan::put);
        ObjectNode person = node.putObject("person");
        person.put("identity_removed", facts.identityRemoved().orElse(null));
        facts.identifying().forEach(person.putArray("filled_in")::add);
        person.put("private_attributes", facts.privates());
    }

    /// Where columns, rows and slices run: a letter each of L/R, P/A, S/I, by the nearest
    /// direction.
    private static String axes(Grid grid) {
        StringBuilder letters = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            Vector along = grid.cosines().axis(axis);
            int most = 0;
            for (int way = 1; way < 3; way++) {
                most = Math.abs(along.along(way)) > Math.abs(along.along(most)) ? way : most;
            }
            letters.append(WAYS[most][along.along(most) > 0 ? 1 : 0]);
        }
        return letters.toString();
    }
}
