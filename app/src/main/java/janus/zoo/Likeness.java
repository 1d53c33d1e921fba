package janus.zoo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How like two names are: the number of letters to put in, leave out or exchange (Levenshtein).
final class Likeness {
    private static final int FEW = 3; // of ten letters; more is another name

    private Likeness() {}

    /// `did you mean 'X'? ` for the most similar of `names`, or nothing when none is near.
    static String question(String name, List<String> names) {
        return names.stream()
                .distinct()
                .filter(other -> steps(name, other) <= Math.max(1, FEW * other.length() / 10))
                .min(Comparator.comparingInt(other -> steps(name, other)))
                .map("did you mean '%s'? "::formatted)
                .orElse("");
    }

    private static int steps(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
