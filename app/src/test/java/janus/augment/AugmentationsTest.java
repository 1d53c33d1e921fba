package janus.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import janus.volume.Modality;
import janus.volume.Slice;
import janus.volume.Unit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationsTest {
    @Test
    void namesComeInAnyOrderAndOnce() {
        assertThat(Augmentations.of("shift, flip,shift").code()).isEqualTo("flip,shift");
        assertThat(Augmentations.of("flip,shift")).isEqualTo(Augmentations.DEFAULT);
        assertThat(Augmentations.of("none").all()).isEmpty();
        assertThat(Augmentations.of("none").code()).isEqualTo("none");
        assertThat(Augmentations.of(Augmentations.EVERY.code())).isEqualTo(Augmentations.EVERY);
    }

    @Test
    void unknownNamesSayWhichThereAre() {
        assertThatThrownBy(() -> Augmentations.of("flip,shear"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "augmentation 'shear' is unknown - each name must say what happens to a slice - use none alone, or some of flip, shift, rotate, scale, elastic, gamma, bias, noise");
        for (String wrong : List.of("", "flip,", "flip,none", "FLIP")) {
            assertThatThrownBy(() -> Augmentations.of(wrong)).hasMessageContaining("is unknown");
        }
    }

    @Test
    void noiseNeedsHounsfieldUnits() {
        assertThatCode(() -> Augmentations.EVERY.requireFor(Unit.HU)).doesNotThrowAnyException();
        assertThatCode(() -> Augmentations.of("bias").requireFor(Unit.GREY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Augmentations.EVERY.requireFor(Unit.GREY))
                .hasMessageStartingWith("augmentation noise needs CT in HU");
    }

    @Test
    void aSeedRepeatsItsDrawAndAnotherDoesNot() {
        Canvas canvas = new Canvas(32, 6);
        float[] values = new float[32 * 32];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 97;
        }
        Slice ct = Slice.of(32, 32, values);
        Trials.forAll(
                20,
                random -> {
                    long seed = random.nextLong();
                    float[] first = ct(ct, canvas, seed);
                    assertThat(ct(ct, canvas, seed)).containsExactly(first);
                    assertThat(ct(ct, canvas, seed + 1)).isNotEqualTo(first);
                });
    }

    private static float[] ct(Slice ct, Canvas canvas, long seed) {
        return Augmentations.EVERY
                .draw(canvas, new SplittableRandom(seed))
                .apply(ct, Modality.CT, Unit.HU)
                .values();
    }

    @Test
    void everyDrawLiesInItsRange() { // the constructors refuse what does not
        Canvas canvas = new Canvas(32, 6);
        Trials.forAll(
                500,
                random -> {
                    for (Augmentation one : Augmentation.values()) {
                        assertThat(one.random(canvas, random).caption()).isNotEmpty();
                        assertThat(one.at(-1, canvas, random).caption()).isNotEmpty();
                        assertThat(one.at(1, canvas, random).caption()).isNotEmpty();
                    }
                });
    }
}
