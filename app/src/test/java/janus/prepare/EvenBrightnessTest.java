package janus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import janus.dataset.Dataset;
import janus.image.ImageFiles;
import janus.image.Source;
import janus.intake.Frame;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.phantom.Scanner;
import janus.raster.Picture;
import janus.volume.Brightness;
import janus.volume.Modality;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Datasets of MR whose brightness was evened.
final class EvenBrightnessTest {
    @TempDir private Path folder;

    private Path uneven() throws IOException {
        Path file = folder.resolve("scanned/t1.nii.gz");
        Files.createDirectories(file.resolveSibling(""));
        NiftiFile.write(
                Phantom.subject(4)
                        .in(new Scanner(5, 0.22, 0))
                        .render(Phantom.axial(60, 12), Contrast.T1),
                file,
                VoxelType.FLOAT32);
        return file;
    }

    private Dataset prepared(Path mr, Brightness brightness, String name) throws IOException {
        SliceSettings settings =
                new SliceSettings(new Frame(4, 64), Shares.of("1,0,0"), 1, 0.05, brightness);
        Inputs inputs = new Inputs(List.of(ImagePath.mr(mr)), List.of(), null);
        return Preparation.run(inputs, settings, folder.resolve(name), Progress.silent()).dataset();
    }

    @Test
    void slicesAreThoseOfTheEvenedVolumeAndTheCardSaysSo() throws IOException {
        Path scanned = uneven();
        Path evened = folder.resolve("evened/t1.nii.gz");
        Files.createDirectories(evened.resolveSibling(""));
        Source source = ImageFiles.read(scanned, Modality.MR, null);
        NiftiFile.write(EvenBrightness.of(source).volume(), evened, VoxelType.FLOAT32);

        Dataset made = prepared(scanned, Brightness.EVENED, "a");
        Dataset wanted = prepared(evened, Brightness.AS_SCANNED, "b");
        Dataset uneven = prepared(scanned, Brightness.AS_SCANNED, "c");

        assertThat(levels(made)).isEqualTo(levels(wanted)).isNotEqualTo(levels(uneven));
        assertThat(Dataset.open(folder.resolve("a")).card().mrBrightness())
                .isEqualTo(Brightness.EVENED);
        assertThat(made.card().settings()).containsEntry("mr_brightness", "evened by N4");
        assertThat(uneven.card().mrBrightness()).isEqualTo(Brightness.AS_SCANNED);
    }

    private static List<Float> levels(Dataset dataset) throws IOException {
        Path first = dataset.folder().resolve(dataset.entries().get(5).file());
        float[] levels = Picture.read(first).levels();
        return java.util.stream.IntStream.range(0, levels.length).mapToObj(i -> levels[i]).toList();
    }

    @Test
    void aPictureCanNotBeEvened() throws IOException {
        Path file = folder.resolve("p/a-1.png");
        Files.createDirectories(file.resolveSibling(""));
        Picture.of(new Picture.Shape(40, 40, 1, 8), new float[1600], null).write(file);
        assertThatIOException()
                .isThrownBy(() -> prepared(file, Brightness.EVENED, "a"))
                .withMessageContaining("a-1.png is a picture and brightness is to be evened");
        assertThat(folder.resolve("a")).doesNotExist();
    }
}
