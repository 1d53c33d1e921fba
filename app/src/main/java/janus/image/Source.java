package janus.image;

import janus.dicom.Origin;
import janus.volume.Unit;
import janus.volume.Volume;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an image file held.
///
/// @param path of the file
/// @param kind of the file
/// @param volume its values; a picture is one slice of 1 mm pixels
/// @param unit what the values mean
/// @param notes what had to be done to read it, a sentence each: whoever uses the values must know
/// @param origin the DICOM files it came from; nothing of other kinds
public record Source(
        Path path,
        Kind kind,
        Volume volume,
        Unit unit,
        List<String> notes,
        Optional<Origin> origin) {
    /// Keeps a copy of the list.
    public Source {
        notes = List.copyOf(notes);
    }

    /// What was read as it stood in the file.
    public Source(Path path, Kind kind, Volume volume, Unit unit) {
        this(path, kind, volume, unit, List.of(), Optional.empty());
    }
}
