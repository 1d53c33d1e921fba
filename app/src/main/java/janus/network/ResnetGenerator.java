package janus.network;

import com.google.errorprone.annotations.MustBeClosed;
import janus.checkpoint.Architecture;
import janus.checkpoint.Checkpoint;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import janus.tensor.TensorMap;
import janus.tensor.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/// The ResNet generator of CycleGAN (zhu2017, appendix 7.2, after johnson2016): reflection padding
/// 3 and a 7x7 convolution, two stride-2 convolutions, 6 or 9 residual blocks, two transposed
/// convolutions, a 7x7 convolution, tanh; instance norm without affine part and without running
/// statistics. Height and width must be multiples of 4.
public final class ResnetGenerator implements Network {
    private static final int FIRST_BLOCK = 10;

    private final Architecture.ResnetGenerator architecture;
    private final TensorMap weights;
    private final Device device;
    private final Layers layers;

    private ResnetGenerator(
            Architecture.ResnetGenerator architecture,
            TensorMap weights,
            Device device,
            Precision precision) {
        this.architecture = architecture;
        this.weights = weights;
        this.device = device;
        this.layers = new Layers(weights, precision);
    }

    /// Form of a batch of pictures `[n, c, h, w]`.
    public record Shape(int n, int c, int h, int w) {
        int count() {
            return Math.multiplyExact(Math.multiplyExact(n, c), Math.multiplyExact(h, w));
        }
    }

    /// The generator in `checkpoint`, computing in float32 on `device`.
    ///
    /// @throws IllegalArgumentException when the checkpoint holds something else
    @MustBeClosed
    public static ResnetGenerator of(Checkpoint checkpoint, Device device) {
        return of(checkpoint, device, Precision.FULL);
    }

    /// The generator in `checkpoint`, computing in `precision` on `device`.
    ///
    /// @throws IllegalArgumentException when the checkpoint holds something else
    @MustBeClosed
    public static ResnetGenerator of(Checkpoint checkpoint, Device device, Precision precision) {
        return switch (Architecture.of(checkpoint)) {
            case Architecture.ResnetGenerator found ->
                    new ResnetGenerator(
                            found,
                            Network.load(checkpoint, shapes(found), device),
                            device,
                            precision);
            case Architecture.Stranger(String name, String why) ->
                    throw new IllegalArgumentException(
                            "the checkpoint is %s - %s - give a ResNet generator of CycleGAN"
                                    .formatted(name, why));
        };
    }

    /// Shapes of all weights by name, in the order of the authors' files.
    public static Map<String, long[]> shapes(Architecture.ResnetGenerator net) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        long f = net.filters();
        int block = FIRST_BLOCK;
        put(shapes, "model.1", f, new long[] {f, net.inputs(), 7, 7});
        put(shapes, "model.4", 2 * f, new long[] {2 * f, f, 3, 3});
        put(shapes, "model.7", 4 * f, new long[] {4 * f, 2 * f, 3, 3});
        for (int i = 0; i < net.blocks(); i++, block++) {
            for (int conv : new int[] {1, 5}) {
                String name = "model." + block + ".conv_block." + conv;
                put(shapes, name, 4 * f, new long[] {4 * f, 4 * f, 3, 3});
            }
        }
        put(shapes, "model." + block, 2 * f, new long[] {4 * f, 2 * f, 3, 3});
        put(shapes, "model." + (block + 3), f, new long[] {2 * f, f, 3, 3});
        put(shapes, "model." + (block + 7), net.outputs(), new long[] {net.outputs(), f, 7, 7});
        return shapes;
    }

    private static void put(Map<String, long[]> shapes, String name, long out, long[] weight) {
        shapes.put(name + ".weight", weight);
        shapes.put(name + ".bias", new long[] {out});
    }

    /// What it is made of.
    public Architecture.ResnetGenerator architecture() {
        return architecture;
    }

    /// The stage that the weight called `name` belongs to.
    public GeneratorStage stage(String name) {
        return GeneratorStage.of(name, FIRST_BLOCK, architecture.blocks());
    }

    /// Another generator with a copy of these weights, which gather no gradients.
    @MustBeClosed
    public ResnetGenerator copy() {
        TensorMap copies = new TensorMap();
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            weights.names().forEach(name -> copies.put(name, weights.get(name).clone()));
        }
        return new ResnetGenerator(architecture, copies, device, layers.precision());
    }

    @Override
    public TensorMap weights() {
        return weights;
    }

    @Override
    public Tensor forward(Tensor x) {
        Tensor h = Layers.first(x, this::enter); // [n, f, h, w]
        h =
                Layers.then(
                        h,
                        t -> Layers.normRelu(layers.conv(t, "model.4", 2, 1))); // [n, 2f, h/2, w/2]
        h =
                Layers.then(
                        h,
                        t -> Layers.normRelu(layers.conv(t, "model.7", 2, 1))); // [n, 4f, h/4, w/4]
        for (int i = 0; i < architecture.blocks(); i++) {
            String name = "model." + (FIRST_BLOCK + i) + ".conv_block.";
            h = Layers.then(h, t -> residual(t, name));
        }
        int block = FIRST_BLOCK + architecture.blocks();
        h =
                Layers.then(
                        h,
                        t ->
                                Layers.normRelu(
                                        layers.upConv(t, "model." + block))); // [n, 2f, h/2, w/2]
        h =
                Layers.then(
                        h,
                        t ->
                                Layers.normRelu(
                                        layers.upConv(t, "model." + (block + 3)))); // [n, f, h, w]
        return Layers.then(h, t -> leave(t, "model." + (block + 7))); // [n, out, h, w]
    }

    private Tensor enter(Tensor x) {
        return Layers.normRelu(layers.reflectedConv(layers.begin(x), "model.1", 3));
    }

    private Tensor leave(Tensor h, String name) {
        return layers.leave(layers.reflectedConv(h, name, 3)).tanh();
    }

    private Tensor residual(Tensor x, String name) {
        Tensor h = Layers.first(x, t -> Layers.normRelu(layers.reflectedConv(t, name + 1, 1)));
        return x.add(Layers.then(h, t -> Layers.norm(layers.reflectedConv(t, name + 5, 1))));
    }

    /// The output for `pictures` (C order, values in [-1, 1]) without gradients.
    ///
    /// @throws IllegalArgumentException when the shape does not fit the array or the network
    public float[] apply(float[] pictures, Shape shape) {
        check(pictures, shape);
        try (NativeWork _ = NativeWork.begin();
                PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor x = Tensors.of(pictures, device, shape.n, shape.c, shape.h, shape.w);
            return Tensors.toFloats(forward(x));
        }
    }

    private void check(float[] pictures, Shape shape) {
        if (shape.count() != pictures.length || shape.c != architecture.inputs()) {
            throw new IllegalArgumentException(
                    "%s does not fit %d values and a network of %d input channels - the shapes must agree - check the batch"
                            .formatted(shape, pictures.length, architecture.inputs()));
        }
        if (shape.h % 4 != 0 || shape.w % 4 != 0 || shape.h < 8 || shape.w < 8) {
            throw new IllegalArgumentException(
                    "a %dx%d picture cannot pass the generator - its sides must be multiples of 4 and at least 8 - crop or pad it to %dx%d"
                            .formatted(
                                    shape.w,
                                    shape.h,
                                    Math.max(8, shape.w / 4 * 4),
                                    Math.max(8, shape.h / 4 * 4)));
        }
    }
}
