package janus.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the SVG that Lets-Plot draws smaller, the same in every run, and fit for pages.
final class Svg {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern STYLED = Pattern.compile("#([A-Za-z]\\w{5,})(?= \\.)");
    private static final Pattern USED = Pattern.compile("(\\bid=\"|\\(#|\"#|\n#)([A-Za-z][\\w-]+)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern DIGITS = Pattern.compile("(\\d\\.\\d\\d)\\d+");
    private static final Pattern ROOT =
            Pattern.compile(
                    "<svg ([^>]*?)class=\"[^\"]*\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

    private static final Pattern BAR =
            Pattern.compile(
                    "<rect (x=\"0.0\" y=\"0.0\" height=\"[\\d.]+\" width=\"[\\d.]+\") stroke-width=\"0.0\"[^>]*>\n</rect>\n"
                            + "(?:<rect x=\"[\\d.]+\" y=\"[\\d.]+\" height=\"[\\d.]+\" width=\"[\\d.]+\" stroke-width=\"0.0\"[^>]*>\n</rect>\n)++");

    private static final int TITLE = 28; // pixels

    private Svg() {}

    /// `svg` tidied, with names inside that begin with `name`, so that several fit on one page.
    static String tidy(String svg, String name) {
        String text =
                svg.replaceAll(" *(-\\w+-)?user-select: none;\n", "")
                        .replaceAll(" clip-bounds-jfx=\"[^\"]*\"", "")
                        .replaceAll("(?s)\n#\\w+ \\.(axis-)?tooltip-[^}]*}", "")
                        .replaceAll("\n *", "\n")
                        .replace("Lucida Grande, sans-serif", "sans-serif")
                        .replace("image-rendering: optimizeSpeed; image-rendering: pixelated", "");
        return named(scalable(framed(coarse(text))), name);
    }

    /// Places to 1/100 pixel; numbers that are read, as at axes, stay as they are.
    private static String coarse(String svg) {
        return TAG.matcher(svg)
                .replaceAll(tag ->
                        Matcher.quoteReplacement(DIGITS.matcher(tag.group()).replaceAll("$1")));
    }

    /// A frame around each colour bar, whose light end else is lost on a white page. Its first cell
    /// is as large as the whole bar.
    private static String framed(String svg) {
        return BAR.matcher(svg)
                .replaceAll(
                        "$0<rect $1 fill=\"none\" stroke=\"%s\" stroke-width=\"1\"></rect>\n"
                                .formatted(Spec.INK));
    }

    /// `svg` below a title: a row of plots has none of its own.
    static String titled(String title, String svg) {
        Matcher root = ROOT.matcher(svg);
        if (!root.find()) {
            throw new IllegalArgumentException("no SVG of known size to put a title on");
        }
        double width = Double.parseDouble(root.group(2));
        double height = Double.parseDouble(root.group(3)) + TITLE;
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" class=\"plt-container\" width=\"%1$.1f\" height=\"%2$.1f\" viewBox=\"0 0 %1$.1f %2$.1f\">\n<text x=\"12\" y=\"20\" fill=\"%3$s\" font-family=\"sans-serif\" font-size=\"15\" font-weight=\"bold\">%4$s</text>\n%5$s\n</svg>\n",
                width,
                height,
                Spec.INK,
                Xml.escaped(title),
                svg.replaceFirst("<svg ", "<svg y=\"" + TITLE + "\" "));
    }

    /// A `viewBox` lets a page shrink it.
    private static String scalable(String svg) {
        Matcher root = ROOT.matcher(svg);
        return root.replaceFirst(
                "<svg $1class=\"plt-container\" width=\"$2\" height=\"$3\" viewBox=\"0 0 $2 $3\"");
    }

    /// Lets-Plot draws names at random; here they count from 1. One look at the text for all of
    /// them, as pictures make it long.
    private static String named(String svg, String name) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pattern pattern : List.of(ID, STYLED)) {
            pattern.matcher(svg)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(id ->
                            names.computeIfAbsent(
                                    id, _ -> "%s-%d".formatted(name, names.size() + 1)));
        }
        return USED.matcher(svg)
                .replaceAll(found ->
                        found.group(1) + names.getOrDefault(found.group(2), found.group(2)));
    }
}
