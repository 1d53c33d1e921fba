package janus.translate;

import static org.assertj.core.api.Assertions.assertThat;

import janus.encoding.Neighbourhood;
import janus.volume.Slice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MirroredTest {
    private static Slice slice(float... values) {
        return Slice.of(3, 2, values);
    }

    private static final Neighbourhood SOURCE =
            new Neighbourhood(
                    slice(0, 0, 1, 0, 0, 0), slice(1, 2, 3, 4, 5, 6), slice(0, 0, 0, 9, 0, 0));

    @Test
    void whatTreatsBothSidesAlikeStays() {
        SliceFunction twice = slices -> slices.stream().map(it -> scaled(it.here(), 2)).toList();
        assertThat(new Mirrored(twice).apply(List.of(SOURCE)).getFirst().values())
                .containsExactly(2, 4, 6, 8, 10, 12);
    }

    @Test
    void whatDoesNotIsAveraged() {
        // the left column becomes 100, whatever it was: in the mirror image that is the right one
        SliceFunction oneSided =
                slices ->
                        slices.stream()
                                .map(it -> {
                                    float[] values = it.here().values().clone();
                                    values[0] = 100;
                                    values[3] = 100;
                                    return slice(values);
                                })
                                .toList();
        assertThat(new Mirrored(oneSided).apply(List.of(SOURCE)).getFirst().values())
                .containsExactly(50.5f, 2, 51.5f, 52, 5, 53);
    }

    @Test
    void neighboursAreMirroredToo() {
        List<Neighbourhood> seen = new ArrayList<>();
        SliceFunction watching =
                slices -> {
                    seen.addAll(slices);
                    return slices.stream().map(Neighbourhood::here).toList();
                };
        assertThat(new Mirrored(watching).apply(List.of(SOURCE))).hasSize(1);
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1).below().values()).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(seen.get(1).here().values()).containsExactly(3, 2, 1, 6, 5, 4);
        assertThat(seen.get(1).above().values()).containsExactly(0, 0, 0, 0, 0, 9);
    }

    @Test
    void theNetworkIsClosed() {
        boolean[] closed = new boolean[1];
        SliceFunction function =
                new SliceFunction() {
                    @Override
                    public List<Slice> apply(List<Neighbourhood> slices) {
                        return List.of();
                    }

                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        new Mirrored(function).close();
        assertThat(closed[0]).isTrue();
    }

    private static Slice scaled(Slice slice, float factor) {
        float[] values = slice.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Slice.of(slice.width(), slice.height(), values);
    }
}
