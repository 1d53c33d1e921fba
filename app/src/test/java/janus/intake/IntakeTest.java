package janus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.Trials;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Frame FRAME = new Frame(1, 256);

    @Test
    void headComesToTheMiddleOfTheField() {
        Trials.forAll(
                8,
                random -> {
                    int x = random.nextInt(90, 220);
                    int y = random.nextInt(100, 200);
                    Slice head = Drawing.mr(300, x, y).slice();
                    Intake intake = Intake.of(picture(head), Modality.MR, Unit.GREY, FRAME);
                    int[] middle = middle(intake.mask(0).inside(), 256);
                    assertThat(middle[0]).isBetween(127, 128);
                    assertThat(middle[1]).isBetween(127, 128);
                });
    }

    @Test
    void mrBecomesNormalisedAndTheAirAroundZero() {
        Intake intake =
                Intake.of(
                        picture(Drawing.mr(256, 128, 128).slice()), Modality.MR, Unit.GREY, FRAME);
        Slice slice = intake.slice(0);
        assertThat(intake.unit()).isEqualTo(Unit.NORMALISED);
        assertThat(slice.at(0, 0)).isZero();
        assertThat(slice.at(128, 128 - 86)).as("scalp").isEqualTo(1);
        // (120 - 10) / (200 - 10): the percentiles are skull and scalp
        assertThat(slice.at(100, 128)).as("brain").isCloseTo(0.579f, within(0.001f));
    }

    /// As dark as air, the orbit at (128, 51) opens into it; the head's outline runs behind.
    @Test
    void anOpenOrbitIsKeptInMrAndTheSkinAroundIt() {
        Slice head =
                Drawing.mr(256, 128, 128)
                        .ellipse(new double[] {128, 45}, new double[] {12, 14}, 4)
                        .slice();
        Intake intake = Intake.of(picture(head), Modality.MR, Unit.GREY, FRAME);
        Slice white = Slice.filled(256, 256, 1);
        Volume kept = intake.restore(List.of(white), Unit.HU, Extent.SURROUNDINGS);
        Volume inside = intake.restore(List.of(white), Unit.HU, Extent.HEAD);
        assertThat(kept.at(128, 51, 0)).as("orbit").isEqualTo(1);
        assertThat(inside.at(128, 51, 0)).as("orbit by the outline").isEqualTo(-1024);
        assertThat(kept.at(128 + 72, 128, 0)).as("2 mm off the skin").isEqualTo(1);
        assertThat(inside.at(128 + 72, 128, 0)).isEqualTo(-1024);
        assertThat(kept.at(128 + 78, 128, 0)).as("8 mm off").isEqualTo(-1024);
    }

    @Test
    void nothingIsKeptAroundCt() {
        Slice head = Drawing.ct(256, 128, 128).slice();
        Intake intake = Intake.of(picture(head), Modality.CT, Unit.HU, FRAME);
        List<Slice> white = List.of(Slice.filled(256, 256, 1));
        assertThat(intake.restore(white, Unit.HU, Extent.SURROUNDINGS).voxels())
                .isEqualTo(intake.restore(white, Unit.HU, Extent.HEAD).voxels());
    }

    @Test
    void ctKeepsItsHuAndLosesTheHeadRest() {
        Intake intake =
                Intake.of(picture(Drawing.ct(256, 128, 128).slice()), Modality.CT, Unit.HU, FRAME);
        Slice slice = intake.slice(0);
        assertThat(slice.at(128, 128)).isEqualTo(35);
        assertThat(slice.at(80, 219)).as("head rest").isEqualTo(-1024);
        assertThat(slice.at(128, 53)).as("sinus").isEqualTo(-1000);
    }

    @Test
    void pictureComesBackExactlyInsideTheHead() {
        Slice head = Drawing.ct(200, 100, 101).slice();
        Intake intake = Intake.of(picture(head), Modality.CT, Unit.HU, FRAME);
        Volume back = intake.restore(List.of(intake.slice(0)), Unit.HU, Extent.SURROUNDINGS);
        assertThat(back.grid()).isEqualTo(picture(head).grid());
        assertThat(back.at(100, 101, 0)).isEqualTo(35);
        assertThat(back.at(35, 101, 0)).isEqualTo(head.at(35, 101));
        assertThat(back.at(0, 0, 0)).as("air").isEqualTo(-1024);
    }

    @Test
    void everyOrientationGivesTheSameSlices() {
        Volume upright = ctVolume();
        Slice wanted = Intake.of(upright, Modality.CT, Unit.HU, FRAME).slice(2);
        Volume sagittal = sagittal(upright);
        Intake turned = Intake.of(sagittal, Modality.CT, Unit.HU, FRAME);
        assertThat(turned.slices()).isEqualTo(upright.grid().size().slices());
        assertThat(turned.slice(2).values()).isEqualTo(wanted.values());
        assertThat(turned.restore(slices(turned), Unit.HU, Extent.SURROUNDINGS).grid())
                .isEqualTo(sagittal.grid());
    }

    @Test
    void millimetresStayMillimetres() {
        Slice head = Drawing.ct(256, 128, 128).slice(); // 140 x 176 pixels
        Grid half =
                new Grid(
                        new Size(256, 256, 1),
                        new Spacing(0.5, 0.5, 5),
                        Cosines.LPS,
                        new Vector(1, 2, 3));
        Intake intake =
                Intake.of(Volume.of(half, head.values()), Modality.CT, Unit.HU, new Frame(1, 128));
        double area = Math.PI * 70 * 88 / 4;
        assertThat((double) intake.mask(0).count()).isCloseTo(area, within(0.03 * area));
        assertThat(intake.headFraction(0)).isCloseTo(area / (128 * 128), within(0.01));
    }

    @Test
    void alignedPairLiesOnOneField() {
        Slice mr = Drawing.mr(256, 110, 140).slice();
        Slice ct = Drawing.ct(256, 110, 140).slice();
        Intake one = Intake.of(picture(mr), Modality.MR, Unit.GREY, FRAME);
        Slice beside = one.beside(picture(ct), Modality.CT, Unit.HU).slice(0);
        assertThat(beside.at(128, 128)).isEqualTo(35);
        assertThat(one.slice(0).at(128, 128)).as("ventricle").isCloseTo(0.105f, within(0.001f));
    }

    @Test
    void pairOfDifferentSizesIsRefused() {
        Intake one =
                Intake.of(
                        picture(Drawing.mr(256, 128, 128).slice()), Modality.MR, Unit.GREY, FRAME);
        Volume other = picture(Drawing.ct(200, 100, 100).slice());
        assertThatThrownBy(() -> one.beside(other, Modality.CT, Unit.HU))
                .hasMessageContaining("200x200 voxels beside 256x256 - ");
    }

    @Test
    void normalisationLooksAtTheWholeVolume() {
        Slice bright = Drawing.mr(256, 128, 128).slice();
        float[] dim = bright.values().clone();
        for (int i = 0; i < dim.length; i++) {
            dim[i] /= 2;
        }
        Volume both =
                Volume.stack(
                        Grid.ofPicture(256, 256).withSize(new Size(256, 256, 2)),
                        List.of(bright, Slice.of(256, 256, dim)));
        Intake intake = Intake.of(both, Modality.MR, Unit.GREY, FRAME);
        double ratio = intake.slice(1).at(100, 128) / intake.slice(0).at(100, 128);
        assertThat(ratio).isCloseTo(0.5, within(0.05));
    }

    private static Volume picture(Slice slice) {
        return Volume.of(Grid.ofPicture(slice.width(), slice.height()), slice.values());
    }

    private static List<Slice> slices(Intake intake) {
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < intake.slices(); k++) {
            slices.add(intake.slice(k));
        }
        return slices;
    }

    private static Volume ctVolume() {
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            slices.add(
                    Drawing.ct(240, 118 + k, 122)
                            .ellipse(new double[] {90, 100}, new double[] {9, 5}, 70 + k)
                            .slice());
        }
        Grid grid =
                new Grid(
                        new Size(240, 240, 4),
                        new Spacing(1, 1, 4),
                        Cosines.LPS,
                        new Vector(-120, -120, 7));
        return Volume.stack(grid, slices);
    }

    /// The same head as a sagittal scan stores it: columns from front to back, rows from top to
    /// bottom, slices from left to right.
    private static Volume sagittal(Volume axial) {
        Size size = axial.grid().size();
        float[] voxels = new float[size.voxels()];
        int at = 0;
        for (int i = size.columns() - 1; i >= 0; i--) {
            for (int k = size.slices() - 1; k >= 0; k--) {
                for (int j = 0; j < size.rows(); j++) {
                    voxels[at++] = axial.at(i, j, k);
                }
            }
        }
        Grid grid =
                new Grid(
                        new Size(size.along(1), size.along(2), size.along(0)),
                        new Spacing(1, 4, 1),
                        new Cosines(
                                new Vector(0, 1, 0), new Vector(0, 0, -1), new Vector(-1, 0, 0)),
                        axial.grid()
                                .toPatient(new Vector(size.columns() - 1, 0, size.slices() - 1)));
        return Volume.of(grid, voxels);
    }

    private static int[] middle(boolean[] inside, int width) {
        int[] box = {width, -1, width, -1};
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                box[0] = Math.min(box[0], i % width);
                box[1] = Math.max(box[1], i % width);
                box[2] = Math.min(box[2], i / width);
                box[3] = Math.max(box[3], i / width);
            }
        }
        return new int[] {(box[0] + box[1]) / 2, (box[2] + box[3]) / 2};
    }
}
