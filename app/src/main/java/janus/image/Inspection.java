package janus.image;

import janus.dicom.SeriesFacts;
import janus.nifti.Description;
import janus.nifti.NiftiFile;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Scale;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one wants to know about an image file before using it.
///
/// @param stored how the file keeps its values
/// @param volume its voxels
/// @param unit what values mean; of NIfTI files the usual unit of their range, as none says it
/// @param range of the values that are numbers
/// @param facts what the files say of scan and patient, if they are DICOM
/// @param problems what is in the way of using it, a sentence each
public record Inspection(
        Path file,
        Kind kind,
        String stored,
        Volume volume,
        Unit unit,
        Range range,
        Optional<SeriesFacts> facts,
        List<String> problems) {
    private static final double AIR = -900; // HU, with noise
    private static final double THICK_MM = 3;

    /// Keeps a copy of the list.
    public Inspection {
        problems = List.copyOf(problems);
    }

    /// Looks at `file`, or at the DICOM series in it that is named.
    ///
    /// @param series the DICOM series to look at, or null for the only one
    /// @throws IOException when it cannot be read at all
    public static Inspection of(Path file, @Nullable String series) throws IOException {
        ImageFiles.requireSeries(file, series);
        return switch (ImageFiles.kind(file)) {
            case PICTURE -> picture(file);
            case NIFTI -> nifti(file);
            case DICOM -> dicom(Series.of(file, series));
        };
    }

    /// Where its voxels lie; 1 mm at the origin for a picture, which does not say.
    public Grid grid() {
        return volume.grid();
    }

    private static Inspection dicom(Series series) {
        Source source = series.source();
        List<String> problems = new ArrayList<>(source.notes());
        Range range = Range.of(source.volume(), problems);
        Grid grid = source.volume().grid();
        tellOfGap(grid, problems);
        return new Inspection(
                source.path(),
                Kind.DICOM,
                series.description(),
                source.volume(),
                source.unit(),
                range,
                source.origin().map(SeriesFacts::of),
                problems);
    }

    private static Inspection picture(Path file) throws IOException {
        Picture picture = Picture.read(file);
        Scale scale = Pictures.scale(picture);
        Grid grid = Grid.ofPicture(picture.width(), picture.height());
        Volume volume = Volume.of(grid, Pictures.values(picture, scale));
        List<String> problems = new ArrayList<>();
        if (picture.channels() > 1 && isColoured(picture)) {
            problems.add("picture is coloured - values are its luma - export it in grey");
        }
        String meaning =
                picture.scale() == null
                        ? ""
                        : ", value = %s * level + %s".formatted(scale.slope(), scale.intercept());
        String stored =
                "%d-bit %s%s"
                        .formatted(
                                picture.bits(), picture.channels() == 1 ? "grey" : "RGB", meaning);
        Range range = Range.of(volume, problems);
        return new Inspection(
                file,
                Kind.PICTURE,
                stored,
                volume,
                scale.unit(),
                range,
                Optional.empty(),
                problems);
    }

    private static boolean isColoured(Picture picture) {
        float[] levels = picture.levels();
        int pixels = picture.width() * picture.height();
        for (int i = 0; i < pixels; i++) {
            if (levels[i] != levels[i + pixels] || levels[i] != levels[i + 2 * pixels]) {
                return true;
            }
        }
        return false;
    }

    private static Inspection nifti(Path file) throws IOException {
        Description description = NiftiFile.describe(file);
        Volume volume = NiftiFile.read(file);
        List<String> problems = new ArrayList<>(description.problems());
        Range range = Range.of(volume, problems);
        Grid grid = volume.grid();
        tellOfGap(grid, problems);
        Unit unit = unit(range.least());
        String stored =
                "%s, position from %s".formatted(description.stored(), description.position());
        return new Inspection(
                file, Kind.NIFTI, stored, volume, unit, range, Optional.empty(), problems);
    }

    /// What the values of a NIfTI volume mean, judged by the least of them: only CT shows air below
    /// -900.
    static Unit unit(double least) {
        return least < AIR ? Unit.HU : Unit.GREY;
    }

    private static void tellOfGap(Grid grid, List<String> problems) {
        double gap = janus.volume.Reorientation.of(grid).grid().spacing().z();
        if (gap > THICK_MM) {
            problems.add(
                    "axial slices are %.1f mm apart - neighbours differ much and 3-D is coarse - thinner slices work better"
                            .formatted(gap));
        }
    }

    /// Values of a volume; all 0 when none is a number.
    public record Range(double least, double greatest, double mean) {
        private static Range of(Volume volume, List<String> problems) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            Voids voids = Voids.in(volume);
            int numbers = volume.voxels().length - voids.count();
            for (float value : volume.voxels()) {
                if (Float.isFinite(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    sum += value;
                }
            }
            if (voids.count() > 0) {
                problems.add(
                        "it has %s - they spread through all that is computed - replace them with numbers first"
                                .formatted(voids));
            }
            if (numbers == 0) {
                return new Range(0, 0, 0);
            }
            if (least == greatest) {
                problems.add(
                        "all values are %s - there is nothing to see - check how it was made"
                                .formatted(least));
            }
            return new Range(least, greatest, sum / numbers);
        }
    }
}
