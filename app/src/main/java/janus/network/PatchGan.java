package janus.network;

import com.google.errorprone.annotations.MustBeClosed;
import janus.checkpoint.Checkpoint;
import janus.tensor.Device;
import janus.tensor.TensorMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// The 70x70 PatchGAN discriminator (isola2017, appendix 6.1.2): 4x4 convolutions, leaky ReLU,
/// instance norm but on the first layer; one score for each overlapping patch of 70x70 pixels.
public final class PatchGan implements Network {
    private final TensorMap weights;
    private final Layers layers;

    private PatchGan(TensorMap weights, Precision precision) {
        this.weights = weights;
        this.layers = new Layers(weights, precision);
    }

    /// The discriminator in `checkpoint`.
    ///
    /// @throws IllegalArgumentException when a tensor is missing or has another shape
    @MustBeClosed
    public static PatchGan of(
            Checkpoint checkpoint, int filters, Device device, Precision precision) {
        return new PatchGan(Network.load(checkpoint, shapes(3, filters), device), precision);
    }

    /// Shapes of all weights by name.
    public static Map<String, long[]> shapes(int inputs, int filters) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        int[] models = {0, 2, 5, 8, 11};
        long f = filters;
        long[] widths = {inputs, f, 2 * f, 4 * f, 8 * f, 1};
        for (int i = 0; i < models.length; i++) {
            String name = "model." + models[i];
            shapes.put(name + ".weight", new long[] {widths[i + 1], widths[i], 4, 4});
            shapes.put(name + ".bias", new long[] {widths[i + 1]});
        }
        return shapes;
    }

    @Override
    public TensorMap weights() {
        return weights;
    }

    /// Scores `[n, 1, h/8 - 2, w/8 - 2]`; towards 1 for real, towards 0 for synthetic.
    @Override
    public Tensor forward(Tensor x) {
        Tensor h =
                Layers.first(
                        x, t -> Layers.leaky(layers.conv(layers.enter(t), "model.0", 2, 1))); // h/2
        h = Layers.then(h, t -> Layers.leaky(Layers.norm(layers.conv(t, "model.2", 2, 1)))); // h/4
        h = Layers.then(h, t -> Layers.leaky(Layers.norm(layers.conv(t, "model.5", 2, 1)))); // h/8
        h =
                Layers.then(
                        h,
                        t -> Layers.leaky(Layers.norm(layers.conv(t, "model.8", 1, 1)))); // h/8 - 1
        return Layers.then(h, t -> layers.leave(layers.conv(t, "model.11", 1, 1))); // h/8 - 2
    }
}
