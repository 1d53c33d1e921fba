package janus.image;

import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads, lists and writes image files of any [Kind].
public final class ImageFiles {
    private static final String ENDINGS = ".png .jpg .tif .nii .nii.gz";

    private ImageFiles() {}

    /// The image in `file`, taken for `modality`. A picture's values follow `scale` where it is
    /// given, else the scale inside the file, else they are grey levels 0 to 255 (16-bit levels
    /// divided by 257); colours become luma. A NIfTI volume keeps its values: HU when `modality` is
    /// CT, grey levels of any range when it is MR.
    ///
    /// @throws IOException when the file is missing, damaged, of another kind, or has voxels that
    ///   are no numbers
    public static Source read(Path file, Modality modality, @Nullable Scale scale)
            throws IOException {
        Source source =
                switch (kind(file)) {
                    case PICTURE -> picture(file, scale);
                    case NIFTI ->
                            new Source(
                                    file,
                                    Kind.NIFTI,
                                    NiftiFile.read(file),
                                    modality == Modality.CT ? Unit.HU : Unit.GREY);
                };
        Voids voids = Voids.in(source.volume());
        if (voids.count() > 0) {
            throw new IOException(
                    "%s has %s - a network would spread them everywhere - replace them with numbers first"
                            .formatted(file, voids));
        }
        return source;
    }

    /// The image files at `path`: the file itself, or those in the folder, counted as people do
    /// (`2` before `10`). Hidden files and other kinds of files are passed over.
    ///
    /// @throws IOException when `path` is missing, holds no image file, or holds both pictures and
    ///   volumes
    public static List<Path> list(Path path) throws IOException {
        return ImageFolder.list(path);
    }

    /// Writes `volume` in the kind that the ending of `file` names. HU go into NIfTI as int16,
    /// other units as float32. A picture holds one slice, with 16 bits and a scale:
    /// [Scale#of16Bit(Unit)], to whose range HU and normalised values are clipped; grey levels
    /// beyond 0 to 255 get a scale of their own.
    ///
    /// @throws IOException when the ending names no kind or the file cannot be written
    /// @throws IllegalArgumentException when the kind cannot hold the volume, or voxels are no
    ///   numbers
    public static void write(Volume volume, Unit unit, Path file) throws IOException {
        Kind kind = kind(file);
        Voids voids = Voids.in(volume);
        if (voids.count() > 0) {
            throw new IllegalArgumentException(
                    "%s is to hold %s - nobody could use it - find out what made them"
                            .formatted(file, voids));
        }
        switch (kind) {
            case NIFTI ->
                    NiftiFile.write(
                            volume, file, unit == Unit.HU ? VoxelType.INT16 : VoxelType.FLOAT32);
            case PICTURE -> Pictures.of(volume, unit, file).write(file);
        }
    }

    /// Whether both paths lead to one file that exists.
    public static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /// The kind of `file`.
    ///
    /// @throws IOException when its name promises none
    static Kind kind(Path file) throws IOException {
        return Kind.of(file)
                .orElseThrow(() ->
                        new IOException(
                                "%s is no image that Janus knows - its name ends in none of %s - convert or rename it"
                                        .formatted(file, ENDINGS)));
    }

    private static Source picture(Path file, @Nullable Scale given) throws IOException {
        Picture picture = Picture.read(file);
        Scale scale = given == null ? Pictures.scale(picture) : given;
        Grid grid = Grid.ofPicture(picture.width(), picture.height());
        Volume volume = Volume.of(grid, Pictures.values(picture, scale));
        return new Source(file, Kind.PICTURE, volume, scale.unit());
    }
}
