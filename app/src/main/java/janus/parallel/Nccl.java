package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.Device;
import janus.work.RootCause;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.chrono.Milliseconds;
import org.bytedeco.javacpp.chrono.Minutes;
import org.bytedeco.pytorch.Backend;
import org.bytedeco.pytorch.Store;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.nccl.ProcessGroupNCCL;

/// NVIDIA's NCCL, which carries tensors from GPU to GPU, through libtorch. Who is gone is noticed
/// by [Company] and [Heartbeat] as with Gloo; libtorch's own watchman of NCCL would end the process
/// without a word, so it is told to leave that to us.
final class Nccl implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Backend backend;

    private Nccl(Backend backend) {
        this.backend = backend;
    }

    /// Why it can't be loaded in this process, one line; nothing where it can.
    static Optional<String> obstacle() {
        return Loading.OBSTACLE;
    }

    /// What came of it the first time; a second one would not say why.
    private static final class Loading {
        static final Optional<String> OBSTACLE = obstacle();

        private Loading() {}

        private static Optional<String> obstacle() {
            try {
                Loader.load(ProcessGroupNCCL.class);
                return Optional.empty();
            } catch (LinkageError | RuntimeException missing) {
                return Optional.of(
                        RootCause.of(missing).toString().lines().findFirst().orElse("").strip());
            }
        }
    }

    /// The group of `meeting`'s workers, of which this one computes on `device`, connected: all
    /// have added up a number. Waits in native code for all of them.
    @MustBeClosed
    static Nccl open(Board board, Meeting meeting, Device device) {
        unlessSet("TORCH_NCCL_ASYNC_ERROR_HANDLING", "0");
        unlessSet("TORCH_NCCL_ENABLE_MONITORING", "0");
        if (meeting.place() instanceof Place.Sheet) {
            unlessSet(
                    "NCCL_SOCKET_IFNAME", "=lo"); // else it would listen where others can reach it
        }
        try (PointerScope _ = new PointerScope()) {
            Milliseconds longest = new Milliseconds(new Minutes(Company.LONGEST_WAIT_MINUTES));
            ProcessGroupNCCL.Options options = ProcessGroupNCCL.Options.create();
            options.timeout(longest);
            Store store = board.another(Carrier.NCCL);
            Backend backend = new ProcessGroupNCCL(store, meeting.rank(), meeting.world(), options);
            Tensor one = torch.ones(new long[] {1}, new TensorOptions(device.toNative()));
            backend.allreduce(new TensorVector(one))._wait();
            if (one.item_double() != meeting.world()) {
                throw new IllegalStateException(
                        "NCCL adds up to %s for %d workers"
                                .formatted(one.item_double(), meeting.world()));
            }
            return new Nccl(backend.retainReference());
        }
    }

    private static void unlessSet(String variable, String value) {
        CLibrary.call("setenv", variable, value, 0);
    }

    Backend backend() {
        return backend;
    }

    /// Ends what GPUs wait for in vain, else the process could not end.
    void abort() {
        hasEnded(backend::abort);
    }

    @Override
    public void close() {
        if (hasEnded(backend::shutdown)) {
            backend.releaseReference();
        }
    }

    /// Whether `work` was done within seconds: it may wait for other workers, and for ever for one
    /// that is gone.
    private static boolean hasEnded(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name("nccl").start(work);
        try {
            return thread.join(LONGEST_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
