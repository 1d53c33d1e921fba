package janus.train;

import janus.parallel.Alone;
import janus.parallel.Group;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// What one worker does of every step: of each batch of pictures, worker r takes the r-th part, and
/// all learn from the mean of their gradients. As losses are means over pictures, that is the
/// gradient of the whole batch.
///
/// @param group all workers
/// @param batch pictures of a batch, which they share
record Share(Group group, int batch) {
    /// Checks that there are parts of equal size.
    Share {
        require(batch, group.world());
    }

    /// Checks that `world` workers can share `batch`.
    ///
    /// @throws IllegalArgumentException when they can't
    static void require(int batch, int world) {
        if (batch % world != 0) {
            throw new IllegalArgumentException(
                    "--batch %d can't be shared by %d workers - each takes as many pictures of every batch as the others - use a --batch that %d divides, for instance %d"
                            .formatted(batch, world, world, (batch / world + 1) * world));
        }
    }

    /// The share of the only worker: everything.
    static Share whole(Recipe recipe) {
        return new Share(new Alone(), recipe.batch());
    }

    /// Pictures of a batch that this worker takes.
    private int each() {
        return batch / group.world();
    }

    /// Pictures of a step of `recipe` that this worker takes.
    int pictures(Recipe recipe) {
        return recipe.pictures() / group.world();
    }

    /// Whether this worker takes picture `number` of a step, from 0.
    boolean has(int number) {
        return number % batch / each() == group.rank();
    }

    /// This worker's pictures of `all` of a step, `[n, c, h, w]`.
    Tensor of(Tensor all) {
        if (group.isAlone()) {
            return all;
        }
        long[] s = all.shape();
        return all.reshape(s[0] / batch, group.world(), each(), s[1], s[2], s[3])
                .select(1, group.rank())
                .reshape(-1, s[1], s[2], s[3]);
    }

    /// All pictures of a step, of which each worker brings `own`; every worker must ask.
    Tensor joined(Tensor own) {
        if (group.isAlone()) {
            return own;
        }
        long[] s = own.shape();
        long batches = s[0] / each();
        long[] shape = {batches, group.world(), each(), s[1], s[2], s[3]};
        Tensor all = torch.zeros(shape, own.options());
        all.select(1, group.rank()).copy_(own.reshape(batches, each(), s[1], s[2], s[3]));
        group.sum(all);
        return all.reshape(-1, s[1], s[2], s[3]);
    }

    /// Replaces `tensors` by their means over the workers, and returns the mean of `number`, which
    /// travels with them.
    double mean(List<Tensor> tensors, double number) {
        if (group.isAlone()) {
            return number;
        }
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            List<Tensor> pieces = new ArrayList<>();
            tensors.forEach(tensor -> pieces.add(tensor.reshape(-1)));
            pieces.add(number(number, tensors));
            Tensor flat = torch.cat(new TensorVector(pieces.toArray(Tensor[]::new)));
            group.sum(flat);
            flat.div_(new Scalar((double) group.world()));
            long at = 0;
            for (Tensor tensor : tensors) {
                tensor.copy_(flat.narrow(0, at, tensor.numel()).reshape(tensor.shape()));
                at += tensor.numel();
            }
            return flat.narrow(0, at, 1).item_double();
        }
    }

    /// The sums of `numbers` over all workers of `group`, place by place.
    static double[] sums(Group group, double[] numbers) {
        try (PointerScope _ = new PointerScope()) {
            Tensor tensor = Tensor.create(numbers);
            group.sum(tensor);
            double[] sums = new double[numbers.length];
            DoubleBuffer values = tensor.createBuffer();
            values.get(sums);
            return sums;
        }
    }

    private static Tensor number(double value, List<Tensor> beside) {
        TensorOptions options =
                beside.isEmpty()
                        ? new TensorOptions(torch.ScalarType.Double)
                        : beside.getFirst().options();
        return torch.full(new long[] {1}, new Scalar(value), options);
    }
}
