package janus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.run.RunFolder;
import janus.work.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WatchPageTest {
    @TempDir private Path folder;
    private WrittenRun run;
    private WatchPage page;

    @BeforeEach
    void begin() throws IOException {
        run = new WrittenRun(folder.resolve("run"));
        page = new WatchPage(run.folder());
    }

    private static boolean shows(String html, String text) {
        return html.contains(text);
    }

    @Test
    void aFinishedRunStandsStill() throws IOException {
        run.logged(30).saved(30).sampled(10).sampled(20).sampled(30);
        String html = page.alone(RunView.of(run.folder()));
        assertThat(html.lines().filter(line -> line.contains("class=\"badge")).toList())
                .containsExactly("<h1>run<span class=\"badge finished\">finished</span></h1>");
        assertThat(shows(html, "Trained to its last step.")).isTrue();
        assertThat(shows(html, "http-equiv=\"refresh\"")).isFalse();
        assertThat(shows(html, "<script")).isFalse();
        assertThat(shows(html, "After step 30.")).isTrue();
        assertThat(shows(html, "src=\"data:image/png;base64,")).isTrue();
        for (String axis :
                new String[] {"Step", "Mean |error| (channel units)", "Seconds per step"}) {
            assertThat(shows(html, axis)).as(axis).isTrue();
        }
        assertThat(shows(html, "janus finetune &lt;b&gt;")).isTrue();
        assertThat(html).doesNotContain("{{", "<pre>");
    }

    @Test
    void aRunningRunGrowsUnderThePage() throws IOException {
        try (FolderLock _ = FolderLock.of(run.folder().path())) {
            assertThat(page.served()).contains("running", "None yet.", "after step 5", "watch.js");
            run.logged(10);
            assertThat(page.served())
                    .contains("<dd>10</dd>", "<dd>500 ms</dd>", "Warming up: until step 10")
                    .contains("<dt>left</dt><dd>–</dd>");
            run.logged(20).sampled(20);
            assertThat(shows(page.served(), "<dt>left</dt><dd>about 25 s</dd>")).isTrue();
            assertThat(shows(page.served(), "src=\"samples/step-000020.png\"")).isTrue();
            assertThat(shows(page.served(), "Cycle loss")).isTrue();
            RunView view = RunView.of(run.folder());
            assertThat(shows(page.alone(view), "http-equiv=\"refresh\"")).isTrue();
        }
    }

    @Test
    void aRunThatStandsStillForLongIsTold() throws IOException {
        run.logged(20);
        Files.setLastModifiedTime(
                run.folder().log(), FileTime.from(Instant.now().minusSeconds(1000)));
        try (FolderLock _ = FolderLock.of(run.folder().path())) {
            assertThat(page.served())
                    .containsPattern(
                            "Nothing was written for 16 min \\d\\d s, though a row is due");
        }
    }

    @Test
    void anInterruptedRunSaysHowToGoOn() throws IOException {
        run.logged(15).saved(10);
        assertThat(page.still())
                .contains("badge stopped", "It was saved after step 10; to go on from there:")
                .contains(
                        "<pre>janus finetune --data &#39;my data&#39; --out "
                                + run.folder().path());
        Files.delete(run.folder().state());
        assertThat(page.still()).contains("start it again, without --resume");
    }

    @Test
    void sheetsOfStepsThatAreYetToBeRepeatedAreNotShown() throws IOException {
        run.logged(15).sampled(10).sampled(20).sampled(30);
        assertThat(RunView.of(run.folder()).sheets()).extracting(Sheet::step).containsExactly(10L);
    }

    @Test
    void aLogWithoutSecondsGivesTheMeanSinceItsBeginning() throws IOException {
        Files.writeString(run.folder().log(), "step,cycle_mr\n10,0\n20,0.5\n");
        Files.setLastModifiedTime(
                run.folder().log(), FileTime.from(Instant.parse("2026-01-01T00:01:00Z")));
        assertThat(RunView.of(run.folder()).tempo().secondsPerStep()).hasValue(3);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // such names don't exist there
    void namesAreEscaped() throws IOException {
        WrittenRun odd = new WrittenRun(folder.resolve("<i>&\"odd"));
        assertThat(new WatchPage(odd.folder()).still())
                .contains("<h1>&lt;i&gt;&amp;&quot;odd<span")
                .doesNotContain("<i>");
    }

    @Test
    void whatIsNoRunIsTold() throws IOException {
        assertThatThrownBy(() -> RunView.of(new RunFolder(folder.resolve("none"))))
                .hasMessageContaining("none does not exist - there is no Run to watch - ");
        assertThatThrownBy(() -> RunView.of(new RunFolder(run.folder().card())))
                .hasMessageContaining("run.json is a file - a Run is a folder - ");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> RunView.of(new RunFolder(empty)))
                .hasMessageContaining("empty holds no run.json - it is no Run - ");
        try (FolderLock _ = FolderLock.of(empty)) {
            assertThatThrownBy(() -> RunView.of(new RunFolder(empty)))
                    .hasMessageContaining("only beginning to write there - try again");
        }
        Files.writeString(run.folder().card(), "{");
        assertThatThrownBy(() -> RunView.of(run.folder()))
                .hasMessageContaining("run.json is damaged");
    }
}
