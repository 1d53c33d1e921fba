package janus.rigid;

import janus.rigid.Plan.Stage;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import janus.volume.Vector;
import janus.work.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;

/// The search for the rigid motion that makes two heads most alike: from many starts at the
/// coarsest stage, from the best of what they lead to at the next, and so on.
public final class Search {
    private static final double LONGEST_STEP = 1.5; // voxels of the stage
    private static final double LEAST_STEP = 0.005;

    private final Plan plan;
    private final Device device;
    private final Progress progress;

    /// A search as `plan` has it on `device`, reported to `progress`.
    public Search(Plan plan, Device device, Progress progress) {
        this.plan = plan;
        this.device = device;
        this.progress = progress;
    }

    /// The motion that takes points of `fixed` to where `moving` shows them.
    public Registration of(Head fixed, Head moving) {
        progress.started("registration", plan.stages().stream().mapToInt(Stage::starts).sum());
        try (NativeWork _ = NativeWork.begin();
                PointerScope _ = new PointerScope()) {
            return descend(fixed, Scene.all(fixed, moving, this));
        } finally {
            progress.finished();
        }
    }

    Plan plan() {
        return plan;
    }

    Device device() {
        return device;
    }

    private Registration descend(Head fixed, List<Scene> scenes) {
        List<double[]> starts = scenes.getFirst().starts();
        int done = 0;
        for (Scene scene : scenes) {
            List<Descent.Value> found = new ArrayList<>();
            for (double[] start : scene.mostPromising(starts)) {
                found.add(descent(scene.stage()).from(start, scene.objective()));
                progress.advanced(++done, "");
            }
            found.sort(Comparator.comparingDouble(Descent.Value::value));
            starts = found.stream().map(Descent.Value::point).toList();
        }
        return found(scenes.getLast().objective(), starts.getFirst(), fixed.centre());
    }

    /// The motion that was found, or none where it makes nothing more alike.
    private static Registration found(Objective finest, double[] lengths, Vector centre) {
        double[] none = new double[lengths.length];
        double before = likeness(finest, none);
        double after = likeness(finest, lengths);
        return after > before
                ? new Registration(Objective.motion(lengths, centre), before, after)
                : new Registration(Objective.motion(none, centre), before, before);
    }

    private static Descent descent(Stage stage) {
        return new Descent(LONGEST_STEP * stage.mm(), LEAST_STEP * stage.mm(), stage.steps());
    }

    private static double likeness(Objective objective, double[] lengths) {
        double value = objective.at(lengths).value();
        return Double.isFinite(value) ? -value : 1;
    }
}
