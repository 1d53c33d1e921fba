package janus.translate;

import janus.volume.Unit;
import janus.volume.Volume;

/// What came of translating one source.
public sealed interface Translation {
    /// It was translated.
    ///
    /// @param volume on the source's own grid; background outside the head
    /// @param unit of its values: HU or grey for CT, normalised (0 to 1) for MR
    record Done(Volume volume, Unit unit) implements Translation {}

    /// It was not: a translation would have been nonsense.
    ///
    /// @param why what was found and why it can't be translated: `found - reason`
    /// @param remedy what to do
    record Refused(String why, String remedy) implements Translation {
        /// All of it in one sentence.
        public String sentence() {
            return why + " - " + remedy;
        }
    }
}
