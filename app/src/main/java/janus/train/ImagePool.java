package janus.train;

import janus.tensor.TensorMap;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/// Remembers synthetic pictures so that a discriminator is not trained on the newest only
/// (shrivastava2017, section 2.3): while there is room a picture is kept and returned; later, every
/// second time, it takes the place of a random older one, which is returned.
final class ImagePool implements AutoCloseable {
    private final int capacity;
    private final TensorMap pictures = new TensorMap();
    private Optional<Share> share = Optional.empty();

    ImagePool(int capacity) {
        this.capacity = capacity;
    }

    /// `picture` (detached, `[n, 3, h, w]`) or an older one; belongs to the current `PointerScope`.
    Tensor exchange(Tensor picture, RandomGenerator random) {
        int size = pictures.names().size();
        if (capacity == 0) {
            return picture;
        }
        if (size < capacity) {
            keep(Integer.toString(size), picture);
            return picture;
        }
        if (random.nextBoolean()) {
            return picture;
        }
        String name = Integer.toString(random.nextInt(capacity));
        Tensor old = pictures.get(name).clone();
        keep(name, picture);
        return old;
    }

    /// The remembered pictures by number; of several workers those of this one.
    TensorMap pictures() {
        return pictures;
    }

    /// Keeps only `own` part of what worker 0 remembers; the same `random` makes all workers
    /// exchange alike from then on.
    ///
    /// @param options of the pictures: where they lie
    void share(Share own, TensorOptions options) {
        long[] size = {pictures.names().size(), 0, 0, 0, 0};
        if (size[0] > 0) {
            System.arraycopy(pictures.get("0").shape(), 0, size, 1, 4);
        }
        long[] told = own.group().told(size);
        try (PointerScope _ = new PointerScope()) {
            for (int i = 0; i < told[0]; i++) {
                String name = Integer.toString(i);
                Tensor all =
                        pictures.names().contains(name)
                                ? pictures.get(name)
                                : torch.zeros(
                                        new long[] {told[1], told[2], told[3], told[4]}, options);
                own.group().spread(all);
                keep(name, own.of(all));
            }
        }
        share = Optional.of(own);
    }

    /// What all workers remember together, by number; every worker must ask.
    TensorMap joined() {
        TensorMap all = new TensorMap();
        try (PointerScope _ = new PointerScope()) {
            for (String name : pictures.names()) {
                Tensor own = pictures.get(name);
                all.put(name, share.map(it -> it.joined(own)).orElse(own));
            }
        }
        return all;
    }

    private void keep(String name, Tensor picture) {
        try (PointerScope _ = new PointerScope()) {
            pictures.put(name, picture.clone());
        }
    }

    @Override
    public void close() {
        pictures.close();
    }
}
