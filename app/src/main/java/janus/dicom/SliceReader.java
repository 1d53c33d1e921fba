package janus.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the values of a stack's slices. It keeps the last file open, as it may have many frames;
/// each thread has a reader of its own.
final class SliceReader {
    private final Stack stack;
    private @Nullable Opened last;
    private String otherUnit = "";

    /// A reader of `stack`; nothing is read yet.
    SliceReader(Stack stack) {
        this.stack = stack;
    }

    private record Opened(Path path, FunctionalGroups groups, Frames frames) {
        static Opened of(Path path) throws IOException {
            DicomFile file = DicomFile.read(path);
            return new Opened(path, FunctionalGroups.of(file.data()), Frames.of(file));
        }
    }

    /// A reader for another thread. It shares the file that is open.
    SliceReader another() {
        SliceReader other = new SliceReader(stack);
        other.last = last;
        return other;
    }

    /// Whether the slices are CT, whose values are HU.
    boolean isCt() {
        return stack.head().modality().equals("CT");
    }

    /// The Rescale Type of the slices read so far, where it is not HU; else empty.
    String otherUnit() {
        return otherUnit;
    }

    /// The values of slice `k` of the stack, row by row.
    ///
    /// @throws IOException naming the file, when its pixels can't be read
    float[] values(int k) throws IOException {
        Plane plane = stack.planes().get(k);
        try {
            Opened file = opened(plane.file());
            DataSet head = file.groups().frame(plane.frame());
            String type = head.text(Attribute.RESCALE_TYPE).orElse("HU");
            otherUnit = type.equals("HU") ? otherUnit : type;
            Meaning meaning = Meaning.of(head, file.frames().format(), isCt());
            int[] stored = file.frames().stored(plane.frame());
            float[] values = new float[stored.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = meaning.of(stored[i]);
            }
            return values;
        } catch (Damage damage) {
            throw damage.of(plane.file());
        }
    }

    private Opened opened(Path path) throws IOException {
        Opened open = last;
        if (open == null || !open.path().equals(path)) {
            open = Opened.of(path);
            last = open;
        }
        return open;
    }
}
