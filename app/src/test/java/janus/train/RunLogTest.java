package janus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.events.EventRecords;
import janus.run.RunFolder;
import janus.run.TrainingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
    @TempDir private Path folder;

    @Test
    void aLogWithoutSecondsIsGoneOnWith() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("old.csv"),
                        "step,learning_rate\n2,1e-4,0,0,0,0,0,0,0,0\n4,1e-4,0,0,0,0,0,0,0,0\n");
        RunLog.upTo(2, file, LossPart.of(Recipe.PAPER)).add(4, 1e-4, Losses.NONE, 0.5);
        TrainingLog log = TrainingLog.read(file);
        assertThat(log.steps()).containsExactly(2, 4);
        assertThat(log.column("seconds_per_step")).containsExactly(Double.NaN, 0.5);
    }

    /// The events of `run`, which wrote one sample sheet, say what its log says, each step once.
    static void assertEventsAgreeWithTheLog(RunFolder run) throws IOException {
        List<EventRecords.Event> events = EventRecords.readAll(run.events());
        List<EventRecords.Event> rows =
                events.stream().filter(event -> !event.scalars().isEmpty()).toList();
        TrainingLog log = TrainingLog.read(run.log());
        assertThat(rows.stream().mapToDouble(EventRecords.Event::step).toArray())
                .isEqualTo(log.steps());
        for (int i = 0; i < rows.size(); i++) {
            for (LossPart part : LossPart.of(Recipe.PAPER)) {
                String column = part.column();
                float value = rows.get(i).scalars().getOrDefault("loss/" + column, Float.NaN);
                assertThat((double) value)
                        .isCloseTo(log.column(column)[i], within(1e-6)); // the log's 6 decimals
            }
            assertThat(rows.get(i).scalars())
                    .containsKeys("learning_rate", "seconds_per_step")
                    .hasSize(10);
        }
        assertThat(events).filteredOn(event -> !event.pictures().isEmpty()).hasSize(1);
    }
}
