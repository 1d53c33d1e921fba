package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import janus.checkpoint.Checkpoint;
import janus.checkpoint.Safetensors;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.run.ModelCard;
import janus.run.RunFolder;
import janus.tensor.Device;
import janus.volume.Direction;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Unit;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused before any work, and what is said.
final class FileTranslationRefusalTest {
    @TempDir private Path folder;
    private Path run = Path.of("");
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeRun() throws IOException {
        run = Models.run(folder.resolve("run"), "gray", Unit.HU);
        in = folder.resolve("in");
        out = folder.resolve("out");
    }

    private FileTranslation.Outcome translate(Direction direction, Path... sources)
            throws IOException {
        return new FileTranslation(Progress.silent())
                .run(
                        new FileTranslation.Request(
                                run,
                                direction,
                                new FileTranslation.Files(List.of(sources), out, null),
                                Settings.on(Device.CPU)));
    }

    @Test
    void aFolderInTheSourcesIsNoTarget() throws IOException {
        Heads.picture(in.resolve("a.png"), 40, 40, 200);
        out = in.resolve("ct");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "%s lies in %s, which the sources are read from - ", out, in);
        assertThat(out).doesNotExist();
    }

    @Test
    void aLonePictureWithoutHeadLeavesNothing() throws IOException {
        Path black = Heads.picture(in.resolve("a.png"), 40, 40, 0);
        out = folder.resolve("new/deep");
        assertThat(translate(Direction.MR_TO_CT, black).failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure)
                                .hasMessageStartingWith("no head was found in " + black));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void theSourcesFolderIsNoTarget() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        out = in;
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessage(
                        "%s holds the source a.png - translations there would replace sources or be taken for them - name another folder for --out"
                                .formatted(in));
        out = in.resolve("../in/a.png");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining("is source and target at once");
    }

    @Test
    void namesThatCannotBeWrittenAreRefusedBeforeAnyWork() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Heads.picture(in.resolve("a.jpg"), 40, 40, 200);
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessageContaining("would both go to " + out.resolve("a.png"));
        out = folder.resolve("x.jpg");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining("JPEG has 8 and loses detail");
        out = folder.resolve("x.mha");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining("x.mha has no ending of an image");
        out = picture;
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessageContaining("a.png is a file - translations of a folder");
        assertThat(names(folder)).containsExactly("in", "run");
    }

    @Test
    void mixedKindsAreRefused() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Path volume = in.resolve("v.nii");
        NiftiFile.write(
                Heads.mr(Grid.ofPicture(40, 40).withSize(new Size(40, 40, 2))).volume(),
                volume,
                VoxelType.FLOAT32);
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessageContaining("mixes pictures and NIfTI volumes");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture, volume))
                .hasMessageStartingWith("the sources mix pictures and NIfTI volumes");
        out = folder.resolve("v.png");
        assertThat(translate(Direction.MR_TO_CT, volume).failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).hasMessageContaining("end --out in .nii.gz"));
    }

    @Test
    void emptyAndMissingSourcesSaySo() throws IOException {
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessage(
                        "%s is missing - there are no images to read - check the path"
                                .formatted(in));
        Files.createDirectories(in);
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, in))
                .hasMessageContaining("holds no image files");
    }

    @Test
    void modelsThatCannotBeUsedSayWhy() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        Path good = new RunFolder(run).generator(Direction.MR_TO_CT);

        run = folder.resolve("nowhere");
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining("nowhere does not exist - there is no model");
        run = Files.createDirectories(folder.resolve("killed"));
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining("killed holds no checkpoints/mr2ct.safetensors");
        run = good;
        assertThatThrownBy(() -> translate(Direction.CT_TO_MR, picture))
                .hasMessage(
                        "%s translates MR to CT and MR was asked for - a model knows one direction - give the other file of its Run or --to ct"
                                .formatted(good));
        run = folder.resolve("half.safetensors");
        byte[] bytes = Files.readAllBytes(good);
        Files.write(run, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("half.safetensors");
        assertThat(out).doesNotExist();
    }

    @Test
    void aGeneratorWithoutCardWasNotFineTuned() throws IOException {
        Path picture = Heads.picture(in.resolve("a.png"), 40, 40, 200);
        ModelCard card = Models.card(Direction.MR_TO_CT, "gray", Unit.HU);
        run = folder.resolve("zoo.safetensors");
        Safetensors.write(new Checkpoint(Models.weights(card).tensors(), Map.of()), run);
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessage(
                        "%s was not fine-tuned by Janus - what its input must look like is unknown - fine-tune it with janus finetune --from %s, or apply it to a photograph with janus zoo run"
                                .formatted(run, run));
        run =
                Models.file(
                        folder.resolve("odd.safetensors"),
                        new ModelCard(Direction.MR_TO_CT, "tartan", Unit.HU, 2, 64, 32, "x"));
        assertThatThrownBy(() -> translate(Direction.MR_TO_CT, picture))
                .hasMessageContaining(
                        "odd.safetensors carries a model card that can't be used (encoding 'tartan' is unknown)");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
