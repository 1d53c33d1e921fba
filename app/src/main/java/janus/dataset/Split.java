package janus.dataset;

import java.util.Locale;

/// What a subject's slices are for. A subject belongs to one split with all its slices.
public enum Split {
    /// To learn from.
    TRAIN,
    /// To choose between models.
    VAL,
    /// To report on.
    TEST;

    /// The name in the manifest and on the command line: `train`, `val`, `test`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The split called `code`.
    ///
    /// @throws IllegalArgumentException when there is no such split
    public static Split of(String code) {
        for (Split split : values()) {
            if (split.code().equals(code)) {
                return split;
            }
        }
        throw new IllegalArgumentException(
                "split '%s' is unknown - there are three - say train, val or test".formatted(code));
    }
}
