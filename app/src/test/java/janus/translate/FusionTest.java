package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.encoding.Neighbourhood;
import janus.image.Source;
import janus.network.Precision;
import janus.run.ModelCard;
import janus.tensor.Device;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FusionTest {
    private static final ModelCard CT_TO_MR = Models.card(Direction.CT_TO_MR, "gray", Unit.HU);
    private static final Cosines OBLIQUE =
            new Cosines(
                    new Vector(0, Math.cos(0.2), Math.sin(0.2)),
                    new Vector(0, Math.sin(0.2), -Math.cos(0.2)),
                    new Vector(-1, 0, 0));

    private static Volume translated(Source source, SliceFunction function, boolean fusion) {
        Settings settings = new Settings(Device.CPU, Precision.FULL, 3, fusion, false);
        try (Translator translator = new Translator(CT_TO_MR, function, settings)) {
            return ((Translation.Done) translator.translate(source)).volume();
        }
    }

    private static Source ct(Size size, Spacing spacing, Cosines cosines) {
        return Heads.ct(new Grid(size, spacing, cosines, new Vector(-20, -30, 40)));
    }

    private static List<Slice> identity(List<Neighbourhood> slices) {
        return slices.stream().map(Neighbourhood::here).toList();
    }

    /// Pixels of 2 mm are the model's: nothing is interpolated in any plane.
    @Test
    void whatAllPlanesAgreeOnStaysInItsVoxels() {
        for (Cosines cosines : List.of(Cosines.LPS, OBLIQUE)) {
            Source source = ct(new Size(41, 37, 33), new Spacing(2, 2, 2), cosines);
            int marker = 24 + 41 * (14 + 37 * 19);
            source.volume().voxels()[marker] = 1800;
            Volume axial = translated(source, FusionTest::identity, false);
            Volume fused = translated(source, FusionTest::identity, true);
            assertThat(fused.grid()).isEqualTo(axial.grid());
            assertThat(fused.voxels()[marker]).isEqualTo(1800);
            int different = 0;
            for (int i = 0; i < axial.voxels().length; i++) {
                boolean inside = source.volume().voxels()[i] > -1000;
                if (inside && axial.voxels()[i] != 0) {
                    assertThat(fused.voxels()[i]).isCloseTo(axial.voxels()[i], within(1e-3f));
                }
                different += Math.abs(fused.voxels()[i] - axial.voxels()[i]) > 1e-3 ? 1 : 0;
            }
            // the three find slightly different rims of air
            assertThat(different).isLessThan(axial.voxels().length / 20);
        }
    }

    @Test
    void slicesThatFlickerFlickerLess() {
        Source source = ct(new Size(36, 36, 36), new Spacing(2, 2, 2), Cosines.LPS);
        double axial = step(translated(source, new Flicker(), false));
        double fused = step(translated(source, new Flicker(), true));
        assertThat(axial).isCloseTo(100, within(1.0));
        // a third of it stays; what the other planes flicker averages out in an axial slice
        assertThat(fused).isLessThan(0.45 * axial);
    }

    /// Every second slice of a pass is 100 brighter.
    private static final class Flicker implements SliceFunction {
        private final List<Slice> seen = new ArrayList<>();

        @Override
        public List<Slice> apply(List<Neighbourhood> slices) {
            List<Slice> made = new ArrayList<>();
            for (Neighbourhood neighbourhood : slices) {
                Slice here = neighbourhood.here();
                seen.add(here);
                Slice out = Slice.filled(here.width(), here.height(), 40 + 100 * (seen.size() % 2));
                made.add(out);
            }
            return made;
        }
    }

    /// Mean absolute difference from slice to slice in a block inside the head.
    private static double step(Volume volume) {
        double sum = 0;
        int count = 0;
        for (int k = 12; k < 24; k++) {
            for (int j = 12; j < 24; j++) {
                for (int i = 12; i < 24; i++) {
                    sum += Math.abs(volume.at(i, j, k + 1) - volume.at(i, j, k));
                    count++;
                }
            }
        }
        return sum / count;
    }

    /// The model's field is 64 pixels of 2 mm, the head 170 mm high: coronal slices lose its ends.
    @Test
    void whereOtherPlanesSeeNothingTheAxialSlicesCount() {
        Source source = ct(new Size(40, 40, 95), new Spacing(2, 2, 2), Cosines.LPS);
        Volume axial = translated(source, FusionTest::identity, false);
        Volume fused = translated(source, FusionTest::identity, true);
        assertThat(axial.at(20, 20, 8)).isEqualTo(40);
        assertThat(fused.at(20, 20, 8)).isEqualTo(40);
        assertThat(fused.at(20, 20, 86)).isEqualTo(40);
    }

    @Test
    void aPictureIsTranslatedAsItIs() {
        Source source = Heads.ct(Grid.ofPicture(40, 36));
        assertThat(translated(source, FusionTest::identity, true).voxels())
                .isEqualTo(translated(source, FusionTest::identity, false).voxels());
    }

    @Test
    void volumesTranslatedTogetherAreFusedAsEachAlone() {
        Settings settings = new Settings(Device.CPU, Precision.FULL, 3, true, false);
        Source small = ct(new Size(33, 29, 25), new Spacing(2, 2, 2), Cosines.LPS);
        Source oblique = ct(new Size(41, 37, 33), new Spacing(2, 2, 2), OBLIQUE);
        try (Translator translator = new Translator(CT_TO_MR, FusionTest::identity, settings)) {
            List<Translation> together =
                    translator.translate(List.of(small, oblique), Kinship.ALONE, Progress.silent());
            assertThat(((Translation.Done) together.get(0)).volume().voxels())
                    .isEqualTo(translated(small, FusionTest::identity, true).voxels());
            assertThat(((Translation.Done) together.get(1)).volume().voxels())
                    .isEqualTo(translated(oblique, FusionTest::identity, true).voxels());
        }
    }
}
