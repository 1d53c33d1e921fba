package janus.image;

import janus.volume.Unit;
import janus.volume.Volume;
import java.nio.file.Path;

/// An image that was read.
///
/// @param path where from
/// @param volume its values on its own grid; a picture is one slice with pixels of 1 mm, which
///   stands for "unknown"
/// @param unit what the values mean
/// @param bits of a picture's stored levels; 32 for a volume
public record Source(Path path, Kind kind, Volume volume, Unit unit, int bits) {}
