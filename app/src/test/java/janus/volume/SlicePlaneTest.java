package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlicePlaneTest {
    private static final Grid GRID =
            new Grid(new Size(3, 4, 5), new Spacing(1, 2, 3), Cosines.LPS, new Vector(10, 20, 30));

    /// What slice `k` of a volume shows when its slices of `plane` are taken for axial ones: the
    /// source's voxel indices, x + 10 y + 100 z.
    private static Slice slice(SlicePlane plane, int k) {
        float[] voxels = new float[GRID.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i % 3 + 10 * (i / 3 % 4) + 100 * (i / 12);
        }
        Volume turned = Volume.of(plane.asAxial(GRID), voxels);
        return Reorientation.of(turned.grid()).turn(turned).slice(k);
    }

    @Test
    void axialSlicesStay() {
        assertThat(SlicePlane.AXIAL.asAxial(GRID)).isEqualTo(GRID);
    }

    @Test
    void coronalSlicesRunToTheLeftAndDown() {
        Slice second = slice(SlicePlane.CORONAL, 1); // from the front to the back
        assertThat(second.width()).isEqualTo(3);
        assertThat(second.height()).isEqualTo(5);
        assertThat(second.at(0, 0)).isEqualTo(410); // patient's right, top
        assertThat(second.at(2, 4)).isEqualTo(12); // patient's left, bottom
    }

    @Test
    void sagittalSlicesRunToTheBackAndDown() {
        Slice first = slice(SlicePlane.SAGITTAL, 0); // from the left to the right
        assertThat(first.width()).isEqualTo(4);
        assertThat(first.height()).isEqualTo(5);
        assertThat(first.at(0, 0)).isEqualTo(402); // nose, top, leftmost
        assertThat(first.at(3, 4)).isEqualTo(32); // back, bottom
    }

    @Test
    void turningKeepsDistancesAndHandedness() {
        for (SlicePlane plane : SlicePlane.values()) {
            Grid turned = plane.asAxial(GRID);
            Cosines axes = turned.cosines();
            assertThat(axes.x().cross(axes.y()).minus(axes.z()).length()).isZero();
            Vector far = turned.toPatient(new Vector(2, 3, 4)).minus(turned.origin());
            Vector before = GRID.toPatient(new Vector(2, 3, 4)).minus(GRID.origin());
            assertThat(far.length()).isEqualTo(before.length());
        }
    }
}
