package janus.dataset;

import janus.raster.Picture;
import janus.volume.Scale;
import janus.volume.Slice;
import janus.work.NewFolders;
import janus.work.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Builds a Dataset in a hidden neighbour of its folder and moves it there when it is whole. Close
/// it: what was not finished is deleted.
public final class DatasetWriter implements AutoCloseable {
    private static final Pattern OWN =
            Pattern.compile(
                    "%s|%s|slices|contact-(mr|ct)\\.png|\\..*"
                            .formatted(Pattern.quote(Manifest.NAME), Pattern.quote(CardFile.NAME)));

    private final Path target;
    private final WholeFolder building;
    private final List<Entry> entries = new ArrayList<>();

    private DatasetWriter(Path target, WholeFolder building) {
        this.target = target;
        this.building = building;
    }

    /// A writer for the Dataset in `folder`; an older Dataset there is replaced at the end.
    ///
    /// @throws IOException when `folder` is a file, holds something else than a Dataset, or nothing
    ///   can be written beside it
    public static DatasetWriter open(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        check(folder, target);
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException(
                    "%s is no place for a Dataset - it has no parent folder - name a new folder"
                            .formatted(folder));
        }
        try {
            return new DatasetWriter(target, WholeFolder.open(target));
        } catch (IOException refused) {
            throw new IOException(
                    "%s cannot be made in %s (%s) - the Dataset has no place - choose a folder you may write to"
                            .formatted(folder.getFileName(), parent, NewFolders.reason(refused)),
                    refused);
        }
    }

    private static void check(Path folder, Path target) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new IOException(
                    "%s is a file - a Dataset is a folder - name a new folder".formatted(folder));
        }
        if (Files.isDirectory(target)) {
            checkContent(folder, target);
        }
    }

    /// Replacing a Dataset must not take with it what somebody put beside its files, such as a Run.
    private static void checkContent(Path folder, Path target) throws IOException {
        boolean dataset = Dataset.isDataset(target);
        try (Stream<Path> inside = Files.list(target)) {
            Optional<String> other =
                    inside.map(path -> String.valueOf(path.getFileName()))
                            .filter(name -> !dataset || !OWN.matcher(name).matches())
                            .min(Comparator.naturalOrder());
            if (other.isPresent()) {
                throw new IOException(
                        "%s holds files that are not a Dataset's (%s) - they would be lost - name a new or empty folder"
                                .formatted(folder, other.get()));
            }
        }
    }

    /// Where files other than slices may be put until the Dataset is whole.
    public Path folder() {
        return building.folder();
    }

    /// Writes `slice` as a 16-bit picture in the scale of `entry`.
    public void add(Entry entry, Slice slice) throws IOException {
        Path file = building.folder().resolve(entry.file());
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        picture(slice, entry.scale()).write(file);
        entries.add(entry);
    }

    private static Picture picture(Slice slice, Scale scale) {
        float[] values = slice.values();
        float[] levels = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = (float) Math.clamp(Math.rint(scale.stored(values[i])), 0, 65535);
        }
        Picture.Shape shape = new Picture.Shape(slice.width(), slice.height(), 1, 16);
        return Picture.of(shape, levels, scale);
    }

    /// Slices added so far.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Writes manifest and card and puts the Dataset in its place.
    public Dataset finish(DatasetCard card) throws IOException {
        entries.sort(
                Comparator.comparing(Entry::modality)
                        .thenComparing(Entry::subject)
                        .thenComparingInt(Entry::slice));
        Manifest.write(entries, building.folder());
        CardFile.write(card, building.folder());
        building.finish();
        return Dataset.open(target);
    }

    /// Deletes what was not finished.
    @Override
    public void close() throws IOException {
        building.close();
    }
}
