package janus.leaderboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import janus.compare.WrittenEvaluations;
import janus.evaluate.MadeBy;
import janus.metric.Metric;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatexTest {
    @TempDir private Path folder;

    /// Papers are compiled by pdfLaTeX on machines of others; this is the only place where one is.
    private void compile(String tex) throws IOException, InterruptedException {
        if (!isThere("pdflatex")) {
            Shared.missing("no pdflatex; install texlive-latex-recommended");
        }
        Files.writeString(folder.resolve("leaderboard.tex"), tex);
        Path paper =
                Files.writeString(
                        folder.resolve("paper.tex"),
                        """
                        \\documentclass{article}
                        \\usepackage{booktabs,graphicx}
                        \\begin{document}
                        \\input{leaderboard}
                        \\end{document}
                        """);
        Process process =
                new ProcessBuilder(
                                "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(process.waitFor()).describedAs(said).isZero();
        assertThat(said).contains("Output written on paper.pdf (1 page").doesNotContain("Overfull");
        assertThat(paper.resolveSibling("paper.pdf")).isNotEmptyFile();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void aPaperWithTheTableCompilesAndItFitsThePage() throws IOException, InterruptedException {
        compile(table("psnr_db", "ssim", "mae"));
    }

    @Test
    void longNamesWideColumnsAndLettersBeyondLatinCompileToo()
            throws IOException, InterruptedException {
        Leaderboard board = wide("ssim", "mae", "psnr_db", "uqi", "vif", "rmse");
        String all =
                IntStream.range(0x20, 0x250).mapToObj(Character::toString).collect(joining(" "));
        Caption caption =
                new Caption(board, Optional.of(all + "<|>\"` − … † ² 5 % of A_B & #1 {x}"));
        compile(new LatexTable(board, caption, LeaderboardTest.MADE).text());
    }

    private Leaderboard wide(String... metrics) throws IOException {
        WrittenEvaluations written = new WrittenEvaluations(folder);
        String head = "name," + String.join(",", metrics) + ",subject";
        List<String> rows =
                List.of(
                        "x-1,0.12345,2345.5,33.123,-0.41234,0.51234,6123.4,x",
                        "y-1,0.12365,2445.5,33.223,-0.41334,0.51334,6223.4,y",
                        "z-1,0.12395,2545.5,33.323,-0.41434,0.51434,6323.4,z");
        Path one = written.write("one", head, rows);
        Path two =
                written.write(
                        "two",
                        head,
                        rows.stream().map(row -> row.replace("3.4,", "3.5,")).toList());
        List<Metric> shown = Stream.of(metrics).map(LeaderboardTest::metric).toList();
        return Leaderboard.of(
                new Leaderboard.Request(
                        List.of(
                                Candidate.of("W".repeat(60) + "@mr2ct=" + one),
                                Candidate.of("ä中😀_~^\\$x@mr2ct=" + two)),
                        shown,
                        shown.getFirst(),
                        Set.of(),
                        Gaps.REFUSED,
                        1));
    }

    private String table(String... metrics) throws IOException {
        WrittenEvaluations written = new WrittenEvaluations(folder);
        List<String> rows = List.of("x-1,20,0.5,90,x", "y-1,21,0.6,80,y", "z-1,25,0.8,70,z");
        List<String> better = List.of("x-1,21,0.6,80,x", "y-1,22,0.7,70,y", "z-1,26,0.9,60,z");
        Path one = written.write("one", "name,psnr_db,ssim,mae,subject", rows);
        Path two = written.write("two", "name,psnr_db,ssim,mae,subject", better);
        List<Metric> shown = Stream.of(metrics).map(LeaderboardTest::metric).toList();
        Leaderboard board =
                Leaderboard.of(
                        new Leaderboard.Request(
                                List.of(
                                        Candidate.of("[a_1] 100% & #~^\\{}=" + one),
                                        Candidate.of("*two=" + two)),
                                shown,
                                shown.getFirst(),
                                Set.of("*two"),
                                Gaps.REFUSED,
                                1));
        MadeBy made = new MadeBy("1", "janus leaderboard\n\\input{x}");
        return new LatexTable(board, new Caption(board, Optional.of("5 % of A_B")), made).text();
    }

    @Test
    void specialCharactersAreEscaped() {
        assertThat(LatexText.of("a_b & 5 % #1 $x^2~{y} \\end"))
                .isEqualTo(
                        "a\\_b \\& 5 \\% \\#1 \\$x\\textasciicircum{}2\\textasciitilde{}\\{y\\} \\textbackslash{}end");
        assertThat(LatexText.of("a--b −0.5 -1024 to 3 [-1, 2] <|>\"`"))
                .isEqualTo(
                        "a-{}-{}b $-$0.5 $-$1024 to 3 [$-$1, 2] \\textless{}\\textbar{}\\textgreater{}\\char34{}\\textasciigrave{}");
        assertThat(LatexText.of("é 中\n\t😀")).isEqualTo("é U+4E2D  U+1F600");
    }

    @Test
    void theTableIsBalancedAndEveryLineHasItsColumns() throws IOException {
        String tex = table("psnr_db", "ssim", "mae");
        assertThat(tex).startsWith("% Janus 1: janus leaderboard \\input{x}\n% needs");
        String body = tex.replaceAll("(?m)^%.*\n", "");
        String unescaped = body.replaceAll("\\\\[{}]", "");
        assertThat(unescaped.chars().filter(c -> c == '{').count())
                .isEqualTo(unescaped.chars().filter(c -> c == '}').count());
        assertThat(body.lines().filter(line -> line.startsWith("\\begin{")))
                .hasSameSizeAs(body.lines().filter(line -> line.startsWith("\\end{")).toList());
        assertThat(body.lines().filter(line -> line.endsWith("\\\\")))
                .hasSize(6)
                .allSatisfy(line ->
                        assertThat(line.replace("\\&", ""))
                                .matches("([^&]*&){3}[^&]*|.*\\\\multicolumn\\{3}.*"));
        assertThat(body)
                .contains("\\begin{tabular}{@{}lrrr@{}}")
                .contains("\\caption{5 \\% of A\\_B. Means over subjects")
                .contains(
                        "{[a\\_1] 100\\% \\& \\#\\textasciitilde{}\\textasciicircum{}\\textbackslash{}\\{\\}} & 22")
                .contains("\\midrule\n{*two} & \\textbf{23")
                .contains(
                        "\\\\\n\\addlinespace[2pt]\n\\bottomrule\n\\end{tabular}}\n\\end{table}\n");
    }

    @Test
    void unevenBlocksForMoreColumnsThanFit() throws IOException {
        String[] many = {"ssim", "mae", "psnr_db", "uqi", "vif", "rmse", "me"};
        WrittenEvaluations written = new WrittenEvaluations(folder);
        Path one =
                written.write(
                        "one",
                        "name," + String.join(",", many),
                        List.of("x-1,1,2,3,4,5,6,7", "y-1,2,3,4,5,6,7,8"));
        List<Metric> shown = Stream.of(many).map(LeaderboardTest::metric).toList();
        Leaderboard board =
                Leaderboard.of(
                        new Leaderboard.Request(
                                List.of(Candidate.of(one.toString())),
                                shown,
                                shown.getFirst(),
                                Set.of(),
                                Gaps.REFUSED,
                                1));
        String tex =
                new LatexTable(board, new Caption(board, Optional.empty()), LeaderboardTest.MADE)
                        .text();
        assertThat(tex)
                .contains("{@{}lrrrrrr@{}}")
                .contains("\\multicolumn{6}{c}{MR to CT}")
                .contains(
                        "\\midrule[\\heavyrulewidth]\n & \\multicolumn{1}{c}{MR to CT} \\\\\n\\cmidrule(lr){2-2}")
                .contains("Signed errors are ranked by the mean of their sizes.");
    }
}
