package janus.network;

import com.google.errorprone.annotations.MustBeClosed;
import janus.checkpoint.Checkpoint;
import janus.tensor.Device;
import janus.tensor.TensorMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/// The PatchGAN discriminator (isola2017, appendix 6.1.2): 4x4 convolutions, leaky ReLU, a norm;
/// one score for each of many overlapping patches.
public final class PatchGan implements Network {
    private static final int WIDEST = 8;

    private final TensorMap weights;
    private final Form form;
    private final Layers layers;
    private final Optional<SpectralNorm> spectral;

    private PatchGan(TensorMap weights, Form form, Precision precision) {
        this.weights = weights;
        this.form = form;
        this.layers = new Layers(weights, precision);
        this.spectral =
                form.norm == PatchNorm.SPECTRAL
                        ? Optional.of(SpectralNorm.of(weights))
                        : Optional.empty();
    }

    /// What a discriminator is made of.
    ///
    /// @param filters of the first layer; later ones have up to eight times as many
    /// @param scale size of the patches
    /// @param norm what keeps its layers in bounds
    public record Form(int filters, PatchScale scale, PatchNorm norm) {
        /// The CycleGAN authors' form with `filters`.
        public static Form of(int filters) {
            return new Form(filters, PatchScale.PIXELS_70, PatchNorm.INSTANCE);
        }

        /// Filters of layer `layer`, from 0.
        private long width(int layer) {
            return (long) filters * Math.min(1 << layer, WIDEST);
        }
    }

    /// The discriminator in `checkpoint`.
    ///
    /// @throws IllegalArgumentException when a tensor is missing or has another shape
    @MustBeClosed
    public static PatchGan of(
            Checkpoint checkpoint, Form form, Device device, Precision precision) {
        return new PatchGan(Network.load(checkpoint, shapes(3, form), device), form, precision);
    }

    /// Shapes of all weights by name.
    public static Map<String, long[]> shapes(int inputs, Form form) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        int last = form.scale.strided() + 1;
        for (int i = 0; i <= last; i++) {
            long in = i == 0 ? inputs : form.width(i - 1);
            long out = i == last ? 1 : form.width(i);
            shapes.put(name(i) + ".weight", new long[] {out, in, 4, 4});
            shapes.put(name(i) + ".bias", new long[] {out});
        }
        return shapes;
    }

    /// The authors count each layer's norm and activation, too.
    private static String name(int layer) {
        return "model." + (layer == 0 ? 0 : 3 * layer - 1);
    }

    @Override
    public TensorMap weights() {
        return weights;
    }

    /// What it remembers from pass to pass beside its weights: the vectors of the spectral norm.
    public Optional<TensorMap> vectors() {
        return spectral.map(SpectralNorm::vectors);
    }

    /// Scores `[n, 1, h / 2^s - 2, w / 2^s - 2]` behind s strided convolutions: 1, 3 or 5 by scale.
    @Override
    public Tensor forward(Tensor x) {
        int strided = form.scale.strided();
        Tensor h = Layers.first(x, t -> Layers.leaky(conv(layers.begin(t), 0, 2))); // h/2
        for (int i = 1; i <= strided; i++) {
            int layer = i;
            int stride = i < strided ? 2 : 1;
            h = Layers.then(h, t -> Layers.leaky(norm(conv(t, layer, stride)))); // .., h/2^s - 1
        }
        return Layers.then(h, t -> layers.leave(conv(t, strided + 1, 1))); // h/2^s - 2
    }

    private Tensor conv(Tensor x, int layer, long stride) {
        String weight = name(layer) + ".weight";
        Tensor kernel = spectral.map(it -> it.weight(weight)).orElseGet(() -> weights.get(weight));
        return layers.conv(x, kernel, name(layer), stride);
    }

    private Tensor norm(Tensor x) {
        return form.norm == PatchNorm.INSTANCE ? Layers.norm(x) : x;
    }

    @Override
    public void close() {
        spectral.ifPresent(SpectralNorm::close);
        weights.close();
    }
}
