package janus.train;

import janus.augment.Augmentations;
import janus.augment.Draw;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/// Unpaired and paired batches in the order of a Run's seed, made ahead of time by threads of their
/// own so that the networks never wait. A batch is a function of seed and step alone, whichever
/// thread makes it.
final class Batches implements AutoCloseable {
    private static final int AHEAD = 7; // batches, and one in the hands of each thread

    private final TrainingSlices mr;
    private final TrainingSlices ct;
    private final PairedSlices pairs;
    private final Draws draws;
    private final Recipe recipe;
    private final Share share;
    private final Augmentations augmentations;
    private final ExecutorService loaders;
    private final Deque<Future<Batch>> ahead = new ArrayDeque<>(); // in the order of steps
    private long next;

    /// Starts loading one worker's `share`.
    Batches(PairedSlices pairs, Recipe recipe, Share share, Loading loading) {
        this.mr = pairs.mr();
        this.ct = pairs.ct();
        this.pairs = pairs;
        this.draws = Draws.of(mr, ct, recipe);
        this.recipe = recipe;
        this.share = share;
        this.augmentations = Augmentations.of(recipe.augment());
        this.loaders = Executors.newFixedThreadPool(loading.threads, Batches::loader);
        this.next = loading.first;
        for (int i = 0; i < AHEAD + loading.threads; i++) {
            loadNext();
        }
    }

    /// How batches are loaded.
    ///
    /// @param first the first step
    /// @param threads that load, 1 or more
    record Loading(long first, int threads) {}

    private static Thread loader(Runnable work) {
        return Thread.ofPlatform().daemon().name("batches").unstarted(work);
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
        Future<Batch> first = ahead.remove();
        loadNext();
        try {
            return first.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException unread) {
                throw unread;
            }
            if (failure.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failure);
        }
    }

    private void loadNext() {
        long step = next++;
        ahead.add(loaders.submit(() -> make(step)));
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
        loaders.shutdownNow();
    }
}
