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

/// Prints the seconds by the clock of reading and checking a DICOM series, of that and resampling
/// its slices to 1 mm, and of making network slices (resampled, the head found, normalised): `first
/// READ RESAMPLED SLICES` of the process and `later READ RESAMPLED SLICES`, medians of five more.
/// Driven by `bench/dicom/read.sh`.
public final class ReadTimes {
    private static final int LATER = 5;
    private static final Frame FRAME = new Frame(1, 256);

    private ReadTimes() {}

    /// Takes the folder of a series.
    public static void main(String[] arguments) throws IOException {
        Path series = Path.of(arguments[0]);
        double[] first = seconds(series);
        System.out.printf(Locale.ROOT, "first %.3f %.3f %.3f%n", first[0], first[1], first[2]);
        double[][] later = new double[LATER][];
        for (int i = 0; i < LATER; i++) {
            later[i] = seconds(series);
        }
        System.out.printf(
                Locale.ROOT,
                "later %.3f %.3f %.3f%n",
                median(later, 0),
                median(later, 1),
                median(later, 2));
    }

    private static double median(double[][] times, int column) {
        return Arrays.stream(times).mapToDouble(it -> it[column]).sorted().toArray()[LATER / 2];
    }

    private static double[] seconds(Path series) throws IOException {
        long start = System.nanoTime();
        Scan scan = DicomImages.read(series, null);
        long read = System.nanoTime();
        long rows = resampled(scan.volume());
        long resampled = System.nanoTime();
        Intake intake =
                Intake.of(scan.volume(), scan.modality().orElse(Modality.MR), scan.unit(), FRAME);
        long end = System.nanoTime();
        if (rows == 0 || intake.sourceSize().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return new double[] {
            (read - start) / 1e9, (resampled - start) / 1e9, (end - resampled) / 1e9
        };
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
