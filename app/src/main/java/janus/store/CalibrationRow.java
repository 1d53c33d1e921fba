package janus.store;

import java.time.Instant;
import java.util.Optional;

/// What a reader saw of the test patterns, and of which screen.
///
/// @param reader id
/// @param taken when
/// @param steps grey steps told apart
/// @param contrast the lowest seen, per cent
/// @param pixelsPerMm of the screen, where it was measured
/// @param width of the page, pixels
/// @param height of the page, pixels
/// @param ratio device pixels per pixel
/// @param comment or empty
public record CalibrationRow(
        String reader,
        Instant taken,
        int steps,
        double contrast,
        Optional<Double> pixelsPerMm,
        int width,
        int height,
        double ratio,
        String comment) {}
