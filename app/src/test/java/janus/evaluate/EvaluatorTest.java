package janus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.image.ImageFiles;
import janus.metric.BoneDice;
import janus.metric.Mae;
import janus.metric.Me;
import janus.metric.Metric;
import janus.metric.Ncc;
import janus.metric.Psnr;
import janus.metric.Range;
import janus.metric.Ssim;
import janus.metric.Tissue;
import janus.metric.TissueError;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.raster.Picture;
import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Scale;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Vector;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluatorTest {
    @TempDir private Path folder;
    private Path truth;
    private Path synthetic;

    @BeforeEach
    void folders() throws IOException {
        truth = Files.createDirectories(folder.resolve("truth"));
        synthetic = Files.createDirectories(folder.resolve("synthetic"));
    }

    private static void picture(Path file, int side, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        float[] levels = new float[side * side];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = random.nextInt(256);
        }
        Picture.of(new Picture.Shape(side, side, 1, 8), levels, null).write(file);
    }

    private static Volume volume(int slices, double level, double step) {
        Grid grid = new Grid(new Size(48, 48, slices), Spacing.ONE, Cosines.LPS, Vector.ZERO);
        float[] voxels = new float[grid.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (float) (level + step * (i % 7 + i / 48 % 5));
        }
        return Volume.of(grid, voxels);
    }

    private Evaluation evaluate() throws IOException {
        return Evaluator.evaluate(Request.of(truth, synthetic), Progress.silent());
    }

    @Test
    void filesArePairedByNameWhateverTheirEnding() throws IOException {
        picture(truth.resolve("005.png"), 50, 1);
        picture(synthetic.resolve("005.tif"), 50, 1);
        picture(truth.resolve("006.png"), 50, 1);
        picture(synthetic.resolve("007.png"), 50, 1);
        Evaluation evaluation = evaluate();
        assertThat(evaluation.pairs()).extracting(PairScores::name).containsExactly("005");
        assertThat(evaluation.pairs().getFirst().of(new Psnr())).isInfinite();
        assertThat(evaluation.pairing().onlyTruth()).containsExactly("006");
        assertThat(evaluation.pairing().onlySynthetic()).containsExactly("007");
    }

    @Test
    void twoFilesAreAPairWhateverTheirNames() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("b.png"), 50, 2);
        Request request = Request.of(truth.resolve("a.png"), synthetic.resolve("b.png"));
        assertThat(Evaluator.evaluate(request, Progress.silent()).pairs()).hasSize(1);
    }

    @Test
    void noCommonNameIsAnError() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("b.png"), 50, 2);
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s has a and %s has b - no name is in both, so nothing can be compared - give paired files the same name",
                        truth, synthetic);
    }

    @Test
    void oneNameTwiceIsAnError() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(truth.resolve("a.tif"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        assertThatThrownBy(this::evaluate).hasMessageContaining("holds both a.png and a.tif");
    }

    @Test
    void aPairOfTwoSizesIsSkippedAndNamed() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        picture(truth.resolve("b.png"), 50, 1);
        picture(synthetic.resolve("b.png"), 51, 2);
        Evaluation evaluation = evaluate();
        assertThat(evaluation.pairs()).hasSize(1);
        assertThat(evaluation.skipped())
                .singleElement()
                .satisfies(skipped -> {
                    assertThat(skipped.name()).isEqualTo("b");
                    assertThat(skipped.why())
                            .contains("is 50x50 and", "is 51x51 - only images of one size");
                });
    }

    @Test
    void aDamagedFileIsSkippedAndNamed() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        Files.writeString(truth.resolve("b.png"), "no picture");
        picture(synthetic.resolve("b.png"), 50, 2);
        assertThat(evaluate().skipped())
                .singleElement()
                .satisfies(skipped ->
                        assertThat(skipped.why())
                                .contains(truth.resolve("b.png").toString(), " - "));
    }

    @Test
    void unitsMustAgree() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        Volume hu = Volume.of(Grid.ofPicture(50, 50), new float[2500]);
        ImageFiles.write(hu, Unit.HU, synthetic.resolve("a.png"));
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "a.png holds HU values and the first truth grey values - differences");
        Request scaled =
                new Request(
                        truth,
                        synthetic,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Scale(Unit.HU, 10, -1000)),
                        Optional.empty(),
                        Optional.empty(),
                        new MaskChoice.None(),
                        Optional.empty(),
                        Protocol.JANUS,
                        SeriesNames.NONE);
        Evaluation evaluation = Evaluator.evaluate(scaled, Progress.silent());
        assertThat(evaluation.range().range()).isEqualTo(Range.HU);
        assertThat(evaluation.range().unit()).isEqualTo(Unit.HU);
    }

    @Test
    void volumesAreScoredVoxelByVoxelAndSliceBySlice() throws IOException {
        NiftiFile.write(volume(3, -800, 10), truth.resolve("v.nii.gz"), VoxelType.INT16);
        NiftiFile.write(volume(3, -790, 10), synthetic.resolve("v.nii.gz"), VoxelType.INT16);
        Evaluation evaluation = evaluate();
        PairScores pair = evaluation.pairs().getFirst();
        assertThat(evaluation.range().unit()).isEqualTo(Unit.HU);
        assertThat(pair.of(new Mae())).isCloseTo(10, within(1e-9));
        assertThat(pair.of(new Psnr())).isCloseTo(20 * Math.log10(402.4), within(1e-9));
        assertThat(pair.of(new Ssim())).isBetween(0.9, 1.0);
        assertThat(pair.of(new Me())).isCloseTo(10, within(1e-9));
        assertThat(pair.of(new Ncc())).isCloseTo(1, within(1e-9));
        assertThat(pair.of(new TissueError(Tissue.AIR, new Mae()))).isCloseTo(10, within(1e-9));
        assertThat(pair.of(new BoneDice())).isNaN();
        assertThat(pair.missing(Metric.ALL))
                .anyMatch(why -> why.startsWith("neither truth nor synthetic"));
        assertThat(pair.slices()).isEqualTo(3);
        assertThat(pair.voxels()).isEqualTo(48 * 48 * 3);
    }

    @Test
    void withoutUnitTheRangeIsTheTruths() throws IOException {
        NiftiFile.write(volume(2, 100, 10), truth.resolve("v.nii"), VoxelType.FLOAT32);
        NiftiFile.write(volume(2, 90, 10), synthetic.resolve("v.nii"), VoxelType.FLOAT32);
        ValueRange range = evaluate().range();
        assertThat(range.range()).isEqualTo(new Range(100, 200));
        assertThat(range.words())
                .isEqualTo(
                        "100 to 200 grey (width 100; smallest to largest value of all truth files)");
    }

    @Test
    void aMaskFolderSaysWhatCounts() throws IOException {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        float[] levels = new float[2500];
        java.util.Arrays.fill(levels, 0, 1000, 255);
        Picture.of(new Picture.Shape(50, 50, 1, 8), levels, null).write(masks.resolve("a.png"));
        Request masked = Request.of(truth, synthetic).withMask(MaskChoice.of(masks.toString()));
        assertThat(Evaluator.evaluate(masked, Progress.silent()).pairs().getFirst().voxels())
                .isEqualTo(1000);
        Files.delete(masks.resolve("a.png"));
        picture(masks.resolve("b.png"), 50, 3);
        assertThatThrownBy(() -> Evaluator.evaluate(masked, Progress.silent()))
                .hasMessageContaining("holds no mask called a - every pair needs its own");
    }

    @Test
    void theFolderHoldsTableSummaryAndPage() throws IOException {
        for (int i = 0; i < 30; i++) {
            picture(truth.resolve(i + ".png"), 45, i);
            picture(synthetic.resolve(i + ".png"), 45, i == 4 ? 4 : 100 + i);
        }
        Path out = folder.resolve("out");
        EvaluationFiles.prepare(out);
        EvaluationFiles.write(evaluate(), new MadeBy("1", "janus evaluate <x>"), out);
        assertThat(Files.readAllLines(out.resolve("evaluation.csv")))
                .hasSize(31)
                .startsWith(
                        "name,psnr_db,ssim,uqi,vif,mae,rmse,uqi_sewar,ms_ssim,me,ncc,mi_bits,nmi,gmsd,epi,mae_air,mae_soft,mae_brain,mae_bone,me_air,me_soft,me_brain,me_bone,dice_bone,ssim_skimage,psnr_8bit_db,gms,ssim_3d,flicker,slices,voxels,note,subject")
                .anyMatch(row -> row.startsWith("4,inf,1.000000,1.000000,1.000000,0.000000"));
        JsonNode summary = JsonMapper.shared().readTree(out.resolve("summary.json").toFile());
        JsonNode psnr = summary.get("metrics").get("psnr_db");
        assertThat(psnr.get("n").asInt()).isEqualTo(29);
        assertThat(psnr.get("infinite").asInt()).isEqualTo(1);
        assertThat(summary.get("range").get("width").asDouble()).isEqualTo(255);
        assertThat(summary.get("metrics").get("mae_bone").get("mean").isNull()).isTrue();
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).doesNotContain("http").contains("data:image/png;base64,");
        // AssertJ takes minutes to look for a sequence in a page with its pictures
        String words = page.replaceAll("(?s)<svg.*?</svg>|data:image/png;base64,[^\"]*", "");
        assertThat(words)
                .contains("24 of 30 pairs", "janus evaluate &lt;x&gt;")
                .containsSubsequence("RMSE (grey)", "Further metrics", "ME (grey)", "NCC")
                .containsSubsequence("As other packages compute", "UQI (sewar)", "Every pair")
                .doesNotContain("Dice, bone"); // grey pictures have none
    }

    @Test
    void statisticsLeaveOutTheInfinite() {
        Statistics statistics =
                Statistics.of(new double[] {1, Double.POSITIVE_INFINITY, 3, Double.NaN, 8});
        assertThat(statistics).isEqualTo(new Statistics(4, Math.sqrt(13), 3, 3, 1, 1));
    }

    @Test
    void masksThatSayNothingAreRefused() throws IOException {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        Request masked = Request.of(truth, synthetic).withMask(MaskChoice.of(masks.toString()));
        picture(masks.resolve("a.png"), 40, 3);
        assertThatThrownBy(() -> Evaluator.evaluate(masked, Progress.silent()))
                .hasMessageContaining("is 40x40 and its truth 50x50 - a mask needs a flag");
        Picture.of(new Picture.Shape(50, 50, 1, 8), new float[2500], null)
                .write(masks.resolve("a.png"));
        assertThatThrownBy(() -> Evaluator.evaluate(masked, Progress.silent()))
                .hasMessageContaining("has no voxel inside the mask - ");
        Request typo = masked.withMask(MaskChoice.of("head"));
        assertThatThrownBy(() -> Evaluator.evaluate(typo, Progress.silent()))
                .hasMessageStartingWith("--mask head is neither auto nor none nor a folder");
    }

    @Test
    void aRangeThatIsNoneIsRefused() throws IOException {
        picture(truth.resolve("a.png"), 50, 1);
        picture(synthetic.resolve("a.png"), 50, 2);
        Request request =
                new Request(
                        truth,
                        synthetic,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("wide"),
                        new MaskChoice.None(),
                        Optional.empty(),
                        Protocol.JANUS,
                        SeriesNames.NONE);
        assertThatThrownBy(() -> Evaluator.evaluate(request, Progress.silent()))
                .hasMessage(
                        "--range wide is neither R nor LOW,HIGH - metrics need the width of the values - give for example --range 4024 or --range=-1024,3000");
    }
}
