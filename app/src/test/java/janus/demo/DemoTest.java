package janus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.tensor.Device;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Plan TINY = new Plan(3, 2, 4, 64, 2, 1);

    @TempDir Path folder;

    @Test
    void fromNothingToAReport() throws IOException, InterruptedException {
        Path out = folder.resolve("demo");

        Path report = new Demo(Progress.silent()).run(out, TINY, Device.CPU);

        String page = Files.readString(report);
        assertThat(page).contains("MR to CT", "CT to MR", "not for diagnosis", "data:image/png");
        assertThat(page).doesNotContain("{{", "NaN ±");
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .hasSizeGreaterThan(8)
                .first()
                .isEqualTo("head,direction,slice,twin,psnr_db,ssim,uqi,vif,mae");
        for (String twin : new String[] {"transfer", "scratch"}) {
            assertThat(out.resolve("translated/" + twin + "/mr2ct/test-02.nii.gz")).exists();
            assertThat(out.resolve("runs/" + twin + "/run.json")).exists();
        }
    }

    @Test
    void aDemoThatFailsLeavesNothing() {
        Path out = folder.resolve("new/demo");
        assertThatThrownBy(() -> new Demo(Progress.silent()).run(out, TINY, new Device("nonsense")))
                .isInstanceOf(RuntimeException.class);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void anOlderDemoIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("report.html"), "old");

        assertThatThrownBy(() -> new Demo(Progress.silent()).run(folder, TINY, Device.CPU))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s is there already - an older demo or something else would be mixed with the new one - give --out a new folder or delete this one"
                                .formatted(folder));
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo("old");
    }

    @Test
    void planRefusesWhatTheNetworksCannotSee() {
        assertThatThrownBy(() -> new Plan(3, 1, 4, 66, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--size 66 does not fit");
        assertThatThrownBy(() -> new Plan(0, 1, 4, 64, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make no demo");
    }
}
