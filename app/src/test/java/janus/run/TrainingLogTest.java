package janus.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLogTest {
    @TempDir private Path folder;

    private TrainingLog log(String text) throws IOException {
        return TrainingLog.read(Files.writeString(folder.resolve("log.csv"), text));
    }

    @Test
    void rowsAreNumbersByColumn() throws IOException {
        TrainingLog log = log("step,a,b\n10,0.5,\n20,0.25,3\n");
        assertThat(log.steps()).containsExactly(10, 20);
        assertThat(log.column("b")).containsExactly(Double.NaN, 3);
        assertThat(log.column("other")).containsExactly(Double.NaN, Double.NaN);
        assertThat(log.lastStep()).isEqualTo(20);
    }

    @Test
    void aHalfWrittenLastLineIsYetToCome() throws IOException {
        assertThat(log("step,a\n10,0.5\n20,0.2").lastStep()).isEqualTo(10);
        assertThat(log("step,a\n10,0.5\n20\n").lastStep()).isEqualTo(10);
        assertThat(log("step,a").size()).isZero();
        assertThat(log("").size()).isZero();
    }

    @Test
    void noFileIsNoRowYet() throws IOException {
        assertThat(TrainingLog.read(folder.resolve("none.csv")).lastStep()).isZero();
    }

    @Test
    void aDamagedLineIsTold() {
        assertThatThrownBy(() -> log("step,a\nx,0.5\n20,0.2\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2 of " + folder)
                .hasMessageContaining("is not 2 numbers - ");
    }
}
