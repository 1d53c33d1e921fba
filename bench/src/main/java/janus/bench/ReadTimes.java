package janus.bench;

import janus.dicom.DicomImages;
import janus.dicom.Scan;
import janus.intake.Frame;
import janus.intake.Intake;
import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Prints the seconds by the clock of reading and checking a DICOM series, and of making network
/// slices of 1 mm from it: `first READ RESAMPLE` of the process and `later READ RESAMPLE`, the
/// median of five more. Driven by `bench/dicom/read.sh`.
public final class ReadTimes {
    private static final int LATER = 5;
    private static final Frame FRAME = new Frame(1, 256);

    private ReadTimes() {}

    /// Takes the folder of a series.
    public static void main(String[] arguments) throws IOException {
        Path series = Path.of(arguments[0]);
        double[] first = seconds(series);
        System.out.printf(Locale.ROOT, "first %.3f %.3f%n", first[0], first[1]);
        double[] reads = new double[LATER];
        double[] resamples = new double[LATER];
        for (int i = 0; i < LATER; i++) {
            double[] seconds = seconds(series);
            reads[i] = seconds[0];
            resamples[i] = seconds[1];
        }
        Arrays.sort(reads);
        Arrays.sort(resamples);
        System.out.printf(Locale.ROOT, "later %.3f %.3f%n", reads[LATER / 2], resamples[LATER / 2]);
    }

    private static double[] seconds(Path series) throws IOException {
        long start = System.nanoTime();
        Scan scan = DicomImages.read(series, null);
        long read = System.nanoTime();
        Intake intake =
                Intake.of(scan.volume(), scan.modality().orElse(Modality.MR), scan.unit(), FRAME);
        long end = System.nanoTime();
        if (intake.sourceSize().isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return new double[] {(read - start) / 1e9, (end - read) / 1e9};
    }
}
