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

/// Times the 9-block generator's forward pass at 256x256 and a whole CycleGAN step at 128x128, and
/// watches the resident memory over many steps. It stands in the trainer's package, because a
/// single step is nobody else's business. Driven by `bench/network/compare.sh`.
public final class NetworkTimes {
    private static final Architecture.ResnetGenerator FORM =
            new Architecture.ResnetGenerator(3, 3, 64, 9);
    private static final int WARM_UP = 3;
    private static final int SIDE = 128;

    private NetworkTimes() {}

    /// `times THREADS REPEATS PRECISION...` prints `name seconds`, medians; `memory THREADS STEPS
    /// PRECISION` prints the resident memory.
    public static void main(String[] arguments) {
        Libtorch.threads(Integer.parseInt(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("memory")) {
            memory(count, Precision.of(arguments[3]));
            return;
        }
        for (int i = 3; i < arguments.length; i++) {
            Precision precision = Precision.of(arguments[i]);
            print("forward256_" + precision.code(), forward(precision, count));
            print("step128_" + precision.code(), steps(precision, count));
        }
    }

    private static void print(String name, double seconds) {
        System.out.printf(Locale.ROOT, "%s %.4f%n", name, seconds);
    }

    private static double forward(Precision precision, int repeats) {
        try (ResnetGenerator generator = generator(precision, new SplittableRandom(1))) {
            float[] picture = noise(3 * 256 * 256, new SplittableRandom(2));
            return median(repeats, () -> generator.apply(picture, new Shape(1, 3, 256, 256)));
        }
    }

    private static double steps(Precision precision, int repeats) {
        try (CycleGan gan = gan(precision)) {
            return median(repeats, step(gan));
        }
    }

    private static Runnable step(CycleGan gan) {
        RandomGenerator random = new SplittableRandom(3);
        float[] mr = noise(3 * SIDE * SIDE, random);
        float[] ct = noise(3 * SIDE * SIDE, random);
        return () -> {
            try (PointerScope _ = new PointerScope()) {
                gan.step(
                        new Pictures(
                                Tensors.of(mr, Device.CPU, 1, 3, SIDE, SIDE),
                                Tensors.of(ct, Device.CPU, 1, 3, SIDE, SIDE)),
                        new CycleGan.Stage.Full(2e-4),
                        random);
            }
        };
    }

    private static void memory(int steps, Precision precision) {
        try (CycleGan gan = gan(precision)) {
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
    private static CycleGan gan(Precision precision) {
        RandomGenerator random = new SplittableRandom(1);
        Recipe recipe =
                new Recipe(
                        1,
                        SIDE,
                        1,
                        1,
                        "gray",
                        Recipe.Optimisation.PAPER,
                        LossWeights.PAPER,
                        precision);
        return new CycleGan(
                new CycleGan.Networks(
                        generator(precision, random),
                        generator(precision, random),
                        judge(precision, random),
                        judge(precision, random)),
                recipe);
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static ResnetGenerator generator(Precision precision, RandomGenerator random) {
        return ResnetGenerator.of(
                Initial.weights(ResnetGenerator.shapes(FORM), random), Device.CPU, precision);
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static PatchGan judge(Precision precision, RandomGenerator random) {
        return PatchGan.of(
                Initial.weights(PatchGan.shapes(3, PatchGan.Form.of(FORM.filters())), random),
                PatchGan.Form.of(FORM.filters()),
                Device.CPU,
                precision);
    }

    private static float[] noise(int count, RandomGenerator random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (0.5 * random.nextGaussian());
        }
        return values;
    }
}
