package janus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import janus.raster.Picture;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reasons for missing scores: once where every pair has them, else in the row.
class RemarksTest {
    @TempDir private Path folder;
    private Path truth;
    private Path synthetic;

    @BeforeEach
    void folders() throws IOException {
        truth = Files.createDirectories(folder.resolve("truth"));
        synthetic = Files.createDirectories(folder.resolve("synthetic"));
        for (String name : List.of("a.png", "b.png")) {
            picture(truth.resolve(name), 50);
            picture(synthetic.resolve(name), 50);
        }
    }

    private static void picture(Path file, int side) throws IOException {
        float[] levels = new float[side * side];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i * 7 % 251;
        }
        Picture.of(new Picture.Shape(side, side, 1, 8), levels, null).write(file);
    }

    private Evaluation evaluate() throws IOException {
        return Evaluator.evaluate(Request.of(truth, synthetic), Progress.silent());
    }

    @Test
    void whatAllRowsShareIsSaidOnceAndNotInThem() throws IOException {
        Path out = folder.resolve("out");
        EvaluationFiles.write(evaluate(), new MadeBy("1", "janus evaluate"), out);
        assertThat(Files.readAllLines(out.resolve("evaluation.csv")).subList(1, 3))
                .allSatisfy(row -> assertThat(row).containsPattern(",1,2500,,[ab]$"));
        JsonNode remarks =
                JsonMapper.shared().readTree(out.resolve("summary.json").toFile()).get("remarks");
        assertThat(remarks.size()).isEqualTo(3); // MS-SSIM's size, HU, three dimensions
        assertThat(remarks.get(1).get("why").asString()).startsWith("values are grey and not HU");
        assertThat(remarks.get(1).get("metrics").get(8).asString()).isEqualTo("dice_bone");
        assertThat(Files.readString(out.resolve("report.html")))
                .containsOnlyOnce("values are grey and not HU")
                .contains("ssim_3d, flicker: a single slice has no third dimension");
    }

    @Test
    void whatIsSpecialToARowIsItsNote() throws IOException {
        picture(truth.resolve("c.png"), 1);
        picture(synthetic.resolve("c.png"), 1);
        List<String> rows = EvaluationFiles.csv(evaluate()).lines().toList();
        assertThat(rows.get(1)).contains("a 50x50 picture has no MS-SSIM").doesNotContain("HU");
        assertThat(rows.get(3))
                .contains(",,,,", "a 1x1 picture has no SSIM", "a 1x1 picture has no VIF")
                .doesNotContain("HU");
    }
}
