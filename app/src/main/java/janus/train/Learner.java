package janus.train;

import janus.network.Network;
import janus.network.Network.Gradients;
import janus.network.PatchGan;
import janus.network.ResnetGenerator;
import janus.tensor.TensorMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;

/// A network, its optimiser, and, of a generator, the average that translates in its place.
///
/// @param name prefix of its tensors in the state file
/// @param average of its weights where one is kept
record Learner<N extends Network>(
        String name, N network, Adam optimiser, Optional<MovingAverage> average)
        implements AutoCloseable {
    /// Takes `network` over.
    static <N extends Network> Learner<N> of(String name, N network) {
        return new Learner<>(name, network, Adam.of(network), Optional.empty());
    }

    /// Takes a generator over, to learn by `strategy`.
    @SuppressWarnings("MustBeClosedChecker") // close() closes the average
    static Learner<ResnetGenerator> of(String name, ResnetGenerator network, Strategy strategy) {
        double ema = strategy.stabilisers().ema();
        return new Learner<>(
                name,
                network,
                Adam.of(network, weight -> strategy.stages().pace(network.stage(weight))),
                ema > 0 ? Optional.of(MovingAverage.of(network, ema)) : Optional.empty());
    }

    /// Lets the weights that the next step moves gather gradients, or none. libtorch then makes no
    /// graph of what lies before the first of them.
    void allow(Gradients gradients) {
        for (String weight : network.weights().names()) {
            boolean gathers = gradients == Gradients.GATHERED && optimiser.moves(weight);
            network.weights().get(weight).set_requires_grad(gathers);
        }
    }

    /// Moves the weights along their gradients, and their average after them.
    void step(double rate) {
        optimiser.step(rate);
        if (network instanceof ResnetGenerator learning) {
            average.ifPresent(it -> it.follow(learning, optimiser.steps()));
        }
    }

    /// All that changes when it learns, by what it is.
    Map<String, TensorMap> tensors() {
        Map<String, TensorMap> tensors = new LinkedHashMap<>();
        tensors.put("weights", network.weights());
        tensors.put("means", optimiser.means());
        tensors.put("squares", optimiser.squares());
        average.ifPresent(it -> tensors.put("averages", it.weights()));
        if (network instanceof PatchGan judge) {
            judge.vectors().ifPresent(it -> tensors.put("vectors", it));
        }
        return tensors;
    }

    /// Whether every one of [#tensors()] is a number throughout.
    boolean isFinite() {
        try (PointerScope _ = new PointerScope()) {
            return tensors().values().stream()
                    .flatMap(map -> map.values().stream())
                    .allMatch(tensor -> torch.isfinite(tensor.detach()).all().item_bool());
        }
    }

    @Override
    public void close() {
        average.ifPresent(MovingAverage::close);
        optimiser.close();
        network.close();
    }
}
