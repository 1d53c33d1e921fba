package janus.train;

import static org.assertj.core.api.Assertions.assertThat;

import janus.volume.Slice;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private final Slice slice = Slice.of(3, 2, new float[] {1, 2, 3, 4, 5, 6});

    @Test
    void noneLeavesTheSlice() {
        assertThat(Augmentation.NONE.apply(slice, 0).values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void flipMirrorsLeftToRight() {
        assertThat(new Augmentation(true, 0, 0).apply(slice, 0).values())
                .containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void shiftBringsInBackground() {
        assertThat(new Augmentation(false, 1, -1).apply(slice, -9).values())
                .containsExactly(-9, 4, 5, -9, -9, -9);
    }
}
