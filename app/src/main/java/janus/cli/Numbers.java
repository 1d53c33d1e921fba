package janus.cli;

import janus.volume.Scale;
import janus.volume.Unit;
import org.jspecify.annotations.Nullable;

/// Numbers in options.
final class Numbers {
    private Numbers() {}

    /// `text`, `count` numbers with commas between them.
    ///
    /// @throws IllegalArgumentException when it is something else
    static double[] list(String option, String text, int count) {
        String[] words = text.split(",", -1);
        double[] numbers = new double[count];
        try {
            for (int i = 0; i < count && words.length == count; i++) {
                numbers[i] = Double.parseDouble(words[i].trim());
            }
        } catch (NumberFormatException notNumbers) {
            words = new String[0];
        }
        if (words.length != count) {
            throw new IllegalArgumentException(
                    "%s %s is not understood - it takes %d numbers with commas between them - see --help"
                            .formatted(option, text, count));
        }
        return numbers;
    }

    /// The scale `HU = A*v + B` of `text` `A,B`; null stays null.
    static @Nullable Scale huScale(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        double[] numbers = list(option, text, 2);
        return new Scale(Unit.HU, numbers[0], numbers[1]);
    }
}
