package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 4999})
    void aValueStandsWhereSortingPutsIt(int count) {
        SplittableRandom random = new SplittableRandom(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] =
                    random.nextInt(3) == 0
                            ? random.nextInt(-2, 3)
                            : Float.intBitsToFloat(random.nextInt());
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int rank = 0; rank < count; rank += 1 + count / 97) {
            assertThat(Float.floatToIntBits(new Ranked(values).at(rank)))
                    .isEqualTo(Float.floatToIntBits(sorted[rank]));
        }
    }

    @Test
    void zerosInfinitiesAndWhatIsNoNumberHaveTheirPlaces() {
        float[] values = {Float.NaN, 0, Float.POSITIVE_INFINITY, -0f, Float.NEGATIVE_INFINITY, -1};
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int rank = 0; rank < values.length; rank++) {
            assertThat(Float.floatToIntBits(new Ranked(values).at(rank)))
                    .isEqualTo(Float.floatToIntBits(sorted[rank]));
        }
    }
}
