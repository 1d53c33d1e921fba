package janus.sweep;

import janus.volume.Direction;
import java.nio.file.Path;

/// An evaluation of a sweep.
///
/// @param row whose it is: a contestant's name or a baseline's
/// @param direction which way was translated
/// @param rate learning rate of the Run; NaN where nothing was trained
/// @param attempt such as `seed-1`; `once` where there is no seed
/// @param folder that the evaluation lies in
record Mark(String row, Direction direction, double rate, String attempt, Path folder) {}
