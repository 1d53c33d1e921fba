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
import java.nio.file.Path;
import java.util.List;

/// Reads and writes any image file.
public final class ImageFiles {
    private static final String ENDINGS = ".png, .jpg, .tif, .nii or .nii.gz";

    private ImageFiles() {}

    /// The image in `path`. A picture that carries a scale gives its values, any other grey levels
    /// 0 to 255 (16-bit levels divided by 257, colours as luma). A NIfTI volume gives its values as
    /// they are: HU when `modality` is CT, grey levels of any range when it is MR.
    ///
    /// @throws IOException when the file is missing, damaged, of another kind, or has voxels that
    ///   are no numbers
    public static Source read(Path path, Modality modality) throws IOException {
        Source source =
                switch (kind(path)) {
                    case PICTURE -> picture(path);
                    case NIFTI ->
                            new Source(
                                    path,
                                    Kind.NIFTI,
                                    NiftiFile.read(path),
                                    modality == Modality.CT ? Unit.HU : Unit.GREY,
                                    32);
                };
        requireFinite(path, source.volume());
        return source;
    }

    /// Writes `volume` in the kind that the ending of `path` names. HU go into NIfTI as int16,
    /// other units as float32. A picture holds one slice, with 16 bits and a scale:
    /// [Scale#of16Bit(Unit)], to whose range HU and normalised values are clipped; grey levels
    /// beyond 0 to 255 get a scale of their own.
    ///
    /// @throws IOException when the file cannot be written
    /// @throws IllegalArgumentException when the kind cannot hold the volume
    public static void write(Volume volume, Unit unit, Path path) throws IOException {
        Kind kind = Kind.named(path);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "%s does not end in %s - the ending says what to write - add one"
                            .formatted(path, ENDINGS));
        }
        switch (kind) {
            case NIFTI ->
                    NiftiFile.write(
                            volume, path, unit == Unit.HU ? VoxelType.INT16 : VoxelType.FLOAT32);
            case PICTURE -> Pictures.of(volume, unit, path).write(path);
        }
    }

    /// `path` itself when it is a file, else the image files in that folder, counted as people do
    /// (`2` before `10`). Hidden files and other kinds of files are passed over.
    ///
    /// @throws IOException when `path` is missing, holds no image file, or holds both pictures and
    ///   volumes
    public static List<Path> list(Path path) throws IOException {
        return ImageFolder.list(path, 0);
    }

    /// Like [#list(Path)], with the image files of the folders in that folder.
    public static List<Path> listDeep(Path path) throws IOException {
        return ImageFolder.list(path, 1);
    }

    private static Kind kind(Path path) throws IOException {
        Kind kind = Kind.named(path);
        if (kind == null) {
            throw new IOException(
                    "%s does not end in %s - its kind is unknown - convert or rename it"
                            .formatted(path, ENDINGS));
        }
        return kind;
    }

    private static Source picture(Path path) throws IOException {
        Picture picture = Picture.read(path);
        Volume volume =
                Volume.of(
                        Grid.ofPicture(picture.width(), picture.height()),
                        Pictures.values(picture));
        Scale scale = picture.scale();
        return new Source(
                path,
                Kind.PICTURE,
                volume,
                scale == null ? Unit.GREY : scale.unit(),
                picture.bits());
    }

    private static void requireFinite(Path path, Volume volume) throws IOException {
        int first = -1;
        int count = 0;
        float[] voxels = volume.voxels();
        for (int i = 0; i < voxels.length; i++) {
            if (!Float.isFinite(voxels[i])) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            int columns = volume.grid().size().columns();
            int rows = volume.grid().size().rows();
            throw new IOException(
                    "%s has %d voxels that are NaN or infinite, the first at (%d, %d, %d) - such voxels spread through everything computed from them - replace them with numbers first"
                            .formatted(
                                    path,
                                    count,
                                    first % columns,
                                    first / columns % rows,
                                    first / columns / rows));
        }
    }
}
