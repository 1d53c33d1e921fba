package janus.dicom;

import janus.volume.Modality;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.List;
import java.util.Optional;

/// A series as a volume.
///
/// @param volume its values on a straight, even grid: HU for CT, else as rescaled
/// @param head what the files say of the series
/// @param name for `--series`
/// @param origin the files it came from
/// @param problems what was noticed and done about it
public record Scan(
        Volume volume, SeriesHead head, String name, Origin origin, List<Problem> problems) {
    /// Keeps a copy of the list.
    public Scan {
        problems = List.copyOf(problems);
    }

    /// What the values mean.
    public Unit unit() {
        return modality().filter(it -> it == Modality.CT).isPresent() ? Unit.HU : Unit.GREY;
    }

    /// MR or CT, or nothing for all others.
    public Optional<Modality> modality() {
        return switch (head.modality()) {
            case "CT" -> Optional.of(Modality.CT);
            case "MR" -> Optional.of(Modality.MR);
            default -> Optional.empty();
        };
    }
}
