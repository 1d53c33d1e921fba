package janus.translate;

import janus.encoding.Neighbourhood;
import janus.volume.Slice;
import java.util.ArrayList;
import java.util.List;

/// The mean of what a network makes of a slice and of its mirror image, mirrored back. Heads are
/// nearly symmetric, and a network trained with `flip` knows both sides alike: its two answers
/// differ by its mistakes.
///
/// @param function the network
record Mirrored(SliceFunction function) implements SliceFunction {
    @Override
    public List<Slice> apply(List<Neighbourhood> slices) {
        List<Slice> plain = function.apply(slices);
        List<Slice> mirrored = function.apply(slices.stream().map(Mirrored::mirror).toList());
        List<Slice> means = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            means.add(mean(plain.get(i), mirror(mirrored.get(i))));
        }
        return means;
    }

    @Override
    public void close() {
        function.close();
    }

    private static Neighbourhood mirror(Neighbourhood slices) {
        return new Neighbourhood(
                mirror(slices.below()), mirror(slices.here()), mirror(slices.above()));
    }

    private static Slice mirror(Slice slice) {
        int width = slice.width();
        float[] values = new float[slice.values().length];
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            values[i] = slice.values()[i - x + width - 1 - x];
        }
        return Slice.of(width, slice.height(), values);
    }

    private static Slice mean(Slice one, Slice other) {
        float[] values = new float[one.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (one.values()[i] + other.values()[i]) / 2;
        }
        return Slice.of(one.width(), one.height(), values);
    }
}
