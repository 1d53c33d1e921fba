package janus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.metric.Mae;
import janus.metric.Ssim3d;
import janus.metric.SynthradMae;
import janus.metric.SynthradMsSsim;
import janus.metric.SynthradPsnr;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Volumes: where masks come from, what is computed in three dimensions, SynthRAD's protocol.
class VolumeEvaluationTest {
    private static final Size SIZE = new Size(64, 64, 12);

    @TempDir private Path folder;
    private Path truth;
    private Path synthetic;
    private Path masks;

    /// A head of 40 HU (a cylinder) in air; the synthetic one is 10 HU off inside and 400 outside.
    @BeforeEach
    void head() throws IOException {
        truth = Files.createDirectories(folder.resolve("truth"));
        synthetic = Files.createDirectories(folder.resolve("synthetic"));
        masks = Files.createDirectories(folder.resolve("masks"));
        write(truth.resolve("v.nii.gz"), values(VolumeEvaluationTest::inHead, 40, -1000));
        write(synthetic.resolve("v.nii.gz"), values(VolumeEvaluationTest::inHead, 50, -600));
    }

    private static boolean inHead(int i) {
        double x = i % SIZE.columns() - 31.5;
        double y = i / SIZE.columns() % SIZE.rows() - 31.5;
        return Math.hypot(x, y) < 15;
    }

    private static float[] values(IntPredicate where, double there, double elsewhere) {
        float[] values = new float[SIZE.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (where.test(i) ? there : elsewhere);
        }
        return values;
    }

    private static void write(Path file, float[] values) throws IOException {
        Grid grid = new Grid(SIZE, Spacing.ONE, Cosines.LPS, Vector.ZERO);
        NiftiFile.write(Volume.of(grid, values), file, VoxelType.INT16);
    }

    private Evaluation evaluate(String mask) throws IOException {
        Request request = Request.of(truth, synthetic).withProtocol(Protocol.SYNTHRAD);
        return Evaluator.evaluate(request.withMask(MaskChoice.of(mask)), Progress.silent());
    }

    @Test
    void headsThatCountAsOneSubjectAreNoted() throws IOException {
        assertThat(evaluate("none").notes()).isEmpty();
        for (Path side : new Path[] {truth, synthetic}) {
            Files.copy(side.resolve("v.nii.gz"), side.resolve("head-1.nii.gz"));
            Files.copy(side.resolve("v.nii.gz"), side.resolve("head-2.nii.gz"));
        }
        Evaluation evaluation = evaluate("none");
        assertThat(evaluation.subjectCount()).isEqualTo(2);
        assertThat(evaluation.notes()).singleElement().asString().contains("2 volumes", "head-1");
    }

    @Test
    void withoutMaskAllVoxelsCount() throws IOException {
        PairScores scores = evaluate("none").pairs().getFirst();
        assertThat(scores.voxels()).isEqualTo(SIZE.voxels());
        assertThat(scores.of(new Mae())).isGreaterThan(100);
    }

    @Test
    void aMaskOfAFolderLeavesItsVoxels() throws IOException {
        write(masks.resolve("v.nii.gz"), values(i -> inHead(i) && i / SIZE.inSlice() < 7, 1, 0));
        PairScores scores = evaluate(masks.toString()).pairs().getFirst();
        assertThat(scores.slices()).isEqualTo(7);
        assertThat(scores.of(new Mae())).isCloseTo(10, within(1e-9));
        assertThat(scores.of(new SynthradMae())).isCloseTo(10, within(1e-9));
        assertThat(scores.of(new SynthradPsnr())).isCloseTo(20 * Math.log10(402.4), within(1e-9));
        assertThat(scores.of(new SynthradMsSsim())).isBetween(0.99, 1.0);
        assertThat(scores.of(new Ssim3d())).isBetween(0.9, 1.0);
    }

    @Test
    void theHeadIsFoundInTheTruth() throws IOException {
        PairScores scores = evaluate("auto").pairs().getFirst();
        long inHead =
                IntStream.range(0, SIZE.voxels()).filter(VolumeEvaluationTest::inHead).count();
        assertThat(scores.voxels()).isBetween(inHead * 9 / 10, inHead * 11 / 10);
        assertThat(scores.of(new Mae())).isLessThan(50);
    }

    @Test
    void theProtocolHasColumnsOfItsOwn() throws IOException {
        Path out = folder.resolve("out");
        EvaluationFiles.write(evaluate("auto"), new MadeBy("1", "janus evaluate"), out);
        assertThat(Files.readAllLines(out.resolve("evaluation.csv")).getFirst())
                .endsWith(
                        "gms,ssim_3d,flicker,synthrad_mae,synthrad_psnr_db,synthrad_ms_ssim,slices,voxels,note,subject");
        JsonNode summary = JsonMapper.shared().readTree(out.resolve("summary.json").toFile());
        assertThat(summary.get("protocol").asString()).startsWith("synthrad: ");
        assertThat(summary.get("metrics").get("synthrad_ms_ssim").get("n").asInt()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("report.html")))
                .containsSubsequence("SynthRAD2025", "MAE of SynthRAD (HU)", "Further metrics");
    }

    @Test
    void theProtocolScoresCtOnly() throws IOException {
        Files.delete(truth.resolve("v.nii.gz"));
        write(truth.resolve("v.nii.gz"), values(VolumeEvaluationTest::inHead, 40, 0)); // no HU
        assertThatThrownBy(() -> evaluate("none"))
                .hasMessage(
                        "the truth's values are grey and not HU - --protocol synthrad scores CT in HU - give --truth-scale A,B and --synthetic-scale A,B (HU = A*v + B) or --modality ct, or leave --protocol away");
    }
}
