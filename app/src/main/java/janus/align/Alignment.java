package janus.align;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.nifti.NiftiFile;
import janus.nifti.VoxelType;
import janus.rigid.Head;
import janus.rigid.ItkTransform;
import janus.rigid.Motion;
import janus.rigid.Plan;
import janus.rigid.Registration;
import janus.rigid.Search;
import janus.tensor.Device;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Resampling;
import janus.volume.Unit;
import janus.volume.Volume;
import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays one image of a head on another: registers them, resamples the moving one onto the fixed
/// one's grid, and writes it with the motion and a picture.
public final class Alignment {
    private static final double MOST_DEGREES = 45; // starts lie up to 30 from the head's own

    private final Search search;

    /// Alignments that search as `plan` has it on `device`, reported to `progress`.
    public Alignment(Plan plan, Device device, Progress progress) {
        this.search = new Search(plan, device, progress);
    }

    /// An image to read.
    ///
    /// @param file NIfTI, DICOM file or folder
    /// @param modality MR or CT, or null to judge by the file
    /// @param series the DICOM series, or null for the only one
    public record Input(Path file, @Nullable Modality modality, @Nullable String series) {
        private Source read() throws IOException {
            Source source =
                    modality == null
                            ? ImageFiles.readUnlabelled(file, series)
                            : ImageFiles.read(file, modality, null, series);
            if (source.kind() == Kind.PICTURE) {
                throw new IOException(
                        "%s is a picture - one slice has no place in space - give a NIfTI volume or a DICOM series"
                                .formatted(file));
            }
            return source;
        }
    }

    /// Files to write.
    ///
    /// @param volume NIfTI: the moving image on the fixed one's grid
    /// @param transform text of ITK
    /// @param picture PNG
    public record Output(Path volume, Path transform, Path picture) {
        /// Checks that the volume's name ends as NIfTI's do.
        public Output {
            if (Kind.of(volume).filter(kind -> kind == Kind.NIFTI).isEmpty()) {
                throw new IllegalArgumentException(
                        "--out %s names no NIfTI volume - the aligned image is one - end the name in .nii.gz"
                                .formatted(volume));
            }
        }

        private List<Path> all() {
            return List.of(volume, transform, picture);
        }
    }

    /// What came of it.
    ///
    /// @param notes what a person should know, a sentence each
    public record Outcome(Registration registration, List<String> notes) {
        /// Keeps a copy of the list.
        public Outcome {
            notes = List.copyOf(notes);
        }
    }

    /// Aligns `moving` with `fixed` and writes `out`: all files or none.
    ///
    /// @throws IOException when an image cannot be read, shows no head, or a file not be written
    public Outcome run(Input moving, Input fixed, Output out) throws IOException {
        check(moving, fixed, out);
        Source still = fixed.read();
        Source moved = moving.read();
        Registration found = search.of(head(still), head(moved));
        if (found.after() <= 1) {
            throw new IOException(
                    "%s and %s have nothing to compare - less than a quarter of the head in the one lies in the other, wherever it is moved - give volumes of the same part of the body"
                            .formatted(moving.file(), fixed.file()));
        }
        write(still, moved, found.motion(), out);
        List<String> notes = new ArrayList<>(still.notes());
        notes.addAll(moved.notes());
        notes.addAll(doubts(found, out));
        return new Outcome(found, notes);
    }

    private static void check(Input moving, Input fixed, Output out) throws IOException {
        List<Path> files = out.all();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            NewFolders.check(file.toAbsolutePath().resolveSibling(""));
            if (files.indexOf(file) != i) {
                throw new IllegalArgumentException(
                        "%s is to be two files at once - volume, transform and picture need names of their own - give other names"
                                .formatted(file));
            }
            if (ImageFiles.isSame(file, moving.file()) || ImageFiles.isSame(file, fixed.file())) {
                throw new IOException(
                        "%s is read and to be written - the source would be lost - name another file to write"
                                .formatted(file));
            }
        }
    }

    private static Head head(Source source) throws IOException {
        try {
            return Heads.of(source.volume(), source.unit());
        } catch (IllegalArgumentException none) {
            throw new IOException("%s: %s".formatted(source.path(), none.getMessage()), none);
        }
    }

    private static void write(Source fixed, Source moving, Motion motion, Output out)
            throws IOException {
        Unit unit = moving.unit();
        Volume volume = resampled(moving, motion, fixed.volume().grid());
        VoxelType type = unit == Unit.HU ? VoxelType.INT16 : VoxelType.FLOAT32;
        Map<Path, WholeFile.Content> files = new LinkedHashMap<>();
        files.put(out.volume(), NiftiFile.content(volume, out.volume(), type));
        files.put(out.transform(), WholeFile.of(ItkTransform.of(motion)));
        files.put(out.picture(), Checkerboard.of(fixed, moving, motion));
        WholeFile.writeAll(files);
    }

    /// `moving` after `motion` on `grid`, linear; outside it lies background.
    static Volume resampled(Source moving, Motion motion, Grid grid) {
        Volume there =
                Resampling.onto(moving.volume(), motion.of(grid), moving.unit().background());
        return Volume.of(grid, there.voxels());
    }

    /// What makes a result doubtful, a sentence each.
    static List<String> doubts(Registration found, Output out) {
        if (!found.isGain()) {
            return List.of(
                    "no motion makes the two more alike than they are as their files lay them - they may be aligned already, or not show the same head - look at %s"
                            .formatted(out.picture()));
        }
        if (found.motion().degrees() > MOST_DEGREES) {
            return List.of(
                    "the head was turned by %.0f degrees - beyond %.0f the search may not have found the best place - look at %s"
                            .formatted(found.motion().degrees(), MOST_DEGREES, out.picture()));
        }
        return List.of();
    }
}
