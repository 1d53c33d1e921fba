package janus.prepare;

import janus.image.ImageFiles;
import janus.intake.Drawing;
import janus.intake.Frame;
import janus.prepare.Preparation.Prepared;
import janus.raster.Picture;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Spacing;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folders of heads made by hand, and their preparation.
record Folders(Path root) {
    static final SliceSettings SETTINGS =
            new SliceSettings(new Frame(1, 256), Shares.USUAL, 1, 0.1);
    static final String SCALE = "11.7647,-1000"; // 0..255 is -1000..2000 HU

    Path out() {
        return root.resolve("set");
    }

    /// An 8-bit MR picture without a scale.
    Path mr(String name) throws IOException {
        return picture(name, Drawing.mr(256, 128, 128).slice());
    }

    /// An 8-bit CT picture whose levels v mean 11.7647 v - 1000 HU.
    Path ct(String name) throws IOException {
        Slice hu = Drawing.ct(256, 128, 128).slice();
        float[] levels = new float[hu.values().length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (hu.values()[i] + 1000) / 11.7647f;
        }
        return picture(name, Slice.of(256, 256, levels));
    }

    Path picture(String name, Slice levels) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Picture.Shape shape = new Picture.Shape(levels.width(), levels.height(), 1, 8);
        Picture.of(shape, levels.values(), null).write(file);
        return file;
    }

    Path volume(String name, Slice slice, Unit unit) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Grid flat = Grid.ofPicture(slice.width(), slice.height());
        Grid grid =
                new Grid(
                        new Size(slice.width(), slice.height(), 3),
                        new Spacing(1, 1, 5),
                        flat.cosines(),
                        flat.origin());
        ImageFiles.write(Volume.stack(grid, Collections.nCopies(3, slice)), unit, file);
        return file;
    }

    Prepared prepare(List<Path> mr, List<Path> ct, @Nullable String scale) throws IOException {
        return prepare(inputs(mr, ct, scale), SETTINGS);
    }

    Prepared pairs(Path folder) throws IOException {
        return prepare(
                new Inputs(List.of(), List.of(), new Pairs(folder, ImagePath.hu(SCALE))), SETTINGS);
    }

    Prepared prepare(Inputs inputs, SliceSettings settings) throws IOException {
        return Preparation.run(inputs, settings, out(), Progress.silent());
    }

    static Inputs inputs(List<Path> mr, List<Path> ct, @Nullable String scale) {
        return new Inputs(
                mr.stream().map(ImagePath::mr).toList(),
                ct.stream()
                        .map(path ->
                                new ImagePath(path, scale == null ? null : ImagePath.hu(scale)))
                        .toList(),
                null);
    }

    /// What lies in the root besides the folders `expected`.
    List<String> leftBeside(String... expected) throws IOException {
        try (var inside = Files.list(root)) {
            return inside.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !Arrays.asList(expected).contains(name))
                    .toList();
        }
    }
}
