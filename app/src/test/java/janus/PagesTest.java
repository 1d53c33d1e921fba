package janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every page has for those who read without a mouse, in the dark, on paper or by ear. Looks
/// at the templates: colours are only named in the variables of `:root`.
class PagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/janus");
    private static final double LEAST = 4.5; // WCAG 2.2, 1.4.3, for text
    private static final Pattern ROOT = Pattern.compile(":root ?\\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+): ?#([0-9a-f]{3,6})");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])");
    private static final List<String> TEXTS =
            List.of("ink", "soft", "accent", "warn", "good", "blue");
    private static final List<String> GROUNDS = List.of("paper", "shade", "card", "bestshade");
    private static final Pattern UNREACHED =
            Pattern.compile("<div class=\"(scroll|card|strip)\"(?! tabindex=\"0\" role)");
    private static final Pattern SILENT = Pattern.compile("<img (?![^>]*alt=\"[^\"]+\")");
    private static final Pattern UNSCOPED = Pattern.compile("<th(?! scope=)[ >]");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".mustache")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textStandsOutFromItsGroundInEveryScheme(Path page) throws IOException {
        List<Map<String, String>> schemes = schemes(Files.readString(page));
        assertThat(schemes).hasSizeGreaterThanOrEqualTo(2);
        for (Map<String, String> colours : schemes) {
            for (String text : TEXTS) {
                for (String ground : GROUNDS) {
                    check(colours, text, ground);
                }
            }
            check(colours, "warn", "warnshade");
        }
    }

    private static void check(Map<String, String> colours, String text, String ground) {
        String one = colours.get(text);
        String other = colours.get(ground);
        if (one != null && other != null) {
            assertThat(contrast(one, other))
                    .describedAs("%s #%s on %s #%s", text, one, ground, other)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    /// The variables of each `:root` in turn; what one does not set it has from the first.
    private static List<Map<String, String>> schemes(String page) {
        List<Map<String, String>> schemes = new ArrayList<>();
        Matcher roots = ROOT.matcher(page);
        while (roots.find()) {
            Map<String, String> colours =
                    new HashMap<>(schemes.isEmpty() ? Map.of() : schemes.getFirst());
            Matcher variables = VARIABLE.matcher(roots.group(1));
            while (variables.find()) {
                colours.put(variables.group(1), variables.group(2));
            }
            schemes.add(colours);
        }
        return schemes;
    }

    /// WCAG's contrast of two colours, `fff` or `ffffff`: from 1 to 21.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
            sum += weights[i] * linear;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theKeyboardReachesAndShowsAll(Path page) throws IOException {
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "<body>\n<a class=\"skip\" href=\"#content\">",
                        "<main id=\"content\" tabindex=\"-1\">",
                        ".skip:focus",
                        ":focus-visible");
        assertThat(UNREACHED.matcher(html.replaceAll("<div class=\"strip\">\n<h3>", "")).results())
                .describedAs("scrolled by keys")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whoListensLearnsTheSame(Path page) throws IOException {
        String html = Files.readString(page);
        assertThat(html).contains("<html lang=\"en\">", "<title>");
        assertThat(SILENT.matcher(html).results()).isEmpty();
        assertThat(UNSCOPED.matcher(html).results()).isEmpty();
        int before = 0;
        Matcher headings = HEADING.matcher(html);
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).isBetween(1, before + 1);
            before = level;
        }
    }
}
