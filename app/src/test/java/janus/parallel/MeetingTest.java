package janus.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import janus.tensor.Device;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Store;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers that are threads of the test.
class MeetingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pact NOTHING = new Pact(Map.of(), Exchange.AUTO);
    private final ExecutorService others = Executors.newCachedThreadPool();
    @TempDir private Path folder;

    @AfterEach
    void end() throws InterruptedException {
        others.shutdown();
        assertThat(others.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Workforce worker(Place place, int rank, String steps) {
        return new Workforce.Met(
                new Meeting(place, rank, 2, PATIENCE),
                new Pact(Map.of("--steps", steps), Exchange.AUTO));
    }

    private Place sheet() {
        return new Place.Sheet(folder.resolve("board"));
    }

    private static Place.Port freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Place.Port("127.0.0.1", socket.getLocalPort());
        }
    }

    /// What worker `rank` gets of a sum, of worker 0's tensor, number and text.
    private static String together(Workforce workforce, int rank)
            throws IOException, InterruptedException {
        try (Group group = workforce.open(Device.CPU);
                PointerScope _ = new PointerScope()) {
            Tensor sum = Tensor.create(new float[] {1 + rank, 10}, new long[] {2});
            group.sum(sum);
            Tensor first = Tensor.create(new float[] {7 + rank}, new long[] {1});
            group.spread(first);
            return "%s %s %s %d %s"
                    .formatted(
                            sum.get(0).item_float(),
                            sum.get(1).item_float(),
                            first.item_float(),
                            group.told(rank + 3)[0],
                            group.told(rank == 0 ? "größer" : ""));
        }
    }

    @Test
    void whoMeetsAddsUpAndHearsWorkerZero()
            throws IOException, ExecutionException, InterruptedException {
        for (Place place : new Place[] {sheet(), freePort()}) {
            Future<String> other = others.submit(() -> together(worker(place, 1, "5"), 1));
            assertThat(together(worker(place, 0, "5"), 0)).isEqualTo("3.0 20.0 7.0 3 größer");
            assertThat(other.get()).isEqualTo("3.0 20.0 7.0 3 größer");
        }
    }

    /// As a way to try what carries tensors.
    @Test
    void whoIsAloneAtAMeetingExchangesWithItself() throws IOException, InterruptedException {
        Workforce one = new Workforce.Met(new Meeting(sheet(), 0, 1, PATIENCE), NOTHING);
        try (Group group = one.open(Device.CPU);
                PointerScope _ = new PointerScope()) {
            Tensor sum = Tensor.create(new float[] {3}, new long[] {1});
            group.sum(sum);
            assertThat(sum.item_float()).isEqualTo(3);
            assertThat(group.isAlone()).isFalse();
            assertThat(group.carrier()).isEqualTo("gloo");
            assertThat(group.reason()).isEqualTo("worker 0 computes on cpu");
        }
    }

    @Test
    void whereNcclIsAskedForAndCannotBeAllAreRefused()
            throws IOException, ExecutionException, InterruptedException {
        Pact pact = new Pact(Map.of(), Exchange.NCCL);
        Place.Port port = freePort();
        Workforce second = new Workforce.Met(new Meeting(port, 1, 2, PATIENCE), pact);
        Future<Throwable> other = others.submit(() -> refusal(second));
        String sentence =
                "worker 0 computes on cpu and --exchange nccl is asked for - NCCL joins workers that have a GPU each - leave --exchange away, or give each a GPU of its own as docs/gpu.md says";
        assertThat(refusal(new Workforce.Met(new Meeting(port, 0, 2, PATIENCE), pact)))
                .isInstanceOf(IOException.class)
                .hasMessage(sentence);
        assertThat(other.get()).isInstanceOf(IOException.class).hasMessage(sentence);
    }

    /// NCCL's own names on the board, over a connection of their own.
    @Test
    void anotherGroupHasNamesOfItsOwn() throws IOException, InterruptedException {
        for (Place place : new Place[] {sheet(), freePort()}) {
            Board board = Board.open(new Meeting(place, 0, 1, PATIENCE));
            try (PointerScope _ = new PointerScope()) {
                Store other = board.another("nccl");
                board.put("name", "gloo's");
                other.set("name", "nccl's");
                assertThat(board.read("name")).contains("gloo's");
                assertThat(other.get_to_str("name")).isEqualTo("nccl's");
            }
            board.close();
        }
    }

    private static Throwable refusal(Workforce workforce) {
        return catchThrowable(() -> workforce.open(Device.CPU).close());
    }

    @Test
    void whoWantsSomethingElseIsRefusedByAll()
            throws IOException, ExecutionException, InterruptedException {
        Place.Port port = freePort();
        Future<Throwable> other = others.submit(() -> refusal(worker(port, 1, "6")));
        String sentence =
                "worker 1 has --steps 6 and worker 0 has 5 - all must learn the same, or the result would be a mixture - start all with the same data, options and version";
        assertThat(refusal(worker(port, 0, "5")))
                .isInstanceOf(IOException.class)
                .hasMessage(sentence);
        assertThat(other.get()).isInstanceOf(IOException.class).hasMessage(sentence);
    }

    @Test
    void aNumberIsGivenOnce() throws ExecutionException, InterruptedException {
        Place place = sheet();
        Callable<Throwable> one = () -> refusal(worker(place, 1, "5"));
        Future<Throwable> first = others.submit(one);
        Future<Throwable> second = others.submit(one);
        assertThat(refusal(worker(place, 0, "5"))).isNull();
        Throwable refused = first.get() == null ? second.get() : first.get();
        assertThat(refused).hasMessageStartingWith("worker 1 of 2 is there already - ");
    }

    @Test
    void nobodyIsWaitedForForEver() {
        Meeting hurried = new Meeting(sheet(), 0, 2, Duration.ofMillis(200));
        assertThat(refusal(new Workforce.Met(hurried, NOTHING)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("worker 1 did not come to file:");
    }

    @Test
    void aPortWhereNobodyIsSaysSo() throws IOException {
        Meeting hurried = new Meeting(freePort(), 1, 2, Duration.ofSeconds(1));
        assertThat(refusal(new Workforce.Met(hurried, NOTHING)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("nobody answers at 127.0.0.1:");
    }

    @Test
    void aPortInUseSaysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Place place = new Place.Port("127.0.0.1", taken.getLocalPort());
            assertThat(refusal(worker(place, 0, "5")))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("worker 0 can't wait for the others at 127.0.0.1:");
        }
    }

    @Test
    void whoLeavesSaysWhy() throws IOException, ExecutionException, InterruptedException {
        Place place = sheet();
        Future<?> other =
                others.submit(() -> {
                    try (Group group = worker(place, 1, "5").open(Device.CPU)) {
                        group.leave("the disk is full");
                    }
                    return null;
                });
        try (Group group = worker(place, 0, "5").open(Device.CPU);
                PointerScope _ = new PointerScope()) {
            other.get();
            Tensor tensor = Tensor.create(new float[] {1}, new long[] {1});
            assertThatThrownBy(() -> group.sum(tensor))
                    .isInstanceOf(WorkerLost.class)
                    .hasMessage("worker 1 ended: the disk is full");
        }
    }

    @Test
    void numbersOutsideTheWorldAreRefused() {
        for (int[] wrong : new int[][] {{2, 2}, {-1, 2}, {0, 0}}) {
            assertThatThrownBy(() -> new Meeting(sheet(), wrong[0], wrong[1], PATIENCE))
                    .hasMessageStartingWith(
                            "--rank %d of --world %d is no worker - "
                                    .formatted(wrong[0], wrong[1]));
        }
    }

    @Test
    void placesAreReadAsTheyAreWritten() {
        assertThat(Place.of("node1:29500")).isEqualTo(new Place.Port("node1", 29500));
        assertThat(Place.of("[::1]:29500")).isEqualTo(new Place.Port("::1", 29500));
        assertThat(Place.of(sheet().toString())).isEqualTo(sheet());
        assertThatThrownBy(() -> Place.of("node1"))
                .hasMessageStartingWith("--rendezvous 'node1' is no place to meet - ");
        assertThatThrownBy(() -> Place.of("node1:99999"))
                .hasMessageStartingWith("--rendezvous node1:99999 has no port that exists - ");
    }
}
