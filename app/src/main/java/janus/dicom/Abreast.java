package janus.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The same work on many files or slices, on all processors.
final class Abreast {
    private static final int RANGES = 4; // a processor: some slices take longer than others

    private Abreast() {}

    /// Work on one of them.
    @FunctionalInterface
    interface Work<A, B> {
        B on(A one) throws IOException;
    }

    /// Neighbours among many: `from` the first and up to `end`.
    record Range(int from, int end) {}

    /// `count` of them in ranges, for work that keeps something from one to the next.
    static List<Range> ranges(int count) {
        int number = Math.min(count, RANGES * Runtime.getRuntime().availableProcessors());
        List<Range> ranges = new ArrayList<>();
        for (int r = 0; r < number; r++) {
            ranges.add(new Range(count * r / number, count * (r + 1) / number));
        }
        return ranges;
    }

    private record Outcome<B>(@Nullable B result, @Nullable IOException failure) {
        static <A, B> Outcome<B> of(A one, Work<A, B> work) {
            try {
                return new Outcome<>(work.on(one), null);
            } catch (IOException failure) {
                return new Outcome<>(null, failure);
            }
        }

        B get() throws IOException {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(result);
        }
    }

    /// What `work` makes of `all`, in their order.
    ///
    /// @throws IOException of the first of them that fails, whichever failed first
    static <A, B> List<B> map(List<A> all, Work<A, B> work) throws IOException {
        List<Outcome<B>> outcomes = all.parallelStream().map(one -> Outcome.of(one, work)).toList();
        List<B> results = new ArrayList<>(outcomes.size());
        for (Outcome<B> outcome : outcomes) {
            results.add(outcome.get());
        }
        return results;
    }
}
