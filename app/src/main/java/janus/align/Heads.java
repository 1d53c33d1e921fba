package janus.align;

import janus.intake.HeadMask;
import janus.rigid.Head;
import janus.volume.Grid;
import janus.volume.Modality;
import janus.volume.Ranked;
import janus.volume.Reorientation;
import janus.volume.Resampling;
import janus.volume.Size;
import janus.volume.Unit;
import janus.volume.Volume;
import java.util.Arrays;

/// Finds heads and makes their values comparable.
public final class Heads {
    private static final double COARSE_MM = 3;
    private static final int MARGIN = 3; // voxels: 9 mm of air around the head show its outline
    private static final double CT_LOW = -200; // HU; all darker is air
    private static final double CT_HIGH = 1300; // all brighter is bone, or metal
    private static final double BRIGHTEST = 0.995; // few vessels must not dim the rest

    private Heads() {}

    /// The head in `volume`: values 0 to 1, from -200 to 1300 HU where they are HU, else from 0 or
    /// the darkest to the 99.5th percentile within the head; its region is the mask of [HeadMask]
    /// with 9 mm of air around it.
    ///
    /// @throws IllegalArgumentException when it is a picture, or there is no head
    public static Head of(Volume volume, Unit unit) {
        Grid cubes = Reorientation.of(volume.grid()).grid().inCubes(COARSE_MM);
        Volume coarse = Resampling.onto(volume, cubes, outside(volume, unit));
        Volume head = HeadMask.region(coarse, unit == Unit.HU ? Modality.CT : Modality.MR, unit);
        return new Head(scaled(volume, range(coarse, head, unit)), grown(head));
    }

    private static double outside(Volume volume, Unit unit) {
        return unit == Unit.HU ? unit.background() : volume.voxels()[0];
    }

    private record Range(double low, double high) {}

    private static Range range(Volume volume, Volume head, Unit unit) {
        if (unit == Unit.HU) {
            return new Range(CT_LOW, CT_HIGH);
        }
        float[] all = volume.voxels();
        float[] inside = new float[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (head.voxels()[i] != 0) {
                inside[count++] = all[i];
            }
        }
        Ranked everywhere = new Ranked(all);
        double high =
                count == 0
                        ? everywhere.at(all.length - 1)
                        : new Ranked(Arrays.copyOf(inside, count))
                                .at((int) (BRIGHTEST * (count - 1)));
        return new Range(everywhere.at((int) ((1 - BRIGHTEST) * (all.length - 1))), high);
    }

    private static Volume scaled(Volume volume, Range range) {
        float[] values = new float[volume.voxels().length];
        float low = (float) range.low();
        float factor = (float) (1 / Math.max(range.high() - range.low(), Float.MIN_NORMAL));
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp((volume.voxels()[i] - low) * factor, 0f, 1f);
        }
        return Volume.of(volume.grid(), values);
    }

    /// `region` with all voxels at most `MARGIN` away along each axis.
    private static Volume grown(Volume region) {
        Size size = region.grid().size();
        float[] flags = region.voxels();
        int[] strides = {1, size.columns(), size.inSlice()};
        for (int axis = 0; axis < 3; axis++) {
            float[] wider = new float[flags.length];
            for (int at = 0; at < flags.length; at++) {
                if (flags[at] != 0) {
                    int place = at / strides[axis] % size.along(axis);
                    int low = Math.max(-MARGIN, -place);
                    int high = Math.min(MARGIN, size.along(axis) - 1 - place);
                    for (int step = low; step <= high; step++) {
                        wider[at + step * strides[axis]] = 1;
                    }
                }
            }
            flags = wider;
        }
        return Volume.of(region.grid(), flags);
    }
}
