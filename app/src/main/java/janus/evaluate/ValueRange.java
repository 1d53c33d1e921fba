package janus.evaluate;

import janus.image.Kind;
import janus.image.Source;
import janus.metric.Range;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The range that metrics use, and where it is from. As given: `R` (from the unit's usual low end)
/// or `LOW,HIGH`. By default 255 for grey pictures, 4024 from -1024 for HU (SynthRAD's), 0..1 for
/// normalised values, and the truth's smallest to largest value for NIfTI without unit.
///
/// @param range the range
/// @param unit of the values
/// @param why where the range is from, for a person
public record ValueRange(Range range, Unit unit, String why) {
    /// The range for `truths`, of which `first` is one that could be read.
    static ValueRange of(Request request, Source first, List<Path> truths, Images images) {
        Unit unit = first.unit();
        boolean measured = unit == Unit.GREY && first.kind() != Kind.PICTURE;
        if (request.range().isPresent()) {
            String text = request.range().get();
            double low =
                    measured && !text.contains(",")
                            ? Ends.of(truths, images).low
                            : unit.background();
            return new ValueRange(given(text, low), unit, "given as --range " + text);
        }
        if (measured) {
            return new ValueRange(
                    measure(truths, images), unit, "smallest to largest value of all truth files");
        }
        return switch (unit) {
            case HU -> new ValueRange(Range.HU, unit, "SynthRAD's dynamic range of CT");
            case GREY -> new ValueRange(Range.GREY, unit, "8-bit grey levels");
            case NORMALISED -> new ValueRange(Range.NORMALISED, unit, "normalised values");
        };
    }

    /// Ends and unit for a person, such as `-1024 to 3000 HU (width 4024; SynthRAD's ...)`.
    public String words() {
        return "%s to %s %s (width %s; %s)"
                .formatted(
                        Numbers.plain(range.low()),
                        Numbers.plain(range.high()),
                        unit.label(),
                        Numbers.plain(range.width()),
                        why);
    }

    private static Range given(String text, double low) {
        String[] parts = text.split(",", -1);
        try {
            double first = Double.parseDouble(parts[0].strip());
            return switch (parts.length) {
                case 1 -> range(text, low, low + first);
                case 2 -> range(text, first, Double.parseDouble(parts[1].strip()));
                default -> throw new NumberFormatException(text);
            };
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "--range %s is neither R nor LOW,HIGH - metrics need the width of the values - give for example --range 4024 or --range=-1024,3000"
                            .formatted(text),
                    notNumbers);
        }
    }

    private static Range range(String text, double low, double high) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new NumberFormatException(text);
        }
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(high > low)) {
            throw new IllegalArgumentException(
                    "--range %s leads from %s to %s - PSNR and SSIM divide by its width, which must be above 0 - give the low end first, for example --range=-1024,3000"
                            .formatted(text, Numbers.plain(low), Numbers.plain(high)));
        }
        return new Range(low, high);
    }

    private static Range measure(List<Path> truths, Images images) {
        Ends ends = Ends.of(truths, images);
        if (!(ends.high > ends.low)) {
            throw new IllegalArgumentException(
                    "all voxels of %s are %s - PSNR and SSIM need a range of values - give it with --range"
                            .formatted(truths.getFirst(), ends.low));
        }
        return new Range(ends.low, ends.high);
    }

    /// The smallest and the largest value there is.
    private record Ends(double low, double high) {
        static Ends of(List<Path> truths, Images images) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (Path truth : truths) {
                for (float voxel : voxels(truth, images)) {
                    low = Math.min(low, voxel);
                    high = Math.max(high, voxel);
                }
            }
            return new Ends(low, high);
        }
    }

    /// The voxels of `truth`; none when it cannot be read, which is told when its pair's turn
    /// comes.
    private static float[] voxels(Path truth, Images images) {
        try {
            return images.read(truth).volume().voxels();
        } catch (IOException unreadable) {
            return new float[0];
        }
    }
}
