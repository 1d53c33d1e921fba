package janus.dicom;

import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the pixels of a stack onto its grid.
final class StackReader {
    private final Stack stack;
    private final StackGrid grid;
    private final boolean isCt;
    private String otherUnit = ""; // Rescale Type, where it is not HU
    private @Nullable Path path; // of the file that is open
    private int privates; // attributes of that file
    private @Nullable FunctionalGroups groups;
    private @Nullable Frames frames;

    private StackReader(Stack stack) throws IOException {
        this.stack = stack;
        this.grid = StackGrid.of(stack);
        this.isCt = stack.head().modality().equals("CT");
    }

    /// A reader of `stack`; nothing is read yet.
    ///
    /// @throws IOException when its slices can't be laid on a grid
    static StackReader of(Stack stack) throws IOException {
        return new StackReader(stack);
    }

    /// The volume that `stack` holds.
    ///
    /// @throws IOException naming the file, when pixels can't be read or don't fit memory
    static Scan read(Stack stack) throws IOException {
        StackReader reader = of(stack);
        Size size = reader.grid.grid().size();
        long memory = 4L * size.voxels();
        if (memory > Runtime.getRuntime().maxMemory()) {
            throw new IOException(
                    "series %s has %d voxels - they need %d MB of memory - give Java more with -Xmx"
                            .formatted(stack.name(), size.voxels(), memory >> 20));
        }
        float[] voxels = new float[size.voxels()];
        if (reader.grid.isExact()) {
            for (int k = 0; k < size.slices(); k++) {
                reader.exact(k, voxels, k * size.inSlice());
            }
        } else {
            reader.resample(voxels);
        }
        List<Problem> problems = new ArrayList<>(stack.problems());
        problems.addAll(reader.grid.problems());
        reader.unitProblem().ifPresent(problems::add);
        Volume volume = Volume.of(reader.grid.grid(), voxels);
        return new Scan(volume, stack.head(), stack.name(), reader.origin(), problems);
    }

    /// The files behind each slice of the grid, the nearest where it lies between two.
    private Origin origin() throws IOException {
        Plane first = stack.planes().getFirst();
        open(first.file());
        List<SourceSlice> slices = new ArrayList<>();
        for (int k = 0; k < grid.grid().size().slices(); k++) {
            slices.add(stack.planes().get((int) Math.rint(grid.source(k))).source());
        }
        DataSet head = Objects.requireNonNull(groups).frame(first.frame());
        return new Origin(head, privates, grid.grid(), grid.isExact(), slices);
    }

    private void exact(int k, float[] voxels, int from) throws IOException {
        float[] values = values(k);
        System.arraycopy(values, 0, voxels, from, values.length);
    }

    /// Each slice of the grid out of the two that it lies between, each moved to its place.
    private void resample(float[] voxels) throws IOException {
        Size size = grid.grid().size();
        int held = -1;
        float[] lower = new float[0];
        float[] upper = new float[0];
        for (int k = 0; k < size.slices(); k++) {
            double source = grid.source(k);
            int below = (int) source;
            double part = source - below;
            if (below != held) {
                lower = below == held + 1 && upper.length > 0 ? upper : moved(below);
                boolean last = below + 1 >= stack.planes().size();
                upper = last ? new float[0] : moved(below + 1);
                held = below;
            }
            for (int i = 0; i < size.inSlice(); i++) {
                double value = part == 0 ? lower[i] : lower[i] + part * (upper[i] - lower[i]);
                voxels[k * size.inSlice() + i] = (float) value;
            }
        }
    }

    /// Slice `k` of the stack on the grid's columns and rows.
    private float[] moved(int k) throws IOException {
        Placement place = stack.planes().get(k).placement();
        Size size = grid.grid().size();
        Shift shift = new Shift(place.columns(), place.rows(), background());
        return shift.of(values(k), grid, k, size);
    }

    private float background() {
        return (float) (isCt ? Unit.HU : Unit.GREY).background();
    }

    /// The values of slice `k` of the stack.
    float[] values(int k) throws IOException {
        Plane plane = stack.planes().get(k);
        try {
            open(plane.file());
            Frames open = Objects.requireNonNull(frames);
            DataSet head = Objects.requireNonNull(groups).frame(plane.frame());
            noteUnit(head);
            Meaning meaning = Meaning.of(head, open.format(), isCt);
            int[] stored = open.stored(plane.frame());
            float[] values = new float[stored.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = meaning.of(stored[i]);
            }
            return values;
        } catch (Damage damage) {
            throw damage.of(plane.file());
        }
    }

    private void noteUnit(DataSet head) {
        String type = head.text(Attribute.RESCALE_TYPE).orElse("HU");
        if (!type.equals("HU")) {
            otherUnit = type;
        }
    }

    /// What to tell of CT values that may be no HU.
    private Optional<Problem> unitProblem() {
        return !isCt || otherUnit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "the files call their values '%s' and not HU; they were taken for HU"
                                        .formatted(otherUnit),
                                "use a series in HU"));
    }

    private void open(Path wanted) throws IOException {
        if (!wanted.equals(path)) {
            DicomFile file = DicomFile.read(wanted);
            groups = FunctionalGroups.of(file.data());
            frames = Frames.of(file);
            privates = file.data().privates();
            path = wanted;
        }
    }
}
