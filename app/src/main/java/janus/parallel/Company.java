package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.NativeWork;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
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

/// Two or more workers, whose tensors libtorch's Gloo carries.
public final class Company implements Group {
    private static final long LONGEST_WAIT_MINUTES = 60; // sample sheets and saves of worker 0
    private static final long PAUSE_NANOS = 200_000;
    private static final int NEWS_MILLIS = 3000;
    private static final String LOOPBACK = "127.0.0.1";

    private final Meeting meeting;
    private final Board board;
    private final Backend backend;
    private final Alarm alarm;
    private final AutoCloseable companions;
    private final Heartbeat heartbeat;
    private boolean broken;

    private Company(Meeting meeting, Board board, Alarm alarm, AutoCloseable companions) {
        this.meeting = meeting;
        this.board = board;
        this.alarm = alarm;
        this.companions = companions;
        this.backend = gloo(meeting, board);
        this.heartbeat = new Heartbeat(board, meeting, alarm);
    }

    /// The group of those who met, connected; owns `board` and `companions`.
    @MustBeClosed
    static Company of(Meeting meeting, Board board, Alarm alarm, AutoCloseable companions) {
        return new Company(meeting, board, alarm, companions);
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
        return "gloo";
    }

    @Override
    public void sum(Tensor tensor) {
        together(tensor, it -> backend.allreduce(it));
    }

    @Override
    public void spread(Tensor tensor) {
        together(tensor, it -> backend.broadcast(it));
    }

    private interface Collective {
        Work on(TensorVector tensors);
    }

    /// Gloo carries tensors of the CPU: those of a GPU go there and back.
    private void together(Tensor tensor, Collective collective) {
        try (PointerScope _ = new PointerScope()) {
            Tensor own = tensor.detach();
            boolean there = own.is_cpu() && own.is_contiguous();
            Tensor carried = there ? own : own.cpu().contiguous();
            TensorVector one = new TensorVector(carried);
            awaited(() -> collective.on(one));
            if (!there) {
                own.copy_(carried);
            }
        }
    }

    private void awaited(Supplier<Work> begun) {
        try {
            Work work = begun.get();
            while (!work.isCompleted()) {
                if (alarm.what().isPresent()) {
                    throw lost(alarm.what().get());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            work._wait();
        } catch (WorkerLost lost) {
            throw lost;
        } catch (RuntimeException failure) { // libtorch knows no kinds of failure
            throw lost(news(failure));
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
        heartbeat.farewell(why);
    }

    /// A group that was left in the middle, or whose process is ending, goes with the process:
    /// libtorch would wait for what never comes.
    @Override
    public void close() {
        heartbeat.close();
        try {
            if (!broken && !NativeWork.ending()) {
                backend.releaseReference();
                board.close();
            }
            companions.close();
        } catch (Exception unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }
}
