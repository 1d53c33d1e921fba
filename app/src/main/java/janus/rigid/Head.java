package janus.rigid;

import janus.volume.Size;
import janus.volume.Vector;
import janus.volume.Volume;

/// What is laid on one another.
///
/// @param values 0 to 1, at least two voxels along every axis
/// @param region not 0 where the head is, on any grid; it says where to look and where to start
public record Head(Volume values, Volume region) {
    /// Checks that there is something in three dimensions.
    public Head {
        Size size = values.grid().size();
        if (Math.min(size.columns(), Math.min(size.rows(), size.slices())) < 2) {
            throw new IllegalArgumentException(
                    "a volume of %dx%dx%d voxels is flat - a head in space needs at least two along every axis - give a whole volume"
                            .formatted(size.columns(), size.rows(), size.slices()));
        }
        if (isEmpty(region)) {
            throw new IllegalArgumentException(
                    "the head's region is empty - nothing says where to look - check that the volume shows a head");
        }
    }

    private static boolean isEmpty(Volume region) {
        for (float value : region.voxels()) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /// The middle of the region, mm.
    Vector centre() {
        Size size = region.grid().size();
        Vector sum = Vector.ZERO;
        int count = 0;
        for (int at = 0; at < size.voxels(); at++) {
            if (region.voxels()[at] != 0) {
                int k = at / size.inSlice();
                int j = at / size.columns() % size.rows();
                sum = sum.plus(1, new Vector(at % size.columns(), j, k));
                count++;
            }
        }
        return region.grid().toPatient(Vector.ZERO.plus(1.0 / count, sum));
    }
}
