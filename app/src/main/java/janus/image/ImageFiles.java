package janus.image;

import janus.dicom.DicomImages;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads, lists and writes image files of any [Kind].
public final class ImageFiles {
    private static final String ENDINGS = ".png .jpg .tif .nii .nii.gz .dcm";

    private ImageFiles() {}

    /// The image in `file`, taken for `modality`. A picture's values follow `scale` where it is
    /// given, else the scale inside the file, else they are grey levels 0 to 255 (16-bit levels
    /// divided by 257); colours become luma. A NIfTI volume keeps its values: HU when `modality` is
    /// CT, grey levels of any range when it is MR. A DICOM series knows its modality.
    ///
    /// @throws IOException when the file is missing, damaged, of another kind, holds several
    ///   series, or has voxels that are no numbers
    public static Source read(Path file, Modality modality, @Nullable Scale scale)
            throws IOException {
        return read(file, modality, scale, null);
    }

    /// The same, of the DICOM series that is named.
    ///
    /// @param series name as [DicomImages#list(Path)] has it, or null for the only one
    /// @throws IOException as [#read(Path, Modality, Scale)], and when a series is named and `file`
    ///   has none
    public static Source read(
            Path file, Modality modality, @Nullable Scale scale, @Nullable String series)
            throws IOException {
        requireSeries(file, series);
        Source source =
                switch (kind(file)) {
                    case PICTURE -> picture(file, scale);
                    case NIFTI ->
                            new Source(
                                    file,
                                    Kind.NIFTI,
                                    NiftiFile.read(file),
                                    modality == Modality.CT ? Unit.HU : Unit.GREY);
                    case DICOM -> Series.of(file, series).as(modality);
                };
        return withoutVoids(source);
    }

    /// The same where nobody knows the modality for sure: what DICOM files say of it wins over
    /// `modality`.
    ///
    /// @throws IOException as the other
    public static Source readAny(
            Path file, Modality modality, @Nullable Scale scale, @Nullable String series)
            throws IOException {
        return kind(file) == Kind.DICOM
                ? withoutVoids(Series.of(file, series).source())
                : read(file, modality, scale, series);
    }

    /// The same where nobody says the modality: DICOM files tell it, and a NIfTI volume is CT in HU
    /// where values lie below -900, as those of air do.
    ///
    /// @throws IOException as the others
    public static Source readUnlabelled(Path file, @Nullable String series) throws IOException {
        Source source = readAny(file, Modality.MR, null, series);
        if (source.kind() != Kind.NIFTI) {
            return source;
        }
        float least = Float.POSITIVE_INFINITY;
        for (float value : source.volume().voxels()) {
            least = Math.min(least, value);
        }
        return new Source(file, Kind.NIFTI, source.volume(), Inspection.unit(least));
    }

    private static Source withoutVoids(Source source) throws IOException {
        Voids voids = Voids.in(source.volume());
        if (voids.count() > 0) {
            throw new IOException(
                    "%s has %s - a network would spread them everywhere - replace them with numbers first"
                            .formatted(source.path(), voids));
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
        Kind kind = kindToWrite(file);
        Voids.in(volume).requireNone(file);
        switch (kind) {
            case NIFTI ->
                    NiftiFile.write(
                            volume, file, unit == Unit.HU ? VoxelType.INT16 : VoxelType.FLOAT32);
            case PICTURE -> Pictures.of(volume, unit, file).write(file);
            case DICOM ->
                    throw new IOException(
                            "%s would be a DICOM file of nobody - DICOM is written by janus convert and translate, which know the source - end the name in .nii.gz"
                                    .formatted(file));
        }
    }

    /// Whether `path` is one image: a file, or a folder with DICOM files and no others.
    ///
    /// @throws IOException when it can't be looked into
    public static boolean isOne(Path path) throws IOException {
        return Files.isDirectory(path) ? ImageFolder.isSeries(path) : Files.isRegularFile(path);
    }

    /// The folders of DICOM series below a folder of such folders, up to two levels down, as
    /// translations of several series lie; none where `path` has images of its own.
    ///
    /// @throws IOException when it can't be looked into
    public static List<Path> seriesBelow(Path path) throws IOException {
        return Files.isDirectory(path) ? ImageFolder.seriesBelow(path) : List.of();
    }

    /// Refuses a series' name where nothing has series.
    static void requireSeries(Path file, @Nullable String series) throws IOException {
        if (series != null && kind(file) != Kind.DICOM) {
            throw new IOException(
                    "%s is no DICOM and series %s was asked for - only DICOM has series - leave --series away"
                            .formatted(file, series));
        }
    }

    /// Whether both paths lead to one file that exists.
    public static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    /// The kind of `file`, which is there to be read: as its name promises, or DICOM when that is
    /// inside.
    ///
    /// @throws IOException when it is none, or its name promises none and it is missing
    static Kind kind(Path file) throws IOException {
        if (Kind.of(file).isEmpty() && !Files.exists(file)) {
            throw new IOException(
                    "%s does not exist - there is nothing to read - check the name"
                            .formatted(file));
        }
        return kindToWrite(file);
    }

    /// The kind of `file`, which may not be there yet.
    ///
    /// @throws IOException when it is none
    static Kind kindToWrite(Path file) throws IOException {
        Optional<Kind> named = Files.isDirectory(file) ? Optional.empty() : Kind.of(file);
        if (named.isEmpty() && DicomImages.isDicom(file)) {
            return Kind.DICOM;
        }
        return named.orElseThrow(() ->
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
