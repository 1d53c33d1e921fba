package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.encoding.Neighbourhood;
import janus.image.Kind;
import janus.image.Source;
import janus.network.Precision;
import janus.run.ModelCard;
import janus.tensor.Device;
import janus.tensor.Libtorch;
import janus.volume.Cosines;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranslatorTest {
    private static final ModelCard CT_TO_MR = Models.card(Direction.CT_TO_MR, "gray", Unit.HU);

    @TempDir private Path folder;

    private static List<Slice> identity(List<Neighbourhood> slices) {
        return slices.stream().map(Neighbourhood::here).toList();
    }

    private static Settings settings(int batch) {
        return new Settings(Device.CPU, Precision.FULL, batch);
    }

    private static Volume translated(Source source, ModelCard card, SliceFunction function) {
        try (Translator translator = new Translator(card, function, settings(3))) {
            return switch (translator.translate(source)) {
                case Translation.Done(Volume volume, Unit _) -> volume;
                case Translation.Refused refused -> throw new AssertionError(refused.sentence());
            };
        }
    }

    @Test
    void anIdentityGivesTheHeadBackOnTheSameGrid() {
        Grid grid = grid(new Size(41, 37, 5), new Spacing(2, 2, 3), Cosines.LPS);
        Source source = Heads.ct(grid);
        Volume volume = translated(source, CT_TO_MR, TranslatorTest::identity);
        assertThat(volume.grid()).isEqualTo(grid);
        float[] wanted = source.volume().voxels().clone();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = wanted[i] == -1000 ? 0 : wanted[i]; // MR's background
        }
        // the mask rounds the ends of the head off and includes a rim of air
        int different = 0;
        for (int i = 0; i < wanted.length; i++) {
            different += wanted[i] == volume.voxels()[i] ? 0 : 1;
        }
        assertThat(different).isLessThan(wanted.length / 20);
    }

    @Test
    void aMarkerStaysInItsVoxelOnAnyGrid() {
        Trials.forAll(
                40,
                random -> {
                    Grid grid = anyGrid(random);
                    Source source = Heads.ct(grid);
                    Size size = grid.size();
                    int marker =
                            inTheMiddle(size.columns(), random)
                                    + size.columns()
                                            * (inTheMiddle(size.rows(), random)
                                                    + size.rows()
                                                            * inTheMiddle(size.slices(), random));
                    source.volume().voxels()[marker] = 1800;
                    Volume volume = translated(source, CT_TO_MR, TranslatorTest::identity);
                    assertThat(volume.grid()).isEqualTo(grid);
                    assertThat(brightest(volume)).as("%s", grid).isEqualTo(marker);
                });
    }

    @Test
    void aMarkerStaysInItsPixelOfAnyPicture() {
        Trials.forAll(
                60,
                random -> {
                    int width = random.nextInt(20, 60);
                    int height = random.nextInt(20, 60);
                    Volume picture = Heads.ellipsoid(Grid.ofPicture(width, height), 40, -1000);
                    int marker = inTheMiddle(width, random) + width * inTheMiddle(height, random);
                    picture.voxels()[marker] = 1800;
                    Source source = new Source(Path.of("a.png"), Kind.PICTURE, picture, Unit.HU);
                    Volume volume = translated(source, CT_TO_MR, TranslatorTest::identity);
                    assertThat(volume.grid()).isEqualTo(picture.grid());
                    assertThat(brightest(volume)).isEqualTo(marker);
                    assertThat(volume.voxels()[marker]).isEqualTo(1800);
                });
    }

    @Test
    void slicesWithoutHeadAreBackgroundAndDoNotPassTheNetwork() {
        Grid grid = grid(new Size(40, 40, 9), new Spacing(2, 2, 3), Cosines.LPS);
        Volume all = Heads.ellipsoid(grid, 40, -1000);
        Arrays.fill(all.voxels(), 0, 4 * grid.size().inSlice(), -1000);
        List<Integer> passed = new ArrayList<>();
        Volume volume =
                translated(
                        new Source(Path.of("ct.nii"), Kind.NIFTI, all, Unit.HU),
                        CT_TO_MR,
                        slices -> {
                            passed.add(slices.size());
                            return identity(slices);
                        });
        assertThat(passed).containsExactly(3, 2);
        assertThat(volume.slice(2).values()).containsOnly(0);
    }

    @Test
    void neighboursAreTheSlicesBelowAndAbove() {
        Grid grid = grid(new Size(40, 40, 4), new Spacing(2, 2, 3), Cosines.LPS);
        Volume all = Heads.steps(grid);
        List<List<Float>> seen = new ArrayList<>();
        translated(
                new Source(Path.of("ct.nii"), Kind.NIFTI, all, Unit.HU),
                CT_TO_MR,
                slices -> {
                    for (Neighbourhood n : slices) {
                        int at = 32 + 64 * 32;
                        seen.add(
                                List.of(
                                        n.below().values()[at],
                                        n.here().values()[at],
                                        n.above().values()[at]));
                    }
                    return identity(slices);
                });
        assertThat(seen)
                .containsExactly(
                        List.of(0f, 0f, 10f),
                        List.of(0f, 10f, 20f),
                        List.of(10f, 20f, 30f),
                        List.of(20f, 30f, 30f));
    }

    @Test
    void stackedPicturesAreNeighboursAndStrangersAreNot() {
        List<Source> pictures = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            Volume picture = Heads.ellipsoid(Grid.ofPicture(40, 40), 10 + k, -1000);
            pictures.add(new Source(Path.of(k + ".png"), Kind.PICTURE, picture, Unit.HU));
        }
        List<Float> below = new ArrayList<>();
        SliceFunction function =
                slices -> {
                    slices.forEach(n -> below.add(n.below().at(32, 32)));
                    return identity(slices);
                };
        try (Translator translator = new Translator(CT_TO_MR, function, settings(2))) {
            translator.translate(pictures, Kinship.STACK, Progress.silent());
            translator.translate(pictures, Kinship.STRANGERS, Progress.silent());
        }
        assertThat(below).containsExactly(10f, 10f, 11f, 10f, 11f, 12f);
    }

    @Test
    void batchesDoNotChangeTheResult() throws IOException {
        Path run = Models.run(folder.resolve("run"), "windows,neighbours", Unit.HU);
        Source source = Heads.mr(grid(new Size(40, 44, 7), new Spacing(2, 2, 3), Cosines.LPS));
        Volume one = done(run, source, settings(1));
        Volume five = done(run, source, settings(5));
        for (int i = 0; i < one.voxels().length; i++) {
            // sums in another order: 1e-6 of a range of 3000 HU, amplified by the decoding
            assertThat(five.voxels()[i]).isCloseTo(one.voxels()[i], within(0.1f));
        }
        assertThat(one.at(0, 0, 3)).isEqualTo(-1024);
    }

    private static Volume done(Path run, Source source, Settings settings) throws IOException {
        try (Translator translator = Translator.open(run, Direction.MR_TO_CT, settings)) {
            return ((Translation.Done) translator.translate(source)).volume();
        }
    }

    @Test
    void nativeMemoryStaysFlatOverHundredsOfSlices() throws IOException {
        ModelCard card = new ModelCard(Direction.CT_TO_MR, "gray", Unit.HU, 2, 64, 64, "x");
        Path run = Models.file(folder.resolve("x.safetensors"), card);
        Source source = Heads.ct(grid(new Size(64, 64, 100), new Spacing(2, 2, 1), Cosines.LPS));
        int threads = Libtorch.threads();
        Libtorch.threads(1); // tiny layers would only wait for each other
        try (Translator translator = Translator.open(run, Direction.CT_TO_MR, Device.CPU)) {
            translator.translate(source);
            long tracked = Pointer.totalBytes();
            long resident = residentWithoutGarbage();
            translator.translate(source);
            translator.translate(source);
            // less where the garbage collector meanwhile took what earlier tests had left
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(tracked);
            // a leak of what one slice makes on its way would be 200 x 2 MB
            assertThat(residentWithoutGarbage() - resident).isLessThan(64L << 20);
        } finally {
            Libtorch.threads(threads);
        }
    }

    private static long residentWithoutGarbage() {
        System.gc(); // also gives the heap's free part back to the system
        return Pointer.physicalBytes();
    }

    @Test
    void normalisedMrIsNotNormalisedAgain() {
        Volume picture = Heads.ellipsoid(Grid.ofPicture(40, 40), 0.5f, 0);
        picture.voxels()[20 + 40 * 20] = 0.75f;
        Source source = new Source(Path.of("a.png"), Kind.PICTURE, picture, Unit.NORMALISED);
        ModelCard card = Models.card(Direction.MR_TO_CT, "gray", Unit.HU);
        Volume volume = translated(source, card, TranslatorTest::identity);
        assertThat(volume.at(20, 20, 0)).isEqualTo(0.75f);
        assertThat(volume.at(15, 20, 0)).isEqualTo(0.5f);
    }

    private static Grid grid(Size size, Spacing spacing, Cosines cosines) {
        return new Grid(size, spacing, cosines, new Vector(-31.5, 12.25, 7));
    }

    /// Any order and sense of the axes, tilted by up to 20 degrees, odd sides, unequal spacing.
    private static Grid anyGrid(RandomGenerator random) {
        Vector[] axes = new Vector[3];
        double tilt = random.nextDouble(-0.35, 0.35);
        axes[0] = new Vector(Math.cos(tilt), Math.sin(tilt), 0);
        axes[1] = new Vector(-Math.sin(tilt), Math.cos(tilt), 0);
        axes[2] = new Vector(0, 0, 1);
        int[] sides = {random.nextInt(30, 50), random.nextInt(30, 50), random.nextInt(8, 14)};
        double[] mm = {
            random.nextDouble(1.2, 2.8), random.nextDouble(1.2, 2.8), random.nextDouble(1, 6)
        };
        for (int a = 2; a > 0; a--) {
            int b = random.nextInt(a + 1);
            Vector axis = axes[a];
            axes[a] = axes[b];
            axes[b] = axis;
            int side = sides[a];
            sides[a] = sides[b];
            sides[b] = side;
            double spacing = mm[a];
            mm[a] = mm[b];
            mm[b] = spacing;
        }
        for (int a = 0; a < 3; a++) {
            axes[a] = random.nextBoolean() ? axes[a] : Vector.ZERO.plus(-1, axes[a]);
        }
        return grid(
                new Size(sides[0], sides[1], sides[2]),
                new Spacing(mm[0], mm[1], mm[2]),
                new Cosines(axes[0], axes[1], axes[2]));
    }

    private static int inTheMiddle(int side, RandomGenerator random) {
        return random.nextInt(side * 3 / 8, side * 5 / 8 + 1);
    }

    private static int brightest(Volume volume) {
        int best = 0;
        for (int i = 1; i < volume.voxels().length; i++) {
            best = volume.voxels()[i] > volume.voxels()[best] ? i : best;
        }
        return best;
    }
}
