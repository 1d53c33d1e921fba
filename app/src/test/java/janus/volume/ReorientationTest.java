package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.Trials;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ReorientationTest {
    @Test
    void aSagittalVolumeBecomesAxial() {
        // walks to the back, to the feet, to the right: how sagittal series are often stored
        Cosines sagittal =
                new Cosines(new Vector(0, 1, 0), new Vector(0, 0, -1), new Vector(-1, 0, 0));
        Grid grid = new Grid(new Size(2, 3, 4), new Spacing(5, 6, 7), sagittal, Vector.ZERO);
        float[] voxels = new float[24];
        voxels[1] = 9; // second column: a step to the back from the corner right-most but last

        Volume axial = Reorientation.of(grid).turn(Volume.of(grid, voxels));

        assertThat(axial.grid())
                .isEqualTo(
                        new Grid(
                                new Size(4, 2, 3),
                                new Spacing(7, 5, 6),
                                Cosines.LPS,
                                new Vector(-21, 0, -12)));
        assertThat(axial.at(3, 1, 2)).isEqualTo(9);
    }

    @Test
    void axialVolumesStayAsTheyAre() {
        Grid grid = new Grid(new Size(2, 2, 2), Spacing.ONE, Cosines.LPS, Vector.ZERO);
        Volume volume = Volume.of(grid, new float[] {1, 2, 3, 4, 5, 6, 7, 8});

        Volume turned = Reorientation.of(grid).turn(volume);

        assertThat(turned.grid()).isEqualTo(grid);
        assertThat(turned.voxels()).isEqualTo(volume.voxels());
    }

    @Test
    void thereAndBackChangesNothing() {
        Trials.forAll(
                200,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    Reorientation reorientation = Reorientation.of(volume.grid());

                    Volume back = reorientation.turnBack(reorientation.turn(volume));

                    assertThat(back.grid()).isEqualTo(volume.grid());
                    assertThat(back.voxels()).isEqualTo(volume.voxels());
                });
    }

    @Test
    void resizedSlicesAreTheSlicesResized() {
        Trials.forAll(
                300,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    Reorientation reorientation = Reorientation.of(volume.grid());
                    Size size = reorientation.grid().size();
                    Resizing resizing = RandomVolumes.resizing(size, random);
                    int k = random.nextInt(size.slices());

                    assertThat(reorientation.slice(volume, k, resizing).values())
                            .isEqualTo(resizing.apply(reorientation.slice(volume, k)).values());
                });
    }

    @Test
    void everyVoxelKeepsItsPlaceAndValue() {
        Trials.forAll(
                200,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    Reorientation reorientation = Reorientation.of(volume.grid());
                    Volume axial = reorientation.turn(volume);

                    Vector index = anyVoxel(axial.grid().size(), random);
                    int k = (int) index.z();
                    assertThat(reorientation.slice(volume, k).values())
                            .isEqualTo(axial.slice(k).values());
                    Vector before = volume.grid().toIndex(axial.grid().toPatient(index));
                    assertThat(axial.at((int) index.x(), (int) index.y(), (int) index.z()))
                            .isEqualTo(
                                    volume.at(
                                            (int) Math.round(before.x()),
                                            (int) Math.round(before.y()),
                                            (int) Math.round(before.z())));
                });
    }

    @Test
    void axesRunNearestToLeftBackAndHead() {
        Trials.forAll(
                200,
                random -> {
                    Grid axial = Reorientation.of(RandomVolumes.volume(random).grid()).grid();
                    Cosines cosines = axial.cosines();

                    assertThat(cosines.x().x()).isNotNegative();
                    assertThat(cosines.y().y()).isNotNegative();
                    assertThat(cosines.z().z()).isNotNegative();
                    assertThat(Reorientation.of(axial).grid()).isEqualTo(axial);
                });
    }

    @Test
    void aVolumeOfAnotherGridIsRefused() {
        Grid grid = Grid.ofPicture(2, 3);
        Volume other = Volume.of(Grid.ofPicture(3, 3), new float[9]);

        assertThatThrownBy(() -> Reorientation.of(grid).turn(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "volume has 3x3x1 voxels and the reorientation is for 2x3x1 - it belongs to"
                                + " another grid - make one of this volume's grid");
    }

    private static Vector anyVoxel(Size size, RandomGenerator random) {
        return new Vector(
                random.nextInt(size.columns()),
                random.nextInt(size.rows()),
                random.nextInt(size.slices()));
    }

    @Test
    void axesThatRunAgainstTheSourcesAreTold() {
        Size size = new Size(2, 3, 4);
        Vector x = new Vector(1, 0, 0);
        Vector y = new Vector(0, 1, 0);
        Vector z = new Vector(0, 0, 1);
        Cosines ras = new Cosines(Vector.ZERO.minus(x), Vector.ZERO.minus(y), z);
        Cosines coronal = new Cosines(x, Vector.ZERO.minus(z), y);
        assertThat(flipped(size, Cosines.LPS)).isEmpty();
        assertThat(flipped(size, ras)).containsExactlyInAnyOrder(0, 1);
        assertThat(flipped(size, coronal)).containsExactly(2);
    }

    private static Set<Integer> flipped(Size size, Cosines cosines) {
        return Reorientation.of(new Grid(size, Spacing.ONE, cosines, Vector.ZERO)).flipped();
    }
}
