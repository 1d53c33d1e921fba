package janus.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers that are threads of the test.
class MeetingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final ExecutorService others = Executors.newCachedThreadPool();
    @TempDir private Path folder;

    @AfterEach
    void end() throws InterruptedException {
        others.shutdown();
        assertThat(others.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Workforce worker(Place place, int rank, String steps) {
        return new Workforce.Met(new Meeting(place, rank, 2, PATIENCE), Map.of("--steps", steps));
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
        try (Group group = workforce.open();
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

    private static Throwable refusal(Workforce workforce) {
        return catchThrowable(() -> workforce.open().close());
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
        assertThat(refusal(new Workforce.Met(hurried, Map.of())))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("worker 1 did not come to file:");
    }

    @Test
    void aPortWhereNobodyIsSaysSo() throws IOException {
        Meeting hurried = new Meeting(freePort(), 1, 2, Duration.ofSeconds(1));
        assertThat(refusal(new Workforce.Met(hurried, Map.of())))
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
                    try (Group group = worker(place, 1, "5").open()) {
                        group.leave("the disk is full");
                    }
                    return null;
                });
        try (Group group = worker(place, 0, "5").open();
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
        for (int[] wrong : new int[][] {{2, 2}, {-1, 2}, {0, 1}}) {
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
