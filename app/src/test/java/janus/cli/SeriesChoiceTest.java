package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on folders with several DICOM series, and with a folder a series.
final class SeriesChoiceTest {
    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    @Test
    void oneOfSeveralSeriesHasToBeNamed() throws IOException {
        DicomHead.write(folder, "mr", "1.2");
        Path both = DicomHead.write(folder, "mr", "1.3");
        Path nifti = folder.resolve("mr.nii.gz");

        assertThat(run.janus("convert", both, nifti)).isEqualTo(1);
        assertThat(run.err())
                .contains("holds 2 series: 1.2 (MR, 48 x 48 x 11); 1.3 (MR, 48 x 48 x 11)")
                .contains("choose one with --series NAME");
        assertThat(run.janus("convert", both, nifti, "--series", "1.3")).isZero();
        assertThat(nifti).exists();
    }

    @Test
    void aDatasetIsMadeOfTheSeriesThatIsNamedInEachFolder() throws IOException {
        DicomHead.write(folder.resolve("study/anna"), "1.2", "T1", 12);
        DicomHead.write(folder.resolve("study/anna"), "1.3", "T2", 12);
        DicomHead.write(folder.resolve("study/bert"), "1.4", "T1", 12);
        DicomHead.write(folder.resolve("study/bert"), "1.5", "T2", 12);
        Path study = folder.resolve("study");
        Path dataset = folder.resolve("dataset");
        Object[] command = {
            "prepare", "--mr", study, "--field", 48, "--pixel-mm", 2, "--out", dataset
        };

        assertThat(run.janus(command)).isEqualTo(1);
        assertThat(run.err()).contains("holds 2 series: 1.2 (MR T1,", "1.3 (MR T2,");
        assertThat(dataset).doesNotExist();
        assertThat(run.janus(with(command, "--mr-series", "T3"))).isEqualTo(1);
        assertThat(run.err()).contains("anna has no series T3 - there are: 1.2 (MR T1,");
        assertThat(run.janus(with(command, "--mr-series", "T2"))).as(run.err()).isZero();
        assertThat(Files.readString(dataset.resolve("manifest.csv"))).contains("anna", "bert");
    }

    @Test
    void seriesOfOneFolderAreComparedWithEachOther() throws IOException {
        DicomHead.write(folder.resolve("study"), "1.2", "truth", 12);
        DicomHead.write(folder.resolve("study"), "1.3", "made", 12);
        Path study = folder.resolve("study");
        Path report = folder.resolve("report");
        Object[] command = {
            "evaluate", "--truth", study, "--synthetic", study, "--modality", "mr", "--out", report
        };

        assertThat(run.janus(command)).isEqualTo(1);
        assertThat(run.err()).contains("holds 2 series: 1.2 (MR truth,");
        assertThat(run.janus(with(command, "--truth-series", "truth", "--synthetic-series", "1.3")))
                .as(run.err())
                .isZero();
        assertThat(run.out()).contains("1 pair of 1 subject", "MAE");
        assertThat(Files.readString(report.resolve("truth.sha256")))
                .contains("  1.2-00.dcm\n", "  1.3-11.dcm\n");
    }

    @Test
    void foldersOfSeriesArePairedByTheirNames() throws IOException {
        DicomHead.write(folder, "truth/anna", "1.2");
        DicomHead.write(folder, "truth/bert", "1.3");
        DicomHead.write(
                folder, "made/anna/anna", "1.4"); // as a translation of the folder truth lies
        DicomHead.write(folder, "made/bert/bert", "1.5");

        assertThat(
                        run.janus(
                                "evaluate",
                                "--truth",
                                folder.resolve("truth"),
                                "--synthetic",
                                folder.resolve("made"),
                                "--modality",
                                "mr",
                                "--out",
                                folder.resolve("report")))
                .as(run.err())
                .isZero();
        assertThat(run.out()).contains("2 pairs of 2 subjects");
    }

    private static Object[] with(Object[] command, Object... more) {
        Object[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }
}
