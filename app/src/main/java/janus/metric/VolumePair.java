package janus.metric;

import janus.volume.Mask;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A truth and a synthetic volume of one size, checked and ready to be compared.
///
/// With a mask, windows see the range's low end everywhere outside the mask, in both volumes, and
/// scores are means over the window positions whose centre lies in the mask.
public final class VolumePair {
    /// What values mean, and which axes run against those of the files.
    private record Meaning(Range range, Unit unit, Set<Integer> flipped) {}

    private final Meaning meaning;
    private final Volume[] volumes; // truth, synthetic
    private final boolean @Nullable [] inside;

    private VolumePair(Meaning meaning, Volume[] volumes, boolean @Nullable [] inside) {
        this.meaning = meaning;
        this.volumes = volumes;
        this.inside = inside;
    }

    /// The whole of both volumes.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static VolumePair of(Volume truth, Volume synthetic, Range range) {
        return new VolumePair(unknown(range), checked(truth, synthetic), null);
    }

    /// Both volumes where `inside`, a flag a voxel, which is not copied.
    ///
    /// @throws IllegalArgumentException when the sizes differ or a value is NaN or infinite
    public static VolumePair of(Volume truth, Volume synthetic, Range range, boolean[] inside) {
        if (inside.length != truth.voxels().length) {
            throw new IllegalArgumentException(
                    "the mask has %d flags and the truth %d voxels - every voxel needs one - give a mask on the truth's grid"
                            .formatted(inside.length, truth.voxels().length));
        }
        return new VolumePair(unknown(range), checked(truth, synthetic), inside);
    }

    private static Meaning unknown(Range range) {
        return new Meaning(range, Unit.GREY, Set.of());
    }

    /// This pair with values in `other` unit: they are of unknown meaning ([Unit#GREY]) unless said
    /// otherwise.
    public VolumePair in(Unit other) {
        return new VolumePair(new Meaning(range(), other, flipped()), volumes, inside);
    }

    /// This pair of volumes that were turned: `axes` (0: columns, 1: rows, 2: slices) run against
    /// those of the file. Only [SynthradMsSsim] depends on where a file begins.
    public VolumePair flipped(Set<Integer> axes) {
        return new VolumePair(new Meaning(range(), unit(), Set.copyOf(axes)), volumes, inside);
    }

    Range range() {
        return meaning.range();
    }

    Unit unit() {
        return meaning.unit();
    }

    Set<Integer> flipped() {
        return meaning.flipped();
    }

    Size size() {
        return volumes[0].grid().size();
    }

    /// Slice `k` of both.
    Pair slice(int k) {
        boolean[] flags = inside;
        return Pair.ofFinite(
                        volumes[0].slice(k),
                        volumes[1].slice(k),
                        range(),
                        flags == null ? null : mask(flags, k))
                .in(unit());
    }

    /// Whether a voxel of slice `k` counts.
    boolean hasVoxels(int k) {
        return inside == null || count(inside, k) > 0;
    }

    /// The slice with most voxels that count, the first of several; the middle one where all do.
    int fullest() {
        boolean[] flags = inside;
        if (flags == null) {
            return size().slices() / 2;
        }
        return IntStream.range(0, size().slices())
                .boxed()
                .max(
                        Comparator.comparingInt((Integer k) -> count(flags, k))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private int count(boolean[] flags, int k) {
        int count = 0;
        int end = (k + 1) * size().inSlice();
        for (int i = k * size().inSlice(); i < end; i++) {
            count += flags[i] ? 1 : 0;
        }
        return count;
    }

    private Mask mask(boolean[] flags, int k) {
        int from = k * size().inSlice();
        return Mask.of(
                size().columns(),
                size().rows(),
                Arrays.copyOfRange(flags, from, from + size().inSlice()));
    }

    /// A flag a voxel that counts; null where all do.
    boolean @Nullable [] inside() {
        return inside;
    }

    /// The truth's and the synthetic volume's voxels as they were given.
    float[][] voxels() {
        return new float[][] {volumes[0].voxels(), volumes[1].voxels()};
    }

    /// Truth and synthetic less the range's low end, which both are outside the mask.
    Cuboid[] seen() {
        return new Cuboid[] {seen(volumes[0].voxels()), seen(volumes[1].voxels())};
    }

    private Cuboid seen(float[] voxels) {
        boolean[] flags = inside;
        if (flags == null) {
            return Cuboid.of(size(), voxels, range().low());
        }
        float[] seen = voxels.clone();
        for (int i = 0; i < seen.length; i++) {
            seen[i] = flags[i] ? seen[i] : (float) range().low();
        }
        return Cuboid.of(size(), seen, range().low());
    }

    private static Volume[] checked(Volume truth, Volume synthetic) {
        Size one = truth.grid().size();
        Size other = synthetic.grid().size();
        if (!one.equals(other)) {
            throw new IllegalArgumentException(
                    "truth is %s and synthetic %s voxels - only volumes of one size can be compared - resample one onto the grid of the other first"
                            .formatted(words(one), words(other)));
        }
        checkFinite("truth", truth);
        checkFinite("synthetic", synthetic);
        return new Volume[] {truth, synthetic};
    }

    /// `256x256x108`.
    static String words(Size size) {
        return "%dx%dx%d".formatted(size.columns(), size.rows(), size.slices());
    }

    private static void checkFinite(String what, Volume volume) {
        if (!Pair.allFinite(volume.voxels())) {
            throw new IllegalArgumentException(
                    "%s has NaN or infinite values - no metric is defined for them - replace them first"
                            .formatted(what));
        }
    }
}
