package janus.prepare;

import janus.dataset.Split;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One fold of a cross-validation by person: this fold is for testing, all others for training. The
/// `of` folds of one seed test everybody once. Nobody is left to choose by: what is chosen on the
/// people tested says nothing of others.
///
/// @param number which, from 1
/// @param of how many there are, at least 2
public record Fold(int number, int of) implements Sharing {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /// Checks that there is such a fold.
    public Fold {
        if (of < 2 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "--fold %d/%d names no fold - it is number K of N folds, K from 1 to N and N at least 2 - write for instance --fold 1/4"
                            .formatted(number, of));
        }
    }

    /// The fold written `K/N`.
    ///
    /// @throws IllegalArgumentException when `text` is something else
    public static Fold of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "--fold '%s' names no fold - it is number K of N folds - write for instance --fold 1/4"
                            .formatted(text));
        }
        return new Fold(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /// Folds differ by at most one person. Where there are more folds than people, all train.
    @Override
    public Map<String, Split> assign(Collection<String> people, long seed) {
        List<String> order = Sharing.shuffled(people, seed);
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            boolean tested = order.size() >= of && i % of == number - 1;
            splits.put(order.get(i), tested ? Split.TEST : Split.TRAIN);
        }
        return splits;
    }

    @Override
    public int needed() {
        return of;
    }

    @Override
    public Map.Entry<String, String> described() {
        return Map.entry("fold", "%d/%d".formatted(number, of));
    }
}
