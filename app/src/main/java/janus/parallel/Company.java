package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.chrono.Milliseconds;
import org.bytedeco.javacpp.chrono.Minutes;
import org.bytedeco.pytorch.Backend;
import org.bytedeco.pytorch.GlooDeviceVector;
import org.bytedeco.pytorch.ProcessGroupGloo;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Work;
import org.jspecify.annotations.Nullable;

/// Workers whose tensors libtorch's process groups carry: Gloo those of processors, and of GPUs by
/// way of main memory; NCCL those of GPUs where all have agreed on it.
public final class Company implements Group {
    static final long LONGEST_WAIT_MINUTES = 60; // sample sheets and saves of worker 0
    private static final long PAUSE_NANOS = 200_000;
    private static final int NEWS_MILLIS = 3000;
    private static final String LOOPBACK = "127.0.0.1";

    private final Meeting meeting;
    private final Board board;
    private final Backend gloo;
    private final Alarm alarm;
    private final AutoCloseable companions;
    private final Heartbeat heartbeat;
    private Carrier carrier = new Carrier(Carrier.GLOO, "");
    private @Nullable Nccl nccl;
    private boolean broken;
    private boolean left;

    private Company(Meeting meeting, Board board, Alarm alarm, AutoCloseable companions) {
        this.meeting = meeting;
        this.board = board;
        this.alarm = alarm;
        this.companions = companions;
        this.gloo = gloo(meeting, board);
        this.heartbeat = new Heartbeat(board, meeting, alarm);
    }

    /// The group of those who met, connected; owns `board` and `companions`.
    @MustBeClosed
    static Company of(Meeting meeting, Board board, Alarm alarm, AutoCloseable companions) {
        return new Company(meeting, board, alarm, companions);
    }

    /// This, whose tensors `agreed` carries from now on; this worker's are on `device`.
    ///
    /// @throws IOException when it can't; then this is closed
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // this closes it
    Company carriedBy(Carrier agreed, Device device) throws IOException {
        carrier = agreed;
        if (agreed.isNccl()) {
            CompletableFuture<Nccl> joined =
                    CompletableFuture.supplyAsync(() -> Nccl.open(board, meeting, device));
            try {
                until(joined::isDone);
                nccl = joined.join();
            } catch (RuntimeException failure) {
                Throwable why = failure.getCause() == null ? failure : failure.getCause();
                broken = true;
                leave(Board.firstLine(why));
                close();
                throw new IOException(
                        "NCCL could not join the GPUs of the %d workers (%s) - a worker ended, or driver or network stand in its way - look at the others' messages, or use --exchange gloo"
                                .formatted(world(), Board.firstLine(why)),
                        failure);
            }
        }
        return this;
    }

    private static Backend gloo(Meeting meeting, Board board) {
        try (PointerScope _ = new PointerScope();
                Hush _ = Hush.begin()) {
            ProcessGroupGloo.Options options =
                    ProcessGroupGloo.Options.create(
                            new Milliseconds(new Minutes(LONGEST_WAIT_MINUTES)));
            options.devices(
                    new GlooDeviceVector(
                            ProcessGroupGloo.createDeviceForHostname(address(meeting.place()))));
            return new ProcessGroupGloo(board.store(), meeting.rank(), meeting.world(), options)
                    .retainReference();
        }
    }

    /// The address of this machine that the others reach it by.
    private static String address(Place place) {
        return switch (place) {
            case Place.Sheet _ -> LOOPBACK;
            case Place.Port(String host, int port) -> {
                try (DatagramSocket socket = new DatagramSocket()) {
                    socket.connect(new InetSocketAddress(host, port)); // sends nothing
                    InetAddress own = socket.getLocalAddress();
                    yield own.isAnyLocalAddress() ? host : own.getHostAddress();
                } catch (SocketException noWay) {
                    throw new IllegalStateException(noWay.getMessage(), noWay);
                }
            }
        };
    }

    @Override
    public int rank() {
        return meeting.rank();
    }

    @Override
    public int world() {
        return meeting.world();
    }

    @Override
    public String carrier() {
        return carrier.name();
    }

    @Override
    public String reason() {
        return carrier.reason();
    }

    @Override
    public void sum(Tensor tensor) {
        together(tensor, Backend::allreduce);
    }

    @Override
    public void spread(Tensor tensor) {
        together(tensor, Backend::broadcast);
    }

    private interface Collective {
        Work with(Backend backend, TensorVector tensors);
    }

    /// Gloo carries tensors of the CPU: those of a GPU go there and back, unless there is NCCL.
    private void together(Tensor tensor, Collective collective) {
        try (PointerScope _ = new PointerScope()) {
            Tensor own = tensor.detach();
            Backend backend = nccl != null && own.is_cuda() ? nccl.backend() : gloo;
            Tensor near = nccl == null ? own.cpu() : own;
            Tensor carried = near.contiguous(); // the same where it is so already
            TensorVector one = new TensorVector(carried);
            awaited(() -> collective.with(backend, one));
            if (!carried.is_same(own)) {
                own.copy_(carried);
            }
        }
    }

    private void awaited(Supplier<Work> begun) {
        try {
            Work work = begun.get();
            until(work::isCompleted);
            work._wait(); // which throws what went wrong
        } catch (WorkerLost lost) {
            throw lost;
        } catch (RuntimeException failure) { // libtorch knows no kinds of failure
            throw lost(news(failure));
        }
    }

    private void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (alarm.what().isPresent()) {
                throw lost(alarm.what().get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private WorkerLost lost(String what) {
        broken = true;
        return new WorkerLost(what);
    }

    /// A closed connection is noticed before what the other worker or the system says about it.
    private String news(RuntimeException failure) {
        long end = System.nanoTime() + NEWS_MILLIS * 1_000_000L;
        while (alarm.what().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return alarm.what()
                .orElseGet(() ->
                        "one of the other %d workers ended (%s)"
                                .formatted(world() - 1, Board.firstLine(failure)));
    }

    @Override
    public long[] told(long... numbers) {
        try (PointerScope _ = new PointerScope()) {
            Tensor tensor = Tensor.create(numbers);
            spread(tensor);
            long[] told = new long[numbers.length];
            LongBuffer values = tensor.createBuffer();
            values.get(told);
            return told;
        }
    }

    @Override
    public String told(String text) {
        byte[] mine = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.toIntExact(told(mine.length)[0]);
        try (PointerScope _ = new PointerScope()) {
            Tensor tensor = Tensor.create(leads() ? mine : new byte[length]);
            spread(tensor);
            byte[] told = new byte[length];
            ByteBuffer values = tensor.createBuffer();
            values.get(told);
            return new String(told, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void leave(String why) {
        left = true;
        heartbeat.farewell(why);
    }

    /// A group that was left in the middle, or whose process is ending, goes with the process:
    /// libtorch would wait for what never comes.
    @Override
    public void close() {
        heartbeat.close();
        try {
            closeNccl();
            if (!broken && !NativeWork.ending()) {
                gloo.releaseReference();
                board.close();
            }
            companions.close();
        } catch (Exception unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private void closeNccl() {
        if (nccl == null) {
            return;
        }
        if (broken || left) {
            nccl.abort();
        } else if (!NativeWork.ending()) {
            nccl.close();
        }
    }
}
