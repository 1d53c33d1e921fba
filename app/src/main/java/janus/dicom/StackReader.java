package janus.dicom;

import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the pixels of a stack onto its grid, on all processors.
final class StackReader {
    private final Stack stack;
    private final StackGrid grid;
    private final SliceReader slices;

    private StackReader(Stack stack) throws IOException {
        this.stack = stack;
        this.grid = StackGrid.of(stack);
        this.slices = new SliceReader(stack);
    }

    /// The volume that `stack` holds.
    ///
    /// @throws IOException naming the file, when its slices can't be laid on a grid, its pixels
    ///   can't be read or don't fit memory
    static Scan read(Stack stack) throws IOException {
        StackReader reader = new StackReader(stack);
        Size size = reader.grid.grid().size();
        long memory = 4L * size.voxels();
        if (memory > Runtime.getRuntime().maxMemory()) {
            throw new IOException(
                    "series %s has %d voxels - they need %d MB of memory - give Java more with -Xmx"
                            .formatted(stack.name(), size.voxels(), memory >> 20));
        }
        List<Problem> problems = new ArrayList<>(stack.problems());
        problems.addAll(reader.grid.problems());
        reader.unitProblem().ifPresent(problems::add);
        return new Scan(reader.volume(), stack.head(), stack.name(), reader.origin(), problems);
    }

    /// The files behind each slice of the grid, the nearest where it lies between two.
    private Origin origin() throws IOException {
        Plane first = stack.planes().getFirst();
        DataSet data = DicomFile.readHead(first.file()).data();
        List<SourceSlice> sources = new ArrayList<>();
        for (int k = 0; k < grid.grid().size().slices(); k++) {
            sources.add(stack.planes().get((int) Math.rint(grid.source(k))).source());
        }
        DataSet head = FunctionalGroups.of(data).frame(first.frame());
        return new Origin(head, data.privates(), grid.grid(), grid.isExact(), sources);
    }

    /// The voxels: now, or when they are asked for where nothing but the numbers is left to read.
    private Volume volume() throws IOException {
        slices.begin();
        Size size = grid.grid().size();
        if (!grid.isExact()) {
            return Volume.of(grid.grid(), slices.filled(size, this::resample));
        }
        StackSlices exact = new StackSlices(slices, size);
        return stack.isPlain() && size.slices() > 1
                ? Volume.of(grid.grid(), exact)
                : Volume.of(grid.grid(), exact.read());
    }

    /// Each slice of the grid out of the two that it lies between, each moved to its place.
    private void resample(Abreast.Range range, SliceReader from, float[] voxels)
            throws IOException {
        Size size = grid.grid().size();
        int held = -1;
        float[] lower = new float[0];
        float[] upper = new float[0];
        for (int k = range.from(); k < range.end(); k++) {
            double source = grid.source(k);
            int below = (int) source;
            double part = source - below;
            if (below != held) {
                lower = below == held + 1 && upper.length > 0 ? upper : moved(below, from);
                boolean last = below + 1 >= stack.planes().size();
                upper = last ? new float[0] : moved(below + 1, from);
                held = below;
            }
            for (int i = 0; i < size.inSlice(); i++) {
                double value = part == 0 ? lower[i] : lower[i] + part * (upper[i] - lower[i]);
                voxels[k * size.inSlice() + i] = (float) value;
            }
        }
    }

    /// Slice `k` of the stack on the grid's columns and rows.
    private float[] moved(int k, SliceReader from) throws IOException {
        Placement place = stack.planes().get(k).placement();
        Size size = grid.grid().size();
        Shift shift = new Shift(place.columns(), place.rows(), background());
        return shift.of(from.values(k), grid, k, size);
    }

    private boolean isCt() {
        return stack.head().modality().equals("CT");
    }

    private float background() {
        return (float) (isCt() ? Unit.HU : Unit.GREY).background();
    }

    /// What to tell of CT values that may be no HU.
    private Optional<Problem> unitProblem() {
        return stack.planes().stream()
                .map(plane -> plane.pixels().unit())
                .filter(unit -> isCt() && !unit.equals("HU"))
                .findFirst()
                .map(unit ->
                        new Problem(
                                "the files call their values '%s' and not HU; they were taken for HU"
                                        .formatted(unit),
                                "use a series in HU"));
    }
}
