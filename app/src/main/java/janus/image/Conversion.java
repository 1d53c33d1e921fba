package janus.image;

import janus.instance.Making;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// From one image file to another, keeping values and position as far as the new kind can.
///
/// @param out file, or the folder of a DICOM series
/// @param form of `out`
/// @param modality what a NIfTI volume holds: HU when it is CT
/// @param slice the axial slice to take, counted from 0 at the feet; all of them when empty
/// @param series the DICOM series to take, or null for the only one
public record Conversion(
        Path in,
        Path out,
        Form form,
        Modality modality,
        OptionalInt slice,
        @Nullable String series) {
    /// Reads `in` and writes `out`. A DICOM series keeps patient and study of a DICOM source; of
    /// other sources it has a placeholder. Pictures become pictures level by level; whole numbers
    /// become int16 NIfTI, others float32; a volume becomes a picture with 16 bits and its scale.
    ///
    /// @return what had to be done to read `in` and to write `out`, a sentence each
    /// @throws IOException when `in` cannot be read or `out` not written
    /// @throws IllegalArgumentException when `out` cannot hold what `in` has
    public List<String> run() throws IOException {
        if (Files.isDirectory(in) && !ImageFiles.isOne(in)) {
            throw new IOException(
                    "%s is a folder - one image file is converted at a time - name a file in it"
                            .formatted(in));
        }
        if (ImageFiles.isSame(in, out)) {
            throw new IOException(
                    "%s is source and target at once - the source would be lost - name another file to write"
                            .formatted(out));
        }
        Kind from = ImageFiles.kind(in);
        Kind to = form == Form.DICOM_SERIES ? Kind.DICOM : ImageFiles.kindToWrite(out);
        ImageFiles.requireSeries(in, series);
        if (from == Kind.PICTURE && to == Kind.PICTURE && slice.isEmpty()) {
            Picture.read(in).write(out);
            return List.of();
        }
        Source source = ImageFiles.readAny(in, modality, null, series);
        Volume volume =
                slice.isPresent() ? cut(source.volume(), slice.getAsInt()) : source.volume();
        List<String> notes = new ArrayList<>(source.notes());
        switch (to) {
            case NIFTI -> NiftiFile.write(volume, out, lossless(volume));
            case PICTURE -> writePicture(volume, source.unit());
            case DICOM -> notes.addAll(writeDicom(source, volume));
        }
        return notes;
    }

    private List<String> writeDicom(Source source, Volume volume) throws IOException {
        Modality written =
                switch (source.unit()) {
                    case HU -> Modality.CT;
                    case NORMALISED -> Modality.MR;
                    case GREY -> source.kind() == Kind.DICOM ? Modality.MR : modality;
                };
        return new DicomOutput(source, volume, source.unit(), written)
                .write(out, form, new Making.Converted());
    }

    private void writePicture(Volume volume, Unit unit) throws IOException {
        int slices = volume.grid().size().slices();
        if (slices > 1) {
            throw new IllegalArgumentException(
                    "%s has %d slices and %s can hold one - a picture is one slice - choose it with --slice or name a .nii.gz"
                            .formatted(in, slices, out));
        }
        ImageFiles.write(volume, unit, out);
    }

    private Volume cut(Volume volume, int k) {
        Volume axial = Reorientation.of(volume.grid()).turn(volume);
        int slices = axial.grid().size().slices();
        if (k < 0 || k >= slices) {
            throw new IllegalArgumentException(
                    "slice %d of %s was asked for - there are %d, counted from 0 at the feet - choose one of them"
                            .formatted(k, in, slices));
        }
        Grid grid = axial.grid();
        Grid one =
                new Grid(
                        new janus.volume.Size(grid.size().columns(), grid.size().rows(), 1),
                        grid.spacing(),
                        grid.cosines(),
                        grid.toPatient(new janus.volume.Vector(0, 0, k)));
        return Volume.of(one, axial.slice(k).values());
    }

    private static VoxelType lossless(Volume volume) {
        for (float value : volume.voxels()) {
            if (value != (short) value) {
                return VoxelType.FLOAT32;
            }
        }
        return VoxelType.INT16;
    }
}
