package janus.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the SVG that Lets-Plot draws smaller, the same in every run, and fit for pages.
final class Svg {
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern STYLED = Pattern.compile("#([A-Za-z]\\w{5,})(?= \\.)");
    private static final Pattern DIGITS = Pattern.compile("(\\d\\.\\d\\d)\\d+");
    private static final Pattern ROOT =
            Pattern.compile(
                    "<svg ([^>]*?)class=\"[^\"]*\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

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
        return named(scalable(DIGITS.matcher(text).replaceAll("$1")), name);
    }

    /// A `viewBox` lets a page shrink it.
    private static String scalable(String svg) {
        Matcher root = ROOT.matcher(svg);
        return root.replaceFirst(
                "<svg $1class=\"plt-container\" width=\"$2\" height=\"$3\" viewBox=\"0 0 $2 $3\"");
    }

    /// Lets-Plot draws names at random; here they count from 1.
    private static String named(String svg, String name) {
        List<String> names = new ArrayList<>();
        for (Pattern pattern : List.of(ID, STYLED)) {
            pattern.matcher(svg)
                    .results()
                    .map(found -> found.group(1))
                    .filter(id -> !names.contains(id))
                    .forEach(names::add);
        }
        String text = svg;
        for (int i = 0; i < names.size(); i++) {
            String known = "%s-%d".formatted(name, i + 1);
            text =
                    text.replace("\"" + names.get(i) + "\"", "\"" + known + "\"")
                            .replace("#" + names.get(i), "#" + known);
        }
        return text;
    }
}
