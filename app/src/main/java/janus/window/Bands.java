package janus.window;

import java.util.ArrayList;
import java.util.List;

/// The positions of a window that must be looked at one by one, in bands of [Block#ROWS] rows from
/// top to bottom. At positions that see nothing but the frame in either picture every sum is the
/// same, so the first position of the first band, which is one of them wherever there are any,
/// answers for all that are left out.
///
/// Bands begin at even columns and rows, so that every second position is the same with and without
/// a frame.
public final class Bands {
    private Bands() {}

    /// The bands of `size`x`size` windows over `planes` of one size.
    public static List<Area> of(Plane[] planes, int size) {
        int across = planes[0].width() - size + 1;
        int down = planes[0].height() - size + 1;
        Area varied = varied(planes, 0, planes[0].height());
        boolean framed = varied.left() >= size || varied.top() >= size; // the first sees the frame
        int top = framed ? even(Math.clamp(varied.top() - size, 0, down - 1)) : 0;
        int bottom = framed ? Math.clamp(varied.bottom(), top + 1, down) : down;
        List<Area> bands = new ArrayList<>();
        for (int y = top; y < bottom; y += Block.ROWS) {
            int end = Math.min(y + Block.ROWS, bottom);
            if (framed) {
                Area seen = varied(planes, y, end + size - 1);
                int left = even(Math.clamp(seen.left() - size, 0, across - 1));
                bands.add(new Area(left, y, Math.clamp(seen.right(), left + 1, across), end));
            } else {
                bands.add(new Area(0, y, across, end));
            }
        }
        return bands;
    }

    private static Area varied(Plane[] planes, int top, int bottom) {
        Area varied = planes[0].varied(top, bottom);
        for (Plane plane : planes) {
            varied = varied.and(plane.varied(top, bottom));
        }
        return varied;
    }

    private static int even(int n) {
        return n - n % 2;
    }
}
