package janus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    private static final DatasetCard CARD =
            new DatasetCard(1.5, 4, Unit.HU, 7, Map.of("min_head", "0.1"), DatasetCard.VERSION);

    @TempDir Path temp;

    @Test
    void slicesComeBackInTheirUnit() throws IOException {
        Dataset dataset = write(entry("a", Modality.CT, 3, Split.TRAIN));
        Slice slice = dataset.read(dataset.entries().getFirst());
        // half a step of 1/16 HU
        assertThat(slice.values()).containsExactly(values(), within(1 / 32f));
    }

    @Test
    void cardAndManifestComeBackAsWritten() throws IOException {
        Entry entry =
                new Entry(
                        "slices/mr/a-001.png",
                        "a",
                        Modality.MR,
                        1,
                        Split.VAL,
                        "t1/a, \"left\".nii.gz",
                        Scale.of16Bit(Unit.NORMALISED),
                        "a-1");
        Dataset dataset = write(entry);
        assertThat(dataset.card()).isEqualTo(CARD);
        assertThat(dataset.entries()).containsExactly(entry);
        assertThat(dataset.entries(Modality.MR, Split.VAL)).hasSize(1);
        assertThat(dataset.entries(Modality.MR, Split.TRAIN)).isEmpty();
        assertThat(dataset.entries(Modality.CT, Split.VAL)).isEmpty();
    }

    @Test
    void neighboursAreTheNextNumbersOfTheSameSubjectAndModality() throws IOException {
        Entry low = entry("a", Modality.CT, 3, Split.TRAIN);
        Entry middle = entry("a", Modality.CT, 5, Split.TRAIN);
        Entry high = entry("a", Modality.CT, 6, Split.TRAIN);
        Dataset dataset =
                write(
                        high,
                        entry("b", Modality.CT, 4, Split.TRAIN),
                        low,
                        entry("a", Modality.MR, 4, Split.TRAIN),
                        middle);
        DatasetStack stack = dataset.stack();
        assertThat(List.of(stack.below(middle), stack.above(middle))).containsExactly(low, high);
        assertThat(stack.below(low)).isEqualTo(low);
        assertThat(stack.above(high)).isEqualTo(high);
    }

    @Test
    void unfinishedDatasetLeavesNothing() throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(temp.resolve("set"))) {
            writer.add(entry("a", Modality.CT, 0, Split.TRAIN), slice());
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void olderDatasetIsReplacedAsAWhole() throws IOException {
        write(entry("a", Modality.CT, 0, Split.TRAIN));
        Dataset second = write(entry("b", Modality.CT, 0, Split.TRAIN));
        assertThat(second.folder().resolve("slices/ct/a-000.png")).doesNotExist();
        assertThat(second.folder().resolve("slices/ct/b-000.png")).exists();
    }

    @Test
    void folderWithOtherFilesIsNotTouched() throws IOException {
        Path thesis = Files.writeString(temp.resolve("thesis.txt"), "years");
        assertThatThrownBy(() -> DatasetWriter.open(temp))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s holds files that are not a Dataset's (thesis.txt) - they would be lost - name a new or empty folder"
                                .formatted(temp));
        assertThat(thesis).hasContent("years");
    }

    @Test
    void filesPutBesideADatasetAreNotReplacedWithIt() throws IOException {
        Path folder = write(entry("a", Modality.CT, 3, Split.TRAIN)).folder();
        Path run = Files.writeString(folder.resolve("run.json"), "{}");
        assertThatThrownBy(() -> DatasetWriter.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a Dataset's (run.json) - they would be lost");
        assertThat(run).hasContent("{}");
    }

    @Test
    void missingSlicesAreNamedWhenItIsOpened() throws IOException {
        Dataset dataset = write(entry("a", Modality.CT, 3, Split.TRAIN));
        String file = dataset.entries().getFirst().file();
        Files.delete(dataset.folder().resolve(file));
        assertThatThrownBy(() -> Dataset.open(dataset.folder()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s lacks 1 of the 1 slices in its manifest.csv, the first %s - it would be another Dataset without them - copy them back or prepare the Dataset again"
                                .formatted(dataset.folder(), file));
    }

    @Test
    void fileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("set"), "x");
        assertThatThrownBy(() -> DatasetWriter.open(file))
                .hasMessage("%s is a file - a Dataset is a folder - name a new folder", file);
        assertThatThrownBy(() -> DatasetWriter.open(file.resolve("deeper")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deeper cannot be made in " + file);
    }

    @Test
    void folderThatIsNoDatasetSaysHowToMakeOne() {
        assertThatThrownBy(() -> Dataset.open(temp))
                .hasMessage(
                        "%s is not a Dataset (no manifest.csv with dataset.json) - there is nothing to learn from - make one with janus prepare",
                        temp);
    }

    @Test
    void brokenManifestNamesTheRow() throws IOException {
        Dataset dataset = write(entry("a", Modality.CT, 0, Split.TRAIN));
        Path manifest = dataset.folder().resolve("manifest.csv");
        Files.writeString(manifest, Files.readString(manifest).replace("train", "practice"));
        assertThatThrownBy(() -> Dataset.open(dataset.folder()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("row 1 of " + manifest)
                .hasMessageContaining("practice");
    }

    @Test
    void brokenCardIsNamed() throws IOException {
        Dataset dataset = write(entry("a", Modality.CT, 0, Split.TRAIN));
        Path card = dataset.folder().resolve("dataset.json");
        for (String broken : List.of("", "{", "[]", "{\"version\": 9}")) {
            Files.writeString(card, broken);
            assertThatThrownBy(() -> Dataset.open(dataset.folder()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(card + " is not a Dataset's card");
        }
    }

    private Dataset write(Entry... entries) throws IOException {
        try (DatasetWriter writer = DatasetWriter.open(temp.resolve("set"))) {
            for (Entry entry : entries) {
                writer.add(entry, slice());
            }
            return writer.finish(CARD);
        }
    }

    private static Entry entry(String subject, Modality modality, int slice, Split split) {
        return new Entry(
                Entry.fileOf(subject, modality, slice),
                subject,
                modality,
                slice,
                split,
                "in/x.png",
                Scale.of16Bit(Unit.HU),
                "");
    }

    private static Slice slice() {
        return Slice.of(4, 4, values());
    }

    private static float[] values() {
        float[] values = new float[16];
        for (int i = 0; i < values.length; i++) {
            values[i] = -1024 + 270.3f * i;
        }
        return values;
    }
}
