package janus.rigid;

import java.util.List;

/// How to search.
///
/// @param stages coarse to fine
/// @param bins of the joint histogram along either side
/// @param seed of the places that are looked at
public record Plan(List<Stage> stages, int bins, long seed) {
    /// Voxels of 8, 4 and 2 mm.
    public static final Plan USUAL =
            new Plan(
                    List.of(
                            new Stage(8, 4_000, 8, 20),
                            new Stage(4, 16_000, 3, 30),
                            new Stage(2, 60_000, 1, 40)),
                    32,
                    1);

    /// Keeps a copy of the list.
    public Plan {
        stages = List.copyOf(stages);
    }

    /// One coarseness.
    ///
    /// @param mm side of the voxels
    /// @param places in the fixed head that are looked at, about
    /// @param starts that are followed from here on, the most promising
    /// @param steps down, at most
    public record Stage(double mm, int places, int starts, int steps) {}
}
