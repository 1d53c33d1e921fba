package janus.rigid;

import janus.rigid.Plan.Stage;
import janus.volume.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Both heads at one stage of a search.
///
/// @param objective to go down
/// @param way from the middle of the fixed head to that of the moving one, mm
record Scene(Stage stage, Objective objective, Vector way) {
    private static final double TURN = 0.3; // radians, 17 degrees: twice that lies between starts

    /// All stages, coarse to fine; they belong to the current `PointerScope`.
    static List<Scene> all(Head fixed, Head moving, Search search) {
        Vector centre = fixed.centre();
        Vector way = moving.centre().minus(centre);
        Level still = Level.of(fixed.values(), search.device());
        Level moved = Level.of(moving.values(), search.device());
        Plan plan = search.plan();
        Likeness likeness = new Likeness(plan.bins());
        List<Scene> scenes = new ArrayList<>();
        for (Stage stage : plan.stages().reversed()) {
            still = still.coarser(stage.mm());
            moved = moved.coarser(stage.mm());
            Samples.Sampling sampling = new Samples.Sampling(stage.places(), plan.seed());
            Samples samples = Samples.of(still, fixed.region(), centre, sampling);
            scenes.addFirst(new Scene(stage, new Objective(moved, samples, likeness, centre), way));
        }
        return scenes;
    }

    /// Where to begin: as the files lay the heads, and with their middles on one another, turned in
    /// all directions.
    List<double[]> starts() {
        List<double[]> starts = new ArrayList<>();
        starts.add(new double[6]);
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    Vector turn = new Vector(TURN * x, TURN * y, TURN * z);
                    starts.add(Objective.lengths(new Motion(Vector.ZERO, turn, way)));
                }
            }
        }
        return starts;
    }

    /// The starts that this stage follows, the lowest first.
    List<double[]> mostPromising(List<double[]> starts) {
        return starts.stream()
                .map(objective::at)
                .sorted(Comparator.comparingDouble(Descent.Value::value))
                .limit(stage.starts())
                .map(Descent.Value::point)
                .toList();
    }
}
