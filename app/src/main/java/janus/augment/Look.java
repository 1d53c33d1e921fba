package janus.augment;

import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;

/// Other values for the same head, as another scanner of its modality would give them. Emptiness
/// around the head stays as it is.
public sealed interface Look extends Change permits Gamma, BiasField, CtNoise {
    /// Whose slices it changes.
    Modality modality();

    /// `slice`, whose values are `unit` and which covers `canvas`, with its new look.
    Slice apply(Slice slice, Unit unit, Canvas canvas);
}
