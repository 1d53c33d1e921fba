package janus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import janus.evaluate.MadeBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitTest {
    private static final MadeBy MADE = new MadeBy("1.0", "janus study analyse");

    @TempDir private Path folder;

    @Test
    void answersCutByTheTimeLimitCountAndAreToldOf() throws IOException {
        Path answers =
                new SimulatedStudy(3, 12, 1)
                        .model("close", 0.6)
                        .reader("good", 1.6, 0)
                        .reader("slow", 1, 0)
                        .judged(0.5)
                        .write(folder);
        Analysis.Request request =
                new Analysis.Request(List.of(answers), Optional.empty(), List.of(), 1);
        Analysis without = Analysis.of(request, MADE);
        assertThat(without.page().html()).doesNotContain("Time limit");
        List<String> rows = Files.readAllLines(answers);
        StringBuilder cut = new StringBuilder(rows.getFirst() + ",timed_out\n");
        for (String row : rows.subList(1, rows.size())) {
            cut.append(row).append(isLate(row) ? ",yes\n" : ",no\n");
        }
        Files.writeString(answers, cut);
        Analysis with = Analysis.of(request, MADE);
        assertThat(with.findings()).isEqualTo(without.findings());
        List<String> slow =
                rows.stream().filter(it -> it.contains(",slow,") && isMain(it)).toList();
        long late = slow.stream().filter(TimeLimitTest::isLate).count();
        assertThat(late).isPositive();
        assertThat(with.page().html())
                .contains("Time limit", "slow %d of %d".formatted(late, slow.size()))
                .doesNotContain("good %d of".formatted(late));
    }

    private static boolean isLate(String row) {
        return row.contains(",slow,") && row.contains(",s03-");
    }

    private static boolean isMain(String row) {
        return row.contains(",1,main,");
    }
}
