package janus.prepare;

import janus.dataset.DatasetCard;
import janus.intake.Frame;
import janus.volume.Brightness;
import java.util.Map;
import java.util.TreeMap;

/// How images become slices.
///
/// @param frame pixel size and field
/// @param sharing who goes into which split
/// @param seed of the split
/// @param minHead slices whose head covers a smaller part of the field are dropped
/// @param mr whether the brightness of MR is evened first
public record SliceSettings(
        Frame frame, Sharing sharing, long seed, double minHead, Brightness mr) {
    /// MR stays as it was scanned.
    public SliceSettings(Frame frame, Sharing sharing, long seed, double minHead) {
        this(frame, sharing, seed, minHead, Brightness.AS_SCANNED);
    }

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
        if (mr != Brightness.AS_SCANNED) {
            words.put(DatasetCard.MR_BRIGHTNESS, mr.code());
        }
        return words;
    }
}
