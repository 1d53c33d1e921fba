package janus.zoo;

import java.util.List;

/// The mini zoo: five pairs of small generators in this package's folder `mini`, whose README.md
/// holds their cards.
final class MiniZoo {
    private static final String TEXTURES =
            "procedural: landscapes, stone, wood, clouds; maps, glass, contours, tiles";
    private static final String LANDSCAPES =
            "procedural: hills with trees and houses by day, by night";
    private static final String SHAPES =
            "procedural: flat shapes over each other, and pencil outlines";
    private static final String TOWNS = "procedural: towns from above, and their maps";
    private static final String FRUITS = "procedural: fruit cut through, and nuts in their shells";

    static final List<MiniModel> MODELS =
            List.of(
                    new MiniModel(
                            "photo2drawing",
                            "textures -> flat drawings",
                            TEXTURES,
                            "drawing2photo"),
                    new MiniModel(
                            "drawing2photo",
                            "flat drawings -> textures",
                            TEXTURES,
                            "photo2drawing"),
                    new MiniModel("day2night", "land by day -> by night", LANDSCAPES, "night2day"),
                    new MiniModel("night2day", "land by night -> by day", LANDSCAPES, "day2night"),
                    new MiniModel(
                            "shape2sketch", "filled shapes -> outlines", SHAPES, "sketch2shape"),
                    new MiniModel(
                            "sketch2shape", "outlines -> filled shapes", SHAPES, "shape2sketch"),
                    new MiniModel("aerial2map", "town from above -> map", TOWNS, "map2aerial"),
                    new MiniModel("map2aerial", "map -> town from above", TOWNS, "aerial2map"),
                    new MiniModel("fruit2nut", "cut fruit -> cut nuts", FRUITS, "nut2fruit"),
                    new MiniModel("nut2fruit", "cut nuts -> cut fruit", FRUITS, "fruit2nut"));

    private MiniZoo() {}
}
