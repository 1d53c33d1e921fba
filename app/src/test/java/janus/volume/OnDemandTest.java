package janus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Trials;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Volumes whose slices are read when they are asked for, beside the same volumes in memory.
final class OnDemandTest {
    /// Slices out of memory, and what is asked of them. One array is lent again and again.
    private static final class Watched implements Slices {
        private final Volume volume;
        private final ConcurrentLinkedQueue<Integer> lent = new ConcurrentLinkedQueue<>();
        private final AtomicInteger whole = new AtomicInteger();
        private final ThreadLocal<float[]> array;

        Watched(Volume volume) {
            this.volume = volume;
            this.array = ThreadLocal.withInitial(() -> new float[volume.grid().size().inSlice()]);
        }

        @Override
        public <T> T lend(int k, Function<float[], T> use) {
            lent.add(k);
            float[] values = array.get();
            System.arraycopy(volume.slice(k).values(), 0, values, 0, values.length);
            return use.apply(values);
        }

        @Override
        public float[] all() {
            whole.incrementAndGet();
            return volume.voxels().clone();
        }
    }

    private static Volume onDemand(Volume volume) {
        return Volume.of(volume.grid(), new Watched(volume));
    }

    @Test
    void slicesInAnyDirectionAndSizeAreThoseOfTheSameVolumeInMemory() {
        Trials.forAll(
                300,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    Reorientation reorientation = Reorientation.of(volume.grid());
                    Size size = reorientation.grid().size();
                    Resizing resizing = RandomVolumes.resizing(size, random);
                    int k = random.nextInt(size.slices());

                    assertThat(reorientation.slice(onDemand(volume), k).values())
                            .isEqualTo(reorientation.slice(volume, k).values());
                    assertThat(reorientation.slice(onDemand(volume), k, resizing).values())
                            .isEqualTo(reorientation.slice(volume, k, resizing).values());
                    assertThat(reorientation.turn(onDemand(volume)).voxels())
                            .isEqualTo(reorientation.turn(volume).voxels());
                });
    }

    @Test
    void voxelsAreThoseOfTheSameVolumeInMemory() {
        Trials.forAll(
                100,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    Size size = volume.grid().size();
                    int i = random.nextInt(size.columns());
                    int j = random.nextInt(size.rows());
                    int k = random.nextInt(size.slices());

                    assertThat(onDemand(volume).at(i, j, k)).isEqualTo(volume.at(i, j, k));
                    assertThat(onDemand(volume).slice(k).values())
                            .isEqualTo(volume.slice(k).values());
                    assertThat(onDemand(volume).voxels()).isEqualTo(volume.voxels());
                });
    }

    @Test
    void clampedVoxelsLieWithinBothWaysAndTheOthersStay() {
        Trials.forAll(
                100,
                random -> {
                    Volume volume = RandomVolumes.volume(random);
                    float[] before = volume.voxels().clone();
                    float[] expected = before.clone();
                    for (int i = 0; i < expected.length; i++) {
                        expected[i] = Math.min(Math.max(expected[i], -300), 400);
                    }
                    int k = random.nextInt(volume.grid().size().slices());
                    Volume kept = onDemand(volume);
                    assertThat(kept.voxels()).isEqualTo(before);

                    for (Volume each : List.of(volume, onDemand(volume), kept)) {
                        Volume clamped = each.clamped(-300, 400);
                        assertThat(clamped.slice(k).values())
                                .isEqualTo(Volume.of(volume.grid(), expected).slice(k).values());
                        assertThat(clamped.voxels()).isEqualTo(expected);
                        assertThat(each.voxels()).isEqualTo(before);
                    }
                });
    }

    private static Volume counting() {
        Grid grid = new Grid(new Size(3, 2, 9), Spacing.ONE, Cosines.LPS, Vector.ZERO);
        float[] voxels = new float[grid.size().voxels()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = i;
        }
        return Volume.of(grid, voxels);
    }

    @Test
    void aSliceIsReadAloneAndNothingIsReadBefore() {
        Watched slices = new Watched(counting());
        Volume volume = Volume.of(counting().grid(), slices);
        assertThat(slices.lent).isEmpty();

        volume.slice(4);
        Reorientation.of(volume.grid()).slice(volume, 7);

        assertThat(slices.lent).containsExactly(4, 7);
        assertThat(slices.whole).hasValue(0);
        assertThat(volume.isInMemory()).isFalse();
    }

    @Test
    void allAreReadOnceHoweverManyThreadsAsk() {
        Watched slices = new Watched(counting());
        Volume volume = Volume.of(counting().grid(), slices);

        double sum = IntStream.range(0, 64).parallel().mapToDouble(_ -> volume.voxels()[53]).sum();
        volume.slice(3);

        assertThat(sum).isEqualTo(64 * 53.0);
        assertThat(slices.whole).hasValue(1);
        assertThat(slices.lent).isEmpty(); // slice 3 is in memory by now
        assertThat(volume.isInMemory()).isTrue();
    }
}
