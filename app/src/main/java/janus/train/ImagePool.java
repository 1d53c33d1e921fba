package janus.train;

import janus.tensor.TensorMap;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/// Remembers synthetic pictures so that a discriminator is not trained on the newest only
/// (shrivastava2017, section 2.3): while there is room a picture is kept and returned; later, every
/// second time, it takes the place of a random older one, which is returned.
final class ImagePool implements AutoCloseable {
    private final int capacity;
    private final TensorMap pictures = new TensorMap();

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

    /// The remembered pictures by number.
    TensorMap pictures() {
        return pictures;
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
