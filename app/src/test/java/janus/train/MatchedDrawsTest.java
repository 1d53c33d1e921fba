package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.encoding.Gray;
import janus.network.Precision;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unpaired draws under `--sampling position`.
class MatchedDrawsTest {
    @TempDir private Path folder;

    /// Heads of so many slices: MR every 2 from number 10, CT every 3 from number 100.
    private Dataset heads(int[] mr, int[] ct) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(folder.resolve("data"))) {
            add(writer, Modality.MR, mr);
            add(writer, Modality.CT, ct);
            return writer.finish(new DatasetCard(1, 32, Unit.HU, 1, Map.of(), DatasetCard.VERSION));
        }
    }

    private static void add(DatasetWriter writer, Modality modality, int[] counts)
            throws IOException {
        Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.HU;
        for (int head = 0; head < counts.length; head++) {
            for (int i = 0; i < counts[head]; i++) {
                int number = modality == Modality.MR ? 10 + 2 * i : 100 + 3 * i;
                String subject = modality.code() + head;
                writer.add(
                        new Entry(
                                Entry.fileOf(subject, modality, number),
                                subject,
                                modality,
                                number,
                                Split.TRAIN,
                                "",
                                Scale.of16Bit(unit),
                                ""),
                        Slice.filled(32, 32, (float) unit.background()));
            }
        }
    }

    private static TrainingSlices slices(Dataset dataset, Modality modality) {
        Unit unit = modality == Modality.MR ? Unit.NORMALISED : Unit.HU;
        return new TrainingSlices(
                dataset, Split.TRAIN, modality, new TrainingSlices.Form(new Gray(unit), 32));
    }

    private static Recipe recipe(Sampling sampling) {
        Recipe.Optimisation course = new Recipe.Optimisation(2e-4, 1, 0, 3);
        return new Recipe(4, 32, 2, 5, "gray", course, LossWeights.PAPER, Precision.FULL)
                .withSampling(sampling);
    }

    private static double meanGap(Dataset dataset, Sampling sampling) {
        TrainingSlices mr = slices(dataset, Modality.MR);
        TrainingSlices ct = slices(dataset, Modality.CT);
        Draws draws = Draws.of(mr, ct, recipe(sampling));
        double sum = 0;
        for (int position = 0; position < 400; position++) {
            Draws.Meeting meeting = draws.at(position);
            sum += Math.abs(mr.height(meeting.mr()) - ct.height(meeting.ct()));
        }
        return sum / 400;
    }

    @Test
    void slicesThatMeetLieAtTheSameHeight() throws IOException {
        Dataset dataset = heads(new int[] {30, 21}, new int[] {41, 11});
        assertThat(meanGap(dataset, Sampling.POSITION)).isLessThan(Heights.TOLERANCE);
        assertThat(meanGap(dataset, Sampling.FREE)).isGreaterThan(0.25); // 1/3 for uniform heights
    }

    @Test
    void everySliceOfBothModalitiesIsMet() throws IOException {
        Dataset dataset = heads(new int[] {12}, new int[] {20, 9});
        Draws draws =
                Draws.of(
                        slices(dataset, Modality.MR),
                        slices(dataset, Modality.CT),
                        recipe(Sampling.POSITION));
        Set<Integer> mr = new HashSet<>();
        Set<Integer> ct = new HashSet<>();
        for (int position = 0; position < 2 * 29; position++) { // an epoch of the larger as leader
            mr.add(draws.at(position).mr());
            ct.add(draws.at(position).ct());
        }
        assertThat(mr).hasSize(12);
        assertThat(ct).hasSize(29);
    }

    @Test
    void heightsAreRelativeToTheSubjectsOwnSlices() throws IOException {
        Dataset dataset = heads(new int[] {5, 4}, new int[] {11});
        TrainingSlices mr = slices(dataset, Modality.MR);
        assertThat(mr.height(0)).isZero();
        assertThat(mr.height(1)).isEqualTo(0.25);
        assertThat(mr.height(4)).isEqualTo(1);
        assertThat(mr.height(5)).isNaN(); // of the head with 4 slices
        assertThat(slices(dataset, Modality.CT).height(5)).isEqualTo(0.5);
    }

    @Test
    void unknownHeightsAreTold() throws IOException {
        Dataset dataset = heads(new int[] {5, 4}, new int[] {11});
        assertThat(FineTuning.notes(dataset, recipe(Sampling.POSITION)))
                .containsExactly(
                        "4 of 9 MR slices are of subjects with fewer than 5, so their height in the head is unknown: they meet any slice");
        assertThat(FineTuning.notes(dataset, recipe(Sampling.FREE))).isEmpty();
    }

    @Test
    void aDatasetThatKnowsNoHeightsIsRefused() throws IOException {
        Dataset dataset = heads(new int[] {5}, new int[] {1, 1, 4});
        assertThatThrownBy(() -> FineTuning.notes(dataset, recipe(Sampling.POSITION)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("knows no CT slice's height in the head (no subject has 5");
        assertThatThrownBy(() -> Sampling.of("height"))
                .hasMessageStartingWith("--sampling 'height' is unknown - ");
    }

    @Test
    void aBrokenRunGoesOnToTheSameResult() throws IOException, InterruptedException {
        Dataset dataset = heads(new int[] {8}, new int[] {9});
        RunFolder unbroken = start(dataset, "unbroken", Progress.silent());
        assertThatThrownBy(() -> start(dataset, "broken", new Killed(3))).hasMessage("killed");
        RunFolder broken = new RunFolder(folder.resolve("broken"));
        new FineTuning(Progress.silent()).resume(dataset, broken, Device.CPU);
        assertThat(broken.state()).hasSameBinaryContentAs(unbroken.state());
        assertThat(Files.readString(broken.card())).contains("\"sampling\" : \"POSITION\"");
    }

    private RunFolder start(Dataset dataset, String name, Progress progress)
            throws IOException, InterruptedException {
        return new TinyRuns(folder, dataset, new Cadence(1, 20, 2))
                .train(name, recipe(Sampling.POSITION), progress);
    }
}
