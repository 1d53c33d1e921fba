package janus.leaderboard;

import java.util.regex.Pattern;

/// Words as LaTeX sets them, whatever characters are in them.
final class LatexText {
    private static final int LAST_LATIN = 0x17f; // most of them every LaTeX since 2018 can set
    private static final String NOT_SET = // in LaTeX's first encoding, OT1, which papers have
            "ÐÞðþĄąĐđĘęĦħĮįĸĿŀŉŊŋŦŧŲųſ";

    private static final Pattern MINUS = Pattern.compile("(?<![^\\s(\\[,])-(?=\\d)");

    private LatexText() {}

    /// `text` with all that LaTeX would take for commands escaped. Letters that not every pdfLaTeX
    /// has become their Unicode number, because it would stop at them.
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        MINUS.matcher(text)
                .replaceAll("−")
                .codePoints()
                .forEach(character -> escaped.append(of(character)));
        return escaped.toString();
    }

    private static String of(int character) {
        return switch (character) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '`' -> "\\textasciigrave{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\char34{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(character);
            case '-' -> "-{}"; // two would become a dash
            case '−' -> "$-$";
            case '–' -> "--";
            case '…' -> "\\ldots{}";
            case '†' -> "$^{\\dagger}$";
            case '↑' -> "$\\uparrow$";
            case '↓' -> "$\\downarrow$";
            case '→' -> "$\\rightarrow$";
            case '²' -> "$^2$";
            default -> other(character);
        };
    }

    private static String other(int character) {
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return " ";
        }
        boolean plain =
                character < 0x7f
                        || (Character.isLetter(character)
                                && character <= LAST_LATIN
                                && NOT_SET.indexOf(character) < 0);
        return plain ? Character.toString(character) : "U+%04X".formatted(character);
    }
}
