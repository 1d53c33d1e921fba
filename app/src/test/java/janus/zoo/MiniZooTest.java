package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.Safetensors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The models that ship with Janus: the catalogue, the files, and how they are found.
class MiniZooTest {
    private static final Path FILES = Path.of("src/main/resources/janus/zoo/mini");
    private static final long MOST_BYTES = 10_000_000;

    @TempDir private Path folder;

    private static List<MiniModel> models() {
        return Catalogue.mini();
    }

    private Zoo zoo() {
        return Zoo.of(folder.resolve("cache"), URI.create("http://127.0.0.1:1/"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsASmallGeneratorWithAWholeCard(MiniModel model) throws IOException {
        Path file = zoo().find(model.name());
        assertThat(Architecture.of(CheckpointFile.read(file)))
                .isEqualTo(new Architecture.ResnetGenerator(3, 3, 8, 6));
        Map<String, String> card = Safetensors.metadata(file);
        assertThat(card)
                .containsEntry("name", model.name())
                .containsEntry("licence", MiniModel.LICENCE)
                .containsKeys("what", "data", "pictures", "size", "steps", "seed");
        assertThat(card.get("command"))
                .startsWith("janus pretrain --pair ")
                .contains(" --steps " + card.get("steps") + " --seed " + card.get("seed"));
        assertThat(model.bytes()).isEqualTo(Files.size(file));
    }

    @Test
    void theFilesAreThoseOfTheCatalogueAndTogetherSmall() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            models().stream().map(MiniModel::file),
                                            Stream.of("README.md"))
                                    .toList());
        }
        long bytes = 0;
        for (MiniModel model : models()) {
            bytes += model.bytes();
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void theReadmeTellsTheCommandOfEachModel() throws IOException {
        String readme = Files.readString(FILES.resolve("README.md"));
        for (MiniModel model : models()) {
            assertThat(readme).contains("`" + model.name() + "`");
            assertThat(readme)
                    .contains("./" + Safetensors.metadata(zoo().find(model.name())).get("command"));
        }
    }

    @Test
    void partnersAreEachOthersAndNamesAreTheirOwn() {
        for (MiniModel model : models()) {
            assertThat(Catalogue.find(model.back()).flatMap(PretrainedModel::partner))
                    .contains(model.name());
        }
        assertThat(Catalogue.names()).doesNotHaveDuplicates().hasSize(28);
    }

    @Test
    void aModelIsUnpackedOnceAndMendedWhereItIsSpoilt() throws IOException {
        Path file = zoo().find("day2night");
        byte[] whole = Files.readAllBytes(file);
        assertThat(zoo().find("day2night")).isEqualTo(file);
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(zoo().find("day2night")).isEqualTo(file).hasBinaryContent(whole);
        assertThat(zoo().cached()).isEmpty(); // nothing was pulled or added
    }

    @Test
    void itsNameIsTaken() throws IOException {
        Path file = zoo().find("map2aerial");
        assertThatThrownBy(() -> zoo().add(file, "aerial2map"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "aerial2map ships with Janus - two models can't share a name - choose another name");
        assertThat(zoo().add(file, "mine").file()).exists();
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> zoo().find("day2nigth"))
                .hasMessageContaining("is neither a file nor a model in")
                .hasMessageContaining("did you mean 'day2night'?");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("cache"), "in the way");
        assertThatThrownBy(() -> zoo().find("day2night"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the cache folder")
                .hasMessageEndingWith("choose another with --cache or JANUS_CACHE");
    }
}
