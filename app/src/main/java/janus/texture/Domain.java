package janus.texture;

/// The two kinds of pictures an unpaired pair of generators can learn to turn into each other.
public enum Domain {
    /// Looks photographed: shaded landscapes, stone, wood, pebbles, clouds, with grain and uneven
    /// light.
    PHOTO,
    /// Looks drawn: maps, stained glass, contour lines, tiles; flat colours with outlines.
    DRAWING
}
