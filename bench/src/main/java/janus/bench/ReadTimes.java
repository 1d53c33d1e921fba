package janus.bench;

import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Resizing;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Prints the seconds by the clock that something takes with a DICOM series, in a fresh process:
/// `first SECONDS` and `later SECONDS`, the median of five more. Driven by `bench/dicom/read.sh`.
public final class ReadTimes {
    private static final int LATER = 5;
    private static final Frame FRAME = new Frame(1, 256);

    private ReadTimes() {}

    /// Takes what is to be done - `read` and checked into a volume in memory, read and `resampled`
    /// to slices of 1 mm, or made into network `slices` (resampled, the head found, normalised) -
    /// and the folder of a series.
    public static void main(String[] arguments) throws IOException {
        String work = arguments[0];
        Path series = Path.of(arguments[1]);
        System.out.printf(Locale.ROOT, "first %.3f%n", seconds(work, series));
        double[] later = new double[LATER];
        for (int i = 0; i < LATER; i++) {
            later[i] = seconds(work, series);
        }
        Arrays.sort(later);
        System.out.printf(Locale.ROOT, "later %.3f%n", later[LATER / 2]);
    }

    private static double seconds(String work, Path series) throws IOException {
        long start = System.nanoTime();
        if (made(work, series) == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// How much came of it.
    private static long made(String work, Path series) throws IOException {
        Scan scan = DicomImages.read(series, null);
        return switch (work) {
            case "read" -> scan.volume().voxels().length;
            case "resampled" -> resampled(scan.volume());
            case "slices" -> slices(scan);
            default ->
                    throw new IllegalArgumentException(
                            "%s is not known - there are read, resampled and slices - name one"
                                    .formatted(work));
        };
    }

    private static long slices(Scan scan) {
        return Intake.of(scan.volume(), scan.modality().orElse(Modality.MR), scan.unit(), FRAME)
                .slices();
    }

    /// Rows of slices that were resampled.
    private static long resampled(Volume volume) {
        Reorientation axial = Reorientation.of(volume.grid());
        Size size = axial.grid().size();
        Spacing mm = axial.grid().spacing();
        Resizing resizing =
                Resizing.of(
                        size.columns(),
                        size.rows(),
                        (int) Math.round(size.columns() * mm.x()),
                        (int) Math.round(size.rows() * mm.y()));
        LongAdder rows = new LongAdder();
        IntStream.range(0, size.slices())
                .parallel()
                .forEach(
                        // no lambda: Java remembers those of Janus and would have to make this one
                        new IntConsumer() {
                            @Override
                            public void accept(int k) {
                                rows.add(axial.slice(volume, k, resizing).height());
                            }
                        });
        return rows.sum();
    }
}
