package janus.image;

import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads, lists and writes image files of any [Kind].
public final class ImageFiles {
    private static final double STEPS_16_IN_8 = 257; // 65535 / 255

    private ImageFiles() {}

    /// The image in `file`, taken for `modality`. A NIfTI CT is in HU, any other NIfTI in grey
    /// levels without meaning. A picture's values follow `scale` where it is given, else the scale
    /// inside the file, else they are grey levels 0 to 255.
    ///
    /// @throws IOException when the file cannot be read or holds values that are not numbers
    public static Source read(Path file, Modality modality, @Nullable Scale scale)
            throws IOException {
        Kind kind = kindOf(file);
        Source source =
                switch (kind) {
                    case PICTURE -> picture(file, Picture.read(file), scale);
                    case NIFTI ->
                            new Source(
                                    file,
                                    kind,
                                    NiftiFile.read(file),
                                    modality == Modality.CT ? Unit.HU : Unit.GREY);
                };
        checkFinite(source);
        return source;
    }

    private static Kind kindOf(Path file) throws IOException {
        return Kind.of(file)
                .orElseThrow(() ->
                        new IOException(
                                "%s is no image that Janus reads - its name ends in none of .png .jpg .tif .nii .nii.gz - convert or rename it"
                                        .formatted(file)));
    }

    private static Source picture(Path file, Picture picture, @Nullable Scale given) {
        Scale inside = picture.scale();
        Scale scale = given != null ? given : inside != null ? inside : Scale.GREY;
        boolean sixteen = given == null && inside == null && picture.bits() == 16;
        double step = sixteen ? scale.slope() / STEPS_16_IN_8 : scale.slope();
        int pixels = picture.width() * picture.height();
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            values[i] = (float) (step * grey(picture, i) + scale.intercept());
        }
        Grid grid = Grid.ofPicture(picture.width(), picture.height());
        return new Source(file, Kind.PICTURE, Volume.of(grid, values), scale.unit());
    }

    /// Luma of ITU-R BT.601 for colour pictures.
    private static double grey(Picture picture, int i) {
        float[] levels = picture.levels();
        int pixels = picture.width() * picture.height();
        return picture.channels() == 1
                ? levels[i]
                : 0.299 * levels[i] + 0.587 * levels[pixels + i] + 0.114 * levels[2 * pixels + i];
    }

    private static void checkFinite(Source source) throws IOException {
        float[] voxels = source.volume().voxels();
        int bad = 0;
        int first = -1;
        for (int i = 0; i < voxels.length; i++) {
            if (!Float.isFinite(voxels[i])) {
                first = bad++ == 0 ? i : first;
            }
        }
        if (bad > 0) {
            Size size = source.volume().grid().size();
            throw new IOException(
                    "%s has %d voxels that are no numbers, the first at (%d, %d, %d) - a network would spread them everywhere - replace them first"
                            .formatted(
                                    source.path(),
                                    bad,
                                    first % size.columns(),
                                    first / size.columns() % size.rows(),
                                    first / size.inSlice()));
        }
    }

    /// The image files at `path`: the file itself, or those in the folder, in natural order of
    /// their names.
    ///
    /// @throws IOException when there are none, or pictures and volumes are mixed
    public static List<Path> list(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            kindOf(path);
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(
                    "%s is missing - there are no images to read - check the path".formatted(path));
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> files =
                    inside.filter(file -> Files.isRegularFile(file) && Kind.of(file).isPresent())
                            .sorted(NATURAL)
                            .toList();
            check(path, files);
            return files;
        }
    }

    private static void check(Path folder, List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IOException(
                    "%s holds no image files - .png .jpg .tif .nii .nii.gz are read - check the folder"
                            .formatted(folder));
        }
        if (files.stream().map(Kind::of).collect(Collectors.toSet()).size() > 1) {
            throw new IOException(
                    "%s mixes pictures and NIfTI volumes - they cannot be treated alike - put each kind into a folder of its own"
                            .formatted(folder));
        }
    }

    /// `2.png` before `10.png`.
    static final Comparator<Path> NATURAL =
            Comparator.comparing((Path file) ->
                    java.util.regex.Pattern.compile("\\d+")
                            .matcher(String.valueOf(file.getFileName()))
                            .replaceAll(digits ->
                                    "0".repeat(Math.max(0, 12 - digits.group().length()))
                                            + digits.group()));

    /// Writes `volume` to `file` in the kind of its name: NIfTI as int16 for HU and float32
    /// otherwise; a picture with 16 bits and its scale inside.
    ///
    /// @throws IOException when the name is of no kind or a picture would need several slices
    public static void write(Volume volume, Unit unit, Path file) throws IOException {
        switch (kindOf(file)) {
            case NIFTI ->
                    NiftiFile.write(
                            volume, file, unit == Unit.HU ? VoxelType.INT16 : VoxelType.FLOAT32);
            case PICTURE -> picture(volume, unit, file).write(file);
        }
    }

    private static Picture picture(Volume volume, Unit unit, Path file) throws IOException {
        Size size = volume.grid().size();
        if (size.slices() != 1) {
            throw new IOException(
                    "%s would have to hold %d slices - a picture has one - write .nii.gz instead"
                            .formatted(file, size.slices()));
        }
        Scale scale = Scale.of16Bit(unit);
        float[] levels = new float[size.inSlice()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) scale.stored(volume.voxels()[i]);
        }
        return Picture.of(new Picture.Shape(size.columns(), size.rows(), 1, 16), levels, scale);
    }
}
