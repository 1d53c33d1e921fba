package janus.texture;

/// Kinds of pictures. An unpaired pair of generators can learn to turn those of one into those of
/// another.
public enum Domain {
    /// Looks photographed: shaded landscapes, stone, wood, pebbles, clouds, with grain and uneven
    /// light.
    PHOTO,
    /// Looks drawn: maps, stained glass, contour lines, tiles; flat colours with outlines.
    DRAWING,
    /// Hills with trees and houses under a bright sky.
    DAY,
    /// The same kind of land under moon and stars, with lit windows.
    NIGHT,
    /// Flat shapes that lie over each other.
    SHAPE,
    /// The outlines of such shapes on paper.
    SKETCH,
    /// A town from above: roofs, trees, roads, water.
    AERIAL,
    /// The map of such a town.
    MAP,
    /// Fruit cut through, soft and evenly lit, on a dark table.
    FRUIT,
    /// Nuts cut through: a hard bright shell, a flat kernel, sharp edges, on black.
    NUT
}
