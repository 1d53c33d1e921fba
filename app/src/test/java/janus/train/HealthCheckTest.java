package janus.train;

import static org.assertj.core.api.Assertions.assertThat;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.encoding.ChannelPlan;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The check on made-up heads, where the other modality of every slice is known.
class HealthCheckTest {
    private static final int SIDE = 64;
    private static final int HEADS = 2;
    private static final int SLICES = 4; // all of them looked at, in the Dataset's order
    @TempDir private Path folder;
    private Dataset dataset;
    private HealthCheck check;

    @BeforeEach
    void prepare() throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder.resolve("data"))) {
            for (int head = 0; head < HEADS; head++) {
                Rendering rendering = Phantom.subject(head + 1).render(Phantom.axial(SIDE, SLICES));
                add(writer, Modality.MR, rendering.image(Contrast.T1), head);
                add(writer, Modality.CT, rendering.image(Contrast.CT), head);
            }
            dataset =
                    writer.finish(
                            new DatasetCard(3.75, SIDE, Unit.HU, 1, Map.of(), DatasetCard.VERSION));
        }
        ChannelPlan plan = ChannelPlan.of("gray", Unit.HU);
        check =
                HealthCheck.of(
                        Map.of(
                                Modality.MR, slices(plan, Modality.MR),
                                Modality.CT, slices(plan, Modality.CT)),
                        plan,
                        SIDE);
    }

    private static void add(DatasetWriter writer, Modality modality, Volume volume, int head)
            throws IOException {
        for (int k = 0; k < SLICES; k++) {
            Slice slice = volume.slice(k);
            float[] values = slice.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        modality == Modality.MR
                                ? Math.clamp(values[i] / 1000, 0, 1)
                                : Math.clamp(values[i], -1000, 2000);
                values[i] = modality == Modality.MR && values[i] < 0.04 ? 0 : values[i]; // noise
            }
            String subject = "h" + head;
            writer.add(
                    new Entry(
                            Entry.fileOf(subject, modality, k),
                            subject,
                            modality,
                            k,
                            Split.TRAIN,
                            "",
                            Scale.of16Bit(modality == Modality.MR ? Unit.NORMALISED : Unit.HU),
                            ""),
                    Slice.of(SIDE, SIDE, values));
        }
    }

    private TrainingSlices slices(ChannelPlan plan, Modality modality) {
        return new TrainingSlices(
                dataset, Split.TRAIN, modality, new TrainingSlices.Form(plan.of(modality), SIDE));
    }

    /// What a generator would make that knows the truth, each value in [-1, 1] changed.
    private List<float[]> truth(Modality modality, DoubleUnaryOperator change) throws IOException {
        Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.HU;
        List<float[]> slices = new ArrayList<>();
        for (Entry entry : dataset.entries(modality, Split.TRAIN)) {
            float[] values = dataset.read(entry).values().clone();
            for (int i = 0; i < values.length; i++) {
                double part = (values[i] - unit.low()) / (unit.high() - unit.low());
                values[i] = (float) change.applyAsDouble(2 * part - 1);
            }
            slices.add(values);
        }
        return slices;
    }

    private static double insideInverted(double value) {
        return value > -0.94 ? -0.5 - value : value;
    }

    @Test
    void theTruthIsClean() throws IOException {
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = truth(direction.target(), value -> value);
            assertThat(check.judged(direction, synthetic)).isEqualTo(new Health.Clean());
            // weaker contrast is a fault, but none of these
            synthetic = truth(direction.target(), value -> 0.5 * value - 0.5);
            assertThat(check.judged(direction, synthetic)).isEqualTo(new Health.Clean());
        }
    }

    @Test
    void invertedTissuesAreFound() throws IOException {
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = truth(direction.target(), HealthCheckTest::insideInverted);
            assertIll(direction, synthetic, "is inverted (from scalp to brain it correlates at -");
        }
    }

    @Test
    void aBrightBackgroundIsFound() throws IOException {
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = truth(direction.target(), value -> -value);
            assertIll(direction, synthetic, "is inverted (background brighter than the head by ");
        }
    }

    @Test
    void sameSliceForAllIsFound() throws IOException {
        for (Direction direction : Direction.values()) {
            List<float[]> synthetic = truth(direction.target(), value -> value);
            synthetic.replaceAll(_ -> synthetic.getFirst());
            assertIll(direction, synthetic, "has collapsed (slices of different heads differ by 0");
        }
    }

    private void assertIll(Direction direction, List<float[]> synthetic, String words) {
        assertThat(check.judged(direction, synthetic))
                .isInstanceOfSatisfying(
                        Health.Ill.class,
                        ill ->
                                assertThat(ill.what())
                                        .startsWith("synthetic " + direction.target() + " ")
                                        .contains(words));
    }
}
