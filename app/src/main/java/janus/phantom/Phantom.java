package janus.phantom;

import janus.volume.Cosines;
import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Vector;
import janus.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An analytic head that no person ever had. Every seed is another subject: size, form, skull,
/// ventricles, folding, air spaces and position in the scanner differ. The centre between the
/// thalami lies near the scanner's origin; nothing is stored, so any grid can be rendered.
public final class Phantom {
    private final long seed;
    private final Anatomy anatomy;
    private final List<Lesion> lesions;
    private final Scanner scanner;

    private Phantom(long seed, List<Lesion> lesions, Scanner scanner) {
        this.seed = seed;
        this.anatomy = Anatomy.of(seed);
        this.lesions = lesions;
        this.scanner = scanner;
    }

    /// The healthy subject of `seed` in clinical scanners.
    public static Phantom subject(long seed) {
        return new Phantom(seed, List.of(), Scanner.CLINICAL);
    }

    /// This subject with one more lesion, over those it has.
    public Phantom withLesion(Lesion lesion) {
        List<Lesion> more = new ArrayList<>(lesions);
        more.add(lesion);
        return new Phantom(seed, List.copyOf(more), scanner);
    }

    /// This subject in other scanners.
    public Phantom in(Scanner other) {
        return new Phantom(seed, lesions, other);
    }

    /// Axial slices of `pixels` x `pixels` over a 240 mm field that holds the whole head, evenly
    /// from the skull base at the eyes to the vertex.
    public static Grid axial(int pixels, int slices) {
        double mm = 240.0 / pixels;
        double gap = 120.0 / slices;
        return new Grid(
                new Size(pixels, pixels, slices),
                new Spacing(mm, mm, gap),
                Cosines.LPS,
                new Vector(-120 + mm / 2, -129 + mm / 2, -44 + gap / 2));
    }

    /// The picture in `contrast` on `grid`: HU for CT, 0 to about 1000 for MR.
    public Volume render(Grid grid, Contrast contrast) {
        return render(grid).image(contrast);
    }

    /// The tissues on `grid`, as [Tissue#of(float)] reads them.
    public Volume labels(Grid grid) {
        return render(grid).labels();
    }

    /// All contrasts and the labels on `grid`, for little more than the price of one. Thick slices
    /// are averaged over several planes, so they show partial volume.
    public Rendering render(Grid grid) {
        int contrasts = Contrast.values().length;
        float[][] voxels = new float[contrasts][grid.size().voxels()];
        float[] labels = new float[grid.size().voxels()];
        Painter painter = new Painter(anatomy, lesions, grid);
        int rows = grid.size().rows();
        IntStream.range(0, rows * grid.size().slices())
                .parallel()
                .forEach(row -> painter.paintRow(row, voxels, labels));
        Volume[] images = new Volume[contrasts];
        for (Contrast contrast : Contrast.values()) {
            float[] own = voxels[contrast.channel()];
            scanner.scan(own, grid, contrast, seed);
            images[contrast.channel()] = Volume.of(grid, own);
        }
        return new Rendering(images, Volume.of(grid, labels));
    }
}
