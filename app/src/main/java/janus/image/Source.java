package janus.image;

import janus.volume.Unit;
import janus.volume.Volume;
import java.nio.file.Path;

/// What an image file held.
///
/// @param path of the file
/// @param kind of the file
/// @param volume its values; a picture is one slice of 1 mm pixels
/// @param unit what the values mean
public record Source(Path path, Kind kind, Volume volume, Unit unit) {}
