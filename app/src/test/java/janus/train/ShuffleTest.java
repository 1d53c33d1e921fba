package janus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {
    @Test
    void everyNumberComesOnceAnEpochInAnotherOrderEachTime() {
        Shuffle shuffle = new Shuffle(20, 4);
        int[] first = epoch(shuffle, 0);
        int[] second = epoch(shuffle, 1);
        assertThat(first).containsExactlyInAnyOrder(IntStream.range(0, 20).toArray());
        assertThat(second).containsExactlyInAnyOrder(IntStream.range(0, 20).toArray());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void sameSeedSameOrderOtherSeedOtherOrder() {
        assertThat(epoch(new Shuffle(20, 4), 3)).isEqualTo(epoch(new Shuffle(20, 4), 3));
        assertThat(epoch(new Shuffle(20, 4), 3)).isNotEqualTo(epoch(new Shuffle(20, 5), 3));
    }

    private static int[] epoch(Shuffle shuffle, int epoch) {
        return IntStream.range(0, shuffle.n()).map(i -> shuffle.at(epoch * 20L + i)).toArray();
    }
}
