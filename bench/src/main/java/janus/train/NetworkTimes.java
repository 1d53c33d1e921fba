package janus.train;

import janus.checkpoint.Architecture;
import janus.network.Initial;
import janus.network.PatchGan;
import janus.network.Precision;
import janus.network.ResnetGenerator;
import janus.network.ResnetGenerator.Shape;
import janus.tensor.Device;
import janus.tensor.Libtorch;
import janus.tensor.Tensors;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/// Times the 9-block generator's forward pass and a whole CycleGAN step, and watches the resident
/// memory over many steps. It stands in the trainer's package, because a single step is nobody
/// else's business. Driven by `bench/network/compare.sh`.
public final class NetworkTimes {
    private static final Architecture.ResnetGenerator FORM =
            new Architecture.ResnetGenerator(3, 3, 64, 9);
    private static final int WARM_UP = 3;

    private final Device device;
    private final Precision precision;
    private final int side;

    private NetworkTimes(Device device, Precision precision, int side) {
        this.device = device;
        this.precision = precision;
        this.side = side;
    }

    /// `times DEVICE THREADS REPEATS FORWARD_SIDE STEP_SIDE PRECISION...` prints `name seconds`,
    /// medians; `memory DEVICE THREADS STEPS SIDE PRECISION` prints the resident memory.
    public static void main(String[] arguments) {
        Device device = Device.of(arguments[1]);
        Libtorch.threads(Integer.parseInt(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        int side = Integer.parseInt(arguments[4]);
        if (arguments[0].equals("memory")) {
            new NetworkTimes(device, Precision.of(arguments[5]), side).memory(count);
            return;
        }
        for (int i = 6; i < arguments.length; i++) {
            Precision precision = Precision.of(arguments[i]);
            new NetworkTimes(device, precision, side).forward(count);
            new NetworkTimes(device, precision, Integer.parseInt(arguments[5])).steps(count);
        }
    }

    private void print(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%s%d_%s %.4f%n", what, side, precision.code(), seconds);
    }

    private void forward(int repeats) {
        try (ResnetGenerator generator = generator(new SplittableRandom(1))) {
            float[] picture = noise(new SplittableRandom(2));
            print(
                    "forward",
                    median(repeats, () -> generator.apply(picture, new Shape(1, 3, side, side))));
        }
    }

    private void steps(int repeats) {
        try (CycleGan gan = gan()) {
            print("step", median(repeats, step(gan)));
        }
    }

    private Runnable step(CycleGan gan) {
        RandomGenerator random = new SplittableRandom(3);
        float[] mr = noise(random);
        float[] ct = noise(random);
        return () -> {
            try (PointerScope _ = new PointerScope()) {
                gan.step(
                        new Pictures(
                                Tensors.of(mr, device, 1, 3, side, side),
                                Tensors.of(ct, device, 1, 3, side, side)),
                        new CycleGan.Stage.Full(2e-4),
                        random);
            }
        };
    }

    private void memory(int steps) {
        try (CycleGan gan = gan()) {
            Runnable step = step(gan);
            long after100 = 0;
            for (int i = 1; i <= steps; i++) {
                step.run();
                if (i == 100) {
                    after100 = Pointer.physicalBytes();
                }
                if (i % 50 == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "step %d resident %.0f MB%n",
                            i,
                            Pointer.physicalBytes() / 1e6);
                }
            }
            double growth = 100.0 * (Pointer.physicalBytes() - after100) / after100;
            System.out.printf(Locale.ROOT, "growth since step 100: %.2f %%%n", growth);
        }
    }

    private static double median(int repeats, Runnable work) {
        double[] seconds = new double[repeats];
        for (int i = -WARM_UP; i < repeats; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[repeats / 2];
    }

    @SuppressWarnings("MustBeClosedChecker") // the CycleGan closes them
    private CycleGan gan() {
        RandomGenerator random = new SplittableRandom(1);
        Recipe recipe =
                new Recipe(
                        1,
                        side,
                        1,
                        1,
                        "gray",
                        Recipe.Optimisation.PAPER,
                        LossWeights.PAPER,
                        precision);
        return new CycleGan(
                new CycleGan.Networks(
                        generator(random), generator(random), judge(random), judge(random)),
                recipe);
    }

    @SuppressWarnings("MustBeClosedChecker")
    private ResnetGenerator generator(RandomGenerator random) {
        return ResnetGenerator.of(
                Initial.weights(ResnetGenerator.shapes(FORM), random), device, precision);
    }

    @SuppressWarnings("MustBeClosedChecker")
    private PatchGan judge(RandomGenerator random) {
        return PatchGan.of(
                Initial.weights(PatchGan.shapes(3, PatchGan.Form.of(FORM.filters())), random),
                PatchGan.Form.of(FORM.filters()),
                device,
                precision);
    }

    private float[] noise(RandomGenerator random) {
        float[] values = new float[3 * side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 * random.nextGaussian());
        }
        return values;
    }
}
