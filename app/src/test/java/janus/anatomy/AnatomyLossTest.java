package janus.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.tensor.Device;
import janus.tensor.Tensors;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/// What the losses say of heads made by hand, 32x32: empty outside, scalp, a ring of bone, tissue
/// with a lesion.
class AnatomyLossTest {
    private static final int SIDE = 32;
    private static final List<AnatomyLoss> BLIND_TO_CONTRAST =
            List.of(GradientAgreement.USUAL, new Mind(), SharedInformation.USUAL);

    /// A head whose tissues have these grey levels, its lesion `shift` columns to the right.
    private static float[] head(float ring, float tissue, float lesion, int shift) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int x = i % SIDE - SIDE / 2;
            int y = i / SIDE - SIDE / 2;
            double r = Math.hypot(x, y);
            boolean inLesion = Math.hypot(x - shift, y + 3) < 4;
            values[i] = r > 13 ? -1 : r > 12 ? 0.3f : r > 9.5 ? ring : inLesion ? lesion : tissue;
        }
        return values;
    }

    private static double loss(AnatomyLoss loss, float[] source, float[] synthetic) {
        try (PointerScope _ = new PointerScope()) {
            return loss.of(tensor(source), tensor(synthetic)).item_double();
        }
    }

    private static Tensor tensor(float[] values) {
        return Tensors.of(values, Device.CPU, 1, 1, SIDE, SIDE);
    }

    @Test
    void anotherContrastOfTheSameAnatomyIsBetterThanAnotherAnatomy() {
        float[] source = head(-0.95f, 0.2f, 0.9f, 0);
        for (AnatomyLoss loss : BLIND_TO_CONTRAST) {
            double contrast = loss(loss, source, head(0.9f, 0.1f, -0.4f, 0));
            double anatomy = loss(loss, source, head(-0.95f, 0.2f, 0.9f, 5));
            assertThat(contrast).as("%s", loss).isLessThan(0.9 * anatomy);
        }
    }

    @Test
    void aCopyLosesNothing() {
        float[] source = head(-0.95f, 0.2f, 0.9f, 2);
        assertThat(loss(new Mind(), source, source)).isZero();
        assertThat(loss(new EmptyBackground(), source, source)).isZero();
        // 1 but for what counts as noise
        assertThat(loss(GradientAgreement.USUAL, source, source)).isCloseTo(0, within(0.05));
        // soft bins share a value among neighbours, which costs some of the information
        assertThat(loss(SharedInformation.USUAL, source, source)).isBetween(0.0, 0.75);
    }

    @Test
    void aFlatSyntheticLosesAll() {
        float[] source = head(-0.95f, 0.2f, 0.9f, 2);
        float[] nothing = new float[SIDE * SIDE];
        assertThat(loss(SharedInformation.USUAL, source, nothing)).isCloseTo(1, within(1e-4));
        assertThat(loss(GradientAgreement.USUAL, source, nothing)).isCloseTo(1, within(1e-6));
    }

    @Test
    void onlyWhatShowsOutsideTheHeadCountsAsBackground() {
        float[] source = head(-0.95f, 0.2f, 0.9f, 0); // dark bone, but scalp around it
        float[] synthetic = head(0.9f, -0.5f, 0.3f, 0);
        assertThat(loss(new EmptyBackground(), source, synthetic)).isZero();
        int empty = 0;
        for (float value : source) {
            empty += value == -1 ? 1 : 0;
        }
        synthetic[0] = 1; // 2 above empty
        assertThat(loss(new EmptyBackground(), source, synthetic))
                .isCloseTo(2.0 / empty, within(1e-6));
    }

    @Test
    void emptySlicesGiveNumbers() {
        float[] empty = new float[SIDE * SIDE];
        Arrays.fill(empty, -1);
        float[] full = new float[SIDE * SIDE];
        for (AnatomyLoss loss :
                List.of(
                        GradientAgreement.USUAL,
                        new Mind(),
                        SharedInformation.USUAL,
                        new EmptyBackground())) {
            assertThat(loss(loss, empty, full)).as("%s", loss).isFinite();
            assertThat(loss(loss, full, empty)).as("%s", loss).isFinite();
        }
    }
}
