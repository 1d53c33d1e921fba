package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.augment.Augmentations;
import janus.dataset.DatasetCard;
import janus.dataset.DatasetWriter;
import janus.dataset.Entry;
import janus.dataset.Split;
import janus.volume.Modality;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.volume.Unit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AugmentCommandTest {
    private static final int FIELD = 40;
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String data = "";
    private String sheet = "";

    @BeforeEach
    void place() throws IOException {
        data = dataset("data", Unit.HU);
        sheet = folder.resolve("sheet.png").toString();
    }

    private String dataset(String name, Unit ctUnit) throws IOException {
        Path path = folder.resolve(name);
        try (DatasetWriter writer = DatasetWriter.open(path)) {
            for (Modality modality : Modality.values()) {
                Unit unit = modality == Modality.MR ? Unit.NORMALISED : ctUnit;
                Entry entry =
                        new Entry(
                                Entry.fileOf("s", modality, 7),
                                "s",
                                modality,
                                7,
                                Split.TRAIN,
                                "square",
                                Scale.of16Bit(unit),
                                "s-7");
                writer.add(entry, square(unit));
            }
            writer.finish(new DatasetCard(1, FIELD, ctUnit, 1, Map.of(), DatasetCard.VERSION));
        }
        return path.toString();
    }

    private static Slice square(Unit unit) {
        Slice slice = Slice.filled(FIELD, FIELD, unit.background());
        for (int y = 12; y < 28; y++) {
            for (int x = 14; x < 30; x++) {
                slice.values()[x + y * FIELD] = (float) ((unit.low() + unit.high()) / 2);
            }
        }
        return slice;
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aSheetHasARowForEachAndOneForAllAndTheSeedRepeatsIt() throws IOException {
        assertThat(run("augment", "--data", data, "--show", sheet, "--size", "40")).isZero();
        assertThat(out.toString().strip()).isEqualTo(sheet);
        BufferedImage all = ImageIO.read(Path.of(sheet).toFile());
        String again = folder.resolve("again.png").toString();
        assertThat(run("augment", "--data", data, "--show", again, "--size", "40")).isZero();
        assertThat(Path.of(again)).hasSameBinaryContentAs(Path.of(sheet));
        String other = folder.resolve("other.png").toString();
        assertThat(
                        run(
                                "augment",
                                "--data",
                                data,
                                "--show",
                                other,
                                "--size",
                                "40",
                                "--augment",
                                "rotate,bias",
                                "--seed",
                                "2"))
                .isZero();
        int rows = Augmentations.EVERY.all().size() + 1;
        BufferedImage some = ImageIO.read(Path.of(other).toFile());
        assertThat(some.getWidth()).isEqualTo(all.getWidth());
        assertThat((double) (all.getHeight() - 30) / rows).isEqualTo((some.getHeight() - 30) / 3.0);
    }

    @Test
    void whatFailsIsASentenceAndWritesNothing() throws IOException {
        assertThat(run("augment", "--data", data, "--show", sheet, "--augment", "shear"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("janus: augmentation 'shear' is unknown - ");
        assertThat(run("augment", "--data", data, "--show", sheet, "--augment", "none"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no augmentation is asked for - ");
        assertThat(run("augment", "--data", data, "--show", sheet, "--size", "30")).isEqualTo(1);
        assertThat(err.toString()).contains("--size 30 does not fit the networks - ");
        String grey = dataset("grey", Unit.GREY);
        assertThat(run("augment", "--data", grey, "--show", sheet)).isEqualTo(1);
        assertThat(err.toString()).contains("augmentation noise needs CT in HU and this CT is in");
        assertThat(Path.of(sheet)).doesNotExist();
        assertThat(run("augment", "--data", data)).isEqualTo(2);
    }

    @Test
    void aFineTuningRefusesWhatItCannotDoBeforeItWrites() throws IOException {
        String made = folder.resolve("run").toString();
        assertThat(run("finetune", "--data", data, "--out", made, "--augment", "shear"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("janus: augmentation 'shear' is unknown - ");
        String grey = dataset("grey", Unit.GREY);
        assertThat(
                        run(
                                "finetune",
                                "--data",
                                grey,
                                "--out",
                                made,
                                "--augment",
                                "noise",
                                "--size",
                                "32",
                                "--blocks",
                                "1",
                                "--filters",
                                "2"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("augmentation noise needs CT in HU");
        assertThat(Files.exists(Path.of(made))).isFalse();
    }
}
