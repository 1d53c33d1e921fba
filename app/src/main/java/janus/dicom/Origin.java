package janus.dicom;

import janus.volume.Grid;
import java.util.List;

/// Which files a volume came from.
///
/// @param head attributes of the first slice, without pixels: its patient and study
/// @param privates how many private attributes the file of the first slice has
/// @param grid of the volume
/// @param isExact whether the slices lie on the grid as they are; else they were interpolated
/// @param slices for each slice of the grid the file that lies nearest
public record Origin(
        DataSet head, int privates, Grid grid, boolean isExact, List<SourceSlice> slices) {
    /// Keeps a copy of the list.
    public Origin {
        slices = List.copyOf(slices);
    }
}
