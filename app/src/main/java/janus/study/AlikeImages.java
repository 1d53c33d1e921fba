package janus.study;

import janus.intake.HeadMask;
import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Makes the images of a study alike in all that would tell real from synthetic: size, background,
/// range and fineness of the values. What is done is in docs/study.md.
final class AlikeImages {
    private static final double LEAST_HEAD = 0.01; // of the voxels
    private static final double COARSEST = 32; // levels; coarser values are not smeared further

    private final StudyConfig config;
    private final Map<StudyImage.Key, Path> files;
    private final Map<Modality, Traits> traits = new LinkedHashMap<>();
    private List<Map.Entry<StudyImage.Key, Path>> lastJudged = List.of(); // images of a case come
    // one after another and share what is shown
    private boolean[] lastShown = {};

    /// What the images of a modality share.
    private record Traits(Size size, double step, Unit unit) {
        Traits with(Traits other, Path file) throws IOException {
            if (unit != other.unit && (unit == Unit.HU || other.unit == Unit.HU)) {
                throw new IOException(
                        "%s holds %s and others hold %s - beside each other the unit would tell which is which - convert all to one"
                                .formatted(file, other.unit.label(), unit.label()));
            }
            return new Traits(
                    new Size(
                            Math.max(size.columns(), other.size.columns()),
                            Math.max(size.rows(), other.size.rows()),
                            Math.max(size.slices(), other.size.slices())),
                    Math.max(step, other.step),
                    unit);
        }
    }

    /// Looks through `files`.
    ///
    /// @throws IOException when one can't be read, or those of a case don't fit each other
    AlikeImages(StudyConfig config, Map<StudyImage.Key, Path> files) throws IOException {
        this.config = config;
        this.files = files;
        Map<String, Grids> grids = new LinkedHashMap<>();
        for (Map.Entry<StudyImage.Key, Path> entry : files.entrySet()) {
            StudyImage.Key key = entry.getKey();
            Path file = entry.getValue();
            AxialImage image = read(entry);
            Grids grid =
                    new Grids(file, image.volume().grid().size(), image.volume().grid().spacing());
            grids.computeIfAbsent(key.caseId(), _ -> grid).require(grid);
            Traits own = new Traits(grid.size, step(key, image), image.unit());
            Traits known = traits.get(key.shows());
            traits.put(key.shows(), known == null ? own : known.with(own, file));
        }
    }

    private record Grids(Path file, Size size, Spacing spacing) {
        void require(Grids other) throws IOException {
            boolean near =
                    Math.abs(spacing.x() - other.spacing.x()) < 1e-3
                            && Math.abs(spacing.y() - other.spacing.y()) < 1e-3
                            && Math.abs(spacing.z() - other.spacing.z()) < 1e-3;
            if (!size.equals(other.size) || !near) {
                throw new IOException(
                        "%s has %dx%dx%d voxels and %s %dx%dx%d, or their voxels differ in size - side by side that would tell which is which - bring all images of a case onto one grid (janus align)"
                                .formatted(
                                        other.file,
                                        other.size.columns(),
                                        other.size.rows(),
                                        other.size.slices(),
                                        file,
                                        size.columns(),
                                        size.rows(),
                                        size.slices()));
            }
        }
    }

    private double step(StudyImage.Key key, AxialImage image) {
        return image.step() * levels(key, image, all(image)).factor();
    }

    private Levels levels(StudyImage.Key key, AxialImage image, boolean[] counted) {
        Levels.Shown shown = new Levels.Shown(config.display().low(), config.display().high());
        return Levels.of(image, key.shows(), counted, shown);
    }

    /// The voxels of `key`'s case that are shown: the head, as far as all judged images agree on
    /// it.
    ///
    /// @throws IOException when they agree on next to nothing
    boolean[] shown(StudyImage.Key key, AxialImage image) throws IOException {
        if (!config.display().head()) {
            return all(image);
        }
        List<Map.Entry<StudyImage.Key, Path>> judged = together(key);
        if (!judged.equals(lastJudged)) {
            lastShown = head(judged, key, image);
            lastJudged = judged;
        }
        return lastShown;
    }

    private static boolean[] all(AxialImage image) {
        boolean[] all = new boolean[image.volume().voxels().length];
        Arrays.fill(all, true);
        return all;
    }

    private boolean[] head(
            List<Map.Entry<StudyImage.Key, Path>> judged, StudyImage.Key key, AxialImage image)
            throws IOException {
        boolean[] shown = all(image);
        for (Map.Entry<StudyImage.Key, Path> other : judged) {
            AxialImage its = other.getKey().equals(key) ? image : read(other);
            boolean[] head = HeadMask.of(its.volume(), key.shows(), its.unit());
            for (int i = 0; i < shown.length; i++) {
                shown[i] &= head[i];
            }
        }
        int count = 0;
        for (boolean flag : shown) {
            count += flag ? 1 : 0;
        }
        if (count < LEAST_HEAD * shown.length) {
            throw new IOException(
                    "%s and the other images of its case share no head - only what all of them call head is shown - look at them, or write mask: none under images: in the description"
                            .formatted(files.get(key)));
        }
        return shown;
    }

    /// The images of a case that are judged against each other; a source stands for itself.
    private List<Map.Entry<StudyImage.Key, Path>> together(StudyImage.Key key) {
        boolean source = key.condition().equals(Study.SOURCE);
        return files.entrySet().stream()
                .filter(it -> it.getKey().caseId().equals(key.caseId()))
                .filter(it -> it.getKey().shows() == key.shows())
                .filter(it -> it.getKey().condition().equals(Study.SOURCE) == source)
                .toList();
    }

    private static AxialImage read(Map.Entry<StudyImage.Key, Path> entry) throws IOException {
        return AxialImage.read(entry.getValue(), entry.getKey().shows());
    }

    /// The size of every image of `modality`.
    Size size(Modality modality) {
        return traits(modality).size();
    }

    private Traits traits(Modality modality) {
        Traits known = traits.get(modality);
        if (known == null) {
            throw new IllegalStateException("no image of " + modality);
        }
        return known;
    }

    /// Where an image of `own` size begins in the middle of those of its modality.
    StudyImage.Corner corner(Modality modality, Size own) {
        Size all = size(modality);
        return new StudyImage.Corner(
                (all.columns() - own.columns()) / 2,
                (all.rows() - own.rows()) / 2,
                (all.slices() - own.slices()) / 2);
    }

    /// The blob's values of `image`: levels inside `shown`, background elsewhere.
    short[] values(StudyImage.Key key, AxialImage image, boolean[] shown) {
        Size own = image.volume().grid().size();
        Size all = size(key.shows());
        StudyImage.Corner corner = corner(key.shows(), own);
        Levels levels = levels(key, image, shown);
        double step = Math.min(COARSEST, traits(key.shows()).step());
        double noise = step > 1.5 ? step : 0;
        SplittableRandom random = Seeds.of(config.seed(), "fineness", key.toString());
        short[] values = new short[all.voxels()];
        Arrays.fill(values, (short) levels.low());
        int from = 0;
        for (int k = 0; k < own.slices(); k++) {
            for (int j = 0; j < own.rows(); j++) {
                int at =
                        corner.column()
                                + all.columns()
                                        * (corner.row() + j + all.rows() * (corner.slice() + k));
                for (int i = 0; i < own.columns(); i++, from++) {
                    if (shown[from]) {
                        double moved = noise * (random.nextDouble() - 0.5);
                        values[at + i] = levels.of(image.volume().voxels()[from], moved);
                    }
                }
            }
        }
        return values;
    }
}
