package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
    @Test
    void shrinkingAveragesTheAreaOfEachNewPixel() {
        Slice slice = Slice.of(4, 2, new float[] {1, 3, 5, 7, 9, 11, 13, 15});

        assertThat(Resampling.resized(slice, 2, 1).values()).containsExactly(6, 10);
    }

    @Test
    void pixelsCutByABorderCountInPart() {
        Slice slice = Slice.of(3, 1, new float[] {0, 3, 9});

        // 1.5 old pixels each: (0 + 3 / 2) / 1.5 and (3 / 2 + 9) / 1.5
        assertThat(Resampling.resized(slice, 2, 1).values()).containsExactly(1, 7);
    }

    @Test
    void growingInterpolatesBetweenCentresAndKeepsTheBorder() {
        Slice slice = Slice.of(2, 1, new float[] {0, 8});

        assertThat(Resampling.resized(slice, 4, 1).values()).containsExactly(0, 2, 6, 8);
    }

    @Test
    void theSameSizeIsTheSameSlice() {
        Slice slice = Slice.filled(3, 4, 5);

        assertThat(Resampling.resized(slice, 3, 4)).isSameAs(slice);
    }

    @Test
    void aFlatSliceStaysFlatAndNothingOvershoots() {
        Trials.forAll(
                200,
                random -> {
                    Slice slice = slice(random);
                    int width = random.nextInt(1, 30);
                    int height = random.nextInt(1, 30);

                    Slice flat = Slice.filled(slice.width(), slice.height(), 1234.5);
                    assertThat(Resampling.resized(flat, width, height).values())
                            .containsOnly(new float[] {1234.5f}, within(1e-3f));
                    for (float value : Resampling.resized(slice, width, height).values()) {
                        assertThat(value).isBetween(-1e-4f, 1.0001f);
                    }
                });
    }

    @Test
    void shrinkingKeepsTheMean() {
        Trials.forAll(
                100,
                random -> {
                    Slice slice = slice(random);
                    int width = random.nextInt(1, slice.width() + 1);
                    int height = random.nextInt(1, slice.height() + 1);

                    assertThat(mean(Resampling.resized(slice, width, height)))
                            .isCloseTo(mean(slice), within(1e-5)); // float32 sums
                });
    }

    @Test
    void noPixelsIsRefused() {
        assertThatThrownBy(() -> Resampling.resized(Slice.filled(3, 3, 0), 0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "0 pixels asked for along a side of 3 - a slice needs at least one - ask for 1 or more");
    }

    @Test
    void ontoItsOwnGridIsExact() {
        Trials.forAll(
                100,
                random -> {
                    Volume volume = RandomVolumes.volume(random);

                    assertThat(Resampling.onto(volume, volume.grid(), -1).voxels())
                            .usingComparatorWithPrecision(
                                    0.05f) // rounding of positions up to 200 mm
                            .containsExactly(volume.voxels());
                });
    }

    @Test
    void aLinearFieldIsMetExactlyBetweenVoxels() {
        Trials.forAll(
                100,
                random -> {
                    Grid fine = RandomVolumes.volume(random).grid().withSize(new Size(9, 8, 7));
                    Volume field = linearField(fine);
                    Vector shift =
                            new Vector(
                                    random.nextDouble(), random.nextDouble(), random.nextDouble());
                    Grid shifted =
                            new Grid(
                                    new Size(7, 6, 5),
                                    fine.spacing(),
                                    fine.cosines(),
                                    fine.toPatient(shift));

                    float[] expected = linearField(shifted).voxels();
                    float[] found = Resampling.onto(field, shifted, Double.NaN).voxels();
                    assertThat(found).usingComparatorWithPrecision(1e-3f).containsExactly(expected);
                });
    }

    @Test
    void theBorderReachesHalfAVoxelAndOutsideIsWhatOneSays() {
        Grid grid = Grid.ofPicture(2, 1);
        Volume volume = Volume.of(grid, new float[] {3, 5});
        Grid wide =
                new Grid(
                        new Size(5, 1, 1),
                        new Spacing(0.5, 1, 1),
                        Cosines.LPS,
                        new Vector(-0.5, 0, 0));

        assertThat(Resampling.onto(volume, wide, -1).voxels()).containsExactly(3, 3, 4, 5, 5);
        assertThat(Resampling.onto(volume, grid.withSize(new Size(3, 2, 1)), -1).voxels())
                .containsExactly(3, 5, -1, -1, -1, -1);
    }

    private static Volume linearField(Grid grid) {
        Size size = grid.size();
        float[] voxels = new float[size.voxels()];
        for (int i = 0; i < voxels.length; i++) {
            int row = i / size.columns() % size.rows();
            int slice = i / size.inSlice();
            Vector index = new Vector(i % size.columns(), row, slice);
            voxels[i] = (float) grid.toPatient(index).dot(new Vector(0.5, -0.25, 0.125));
        }
        return Volume.of(grid, voxels);
    }

    private static Slice slice(RandomGenerator random) {
        int width = random.nextInt(1, 30);
        int height = random.nextInt(1, 30);
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return Slice.of(width, height, values);
    }

    private static double mean(Slice slice) {
        double sum = 0;
        for (float value : slice.values()) {
            sum += value;
        }
        return sum / slice.values().length;
    }
}
