package janus.intake;

import janus.volume.Size;
import java.util.Arrays;

/// Connected parts of a binary volume; neighbours share a face.
final class Components {
    private final Size size;
    private final boolean[] mask;
    private final int[] stack;

    private Components(Size size, boolean[] mask) {
        this.size = size;
        this.mask = mask;
        this.stack = new int[mask.length];
    }

    /// The largest connected part of `mask`; nothing when the mask is empty.
    static boolean[] largest(Size size, boolean[] mask) {
        Components components = new Components(size, mask);
        int[] labels = new int[mask.length];
        int best = 0;
        int bestCount = 0;
        int label = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && labels[i] == 0) {
                int count = components.flood(i, ++label, labels);
                if (count > bestCount) {
                    best = label;
                    bestCount = count;
                }
            }
        }
        boolean[] largest = new boolean[mask.length];
        for (int i = 0; i < mask.length && best > 0; i++) {
            largest[i] = labels[i] == best;
        }
        return best == 0 ? Arrays.copyOf(mask, mask.length) : largest;
    }

    /// `slice` without connected parts of fewer than `least` pixels.
    static boolean[] without(Plane plane, boolean[] slice, int least) {
        Components components = new Components(new Size(plane.width(), plane.height(), 1), slice);
        int[] labels = new int[slice.length];
        int[] counts = new int[slice.length + 1];
        int label = 0;
        for (int i = 0; i < slice.length; i++) {
            if (slice[i] && labels[i] == 0) {
                counts[++label] = components.flood(i, label, labels);
            }
        }
        boolean[] kept = new boolean[slice.length];
        for (int i = 0; i < slice.length; i++) {
            kept[i] = slice[i] && counts[labels[i]] >= least;
        }
        return kept;
    }

    private int flood(int start, int label, int[] labels) {
        int columns = size.columns();
        int inSlice = size.inSlice();
        int top = push(start, 0, label, labels);
        int count = 0;
        while (top > 0) {
            int at = stack[--top];
            count++;
            int x = at % columns;
            int inPlane = at % inSlice;
            top = x > 0 ? push(at - 1, top, label, labels) : top;
            top = x < columns - 1 ? push(at + 1, top, label, labels) : top;
            top = inPlane >= columns ? push(at - columns, top, label, labels) : top;
            top = inPlane < inSlice - columns ? push(at + columns, top, label, labels) : top;
            top = at >= inSlice ? push(at - inSlice, top, label, labels) : top;
            top = at < mask.length - inSlice ? push(at + inSlice, top, label, labels) : top;
        }
        return count;
    }

    private int push(int at, int top, int label, int[] labels) {
        if (!mask[at] || labels[at] != 0) {
            return top;
        }
        labels[at] = label;
        stack[top] = at;
        return top + 1;
    }
}
