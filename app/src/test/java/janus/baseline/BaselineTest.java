package janus.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.dataset.Dataset;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.image.ImageFiles;
import janus.image.Source;
import janus.intake.HeadMask;
import janus.translate.FileTranslation;
import janus.translate.Heads;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final int FIELD = 64;
    private static final float STEP = 1 / 16f; // of HU in a 16-bit picture

    @TempDir private Path folder;
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void place() {
        in = folder.resolve("in").resolve("a-1.png");
        out = folder.resolve("out").resolve("a-1.png");
    }

    /// CT slices of 100, 300 (200 grey) and, for testing, 250; MR slices of 0.4 and 0.6. The second
    /// of each is smaller.
    private Path dataset(Unit ctUnit) throws IOException {
        Path data = folder.resolve("data-" + ctUnit.label());
        try (DatasetWriter writer = DatasetWriter.open(data)) {
            add(writer, Modality.CT, 1, new Disc(28, 100, ctUnit));
            add(writer, Modality.CT, 2, new Disc(20, ctUnit == Unit.HU ? 300 : 200, ctUnit));
            add(writer, Modality.CT, 3, new Disc(28, 250, ctUnit));
            add(writer, Modality.MR, 1, new Disc(28, 0.4, Unit.NORMALISED));
            add(writer, Modality.MR, 2, new Disc(20, 0.6, Unit.NORMALISED));
            writer.finish(new DatasetCard(1, FIELD, ctUnit, 1, Map.of(), DatasetCard.VERSION));
        }
        return data;
    }

    /// A disc in the middle of background.
    private record Disc(int radius, double inside, Unit unit) {
        Slice slice() {
            Slice slice = Slice.filled(FIELD, FIELD, unit.background());
            for (int i = 0; i < slice.values().length; i++) {
                int x = i % FIELD;
                int y = i / FIELD;
                if (Math.hypot(x - 31.5, y - 31.5) < radius) {
                    slice.values()[i] = (float) inside;
                }
            }
            return slice;
        }
    }

    private static void add(DatasetWriter writer, Modality modality, int number, Disc disc)
            throws IOException {
        Entry entry =
                new Entry(
                        Entry.fileOf("s" + number, modality, 0),
                        "s" + number,
                        modality,
                        0,
                        number == 3 ? Split.TEST : Split.TRAIN,
                        "made",
                        Scale.of16Bit(disc.unit()),
                        "");
        writer.add(entry, disc.slice());
    }

    private Source made(Baseline.Request request) throws IOException {
        FileTranslation.Outcome outcome =
                new FileTranslation(Progress.silent())
                        .run(
                                new FileTranslation.Files(List.of(in), out, null),
                                () -> BaselineTranslator.open(request));
        if (!outcome.failures().isEmpty()) {
            throw new IOException(outcome.failures().getFirst());
        }
        return ImageFiles.read(out, request.direction().target(), null);
    }

    private static Baseline.Request request(Baseline.Kind kind, Direction direction) {
        return new Baseline.Request(kind, direction, Optional.empty(), OptionalDouble.empty());
    }

    private static Baseline.Request request(Baseline.Kind kind, Direction direction, Path data) {
        return new Baseline.Request(kind, direction, Optional.of(data), OptionalDouble.empty());
    }

    /// A source of `inside` in background, 68 x 64.
    private void source(Unit unit, float inside) throws IOException {
        Volume volume = Heads.ellipsoid(Grid.ofPicture(68, 64), inside, (float) unit.background());
        ImageFiles.write(volume, unit, in);
    }

    @Test
    void aConstantFillsTheHeadOfTheSourceAndNothingElse() throws IOException {
        Heads.picture(in, 80, 70, 200);
        Source made = made(request(Baseline.Kind.CONSTANT, Direction.MR_TO_CT));
        assertThat(made.unit()).isEqualTo(Unit.HU);
        Source mr = ImageFiles.read(in, Modality.MR, null);
        boolean[] head = HeadMask.of(mr.volume(), Modality.MR, mr.unit());
        for (int i = 0; i < head.length; i++) {
            assertThat(made.volume().voxels()[i]).isEqualTo(head[i] ? 30 : -1024);
        }
        assertThat(head).contains(true).contains(false);
    }

    @Test
    void aConstantMayBeGiven() throws IOException {
        Heads.picture(in, 80, 70, 200);
        Baseline.Request asked =
                new Baseline.Request(
                        Baseline.Kind.CONSTANT,
                        Direction.MR_TO_CT,
                        Optional.empty(),
                        OptionalDouble.of(-50));
        assertThat(made(asked).volume().at(40, 35, 0)).isEqualTo(-50);
    }

    @Test
    void mrGetsTheMeanInsideTheHeadsOfTheTrainingSlices() throws IOException {
        source(Unit.HU, 40);
        Source made = made(request(Baseline.Kind.CONSTANT, Direction.CT_TO_MR, dataset(Unit.HU)));
        assertThat(made.unit()).isEqualTo(Unit.NORMALISED);
        // discs of 0.4 and 0.6 with radii of 28 and 20, as many pixels as they have
        double large = pixels(28);
        double small = pixels(20);
        double mean = (0.4 * large + 0.6 * small) / (large + small);
        assertThat(made.volume().at(40, 35, 0)).isCloseTo((float) mean, within(1e-4f));
        assertThat(made.volume().at(0, 0, 0)).isZero();
    }

    private static long pixels(int radius) {
        long count = 0;
        for (float value : new Disc(radius, 1, Unit.NORMALISED).slice().values()) {
            count += (long) value;
        }
        return count;
    }

    @Test
    void greyCtGetsTheMeanOfGreyLevels() throws IOException {
        Heads.picture(in, 68, 64, 200);
        Source made = made(request(Baseline.Kind.CONSTANT, Direction.MR_TO_CT, dataset(Unit.GREY)));
        assertThat(made.unit()).isEqualTo(Unit.GREY);
        double mean = (100.0 * pixels(28) + 200.0 * pixels(20)) / (pixels(28) + pixels(20));
        assertThat(made.volume().at(40, 35, 0)).isCloseTo((float) mean, within(0.01f));
    }

    @Test
    void aCopyLaysOneRangeOnTheOther() throws IOException {
        source(Unit.NORMALISED, 0.25f);
        Source ct = made(request(Baseline.Kind.COPY, Direction.MR_TO_CT));
        assertThat(ct.volume().at(40, 35, 0)).isCloseTo(-250, within(STEP)); // -1000 + 3000 / 4
        assertThat(ct.volume().at(0, 0, 0)).isEqualTo(-1024);
        source(Unit.HU, 500);
        Source mr = made(request(Baseline.Kind.COPY, Direction.CT_TO_MR));
        assertThat(mr.volume().at(40, 35, 0)).isCloseTo(0.5f, within(1e-4f));
        source(Unit.HU, 2500);
        assertThat(made(request(Baseline.Kind.COPY, Direction.CT_TO_MR)).volume().at(40, 35, 0))
                .isEqualTo(1);
    }

    @Test
    void aMeanImageIsCentredOnTheHead() throws IOException {
        Heads.picture(in, 80, 62, 200); // 55 rows of head: within the field of 64
        Source made = made(request(Baseline.Kind.MEAN, Direction.MR_TO_CT, dataset(Unit.HU)));
        Volume ct = made.volume();
        assertThat(ct.at(40, 31, 0))
                .isCloseTo(200, within(STEP)); // (100 + 300) / 2, not the test's
        // between the radii of 20 and 28 one of two is background: (100 - 1024) / 2
        assertThat(ct.at(64, 31, 0)).isCloseTo(-462, within(STEP));
        assertThat(ct.at(16, 31, 0)).isCloseTo(-462, within(STEP));
        assertThat(ct.at(0, 0, 0)).isEqualTo(-1024);
    }

    @Test
    void volumesComeBackOnTheirOwnGrid() throws IOException {
        in = folder.resolve("mr.nii.gz");
        out = folder.resolve("ct.nii.gz");
        Grid grid = Grid.ofPicture(60, 50).withSize(new Size(60, 50, 12));
        ImageFiles.write(Heads.ellipsoid(grid, 300, 0), Unit.GREY, in);
        Volume ct = made(request(Baseline.Kind.CONSTANT, Direction.MR_TO_CT)).volume();
        assertThat(ct.grid().size()).isEqualTo(grid.size());
        assertThat(ct.at(30, 25, 6)).isEqualTo(30);
        assertThat(ct.at(0, 0, 6)).isEqualTo(-1024);
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() throws IOException {
        Heads.picture(in, 80, 70, 200);
        Path data = dataset(Unit.HU);
        assertThatThrownBy(() -> made(request(Baseline.Kind.MEAN, Direction.MR_TO_CT)))
                .hasMessage(
                        "a mean image needs training slices - they are unknown without a Dataset - give it with --data");
        assertThatThrownBy(() -> made(request(Baseline.Kind.CONSTANT, Direction.CT_TO_MR)))
                .hasMessage(
                        "a constant in normalised values needs training slices - they are unknown without a Dataset - give it with --data, or the constant with --value");
        assertThatThrownBy(() -> made(valued(Baseline.Kind.MEAN, 3, data)))
                .hasMessage(
                        "--value 3.0 is of a constant and a mean image has none - it would change nothing - leave it away or make a constant");
        assertThatThrownBy(() -> made(valued(Baseline.Kind.CONSTANT, 5000, data)))
                .hasMessage(
                        "--value 5000.0 lies outside -1024.0 to 2000.0 HU - a picture could not hold it - give a value within");
        assertThatThrownBy(() -> made(valued(Baseline.Kind.CONSTANT, Double.NaN, data)))
                .hasMessageStartingWith("--value NaN lies outside");
        assertThat(out).doesNotExist();
    }

    private static Baseline.Request valued(Baseline.Kind kind, double value, Path data) {
        return new Baseline.Request(
                kind, Direction.MR_TO_CT, Optional.of(data), OptionalDouble.of(value));
    }

    @Test
    void aDatasetWithoutTrainingSlicesHasNoMean() throws IOException {
        Heads.picture(in, 80, 70, 200);
        Path data = folder.resolve("empty");
        try (DatasetWriter writer = DatasetWriter.open(data)) {
            add(writer, Modality.CT, 3, new Disc(28, 250, Unit.HU));
            Dataset _ =
                    writer.finish(
                            new DatasetCard(1, FIELD, Unit.HU, 1, Map.of(), DatasetCard.VERSION));
        }
        assertThatThrownBy(() -> made(request(Baseline.Kind.MEAN, Direction.MR_TO_CT, data)))
                .hasMessage(
                        data
                                + " has no CT slices to train on - there is no mean of nothing - give the Dataset that models were trained on");
    }
}
