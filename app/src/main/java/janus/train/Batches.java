package janus.train;

import janus.augment.Augmentations;
import janus.augment.Draw;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;

/// Unpaired and paired batches in the order of a Run's seed, made ahead of time by a thread of
/// their own so that the networks never wait. A batch is a function of seed and step alone.
final class Batches implements AutoCloseable {
    private static final int AHEAD = 8;

    private final TrainingSlices mr;
    private final TrainingSlices ct;
    private final PairedSlices pairs;
    private final Draws draws;
    private final Recipe recipe;
    private final Share share;
    private final Augmentations augmentations;
    private final BlockingQueue<Object> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread loader;

    /// Starts loading one worker's `share` at `firstStep`.
    Batches(PairedSlices pairs, Recipe recipe, Share share, long firstStep) {
        this.mr = pairs.mr();
        this.ct = pairs.ct();
        this.pairs = pairs;
        this.draws = Draws.of(mr, ct, recipe);
        this.recipe = recipe;
        this.share = share;
        this.augmentations = Augmentations.of(recipe.augment());
        this.loader = Thread.ofPlatform().daemon().name("batches").start(() -> load(firstStep));
    }

    /// Channels of both modalities, each `[pictures, 3, side, side]`, for step `step`: of several
    /// workers this one's pictures.
    static final class Batch {
        private final long step;
        private final float[] mr;
        private final float[] ct;

        private Batch(long step, float[] mr, float[] ct) {
            this.step = step;
            this.mr = mr;
            this.ct = ct;
        }

        long step() {
            return step;
        }

        float[] mr() {
            return mr;
        }

        float[] ct() {
            return ct;
        }
    }

    /// The next batch.
    ///
    /// @throws IOException when a slice of the dataset cannot be read
    Batch next() throws IOException, InterruptedException {
        Object next = ready.take();
        return switch (next) {
            case Batch batch -> batch;
            case IOException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            default -> throw new IllegalStateException("unexpected " + next);
        };
    }

    private void load(long firstStep) {
        try {
            for (long step = firstStep; ; step++) {
                ready.put(attempt(step));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt(); // close() ends the loader this way
        }
    }

    private Object attempt(long step) {
        try {
            return make(step);
        } catch (IOException | RuntimeException failure) {
            return failure;
        }
    }

    private Batch make(long step) throws IOException {
        RandomGenerator random = new SplittableRandom(recipe.seed() * 0x5DEECE66DL + step);
        return recipe.isPaired(step) ? paired(step, random) : unpaired(step, random);
    }

    private Batch paired(long step, RandomGenerator random) throws IOException {
        Shuffle shuffle = new Shuffle(pairs.count(), recipe.seed() * 31 + 3);
        long first =
                recipe.pairs().steps().before(step, recipe.optimisation().warmUp())
                        * recipe.pictures();
        float[] mrs = new float[share.pictures(recipe) * each()];
        float[] cts = new float[share.pictures(recipe) * each()];
        int at = 0;
        for (int i = 0; i < recipe.pictures(); i++) {
            int index = shuffle.at(first + i);
            Draw draw = augmentations.draw(mr.canvas(), random); // all workers draw alike
            if (share.has(i)) {
                System.arraycopy(pairs.mr(index, draw), 0, mrs, at, each());
                System.arraycopy(pairs.ct(index, draw), 0, cts, at, each());
                at += each();
            }
        }
        return new Batch(step, mrs, cts);
    }

    /// Numbers of a picture.
    private int each() {
        return 3 * recipe.side() * recipe.side();
    }

    private Batch unpaired(long step, RandomGenerator random) throws IOException {
        int[] mrs = new int[recipe.pictures()];
        int[] cts = new int[recipe.pictures()];
        for (int i = 0; i < recipe.pictures(); i++) {
            Draws.Meeting meeting = draws.at(step * recipe.pictures() + i);
            mrs[i] = meeting.mr();
            cts[i] = meeting.ct();
        }
        return new Batch(step, fill(mr, mrs, random), fill(ct, cts, random));
    }

    private float[] fill(TrainingSlices slices, int[] indexes, RandomGenerator random)
            throws IOException {
        float[] batch = new float[share.pictures(recipe) * each()];
        int at = 0;
        for (int i = 0; i < indexes.length; i++) {
            Draw draw = augmentations.draw(slices.canvas(), random); // all workers draw alike
            if (share.has(i)) {
                System.arraycopy(slices.channels(indexes[i], draw), 0, batch, at, each());
                at += each();
            }
        }
        return batch;
    }

    @Override
    public void close() {
        loader.interrupt();
    }
}
