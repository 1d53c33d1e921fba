package janus.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import janus.tensor.Device;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which carrier workers take: all that can be told of NCCL without a GPU.
final class ExchangeTest {
    private static final Seat CPU = new Seat("cpu", "", "");
    private static final Seat FIRST = new Seat("cuda:0", "node1 boot 0", "");
    private static final Seat SECOND = new Seat("cuda:1", "node1 boot 1", "");
    private static final Seat ELSEWHERE = new Seat("cuda:0", "node2 boot 0", "");
    private static final Seat WITHOUT = new Seat("cuda:1", "node1 boot 1", "no jnicudart");

    private static Seats seats(Seat... seats) {
        Map<Integer, Seat> byRank = new HashMap<>();
        for (int rank = 0; rank < seats.length; rank++) {
            byRank.put(rank, seats[rank]);
        }
        return new Seats(byRank);
    }

    @Test
    void gpusOfTheirOwnAreJoinedByNccl() {
        for (Seats seats :
                new Seats[] {seats(FIRST), seats(FIRST, SECOND), seats(FIRST, ELSEWHERE)}) {
            assertThat(Exchange.AUTO.carrier(seats))
                    .contains(new Carrier("nccl", "each worker has a GPU of its own"));
            assertThat(Exchange.NCCL.carrier(seats)).contains(new Carrier("nccl", "asked for"));
            assertThat(Exchange.NCCL.refusal(seats)).isEmpty();
            assertThat(Exchange.GLOO.carrier(seats)).contains(new Carrier("gloo", "asked for"));
        }
    }

    @Test
    void whatNcclCannotJoinGoesThroughMainMemoryOrIsRefused() {
        assertObstacle(seats(CPU, CPU), "worker 0 computes on cpu");
        assertObstacle(seats(FIRST, CPU), "worker 1 computes on cpu");
        assertObstacle(seats(FIRST, SECOND, FIRST), "workers 0 and 2 share one GPU (cuda:0)");
        assertObstacle(seats(FIRST, WITHOUT), "worker 1 can't load NCCL (no jnicudart)");
    }

    private static void assertObstacle(Seats seats, String obstacle) {
        assertThat(Exchange.AUTO.carrier(seats)).contains(new Carrier("gloo", obstacle));
        assertThat(Exchange.GLOO.refusal(seats)).isEmpty();
        assertThat(Exchange.NCCL.carrier(seats)).isEmpty();
        assertThat(Exchange.NCCL.refusal(seats).orElseThrow())
                .startsWith(obstacle + " and --exchange nccl is asked for - ");
    }

    /// CUDA_VISIBLE_DEVICES names the GPUs that a process sees, which it counts from 0.
    @Test
    void gpusAreThoseOfTheMachine() {
        Device second = new Device("cuda:1");
        assertThat(Seat.number(second, null)).isEqualTo("1");
        assertThat(Seat.number(second, "4, 6")).isEqualTo("6");
        assertThat(Seat.number(second, "GPU-8932f937,GPU-1c2d")).isEqualTo("GPU-1c2d");
    }

    @Test
    void whatIsWrittenOnTheBoardIsRead() {
        for (Seat seat : new Seat[] {CPU, FIRST, WITHOUT}) {
            assertThat(Seat.read(seat.written())).isEqualTo(seat);
        }
        Carrier carrier = new Carrier("gloo", "worker 0 computes on cpu");
        assertThat(Carrier.read(carrier.written())).isEqualTo(carrier);
    }

    /// The usual natives have none; those for GPUs need CUDA's classes and libraries, too.
    @Test
    void thatNcclIsNotThereIsToldInOneLine() {
        assertThat(Nccl.obstacle().orElse("there")).isNotBlank().doesNotContain("\n");
        assertThat(Seat.of(Device.CPU)).isEqualTo(CPU);
    }

    @Test
    void otherWordsAreRefused() {
        assertThat(Exchange.of("nccl")).isEqualTo(Exchange.NCCL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exchange.of("mpi"))
                .withMessageStartingWith("--exchange 'mpi' is unknown - ");
    }
}
