package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(run.janus(command, "--mr-series", "T3")).isEqualTo(1);
        assertThat(run.err()).contains("anna has no series T3 - there are: 1.2 (MR T1,");
        run.succeed(command, "--mr-series", "T2");
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
        run.succeed(command, "--truth-series", "truth", "--synthetic-series", "1.3");
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

        run.succeed(
                "evaluate",
                "--truth",
                folder.resolve("truth"),
                "--synthetic",
                folder.resolve("made"),
                "--modality",
                "mr",
                "--out",
                folder.resolve("report"));
        assertThat(run.out()).contains("2 pairs of 2 subjects");
        String note = "note: %s: ".formatted(folder.resolve("truth/anna"));
        assertThat(run.err()).contains(note, "made/bert/bert: ").contains("slice");
        assertThat(Files.readString(folder.resolve("report/summary.json")))
                .contains("\"notes\"", "truth/anna: ");
        assertThat(Files.readString(folder.resolve("report/report.html"))).contains("truth/anna: ");
    }

    @Test
    void pairsMayBeFoldersOfDicom() throws IOException {
        Path heads = folder.resolve("heads");
        String contrasts = "t1,ct";
        Object[] phantoms = {"phantom", "--out", heads, "--subjects", 2, "--contrast", contrasts};
        run.succeed(phantoms, "--size", 48, "--slices", 8);
        Files.move(heads.resolve("t1"), heads.resolve("mr"));
        Path series = folder.resolve("series");
        for (String name : new String[] {"mr/phantom-000001", "mr/phantom-000002"}) {
            toDicom(heads, name, series, name);
            String ofCt = name.replace("mr/", "ct/");
            toDicom(heads, ofCt, series, ofCt + "/of-a-day"); // a folder deeper
        }

        run.succeed(pairs(heads, "of-files"));
        run.succeed(pairs(series, "of-series"));

        assertThat(shape(folder.resolve("of-series"))).isEqualTo(shape(folder.resolve("of-files")));
    }

    @Test
    void pairsOfDicomThatCannotBeMatchedAreRefused() throws IOException {
        DicomHead.write(folder, "one/mr", "1.2");
        DicomHead.write(folder, "one/ct", "1.3");
        DicomHead.write(folder, "two/mr/anna/day-1", "1.2");
        DicomHead.write(folder, "two/mr/anna/day-2", "1.3");
        DicomHead.write(folder, "two/ct/anna", "1.4");
        DicomHead.write(folder, "three/mr/anna", "1.2");
        DicomHead.write(folder, "three/ct/bert", "1.3");

        assertThat(run.janus(pairs(folder.resolve("one"), "out"))).isEqualTo(1);
        assertThat(run.err()).contains("mr holds DICOM files itself - each head has a folder");
        assertThat(run.janus(pairs(folder.resolve("two"), "out"))).isEqualTo(1);
        assertThat(run.err()).contains("anna holds several folders of DICOM - which one");
        assertThat(run.janus(pairs(folder.resolve("three"), "out"))).isEqualTo(1);
        assertThat(run.err()).contains("(only in mr: anna; only in ct: bert)");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void toDicom(Path heads, String name, Path series, String as) throws IOException {
        Files.createDirectories(series.resolve(as).getParent());
        run.succeed(
                "convert",
                heads.resolve(name + ".nii.gz"),
                series.resolve(as),
                "--modality",
                name.substring(0, 2),
                "--dicom");
    }

    private Object[] pairs(Path from, String to) {
        return new Object[] {
            "prepare", "--pairs", from, "--field", 48, "--pixel-mm", 4, "--out", folder.resolve(to)
        };
    }

    /// What a Dataset holds, but for where it came from.
    private static List<String> shape(Path dataset) throws IOException {
        return Files.readAllLines(dataset.resolve("manifest.csv")).stream()
                .map(line -> line.replaceAll("(mr|ct)/phantom-0*([0-9]+)[^,]*", "$1/$2"))
                .toList();
    }
}
