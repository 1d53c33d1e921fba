package janus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.volume.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    @TempDir private Path folder;

    private StudyConfig read(String yaml) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("study.yaml"), yaml));
    }

    @Test
    void aDescriptionIsRead() throws IOException {
        StudyConfig config = read(StudyFixture.SINGLE + StudyFixture.PAIRS);
        assertThat(config.title()).isEqualTo("A study");
        assertThat(config.seed()).isEqualTo(5);
        assertThat(config.display()).isEqualTo(new StudyConfig.Display(false, -1000, 2000));
        Arm single = config.arms().getFirst();
        assertThat(single.shows()).isEqualTo(Modality.CT);
        assertThat(single.conditions()).containsExactly("real", "photo2paint");
        assertThat(single.plan()).isEqualTo(new Arm.Plan(2, 2, 4, 2, 0, 0));
        assertThat(single.questions().getFirst().confidence()).isTrue();
        assertThat(single.questions().getLast().steps()).hasSize(5);
        Arm pairs = config.arms().getLast();
        assertThat(pairs.pairs()).isTrue();
        assertThat(pairs.plan()).isEqualTo(new Arm.Plan(1, 0, 10, 0, 14, 30));
        assertThat(pairs.questions().getLast().allowSame()).isTrue();
    }

    /// Replaces the first text by the second, and expects the sentence.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: 5|sead: 5|line 3: 'sead' is not known here",
                "seed: 5|title: again|line 3: 'title' stands here twice",
                "title: A study|seed: 5|line 3: 'seed' stands here twice",
                "title: A study|#|line 2: 'title' is missing",
                "shows: ct|shows: pet|line 7: shows 'pet' is not known - ct or mr is expected",
                "source: true|source: maybe|line 9: source 'maybe' is not known - true or false",
                "blocks: 2|blocks: 0|line 11: blocks 0 won't do - it runs from 1",
                "marks: true|pairs: [[real, a]]|line 10: an arm has either conditions",
                "mask: none|ct-range: [5]|line 4: ct-range [5] is no range of HU",
                "kind: turing|kind: which-real|line 16: which-real asks about two images",
                "id: quality|id: origin|line 17: two questions are called origin",
                "id: quality|id: a/b|line 17: 'a/b' names no question",
                "text: How good?|text: How?, steps: [a, b]|line 17: 2 steps are named",
                "text: How good?|text: How?, allow-same: true|line 17: a grade question",
                "Real or synthetic?|Real?, steps: [a]|line 16: a turing question has no steps",
                "title: A study|title: [|is no YAML",
            })
    void whatIsWrongIsSaidWithItsLine(String old, String now, String sentence) {
        String yaml = StudyFixture.SINGLE.replace(old, now);
        assertThat(yaml).isNotEqualTo(StudyFixture.SINGLE);
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("study.yaml, line ")
                .hasMessageContaining(sentence);
    }

    @Test
    void whichRealNeedsSomethingReal() {
        String yaml =
                (StudyFixture.SINGLE + StudyFixture.PAIRS)
                        .replace("[[real, photo2paint]]", "[[a, photo2paint]]");
        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining(
                        "which-real is asked of a and photo2paint - neither is real - pair each"
                                + " model with real");
    }

    @Test
    void anEmptyFileIsSaid() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty - a study needs");
    }
}
