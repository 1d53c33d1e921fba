package janus.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.checkpoint.Architecture;
import janus.checkpoint.CheckpointFile;
import janus.checkpoint.Safetensors;
import janus.dataset.Dataset;
import janus.dataset.Split;
import janus.raster.Picture;
import janus.run.RunFolder;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.work.Progress;
import janus.zoo.Catalogue;
import janus.zoo.MiniModel;
import janus.zoo.PretrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainingTest {
    private static final Pretraining.Effort TINY = new Pretraining.Effort(6, 32, 2, 2, 5);

    @TempDir private Path folder;

    @Test
    void picturesBecomeADatasetOfTheTwoDomains() throws IOException {
        for (DomainPair pair : DomainPair.values()) {
            Dataset dataset =
                    new TextureDataset(pair)
                            .write(folder.resolve(pair.code()), TINY, Progress.silent());

            assertThat(dataset.entries(Modality.MR, Split.TRAIN)).hasSize(2);
            assertThat(dataset.entries(Modality.CT, Split.VAL)).hasSize(4);
            for (float value : dataset.read(dataset.entries().getFirst()).values()) {
                assertThat(value).isBetween(0f, 255f);
            }
        }
    }

    @Test
    void aPairBecomesTwoGeneratorsWithCardsAndIsNotTrainedTwice()
            throws IOException, InterruptedException {
        Pretraining.Request request = new Pretraining.Request(DomainPair.FRUIT_NUT, folder, TINY);
        new Pretraining(Progress.silent()).run(request);

        Path file = folder.resolve("nut2fruit.safetensors");
        assertThat(folder.resolve("fruit2nut.safetensors")).exists();
        Picture sheet = Picture.read(folder.resolve("fruit2nut.png"));
        assertThat(sheet.width()).isEqualTo(2 * 4 * 36 + 8);
        assertThat(sheet.height()).isEqualTo(16 + 2 * 36);
        assertThat(Architecture.of(CheckpointFile.read(file)))
                .isEqualTo(new Architecture.ResnetGenerator(3, 3, 2, 6));
        assertThat(Safetensors.metadata(file))
                .containsEntry("name", "nut2fruit")
                .containsEntry("seed", "5")
                .containsEntry(
                        "command",
                        "janus pretrain --pair fruit2nut --pictures 6 --size 32 --filters 2 --steps 2 --seed 5");

        Path log = new RunFolder(folder.resolve("fruit2nut/run")).card();
        FileTime trained = Files.getLastModifiedTime(log);
        byte[] weights = Files.readAllBytes(file);
        Files.delete(file);
        new Pretraining(Progress.silent()).run(request);
        assertThat(Files.getLastModifiedTime(log)).isEqualTo(trained);
        assertThat(file).hasBinaryContent(weights);
    }

    @Test
    void thePairsAreThoseOfTheMiniZoo() {
        List<String> names = new ArrayList<>();
        for (DomainPair pair : DomainPair.values()) {
            for (Direction direction : Direction.values()) {
                names.add(pair.generator(direction));
            }
        }
        assertThat(Catalogue.mini()).extracting(MiniModel::name).containsExactlyElementsOf(names);
    }

    @Test
    void thePartnerTurnsThePicturesBack() {
        for (DomainPair pair : DomainPair.values()) {
            assertThat(Catalogue.find(pair.code()).flatMap(PretrainedModel::partner))
                    .contains(pair.generator(Direction.CT_TO_MR));
        }
    }

    @Test
    void anUnknownPairIsAnsweredWithAll() {
        assertThat(DomainPair.of("all")).hasSize(5);
        assertThat(DomainPair.of("day2night")).containsExactly(DomainPair.DAY_NIGHT);
        assertThatThrownBy(() -> DomainPair.of("night2day"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--pair 'night2day' names no pair of domains")
                .hasMessageEndingWith(
                        "use all, photo2drawing, day2night, shape2sketch, aerial2map, fruit2nut");
    }
}
