package janus.prepare;

import janus.image.ImageFiles;
import janus.image.Kind;
import janus.image.Source;
import janus.prepare.Subject.Part;
import janus.volume.Brightness;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a subject's files into one volume: the pictures of a head are stacked, so that framing and
/// MR normalisation are the same in all of its slices.
final class SubjectReader {
    private static final int SMALLEST = 32; // pixels; no head can be told in less
    private static final float CT_LOW = -1024;
    private static final float CT_HIGH = 3071;

    private SubjectReader() {}

    /// A subject as read.
    ///
    /// @param pictures whether each slice was a file of its own
    /// @param notes what had to be done to read it
    record Stack(Volume volume, Unit unit, boolean pictures, List<String> notes) {}

    /// @param mr whether the brightness of MR is evened
    static Stack read(Subject subject, Brightness mr) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Part part : subject.parts()) {
            ImagePath given = part.given();
            Source source =
                    ImageFiles.read(part.file(), subject.modality(), given.scale(), given.series());
            checkSize(source);
            ModalityGuess.check(source, subject.modality());
            sources.add(EvenBrightness.as(mr, source, subject.modality()));
        }
        Source first = sources.getFirst();
        if (first.kind() == Kind.PICTURE) {
            return new Stack(
                    clipped(stacked(subject, sources), first.unit()),
                    first.unit(),
                    true,
                    first.notes());
        }
        return new Stack(clipped(first.volume(), first.unit()), first.unit(), false, first.notes());
    }

    private static void checkSize(Source source) throws IOException {
        Size size = source.volume().grid().size();
        if (size.columns() < SMALLEST || size.rows() < SMALLEST) {
            throw new IOException(
                    "%s is %dx%d - no head can be found in less than %dx%d - leave it out or give the original"
                            .formatted(
                                    source.path(),
                                    size.columns(),
                                    size.rows(),
                                    SMALLEST,
                                    SMALLEST));
        }
    }

    private static Volume stacked(Subject subject, List<Source> sources) throws IOException {
        Source first = sources.getFirst();
        Size size = first.volume().grid().size();
        List<Slice> slices = new ArrayList<>();
        for (Source source : sources) {
            Size other = source.volume().grid().size();
            if (!other.equals(size) || source.unit() != first.unit()) {
                throw new IOException(
                        "%s is %s and %s is %s - both belong to subject %s, whose slices must be alike - give them different names or make them alike"
                                .formatted(
                                        first.path(),
                                        form(first),
                                        source.path(),
                                        form(source),
                                        subject.name()));
            }
            slices.add(source.volume().slice(0));
        }
        Grid grid = Grid.ofPicture(size.columns(), size.rows());
        return Volume.stack(
                grid.withSize(new Size(size.columns(), size.rows(), slices.size())), slices);
    }

    private static String form(Source source) {
        Size size = source.volume().grid().size();
        return "%dx%d in %s".formatted(size.columns(), size.rows(), source.unit().label());
    }

    /// CT scanners pad with values below air and metal rises without end: neither is anatomy.
    private static Volume clipped(Volume volume, Unit unit) {
        return unit == Unit.HU ? volume.clamped(CT_LOW, CT_HIGH) : volume;
    }
}
