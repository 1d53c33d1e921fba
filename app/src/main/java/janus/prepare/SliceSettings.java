package janus.prepare;

import janus.intake.Frame;
import java.util.Map;
import java.util.TreeMap;

/// How images become slices.
///
/// @param frame pixel size and field
/// @param sharing who goes into which split
/// @param seed of the split
/// @param minHead slices whose head covers a smaller part of the field are dropped
public record SliceSettings(Frame frame, Sharing sharing, long seed, double minHead) {
    /// Checks the fraction.
    public SliceSettings {
        if (!(minHead >= 0 && minHead < 1)) {
            throw new IllegalArgumentException(
                    "a least head of %s is no part of the field - it lies from 0 to below 1 - write for instance --min-head 0.1"
                            .formatted(minHead));
        }
    }

    /// For the Dataset's card, in the words of the command line.
    Map<String, String> described() {
        Map<String, String> words = new TreeMap<>();
        words.put("min_head", Double.toString(minHead));
        words.put(sharing.described().getKey(), sharing.described().getValue());
        return words;
    }
}
