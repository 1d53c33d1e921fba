package janus.train;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.NamedTensor;
import janus.network.Network;
import janus.tensor.Device;
import janus.tensor.TensorMap;
import janus.tensor.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/// Everything a CycleGAN needs to go on as if nothing had happened: weights, their averages, Adam's
/// moments, image pools, step.
final class TrainingState {
    private static final String STEP = "janus.step";

    private TrainingState() {}

    /// `gan` as it stands after `step` steps, with the pictures that it has `remembered`; numbers
    /// are read when they are written.
    static Checkpoint of(CycleGan gan, Map<String, TensorMap> remembered, long step) {
        Map<String, NamedTensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(STEP, Long.toString(step));
        for (Learner<?> learner : gan.learners()) {
            maps(learner).forEach((name, map) -> add(name + "/", map, tensors));
            metadata.put(learner.name() + ".steps", Long.toString(learner.optimiser().steps()));
        }
        remembered.forEach((name, pictures) -> add("pool_" + name + "/", pictures, tensors));
        return new Checkpoint(tensors, metadata);
    }

    /// Puts `state` into `gan` and returns the step it was taken after.
    static long restore(Checkpoint state, CycleGan gan, Device device) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            for (Learner<?> learner : gan.learners()) {
                maps(learner).forEach((name, map) -> overwrite(name, map, state, device));
                learner.optimiser().steps(number(state.metadata(), learner.name() + ".steps"));
            }
            gan.pools()
                    .forEach(
                            (name, pool) -> refill("pool_" + name, pool.pictures(), state, device));
        }
        return step(state.metadata());
    }

    /// The step that the state with this metadata was taken after.
    static long step(Map<String, String> metadata) {
        return number(metadata, STEP);
    }

    private static Map<String, TensorMap> maps(Learner<?> learner) {
        Map<String, TensorMap> maps = new LinkedHashMap<>();
        learner.tensors().forEach((what, map) -> maps.put(learner.name() + "/" + what, map));
        return maps;
    }

    private static void add(String prefix, TensorMap from, Map<String, NamedTensor> to) {
        Network.named(from).forEach((name, tensor) -> to.put(prefix + name, tensor));
    }

    private static void overwrite(String prefix, TensorMap map, Checkpoint state, Device device) {
        for (String name : map.names()) {
            NamedTensor saved = state.tensors().get(prefix + "/" + name);
            if (saved == null) {
                throw new IllegalArgumentException(
                        "the saved state lacks %s/%s - it belongs to another network - start a new Run"
                                .formatted(prefix, name));
            }
            map.get(name).copy_(Tensors.of(saved.values(), device, saved.shape()));
        }
    }

    private static void refill(String prefix, TensorMap pool, Checkpoint state, Device device) {
        for (int i = 0; ; i++) {
            NamedTensor saved = state.tensors().get(prefix + "/" + i);
            if (saved == null) {
                return;
            }
            pool.put(Integer.toString(i), Tensors.of(saved.values(), device, saved.shape()));
        }
    }

    private static long number(Map<String, String> metadata, String key) {
        return Long.parseLong(metadata.getOrDefault(key, "0"));
    }
}
